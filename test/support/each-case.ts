/**
 * A law on random cases.
 *
 * @module
 */
import type { Decision } from "order-recourse";
import { areDatesKnown } from "../reference/reference.js";
import { type Case, drawCases } from "./draw-case.js";
import { Random } from "./random.js";

const SEED = Number(process.env["SEED"] ?? 1);
const FACTOR = Number(process.env["LAW_FACTOR"] ?? 1);

/** How many cases a law looks at, some moments of each. */
export interface Size {
  readonly orders: number;
  readonly moments: number;
}

/**
 * Asks something of each case; what is found wrong is shown with the case. `check` returns `false`
 * where the law has nothing to say; it must have something to say on one case in forty.
 */
export function eachCase(
  { orders, moments }: Size,
  check: (one: Case, random: Random) => false | undefined,
): void {
  let asked = 0;
  let meant = 0;
  for (let seed = SEED; seed < SEED + orders * FACTOR; seed += 1) {
    const random = new Random(seed + 7_000_000);
    for (const one of drawCases(seed, moments)) {
      asked += 1;
      try {
        if (check(one, random) !== false) meant += 1;
      } catch (error) {
        throw new Error(`seed ${seed}\n${String(error)}\n${JSON.stringify(one)}`, { cause: error });
      }
    }
  }
  if (meant * 40 < asked) throw new Error(`${meant} of ${asked} cases were about anything`);
}

/** Asks something of each order, at one moment. */
export function eachOrder(
  orders: number,
  check: (one: Case, random: Random) => false | undefined,
): void {
  eachCase({ orders, moments: 1 }, check);
}

/** Whether no date is unknown on which anything hangs. */
export function hasAllDates({ order, policies, at, reason }: Case): boolean {
  return areDatesKnown(order, policies, Date.parse(at), reason);
}

/** A decision as text, without some of its keys. */
export function textOf(decision: Decision, ...without: readonly (keyof Decision)[]): string {
  const entries = Object.entries(decision).filter(
    ([key]) => !(without as readonly string[]).includes(key),
  );
  return JSON.stringify(entries);
}
