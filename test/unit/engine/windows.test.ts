import type { Order, Policy } from "order-recourse";
import {
  after,
  before,
  days,
  earlierOf,
  hours,
  laterOf,
  on,
  type Permit,
  permit,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import {
  AT,
  ask,
  asked,
  DELIVERED,
  delivered,
  line,
  order,
  PLACED,
  row,
  shop,
  statuses,
} from "./support.js";

const one = (window: Omit<Permit, "effect">, more?: Partial<Policy>): Policy =>
  shop(row(permit(window)), more);
const contacted = (at: string): Order =>
  order(line(), { events: [{ type: "seller-contacted", at }] });

describe("4.1 a window is half open", () => {
  it("4.1 from the instant at which it opens up to the one at which it closes", () => {
    const policy = one({
      opens: after("line.deliveredAt", hours(1)),
      closes: after("line.deliveredAt", hours(2)),
    });
    expect(
      statuses(policy, order(delivered()), [
        "2026-11-10T15:59:59.999Z",
        "2026-11-10T16:00:00Z",
        "2026-11-10T16:00:00.001Z",
        "2026-11-10T16:59:59.999Z",
        "2026-11-10T17:00:00Z",
        "2026-11-10T17:00:00.001Z",
      ]),
    ).toEqual(["upcoming", "allowed", "allowed", "allowed", "denied", "denied"]);
  });

  it("4.1 without `opens` and `closes` it is always open", () => {
    expect(statuses(one({}), order(), ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])).toEqual([
      "allowed",
      "allowed",
    ]);
    expect(asked("allowed", one({}), order()).until).toBe(null);
  });
});

describe("4.2 no end yet", () => {
  it("4.2 a missing `closes`", () => {
    const verdict = asked("allowed", one({ opens: "order.placedAt" }), order());
    expect(verdict.until).toBe(null);
  });

  it("4.2 one that is not there", () => {
    const policy = one({ closes: after("line.returnBy", days(3)) });
    expect(asked("allowed", policy, order(delivered())).until).toBe(null);
    const promised = order(delivered({ returnBy: "2026-11-20T10:00:00Z" }));
    expect(asked("allowed", policy, promised).until?.at).toBe("2026-11-24T00:00:00Z");
  });

  it("4.2 one that is never so far", () => {
    const policy = one({ opens: "order.placedAt", closes: after("contact.at", days(1)) });
    expect(asked("allowed", policy, order()).until).toBe(null);
    expect(asked("denied", policy, contacted("2026-11-10T10:00:00Z")).since).toBe(
      "2026-11-12T00:00:00Z",
    );
  });
});

describe("4.3 a missing `opens`", () => {
  it("4.3 is the event that `closes` counts from", () => {
    const policy = one({ closes: after("line.deliveredAt", days(30)) });
    expect(asked("upcoming", policy, order()).opens).toEqual({ after: "line.deliveredAt" });
    const about = order(delivered());
    expect(statuses(policy, about, ["2026-11-10T14:59:59.999Z", DELIVERED])).toEqual([
      "upcoming",
      "allowed",
    ]);
    expect(asked("upcoming", policy, about, { at: PLACED }).opens).toEqual({ at: DELIVERED });
  });

  it("4.3 not the start of its day, and not a span before it", () => {
    const policy = one({
      closes: laterOf(after("line.deliveredAt", days(3)), before("line.deliveredAt", days(1))),
    });
    expect(asked("upcoming", policy, order(delivered()), { at: PLACED }).opens).toEqual({
      at: DELIVERED,
    });
  });

  it("4.3 if it names exactly one date, and that is an event", () => {
    const schedule = one({ closes: after("line.promisedBy", days(3)) });
    const about = order(line({ promisedBy: "2026-11-25T10:00:00Z" }));
    expect(statuses(schedule, about, ["0001-01-01T00:00:00Z"])).toEqual(["allowed"]);
    const schedules = one({ closes: earlierOf("line.promisedBy", "line.returnBy") });
    expect(statuses(schedules, about, ["0001-01-01T00:00:00Z"])).toEqual(["allowed"]);
  });

  it("4.3 the same event twice is one event", () => {
    const closes = laterOf(
      after("line.deliveredAt", days(1)),
      after("line.deliveredAt", hours(30)),
    );
    expect(asked("upcoming", one({ closes }), order()).opens).toEqual({
      after: "line.deliveredAt",
    });
  });

  it("4.3 fixed days beside one event do not count", () => {
    const closes = laterOf(after("line.deliveredAt", days(30)), on("2027-01-31"));
    expect(asked("upcoming", one({ closes }), order()).opens).toEqual({
      after: "line.deliveredAt",
    });
    expect(statuses(one({ closes: on("2027-01-31") }), order(), ["2000-01-01T00:00:00Z"])).toEqual([
      "allowed",
    ]);
  });

  it.each([
    ["two events", laterOf("line.deliveredAt", "contact.at"), /more than one event/],
    [
      "an event and a schedule",
      laterOf("line.deliveredAt", "line.promisedBy"),
      /an event and a schedule/,
    ],
  ])("4.3 `closes` that names %s must come with an `opens`", (_, closes, message) => {
    expect(() => one({ closes })).toThrow(message);
    expect(asked("upcoming", one({ opens: "contact.at", closes }), order()).opens).toEqual({
      after: "contact.at",
    });
  });

  it("4.3 one that is not there is that event, too", () => {
    const policy = one({ opens: "line.releaseAt", closes: after("line.deliveredAt", days(30)) });
    expect(asked("upcoming", policy, order()).opens).toEqual({ after: "line.deliveredAt" });
    const released = order(delivered({ releaseAt: "2026-11-25T10:00:00Z" }));
    expect(asked("upcoming", policy, released).opens).toEqual({ at: "2026-11-25T10:00:00Z" });
  });

  it("4.3 one that is not there is the beginning of time beside a schedule", () => {
    const policy = one({ opens: "line.releaseAt", closes: on("2026-12-24") });
    expect(statuses(policy, order(), ["2000-01-01T00:00:00Z"])).toEqual(["allowed"]);
  });
});

