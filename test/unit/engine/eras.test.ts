/** A long history of versions, compiled once and asked about orders of all ages in any order. */
import { compile, type Policy } from "order-recourse";
import { permit } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, delivered, order, row, shop } from "./support.js";

const YEARS = [1968, 1969, 1971, 2000, 2001, 2002, 2025, 2026];

/** One policy for each year; the names of the versions don't follow the years. */
function versions(more: Partial<Policy> = {}): readonly Policy[] {
  return YEARS.map((year) =>
    shop(
      { ...row(permit()), id: `row-${year}` },
      {
        version: `${9999 - year}`,
        inForce: { from: `${year}-01-01`, to: `${year}-12-31` },
        ...more,
      },
    ),
  );
}

describe("5.2 a history of versions", () => {
  it.each([[YEARS], [[...YEARS].reverse()]])("5.2 asked in the order %j", (years) => {
    const history = compile(versions());
    for (const month of ["06-15", "01-01", "12-31"])
      for (const year of years) {
        const about = order(delivered(), { placedAt: `${year}-${month}T12:00:00Z` });
        const { policies, verdicts } = history.decide(about, { at: AT });
        expect(policies.map(({ version }) => version)).toEqual([`${9999 - year}`]);
        expect(verdicts.return.status).toBe("allowed");
      }
  });

  it("5.2 it is silent in the years between", () => {
    const history = compile(versions());
    for (const day of ["2000-06-15", "1999-06-15", "1970-06-15", "2010-06-15", "2027-06-15"]) {
      const about = order(delivered(), { placedAt: `${day}T12:00:00Z` });
      const isIn = day.startsWith("2000");
      expect(history.decide(about, { at: AT }).policies).toHaveLength(isIn ? 1 : 0);
      expect(history.allows(about, "return", { at: AT })).toBe(isIn);
    }
  });

  it("5.2 where the day of the order can't be read it is asked for", () => {
    const history = compile(versions());
    const unread = history.decide(order(delivered(), { placedAt: "?" }), { at: AT });
    expect(unread.verdicts.return).toMatchObject({
      status: "unknown",
      missing: ["order.placedAt"],
    });
    const open = compile(versions({ inForce: {} }).slice(0, 1));
    expect(open.decide(order(delivered(), { placedAt: "?" }), { at: AT }).policies).toHaveLength(1);
  });

  it("5.2 what was asked about a day later does not count for the day before", () => {
    const placed = (placedAt: string): number =>
      history.decide(order(delivered(), { placedAt }), { at: AT }).policies.length;
    const history = compile(versions().filter(({ version }) => version === "7999"));
    for (const [later, before] of [
      ["2000-01-02T00:00:00Z", "1999-12-31T23:59:59Z"],
      ["2000-12-31T00:00:00Z", "1999-12-31T00:00:00Z"],
    ] as const) {
      expect(placed(later)).toBe(1);
      expect(placed(before)).toBe(0);
    }
    expect(placed("2001-01-02T00:00:00Z")).toBe(0);
    expect(placed("2000-12-31T23:59:59Z")).toBe(1);
    expect(placed("2001-01-01T00:00:00Z")).toBe(0);
  });

  it.each([
    ["Pacific/Kiritimati", "2025-12-31T10:00:00Z"],
    ["Etc/GMT+12", "2026-01-01T12:00:00Z"],
  ])("5.2 days are those of the zone: %s", (timeZone, first) => {
    const history = compile(versions({ timeZone }));
    const at = (moment: number): unknown =>
      history
        .decide(order(delivered(), { placedAt: new Date(moment).toISOString() }), { at: AT })
        .policies.map(({ version }) => version);
    expect(at(Date.parse(first) - 1)).toEqual(["7974"]);
    expect(at(Date.parse(first))).toEqual(["7973"]);
  });
});
