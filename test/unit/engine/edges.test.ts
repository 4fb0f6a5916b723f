/** Windows whose edges meet, hang on what is not known, or take their length from elsewhere. */
import type { Order } from "order-recourse";
import { after, days, deny, firstKnown, hours, laterOf, on, permit } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { ask, asked, DELIVERED, delivered, holds, order, row, shop } from "./support.js";

const undelivered = order(delivered({ deliveredAt: undefined }));

describe("3.10 the length of a span", () => {
  const policy = (term: string): ReturnType<typeof shop> =>
    shop(
      [
        row(
          permit({
            opens: "line.deliveredAt",
            closes: firstKnown(
              on("2026-12-24"),
              after("line.deliveredAt", days({ fact: term as never })),
            ),
          }),
          {},
          "window",
        ),
        row(deny({ kind: "already" }), {}, "rest"),
      ],
      { custom: { term: "number" } },
    );

  it.each([
    [5, "allowed"],
    [0, "allowed"],
    [-1, "denied"],
    [null, "denied"],
  ])("3.10 %j, of a span that is not chosen", (term, status) => {
    const about = order(delivered(), { custom: { term } });
    expect(ask(policy("custom.term"), about).status).toBe(status);
  });

  it("3.10 a second deadline hangs on that of a span that is not chosen, too", () => {
    const counted = after("line.deliveredAt", days({ fact: "custom.term" }));
    const handInBy = firstKnown(on("2026-12-24"), counted);
    const terms = (term: unknown): unknown =>
      asked(
        "allowed",
        shop(row(permit({ terms: { handInBy } })), { custom: { term: "number" } }),
        order(delivered(), { custom: { term } }),
      ).terms.handInBy;
    expect(terms(5)).toMatchObject({ lastDay: "2026-12-24" });
    expect(terms("long")).toBe(null);
    expect(terms(null)).toBe(null);
  });
});

describe("1.8 a delay that is stated not to have been notified", () => {
  it("1.8 has no new date, and nothing to agree to", () => {
    const about = order(delivered(), { events: undefined, stated: { "delay.notifiedAt": null } });
    for (const fact of ["delay.newDate", "delay.consented"] as const) {
      expect(holds({ [fact]: { known: false } }, about)).toBe(true);
      expect(
        holds({ [fact]: { known: false } }, order(delivered(), { events: undefined })),
      ).toEqual(["delay.notifiedAt"]);
    }
  });

  it("1.8 says nothing of other facts", () => {
    const stated = { "delay.notifiedAt": null };
    const about = order(delivered(), { events: undefined, stated });
    expect(holds({ "contact.at": { known: false } }, about)).toHaveLength(1);
  });
});

describe("4.4 and 6.5 a window of no length", () => {
  const empty = shop(row(permit({ opens: "line.deliveredAt", closes: "line.promisedBy" })));
  const about = order(delivered({ promisedBy: DELIVERED }));

  it.each(["2026-11-09T12:00:00Z", DELIVERED, "2026-11-30T12:00:00Z"])(
    "is closed, since no moment, at %s",
    (at) => {
      expect(asked("denied", empty, about, { at })).toMatchObject({
        kind: "no-longer",
        since: null,
        reasons: [{ code: "window-closed" }],
      });
    },
  );
});

describe("4.5 an event that is awaited", () => {
  it("4.5 would come too late by the buyer's days, whatever the zone", () => {
    const opens = after("contact.at", days(2));
    const closes = after("order.placedAt", hours(24 * 40));
    const policy = shop(row(permit({ opens, closes })), { timeZone: "buyer" });
    // closes on 11 December at 10:00; until the 8th it is early enough in every zone
    expect(ask(policy, order(), { at: "2026-11-20T12:00:00Z" }).status).toBe("upcoming");
    expect(ask(policy, order(), { at: "2026-12-07T00:00:00Z" }).status).toBe("upcoming");
    expect(asked("unknown", policy, order(), { at: "2026-12-09T00:00:00Z" }).missing).toEqual([
      "buyer.timeZone",
    ]);
    expect(ask(policy, order(), { at: "2026-12-10T23:00:00Z" }).status).toBe("denied");
  });

  it("4.5 came too late, and is closed since then", () => {
    const policy = shop(
      row(permit({ opens: after("contact.at", hours(48)), closes: on("2026-11-30") })),
    );
    for (const at of ["2026-11-29T00:00:00Z", "2026-12-05T00:00:00Z"])
      expect(asked("denied", policy, order(), { at })).toMatchObject({
        kind: "no-longer",
        since: "2026-11-29T00:00:00Z",
      });
  });
});

describe("6.4 an opening that a test puts off", () => {
  it("6.4 is at the moment of the test, though the date of `opens` is not known", () => {
    const policy = shop(
      row(permit({ opens: "line.deliveredAt" }), {
        "order.placedAt": { olderThan: days(29) },
      }),
    );
    expect(asked("upcoming", policy, undelivered).opens).toEqual({ at: "2026-12-01T00:00:00Z" });
  });

  it("6.4 and after the date where that is what opens it", () => {
    const opens = laterOf(after("line.deliveredAt", days(40)), on("2026-11-01"));
    const policy = shop(row(permit({ opens })));
    expect(asked("upcoming", policy, undelivered).opens).toEqual({ after: "line.deliveredAt" });
  });
});

describe("2.2 a word that is no category", () => {
  it("2.2 has none below it, on the other lines of a whole order either", () => {
    const policy = shop(row(permit(), { "custom.colour": "red" }), {
      custom: { colour: "text" },
      wholeOrder: ["return"],
    });
    const lines = (colour: string): Order =>
      order([delivered({ custom: { colour: "red" } }), delivered({ id: "2", custom: { colour } })]);
    expect(ask(policy, lines("red")).status).toBe("allowed");
    expect(ask(policy, lines("red/dark")).status).toBe("denied");
  });
});
