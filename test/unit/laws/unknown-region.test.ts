/** An order as a shop has it: nobody wrote down the region, nor what the buyer was told when. */
import { decide, type Order } from "order-recourse";
import { de } from "order-recourse/laws/de";
import { eu } from "order-recourse/laws/eu";
import { fr } from "order-recourse/laws/fr";
import { describe, expect, it } from "vitest";

const AT = "2026-11-20T12:00:00Z";

function bought(country: string): Order {
  return {
    id: "o",
    placedAt: "2026-11-10T10:00:00Z",
    buyer: { kind: "consumer", country },
    seller: { type: "third-party", fulfilledBy: "seller", kind: "trader" },
    events: [],
    lines: [
      {
        id: "1",
        quantity: 1,
        status: "delivered",
        category: "toys",
        shippedAt: "2026-11-11T10:00:00Z",
        deliveredAt: "2026-11-14T10:00:00Z",
      },
    ],
  };
}

describe("a fortnight from delivery, wherever in the country the buyer lives", () => {
  it.each([
    ["DE", "eu", eu],
    ["ES", "eu", eu],
    ["FR", "eu", eu],
    ["DE", "de", de],
    ["FR", "fr", fr],
  ] as const)("a buyer in %s by the law of %s", (country, _, policies) => {
    for (const reason of ["changed-mind", undefined] as const) {
      const { verdicts } = decide(bought(country), {
        policies,
        at: AT,
        ...(reason === undefined ? {} : { reason }),
      });
      expect(verdicts.return).toMatchObject({
        status: "allowed",
        until: { lastDay: "2026-11-30" },
      });
      expect(verdicts.return).toHaveProperty(
        "missing",
        expect.not.arrayContaining(["buyer.region"]),
      );
    }
  });
});
