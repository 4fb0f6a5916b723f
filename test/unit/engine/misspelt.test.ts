/** Words that a caller without types misspells: what is none of ours is refused, and never permitted. */
import { type Action, compile, decide, isAllowed, type Order, timeline } from "order-recourse";
import { definePolicy, deny, FAULT, permit } from "order-recourse/policy";
import { describe, expect, it } from "vitest";

const policy = definePolicy({
  id: "shop",
  version: "1",
  authority: "seller",
  timeZone: "UTC",
  tables: {
    return: [
      {
        id: "sale",
        when: { "line.category": "sale", reason: { not: FAULT } },
        then: deny(),
        because: "final-sale",
      },
      {
        id: "no-fault",
        when: { reason: { not: FAULT } },
        then: permit(),
        because: "return-window",
      },
    ],
    escalate: [
      { id: "help", when: {}, then: permit({ route: "customer-service" }), because: "shop:help" },
    ],
  },
});
const order: Order = {
  id: "1",
  placedAt: "2026-11-01T09:00:00Z",
  lines: [{ id: "1", quantity: 1, status: "delivered", category: "toys" }],
  events: [],
};
const two: Order = {
  ...order,
  lines: [...order.lines, { id: "2", quantity: 1, status: "pending" }],
};
const at = "2026-11-10T09:00:00Z";
const compiled = compile(policy);

describe("an action that is none", () => {
  const words = [
    "cancle",
    "Return",
    "refund",
    "",
    "constructor",
    "__proto__",
    undefined,
    null,
    3,
    {},
  ];
  const message = "`action` must be one of `cancel`, `return`, `contactSeller`, `escalate`, found ";

  it.each(words)("is not permitted: %s", (word) => {
    // SAFETY: what a caller without types may pass
    const action = word as Action;
    for (const call of [
      (): unknown => compiled.allows(order, action, { at, reason: "changed-mind" }),
      (): unknown => compiled.allows(order, action, { at, lines: ["1"] }),
      (): unknown => compiled.allows(two, action, { at }),
      (): unknown => isAllowed(decide(order, { policies: policy, at }), action),
      (): unknown => isAllowed(decide(order, { policies: policy, at }), action, { lines: ["1"] }),
    ]) {
      expect(call).toThrow(RangeError);
      expect(call).toThrow(message);
    }
  });

  it("each that there is, is known", () => {
    expect(compiled.allows(order, "cancel", { at })).toBe(false);
    expect(compiled.allows(order, "return", { at, reason: "changed-mind" })).toBe(true);
    expect(compiled.allows(order, "contactSeller", { at })).toBe(false);
    expect(compiled.allows(order, "escalate", { at })).toBe(true);
  });
});

describe("a reason that is none", () => {
  it.each([
    ["changed_mind", "`changed_mind`"],
    ["defective ", "`defective `"],
    ["", "``"],
    [3, "`3`"],
    [["defective"], "a list"],
  ])("is refused, because a test on what it is not would hold: %s", (word, found) => {
    // SAFETY: what a caller without types may pass
    const question = { at, reason: word as "defective" };
    for (const call of [
      (): unknown => decide(order, { policies: policy, ...question }),
      (): unknown => compiled.decide(order, question),
      (): unknown => compiled.allows(order, "return", { ...question, mode: "request" }),
      (): unknown => compiled.allows(two, "return", question),
      (): unknown => timeline(order, { policies: policy, ...question }),
      (): unknown => compiled.timeline(order, question),
    ]) {
      expect(call).toThrow(RangeError);
      expect(call).toThrow(/^`reason` must be one of `changed-mind`, .*, `other`, found /);
      expect(call).toThrow(`found ${found}`);
    }
  });

  it("`null` is one that is not known", () => {
    // SAFETY: what a caller without types may pass
    const unknown = { policies: policy, at, reason: null as unknown as "defective" };
    expect(decide(order, unknown)).toEqual(decide(order, { policies: policy, at }));
    expect(compiled.allows(order, "return", unknown)).toBe(false);
  });
});

describe("1.8 a stated word that is none", () => {
  const claims = definePolicy({
    id: "claims",
    version: "1",
    authority: "seller",
    timeZone: "UTC",
    tables: {
      return: [
        {
          id: "no-fault",
          when: { reason: { not: FAULT }, "claim.state": { not: "open" } },
          then: permit(),
          because: "return-window",
        },
      ],
    },
  });
  const { events: _, ...silent } = order;
  const asked = compile(claims);
  const answers = (stated: NonNullable<Order["stated"]>): readonly unknown[] =>
    [
      { ...silent, stated },
      { ...silent, lines: silent.lines.map((line) => ({ ...line, stated })) },
    ].flatMap((about) => [
      asked.decide(about, { at }).verdicts.return.status,
      asked.allows(about, "return", { at }),
    ]);

  it.each([
    { reason: "defectiv", "claim.state": "none" },
    { reason: "changed-mind", "claim.state": "opne" },
    { reason: "changed-mind", "claim.state": ["none"] },
  ])("is not known, and no permission: %s", (stated) => {
    expect(answers(stated)).toEqual(["unknown", false, "unknown", false]);
  });

  it("counts where it is one", () => {
    const stated = { reason: "changed-mind", "claim.state": "none" };
    expect(answers(stated)).toEqual(["allowed", true, "allowed", true]);
  });
});
