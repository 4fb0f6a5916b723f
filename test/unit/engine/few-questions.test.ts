import { compile, deny, type Order, permit } from "order-recourse";
import type { When } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { Random } from "../../support/random.js";
import { AT, line, order } from "./support.js";

const CUSTOM = {
  colour: "text",
  shelf: "text",
  weight: "number",
  gift: "boolean",
  labels: "list",
} as const;

/** Returns by the first row that matches; rows that are never reached, too, which `definePolicy` would refuse. */
function table(rows: readonly (readonly [when: When, allowed: boolean])[]) {
  return compile({
    id: "shop",
    version: "1",
    authority: "seller",
    timeZone: "UTC",
    custom: CUSTOM,
    tables: {
      return: rows.map(([when, allowed], index) => ({
        id: `r${index}`,
        when,
        then: allowed ? permit() : deny(),
        because: "goodwill",
      })),
    },
  });
}

/** An order that notes which of its facts are looked at. */
function watched(facts: Order["custom"] & object, seen: string[]): Order {
  const custom = new Proxy(facts, {
    get(target, key) {
      seen.push(String(key));
      return Reflect.get(target, key);
    },
  });
  return order(line(), { custom });
}

/** The facts that are looked at, each once, in order. */
function asked(rows: Parameters<typeof table>[0], facts: Order["custom"] & object): string[] {
  const seen: string[] = [];
  table(rows).allows(watched(facts, seen), "return", { at: AT });
  return [...new Set(seen)];
}

describe("a guard asks for few facts", () => {
  it("asks for nothing where the first row always decides", () => {
    expect(asked([[{}, true]], {})).toEqual([]);
    expect(
      asked(
        [
          [{}, true],
          [{ "custom.colour": "red" }, false],
        ],
        {},
      ),
    ).toEqual([]);
  });

  it("asks for nothing more once the answer is known", () => {
    const rows = [
      [{ "custom.colour": "red" }, false],
      [{ "custom.colour": "blue", "custom.shelf": "a" }, true],
    ] as const;
    expect(asked(rows, { colour: "green", shelf: "a" })).toEqual(["colour"]);
    expect(asked(rows, { colour: "red", shelf: "a" })).toEqual(["colour"]);
    expect(asked(rows, { colour: "blue", shelf: "a" })).toEqual(["colour", "shelf"]);
  });

  it("asks first for what settles most, wherever it stands", () => {
    const rows = [
      [{ "custom.colour": "red", "custom.shelf": "a" }, false],
      [{ "custom.shelf": "a" }, true],
      [{ "custom.colour": "blue", "custom.shelf": "b" }, true],
    ] as const;
    expect(asked(rows, { colour: "green", shelf: "c" })).toEqual(["shelf"]);
  });

  it("does not ask for what only rows after the one that decides name", () => {
    const rows = [
      [{ "custom.gift": true }, true],
      [{}, false],
      [{ "custom.weight": { below: 5 } }, true],
    ] as const;
    expect(asked(rows, { gift: false, weight: 3 })).toEqual(["gift"]);
  });

  it("does not tell words apart that lead to the same rows", () => {
    const rows = [
      [{ "custom.colour": ["red", "blue"], "custom.shelf": "a" }, true],
      [{ "custom.weight": { atLeast: 10 } }, false],
      [{ "custom.colour": { not: ["red", "blue"] } }, true],
    ] as const;
    const seen = (colour: string) => asked(rows, { colour, shelf: "b", weight: 1 });
    expect(seen("red")).toEqual(seen("blue"));
  });

  it("looks at words and numbers once each, where it was led before", () => {
    const seen: string[] = [];
    const { allows } = table([
      [{ "custom.colour": "red", "custom.weight": { below: 5 } }, true],
      [{ "custom.shelf": "a", "custom.weight": { below: 9 } }, true],
    ]);
    const order = watched({ colour: "blue", shelf: "a", weight: 7 }, seen);
    allows(order, "return", { at: AT });
    seen.length = 0;
    allows(order, "return", { at: AT });
    expect([...seen].sort()).toEqual(["shelf", "weight"]);
  });

  it("asks no more than it did, over tables and orders of all kinds", () => {
    let count = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = new Random(seed);
      const test = (): When => {
        const words = random.some(["red", "blue", "green", "grey"], random.int(1, 2));
        return random.pick<When>([
          { "custom.colour": words },
          { "custom.colour": { not: words } },
          { "custom.shelf": random.pick(["a", "b", "c"]) },
          { "custom.weight": { atLeast: random.int(1, 3) * 10 } },
          { "custom.weight": { below: random.int(1, 3) * 10 } },
          { "custom.gift": random.chance(0.5) },
          { "custom.labels": { has: random.pick(["x", "y"]) } },
          { "custom.labels": { hasNone: "x" } },
        ]);
      };
      const rows = random.list(random.int(2, 18), () => {
        const when = Object.assign({}, ...random.list(random.int(1, 3), test)) as When;
        return [when, random.chance(0.5)] as const;
      });
      const { allows } = table(rows);
      for (let one = 0; one < 20; one += 1) {
        const seen: string[] = [];
        const facts = {
          colour: random.pick(["red", "blue", "green", "grey", "pink"]),
          shelf: random.pick(["a", "b", "c", "d"]),
          weight: random.int(0, 40),
          gift: random.chance(0.5),
          labels: random.some(["x", "y", "z"], random.int(0, 2)),
        };
        allows(watched(facts, seen), "return", { at: AT });
        count += new Set(seen).size;
      }
    }
    expect(count).toBeLessThanOrEqual(2756);
  });
});

