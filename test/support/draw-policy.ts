/**
 * Random policies over the whole language.
 *
 * @module
 */
import { ACTIONS, type Action, type ReasonCode } from "order-recourse";
import {
  AUTHORITIES,
  type DateFact,
  MODES,
  type Moment,
  type Outcome,
  type Permit,
  type Policy,
  type PolicySpan,
  RESOLUTIONS,
  ROUTES,
  type Row,
  type Terms,
  type When,
} from "order-recourse/policy";
import { checkPolicies } from "../../src/policy/check-policies.js";
import { checkPolicy } from "../../src/policy/check-policy.js";
import { datesIn } from "../../src/policy/moment.js";
import {
  ALL_FACTS,
  CUSTOM,
  DATE_FACTS,
  dateAfter,
  drawCalendars,
  drawDate,
  drawValue,
  kindOf,
  type Pool,
} from "./pools.js";

const CODES: readonly ReasonCode[] = ["return-window", "seller-decides", "exempt", "shop:own"];

/** Some policies that may stand together. */
export function drawPolicies(pool: Pool): readonly Policy[] {
  const { random } = pool;
  const count = random.weighted([3, 1], [4, 2], [2, 3]);
  const drawn = random.list(count, (index) => drawPolicy(pool, `p${index}`));
  const versions = drawn.flatMap((policy) => {
    if (!random.chance(0.12)) return [policy];
    const { by } = policy.inForce ?? {};
    const last = drawDate(pool, -2, 4);
    const inForce = (range: { from?: string; to?: string }) => ({
      ...range,
      ...(by === undefined ? {} : { by }),
    });
    const next = drawPolicy(pool, policy.id);
    return [
      { ...policy, inForce: inForce({ to: last }) },
      { ...next, version: "2", inForce: inForce({ from: dateAfter(last, random.int(1, 2)) }) },
    ];
  });
  return checkPolicies(versions).length === 0 ? versions : drawn;
}

/** A policy over the whole language. */
export function drawPolicy(pool: Pool, id: string, given?: Policy["authority"]): Policy {
  const { random } = pool;
  const authority = given ?? random.pick(AUTHORITIES);
  const actions = random.some(ACTIONS, random.weighted([4, 1], [3, 2], [1, 4]));
  const policy: Policy = {
    id,
    version: "1",
    authority,
    timeZone: random.weighted<Policy["timeZone"]>(
      [8, pool.zone],
      [1, "buyer"],
      [1, ["buyer", "Europe/Berlin"]],
      [0.5, ["Europe/Berlin", "buyer"]],
      [0.5, ["buyer"]],
    ),
    ...(random.chance(0.9)
      ? { currency: random.chance(0.85) ? pool.currency : "GBP" }
      : { currency: "EUR" }),
    custom: CUSTOM,
    ...(random.chance(0.4) ? { calendars: drawCalendars(pool) } : {}),
    ...(random.chance(0.1) ? { inForce: drawInForce(pool) } : {}),
    ...(random.chance(0.15) ? { wholeOrder: random.some(ACTIONS, random.int(1, 2)) } : {}),
    tables: Object.fromEntries(
      actions.map((action) => [
        action,
        random.list(random.weighted([2, 1], [3, 2], [3, 3], [1, 5]), (row) =>
          drawRow(pool, action, authority === "law", `r${row}`),
        ),
      ]),
    ),
  };
  return repaired(policy);
}

function drawInForce(pool: Pool): NonNullable<Policy["inForce"]> {
  const { random } = pool;
  const from = drawDate(pool, -3, 6);
  return {
    ...(random.chance(0.7) ? { from } : {}),
    ...(random.chance(0.6) ? { to: dateAfter(from, random.int(0, 10)) } : {}),
    ...(random.chance(0.4) ? { by: drawDateFact(pool) } : {}),
  };
}

/** Without the rows that the check refuses. */
function repaired(policy: Policy): Policy {
  const issues = checkPolicy(policy);
  if (issues.length === 0) return policy;
  const bad = new Set<string>();
  for (const { path, message } of issues) {
    const found = /tables\.(\w+)\[(\d+)\]/.exec(path);
    if (found === null) throw new Error(`${path}: ${message} ${JSON.stringify(policy)}`);
    bad.add(`${found[1]} ${found[2]}`);
  }
  const tables = Object.fromEntries(
    Object.entries(policy.tables).map(([action, rows]) => [
      action,
      rows.filter((_, index) => !bad.has(`${action} ${index}`)),
    ]),
  );
  return repaired({ ...policy, tables });
}

