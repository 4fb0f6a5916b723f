/** Local days against Temporal, which has its own reading of the zone data. */
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { DAY } from "../../../src/time/local-date.js";
import { instantOfWall } from "../../../src/time/wall-clock.js";
import { dayOf, startOfDay } from "../../../src/time/zone.js";
import { dayAt } from "./days.js";

const EPOCH = Temporal.PlainDate.from("1970-01-01");

const startByTemporal = (day: number, zone: string): number =>
  EPOCH.add({ days: day }).toZonedDateTime(zone).epochMilliseconds;

const dayByTemporal = (ms: number, zone: string): number =>
  EPOCH.until(Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate())
    .days;

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

describe.each([
  "America/New_York",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "America/Santiago",
  "Asia/Beirut",
  "Africa/Cairo",
  "America/Sao_Paulo",
])("%s", (zone) => {
  it.each([2011, 2018, 2024, 2026])("every day of %d begins when Temporal says", (year) => {
    const wrong: string[] = [];
    for (let day = dayAt(`${year}-01-01`); day <= dayAt(`${year + 1}-01-01`); day += 1) {
      const expected = startByTemporal(day, zone);
      if (startOfDay(day, zone) !== expected) wrong.push(EPOCH.add({ days: day }).toString());
      // the last instant of the day before, and the first of this one
      const [before, after] = [dayByTemporal(expected - 1, zone), dayByTemporal(expected, zone)];
      if (dayOf(expected - 1, zone) !== before || dayOf(expected, zone) !== after) {
        wrong.push(`around ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("all zones, near their transitions", () => {
  const zones = Intl.supportedValuesOf("timeZone");

  it("begins days, finds days and reads wall clocks as Temporal does", () => {
    const random = randomFrom(20_261_122);
    const wrong: string[] = [];
    let transitions = 0;
    for (let i = 0; i < 2000; i += 1) {
      const zone = zones[random(zones.length)] ?? "UTC";
      const somewhen = Date.UTC(1970, 0, 1) + random(70 * 365) * DAY;
      const next = Temporal.Instant.fromEpochMilliseconds(somewhen)
        .toZonedDateTimeISO(zone)
        .getTimeZoneTransition("next");
      if (next !== null) transitions += 1;
      const near = next?.epochMilliseconds ?? somewhen;
      const day = Math.floor(near / DAY) - 1 + random(4);
      const expected = startByTemporal(day, zone);
      if (startOfDay(day, zone) !== expected) wrong.push(`start of day ${day} in ${zone}`);

      const ms = near + random(2 * DAY) - DAY;
      const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
      const own = dayOf(ms, zone);
      const theirs = EPOCH.until(local.toPlainDate()).days;
      // Where a clock was set back over midnight (Newfoundland until 2011), the new day stays.
      if (own !== theirs && ms < startByTemporal(theirs + 1, zone)) {
        wrong.push(`day of ${ms} in ${zone}`);
      }

      const wall = Math.floor(near / 1000) * 1000 + random(16 * 3600) * 1000 - 8 * 3_600_000;
      const plain = Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, 19));
      if (instantOfWall(wall, zone) !== plain.toZonedDateTime(zone).epochMilliseconds) {
        wrong.push(`wall ${plain.toString()} in ${zone}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(transitions).toBeGreaterThan(700);
  }, 30_000);
});
