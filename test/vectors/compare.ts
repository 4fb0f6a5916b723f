/**
 * Compares what a case expects with what a decision says.
 *
 * @module
 */
import type { Action, Allowed, Decision, Verdicts } from "order-recourse";

/** What a case expects of one verdict: only what is listed is compared. */
export type Expected = Readonly<Record<string, unknown>>;

/** What a case expects of a decision. */
export type Expectation = Readonly<Record<string, Expected>>;

/** Every way in which a decision is not what was expected; empty if it is. */
export function differences(
  decision: Decision,
  expect: Expectation,
  lines: Readonly<Record<string, Expectation>> = {},
): readonly string[] {
  const found: string[] = [];
  for (const [key, expected] of Object.entries(expect)) {
    if (key === "recommended") recommended(decision, expected, found);
    else verdict(decision.verdicts, key, expected, key, found);
  }
  for (const [id, expectation] of Object.entries(lines)) {
    const line = decision.lines[id];
    if (line === undefined) found.push(`lines.${id}: not there`);
    else
      for (const [key, expected] of Object.entries(expectation))
        verdict(line.verdicts, key, expected, `lines.${id}.${key}`, found);
  }
  return found;
}

function recommended(decision: Decision, expected: Expected, found: string[]): void {
  for (const [key, value] of Object.entries(expected)) {
    const actual: unknown = Object.entries(decision.recommended ?? {}).find(
      ([k]) => k === key,
    )?.[1];
    if (!same(actual, value)) found.push(message(`recommended.${key}`, value, actual));
  }
}

function verdict(
  verdicts: Verdicts,
  action: string,
  expected: Expected,
  where: string,
  found: string[],
): void {
  const actual = verdicts[action as Action];
  for (const [key, value] of Object.entries(expected)) {
    const got = read(actual, key);
    const agrees = COMPARE[key] ?? same;
    if (!agrees(got, value)) found.push(message(`${where}.${key}`, value, got));
  }
}

function read(actual: Verdicts[Action], key: string): unknown {
  const fields: Readonly<Record<string, unknown>> = { ...actual };
  const terms: Readonly<Record<string, unknown>> =
    actual.status === "allowed" ? { ...actual.terms } : {};
  switch (key) {
    case "untilDay":
      return (fields["until"] as Allowed["until"] | undefined)?.lastDay;
    case "until":
    case "modeUntil":
    case "possiblyUntil":
      return key in fields ? ((fields[key] as Allowed["until"])?.at ?? null) : undefined;
    case "channels":
    case "requires":
    case "refunds":
    case "refundWithin":
    case "resolutions":
    case "returnShipping":
    case "fees":
      return terms[key];
    case "handInBy":
      return (terms[key] as Allowed["until"] | undefined)?.lastDay;
    case "grants":
      return actual.status === "allowed" ? actual.grants.map((grant) => grant.policy) : undefined;
    case "code":
      return actual.reasons[0].code;
    default:
      return fields[key];
  }
}

type Agrees = (actual: unknown, expected: unknown) => boolean;

const asSet: Agrees = (actual, expected) =>
  Array.isArray(actual) &&
  Array.isArray(expected) &&
  JSON.stringify([...new Set<unknown>(actual)].sort()) === JSON.stringify([...expected].sort());

const asSetOrNone: Agrees = (actual, expected) => asSet(actual ?? [], expected);

const among: Agrees = (actual, expected) =>
  Array.isArray(actual) &&
  Array.isArray(expected) &&
  expected.every((wanted) => actual.some((one) => same(one, wanted)));

const opening: Agrees = (actual, expected) => {
  if (actual === undefined) return false;
  const [a, e] = [actual, expected] as { at?: string; after?: string }[];
  return a?.after === e?.after && instant(a?.at) === instant(e?.at);
};

const COMPARE: Readonly<Record<string, Agrees>> = {
  until: (a, e) => instant(a) === instant(e),
  modeUntil: (a, e) => instant(a) === instant(e),
  possiblyUntil: (a, e) => instant(a) === instant(e),
  channels: asSetOrNone,
  requires: asSetOrNone,
  refunds: asSetOrNone,
  grants: asSet,
  missing: asSet,
  resolutions: among,
  // no fees expected: none at all
  fees: (actual, expected) =>
    Array.isArray(expected) && expected.length === 0
      ? actual === undefined
      : among(actual, expected),
  opens: opening,
  later: (actual, expected) => {
    const list = (actual ?? []) as readonly { readonly opens: unknown }[];
    if (typeof expected === "boolean") return list.length > 0 === expected;
    return list.some(({ opens }) => opening(opens, (expected as { opens: unknown }).opens));
  },
};

function instant(value: unknown): unknown {
  return typeof value === "string" ? Date.parse(value) : value;
}

function same(actual: unknown, expected: unknown): boolean {
  return JSON.stringify(actual) === JSON.stringify(expected);
}

function message(where: string, expected: unknown, actual: unknown): string {
  return `${where}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}
