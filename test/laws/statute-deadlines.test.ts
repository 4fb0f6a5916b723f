/** The ends of statutory periods beside an independent calculation; `npm run soak:statutes` asks for many more. */
import { laws } from "order-recourse/laws";
import { describe, expect, test } from "vitest";
import { checkReceipts, WITH_PERIODS } from "../support/statutes/check.js";
import { HOMES } from "../support/statutes/places.js";
import { RIGHTS } from "../support/statutes/rights.js";

const RUNS = 300 * Number(process.env["LAW_FACTOR"] ?? 1);

describe("statutory periods end when another calculation says", () => {
  test.each(WITH_PERIODS)("%s", (law) => {
    const { failed, found, counts, skipped } = checkReceipts(
      law,
      Number(process.env["SEED"] ?? 1),
      RUNS,
    );
    expect(found).toEqual([]);
    expect(failed).toBe(0);
    expect(skipped).toBeLessThan(RUNS / 5);
    expect(Object.keys(counts)).toHaveLength(RIGHTS[law]?.length ?? 0);
  });

  test("is asked about every jurisdiction", () => {
    expect(Object.keys(laws).filter((law) => !(law in RIGHTS))).toEqual([]);
    expect(Object.keys(laws).filter((law) => !(law in HOMES))).toEqual([]);
  });
});
