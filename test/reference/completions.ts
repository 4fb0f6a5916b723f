/**
 * Completions (7.1) by their representatives (7.2).
 *
 * @module
 */
import { type Action, type Policy, facts as standardFacts } from "order-recourse";
import type { Row } from "order-recourse/policy";
import { factRow, scopeOf } from "../../src/model/fact-table.js";
import { datesIn, type Moment, type PolicySpan } from "../../src/policy/moment.js";
import { EVERY_ZONE } from "../../src/time/every-zone.js";
import { parseInstant } from "../../src/time/instant.js";
import { parseLocalDate } from "../../src/time/local-date.js";
import { FAR_FUTURE, FAR_PAST, instantPoint } from "../../src/time/point.js";
import { unitOf as spanUnit } from "../../src/time/span.js";
import { startOfDay } from "../../src/time/zone.js";
import {
  type Asked,
  AXES,
  derivedFrom,
  isOpen,
  kindOf,
  known,
  lineAt,
  mayBeAbsent,
  type Value,
} from "./facts.js";
import { add, tell } from "./moment.js";
import { dateTest, holds, mayBeInForce, onlyEvent, spansOf, vetoesOf } from "./table.js";
import { knownZone, read, type Unit, unitOf, type World } from "./world.js";

/** Something unknown: facts that are filled in together, and the name to ask for. */
export interface Gap {
  readonly name: string;
  /** Each a value for each of its units. */
  readonly values: readonly ReadonlyMap<Unit, Value>[];
}

/** The completions of what is unknown, each with the choice that was made for each gap. */
export interface Completions {
  readonly gaps: readonly Gap[];
  /** Whether a date is among what is unknown. */
  readonly hasDates: boolean;
  readonly worlds: readonly { readonly choices: readonly number[]; readonly world: World }[];
}

/** More combinations than the reference looks at. */
export class TooMany extends Error {}

/** A row that may speak about a line. */
interface Source {
  readonly policy: Policy;
  readonly row: Row;
  readonly index: number;
}

/** A fact that a row names, for a line. */
interface Mention extends Source {
  readonly fact: string;
}

/** A fact of a line that is not known, with all that name it. */
interface Unknown {
  readonly unit: Unit;
  readonly fact: string;
  readonly index: number;
  readonly policy: Policy;
}

/** Every completion of what the tables of an action say about a line. */
export function completionsOf(
  asked: Asked,
  action: Action,
  index: number,
  most: number,
): Completions {
  const sources = sourcesOf(asked, action, index);
  const mentions = sources.flatMap((source) => mentionsOf(asked, source));
  const unknowns = new Map<Unit, Unknown>();
  for (const { fact, index: line, policy } of mentions) {
    const source = derivedFrom(fact);
    if (source === undefined) note(unknowns, asked, fact, line, policy);
    else if (fact !== "order.lastDeliveredAt" || !canArrive(asked))
      for (const [other] of asked.order.lines.entries())
        note(unknowns, asked, source, other, policy);
  }
  const gaps = gapsOf(asked, [...unknowns.values()], sources, most);
  const size = gaps.reduce((product, { values }) => product * values.length, 1);
  if (size > most) throw new TooMany(`${size} combinations`);
  const worlds = product(gaps.map(({ values }) => values.length))
    .map((choices) => ({
      choices,
      world: {
        asked,
        values: new Map(gaps.flatMap(({ values }, g) => [...(values[choices[g] ?? 0] ?? [])])),
      },
    }))
    .filter(({ world }) => isInOrder(world));
  const hasDates = [...unknowns.values()].some(({ fact, policy }) =>
    ["event", "schedule"].includes(kindOf(fact, policy)),
  );
  return { gaps, hasDates, worlds };
}

function canArrive({ order }: Asked): boolean {
  const under = ["pending", "processing", "shipped", "out-for-delivery", "ready-for-pickup"];
  return order.lines.some(({ status }) => under.includes(status));
}

