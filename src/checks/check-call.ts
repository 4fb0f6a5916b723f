/**
 * Checks of what a call about an order is passed: as much of it as keeps the call from answering something else.
 *
 * @module
 */
import { type Check, isRecord, own, word } from "../internal/check.js";
import { at, expected, type Problems, report } from "../internal/problems.js";
import { ACTIONS } from "../model/action.js";
import { BUYER_REASONS } from "../model/buyer-reason.js";
import { instant } from "./check-instant.js";

/** An action. */
export const action: Check = /* @__PURE__ */ word(ACTIONS, "an action");

const ofReasons = /* @__PURE__ */ word(BUYER_REASONS, "one of `BUYER_REASONS`");

/** The buyer's reason; `null` where it is not known. */
export const reason: Check = (value, problems) => {
  if (value !== null) ofReasons(value, problems);
};

/** A moment as a caller gives it: an instant or a date. */
export const moment: Check = (value, problems) => {
  if (!(value instanceof Date)) instant(value, problems);
  else if (Number.isNaN(value.getTime())) report(problems, "expected a date, found an invalid one");
};

/** Lists are nested less deep than this. */
const DEEPEST = 100;

/** A policy or a list of policies, which were checked when they were made. */
export const policies: Check = (value, problems) => {
  if (!arePolicies(value, 0)) expected(problems, "a policy or a list of policies", value);
};

function arePolicies(value: unknown, depth: number): boolean {
  if (Array.isArray(value))
    return depth < DEEPEST && value.every((part) => arePolicies(part, depth + 1));
  return isRecord(value) && typeof value["id"] === "string" && isRecord(value["tables"]);
}

/** An order with lines; the rest of it is checked by `parseOrder`. */
export const order: Check = (value, problems) => {
  if (!isRecord(value)) return expected(problems, "an order", value);
  const lines = own(value, "lines");
  at(problems, "lines", () => {
    if (!Array.isArray(lines)) return expected(problems, "a list of lines", lines);
    for (const [index, line] of lines.entries())
      if (!isRecord(line)) at(problems, index, () => expected(problems, "a line", line));
  });
};

/** Checks an argument under its name. */
export function argument(name: string, value: unknown, check: Check, problems: Problems): void {
  at(problems, name, () => check(value, problems));
}
