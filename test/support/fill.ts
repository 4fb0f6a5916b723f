/**
 * Filling in what is unknown, within what it may be (7.1).
 *
 * @module
 */
import { type Fact, facts, type Order, type StandardFact, withFact } from "order-recourse";
import type { StatedValue } from "../../src/model/stated.js";
import { type Asked, AXES, known, mayBeAbsent, type Value } from "../reference/facts.js";
import type { Case } from "./draw-case.js";
import { ALL_FACTS, kindOf } from "./pools.js";
import type { Random } from "./random.js";

const CHAIN: readonly Fact[] = [
  "line.shippedAt",
  "line.readyAt",
  "line.deliveredAt",
  "line.installedAt",
];
const FREE: readonly string[] = [
  "disclosures.withdrawalInfoGivenAt",
  "disclosures.withdrawalFunctionInfoGivenAt",
  "disclosures.agreementCopyReceivedAt",
];
const DAY = 86_400_000;

/** What a case knows of a fact of a line. */
function knownOf(one: Case, fact: Fact, index: number): Value | undefined {
  const [policy] = one.policies;
  return policy === undefined ? undefined : known(askedOf(one), fact, index, policy);
}

function askedOf({ policies, order, at, reason }: Case): Asked {
  return { order, policies, at: Date.parse(at), reason, memo: new Map(), isLean: false };
}

/** The facts of a line that are not known and can be filled in. */
export function unknownFacts(one: Case, index: number): readonly Fact[] {
  return ALL_FACTS.filter(
    (fact) =>
      (fact.startsWith("custom.") || facts[fact as StandardFact].missing !== "derived") &&
      knownOf(one, fact, index) === undefined,
  );
}

/** The order with a fact of a line filled in by something that it may be; `undefined` where there is nothing. */
export function filled(one: Case, fact: Fact, index: number, random: Random): Order | undefined {
  const { order } = one;
  const id = order.lines[index]?.id;
  const value = valueFor(one, fact, index, random);
  if (id === undefined || value === undefined) return undefined;
  const goesToAll = isOfOrder(one, fact, index) || order.lines.length === 1;
  return withFact(order, fact, value, goesToAll ? undefined : [id]);
}

/** Whether an unknown fact is the same one on all lines. */
function isOfOrder({ order }: Case, fact: Fact, index: number): boolean {
  if (fact.startsWith("seller.")) return order.lines[index]?.seller === undefined;
  return ["buyer", "order", "payment", "disclosures", "reason"].some((group) =>
    fact.startsWith(group),
  );
}

function valueFor(one: Case, fact: Fact, index: number, random: Random): StatedValue | undefined {
  const kind = kindOf(fact);
  if (kind === "event" || kind === "schedule") return dateFor(one, fact, index, random);
  if (mayBeAbsent(askedOf(one), fact, index) && random.chance(0.25)) return null;
  switch (kind) {
    case "flag":
      return random.chance(0.5);
    case "number":
      return random.pick([0, 1, 2, 5, 14]);
    case "money": {
      const currency = one.policies[0]?.currency;
      return { amount: random.pick([0, 1000, 2500, 5000]), currency: currency ?? "EUR" };
    }
    case "set":
      return random.some(["prime", "plus", "red"], random.int(0, 3));
    case "path":
      return random.pick(["electronics", "electronics/phones/x", "baby", "else"]);
    default:
      return wordFor(one, fact, index, random);
  }
}

function wordFor(one: Case, fact: Fact, index: number, random: Random): string | undefined {
  if (fact === "buyer.timeZone") return random.pick(["Etc/GMT-14", "Europe/Berlin", "Etc/GMT+12"]);
  if (fact.endsWith(".country")) return random.pick(["US", "DE", "GB", "FR"]);
  if (fact === "buyer.region") return random.pick(["BE", "NY", "XX"]);
  if (fact.startsWith("custom.")) return random.pick(["a", "b", "else"]);
  const words = facts[fact as StandardFact].values ?? ["a", "b"];
  const axis = AXES.find(({ state }) => state === fact);
  // a state that agrees with the dates that are known
  const possible = words.filter((word) =>
    Object.entries(axis?.dates ?? {}).every(([date, { absentIn, presentIn }]) => {
      // SAFETY: the dates of an axis are facts
      const value = knownOf(one, date as Fact, index);
      if (value === undefined) return true;
      return !(value === null ? presentIn : absentIn).includes(word);
    }),
  );
  return possible.length === 0 ? undefined : random.pick(possible);
}

/** 7.1: a date between its bounds. */
function dateFor(one: Case, fact: Fact, index: number, random: Random): string | null | undefined {
  const axis = AXES.find(({ dates }) => Object.hasOwn(dates, fact));
  // SAFETY: the state of an axis is a fact
  const state = axis === undefined ? undefined : knownOf(one, axis.state as Fact, index);
  // first the state, then its dates
  if (axis !== undefined && state === undefined) return undefined;
  const mustBe = axis?.dates[fact]?.presentIn.includes(String(state)) === true;
  if (mayBeAbsent(askedOf(one), fact, index) && !mustBe && random.chance(0.3)) return null;
  const at = Date.parse(one.at);
  const placedAt = Date.parse(one.order.placedAt);
  const place = CHAIN.indexOf(fact);
  const dates = (list: readonly Fact[]): readonly number[] =>
    list.map((date) => knownOf(one, date, index)).filter((value) => typeof value === "number");
  const isFree = FREE.includes(fact) || fact.startsWith("custom.");
  const isEvent = kindOf(fact) === "event";
  const first = isFree ? placedAt - 20 * DAY : placedAt;
  const last = isEvent ? at : placedAt + 60 * DAY;
  const before = Math.max(first, ...dates(place < 0 ? [] : CHAIN.slice(0, place)));
  const after = Math.min(...dates(place < 0 ? [] : CHAIN.slice(place + 1)));
  // dates that leave it no room don't bound it
  const [low, high] = before > after ? [first, last] : [before, Math.min(last, after)];
  if (low > high) return undefined;
  const wanted = random.pick([low, high, high - DAY, low + DAY, random.int(low, high)]);
  return new Date(Math.min(high, Math.max(low, wanted))).toISOString();
}
