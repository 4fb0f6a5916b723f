/**
 * The check of a fact that is handed in with its value.
 *
 * @module
 */
import { type Check, list } from "../internal/check.js";
import { at, didYouMean, expected, type Problems, report } from "../internal/problems.js";
import { quote } from "../internal/quote.js";
import { factRow } from "../model/fact-table.js";
import type { Line } from "../model/line.js";
import { implied } from "../model/read-fact.js";
import { unknownFact } from "../policy/check-fact.js";
import { custom, stated } from "./check-custom.js";

const LEAVE_OUT = "leave out what is not known";

/** Reports what is wrong with a fact, as `fact`, or with its value, as `value`; whether it is one that can be filled in. */
export function factAndValue(fact: unknown, value: unknown, problems: Problems): boolean {
  const before = problems.issues.length;
  at(problems, "fact", () => factToFill(fact, problems));
  if (problems.issues.length > before) return false;
  const name = String(fact);
  const own = ownName(name);
  const found: Problems = { path: [], issues: [], paths: [] };
  if (value === undefined) expected(found, "a value", value, "`null` is for what there is not");
  else if (value === null && isAlwaysThere(name))
    expected(found, "a value", value, `there is always one: ${LEAVE_OUT}`);
  else if (own === undefined) stated({ [name]: value }, found);
  else custom({ [own]: value }, found);
  // told under the name of the argument, not under that of the fact
  for (const [index, { message, help }] of found.issues.entries())
    report({ ...problems, path: ["value", ...(found.paths[index] ?? []).slice(1)] }, message, help);
  return true;
}

/** Whether a fact can have a value. */
export function isValueOf(fact: string, value: unknown): boolean {
  const found: Problems = { path: [], issues: [], paths: [] };
  factAndValue(fact, value, found);
  return found.issues.length === 0;
}

/** Whether there can't be none of a fact. A date may not have come yet, whatever it is of. */
function isAlwaysThere(fact: string): boolean {
  const row = factRow(fact);
  if (row === undefined || row.mayBeAbsent || row.missing === "absent") return false;
  // of a line it hangs on the status whether there may be none
  const isDate = row.kind === "event" || row.kind === "schedule";
  return row.missing === "required" || !(isDate || fact === "line.failure");
}

/** The name of a fact that can be filled in. */
const factToFill: Check = (value, problems) => {
  if (typeof value !== "string") return expected(problems, "the name of a fact", value);
  const row = factRow(value);
  if (row?.missing === "derived")
    report(problems, `${quote(value)} is worked out from other facts and can't be filled in`);
  else if (row === undefined && ownName(value) === undefined)
    unknownFact(value, { custom: new Map() }, problems);
};

/** What a shop calls a fact of its own. */
function ownName(fact: string): string | undefined {
  return /^custom\.(.+)$/.exec(fact)?.[1];
}

/** The ids of lines that there are. */
export function idsOf(known: readonly unknown[]): Check {
  const words = known.filter((id) => typeof id === "string");
  return list((id, problems) => {
    if (known.includes(id)) return;
    const help = typeof id === "string" ? didYouMean(problems, id, words) : undefined;
    report(problems, `there is no line ${quote(id)}`, help);
  });
}

/** Ids of lines whose status leaves room for a value of a fact. */
export function roomFor(fact: string, value: unknown, lines: readonly Line[]): Check {
  return list((id, problems) => {
    const line = lines.find((one) => Object(one).id === id);
    if (line !== undefined && line !== null) fitting(fact, value, line, problems);
  });
}

/** Whether there may be none of a fact on each of some lines. */
export function mayBeNone(fact: string, lines: readonly Line[]): Check {
  return (value, problems) => {
    const line = lines.find((one) => implied(fact, Object(one)) === true);
    if (line !== undefined) fitting(fact, value, line, problems);
  };
}

function fitting(fact: string, value: unknown, { id, status }: Line, problems: Problems): void {
  const isThere = implied(fact, { status } as Line);
  if (isThere === false && value !== null)
    report(problems, `line ${quote(id)} is ${quote(status)} and has no ${quote(fact)}`);
  else if (isThere === true && value === null)
    report(problems, `line ${quote(id)} is ${quote(status)} and has a ${quote(fact)}`, LEAVE_OUT);
}
