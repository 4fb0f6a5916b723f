/**
 * Orders of what a file holds: our own form, or a payload that an adapter reads.
 *
 * @module
 */

import type { AmazonOptions } from "../adapters/amazon-sp-api.js";
import { type Adapted, fromAmazonSpApiAll } from "../adapters/amazon-sp-api.js";
import { isRecord, own } from "../internal/check.js";
import type { Order } from "../model/order.js";
import { parseOrder } from "../schema/parse-order.js";
import { type Problem, problemOf } from "./problem.js";
import type { Input, Item } from "./read-input.js";

/** Payloads that are understood. */
export const ADAPTERS = ["amazon-sp-api"] as const;

/** Reads payloads. */
export type Adapter = (typeof ADAPTERS)[number];

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
 * The orders of payloads. Answers that belong together (an order and its items) are read together;
 * where that fails, each by itself, so that one bad payload does not take the others along.
 */
export function ordersOfPayloads(input: Input, options: AmazonOptions): readonly Found[] {
  const { items } = input;
  const whole = items.length > 1 ? together(items, options) : undefined;
  return whole ?? items.flatMap((item) => ("problem" in item ? [item] : ofPayload(item, options)));
}

type Held = Exclude<Item, { readonly problem: Problem }>;

function together(items: readonly Item[], options: AmazonOptions): readonly Found[] | undefined {
  const held = items.filter((item): item is Held => !("problem" in item));
  const [first] = held;
  if (first === undefined || held.length < items.length) return undefined;
  const where = first.where.replace(/(?:\[0\]|:\d+)$/, "");
  const found = ofPayload({ where, value: held.map(({ value }) => value) }, options);
  return found.some((one) => "problem" in one) ? undefined : found;
}

function ofPayload({ where, value }: Held, options: AmazonOptions): readonly Found[] {
  let adapted: readonly Adapted[];
  try {
    adapted = fromAmazonSpApiAll(value, options);
  } catch (error) {
    const problem = problemOf(error, where);
    if (problem === undefined) throw error;
    return [{ where, problem }];
  }
  return adapted.map(({ order, warnings }) => {
    const notes = warnings.map(({ path, message }) =>
      path === "" ? message : `\`${path}\`: ${message}`,
    );
    // options come from outside too: what they add is checked here
    return attempt(where, () => ({ where, order: parseOrder(order), notes }));
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
