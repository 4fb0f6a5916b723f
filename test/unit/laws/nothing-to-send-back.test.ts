import { decide, type Order, type Trait } from "order-recourse";
import { caOn } from "order-recourse/laws/ca-on";
import { caQc } from "order-recourse/laws/ca-qc";
import { describe, expect, it } from "vitest";

function orderOf(region: string, traits: readonly Trait[]): Order {
  return {
    id: "1",
    placedAt: "2026-10-20T11:00:00-04:00",
    buyer: { kind: "consumer", country: "CA", region, timeZone: "America/Toronto" },
    seller: { kind: "trader" },
    disclosures: {
      agreementCopyReceivedAt: "2026-10-21T15:00:00Z",
      agreementInfoComplete: false,
      acceptOrCorrectOffered: true,
    },
    events: [{ type: "return-requested", at: "2026-10-27T12:00:00Z" }],
    lines: [
      {
        id: "a",
        quantity: 1,
        price: { amount: 9900, currency: "CAD" },
        traits,
        status: "delivered",
        deliveredAt: "2026-10-25T15:00:00Z",
      },
    ],
  };
}

function dayToHandIn(region: string, traits: readonly Trait[]): string | undefined {
  const { verdicts } = decide(orderOf(region, traits), {
    policies: [caOn, caQc],
    at: "2026-10-28T12:00:00Z",
    reason: "changed-mind",
  });
  if (verdicts.return.status !== "allowed") throw new Error(verdicts.return.status);
  return verdicts.return.terms.handInBy?.lastDay;
}

describe.each(["ON", "QC"])("an agreement that is undone in %s", (region) => {
  it("has a day to hand the goods in", () => {
    expect(dayToHandIn(region, [])).toBe("2026-11-11");
  });

  it.each(["digital", "service"] as const)(
    "has none where nothing was delivered by a parcel: %s",
    (trait) => {
      expect(dayToHandIn(region, [trait])).toBeUndefined();
    },
  );
});
