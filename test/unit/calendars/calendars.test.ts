/** What every table must be, and days by hand. `test/package` compares them all with date-holidays. */
import { calendars } from "order-recourse/calendars";
import { describe, expect, it } from "vitest";
import { parseLocalDate } from "../../../src/time/local-date.js";

describe("all of them", () => {
  it("hold dates, in order, each once, in the years that they say", () => {
    for (const [place, { holidays, from = "", to = "" }] of Object.entries(calendars)) {
      expect(holidays, place).toEqual([...new Set(holidays)].sort());
      expect(
        holidays.filter((day) => parseLocalDate(day) === undefined || day < from || day > to),
        place,
      ).toEqual([]);
    }
  });

  it("have holidays in each of their years", () => {
    for (const [place, { holidays, from = "", to = "" }] of Object.entries(calendars)) {
      const years = new Set(holidays.map((day) => day.slice(0, 4)));
      expect(years.size, place).toBe(Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1);
    }
  });
});

describe("by hand", () => {
  it.each([
    ["Epiphany is a holiday in Bavaria", "DE-BY", "2026-01-06", true],
    ["and not in Berlin", "DE-BE", "2026-01-06", false],
    ["Berlin has Women's Day", "DE-BE", "2026-03-08", true],
    ["80 years after the war, once", "DE-BE", "2025-05-08", true],
    ["German Unity", "DE", "2028-10-03", true],
    ["Corpus Christi in North Rhine-Westphalia", "DE-NW", "2026-06-04", true],
    ["Reformation Day in Saxony", "DE-SN", "2026-10-31", true],
    ["Repentance Day in Saxony", "DE-SN", "2026-11-18", true],
    ["the National Day of Austria", "AT", "2026-10-26", true],
    ["Good Friday on the Moselle", "FR-57", "2026-04-03", true],
    ["and the day after Christmas", "FR-57", "2026-12-26", true],
    ["and not in Paris", "FR", "2026-04-03", false],
    ["Bastille Day", "FR", "2026-07-14", true],
    ["Easter Monday in Italy", "IT", "2026-04-06", true],
    ["and no Good Friday", "IT", "2026-04-03", false],
    ["Easter Monday in Catalonia", "ES-CT", "2026-04-06", true],
    ["and not in Madrid", "ES-MD", "2026-04-06", false],
    ["Constitution Day of Spain", "ES", "2027-12-06", true],
    ["2 January in Scotland", "GB-SCT", "2026-01-02", true],
    ["St Andrew's Day in Scotland", "GB-SCT", "2026-11-30", true],
    ["Easter Monday in England", "GB-ENG", "2026-04-06", true],
    ["and not in Scotland", "GB-SCT", "2026-04-06", false],
    ["Thanksgiving", "US", "2026-11-26", true],
    ["Juneteenth", "US", "2026-06-19", true],
    ["Canada Day", "CA", "2026-07-01", true],
    ["Labour Day of Korea, since 2026", "KR", "2026-05-01", true],
    ["and not before", "KR", "2025-05-01", false],
    ["the local elections of Korea", "KR", "2026-06-03", true],
    ["Chuseok", "KR", "2026-09-25", true],
    ["Revolution Day of Mexico, the third Monday", "MX", "2026-11-16", true],
    ["and not on the date itself", "MX", "2026-11-20", false],
    ["Brazil's day of black consciousness", "BR", "2026-11-20", true],
    ["and of its states that had it before", "BR-SP", "2026-11-20", true],
    ["Republic Day of Turkey", "TR", "2026-10-29", true],
    ["Double Tenth", "TW", "2026-10-10", true],
    ["the first of a block", "CN", "2025-10-01", true],
    ["the last of it", "CN", "2025-10-08", true],
    ["the day after", "CN", "2025-10-09", false],
    ["the day before", "CN", "2025-09-30", false],
    ["Mid-autumn of 2026 with its weekend", "CN", "2026-09-27", true],
  ])("%s", (_, place, day, expected) => {
    expect(calendars[place]?.holidays.includes(day)).toBe(expected);
  });

  it("leaves the weekends of China out: a statute names the blocks, nothing else moves", () => {
    const CN = new Map(Object.entries(calendars)).get("CN");
    expect(CN).toMatchObject({ weekend: [], from: "2023-01-01", to: "2026-12-31" });
    expect(CN?.holidays.filter((day) => day.startsWith("2025"))).toEqual([
      "2025-01-01",
      ...["28", "29", "30", "31"].map((day) => `2025-01-${day}`),
      ...["01", "02", "03", "04"].map((day) => `2025-02-${day}`),
      ...["04", "05", "06"].map((day) => `2025-04-${day}`),
      ...["01", "02", "03", "04", "05"].map((day) => `2025-05-${day}`),
      "2025-05-31",
      ...["2025-06-01", "2025-06-02"],
      ...["01", "02", "03", "04", "05", "06", "07", "08"].map((day) => `2025-10-${day}`),
    ]);
  });
});