describe("4.4 closed, open, waiting", () => {
  it("4.4 an empty window is closed, before and after", () => {
    const policy = one({
      opens: after("line.deliveredAt", days(9)),
      closes: after("contact.at", days(1)),
    });
    const about = order(delivered(), {
      events: [{ type: "seller-contacted", at: "2026-11-12T10:00:00Z" }],
    });
    for (const at of [PLACED, AT, "2027-01-01T00:00:00Z"])
      expect(ask(policy, about, { at })).toMatchObject({
        status: "denied",
        kind: "no-longer",
        since: null,
        reasons: [{ code: "window-closed" }],
      });
  });

  it("4.4 a window of no length is empty, one of a millisecond is not", () => {
    const about = (contact: string): Order =>
      order(delivered(), { events: [{ type: "seller-contacted", at: contact }] });
    const policy = one({ opens: "line.deliveredAt", closes: "contact.at" });
    expect(ask(policy, about(DELIVERED), { at: PLACED }).status).toBe("denied");
    expect(ask(policy, about("2026-11-10T15:00:00.001Z"), { at: PLACED }).status).toBe("upcoming");
    expect(ask(policy, about("2026-11-10T15:00:00.001Z"), { at: DELIVERED }).status).toBe(
      "allowed",
    );
  });

  it("4.4 it waits for a moment", () => {
    const policy = one({ opens: on("2026-12-01") });
    expect(ask(policy, order())).toEqual({
      action: "return",
      lines: ["1"],
      reasons: [{ code: "goodwill", policy: "shop", rule: "row", authority: "seller", facts: {} }],
      status: "upcoming",
      opens: { at: "2026-12-01T00:00:00Z" },
      later: [
        {
          policy: "shop",
          rule: "row",
          authority: "seller",
          opens: { at: "2026-12-01T00:00:00Z" },
          mode: "instant",
          lastResort: false,
          terms: {},
        },
      ],
    });
  });

  it("4.4 or for an event", () => {
    const policy = one({ opens: after("contact.at", hours(48)) });
    expect(asked("upcoming", policy, order()).opens).toEqual({ after: "contact.at" });
    expect(asked("upcoming", policy, contacted("2026-11-19T12:00:00Z")).opens).toEqual({
      at: "2026-11-21T12:00:00Z",
    });
  });
});