function note(
  unknowns: Map<Unit, Unknown>,
  asked: Asked,
  fact: string,
  index: number,
  policy: Policy,
): void {
  if (known(asked, fact, index, policy) !== undefined) return;
  const unit = unitOf(fact, index, policy, isShared(asked, fact, index));
  if (!unknowns.has(unit)) unknowns.set(unit, { unit, fact, index, policy });
}

/** Whether an unknown fact is the same one on all lines. */
function isShared({ order }: Asked, fact: string, index: number): boolean {
  if (fact.startsWith("seller.")) return lineAt(order, index).seller === undefined;
  return scopeOf(fact) === "order";
}

function sourcesOf(asked: Asked, action: Action, index: number): readonly Source[] {
  return asked.policies.flatMap((policy) =>
    asked.order.lines.flatMap((_, line) => {
      const counts =
        line === index ||
        (isOpen(asked, line) &&
          asked.policies.some(
            (whole) =>
              whole.wholeOrder?.includes(action) === true &&
              (whole === policy || vetoesOf(asked, whole, action).includes(policy)),
          ));
      return counts
        ? (policy.tables[action] ?? []).map((row) => ({ policy, row, index: line }))
        : [];
    }),
  );
}

function mentionsOf(asked: Asked, source: Source): readonly Mention[] {
  const { policy, row } = source;
  const facts = new Set<string>(Object.keys(row.when));
  const moments = momentsOf(row);
  for (const moment of moments) for (const fact of datesIn(moment)) facts.add(fact);
  const spans = [...spansOf(row), ...spansOfTerms(row)];
  for (const span of spans) {
    for (const amount of Object.values(span) as unknown[])
      if (typeof amount === "object") facts.add((amount as { readonly fact: string }).fact);
    if ("calendar" in span && span.calendar === "buyer") {
      facts.add("buyer.country");
      facts.add("buyer.region");
    }
  }
  if (policy.inForce !== undefined) facts.add(policy.inForce.by ?? "order.placedAt");
  if (knownZone(asked, policy, source.index) === undefined && countsDays(source))
    facts.add("buyer.timeZone");
  return [...facts].map((fact) => ({ ...source, fact }));
}

/** Whether anything in a row, or what its policy is in force by, names local days. */
function countsDays({ policy, row }: Source): boolean {
  const moments = momentsOf(row);
  const text = JSON.stringify([row.when, moments, policy.inForce ?? {}]);
  return /"(?:days|businessDays|months|years|on|from|to)":/.test(text);
}

function momentsOf({ then }: Row): readonly Moment[] {
  if (then.effect !== "permit") return [];
  return [then.opens, then.closes, then.terms?.handInBy].filter((moment) => moment !== undefined);
}

function spansOfTerms({ then }: Row): readonly PolicySpan[] {
  const handInBy = then.effect === "permit" ? then.terms?.handInBy : undefined;
  return handInBy === undefined ? [] : spansAround(handInBy);
}

function spansAround(moment: Moment): readonly PolicySpan[] {
  if (typeof moment === "string" || "on" in moment) return [];
  if ("after" in moment) return [moment.span, ...spansAround(moment.after)];
  if ("before" in moment) return [moment.span, ...spansAround(moment.before)];
  if ("laterOf" in moment) return moment.laterOf.flatMap(spansAround);
  if ("earlierOf" in moment) return moment.earlierOf.flatMap(spansAround);
  return moment.firstKnown.flatMap(spansAround);
}

