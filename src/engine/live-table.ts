/**
 * What a policy's table says about a line at a moment, once its rows are worked out.
 *
 * @module
 */
import type { ReasonCode } from "../model/reason-code.js";
import { authorityRank } from "../policy/authority.js";
import type { DenialKind } from "../policy/outcome.js";
import type { Policy } from "../policy/policy.js";
import type { LiveRow } from "./live-row.js";

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
  /** The tables that may forbid it on these. */
  readonly vetoes: readonly LiveTable[];
}

/** What a table says at a moment, and by which row: with a code of its own where not with the row's. */
export interface Saying {
  /** `waiting`: a permit that is not open yet. */
  readonly effect: "permit" | "deny" | "forbid" | "waiting";
  readonly row: LiveRow;
  readonly code: ReasonCode;
  readonly kind: DenialKind;
  /** Since when its window is closed, where that is known. */
  readonly since: number | null;
}

/** A table, with its rank. */
export function liveTable(
  policy: Policy,
  zone: string,
  rows: readonly LiveRow[],
  others: readonly LiveTable[] = [],
  vetoes: readonly LiveTable[] = [],
): LiveTable {
  return { policy, rank: authorityRank(policy.authority), zone, rows, others, vetoes };
}

/** What a table says at a moment; rows passed over because they are not open yet go to `waiting`. */
export function sayingAt(table: LiveTable, at: number, waiting?: LiveRow[]): Saying | undefined {
  for (const row of table.rows) {
    if (!matchesAt(row, at)) continue;
    const { effect, next } = row.compiled;
    if (effect === "defer") return undefined;
    if (effect !== "permit") return saying(effect, row);
    const state = stateAt(row, at);
    if (state === "open") {
      return table.others.every((other) => sayingAt(other, at)?.effect === "permit") &&
        table.vetoes.every((other) => sayingAt(other, at)?.effect !== "forbid")
        ? saying("permit", row)
        : saying("deny", row, "whole-order");
    }
    if (next) {
      if (state === "waiting") waiting?.push(row);
    } else if (state === "waiting") return saying("waiting", row);
    else if (state === "impossible") return saying("deny", row, "cannot-happen");
    else return saying("deny", row, "window-closed", "no-longer", closedSince(row));
  }
  return undefined;
}

function saying(
  effect: Saying["effect"],
  row: LiveRow,
  code: ReasonCode = row.compiled.row.because,
  kind: DenialKind = row.compiled.kind,
  since: number | null = null,
): Saying {
  return { effect, row, code, kind, since };
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

/** Since when a window that is closed has been. */
function closedSince(row: LiveRow): number | null {
  if (row.awaits === undefined) return row.opens >= row.closes ? null : row.closes;
  const since = Math.min(row.hopelessFrom, row.closes);
  return Number.isFinite(since) ? since : null;
}

/** Every moment after `at` at which a table may say something else. */
export function collectCuts(table: LiveTable, at: number, cuts: Set<number>): void {
  const collect = (moment: number): void => {
    if (moment > at && moment !== Infinity) cuts.add(moment);
  };
  for (const { intervals, opens, closes, hopelessFrom } of table.rows) {
    for (const { low, high } of intervals) {
      collect(low);
      collect(high);
    }
    collect(opens);
    collect(closes);
    collect(hopelessFrom);
  }
  for (const other of [...table.others, ...table.vetoes]) collectCuts(other, at, cuts);
}
