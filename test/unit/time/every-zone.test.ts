import { expect, it } from "vitest";
import { EVERY_ZONE } from "../../../src/time/every-zone.js";
import { offsetAt } from "../../../src/time/wall-clock.js";

const HOUR = 3_600_000;
const FROM = Date.UTC(2026, 0, 1, 0, 30);
const TO = Date.UTC(2027, 0, 1);

/** What a zone's clock shows over a year, looked at every three hours. */
function clockOf(zone: string): string {
  const shown: number[] = [];
  for (let at = FROM; at < TO; at += 3 * HOUR) shown.push(offsetAt(at, zone) / 60_000);
  return shown.join();
}

it("3.5 every zone there is shows what one of them shows, and no two show the same", () => {
  const clocks = EVERY_ZONE.map(clockOf);
  expect(new Set(clocks).size).toBe(EVERY_ZONE.length);
  const others = Intl.supportedValuesOf("timeZone").filter(
    (zone) => !clocks.includes(clockOf(zone)),
  );
  expect(others).toEqual([]);
});