describe("4.5 what comes too late, and what can't happen", () => {
  const policy = one({ opens: after("contact.at", hours(48)), closes: on("2026-11-30") });

  it("4.5 a permit that awaits an event is closed from the moment at which that would come too late", () => {
    expect(
      statuses(policy, order(), [
        "2026-11-28T23:59:59.998Z",
        "2026-11-28T23:59:59.999Z",
        "2026-11-29T00:00:00Z",
      ]),
    ).toEqual(["upcoming", "upcoming", "denied"]);
    expect(ask(policy, order(), { at: "2026-11-29T00:00:00Z" })).toMatchObject({
      kind: "no-longer",
      since: "2026-11-29T00:00:00Z",
      reasons: [{ code: "window-closed" }],
    });
  });

  it("4.5 it stays so, and since then", () => {
    expect(asked("denied", policy, order(), { at: "2027-05-01T00:00:00Z" }).since).toBe(
      "2026-11-29T00:00:00Z",
    );
  });

  it("4.5 with everything that it awaits happening then", () => {
    const two = one({
      opens: laterOf(after("contact.at", hours(1)), after("claim.openedAt", hours(3))),
      closes: on("2026-11-30"),
    });
    expect(asked("denied", two, order(), { at: "2026-12-05T00:00:00Z" }).since).toBe(
      "2026-11-30T21:00:00Z",
    );
  });

  it("4.5 days are counted as they are", () => {
    const byDay = one({ opens: after("contact.at", days(2)), closes: on("2026-11-30") });
    expect(asked("denied", byDay, order(), { at: "2026-12-05T00:00:00Z" }).since).toBe(
      "2026-11-28T00:00:00Z",
    );
  });

  it("4.5 the end of the waiting is a change to come", () => {
    const decisionEnds = asked("upcoming", policy, order(), { at: PLACED });
    expect(decisionEnds.later).toHaveLength(1);
  });

  it("4.5 without `closes` it waits for ever", () => {
    const endless = one({ opens: "contact.at", closes: after("line.returnBy", days(1)) });
    expect(ask(endless, order(), { at: "2999-01-01T00:00:00Z" }).status).toBe("upcoming");
  });

  it("4.5 where everything comes too late it is closed, since no moment", () => {
    const before1 = one({
      opens: laterOf("contact.at", on("2026-12-01")),
      closes: on("2026-11-30"),
    });
    expect(ask(before1, order(), { at: PLACED })).toMatchObject({
      status: "denied",
      kind: "no-longer",
      since: null,
    });
  });

  const lost = order(line({ status: "delivery-failed", failure: "lost" }));

  it("4.5 what awaits an event that can't happen any more is impossible", () => {
    const delivery = one({ closes: after("line.deliveredAt", days(30)) });
    expect(ask(delivery, lost)).toEqual({
      action: "return",
      lines: ["1"],
      reasons: [
        {
          code: "cannot-happen",
          policy: "shop",
          rule: "row",
          authority: "seller",
          facts: { "line.deliveredAt": null },
        },
      ],
      status: "denied",
      kind: "never",
      since: null,
    });
  });

  it("4.5 unless it is closed", () => {
    const fixed = one({ opens: "line.deliveredAt", closes: on("2026-11-30") });
    expect(ask(fixed, lost, { at: "2026-11-30T23:59:59Z" })).toMatchObject({
      kind: "never",
      reasons: [{ code: "cannot-happen" }],
    });
    expect(ask(fixed, lost, { at: "2026-12-01T00:00:00Z" })).toMatchObject({
      kind: "no-longer",
      since: "2026-12-01T00:00:00Z",
      reasons: [{ code: "window-closed" }],
    });
  });
});

describe("4.6 outside the window", () => {
  const rest = row(permit({ mode: "request" }), {}, "rest");
  const window = { opens: on("2026-11-10"), closes: on("2026-11-20") };
  const closed = { at: "2026-11-21T00:00:00Z" };
  const early = { at: "2026-11-09T23:59:59Z" };

  it.each([undefined, "deny"] as const)("4.6 %s decides all the same", (outside) => {
    const policy = shop([
      row(
        permit(outside === undefined ? window : { ...window, outside }),
        { "line.quantity": 1 },
        "first",
      ),
      rest,
    ]);
    expect(ask(policy, order(), closed)).toMatchObject({ status: "denied" });
    expect(ask(policy, order(), early)).toMatchObject({ status: "upcoming" });
  });

  it("4.6 an impossible one denies, or leaves it to the next", () => {
    const lost = order(line({ status: "cancelled" }));
    const opens = "line.deliveredAt";
    const decides = shop([row(permit({ opens }), {}, "first")]);
    expect(ask(decides, lost).status).toBe("denied");
    const passes = shop([row(permit({ opens, outside: "next" }), {}, "first"), rest]);
    expect(ask(passes, lost)).toMatchObject({ mode: "request", later: [] });
  });

  it("4.6 `next` asks the next row once it is closed", () => {
    const policy = shop([row(permit({ ...window, outside: "next" }), {}, "first"), rest]);
    expect(ask(policy, order(), closed)).toMatchObject({
      mode: "request",
      reasons: [{ rule: "rest" }],
      later: [],
    });
    expect(ask(policy, order(), { at: "2026-11-20T23:59:59Z" })).toMatchObject({ mode: "instant" });
  });

  it("4.6 `next` keeps a permit that waits as one still to open", () => {
    const policy = shop([row(permit({ ...window, outside: "next" }), {}, "first"), rest]);
    expect(ask(policy, order(), early)).toMatchObject({
      mode: "request",
      later: [{ rule: "first", opens: { at: "2026-11-10T00:00:00Z" }, mode: "instant" }],
    });
  });

  it("4.6 `next` keeps one that waits for an event", () => {
    const policy = shop([
      row(permit({ opens: after("contact.at", hours(48)), outside: "next" }), {}, "first"),
      rest,
    ]);
    expect(ask(policy, order())).toMatchObject({
      mode: "request",
      later: [{ rule: "first", opens: { after: "contact.at" } }],
    });
    expect(ask(policy, contacted("2026-11-20T11:00:00Z"))).toMatchObject({
      mode: "request",
      later: [{ rule: "first", opens: { at: "2026-11-22T11:00:00Z" } }],
    });
  });

  it("4.6 at the end of the table there is silence, and perhaps one to wait for", () => {
    const policy = shop(row(permit({ ...window, outside: "next" })));
    expect(ask(policy, order(), closed).reasons[0].code).toBe("no-rule");
    expect(ask(policy, order(), early).status).toBe("upcoming");
  });
});
