/** The timeline: where it is cut, and where not. */
import { compile, type Order, type Policy, timeline } from "order-recourse";
import { after, days, deny, on, permit } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { delivered, order, PLACED, row, shop } from "./support.js";

const segments = (policies: Policy | readonly Policy[], about: Order = order()): unknown =>
  timeline(about, { policies }).map(({ from, to, decision }) => [
    from,
    to,
    decision.verdicts.return.status,
  ]);

describe("9.3 the segments of a timeline", () => {
  it("9.3 are one where nothing changes", () => {
    const permits = shop(row(permit()));
    const denies = shop(row(deny(), { "order.placedAt": { within: days(20) } }), { id: "denies" });
    expect(segments([permits, denies])).toEqual([[null, null, "allowed"]]);
    expect(segments(denies)).toEqual([
      [null, PLACED, "denied"],
      [PLACED, "2026-11-22T00:00:00Z", "denied"],
      ["2026-11-22T00:00:00Z", null, "denied"],
    ]);
  });

  it("9.3 begin again where what was before comes back", () => {
    const policy = shop(row(permit(), { "order.placedAt": { not: { within: days(3) } } }));
    const [before, , later] = timeline(order(), { policies: policy });
    expect(segments(policy)).toEqual([
      [null, PLACED, "allowed"],
      [PLACED, "2026-11-05T00:00:00Z", "upcoming"],
      ["2026-11-05T00:00:00Z", null, "allowed"],
    ]);
    expect(before?.decision.verdicts.return).not.toEqual(later?.decision.verdicts.return);
  });

  it("9.3 come in order, whatever action and line they are of", () => {
    const policies = shop([], {
      tables: {
        cancel: [row(permit({ closes: on("2027-01-31") }))],
        return: [row(permit({ closes: after("line.deliveredAt", days(9)) }))],
        escalate: [row(permit({ route: "appeal", closes: on("2026-10-31") }))],
      },
    });
    const about = order([
      delivered({ deliveredAt: "2026-12-10T15:00:00Z" }),
      delivered({ id: "2" }),
    ]);
    expect(timeline(about, { policies }).map(({ from }) => from)).toEqual([
      null,
      "2026-11-01T00:00:00Z",
      "2026-11-10T15:00:00Z",
      "2026-11-20T00:00:00Z",
      "2026-12-10T15:00:00Z",
      "2026-12-20T00:00:00Z",
      "2027-02-01T00:00:00Z",
    ]);
  });

  it("9.3 end before the end of the time that deadlines are named in", () => {
    const policies = shop(row(permit({ closes: after(on("7900-01-01"), days(365_000)) })));
    expect(segments(policies)).toEqual([[null, null, "allowed"]]);
  });

  it("9.3 are about the moment of the order, where nothing is cut", () => {
    const [only] = timeline(order(), { policies: shop(row(permit())) });
    expect(only?.decision.at).toBe(PLACED);
    const [early] = timeline(order(), {
      policies: shop(row(permit({ closes: on("2026-10-01") }))),
    });
    expect(early?.decision.at).toBe("2026-10-01T23:59:59.999Z");
  });
});

describe("the moment of a question", () => {
  it("may be a date that is changed and asked about again", () => {
    const { decide } = compile(shop(row(permit({ closes: on("2026-11-25") }))));
    const at = new Date("2026-11-25T12:00:00Z");
    const status = (): string => decide(order(), { at }).verdicts.return.status;
    expect(status()).toBe("allowed");
    at.setUTCDate(26);
    expect(status()).toBe("denied");
  });
});