/** Gaps: facts alone, and an axis whose state is unknown as a whole (7.4). */
function gapsOf(
  asked: Asked,
  unknowns: readonly Unknown[],
  sources: readonly Source[],
  most: number,
): readonly Gap[] {
  const axisOf = ({ fact, index, policy }: Unknown): string | undefined => {
    const axis = AXES.find(({ state, dates }) => state === fact || Object.hasOwn(dates, fact));
    if (axis === undefined) return undefined;
    return known(asked, axis.state, index, policy) === undefined ? axis.state : undefined;
  };
  const groups = new Map<string, Unknown[]>();
  for (const unknown of unknowns) {
    const axis = axisOf(unknown);
    const key = axis === undefined ? unknown.unit : `${unknown.index} axis ${axis}`;
    groups.set(key, [...(groups.get(key) ?? []), unknown]);
  }
  const gapOf = (members: readonly Unknown[]): Gap | undefined => {
    const [first] = members;
    if (first === undefined) return undefined;
    const axis = axisOf(first);
    if (axis !== undefined)
      return { name: axis, values: axisValues(asked, axis, members, sources) };
    return {
      name: nameOf(asked, first),
      values: valuesOf(asked, first, sources).map(alone(first)),
    };
  };
  // dates take long: too much is found out without them, if it can be
  const isDear = (members: readonly Unknown[]): boolean =>
    members.some(({ fact, policy }) => ["event", "schedule"].includes(kindOf(fact, policy)));
  const order = [...groups.values()].sort((a, b) => Number(isDear(a)) - Number(isDear(b)));
  const found = new Map<readonly Unknown[], Gap>();
  let size = 1;
  let dear = order.filter(isDear).length;
  for (const members of order) {
    if (size * 2 ** dear > most) throw new TooMany(`${size} combinations`);
    const gap = gapOf(members);
    if (gap === undefined) continue;
    found.set(members, gap);
    size *= gap.values.length;
    if (isDear(members)) dear -= 1;
  }
  return [...groups.values()]
    .map((members) => found.get(members))
    .filter((gap) => gap !== undefined);
}

/** 7.4: how a caller can supply it. */
function nameOf(asked: Asked, { fact, index, policy }: Unknown): string {
  if (fact === "order.total") return "line.price";
  const { payment, lines } = asked.order;
  const isUnclear = payment?.state != null && lines.some(({ price }) => price == null);
  if (fact === "payment.state" && isUnclear) return "line.price";
  const isDelay = fact === "delay.newDate" || fact === "delay.consented";
  const isNotified = known(asked, "delay.notifiedAt", index, policy) !== undefined;
  return isDelay && asked.order.events === undefined && !isNotified ? "delay.notifiedAt" : fact;
}

function alone({ unit }: Unknown): (value: Value) => ReadonlyMap<Unit, Value> {
  return (value) => new Map([[unit, value]]);
}

/** All that an axis may be, its state and its dates together (7.1). */
function axisValues(
  asked: Asked,
  name: string,
  members: readonly Unknown[],
  sources: readonly Source[],
): readonly ReadonlyMap<Unit, Value>[] {
  const axis = AXES.find(({ state }) => state === name);
  const [first] = members;
  if (axis === undefined || first === undefined) return [];
  const { index, policy } = first;
  const lists = members.map((member) => valuesOf(asked, member, sources));
  const all = product(lists.map((list) => list.length)).map(
    (choices) =>
      new Map(members.map(({ unit }, m) => [unit, lists[m]?.[choices[m] ?? 0] ?? null] as const)),
  );
  return all.filter((values) => {
    const world = { asked, values };
    const state = read(world, name, index, policy);
    if (state === undefined) return true;
    return Object.entries(axis.dates).every(([date, { absentIn, presentIn }]) => {
      // a date that is neither known nor named may be anything
      const value = read(world, date, index, policy);
      if (value === null) return !presentIn.includes(String(state));
      return value === undefined || !absentIn.includes(String(state));
    });
  });
}

/** 7.2 */
function valuesOf(asked: Asked, unknown: Unknown, sources: readonly Source[]): readonly Value[] {
  const { fact, policy } = unknown;
  const axis = AXES.find(({ dates }) => Object.hasOwn(dates, fact));
  const state = axis === undefined ? undefined : known(asked, axis.state, unknown.index, policy);
  const isThere = axis?.dates[fact]?.presentIn.includes(String(state)) === true;
  const absent = mayBeAbsent(asked, fact, unknown.index) && !isThere ? [null] : [];
  const kind = kindOf(fact, policy);
  const tests = sources
    .filter((source) => sameUnit(asked, unknown, source))
    .flatMap(({ row }) => Object.entries<unknown>(row.when))
    .filter(([named]) => named === fact)
    .map(([, test]) => test);
  switch (kind) {
    case "event":
    case "schedule":
      return [...absent, ...datesOf(asked, unknown, sources)];
    case "flag":
      return [...absent, true, false];
    case "number":
    case "money":
      return [...absent, ...numbersOf(unknown, sources, asked)];
    case "set":
      return [...absent, ...setsOf(tests.flatMap(wordsIn))];
    default:
      return [...absent, ...wordsOf(asked, unknown, tests, sources)];
  }
}

