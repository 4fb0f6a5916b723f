/** `src/calendars` beside the package that it was generated from. */
import Holidays from "date-holidays";
import { calendars } from "order-recourse/calendars";
import { describe, expect, it } from "vitest";
import * as script from "../../scripts/holidays.mjs";

// SAFETY: as the script says
const { COUNTRIES, daysOf } = script as {
  readonly COUNTRIES: readonly string[];
  readonly daysOf: (country: string, region?: string) => readonly string[];
};

/** Neither a part of the country nor in the law of any of ours: Alderney. */
const ASIDE: ReadonlySet<string> = new Set(["GB-ALD"]);

/** What ISO 3166-2 has and the package does not: Alsace, whose departments it has. */
const LACKING: Readonly<Record<string, readonly string[]>> = { FR: ["6AE"] };

function regionsOf(country: string): readonly string[] {
  const named = Object.keys(new Holidays().getStates(country) ?? {});
  const regions = [...named, ...(LACKING[country] ?? [])];
  return regions.filter((region) => !ASIDE.has(`${country}-${region}`));
}

const places = Object.keys(calendars);
// of the others only the holidays of the whole country count
const withRegions = new Set(places.filter((place) => place.length > 2).map((p) => p.slice(0, 2)));

describe.each(COUNTRIES.filter((country) => country !== "CN"))("the calendars of %s", (country) => {
  it("are as date-holidays has them, 2023 to 2032", () => {
    expect(calendars[country]?.holidays).toEqual(daysOf(country));
    for (const region of withRegions.has(country) ? regionsOf(country) : []) {
      const calendar = calendars[`${country}-${region}`] ?? calendars[country];
      expect(calendar?.holidays, region).toEqual(daysOf(country, region));
    }
  });

  it("say for which years", () => {
    for (const place of places.filter((one) => one.slice(0, 2) === country))
      expect(calendars[place]).toMatchObject({ from: "2023-01-01", to: "2032-12-31" });
  });
});

describe("the list of calendars", () => {
  it("has the countries that the script names, and their regions", () => {
    expect([...new Set(places.map((place) => place.slice(0, 2)))].sort()).toEqual(COUNTRIES);
    for (const place of places.filter((one) => one.length > 2))
      expect(regionsOf(place.slice(0, 2))).toContain(place.slice(3));
  });
});
