import { describe, expect, it } from "vitest";
import { isWorkingDay } from "../../../src/time/calendar.js";
import { calendarsOf, nationwide } from "../../../src/time/holiday-table.js";
import { dayAt } from "./days.js";

describe("calendarsOf", () => {
  const places = () =>
    calendarsOf("XX", {
      years: [2027, 2029],
      days: "0101 280417",
      regions: { A: "0815 290330", B: "-0101 270302", "9": "-280417" },
    });

  const holidays = (place: string) => places()[place]?.holidays;

  it("has a day of each year, and days of one year", () => {
    expect(holidays("XX")).toEqual(["2027-01-01", "2028-01-01", "2028-04-17", "2029-01-01"]);
  });

  it("adds what a region has", () => {
    expect(holidays("XX-A")).toEqual([
      ...["2027-01-01", "2027-08-15", "2028-01-01", "2028-04-17", "2028-08-15"],
      ...["2029-01-01", "2029-03-30", "2029-08-15"],
    ]);
  });

  it("takes away what a region does not have", () => {
    expect(holidays("XX-B")).toEqual(["2027-03-02", "2028-04-17"]);
    expect(holidays("XX-9")).toEqual(["2027-01-01", "2028-01-01", "2029-01-01"]);
  });

  it("has one calendar for regions with the same days", () => {
    const { "XX-A": a, "XX-C": c } = calendarsOf("XX", {
      years: [2027, 2029],
      days: "0101",
      regions: { A: "0815", C: "0815" },
    });
    expect(a).toBe(c);
  });

  it("names the places, and nothing beside them", () => {
    expect(Object.keys(places()).sort()).toEqual(["XX", "XX-9", "XX-A", "XX-B"]);
  });

  it("says for which days it is complete", () => {
    for (const calendar of Object.values(places())) {
      expect(calendar).toMatchObject({ from: "2027-01-01", to: "2029-12-31", weekend: [6, 7] });
    }
  });

  it("takes another weekend, or none", () => {
    const gulf = nationwide("YY", { weekend: [5, 6], years: [2027, 2027], days: "" })["YY"];
    expect(gulf).toEqual({ weekend: [5, 6], holidays: [], from: "2027-01-01", to: "2027-12-31" });
    const table = { weekend: [], years: [2027, 2027], days: "0102" } as const;
    const ZZ = new Map(Object.entries(nationwide("ZZ", table))).get("ZZ");
    const worked = ["2027-01-02", "2027-01-03"].map(
      (day) => ZZ !== undefined && isWorkingDay(dayAt(day), ZZ),
    );
    expect(worked).toEqual([false, true]);
  });

  it("names a day once that a region has twice", () => {
    const twice = calendarsOf("XX", { years: [2027, 2027], days: "0101", regions: { A: "0101" } });
    expect(twice["XX-A"]).toMatchObject({ holidays: ["2027-01-01"] });
  });
});
