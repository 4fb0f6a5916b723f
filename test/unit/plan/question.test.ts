/** Questions that can't be meant: refused, not answered as if they were others. */
import type { Order } from "order-recourse";
import { type PlanQuestion, plan, type VerifyQuestion, verify } from "order-recourse/plan";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { expect, it } from "vitest";

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

it("a goal that is none", () => {
  const message = "`goal` must be `refund` or `replacement`, found `money`";
  expect(() => planned({ goal: "money" })).toThrow(new RangeError(message));
  expect(() => verified({ goal: "money" })).toThrow(new RangeError(message));
});

it("an action that leaves nothing to verify, or is none", () => {
  for (const action of ["contactSeller", "cancl", "constructor"])
    expect(() => verified({}, action)).toThrow(
      new RangeError(
        `\`action\` must be \`cancel\`, \`return\` or \`escalate\`, found \`${action}\``,
      ),
    );
});

it("lines that are no list", () => {
  const message = "`lines` must be a list of ids, found `12`";
  expect(() => planned({ lines: "12" })).toThrow(new TypeError(message));
  expect(() => verified({ lines: "12" })).toThrow(new TypeError(message));
  expect(verified({ lines: ["9"] })).toMatchObject({ discrepancies: [{ code: "line-missing" }] });
  expect(planned({ lines: ["12"], goal: undefined }).outcome).toBe("secured");
});
