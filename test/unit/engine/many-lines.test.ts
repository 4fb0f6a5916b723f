import { compile, type Order } from "order-recourse";
import { eu } from "order-recourse/laws/eu";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { describe, expect, it } from "vitest";
import { AT } from "./support.js";

/** How often anything is read of an order's lines, each unlike any other, while it is decided. */
function reads(count: number, parts: Partial<Order>, delivered: boolean): number {
  let read = 0;
  const lines = Array.from({ length: count }, (_, index) => {
    const line = {
      id: `${index}`,
      // no two alike
      category: `kind-${index}`,
      quantity: 1,
      status: "delivered",
      ...(delivered ? { deliveredAt: `2026-11-20T10:00:${10 + (index % 50)}Z` } : {}),
    } as const;
    return new Proxy(line, {
      get(target, key) {
        read += 1;
        return Reflect.get(target, key);
      },
    });
  });
  const order: Order = { id: "many", placedAt: "2026-11-10T10:00:00Z", lines, ...parts };
  compile([amazonUs, eu]).decide(order, { at: AT, reason: "changed-mind" });
  return read;
}

describe("an order of many lines", () => {
  const known = {
    events: [],
    buyer: { kind: "consumer", country: "US", timeZone: "America/New_York" },
    seller: { type: "first-party", fulfilledBy: "marketplace", kind: "trader" },
  } as const;

  it.each([
    ["delivered on a known day", known, true],
    ["delivered nobody knows when", known, false],
  ] as const)("reads each line a few times, however many there are: %s", (_, parts, delivered) => {
    const few = reads(20, parts, delivered);
    expect(reads(100, parts, delivered) / few).toBeLessThan(8);
  });
});
