/** What can't be asked is refused: for an action that is none, nothing would be worth asking. */
import { type Asking, questions } from "order-recourse/analysis";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { expect, it } from "vitest";

const order = {
  id: "1",
  placedAt: "2026-11-03T17:20:00Z",
  lines: [{ id: "1", quantity: 1, status: "delivered" }],
  events: [],
} as const;
const asking: Asking = { order, action: "cancel", at: "2026-11-22T12:00:00Z" };
/** As a caller without types passes it. */
const asked = (policies: unknown, given: unknown) =>
  questions(policies as typeof amazonUs, given as Asking);

it("everything that is wrong, at once", () => {
  const wrong = {
    ...asking,
    action: "contact",
    at: "soon",
    reason: "broken",
    order: null,
    lines: [],
  };
  expect(() => asked("amazon-us", wrong)).toThrow(
    new TypeError(
      [
        "the call of `questions` has 6 problems",
        "- `policies`: expected a policy or a list of policies, found `amazon-us`",
        "- `asking.lines`: unknown key `lines`",
        "- `asking.order`: expected an order, found `null`",
        "- `asking.action`: expected `cancel`, `return`, `contactSeller` or `escalate`, found `contact`",
        "- `asking.at`: expected an instant such as `2026-11-22T12:00:00Z`, found `soon`",
        "- `asking.reason`: expected one of `BUYER_REASONS`, found `broken`",
      ].join("\n"),
    ),
  );
  expect(() => asked(amazonUs, undefined)).toThrow("`asking`: expected an object, found nothing");
  expect(() => asked(order, amazonUs)).toThrow("`policies`: expected a policy");
});

it("a date is a moment, and `null` a reason that is not known", () => {
  const same = { ...asking, at: new Date(asking.at), reason: null };
  expect(asked(amazonUs, same)).toEqual(questions(amazonUs, asking));
});
