/** Orders, questions and decisions of a caller without types: refused with a message, or read as what is not known. */
import {
  type Action,
  compile,
  type Decision,
  type Demand,
  decide,
  isAllowed,
  type Order,
  type Policies,
  timeline,
} from "order-recourse";
import { definePolicy, deny, permit } from "order-recourse/policy";
import { describe, expect, it } from "vitest";

const policy = definePolicy({
  id: "shop",
  version: "1",
  authority: "seller",
  timeZone: "UTC",
  tables: {
    return: [
      {
        id: "asked",
        when: { "return.state": { not: "none" } },
        then: deny(),
        because: "return-under-way",
      },
      { id: "rest", when: {}, then: permit(), because: "return-window" },
    ],
  },
});
const line = { id: "1", quantity: 1, status: "delivered" } as const;
const order: Order = { id: "1", placedAt: "2026-11-01T09:00:00Z", lines: [line], events: [] };
const at = "2026-11-10T09:00:00Z";
const compiled = compile(policy);

/** SAFETY: what a caller without types may pass. */
const untyped = <T>(value: unknown): T => value as T;

describe("what is no order", () => {
  it.each([
    [undefined, "nothing"],
    [null, "nothing"],
    ["{}", "nothing"],
    [[order], "nothing"],
    [Promise.resolve(order), "nothing"],
    [{ ...order, lines: null }, "`null`"],
    [{ ...order, lines: {} }, "an object"],
    [{ ...order, lines: "two lines" }, "`two lines`"],
    [{ ...order, lines: [null] }, "a list"],
    [{ ...order, lines: [line, undefined] }, "a list"],
  ])("is refused: %o", (given, found) => {
    const refused = new TypeError(`\`order.lines\` must be a list of lines, found ${found}`);
    const what = untyped<Order>(given);
    for (const call of [
      (): unknown => decide(what, { policies: policy, at }),
      (): unknown => timeline(what, { policies: policy }),
      (): unknown => compiled.decide(what, { at }),
      (): unknown => compiled.timeline(what),
    ])
      expect(call).toThrow(refused);
    // a guard checks nothing on its way, and permits nothing
    expect(() => compiled.allows(what, "return", { at })).toThrow(TypeError);
    expect(() => compiled.allows(what, "return", { at, lines: ["1"] })).toThrow(TypeError);
  });

  it.each([[[3]], [["1"]], [[{}]]])("lines without anything are decided: %j", (lines) => {
    const what = untyped<Order>({ ...order, lines });
    const { verdicts } = decide(what, { policies: policy, at });
    expect(verdicts.return.status).toBe("allowed");
    expect(decide(what, { policies: policy, at }).verdicts).toEqual(verdicts);
    expect(compiled.allows(what, "return", { at })).toBe(true);
  });
});

describe("what is no question", () => {
  it.each([undefined, null, 3, "return", [], at])("is refused: %j", (given) => {
    const question = untyped<{ policies: Policies; at: string }>(given);
    expect(() => decide(order, question)).toThrow("`policies` must be");
    expect(() => timeline(order, question)).toThrow("`policies` must be");
    expect(() => compiled.decide(order, question)).toThrow("`at` must be");
    expect(() => compiled.allows(order, "return", question)).toThrow();
  });

  it("a timeline asks for nothing more", () => {
    expect(compiled.timeline(order, untyped(null))).toEqual(compiled.timeline(order));
  });
});

describe("1.4 events that are none make the history unknown", () => {
  it.each([
    [{}],
    ["none"],
    [3],
    [[null]],
    [[{}]],
    [["return-requested"]],
    [[{ type: "return_requested", at }]],
    [
      [
        { type: "seller-contacted", at },
        { type: "constructor", at },
      ],
    ],
  ])("%j", (events) => {
    const what = untyped<Order>({ ...order, events });
    const { events: _, ...unknown } = order;
    const decision = decide(what, { policies: policy, at });
    expect(decision).toEqual(decide(unknown, { policies: policy, at }));
    expect(decision.verdicts.return).toMatchObject({
      missing: ["return.state"],
      status: "unknown",
    });
    expect(compiled.allows(what, "return", { at })).toBe(false);
  });

  it.each([undefined, null, 3])(
    "one without a moment has happened at an unknown one: %s",
    (when) => {
      const what = untyped<Order>({ ...order, events: [{ type: "return-requested", at: when }] });
      expect(compiled.allows(what, "return", { at })).toBe(false);
      expect(compiled.timeline(untyped<Order>({ ...what, placedAt: when }))).toHaveLength(1);
    },
  );
});

describe("a decision without types", () => {
  const decision = decide(order, { policies: policy, at });

  it.each([
    [undefined, "nothing"],
    [null, "`null`"],
    ["allowed", "`allowed`"],
    [Promise.resolve(decision), "an object"],
    [decision.verdicts, "an object"],
  ])("is refused where it is none: %o", (given, found) => {
    expect(() => isAllowed(untyped<Decision>(given), "return")).toThrow(
      new TypeError(`\`decision\` must be a decision, found ${found}`),
    );
  });

  it.each<[unknown, string]>([
    [
      { mode: "Instant" },
      "`mode` must be one of `instant`, `request`, `discretionary`, found `Instant`",
    ],
    [{ mode: null }, "`mode` must be one of `instant`, `request`, `discretionary`, found `null`"],
    [{ lines: "1" }, "`lines` must be a list of ids, found `1`"],
    [{ lines: null }, "`lines` must be a list of ids, found `null`"],
    [{ lines: [undefined] }, "`lines` must be a list of ids, found a list"],
  ])("what is demanded is refused where it is nothing: %j", (given, message) => {
    const demand = untyped<Demand>(given);
    expect(() => isAllowed(decision, "return", demand)).toThrow(message);
    expect(() => compiled.allows(order, "return", { at, ...demand })).toThrow(message);
  });

  it("a demand that is none is refused, and the question is no demand", () => {
    expect(() => isAllowed(decision, "return", untyped({ line: ["2"] }))).toThrow(
      "`demand` must be one of `mode`, `lines`, `at`, `reason`, `policies`, found `line`",
    );
    expect(isAllowed(decision, "return", untyped({ at, policies: policy, lines: ["1"] }))).toBe(
      true,
    );
  });

  it("nothing is demanded by `null`", () => {
    expect(isAllowed(decision, "return", untyped(null))).toBe(true);
    expect(() => isAllowed(untyped("return"), untyped<Action>(decision))).toThrow(
      "`action` must be one of",
    );
  });
});

describe("a policy without types", () => {
  it("needs tables", () => {
    const none = untyped<Policies>({ ...policy, tables: null });
    expect(() => compile(none)).toThrow("`policies` must be a policy or a list of policies");
  });
});
