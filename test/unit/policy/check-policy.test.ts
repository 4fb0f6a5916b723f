import { describe, expect, it } from "vitest";
import { issuesOf, policyWith, problems } from "./issues-of.js";

describe("a policy", () => {
  it("is an object", () => {
    expect(issuesOf(null)).toEqual([{ path: "", message: "expected a policy, found `null`" }]);
    expect(issuesOf([])).toEqual([{ path: "", message: "expected a policy, found an empty list" }]);
    expect(issuesOf("shop")).toEqual([{ path: "", message: "expected a policy, found `shop`" }]);
  });

  it("may say nothing at all", () => {
    expect(problems({})).toEqual([]);
  });

  it("needs five keys", () => {
    expect(issuesOf({})).toEqual([
      { path: "id", message: "expected text, found nothing" },
      { path: "version", message: "expected text, found nothing" },
      { path: "authority", message: "expected `law`, `marketplace` or `seller`, found nothing" },
      { path: "timeZone", message: "expected a time zone, found nothing" },
      { path: "tables", message: "expected an object, found nothing" },
    ]);
  });

  it("has no other keys", () => {
    expect(problems({ tabels: {}, zzz: 1 })).toEqual([
      "tabels: unknown key `tabels` (did you mean `tables`?)",
      "zzz: unknown key `zzz`",
    ]);
    expect(problems({ tabels: undefined })).toEqual([]);
  });

  it("has tables of the four actions only", () => {
    expect(problems({ tables: { cancle: [], return: {} } })).toEqual([
      "tables.cancle: unknown key `cancle` (did you mean `cancel`?)",
      "tables.return: expected a list, found an object",
    ]);
  });

  it("has a name that can be one", () => {
    expect(problems({ id: "" })).toEqual(["id: expected text, found an empty one"]);
    expect(problems({ id: "a\nb" })).toEqual([
      "id: expected a name without control characters, found `a b`",
    ]);
    expect(problems({ id: "__proto__", version: "constructor" })).toEqual([
      "id: `__proto__` can't be a name",
      "version: `constructor` can't be a name",
    ]);
    expect(problems({ title: "" })).toEqual(["title: expected text, found an empty one"]);
  });

  it("has a known authority", () => {
    expect(problems({ authority: "market-place" })).toEqual([
      "authority: expected `law`, `marketplace` or `seller`, found `market-place` (did you mean `marketplace`?)",
    ]);
  });

  it("has a time zone, or several", () => {
    expect(problems({ timeZone: "buyer" })).toEqual([]);
    expect(problems({ timeZone: ["buyer", "Europe/Berlin"] })).toEqual([]);
    expect(problems({ timeZone: "Europe/Belin" })).toEqual([
      "timeZone: unknown time zone `Europe/Belin` (did you mean `Europe/Berlin`?)",
    ]);
    expect(problems({ timeZone: "+01:00" })).toEqual(["timeZone: unknown time zone `+01:00`"]);
    expect(problems({ timeZone: [] })).toEqual([
      "timeZone: expected at least one, found an empty list",
    ]);
    expect(problems({ timeZone: ["bayer", 1] })).toEqual([
      "timeZone[0]: unknown time zone `bayer` (did you mean `buyer`?)",
      "timeZone[1]: expected a time zone, found `1`",
    ]);
  });

  it("has a currency", () => {
    expect(problems({ currency: "usd" })).toEqual([
      "currency: expected a currency of three capital letters, found `usd` (did you mean `USD`?)",
    ]);
  });

  it("declares facts of its own", () => {
    const custom = { giftRegistry: "text", eventAt: "instant", score: "number" };
    expect(problems({ custom })).toEqual([]);
    expect(problems({ custom: [] })).toEqual(["custom: expected an object, found an empty list"]);
    expect(problems({ custom: { eventAt: "text", event: "instant", score: "nubmer" } })).toEqual([
      "custom.eventAt: expected `instant` for a key that ends in `At`, found `text`",
      "custom.event: `instant` needs a key that ends in `At` (call it `eventAt`)",
      "custom.score: expected `text`, `number`, `boolean`, `list` or `instant`, found `nubmer` (did you mean `number`?)",
    ]);
  });

  it("has calendars by place", () => {
    const US = { weekend: [6, 7], holidays: ["2026-11-26"], from: "2026-01-01", to: "2026-12-31" };
    expect(problems({ calendars: { US, "DE-BY": { weekend: [], holidays: [] } } })).toEqual([]);
    expect(problems({ calendars: { usa: { weekend: [0], holidays: ["2026-02-30"] } } })).toEqual([
      "calendars.usa: expected a place such as `US` or `DE-BY`, found `usa`",
      "calendars.usa.weekend[0]: expected a whole number of at least 1, found `0`",
      "calendars.usa.holidays[0]: expected a date such as `2026-11-30`, found `2026-02-30`",
    ]);
    expect(problems({ calendars: { US: { ...US, from: "2027-01-01" } } })).toEqual([
      "calendars.US: `from` is after `to`: `2027-01-01`, `2026-12-31`",
    ]);
    expect(problems({ calendars: { us: US } })).toEqual([
      "calendars.us: expected a place such as `US` or `DE-BY`, found `us` (did you mean `US`?)",
    ]);
    expect(problems({ calendars: { US: 1 } })).toEqual([
      "calendars.US: expected an object, found `1`",
    ]);
    expect(problems({ calendars: "US" })).toEqual(["calendars: expected an object, found `US`"]);
  });

  it("is in force from one day to another", () => {
    expect(problems({ inForce: {} })).toEqual([]);
    expect(problems({ inForce: { from: "2026-01-01", to: "2026-01-01" } })).toEqual([]);
    expect(problems({ inForce: { from: "2026-01-02", to: "2026-01-01" } })).toEqual([
      "inForce: `from` is after `to`: `2026-01-02`, `2026-01-01`",
    ]);
    expect(problems({ inForce: { from: "soon", to: "2026-01-01" } })).toEqual([
      "inForce.from: expected a date such as `2026-11-30`, found `soon`",
    ]);
    expect(problems({ inForce: { from: "1.1.2026", by: "line.status" } })).toEqual([
      "inForce.from: expected a date such as `2026-11-30`, found `1.1.2026`",
      "inForce.by: expected the name of a date fact, found `line.status`",
    ]);
    expect(problems({ inForce: { by: "order.placedOn" } })).toEqual([
      "inForce.by: unknown fact `order.placedOn` (did you mean `order.placedAt`?)",
    ]);
  });

  it("names actions that work on whole orders", () => {
    expect(problems({ wholeOrder: ["cancel"] })).toEqual([]);
    expect(problems({ wholeOrder: ["refund"] })).toEqual([
      "wholeOrder[0]: expected `cancel`, `return`, `contactSeller` or `escalate`, found `refund`",
    ]);
  });

  it("gets all its problems listed at once", () => {
    const rows = [
      { id: "a", when: { "line.statsu": 1 }, then: { effect: "permti" }, because: "x" },
    ];
    expect(problems({ authority: "king", timeZone: "Mars", tables: { cancel: rows } }).length).toBe(
      5,
    );
  });
});

