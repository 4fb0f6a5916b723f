/** 8.4: for which lines something is the thing to do, and until when for each of them. */
import { type Decision, decide, type Policy } from "order-recourse";
import {
  after,
  businessDays,
  days,
  deny,
  hours,
  on,
  permit,
  type Row,
} from "order-recourse/policy";
import { expect, it } from "vitest";
import { AT, delivered, line, order, row, shop } from "./support.js";

const A = { "line.category": "a" } as const;
const service = row(permit({ route: "customer-service", lastResort: true }), {}, "service");
const claim = (more: object, when: object = A): Row =>
  row(permit({ route: "guarantee-claim", outside: "next", ...more }), when, "claim");
const about = order([line({ category: "a" }), line({ id: "2", category: "b" })]);
const decided = (rows: readonly Row[], of = about, at = AT): Decision =>
  decide(of, { policies: shop([], { tables: { escalate: rows } }), at, reason: "other" });

it("8.4 what is allowed: the lines that go its way", () => {
  const { recommended, verdicts } = decided([claim({ closes: on("2026-12-31") }), service]);
  expect(verdicts.escalate).toMatchObject({ lines: ["1", "2"], lastResort: false });
  expect(recommended).toMatchObject({
    status: "allowed",
    route: "guarantee-claim",
    lines: ["1"],
    until: { lastDay: "2026-12-31" },
  });
});

it("8.4 a line that is led another way counts where a grant of it goes that way", () => {
  const seller = shop([], {
    tables: {
      escalate: [
        row(permit({ route: "guarantee-claim", closes: on("2026-12-31") }), A, "one"),
        row(permit({ route: "guarantee-claim", closes: on("2026-12-05") }), {}, "two"),
      ],
    },
  });
  const marketplace = shop([], {
    id: "market",
    authority: "marketplace",
    tables: {
      escalate: [
        row(permit({ route: "step-in", closes: on("2027-06-30") }), { "line.category": "b" }, "b"),
        row(permit({ route: "guarantee-claim", closes: on("2027-12-31") }), A, "a"),
      ],
    },
  });
  const policies = [seller, marketplace];
  const { recommended } = decide(about, { policies, at: AT, reason: "other" });
  expect(recommended).toMatchObject({
    route: "guarantee-claim",
    lines: ["1", "2"],
    until: { lastDay: "2026-12-05" },
  });
});

it("8.4 what is still to open: the lines on which it is", () => {
  const rows = [claim({ opens: on("2026-12-10") }), service];
  expect(decided(rows).recommended).toMatchObject({
    status: "upcoming",
    route: "guarantee-claim",
    lines: ["1"],
  });
  expect(decided([claim({ opens: on("2026-12-10") }), row(deny(), {}, "no")]).recommended).toEqual({
    action: "escalate",
    lines: ["1"],
    status: "upcoming",
    opens: { at: "2026-12-10T00:00:00Z" },
    route: "guarantee-claim",
  });
});

it("8.4 not those on which nothing counts that it waits for", () => {
  const rows = [
    claim({ opens: after("line.deliveredAt", days(14)) }, {}),
    row(permit({ route: "customer-service", lastResort: true }), {}, "service"),
  ];
  const of = order([delivered(), line({ id: "2", status: "shipped" })]);
  const policies = shop([], { tables: { escalate: rows } });
  const { recommended } = decide(of, { policies, at: AT, reason: "not-arrived" });
  expect(recommended).toMatchObject({ status: "upcoming", lines: ["1"] });
});

it("8.4 it may be no line of the verdict at all", () => {
  const B = { "line.category": "b" } as const;
  const rows = [
    claim({ opens: on("2026-12-10") }, B),
    row(permit({ route: "customer-service", lastResort: true }), A, "service"),
  ];
  const { recommended, verdicts } = decided(rows);
  expect(verdicts.escalate).toMatchObject({ status: "allowed", lines: ["1"] });
  expect(recommended).toMatchObject({ status: "upcoming", lines: ["2"] });
});

it("8.1 of returns the lines that count", () => {
  const rows = [
    row(permit({ opens: on("2026-12-10"), outside: "next" }), {}, "later"),
    row(deny(), {}, "no"),
  ];
  const sent = { type: "return-received", at: "2026-11-15T10:00:00Z", line: "2" } as const;
  const of = order([delivered(), delivered({ id: "2" })], { events: [sent] });
  const { recommended } = decide(of, { policies: shop(rows), at: AT, reason: "other" });
  expect(recommended).toMatchObject({ action: "return", status: "upcoming", lines: ["1"] });
});

it("6.4 a row that waits stands above the one that forbids in its own table", () => {
  const waits = claim({ opens: after("contact.at", hours(1)) }, {});
  const no = row({ effect: "forbid" }, {}, "no");
  expect(decided([waits, no]).verdicts.escalate).toMatchObject({
    status: "upcoming",
    opens: { after: "contact.at" },
  });
  const above = shop([], {
    id: "market",
    authority: "marketplace",
    tables: { escalate: [no] },
  });
  const policies = [shop([], { tables: { escalate: [waits, no] } }), above];
  const { verdicts } = decide(about, { policies, at: AT, reason: "other" });
  expect(verdicts.escalate.status).toBe("denied");
});

it("7.6 an end that another row brings is counted from what that row counts from", () => {
  const rows = [
    claim({ opens: after("order.placedAt", days(30)) }, {}),
    row(permit({ route: "customer-service" }), {}, "service"),
  ];
  const { escalate } = decided(rows).verdicts;
  const from = { event: "order.placedAt", at: "2026-11-01T10:00:00Z" };
  expect(escalate).toMatchObject({ until: { lastDay: "2026-12-01", from } });
  expect(escalate).toMatchObject({ grants: [{ until: { from } }] });
  const forbids = shop([], {
    id: "market",
    authority: "marketplace",
    tables: {
      escalate: [row({ effect: "forbid" }, { "order.placedAt": { olderThan: days(30) } }, "over")],
    },
  });
  const policies = [shop([], { tables: { escalate: rows.slice(1) } }), forbids];
  const { verdicts } = decide(about, { policies, at: AT, reason: "other" });
  expect(verdicts.escalate).toMatchObject({ until: { from }, grants: [{ until: { from } }] });
});

it("7.6 the leader's own table comes before that of another policy", () => {
  const rows = [
    claim({ opens: after("order.placedAt", days(30)) }, {}),
    row(permit({ route: "customer-service" }), {}, "service"),
  ];
  const other = shop([], {
    id: "abroad",
    timeZone: "Europe/London",
    tables: { escalate: [row(deny(), { "line.deliveredAt": { within: days(21) } }, "no")] },
  });
  const policies = [shop([], { tables: { escalate: rows } }), other];
  const { verdicts } = decide(order(delivered()), { policies, at: AT, reason: "other" });
  const until = { timeZone: "UTC", from: { event: "order.placedAt" } };
  expect(verdicts.escalate).toMatchObject({ until, grants: [{ until }] });
});

it("3.4 says so where the calendar of an opening that ends a permission lists no holidays", () => {
  const calendars = { XX: { weekend: [6, 7], holidays: [], from: "2026-01-01", to: "2026-11-25" } };
  const rows = [
    claim({ opens: after("order.placedAt", businessDays(20, { calendar: "XX" })) }, {}),
    row(permit({ route: "customer-service" }), {}, "service"),
  ];
  const policies = shop([], { calendars, tables: { escalate: rows } } as Partial<Policy>);
  const { verdicts } = decide(about, { policies, at: AT, reason: "other" });
  expect(verdicts.escalate).toMatchObject({ until: { holidaysUnknown: true } });
});