function sameUnit(asked: Asked, { fact, unit }: Unknown, { policy, index }: Source): boolean {
  return unitOf(fact, index, policy, isShared(asked, fact, index)) === unit;
}

function wordsOf(
  asked: Asked,
  { fact, index, policy }: Unknown,
  tests: readonly unknown[],
  sources: readonly Source[],
): readonly Value[] {
  const row = factRow(fact);
  const named = new Set(tests.flatMap(wordsIn));
  if (fact === "buyer.timeZone") return [...named, ...EVERY_ZONE];
  if (fact === "buyer.country" || fact === "buyer.region") {
    for (const { policy: one } of sources) {
      for (const place of Object.keys(one.calendars ?? {})) {
        const word = fact === "buyer.country" ? place.slice(0, 2) : place.slice(3);
        if (word !== "") named.add(word);
      }
    }
  }
  // the state of an axis decides which of its dates are there
  const axis = AXES.find(({ state }) => state === fact);
  const isWhole =
    axis !== undefined &&
    sources.some(
      (source) =>
        source.index === index &&
        mentionsOf(asked, source).some((mention) => Object.hasOwn(axis.dates, mention.fact)),
    );
  const hasKnownDate = Object.keys(axis?.dates ?? {}).some(
    (date) => known(asked, date, index, policy) !== undefined,
  );
  if (row?.values !== undefined) {
    if (isWhole || hasKnownDate === true) return row.values;
    const other = row.values.find((word) => !named.has(word));
    return other === undefined ? [...named] : [...named, other];
  }
  return [...named, fact.endsWith(".country") ? "ZZ" : "\u0000else"];
}

/** The words that a test names. */
function wordsIn(test: unknown): readonly string[] {
  if (typeof test === "string") return [test];
  if (Array.isArray(test)) return test.flatMap(wordsIn);
  if (typeof test !== "object" || test === null) return [];
  const { not, has, hasNone } = test as Readonly<Record<string, unknown>>;
  return [not, has, hasNone].flatMap(wordsIn);
}

function setsOf(words: readonly string[]): readonly (readonly string[])[] {
  const named = [...new Set(words)];
  return named.reduce<readonly (readonly string[])[]>(
    (sets, word) => sets.concat(sets.map((set) => set.concat(word))),
    [[]],
  );
}

/** The numbers that a test names. */
function numbersIn(test: unknown): readonly number[] {
  if (typeof test === "number") return [test];
  if (Array.isArray(test)) return test.flatMap(numbersIn);
  if (typeof test !== "object" || test === null) return [];
  const { not, atLeast, below } = test as Readonly<Record<string, unknown>>;
  return [not, atLeast, below].flatMap(numbersIn);
}

/** Every number that a test names and one of each gap. */
function numbersOf(unknown: Unknown, sources: readonly Source[], asked: Asked): readonly Value[] {
  const { fact, policy } = unknown;
  const named = sources
    .filter((source) => sameUnit(asked, unknown, source))
    .flatMap(({ row }) => numbersIn((row.when as Readonly<Record<string, unknown>>)[fact]));
  const points = [...new Set(named)].sort((a, b) => a - b);
  const [lowest = 1] = points;
  const gaps = points.flatMap((point, p) => {
    const next = points[p + 1] ?? point + 2;
    return [point, (point + next) / 2];
  });
  const isMoney = kindOf(fact, policy) === "money";
  // money is counted in whole minor units
  return [lowest - 1, ...gaps].filter(
    (value) => !isMoney || (value >= 0 && Number.isInteger(value)),
  );
}

const CHAIN: readonly string[] = [
  "line.shippedAt",
  "line.readyAt",
  "line.deliveredAt",
  "line.installedAt",
];