describe("hostile input", () => {
  it("is read to the end or not at all", () => {
    const throwing = Object.defineProperty(policyWith({}), "tables", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    expect(issuesOf(throwing)).toEqual([
      { path: "tables", message: "can't be read", help: "a getter or a proxy throws here" },
    ]);
  });

  it("has no prototypes among its keys", () => {
    const given: unknown = JSON.parse(
      '{"__proto__": {"id": "shop"}, "version": "1", "authority": "seller", "timeZone": "UTC", "tables": {"__proto__": []}, "custom": {"__proto__": "text"}}',
    );
    expect(issuesOf(given)).toEqual([
      { path: "__proto__", message: "unknown key `__proto__`" },
      { path: "id", message: "expected text, found nothing" },
      { path: "tables.__proto__", message: "unknown key `__proto__`" },
      { path: "custom.__proto__", message: "`__proto__` can't be a name" },
    ]);
  });

  it("is quoted briefly, on one line", () => {
    expect(problems({ timeZone: `a\u2028b\u202e${"x".repeat(100)}` })).toEqual([
      `timeZone: unknown time zone \`a b ${"x".repeat(56)}…\``,
    ]);
    expect(problems({ [`a"b\n${"x".repeat(100)}`]: 1 })).toEqual([
      `["a b ${"x".repeat(56)}…"]: unknown key \`a"b ${"x".repeat(56)}…\``,
    ]);
  });

  it("gets no more than a thousand problems listed", () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key${index}`, 1]));
    const issues = issuesOf(policyWith(many));
    expect(issues.length).toBe(1000);
    expect(issuesOf(policyWith({ tables: { return: new Array(4_000_000_000) } })).length).toBe(
      1000,
    );
  });
});
