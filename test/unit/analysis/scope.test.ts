import type { Action, Fact } from "order-recourse";
import {
  alwaysAllows,
  alwaysDenies,
  atLeastAsGenerous,
  disjoint,
  neverUnknown,
  type Scope,
} from "order-recourse/analysis";
import { after, days, type Policy, permit, type When } from "order-recourse/policy";
import { describe, expect, it } from "vitest";

const shop = (n: number, more: Partial<Policy> = {}): Policy => ({
  id: "shop",
  version: "1",
  authority: "seller",
  timeZone: "UTC",
  tables: {
    return: [
      {
        id: "window",
        when: {},
        then: permit({ closes: after("line.deliveredAt", days(n)) }),
        because: "return-window",
      },
    ],
  },
  ...more,
});

/** As it comes without types. */
const scope = (given: unknown): Scope => given as Scope;
const prove = (given: unknown) => atLeastAsGenerous(shop(14), shop(30), scope(given));
const action = "retrun" as Action;

describe("a claim about nothing is refused, for it would hold", () => {
  it("an action that is none", () => {
    expect(() => prove({ actions: ["retrun", "cancel"] })).toThrow(
      "scope has 1 problem\n- `actions[0]`: expected `cancel`, `return`, `contactSeller` or `escalate`, found `retrun` (did you mean `return`?)",
    );
    expect(() => prove({ actions: "return" })).toThrow(
      "`actions`: expected a list, found `return`",
    );
    expect(() => prove({ actions: [] })).toThrow(
      "`actions`: expected at least one, found an empty list",
    );
    expect(() => prove({ action: ["return"] })).toThrow(
      "`action`: unknown key `action` (did you mean `actions`?)",
    );
    expect(() => disjoint(shop(14), shop(30), scope({ actions: ["retrun"] }))).toThrow(
      "`actions[0]`: expected",
    );
    expect(() => alwaysDenies(shop(14), action, {})).toThrow(
      "claim has 1 problem\n- `action`: expected `cancel`, `return`, `contactSeller` or `escalate`, found `retrun` (did you mean `return`?)",
    );
    expect(() => neverUnknown(shop(14), [], [action])).toThrow("`actions[0]`: expected");
  });

  it("a test of what there is not, all of it at once", () => {
    expect(() =>
      prove({ actions: ["x"], when: { "line.status": "deliverd", "line.stat": 1 } }),
    ).toThrow(
      /^scope has 3 problems\n- `actions\[0\]`.*\n- `when\["line.status"\]`: .* \(did you mean `delivered`\?\)\n- `when\["line.stat"\]`: unknown fact `line.stat` \(did you mean `line.status`\?\)$/,
    );
    expect(() => prove({ when: { "custom.vip": true } })).toThrow("undeclared fact `custom.vip`");
    const none = undefined as unknown as When;
    expect(() => alwaysAllows(shop(14), "return", none)).toThrow(
      "`when`: expected an object of tests, found nothing",
    );
    expect(() => neverUnknown(shop(14), ["line.statu" as Fact])).toThrow(
      "`facts[0]`: expected a fact, found `line.statu` (did you mean `line.status`?)",
    );
  });

  it("and what is meant is taken: the facts of any of the policies, keys without a value", () => {
    const own = shop(30, { id: "other", custom: { vip: "boolean" } });
    const when: When = { "custom.vip": true };
    expect(atLeastAsGenerous(shop(14), own, { actions: ["return"], when }).holds).toBe(false);
    expect(prove({ actions: undefined, when: undefined }).holds).toBe(false);
    expect(neverUnknown(shop(14), ["custom.vip"], ["cancel"]).holds).toBe(true);
  });
});
