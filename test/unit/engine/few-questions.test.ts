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
