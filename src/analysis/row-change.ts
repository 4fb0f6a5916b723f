/**
 * What rows say, compared piece by piece.
 *
 * @module
 */
import { isSameData } from "../internal/same-data.js";
import { factRow } from "../model/fact-table.js";
import type { Row } from "../policy/policy.js";
import type { TableRow } from "./table.js";

/** What is said, before and after, where it differs: `effect`, `mode`, `closes`, `fees`, … */
export type Change = Readonly<
  Record<string, { readonly before: unknown; readonly after: unknown }>
>;

/** Whether two rows say the same wherever both decide; alone, if no other policy is asked beside theirs. */
export function isSameOutcome(a: TableRow, b: TableRow, isAlone: boolean): boolean {
  // of one policy alone a verdict is the same whether it says `never` or nothing
  if (isAlone && isNever(a) && isNever(b)) return true;
  if (a.row === undefined || b.row === undefined) return a.row === b.row;
  return isSameData(outcomeOf(a), outcomeOf(b)) && isSamePlace(a, b, isAlone);
}

/** Whether moments in some data hang on working days. */
export function countsWorkingDays(held: unknown): boolean {
  return /"(?:calendar|roll|businessDays)"/.test(JSON.stringify(held));
}

/** Whether rows that read the same mean the same: moments hang on where days are counted, and among others authority counts. */
function isSamePlace(a: TableRow, b: TableRow, isAlone: boolean): boolean {
  const isWorked = countsWorkingDays([a.row?.then ?? null, b.row?.then ?? null]);
  const place = ({ policy: { timeZone, calendars } }: TableRow): unknown => [
    timeZone,
    isWorked && calendars,
  ];
  if ((hasMoments(a) || hasMoments(b)) && !isSameData(place(a), place(b))) return false;
  const asks = [a, b].some(({ row }) => row !== undefined && asksAmounts(row));
  if (asks && a.policy.currency !== b.policy.currency) return false;
  return isAlone || a.policy.authority === b.policy.authority || (isSilent(a) && isSilent(b));
}

/** Whether what a row grants has a moment in it, which hangs on the place where days are counted. */
function hasMoments({ row, open }: TableRow): boolean {
  if (open.length > 0) return true;
  return row?.then.effect === "permit" && row.then.terms?.handInBy !== undefined;
}

/** Whether a row compares amounts of money. */
export function asksAmounts({ when }: Row): boolean {
  return Object.keys(when).some((fact) => factRow(fact)?.kind === "money");
}

function isNever({ row }: TableRow): boolean {
  if (row === undefined || row.then.effect === "defer") return true;
  return row.then.effect === "deny" && (row.then.kind ?? "never") === "never";
}

function isSilent({ row }: TableRow): boolean {
  return row === undefined || row.then.effect === "defer";
}

/** Whether rows differ only in what no verdict shows at any moment. */
export function isAlike(a: TableRow, b: TableRow, isAlone: boolean): boolean {
  return Object.keys(changeOf(a, b)).length === 0 && isSamePlace(a, b, isAlone);
}

/** What a row says, piece by piece. */
function outcomeOf({ row }: TableRow): Readonly<Record<string, unknown>> {
  if (row === undefined || row.then.effect === "defer") return { effect: "silent" };
  const { then, because } = row;
  if (then.effect !== "permit") return { effect: then.effect, kind: then.kind ?? "never", because };
  const { terms = {}, outside: _, mode = "instant", ...rest } = then;
  return { because, mode, ...rest, ...terms };
}

/** What two rows say otherwise, piece by piece. */
export function changeOf(a: TableRow, b: TableRow): Change {
  const [before, after] = [outcomeOf(a), outcomeOf(b)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const isOther = before["effect"] !== after["effect"];
  return Object.fromEntries(
    keys
      .filter((key) => key !== "because" && !isSameData(before[key], after[key]))
      .filter(
        (key) => !isOther || ["effect", "mode", "opens", "closes", "kind", "fees"].includes(key),
      )
      .map((key) => [key, { before: before[key] ?? null, after: after[key] ?? null }]),
  );
}

/** A change without what its witness does not show. */
export function termsOf(change: Change): Change {
  const kept = Object.entries(change).filter(([key]) => !WINDOW.includes(key));
  return kept.length === 0 ? change : Object.fromEntries(kept);
}

const WINDOW: readonly string[] = ["opens", "closes", "mode", "effect", "kind", "route"];