describe("a guard tells values apart exactly", () => {
  const numbers = [-3, -1e-300, 0, 5e-324, 0.1, 1, 1.5, 3, 2 ** 31, 2 ** 53 - 1, 1e300];
  const near = (value: number): readonly number[] => {
    const step = Math.max(Number.MIN_VALUE, Math.abs(value) * (Number.EPSILON / 2));
    return [value - step, value, value + step, value + 2 * step, -value];
  };

  it.each(numbers)("2.1 the number %d", (wanted) => {
    const is = table([[{ "custom.weight": wanted }, true]]);
    const below = table([[{ "custom.weight": { below: wanted } }, true]]);
    const other = table([[{ "custom.weight": { not: [wanted, 7] } }, true]]);
    for (const weight of [...numbers, ...near(wanted), 7]) {
      const about = order(line(), { custom: { weight } });
      expect(is.allows(about, "return", { at: AT })).toBe(weight === wanted);
      expect(below.allows(about, "return", { at: AT })).toBe(weight < wanted);
      expect(other.allows(about, "return", { at: AT })).toBe(weight !== wanted && weight !== 7);
    }
  });

  it("2.1 what is no number is none", () => {
    const { allows } = table([
      [{ "custom.weight": { below: 5 } }, true],
      [{}, false],
    ]);
    const ask = (weight: unknown) =>
      allows(order(line(), { custom: { weight } }), "return", { at: AT });
    expect([1, "1", Number.NaN, -Infinity, null, [1], true].map(ask)).toEqual([
      true,
      ...new Array<boolean>(6).fill(false),
    ]);
  });

  it.each([52, 53, 60, 130])("2.1 sets of which %d elements are named", (count) => {
    const words = Array.from({ length: count }, (_, index) => `w${index}`);
    const last = `w${count - 1}`;
    // the first row leaves what the last one asks still to be told
    const { allows } = table(
      words.map((word) => [
        { "custom.labels": { has: word }, ...(word === "w0" ? { "custom.gift": true } : {}) },
        word === last,
      ]),
    );
    const ask = (...labels: readonly string[]) =>
      allows(order(line(), { custom: { labels, gift: false } }), "return", { at: AT });
    expect(ask("w0", last)).toBe(true);
    expect(ask("w0")).toBe(false);
    for (const word of words) expect(ask(word)).toBe(word === last);
  });

  it("2.1 a path under two that are named is that of the nearer", () => {
    const { allows } = table([
      [{ "line.category": "toys/games/cards" }, false],
      [{ "line.category": "toys" }, true],
      [{ "line.category": "toys/games" }, false],
    ]);
    const ask = (category: string) => allows(order(line({ category })), "return", { at: AT });
    expect(
      ["toys/games/cards", "toys/games/cards/tarot", "toys/games", "toys", "toysgames", "toy"].map(
        ask,
      ),
    ).toEqual([false, false, true, true, false, false]);
  });

  it("2.1 a path that only one of two tests covers", () => {
    const { allows } = table([
      [{ "line.category": "toys", "custom.gift": true }, false],
      [{ "line.category": "toys/games" }, true],
      [{ "line.category": ["toys/games/cards", "tools"] }, true],
    ]);
    const ask = (category: string) => allows(order(line({ category })), "return", { at: AT });
    expect(["toys/games", "toys/games/x", "toys", "toys/x", "tools/x", "?"].map(ask)).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
  });
});
