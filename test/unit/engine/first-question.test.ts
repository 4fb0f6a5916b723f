import { compile, decide, type Order, type Policies } from "order-recourse";
import { after, days, definePolicy, permit } from "order-recourse/policy";
import { beforeEach, describe, expect, it, vi } from "vitest";

const policy = definePolicy({
  id: "p",
  version: "1",
  authority: "seller",
  timeZone: "UTC",
  tables: {
    return: [
      {
        id: "window",
        when: {},
        then: permit({ closes: after("line.deliveredAt", days(30)) }),
        because: "return-window",
      },
    ],
  },
});
const order: Order = {
  id: "1",
  placedAt: "2026-11-01T09:00:00Z",
  lines: [{ id: "1", quantity: 1, status: "delivered", deliveredAt: "2026-11-03T09:00:00Z" }],
};

describe("9.9 the first question of a process", () => {
  beforeEach(() => vi.resetModules());

  it("is refused without a moment, as any other", async () => {
    const fresh = await import("order-recourse");
    // SAFETY: what a caller without types may leave out
    const question = { policies: policy } as { policies: Policies; at: string };
    expect(() => fresh.decide(order, question)).toThrow(RangeError);
    expect(() => fresh.compile(policy).allows(order, "return", question)).toThrow(RangeError);
  });
});

describe("what is no policy", () => {
  const ring: unknown[] = [];
  ring.push(ring);
  it.each([
    [undefined, "nothing"],
    [null, "`null`"],
    [5, "`5`"],
    ["amazon-us", "`amazon-us`"],
    [{}, "an object"],
    [[policy, null], "`null`"],
    [{ id: "p", tables: "none" }, "an object"],
    [ring, "a list"],
  ])("is told: %s", (given, found) => {
    // SAFETY: what a caller without types may give
    const policies = given as Policies;
    const message = `\`policies\` must be a policy or a list of policies, found ${found}`;
    expect(() => compile(policies)).toThrow(new TypeError(message));
    expect(() => decide(order, { policies, at: "2026-11-04T00:00:00Z" })).toThrow(
      new TypeError(message),
    );
  });
});
