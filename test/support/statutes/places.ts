/**
 * Where buyers live under each law, and when they receive things.
 *
 * @module
 */
import Holidays from "date-holidays";
import type { Random } from "../random.js";
import { holidaysOf, type Place } from "./count.js";

interface Home {
  readonly countries: readonly string[];
  readonly regions?: readonly string[];
  readonly zones: readonly string[];
}

/** By the id of the law. A country's regions are those of the package of holidays unless said. */
export const HOMES: Readonly<Record<string, Home>> = {
  de: { countries: ["DE"], zones: ["Europe/Berlin"] },
  fr: { countries: ["FR"], zones: ["Europe/Paris", "Indian/Reunion", "America/Guadeloupe"] },
  it: { countries: ["IT"], zones: ["Europe/Rome"] },
  es: { countries: ["ES"], zones: ["Europe/Madrid", "Atlantic/Canary"] },
  at: { countries: ["AT"], zones: ["Europe/Vienna"] },
  eu: {
    countries: ["BE", "PL", "NL", "PT", "GR", "FI", "SE", "IE", "RO", "HU"],
    zones: ["Europe/Brussels", "Europe/Lisbon", "Europe/Athens", "Atlantic/Azores"],
  },
  uk: { countries: ["GB"], zones: ["Europe/London"] },
  ch: { countries: ["CH"], zones: ["Europe/Zurich"] },
  us: {
    countries: ["US"],
    zones: ["America/New_York", "America/Los_Angeles", "America/Phoenix", "Pacific/Honolulu"],
  },
  ...Object.fromEntries(
    ["ny", "ca", "nj", "fl", "ct", "ri", "ma"].map((state) => [
      `us-${state}`,
      {
        countries: ["US"],
        regions: [state.toUpperCase()],
        zones: [state === "ca" ? "America/Los_Angeles" : "America/New_York"],
      },
    ]),
  ),
  "ca-on": { countries: ["CA"], regions: ["ON"], zones: ["America/Toronto"] },
  "ca-qc": { countries: ["CA"], regions: ["QC"], zones: ["America/Toronto", "America/Halifax"] },
  au: {
    countries: ["AU"],
    zones: ["Australia/Sydney", "Australia/Perth", "Australia/Lord_Howe", "Australia/Adelaide"],
  },
  nz: { countries: ["NZ"], regions: [], zones: ["Pacific/Auckland", "Pacific/Chatham"] },
  jp: { countries: ["JP"], regions: [], zones: ["Asia/Tokyo"] },
  kr: { countries: ["KR"], regions: [], zones: ["Asia/Seoul"] },
  cn: { countries: ["CN"], regions: [], zones: ["Asia/Shanghai"] },
  in: { countries: ["IN"], regions: [], zones: ["Asia/Kolkata"] },
  br: { countries: ["BR"], zones: ["America/Sao_Paulo", "America/Manaus", "America/Noronha"] },
  mx: { countries: ["MX"], regions: [], zones: ["America/Mexico_City", "America/Tijuana"] },
  tr: { countries: ["TR"], regions: [], zones: ["Europe/Istanbul"] },
  tw: { countries: ["TW"], regions: [], zones: ["Asia/Taipei"] },
};

/** Countries whose regions have days off of their own. */
const WITH_REGIONS: ReadonlySet<string> = new Set("AT AU BE BR CA CH DE ES FR GB IT US".split(" "));
const regions = new Map<string, readonly string[]>();

/** A place that the law counts for. */
export function drawPlace(random: Random, law: string): Place {
  const home = HOMES[law];
  if (home === undefined) throw new Error(`nobody lives under \`${law}\``);
  const country = random.pick(home.countries);
  const own = home.regions ?? regionsOf(country);
  // where regions have days off of their own, one that is not known makes the end uncertain
  const region = own.length > 0 ? random.pick(own) : null;
  return { country, region, zone: random.pick(home.zones) };
}

function regionsOf(country: string): readonly string[] {
  if (!WITH_REGIONS.has(country)) return [];
  const found =
    regions.get(country) ??
    Object.keys(new Holidays().getStates(country) ?? {}).filter((one) => one !== "ALD");
  regions.set(country, found);
  return found;
}

const DAY = 86_400_000;

/** A moment of 2023 to 2030, often near what makes counting hard: midnight, a holiday, a clock change, a month's end. */
export function drawReceipt(random: Random, place: Place, spans: readonly number[]): string {
  const first = Date.UTC(2023, 0, 4);
  const last = place.country === "CN" ? Date.UTC(2026, 8, 25) : Date.UTC(2030, 11, 20);
  const anywhere = first + random.next() * (last - first);
  const at = random.weighted<() => number>(
    [4, () => anywhere],
    [3, () => beforeHoliday(random, place, spans)],
    [1, () => clockChange(random) - random.pick(spans) * DAY],
    [1, () => monthEnd(random) - random.pick([0, 0, ...spans]) * DAY],
  )();
  const within = Math.min(Math.max(at, first), last);
  return new Date(Math.floor(within)).toISOString();
}

function beforeHoliday(random: Random, place: Place, spans: readonly number[]): number {
  const holiday = Date.parse(random.pick([...holidaysOf(place)]));
  return holiday - random.pick(spans) * DAY + random.int(-30, 30) * 3_600_000 + random.int(-1, 1);
}

/** Last Sundays of March and October, of April and September, second and first of March and November. */
function clockChange(random: Random): number {
  const year = random.int(2023, 2030);
  const day = Date.UTC(year, random.pick([2, 3, 8, 9, 10]), random.int(1, 31));
  const sunday = day - ((new Date(day).getUTCDay() + 7) % 7) * DAY;
  return sunday + random.int(-36, 36) * 1_800_000 + random.int(-1, 1);
}

function monthEnd(random: Random): number {
  const end = Date.UTC(random.int(2023, 2030), random.int(0, 11) + 1, 1);
  return end + random.int(-52, 28) * 3_600_000 + random.int(-1, 1);
}
