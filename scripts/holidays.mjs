// Public holidays by country and region, 2023 to 2032, from date-holidays, with what it lacks.
// scripts/generate-calendars.mjs writes them into src/calendars; a test compares them again.
import Holidays from "date-holidays";

export const YEARS = [2023, 2032];

const DAY = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const weekday = (day) => new Date(`${day}T00:00Z`).getUTCDay();
const after = (day, n) => iso(Date.parse(`${day}T00:00Z`) + n * DAY);

const EEA =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK";
const OTHERS = "AE AU BR CA CH CN GB IN JP KR MX NZ SA TR TW US";

/** Where the weekend is not Saturday and Sunday, by ISO weekday. */
const WEEKENDS = { SA: [5, 6] };

/** ISO 3166-1 codes, sorted. */
export const COUNTRIES = `${EEA} ${OTHERS}`.split(" ").sort();

/** The countries whose regions have public holidays of their own that matter for a period's end. */
const WITH_REGIONS = new Set("AT AU BE BR CA CH DE ES FR GB IT US".split(" "));

/** What the package has under another code than ISO 3166-2. */
const NO_REGIONS = new Set(["GB-ALD"]);

/** Regions of ISO 3166-2 that the package lacks, and one whose holidays they have. */
const LIKE = {
  // the European Collectivity of Alsace: both of its departments
  FR: { "6AE": "67" },
};

// LAW: CN Civil Code 203: a period that ends in a statutory holiday ends after the whole block. The State Council
// announces the blocks for one year at a time, weekends in them included; other weekends move nothing.
const CHINA = {
  weekend: [],
  years: [2023, 2026],
  days: blocks([
    "2023-01-01/2023-01-02 2023-01-21/2023-01-27 2023-04-05/2023-04-05 2023-04-29/2023-05-03",
    "2023-06-22/2023-06-24 2023-09-29/2023-10-06 2023-12-30/2023-12-31",
    "2024-01-01/2024-01-01 2024-02-10/2024-02-17 2024-04-04/2024-04-06 2024-05-01/2024-05-05",
    "2024-06-08/2024-06-10 2024-09-15/2024-09-17 2024-10-01/2024-10-07",
    "2025-01-01/2025-01-01 2025-01-28/2025-02-04 2025-04-04/2025-04-06 2025-05-01/2025-05-05",
    "2025-05-31/2025-06-02 2025-10-01/2025-10-08",
    "2026-01-01/2026-01-03 2026-02-15/2026-02-23 2026-04-04/2026-04-06 2026-05-01/2026-05-05",
    "2026-06-19/2026-06-21 2026-09-25/2026-09-27 2026-10-01/2026-10-07",
  ]),
};

/** LAW: days of a Korean election, and days that the government declared, each for one year. */
const KOREA_ONCE = "2023-10-02 2024-04-10 2024-10-01 2025-01-27 2025-06-03 2026-06-03".split(" ");

/** Days that a statute made public holidays and the package does not know yet. */
const ADDED = {
  // LAW: Brazil's Law 14.759/2023 made it a holiday of the whole country; the package has states that lost theirs to it.
  BR: (days) => {
    for (let year = 2024; year <= YEARS[1]; year += 1) days.add(`${year}-11-20`);
  },
  // LAW: since 2026 Labour Day is a public holiday in Korea.
  KR: (days) => {
    for (let year = 2026; year <= YEARS[1]; year += 1) days.add(`${year}-05-01`);
    for (const day of KOREA_ONCE) days.add(day);
  },
  // LAW: the Taiwanese act of 28 May 2025 added five days; one on a Saturday is made good on Friday, on a Sunday on
  // Monday, of the new year's days after the last.
  TW: (days) => {
    for (const day of [...days].filter((one) => one.endsWith("-01-01"))) {
      const year = Number(day.slice(0, 4));
      const eve = lunarNewYearsEve(year);
      const own = ["01-01", "02-28", "04-04", "04-05", "10-10"].map((one) => `${year}-${one}`);
      if (year > 2025) own.push(`${year}-05-01`);
      if (year >= 2025) own.push(`${year}-09-28`, `${year}-10-25`, `${year}-12-25`);
      for (const one of own) {
        days.add(one);
        if (weekday(one) === 6) days.add(after(one, -1));
        if (weekday(one) === 0) days.add(after(one, 1));
      }
      if (year <= 2025 || eve === undefined) continue;
      const block = [-1, 0, 1, 2, 3].map((n) => after(eve, n));
      for (const one of block) days.add(one);
      let lost = block.filter((one) => weekday(one) % 6 === 0).length;
      for (let next = after(eve, 4); lost > 0; next = after(next, 1)) {
        if (weekday(next) % 6 === 0) continue;
        days.add(next);
        lost -= 1;
      }
    }
  },
};

