import { type BuyerReason, compile, deny, type Line, type Order, permit } from "order-recourse";
import type { CustomKind, Outcome, When } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, line, order, row, shop } from "./support.js";

/** What is said of an order, and the reason given. */
interface Asked {
  readonly of?: Partial<Order>;
  readonly on?: Partial<Record<keyof Line, unknown>>;
  readonly reason?: BuyerReason;
}

type Rows = readonly (readonly [When, Outcome])[];
type Kinds = Readonly<Record<string, CustomKind>>;

function compiled(rows: Rows, custom: Kinds) {
  return compile(
    shop(
      rows.map(([when, then], index) => row(then, when, `r${index}`)),
      { custom, currency: "EUR" },
    ),
  );
}

/** A guard of rows, and how often it reads what has happened: it does so where it looks closer. */
function guard(rows: Rows, custom: Kinds = {}) {
  const { allows } = compiled(rows, custom);
  return ({ of = {}, on = {}, reason }: Asked): { looks: number; allowed: boolean } => {
    let looks = 0;
    const asked = {
      ...order(line(on), of),
      get events() {
        looks += 1;
        return [];
      },
    };
    const allowed = allows(asked, "return", { at: AT, ...(reason && { reason }) });
    return { looks, allowed };
  };
}

/** One row per value, every other one permitting. */
function alternating(values: readonly unknown[], when: (value: unknown) => object) {
  return values.map((value, index) => [when(value), index % 2 === 0 ? permit() : deny()] as const);
}

const REASONS = ["changed-mind", "defective", "damaged", "wrong-item", "not-as-described"] as const;
const COUNTRIES = ["DE", "FR", "AT", "IT", "ES"] as const;
const STATUSES = ["pending", "shipped", "out-for-delivery", "delivered", "cancelled"] as const;
const WORDS = ["a", "b", "c", "d", "e"] as const;

/** Facts that are read without a closer look, each with five values, any other, and how an order has it. */
const FACTS: readonly {
  readonly fact: string;
  readonly values: readonly string[];
  readonly other: string;
  readonly asked: (value: string) => Asked;
}[] = [
  {
    fact: "reason",
    values: REASONS,
    other: "arrived-late",
    asked: (reason) => ({ reason: reason as BuyerReason }),
  },
  {
    fact: "buyer.country",
    values: COUNTRIES,
    other: "US",
    asked: (country) => ({ of: { buyer: { country } } }),
  },
  {
    fact: "line.status",
    values: STATUSES,
    other: "processing",
    asked: (status) => ({ on: { status } }),
  },
  {
    fact: "line.category",
    values: WORDS,
    other: "f",
    asked: (category) => ({ on: { category } }),
  },
  {
    fact: "custom.colour",
    values: WORDS,
    other: "f",
    asked: (colour) => ({ of: { custom: { colour } } }),
  },
];

describe("what was asked before is answered without a closer look", () => {
  for (const { fact, values, other, asked } of FACTS)
    it.each([1, 2, 3, 4, 5])(`${fact}, of %d values and any other`, (count) => {
      const named = values.slice(0, count);
      const every = [...named, other].map(asked);
      for (const otherwise of [permit(), deny()]) {
        const ask = guard(
          [...alternating(named, (value) => ({ [fact]: value })), [{}, otherwise]],
          { colour: "text" },
        );
        const answers = every.map((each) => ask(each).allowed);
        const isOther = otherwise.effect === "permit";
        expect(answers).toEqual([...named.map((_, index) => index % 2 === 0), isOther]);
        expect(every.map(ask)).toEqual(answers.map((allowed) => ({ looks: 0, allowed })));
      }
    });

  it.each<readonly [string, (value: number) => Asked]>([
    ["line.price", (amount) => ({ on: { price: { amount, currency: "EUR" } } })],
    ["custom.weight", (weight) => ({ of: { custom: { weight } } })],
  ])("%s, of up to three bounds", (fact, asked) => {
    for (const count of [1, 2, 3]) {
      const bounds = [100, 200, 300].slice(0, count);
      const ask = guard(
        alternating(bounds, (below) => ({ [fact]: { below } })),
        { weight: "number" },
      );
      const every = [0, ...bounds].map(asked);
      const answers = every.map((each) => ask(each).allowed);
      expect(answers).toEqual([...bounds.map((_, index) => index % 2 === 0), false]);
      expect(every.map(ask)).toEqual(answers.map((allowed) => ({ looks: 0, allowed })));
    }
  });

  it.each([
    ["text", "yes", "no"],
    ["number", 1, 0],
  ] as const)("five facts of the shop's own: %s", (kind, yes, no) => {
    const keys = ["one", "two", "three", "four", "five"];
    const test = kind === "text" ? yes : { atLeast: yes };
    const ask = guard(
      [[Object.fromEntries(keys.map((key) => [`custom.${key}`, test])), permit()]],
      Object.fromEntries(keys.map((key) => [key, kind])),
    );
    const orders = [undefined, ...keys].map((but) => ({
      of: { custom: Object.fromEntries(keys.map((key) => [key, key === but ? no : yes])) },
    }));
    const first = orders.map((each) => ask(each).allowed);
    expect(first).toEqual([true, ...keys.map(() => false)]);
    expect(orders.map(ask)).toEqual(first.map((allowed) => ({ looks: 0, allowed })));
  });

  it("that a fact of the shop's own is `null`", () => {
    const ask = guard(
      [
        [{ "custom.colour": { known: true } }, deny()],
        [{ "custom.weight": { known: true } }, deny()],
        [{}, permit()],
      ],
      { colour: "text", weight: "number" },
    );
    const asked = { of: { custom: { colour: null, weight: null } } };
    ask(asked);
    expect(ask(asked)).toEqual({ looks: 0, allowed: true });
  });
});

