/**
 * What a policy's table says about a line at a moment, once its rows are worked out.
 *
 * @module
 */
import { authorityRank } from "../policy/authority.js";
import type { Policy } from "../policy/policy.js";
import type { LiveRow } from "./table.js";

/** A policy's table for one line. */
export interface LiveTable {
  readonly policy: Policy;
  /** The authority's rank. */
  readonly rank: number;
  /** Where its deadlines are shown. */
  readonly zone: string;
  readonly rows: readonly LiveRow[];
  /** The same table for the other open lines, where the action works on whole orders only. */
  readonly others: readonly LiveTable[];
}

/** What a table says at a moment. */
export type Saying =
  | { readonly kind: "silent" }
  | { readonly kind: "permit"; readonly row: LiveRow }
  | { readonly kind: "deny" | "forbid"; readonly row: LiveRow }
  /** A permit whose window is closed, since when that is known. */
  | { readonly kind: "closed"; readonly row: LiveRow; readonly since: number | null }
  /** A permit that is not open yet. */
  | { readonly kind: "waiting"; readonly row: LiveRow }
  /** A permit that awaits what can't happen any more. */
  | { readonly kind: "impossible"; readonly row: LiveRow }
  /** A permit that other lines of the order don't have. */
  | { readonly kind: "not-whole"; readonly row: LiveRow };

const SILENT: Saying = { kind: "silent" };

/** A table, with its rank. */
export function liveTable(
  policy: Policy,
  zone: string,
  rows: readonly LiveRow[],
  others: readonly LiveTable[],
): LiveTable {
  return { policy, rank: authorityRank(policy.authority), zone, rows, others };
}

/** What a table says at a moment; rows passed over because they are not open yet go to `waiting`. */
export function sayingAt(table: LiveTable, at: number, waiting?: LiveRow[]): Saying {
  for (const row of table.rows) {
    if (!matchesAt(row, at)) continue;
    const { effect, next } = row.compiled;
    if (effect === "defer") return SILENT;
    if (effect !== "permit") return { kind: effect, row };
    const state = stateAt(row, at);
    if (state === "open") {
      return table.others.every((other) => sayingAt(other, at).kind === "permit")
        ? { kind: "permit", row }
        : { kind: "not-whole", row };
    }
    if (state === "waiting") {
      if (!next) return { kind: "waiting", row };
      waiting?.push(row);
    } else if (!next) {
      return state === "closed"
        ? { kind: "closed", row, since: closedSince(row, at) }
        : { kind: "impossible", row };
    }
  }
  return SILENT;
}

/** Whether every time-bound test of a row holds at a moment. */
function matchesAt(row: LiveRow, at: number): boolean {
  return row.intervals.every(({ low, high, inside }) => (at >= low && at < high) === inside);
}

/** Where a moment lies to a permit's window: closed beats not yet open, an empty window is closed. */
function stateAt(row: LiveRow, at: number): "open" | "waiting" | "closed" | "impossible" {
  if (at >= row.closes) return "closed";
  if (row.awaits === undefined) {
    if (row.opens >= row.closes) return "closed";
    return at >= row.opens ? "open" : "waiting";
  }
  if (!row.possible) return "impossible";
  return at >= row.hopelessFrom ? "closed" : "waiting";
}

function closedSince(row: LiveRow, at: number): number | null {
  if (row.awaits === undefined) return row.opens >= row.closes ? null : row.closes;
  const since = Math.min(row.hopelessFrom, row.closes);
  return at >= since && Number.isFinite(since) ? since : null;
}

/** Every moment after `at` at which a table may say something else. */
export function collectCuts(table: LiveTable, at: number, cuts: Set<number>): void {
  for (const row of table.rows) {
    for (const { low, high } of row.intervals) {
      if (low > at && low !== Infinity) cuts.add(low);
      if (high > at && high !== Infinity) cuts.add(high);
    }
    if (row.compiled.effect !== "permit") continue;
    if (row.opens > at && row.opens !== Infinity) cuts.add(row.opens);
    if (row.closes > at && row.closes !== Infinity) cuts.add(row.closes);
    if (row.hopelessFrom > at && row.hopelessFrom !== Infinity) cuts.add(row.hopelessFrom);
  }
  for (const other of table.others) collectCuts(other, at, cuts);
}