function lunarNewYearsEve(year) {
  const found = new Holidays("TW")
    .getHolidays(year)
    .find(({ rule }) => /chinese 01-0-01/.test(rule));
  return found === undefined ? undefined : after(found.date.slice(0, 10), -1);
}

/**
 * The holidays of a country as `HolidayTable` has them.
 *
 * @returns {{ weekend?: number[], years: [number, number], days: string, regions?: Record<string, string> }}
 */
export function tableOf(country) {
  if (country === "CN") return { ...CHINA, days: short(CHINA.days, CHINA.years) };
  const national = daysOf(country);
  const regions = {};
  if (WITH_REGIONS.has(country)) {
    const names = [
      ...Object.keys(new Holidays().getStates(country) ?? {}),
      ...Object.keys(LIKE[country] ?? {}),
    ];
    for (const region of names.sort()) {
      if (NO_REGIONS.has(`${country}-${region}`)) continue;
      const own = daysOf(country, region);
      const more = own.filter((day) => !national.includes(day));
      const less = national.filter((day) => !own.includes(day));
      const text = [short(more, YEARS), short(less, YEARS).replace(/\d+/g, "-$&")];
      if (more.length + less.length > 0) regions[region] = text.filter(Boolean).join(" ");
    }
  }
  const days = short(national, YEARS);
  const weekend = WEEKENDS[country];
  return {
    ...(weekend && { weekend }),
    years: YEARS,
    days,
    ...(Object.keys(regions).length > 0 && { regions }),
  };
}

/** The public holidays of a place as local days, sorted. */
export function daysOf(country, region) {
  const like = LIKE[country]?.[region] ?? region;
  const source = like === undefined ? new Holidays(country) : new Holidays(country, like);
  const days = new Set();
  for (let year = YEARS[0]; year <= YEARS[1]; year += 1) {
    for (const holiday of source.getHolidays(year)) {
      if (holiday.type !== "public") continue;
      // some begin at an hour of a day (Greek eves, Easter night): what counts is the days they cover
      const first = Date.parse(`${holiday.date.slice(0, 10)}T00:00Z`);
      // an hour may be lost to summer time; half a day more is no holiday
      const length = Math.max(1, Math.floor((holiday.end - holiday.start + 3_600_000) / DAY));
      // the package begins the Korean new year on the day itself: the law gives the day before, too, and not the third
      const shift = country === "KR" && holiday.rule.startsWith("korean 01-0-01") ? -DAY : 0;
      for (let i = 0; i < length; i += 1) days.add(iso(first + shift + i * DAY));
    }
  }
  ADDED[country]?.(days);
  const inside = [...days].filter((day) => day >= `${YEARS[0]}` && day < `${YEARS[1] + 1}`);
  return inside.sort();
}

function short(days, [first, last]) {
  const count = new Map();
  for (const day of days) count.set(day.slice(5), (count.get(day.slice(5)) ?? 0) + 1);
  const all = last - first + 1;
  const every = [...count.keys()].filter((day) => count.get(day) === all).sort();
  const some = days.filter((day) => !every.includes(day.slice(5)));
  return [...every, ...some.map((day) => day.slice(2))].join(" ").replaceAll("-", "");
}

function blocks(lines) {
  return lines.flatMap((line) =>
    line.split(" ").flatMap((block) => {
      const [first, last] = block.split("/").map((day) => Date.parse(`${day}T00:00Z`));
      const days = [];
      for (let day = first; day <= last; day += DAY) days.push(iso(day));
      return days;
    }),
  );
}
