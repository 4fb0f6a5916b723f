/**
 * Checks of what is to be told, and how: a locale is its data, not its code, and what is no decision has no words.
 *
 * @module
 */
import { type Check, isRecord, list, own, word } from "../internal/check.js";
import { at, didYouMean, expected, isFull, type Problems, report } from "../internal/problems.js";
import { quote } from "../internal/quote.js";
import { refuse } from "../internal/refuse.js";
import { ACTIONS } from "../model/action.js";
import { en } from "./locales/en.js";

/** Every option of the functions here: one object may be passed to several of them. */
const OPTIONS = ["locale", "timeZone", "currency", "guides", "orderId", "order", "at", "width"];
const STATUSES = ["allowed", "upcoming", "unknown", "denied"];

/** An action. */
export const action: Check = word(ACTIONS, "an action");

/** Locales in which nothing was missing. */
const complete = new WeakSet<object>();

/** A locale: every word that English has. */
const locale: Check = (value, problems) => {
  const help = "import one, such as `de` from `order-recourse/explain/locales/de`";
  if (!isLocale(value)) return expected(problems, "a locale", value, help);
  if (complete.has(value)) return;
  const before = problems.issues.length;
  at(problems, "tag", () => languageTag(value["tag"], problems));
  sameWords(value, en, problems);
  if (problems.issues.length === before) complete.add(value);
};

const languageTag: Check = (value, problems) => {
  try {
    Intl.getCanonicalLocales(String(value));
  } catch {
    expected(problems, "a language tag such as `en-GB`", value);
  }
};

/** Text for each text; of plural forms the one that every language has, of custom facts none. */
function sameWords(value: object, like: object, problems: Problems): void {
  for (const [key, wanted] of Object.entries(like)) {
    if (isFull(problems)) return;
    if (key.startsWith("custom.") || (key === "one" && "other" in like)) continue;
    const held = own(value, key);
    at(problems, key, () => {
      if (!isRecord(wanted)) text(held, problems);
      else if (isRecord(held)) sameWords(held, wanted, problems);
      else expected(problems, "an object", held);
    });
  }
}

function isLocale(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && typeof own(value, "tag") === "string" && isRecord(value["sentences"]);
}

const text: Check = (value, problems) => {
  if (typeof value !== "string") expected(problems, "text", value);
};

const CHECKS: Readonly<Record<string, Check>> = {
  locale,
  // one that `Intl` does not know is left out: it comes from a reader's machine
  timeZone: text,
  currency: text,
  orderId: text,
  order: (value, problems) => {
    if (!isRecord(value) || !Array.isArray(value["lines"])) expected(problems, "an order", value);
  },
  guides: list((value, problems) => {
    if (!isRecord(value) || !Array.isArray(value["procedures"]))
      expected(problems, "a guide", value);
  }),
};

const options: Check = (value, problems) => {
  if (isLocale(value))
    return report(problems, "expected options, found a locale", "pass it as `{ locale }`");
  if (!isRecord(value)) return expected(problems, "an object", value);
  for (const [key, held] of Object.entries(value)) {
    if (isFull(problems) || held === undefined) continue;
    at(problems, key, () => {
      if (OPTIONS.includes(key)) CHECKS[key]?.(held, problems);
      else report(problems, `unknown key ${quote(key)}`, didYouMean(problems, key, OPTIONS));
    });
  }
};

/** A verdict. */
export const verdict: Check = (value, problems) => {
  if (!isVerdict(value)) expected(problems, "a verdict", value);
};

/** A decision. */
export const decision: Check = (value, problems) => {
  if (!isDecision(value)) expected(problems, "a decision", value);
};

/** A decision, or one of its verdicts. */
export const decisionOrVerdict: Check = (value, problems) => {
  if (!isDecision(value) && !isVerdict(value))
    expected(problems, "a decision or one of its verdicts", value);
};

function isVerdict(value: unknown): boolean {
  return (
    isRecord(value) && STATUSES.includes(String(value["status"])) && Array.isArray(value["reasons"])
  );
}

function isDecision(value: unknown): boolean {
  if (!isRecord(value) || value["recommended"] === undefined) return false;
  const { verdicts } = value;
  return isRecord(verdicts) && ACTIONS.every((one) => isVerdict(verdicts[one]));
}

/** A plan. */
export const plan: Check = (value, problems) => {
  if (!isRecord(value) || !Array.isArray(value["steps"])) expected(problems, "a plan", value);
};

/** A verification. */
export const verification: Check = (value, problems) => {
  const kinds = ["confirmed", "pending", "discrepancy", "unknown"];
  if (!isRecord(value) || !kinds.includes(String(value["status"])))
    expected(problems, "a verification", value);
};

/** The segments of a timeline. */
export const timeline: Check = list((value, problems) => {
  if (!isRecord(value) || !isDecision(value["decision"]))
    expected(problems, "a segment of a timeline", value);
});

/** A policy. */
export const policy: Check = (value, problems) => {
  if (!isRecord(value) || !isRecord(value["tables"])) expected(problems, "a policy", value);
};

/** What is passed, under the name of its parameter. */
export type Passed = readonly (readonly [name: string, value: unknown, check: Check])[];

/** Throws a `TypeError` for arguments and options that are none. */
export function checkCall(name: string, passed: Passed, given: unknown = {}): void {
  refuse(`the call of \`${name}\``, (problems: Problems) => {
    for (const [argument, value, check] of [...passed, ["options", given, options] as const])
      at(problems, argument, () => check(value, problems));
  });
}