/** 7.1: shipping, readiness, delivery and installation follow in this order. */
function isInOrder(world: World): boolean {
  const [policy] = world.asked.policies;
  if (policy === undefined) return true;
  return world.asked.order.lines.every((_, index) => {
    const isGiven = CHAIN.map((fact) => known(world.asked, fact, index, policy) === undefined);
    const dates = CHAIN.map((fact) => read(world, fact, index, policy));
    return dates.every((date, a) =>
      dates.every(
        (other, b) =>
          a >= b ||
          typeof date !== "number" ||
          typeof other !== "number" ||
          // what is known bounds the representatives
          !(isGiven[a] === true && isGiven[b] === true) ||
          date <= other,
      ),
    );
  });
}

/** 7.1: between what moments an unknown date lies. */
function boundsOf(asked: Asked, unknown: Unknown): readonly [number, number] {
  const { fact, index, policy } = unknown;
  const isCustom = fact.startsWith("custom.");
  const isFree = isCustom || fact.startsWith("disclosures.") || fact === "order.placedAt";
  const placedAt = known(asked, "order.placedAt", 0, policy);
  const place = CHAIN.indexOf(fact);
  const before = place < 0 ? [] : CHAIN.slice(0, place);
  const after = place < 0 ? [] : CHAIN.slice(place + 1);
  const dates = (facts: readonly string[]): readonly number[] =>
    facts
      .map((date) => known(asked, date, index, policy))
      .filter((value) => typeof value === "number");
  const first = isFree || typeof placedAt !== "number" ? FAR_PAST : placedAt;
  const last =
    isCustom || kindOf(fact, policy) === "schedule"
      ? FAR_FUTURE
      : Math.max(asked.at, latestKnown(asked));
  const [low, high] = [Math.max(first, ...dates(before)), Math.min(last, ...dates(after))];
  return low > high ? [first, last] : [low, high];
}

/** The latest event that is known. */
function latestKnown(asked: Asked): number {
  const [policy] = asked.policies;
  if (policy === undefined) return asked.at;
  const events = Object.keys(standardFacts).filter(
    (fact) => kindOf(fact, policy) === "event" && derivedFrom(fact) === undefined,
  );
  const values = asked.order.lines.flatMap((_, index) =>
    events.map((fact) => known(asked, fact, index, policy)),
  );
  const history = (asked.order.events ?? []).map(({ at }) => parseInstant(at));
  return Math.max(
    asked.at,
    ...[...values, ...history].filter((value) => typeof value === "number"),
  );
}