describe("a closer look", () => {
  it("tells more words apart than there is room for", () => {
    const ask = guard(alternating([...REASONS, "arrived-late", "other"], (reason) => ({ reason })));
    const every = [...REASONS, "arrived-late", "other", "not-arrived"] as const;
    for (const _ of [1, 2])
      expect(every.map((reason) => ask({ reason }).allowed)).toEqual([
        true,
        false,
        true,
        false,
        true,
        false,
        true,
        false,
      ]);
  });

  it("finds what a category lies below", () => {
    const ask = guard(alternating(WORDS, (category) => ({ "line.category": category })));
    const every = ["c", "c/x", "d/x", "cx", "f/c"];
    for (const _ of [1, 2])
      expect(every.map((category) => ask({ on: { category } }).allowed)).toEqual([
        true,
        true,
        false,
        false,
        false,
      ]);
  });

  it("is taken where a line has facts of the shop's own, which come first", () => {
    const ask = guard([[{ "custom.colour": "red", "custom.weight": { below: 5 } }, permit()]], {
      colour: "text",
      weight: "number",
    });
    const of = { custom: { colour: "red", weight: 1 } };
    for (const _ of [1, 2]) {
      expect(ask({ of, on: { custom: {} } }).allowed).toBe(true);
      expect(ask({ of, on: { custom: { colour: "blue" } } }).allowed).toBe(false);
      expect(ask({ of, on: { custom: { weight: 9 } } }).allowed).toBe(false);
    }
  });

  it("is taken at amounts in another currency", () => {
    const ask = guard([[{ "line.price": { below: 5 } }, permit()]]);
    const priced = (amount: number, currency: string) =>
      ask({ on: { price: { amount, currency } } }).allowed;
    for (const _ of [1, 2]) {
      expect(priced(1, "EUR")).toBe(true);
      expect(priced(9, "EUR")).toBe(false);
      expect(priced(1, "USD")).toBe(false);
    }
  });

  it("tells more bounds apart than there is room for", () => {
    const ask = guard(
      alternating([1, 2, 3, 4, 5], (below) => ({ "custom.weight": { below } })),
      { weight: "number" },
    );
    for (const _ of [1, 2])
      expect(
        [0, 1, 2, 3, 4, 5].map((weight) => ask({ of: { custom: { weight } } }).allowed),
      ).toEqual([true, false, true, false, true, false]);
  });
});

describe("a denial", () => {
  const rows = [
    [{ "custom.colour": "red", "custom.shelf": "a" }, deny()],
    [{ "custom.colour": "blue", "custom.shelf": "b" }, permit()],
  ] as const;
  const kinds = { colour: "text", shelf: "text" } as const;

  /** An order in red, and how often it is asked for its shelf. */
  function red(shelf: string) {
    const asked = { count: 0 };
    const custom = {
      colour: "red",
      get shelf() {
        asked.count += 1;
        return shelf;
      },
    };
    return { asked, order: order(line(), { custom }) };
  }

  it("is told without asking why", () => {
    const { allows } = compiled(rows, kinds);
    const { asked, order } = red("a");
    for (const _ of [1, 2]) expect(allows(order, "return", { at: AT })).toBe(false);
    expect(asked.count).toBe(0);
  });

  it("is explained with all that was asked, and alike orders share it", () => {
    const { decide } = compiled(rows, kinds);
    const verdictOn = (shelf: string) => decide(red(shelf).order, { at: AT }).verdicts.return;
    const [first, second] = [verdictOn("a"), verdictOn("a")];
    expect(first.reasons).toMatchObject([{ rule: "r0" }]);
    expect(second).toBe(first);
    expect(verdictOn("c").reasons).toMatchObject([{ code: "no-rule" }]);
  });
});