function drawRow(pool: Pool, action: Action, isLaw: boolean, id: string): Row {
  const { random } = pool;
  const count = random.weighted([3, 0], [5, 1], [2, 2]);
  const facts = random.list(count, () => random.pick(random.chance(0.85) ? pool.focus : ALL_FACTS));
  const when = Object.fromEntries(facts.map((fact) => [fact, drawTest(pool, fact)]));
  return {
    id,
    // SAFETY: each test was drawn for the kind of its fact; the check of policies would refuse others
    when: when as When,
    then: drawOutcome(pool, action, isLaw),
    because: random.pick(CODES),
    ...(random.chance(0.1) ? { source: { title: "page" } } : {}),
  };
}

function drawTest(pool: Pool, fact: (typeof ALL_FACTS)[number]): unknown {
  const { random } = pool;
  const positive = drawPositive(pool, fact);
  return random.chance(0.2) ? { not: positive } : positive;
}

function drawPositive(pool: Pool, fact: (typeof ALL_FACTS)[number]): unknown {
  const { random } = pool;
  const known = (rest: object): object =>
    random.chance(0.05) ? { ...rest, known: random.chance(0.8) } : rest;
  if (random.chance(0.12)) return { known: random.chance(0.5) };
  const value = () => drawValue(pool, fact);
  const values = (): unknown => (random.chance(0.3) ? [value(), value()] : value());
  switch (kindOf(fact)) {
    case "event":
    case "schedule": {
      const keys = random.some(
        ["within", "olderThan", "from", "to"],
        random.weighted([5, 1], [1, 2]),
      );
      const from = drawDate(pool);
      return known({
        ...(keys.includes("within") ? { within: drawSpan(pool) } : {}),
        ...(keys.includes("olderThan") ? { olderThan: drawSpan(pool) } : {}),
        ...(keys.includes("from") ? { from } : {}),
        ...(keys.includes("to") ? { to: dateAfter(from, random.int(0, 10)) } : {}),
      });
    }
    case "set":
      return known(
        random.weighted<() => object>(
          [3, () => ({ has: values() })],
          [3, () => ({ hasNone: values() })],
          [1, () => ({ has: values(), hasNone: values() })],
        )(),
      );
    case "number":
    case "money":
      return random.weighted<() => unknown>(
        [2, values],
        [2, () => known({ atLeast: value() })],
        [2, () => known({ below: value() })],
        [1, () => known({ atLeast: 1, below: random.pick([2, 5, 2500]) })],
      )();
    default:
      return values();
  }
}

/** A span of any unit, counted in any way. */
function drawSpan(pool: Pool): PolicySpan {
  const { random } = pool;
  const amount = (most: number): number | { readonly fact: "returnPolicy.days" } =>
    random.chance(0.12)
      ? // SAFETY: each of them is a fact that a span may take
        {
          fact: random.pick([
            "returnPolicy.days",
            "line.quantity",
            "custom.points",
          ]) as "returnPolicy.days",
        }
      : random.int(random.chance(0.1) ? 0 : 1, most);
  const counting = random.weighted(
    [6, undefined],
    [1, "inclusive" as const],
    [1, "elapsed" as const],
  );
  const options = {
    ...(counting === undefined ? {} : { counting }),
    // an elapsed span that rolls does not grow with its date: representatives say nothing of it (7.2)
    ...(counting !== "elapsed" && random.chance(0.15) ? { roll: "next-working-day" as const } : {}),
    ...(random.chance(0.25) ? { calendar: random.pick(["DE", "DE-BE", "US", "buyer", "FR"]) } : {}),
  };
  return random.weighted<() => PolicySpan>(
    [8, () => ({ days: amount(random.pick([3, 14, 30])), ...options })],
    [2, () => ({ hours: amount(72) })],
    [1, () => ({ minutes: amount(90) })],
    [
      2,
      () => ({
        businessDays: amount(10),
        ...options,
        counting: counting === "inclusive" ? counting : "calendar",
      }),
    ],
    [1, () => ({ months: amount(2), ...options })],
    [0.3, () => ({ years: amount(1), ...options })],
  )();
}

function drawDateFact(pool: Pool): DateFact {
  const { random, focus } = pool;
  const dates = focus.filter((fact) => DATE_FACTS.includes(fact));
  // SAFETY: they were just filtered
  return random.pick(random.chance(0.85) && dates.length > 0 ? dates : DATE_FACTS) as DateFact;
}

