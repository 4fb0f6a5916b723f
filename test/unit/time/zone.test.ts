import { describe, expect, it } from "vitest";
import { formatInstant } from "../../../src/time/instant.js";
import { DAY, FIRST_DAY, LAST_DAY } from "../../../src/time/local-date.js";
import { instantOfWall, offsetAt } from "../../../src/time/wall-clock.js";
import { dayOf, isTimeZone, startOfDay } from "../../../src/time/zone.js";
import { date, dayAt } from "./days.js";

describe("isTimeZone", () => {
  it.each([
    "UTC",
    "Etc/UTC",
    "Etc/GMT+5",
    "GMT",
    "Europe/Berlin",
    "europe/berlin",
    "America/Argentina/ComodRivadavia",
    "America/Port-au-Prince",
    "Asia/Calcutta",
    "Asia/Kolkata",
    "EST5EDT",
  ])("knows %s", (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each([
    "",
    "Z",
    "buyer",
    "+01:00",
    "-0500",
    "+01",
    "01:00",
    "UTC+1",
    "GMT+5",
    "Europe/Atlantis",
    "Europe/Berlin ",
    "Europe/Berlin\0",
    "Europe Berlin",
    "Öst/Wien",
    "constructor",
    "__proto__",
    "local",
    "undefined",
  ])("does not know %j", (name) => {
    expect(isTimeZone(name)).toBe(false);
  });

  it("answers a hostile name at once", () => {
    const start = performance.now();
    for (let i = 0; i < 1000; i += 1) expect(isTimeZone("A".repeat(10_000_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it("keeps its answers apart, however many names come by", () => {
    for (let i = 0; i < 2000; i += 1) expect(isTimeZone(`!${i}`)).toBe(false);
    expect(isTimeZone("Europe/Berlin")).toBe(true);
    expect(isTimeZone("!1")).toBe(false);
  });
});

describe("startOfDay", () => {
  it.each([
    // a midnight like any other
    ["2026-11-22", "UTC", "2026-11-22T00:00:00Z"],
    ["2026-11-22", "Etc/UTC", "2026-11-22T00:00:00Z"],
    ["2026-11-22", "America/New_York", "2026-11-22T05:00:00Z"],
    ["2026-07-22", "America/New_York", "2026-07-22T04:00:00Z"],
    ["2026-11-22", "Asia/Kathmandu", "2026-11-21T18:15:00Z"],
    ["2026-11-22", "Pacific/Kiritimati", "2026-11-21T10:00:00Z"],
    ["2026-11-22", "Pacific/Pago_Pago", "2026-11-22T11:00:00Z"],
    // around the changes of Berlin and New York, at 01:00 UTC and 02:00 local
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00Z"],
    ["2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00Z"],
    ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00Z"],
    ["2026-10-26", "Europe/Berlin", "2026-10-25T23:00:00Z"],
    ["2026-11-01", "America/New_York", "2026-11-01T04:00:00Z"],
    ["2026-11-02", "America/New_York", "2026-11-02T05:00:00Z"],
    // half an hour of summer time
    ["2026-04-05", "Australia/Lord_Howe", "2026-04-04T13:00:00Z"],
    ["2026-04-06", "Australia/Lord_Howe", "2026-04-05T13:30:00Z"],
    // no midnight: the clock jumps from 24:00 to 01:00
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
    ["2024-09-08", "America/Santiago", "2024-09-08T04:00:00Z"],
    ["2024-04-26", "Africa/Cairo", "2024-04-25T22:00:00Z"],
    ["2024-03-31", "Asia/Beirut", "2024-03-30T22:00:00Z"],
    // the clock is set back from 24:00 to 23:00: the last hour of the day before comes twice
    ["2018-02-18", "America/Sao_Paulo", "2018-02-18T03:00:00Z"],
    ["2024-04-07", "America/Santiago", "2024-04-07T04:00:00Z"],
    ["2024-11-01", "Africa/Cairo", "2024-10-31T22:00:00Z"],
    ["2024-10-27", "Asia/Beirut", "2024-10-26T22:00:00Z"],
    // midnight comes twice: the first counts
    ["2024-10-27", "Atlantic/Azores", "2024-10-27T00:00:00Z"],
    ["2024-11-03", "America/Havana", "2024-11-03T04:00:00Z"],
    // set back over midnight, at 00:01
    ["2010-11-07", "America/St_Johns", "2010-11-07T02:30:00Z"],
    // the day that Samoa left out
    ["2011-12-29", "Pacific/Apia", "2011-12-29T10:00:00Z"],
    ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["2012-01-01", "Pacific/Apia", "2011-12-31T10:00:00Z"],
    // a year's end and a leap day
    ["2027-01-01", "Asia/Tokyo", "2026-12-31T15:00:00Z"],
    ["2028-02-29", "Asia/Tokyo", "2028-02-28T15:00:00Z"],
  ])("%s in %s", (text, zone, expected) => {
    expect(formatInstant(startOfDay(dayAt(text), zone))).toBe(expected);
  });

  it("gives the same answer again, after other zones and days", () => {
    const zones = ["Europe/Berlin", "Asia/Tokyo", "UTC", "America/New_York"];
    const ask = (): number[] =>
      zones.flatMap((zone) => [20_000, 20_500].map((day) => startOfDay(day, zone)));
    const first = ask();
    for (let day = 0; day < 3000; day += 1) startOfDay(day, "Europe/Berlin");
    expect(ask()).toEqual(first);
  });

  it("reads a zone that Intl does not know as UTC", () => {
    expect(startOfDay(20_000, "Europe/Atlantis")).toBe(20_000 * DAY);
    expect(dayOf(20_000 * DAY - 1, "Europe/Atlantis")).toBe(19_999);
  });

  it("answers at both ends of time and beyond", () => {
    const hour = 3_600_000;
    expect(startOfDay(LAST_DAY + 1_000_000, "Asia/Tokyo")).toBe(
      (LAST_DAY + 1_000_000) * DAY - 9 * hour,
    );
    expect(startOfDay(LAST_DAY, "America/New_York")).toBe(LAST_DAY * DAY + 5 * hour);
    expect(Math.abs(startOfDay(FIRST_DAY, "Asia/Tokyo") - FIRST_DAY * DAY)).toBeLessThan(DAY);
    for (const zone of ["UTC", "Asia/Tokyo"]) {
      expect(startOfDay(Number.POSITIVE_INFINITY, zone)).toBe(Number.POSITIVE_INFINITY);
      expect(dayOf(Number.POSITIVE_INFINITY, zone)).toBe(Number.POSITIVE_INFINITY);
      expect(dayOf(Number.NEGATIVE_INFINITY, zone)).toBe(Number.NEGATIVE_INFINITY);
      expect(dayOf(Number.NaN, zone)).toBeNaN();
      expect(dayOf(8.64e15, zone)).toBeGreaterThan(99_999_999);
      expect(dayOf(-8.64e15, zone)).toBeLessThan(-99_999_998);
    }
  });
});

describe("dayOf", () => {
  it.each([
    ["2026-11-22T04:59:59.999Z", "America/New_York", "2026-11-21"],
    ["2026-11-22T05:00:00Z", "America/New_York", "2026-11-22"],
    ["2026-11-22T10:00:00Z", "Pacific/Kiritimati", "2026-11-23"],
    ["2026-11-22T09:59:59.999Z", "Pacific/Kiritimati", "2026-11-22"],
    ["2026-11-22T10:59:59.999Z", "Pacific/Pago_Pago", "2026-11-21"],
    ["2026-11-22T23:59:59.999Z", "UTC", "2026-11-22"],
    ["2011-12-30T09:59:59.999Z", "Pacific/Apia", "2011-12-29"],
    ["2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31"],
    // 23:31 for the second time, after midnight had come
    ["2010-11-07T03:01:00Z", "America/St_Johns", "2010-11-07"],
  ])("%s in %s", (text, zone, expected) => {
    expect(date(dayOf(Date.parse(text), zone))).toBe(expected);
  });

  it("never answers with the day that Samoa left out", () => {
    const skipped = dayAt("2011-12-30");
    for (let ms = (skipped - 2) * DAY; ms < (skipped + 2) * DAY; ms += 900_000) {
      expect(dayOf(ms, "Pacific/Apia")).not.toBe(skipped);
    }
  });
});

describe("the wall clock", () => {
  it.each([
    ["2026-07-01T00:00:00Z", "America/New_York", -240],
    ["2026-01-01T00:00:00Z", "America/New_York", -300],
    ["2026-01-01T00:00:00Z", "Asia/Kathmandu", 345],
    ["2026-01-01T00:00:00Z", "Australia/Lord_Howe", 660],
    ["2026-07-01T00:00:00.999Z", "Australia/Lord_Howe", 630],
    ["2026-07-01T00:00:00Z", "UTC", 0],
  ])("at %s in %s", (text, zone, minutes) => {
    expect(offsetAt(Date.parse(text), zone)).toBe(minutes * 60_000);
  });

  it("reads a time in a gap as if the clock had not jumped, and the first of two", () => {
    const read = (wall: string, zone: string): string =>
      formatInstant(instantOfWall(Date.parse(`${wall}Z`), zone));
    expect(read("2026-03-29T02:30:00", "Europe/Berlin")).toBe("2026-03-29T01:30:00Z");
    expect(read("2026-10-25T02:30:00", "Europe/Berlin")).toBe("2026-10-25T00:30:00Z");
    expect(read("2026-11-01T01:30:00", "America/New_York")).toBe("2026-11-01T05:30:00Z");
    expect(read("2026-10-04T02:10:00", "Australia/Lord_Howe")).toBe("2026-10-03T15:40:00Z");
    expect(read("2011-12-30T12:00:00", "Pacific/Apia")).toBe("2011-12-30T22:00:00Z");
  });
});
