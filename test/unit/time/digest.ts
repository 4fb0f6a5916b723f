/** Prints the host's zone and a digest of many answers: run by host-zone.test.ts, in a process of its own. */
import { createHash } from "node:crypto";
import { WEEKDAYS } from "../../../src/time/calendar.js";
import { formatInstant, parseInstant } from "../../../src/time/instant.js";
import { addSpan, instantPoint } from "../../../src/time/point.js";
import { businessDays, days, hours, months, years } from "../../../src/time/span.js";
import { dayOf, isTimeZone, startOfDay } from "../../../src/time/zone.js";
import { date } from "./days.js";

const ELAPSED = { counting: "elapsed" } as const;
const zones = ["UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Asia/Beirut"];
const spans = [
  days(30),
  hours(30),
  months(30),
  years(30),
  businessDays(30),
  days(30, ELAPSED),
  months(30, ELAPSED),
];
const hash = createHash("sha256");
for (let at = Date.UTC(2009, 0, 1); at < Date.UTC(2028, 0, 1); at += 86_400_000 * 5 + 3_723_000) {
  const text = formatInstant(at);
  hash.update(`${text} ${parseInstant(text)}`);
  for (const zone of zones) {
    const day = dayOf(at, zone);
    hash.update(`${date(day)} ${startOfDay(day, zone)} ${isTimeZone(zone)}`);
    for (const span of spans) {
      const context = { zone, calendar: WEEKDAYS };
      hash.update(`${formatInstant(addSpan(instantPoint(at), span, 30, 1, context, true).at)}`);
    }
  }
}
const host = new Date(Date.UTC(2026, 0, 15)).getTimezoneOffset();
process.stdout.write(JSON.stringify({ host, digest: hash.digest("hex") }));
