import { decide } from "order-recourse";
import { parsePolicy } from "order-recourse/schema";
import { describe, expect, it } from "vitest";

const shop = (calendar: string, calendars?: unknown): unknown => ({
  id: "shop",
  version: "1",
  authority: "seller",
  timeZone: "America/New_York",
  ...(calendars !== undefined && { calendars }),
  tables: {
    return: [
      {
        id: "window",
        when: {},
        then: {
          effect: "permit",
          closes: { after: "line.deliveredAt", span: { businessDays: 3, calendar } },
        },
        because: "return-window",
      },
    ],
  },
});

describe("a stored policy that names a place (3.4)", () => {
  it("gets the library's working days of that place", () => {
    const decision = decide(
      {
        id: "1",
        placedAt: "2026-05-18T18:00:00Z",
        lines: [{ id: "1", quantity: 1, status: "delivered", deliveredAt: "2026-05-21T18:00:00Z" }],
      },
      { policies: [parsePolicy(shop("US"))], at: "2026-05-22T18:00:00Z" },
    );
    // Memorial Day is 25 May
    expect(decision.verdicts.return).toMatchObject({ until: { lastDay: "2026-05-27" } });
  });

  it("gets those of the country where the region has none of its own", () => {
    expect(Object.keys(parsePolicy(shop("DE-HB")).calendars ?? {})).toEqual(["DE-HB"]);
    expect(parsePolicy(shop("IE-D")).calendars?.["IE-D"]?.holidays).toContain("2026-03-17");
  });

  it("keeps the days that it brings along", () => {
    const own = { US: { weekend: [7], holidays: [] } };
    expect(parsePolicy(shop("US", own)).calendars).toEqual(own);
    expect(parsePolicy(shop("US-RI", own)).calendars).toEqual(own);
  });

  it("gets every place where the buyer's is meant", () => {
    expect(Object.keys(parsePolicy(shop("buyer")).calendars ?? {}).length).toBeGreaterThan(100);
  });

  it("is left as it is where the place is not known, or none is named", () => {
    expect(parsePolicy(shop("ZZ")).calendars).toBeUndefined();
  });
});
