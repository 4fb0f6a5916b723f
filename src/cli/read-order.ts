/**
 * Orders of what a file holds: our own form, or a payload that an adapter reads.
 *
 * @module
 */

import { AdapterError } from "../adapters/amazon-sp-api/adapter-error.js";
import { type Adapted, eachOrder } from "../adapters/amazon-sp-api/read.js";
import type { AmazonOptions } from "../adapters/amazon-sp-api.js";
import { isRecord, own } from "../internal/check.js";
import type { Order } from "../model/order.js";
import { parseOrder } from "../schema/parse-order.js";
import { type Problem, problemOf } from "./problem.js";
import type { Input, Item } from "./read-input.js";

/** Payloads that are understood. */
export const ADAPTERS = ["amazon-sp-api"] as const;

/** An order and what could not be carried over; or why there is none. */
export type Found =
  | { readonly where: string; readonly order: Order; readonly notes: readonly string[] }
  | { readonly where: string; readonly problem: Problem };

/** The order of an item in our own form. */
export function orderOf(item: Item): Found {
  if ("problem" in item) return item;
  const { where, value } = item;
  const found = attempt(where, () => ({ where, order: parseOrder(value), notes: [] }));
  if (!("problem" in found && looksLikePayload(value))) return found;
  const help = `is it a payload of Amazon's? \`--from ${ADAPTERS[0]}\` reads those`;
  return { where, problem: { ...found.problem, help } };
}

function looksLikePayload(value: unknown): boolean {
  const keys = ["payload", "Payload", "AmazonOrderId", "Orders", "orderId", "order", "orders"];
  return isRecord(value) && keys.some((key) => own(value, key) !== undefined);
}

/**
 * The orders of payloads. Where some are parts of others (the items of an order, its notifications),
 * all are read as one bundle; else each by itself, so that a bad one does not take the others along.
 */
export function ordersOfPayloads(input: Input, options: AmazonOptions): readonly Found[] {
  const { items } = input;
  const held = items.filter((item): item is Held => !("problem" in item));
  const [first, ...others] = held;
  const isBundle =
    held.length === items.length && held.some(({ value }) => partOf(value) !== "order");
  if (first === undefined || others.length === 0 || !isBundle) {
    const found = ofPayloads(held, options);
    return items.flatMap((item) => ("problem" in item ? [item] : (found.get(item) ?? [])));
  }
  const bundle: Record<Part, unknown[]> = { order: [], items: [], notifications: [], returns: [] };
  for (const { value } of held) bundle[partOf(value)].push(value);
  const whole = { where: `${first.where} and ${others.length} more`, value: bundle };
  return ofPayloads([whole], options).get(whole) ?? [];
}

type Held = Exclude<Item, { readonly problem: Problem }>;
type Part = "order" | "items" | "notifications" | "returns";

/** What a payload is to others; whatever is not known counts as an order, which tells what is wrong with it. */
function partOf(value: unknown): Part {
  const held = (key: string): unknown => (isRecord(value) ? own(value, key) : undefined);
  const payload = held("payload");
  const type = held("NotificationType") ?? held("notificationType");
  if (type === "SHIPMENT_TRACKING_MILESTONE_CHANGED") return "notifications";
  if (isRecord(payload) && type === undefined) return partOf(payload);
  if (held("trackingDetail") !== undefined) return "notifications";
  if (held("OrderItems") !== undefined && held("OrderStatus") === undefined) return "items";
  return held("returnType") === undefined ? "order" : "returns";
}

/** The orders of each payload. */
function ofPayloads(
  payloads: readonly Held[],
  options: AmazonOptions,
): ReadonlyMap<Held, readonly Found[]> {
  const values = payloads.map(({ value }) => value);
  const outcomes = eachOrder(values, options);
  return new Map(
    payloads.map((payload, index) => {
      const own = outcomes[index] ?? [];
      return [payload, own.map((outcome) => foundOf(outcome, payload.where))];
    }),
  );
}

function foundOf(outcome: Adapted | AdapterError, where: string): Found {
  return attempt(where, () => {
    if (outcome instanceof AdapterError) throw outcome;
    const { order, warnings } = outcome;
    const notes = warnings.map(({ path, message }) =>
      path === "" ? message : `\`${path}\`: ${message}`,
    );
    // what an adapter makes of a payload is held to what every order is
    return { where, order: parseOrder(order), notes };
  });
}

function attempt(where: string, call: () => Found): Found {
  try {
    return call();
  } catch (error) {
    const problem = problemOf(error, where);
    if (problem === undefined) throw error;
    return { where, problem };
  }
}
