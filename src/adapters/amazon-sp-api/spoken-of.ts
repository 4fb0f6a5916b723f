/**
 * What a caller's options speak of, held against what was read: orders and items that are nowhere are told.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import type { AdapterWarning } from "./adapter-warning.js";
import { type Draft, itemNames } from "./draft.js";
import { warn } from "./found.js";
import { type AmazonOptions, ownOptions } from "./options.js";

/** The orders that were read, and the items of those that have no options of their own for items. */
export interface Read {
  readonly orders: Set<string>;
  readonly items: Set<string>;
}

/** Nothing was read yet. */
export function newRead(): Read {
  return { orders: new Set(), items: new Set() };
}

/** Takes note of an order; what its own options say of items that it has not is told at once. */
export function noteRead(draft: Draft, options: AmazonOptions, read: Read): void {
  const names = draft.items.flatMap((item) => itemNames(item));
  read.orders.add(draft.id);
  const own = ownOptions(options, draft.id)?.items;
  if (own === undefined) {
    for (const name of names) read.items.add(name);
    return;
  }
  for (const name of strangers(own, new Set(names))) {
    warn(draft.at, "ignored", strangerMessage("items", name, "no item of this order"));
  }
}

/** What is said for all orders, of an item or an order that is nowhere. */
export function strayOptions(
  { items = {}, orders = {} }: AmazonOptions,
  read: Read,
): readonly AdapterWarning[] {
  const messages = [
    ...strangers(items, read.items).map((name) => strangerMessage("items", name, "no item")),
    ...strangers(orders, read.orders).map((id) => strangerMessage("orders", id, "no order here")),
  ];
  return messages.map((message) => ({ code: "ignored", path: "", message }));
}

function strangers(said: object, known: ReadonlySet<string>): readonly string[] {
  return Object.entries(said)
    .filter(([name, held]) => held !== undefined && !known.has(name))
    .map(([name]) => name);
}

function strangerMessage(option: string, name: string, what: string): string {
  return `the option \`${option}\` speaks of ${quote(name)}, which is ${what}: left out`;
}