function drawMomentOf(pool: Pool, depth: number): Moment {
  const { random } = pool;
  const part = (): Moment => drawMomentOf(pool, depth - 1);
  const parts = (): readonly Moment[] => random.list(random.int(1, 3), part);
  if (depth <= 0) return random.chance(0.9) ? drawDateFact(pool) : { on: drawDate(pool) };
  return random.weighted<() => Moment>(
    [4, () => drawDateFact(pool)],
    [6, () => ({ after: part(), span: drawSpan(pool) })],
    [1.5, () => ({ before: part(), span: drawSpan(pool) })],
    [2, () => ({ laterOf: parts() })],
    [2, () => ({ earlierOf: parts() })],
    [2, () => ({ firstKnown: parts() })],
    [1, () => ({ on: drawDate(pool) })],
  )();
}

function drawOutcome(pool: Pool, action: Action, isLaw: boolean): Outcome {
  const { random } = pool;
  const kind = random.weighted(
    [2, {}],
    [1, { kind: "no-longer" as const }],
    [1, { kind: "already" as const }],
  );
  return random.weighted<() => Outcome>(
    [10, () => drawPermit(pool, action)],
    [2, () => ({ effect: "deny", ...kind })],
    [isLaw ? 0 : 1.2, () => ({ effect: "forbid", ...kind })],
    [0.7, () => ({ effect: "defer" })],
  )();
}

function drawPermit(pool: Pool, action: Action): Outcome {
  const { random } = pool;
  return {
    effect: "permit",
    ...(random.chance(0.6) ? { mode: random.pick(MODES) } : {}),
    ...drawWindow(pool),
    ...(random.chance(0.4) ? { outside: random.pick(["deny", "next"] as const) } : {}),
    ...(action === "escalate" ? { route: random.pick(ROUTES.slice(0, 3)) } : {}),
    ...(random.chance(0.2) ? { lastResort: random.chance(0.8) } : {}),
    ...(random.chance(0.35) ? { terms: drawTerms(pool) } : {}),
  };
}

function drawWindow(pool: Pool): Pick<Permit, "opens" | "closes"> {
  const { random } = pool;
  const opens = random.chance(0.4) ? { opens: drawMomentOf(pool, random.int(0, 2)) } : {};
  if (random.chance(0.25)) return opens;
  const closes = random.chance(0.5)
    ? { after: drawDateFact(pool), span: drawSpan(pool) }
    : drawMomentOf(pool, random.int(1, 3));
  return opens.opens !== undefined && mayPass(opens.opens, closes)
    ? { closes }
    : { ...opens, closes };
}

/** Whether moments are counted from one date in different measures: representatives say nothing of where one passes the other (7.2). */
function mayPass(opens: Moment, closes: Moment): boolean {
  const dates = datesIn(closes);
  if (!datesIn(opens).some((date) => dates.includes(date))) return false;
  const measures = new Set([...measuresOf(opens), ...measuresOf(closes)]);
  return measures.size > 1 || measures.has("uneven");
}

/** In what a moment is counted: elapsed time, days, or what is longer here and shorter there. */
function measuresOf(moment: Moment): readonly ("elapsed" | "days" | "uneven")[] {
  const text = JSON.stringify(moment);
  return [
    ...(/"(hours|minutes)"|"elapsed"/.test(text) ? (["elapsed"] as const) : []),
    ...(/"days":/.test(text) && !text.includes('"elapsed"') ? (["days"] as const) : []),
    ...(/"(businessDays|months|years|roll|fact)"/.test(text) ? (["uneven"] as const) : []),
  ];
}

function drawTerms(pool: Pool): Terms {
  const { random } = pool;
  return {
    ...(random.chance(0.5) ? { resolutions: random.some(RESOLUTIONS, random.int(0, 2)) } : {}),
    ...(random.chance(0.3) ? { returnShipping: random.pick(["free", "buyer"] as const) } : {}),
    ...(random.chance(0.2) ? { fees: [{ kind: "restocking" as const, percent: 10 }] } : {}),
    ...(random.chance(0.2)
      ? { refundWithin: { after: drawDateFact(pool), span: { days: 14 } } }
      : {}),
    ...(random.chance(0.3) ? { handInBy: drawMomentOf(pool, 2) } : {}),
  };
}
