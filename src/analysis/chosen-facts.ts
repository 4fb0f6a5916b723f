/**
 * Choosing the facts of a cell: what is usual, as far as the cell leaves it.
 *
 * @module
 */
import { type Choice, OUTSTANDING } from "./build-order.js";
import { classesIn } from "./cell-classes.js";
import { isDate, type Plain } from "./fact-classes.js";
import type { Shape } from "./history-shape.js";
import type { Cell } from "./literal.js";
import type { Space } from "./space.js";

/** What an order holds where nothing asks for anything else. */
const USUAL: Readonly<Record<string, readonly Plain[]>> = {
  "order.type": ["standard"],
  "buyer.kind": ["consumer"],
  "seller.type": ["third-party"],
  "seller.kind": ["trader"],
  "payment.state": ["paid"],
  "payment.method": ["card-credit"],
  "line.condition": ["unopened"],
  "line.delivery": ["ship"],
  "line.quantity": [1],
  "returnPolicy.category": ["unspecified"],
  reason: ["changed-mind"],
};

/** The facts of a cell, where dates are still to be chosen for some. */
export function choose(
  cell: Cell,
  space: Space,
  shape: Shape,
  dates: ReadonlyMap<string, unknown>,
  currency: string,
): Omit<Choice, "dates"> {
  const facts = new Map<string, Plain>([[OUTSTANDING, shape.isOutstanding]]);
  const sets = new Map<string, readonly string[] | null>();
  for (const { fact, kind, classes } of space.facts.values()) {
    if (kind === "set") {
      const state = cell.sets.get(fact);
      const words = new Set<string>();
      for (const group of state?.groups ?? [])
        if (!classes.some(({ value }, i) => words.has(String(value)) && has(group, i)))
          words.add(String(classes.find((_, i) => has(group, i))?.value));
      sets.set(fact, state?.there === false ? null : [...words]);
    } else if (!isDate(kind)) facts.set(fact, plainOf(cell, space, fact, shape));
  }
  for (const [state, value] of shape.states) facts.set(state, value);
  facts.set("line.status", shape.status);
  const absent = [...space.facts.values()]
    .filter(({ fact, kind }) => isDate(kind) && !dates.has(fact))
    .map(({ fact }) => fact);
  return { facts, sets, currency, absent, buyerZone: space.buyerZone };
}

function has(mask: bigint, index: number): boolean {
  return (mask & (1n << BigInt(index))) !== 0n;
}

function plainOf(cell: Cell, space: Space, fact: string, { status, there }: Shape): Plain {
  const classes = classesIn(cell, space, fact);
  if (fact === "line.failure" && status !== "delivery-failed") return null;
  const fitting =
    fact === "line.failure" || (fact === "delay.consented" && there.has("delay.notifiedAt"))
      ? classes.filter(({ value }) => value !== null || fact === "delay.consented")
      : classes;
  for (const usual of USUAL[fact] ?? [])
    if (fitting.some(({ value }) => value === usual)) return usual;
  const isCustom = fact.startsWith("custom.");
  const plain =
    (isCustom ? fitting.find(({ value }) => value === null) : undefined) ??
    fitting.find(({ isOther }) => isOther) ??
    fitting.find(({ value }) => value === null) ??
    fitting.find(({ value }) => typeof value === "number" && value > 0) ??
    fitting[0];
  return plain?.value ?? null;
}
