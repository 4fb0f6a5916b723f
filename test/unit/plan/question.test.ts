/** Questions that can't be meant: refused, not answered as if they were others. */
import type { Order } from "order-recourse";
import { type PlanQuestion, plan, type VerifyQuestion, verify } from "order-recourse/plan";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { describe, expect, it } from "vitest";

const order: Order = {
  id: "1",
  placedAt: "2026-11-03T17:20:00Z",
  seller: { type: "first-party", fulfilledBy: "marketplace" },
  lines: [{ id: "12", quantity: 1, status: "pending" }],
  events: [],
};
const QUESTION = { policies: amazonUs, at: "2026-11-03T18:00:00Z" };

/** As they come without types. */
const planned = (more: object) => plan(order, { ...QUESTION, ...more } as PlanQuestion);
const verified = (more: object, action = "cancel") =>
  verify(action as "cancel", order, order, { ...QUESTION, ...more } as VerifyQuestion);
const problem = (call: string, text: string) =>
  new TypeError(`the call of \`${call}\` has 1 problem\n- ${text}`);

it("a goal that is none", () => {
  const message =
    "`question.goal`: expected `refund` or `replacement`, found `refnd` (did you mean `refund`?)";
  expect(() => planned({ goal: "refnd" })).toThrow(problem("plan", message));
  expect(() => verified({ goal: "refnd" })).toThrow(problem("verify", message));
});

it("an action that leaves nothing to verify, or is none", () => {
  const message = "`action`: expected `cancel`, `return` or `escalate`, found";
  for (const action of ["contactSeller", "constructor"])
    expect(() => verified({}, action)).toThrow(problem("verify", `${message} \`${action}\``));
  expect(() => verified({}, "cancl")).toThrow(
    problem("verify", `${message} \`cancl\` (did you mean \`cancel\`?)`),
  );
});

it("lines that are no list, or none of the order's", () => {
  const message = '`question.lines`: expected a list, found `"12"`';
  expect(() => planned({ lines: "12" })).toThrow(problem("plan", message));
  expect(() => verified({ lines: "12" })).toThrow(problem("verify", message));
  expect(() => planned({ lines: ["12", "123"] })).toThrow(
    problem("plan", "`question.lines[1]`: there is no line `123` (did you mean `12`?)"),
  );
  // after the fact it is something to be told
  expect(verified({ lines: ["9"] })).toMatchObject({ discrepancies: [{ code: "line-missing" }] });
  expect(planned({ lines: ["12"], goal: undefined }).outcome).toBe("secured");
});

it("everything that is wrong, at once", () => {
  const wrong = { goal: "money", at: "soon", reason: "changedmind", line: "12", policies: null };
  expect(() => planned(wrong)).toThrow(
    new TypeError(
      [
        "the call of `plan` has 5 problems",
        "- `question.line`: unknown key `line` (did you mean `lines`?)",
        "- `question.policies`: expected a policy or a list of policies, found `null`",
        "- `question.at`: expected an instant such as `2026-11-22T12:00:00Z`, found `soon`",
        "- `question.reason`: expected one of `BUYER_REASONS`, found `changedmind` (did you mean `changed-mind`?)",
        "- `question.goal`: expected `refund` or `replacement`, found `money`",
      ].join("\n"),
    ),
  );
});

describe("what a caller without types passes", () => {
  it.each([
    [undefined, "`order`: expected an order, found nothing"],
    [null, "`order`: expected an order, found `null`"],
    [[order], "`order`: expected an order, found a list"],
    [{}, "`order.lines`: expected a list of lines, found nothing"],
    [{ lines: [null] }, "`order.lines[0]`: expected a line, found `null`"],
  ])("an order that is none: %j", (given, message) => {
    // SAFETY: what a caller without types may pass
    const none = given as Order;
    expect(() => plan(none, QUESTION)).toThrow(problem("plan", message));
    expect(() => verify("cancel", none, order, QUESTION)).toThrow(
      problem("verify", message.replace("order", "before")),
    );
    expect(() => verify("cancel", order, none, QUESTION)).toThrow(
      problem("verify", message.replace("order", "after")),
    );
  });

  it.each([undefined, null, "soon", []])("a question that is none: %j", (given) => {
    const message = /`question`: expected an object, found/;
    expect(() => plan(order, given as unknown as PlanQuestion)).toThrow(message);
    expect(() => verify("cancel", order, order, given as unknown as VerifyQuestion)).toThrow(
      message,
    );
  });

  it("dates, lists in lists, and a reason that is not known", () => {
    const more = { at: new Date(QUESTION.at), policies: [[amazonUs], []], reason: null };
    expect(planned(more)).toEqual(planned({}));
    const none = new Date(Number.NaN);
    expect(() => planned({ at: none })).toThrow(
      "`question.at`: expected a date, found an invalid one",
    );
    const ring: unknown[] = [];
    ring.push(ring);
    expect(() => planned({ policies: ring })).toThrow("`question.policies`: expected a policy");
  });

  it("events that are no list are a history that is not known", () => {
    // SAFETY: what a caller without types may pass
    const odd = { ...order, events: {} } as unknown as Order;
    const { events: _, ...unknown } = order;
    expect(plan(odd, QUESTION)).toEqual(plan(unknown, QUESTION));
    expect(verify("cancel", odd, odd, QUESTION)).toEqual(
      verify("cancel", unknown, unknown, QUESTION),
    );
  });
});
