/** An unknown zone of the buyer's: what is said holds in every zone that there is. */
import { type Decision, decide, withFact } from "order-recourse";
import { after, days, permit } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { Random } from "../../support/random.js";
import { delivered, order, row, shop } from "./support.js";

const policy = shop(row(permit({ closes: after("line.deliveredAt", days(14)) })), {
  timeZone: "buyer",
});
const deliveredAt = (at: string) => order(delivered({ deliveredAt: at }));
const returned = (decision: Decision) => decision.verdicts.return;

describe("3.5 an unknown zone", () => {
  it.each([
    ["2026-11-05T18:15:00Z", "2026-11-19T18:45:00Z", "Asia/Kolkata", "denied"],
    ["2026-11-04T18:59:00Z", "2026-11-19T18:20:00Z", "Asia/Kolkata", "allowed"],
    ["2026-11-05T18:10:00Z", "2026-11-19T18:20:00Z", "Asia/Kathmandu", "denied"],
    ["2027-03-05T07:30:00Z", "2027-03-19T07:30:00Z", "America/Los_Angeles", "denied"],
    ["2026-11-19T03:15:00Z", "2026-12-03T03:45:00Z", "America/St_Johns", "denied"],
  ])("%s at %s: may be %s", (delivery, at, zone, status) => {
    const about = deliveredAt(delivery);
    expect(returned(decide(about, { policies: policy, at }))).toMatchObject({
      status: "unknown",
      missing: ["buyer.timeZone"],
    });
    const told = withFact(about, "buyer.timeZone", zone);
    expect(returned(decide(told, { policies: policy, at })).status).toBe(status);
  });

  it("9.7 no end in a zone lies outside of what is said where none is known", () => {
    const random = new Random(7);
    const zones = Intl.supportedValuesOf("timeZone");
    for (let run = 0; run < 150; run += 1) {
      const delivery = Date.UTC(2026, 10, 2) + random.int(0, 400 * 24 * 60) * 60_000;
      const about = deliveredAt(new Date(delivery).toISOString());
      const at = new Date(delivery + 1);
      const now = returned(decide(about, { policies: policy, at }));
      if (now.status !== "allowed") throw new Error(now.status);
      const until = Date.parse(now.until?.at ?? "");
      const possibly = Date.parse(now.possiblyUntil?.at ?? "");
      for (const zone of random.some(zones, 12)) {
        const told = returned(
          decide(withFact(about, "buyer.timeZone", zone), { policies: policy, at }),
        );
        const end = told.status === "allowed" ? Date.parse(told.until?.at ?? "") : Number.NaN;
        expect(end, zone).toBeGreaterThanOrEqual(until);
        expect(end, zone).toBeLessThanOrEqual(possibly);
      }
    }
  });
});