/** 7.2: the bounds, and both sides of each point at which something that is counted from it passes something. */
function datesOf(asked: Asked, unknown: Unknown, sources: readonly Source[]): readonly number[] {
  const [low, high] = boundsOf(asked, unknown);
  const found = new Set([low, high]);
  const isMeant = (source: Source, fact: string): boolean =>
    derivedFrom(fact) === unknown.fact ||
    (fact === unknown.fact && sameUnit(asked, unknown, source));
  const counting = asked.isLean ? possible(asked, sources) : sources;
  const targets = targetsOf(asked, counting);
  for (const source of counting) {
    const meant = (fact: string): boolean => isMeant(source, fact);
    for (const { counted, isDay, opens } of countedFrom(source, meant, asked.isLean)) {
      for (const world of settings(asked, source.policy, source.index)) {
        const where = { world, index: source.index, policy: source.policy, isEnd: true };
        const reach = (date: number): number =>
          counted.reduce(
            (point, { span, sign }, s) => add(point, span, sign, where, s === counted.length - 1),
            instantPoint(date),
          ).at;
        const wanted = isDay === undefined ? targets : new Map([[isDay(world), true]]);
        for (const [target, isEnd] of wanted) {
          // what opens at the moment at which a window closes does not open
          const isFirst = isEnd && (opens === true || isDay !== undefined);
          if (isFirst || !asked.isLean) addSides(found, low, high, reach, target);
          if (!isFirst || !asked.isLean) addSides(found, low, high, reach, target + 1);
        }
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Adds the first date from which on `reach` is at least `target`, and the one before it. */
function addSides(
  found: Set<number>,
  low: number,
  high: number,
  reach: (date: number) => number,
  target: number,
): void {
  if (reach(low) >= target || reach(high) < target) return;
  let [below, above] = [low, high];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (reach(middle) >= target) above = middle;
    else below = middle;
  }
  found.add(below).add(above);
}

/** The rows that what is known does not rule out, on some line. */
function possible(asked: Asked, sources: readonly Source[]): readonly Source[] {
  const world = { asked, values: new Map() };
  const couldMatch = ({ policy, row, index }: Source): boolean =>
    mayBeInForce(asked, policy, index) &&
    Object.entries<unknown>(row.when).every(
      ([fact, test]) =>
        ["event", "schedule"].includes(kindOf(fact, policy)) ||
        known(asked, fact, index, policy) === undefined ||
        holds(fact, test, { world, index, policy, isEnd: true }, undefined) !== false,
    );
  const rows = new Set(sources.filter(couldMatch).map(({ row }) => row));
  return sources.filter(({ row }) => rows.has(row));
}

/** The moment asked about, and the known moments after it at which something changes: whether a window closes then. */
function targetsOf(asked: Asked, sources: readonly Source[]): ReadonlyMap<number, boolean> {
  const targets = new Map([[asked.at, false]]);
  for (const { policy, row, index } of sources) {
    for (const world of settings(asked, policy, index)) {
      const where = { world, index, policy, isEnd: true };
      const moments: number[] = [];
      const ends: number[] = [];
      const { opens, closes } = row.then.effect === "permit" ? row.then : {};
      // 4.3: a window may open with the event that it closes after
      const begins = closes === undefined ? undefined : onlyEvent(closes, policy);
      for (const moment of [opens, begins, closes]) {
        if (moment === undefined) continue;
        const told = tell(moment, { ...where, isEnd: moment === closes });
        if (told?.kind === "there") (moment === closes ? ends : moments).push(told.point.at);
      }
      for (const [fact, test] of Object.entries<unknown>(row.when)) {
        const value = read(world, fact, index, policy);
        const { within, olderThan } = dateTest(test);
        if (typeof value !== "number") continue;
        if (within !== undefined) moments.push(value);
        for (const span of [within, olderThan])
          if (span !== undefined) moments.push(add(instantPoint(value), span, 1, where, true).at);
      }
      for (const moment of moments)
        if (moment > asked.at && !targets.has(moment)) targets.set(moment, false);
      for (const end of ends) if (end > asked.at) targets.set(end, true);
    }
  }
  return targets;
}

/** Zones and places that an unknown buyer may be in. */
function settings(asked: Asked, policy: Policy, index: number): readonly World[] {
  const zones = knownZone(asked, policy, index) === undefined ? EVERY_ZONE : [undefined];
  const country = known(asked, "buyer.country", index, policy);
  const region = known(asked, "buyer.region", index, policy);
  const places = Object.keys(policy.calendars ?? {}).filter(
    (place) =>
      (country === undefined || country === place.slice(0, 2)) &&
      (region === undefined || place.length === 2 || region === place.slice(3)),
  );
  return zones.flatMap((zone) =>
    [undefined, ...(country === undefined || region === undefined ? places : [])].map((place) => {
      const values = new Map<Unit, Value>();
      if (zone !== undefined) values.set("order buyer.timeZone", zone);
      values.set("order buyer.country", place?.slice(0, 2) ?? "ZZ");
      values.set("order buyer.region", place?.slice(3) ?? null);
      return { asked, values };
    }),
  );
}

/** Whether moments are counted from unknown dates that may pass each other: from two of them, or in two measures (7.2). */
export function mayPass(asked: Asked, action: Action, index: number): boolean {
  const ways = new Set<string>();
  for (const source of sourcesOf(asked, action, index)) {
    for (const { fact, policy, index: line } of mentionsOf(asked, source)) {
      const date = derivedFrom(fact) ?? fact;
      if (known(asked, date, line, policy) !== undefined) continue;
      const unit = unitOf(date, line, policy, isShared(asked, date, line));
      for (const { counted } of countedFrom(source, (one) => one === fact, false))
        ways.add(`${unit} ${counted.map(({ span }) => measureOf(span)).join(" ")}`);
    }
  }
  return ways.size > 1;
}

/** How a span counts, whatever its length: minutes and hours as the date itself does. */
function measureOf(span: PolicySpan): string {
  const unit = spanUnit(span);
  return unit === "minutes" || unit === "hours" ? "" : JSON.stringify({ ...span, [unit]: unit });
}

interface Counted {
  readonly counted: readonly { readonly span: PolicySpan; readonly sign: 1 | -1 }[];
  /** Whether a window opens then, and nothing else happens. */
  readonly opens?: boolean;
  /** Of a test on local days: where that day begins. */
  readonly isDay?: (world: World) => number;
}

/** What a row counts from a fact: by its tests, by its window. `isLean`: the date itself only where something opens then. */
function countedFrom(
  { row, policy, index }: Source,
  isMeant: (fact: string) => boolean,
  isLean: boolean,
): readonly Counted[] {
  const found: Counted[] = [];
  for (const [fact, test] of Object.entries<unknown>(row.when)) {
    if (!isMeant(fact)) continue;
    const { within, olderThan, from, to } = dateTest(test);
    found.push({ counted: [] });
    for (const span of [within, olderThan])
      if (span !== undefined) found.push({ counted: [{ span, sign: 1 }] });
    if (from !== undefined) found.push({ counted: [], isDay: dayStart(policy, index, from, 0) });
    if (to !== undefined) found.push({ counted: [], isDay: dayStart(policy, index, to, 1) });
  }
  const { inForce } = policy;
  if (inForce?.by !== undefined && isMeant(inForce.by)) {
    const { from, to } = inForce;
    if (from !== undefined) found.push({ counted: [], isDay: dayStart(policy, index, from, 0) });
    if (to !== undefined) found.push({ counted: [], isDay: dayStart(policy, index, to, 1) });
  }
  const { opens, closes } = row.then.effect === "permit" ? row.then : {};
  const begins = closes === undefined ? undefined : onlyEvent(closes, policy);
  if (begins !== undefined && isMeant(begins)) found.push({ counted: [], opens: true });
  for (const moment of momentsOf(row)) {
    if (!isLean && datesIn(moment).some(isMeant)) found.push({ counted: [] });
    for (const counted of chainsTo(moment, isMeant, []))
      found.push({ counted, opens: moment === opens });
  }
  return found;
}

function dayStart(
  policy: Policy,
  index: number,
  date: string,
  more: number,
): (world: World) => number {
  return (world) => {
    const zone =
      knownZone(world.asked, policy, index) ?? read(world, "buyer.timeZone", index, policy);
    return startOfDay((parseLocalDate(date) ?? 0) + more, String(zone));
  };
}

/** The spans that lead from a date up to the whole moment. */
function chainsTo(
  moment: Moment,
  isMeant: (fact: string) => boolean,
  outer: Counted["counted"],
): readonly Counted["counted"][] {
  if (typeof moment === "string") return isMeant(moment) ? [outer] : [];
  if ("on" in moment) return [];
  if ("after" in moment)
    return chainsTo(moment.after, isMeant, [{ span: moment.span, sign: 1 }, ...outer]);
  if ("before" in moment)
    return chainsTo(moment.before, isMeant, [{ span: moment.span, sign: -1 }, ...outer]);
  return partsIn(moment).flatMap((part) => chainsTo(part, isMeant, outer));
}

function partsIn(moment: Exclude<Moment, string>): readonly Moment[] {
  if ("laterOf" in moment) return moment.laterOf;
  if ("earlierOf" in moment) return moment.earlierOf;
  return "firstKnown" in moment ? moment.firstKnown : [];
}

/** Every way to choose one of so many, each from its own. */
function product(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (found, size) =>
      found.flatMap((choices) => Array.from({ length: size }, (_, one) => [...choices, one])),
    [[]],
  );
}
