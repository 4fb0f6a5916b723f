import { laws } from "order-recourse/laws";
import { policies } from "order-recourse/policies";
import type { Policy } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { ageOf, firstFreshDay, type Stale, staleBefore } from "../../../src/cli/stale-sources.js";
import { AT, order } from "./world.js";

/** How many rows of a policy or law rest on what was not seen since a day. */
function staleRowCount(list: readonly Policy[], day: string): number {
  const rows = list.flatMap(({ tables }) => Object.values(tables).flat());
  return rows.filter(({ source }) => source !== undefined && (source.seenOn ?? "") < day).length;
}

describe("the first day that is fresh", () => {
  it.each([
    ["180", "2026-05-26"],
    ["180d", "2026-05-26"],
    ["2w", "2026-11-08"],
    ["9m", "2026-02-22"],
    ["1Y", "2025-11-22"],
    ["0", "2026-11-22"],
  ])("%s: %s", (span, day) => {
    expect(firstFreshDay(ageOf(span), AT)).toBe(day);
  });
});

describe("policies --stale", () => {
  it("lists each policy and law with the pages to look up again", async () => {
    const { code, out } = await order("policies --stale 180d --json");
    expect(code).toBe(0);
    const found = JSON.parse(out) as readonly Stale[];
    expect(found).toEqual(staleBefore("2026-05-26"));
    const counted = Object.fromEntries(
      found.map(({ kind, id, sources }) => [
        `${kind} ${id}`,
        sources.reduce((sum, { rows }) => sum + rows, 0),
      ]),
    );
    const wanted = [
      ...Object.entries(policies).map(([id, one]) => [`policy ${id}`, [one]] as const),
      ...Object.entries(laws).map(([id, list]) => [`law ${id}`, list] as const),
    ]
      .map(([name, list]) => [name, staleRowCount(list, "2026-05-26")] as const)
      .filter(([, count]) => count > 0);
    expect(counted).toEqual(Object.fromEntries(wanted));
  });

  it("tells the oldest first, those never dated before all", () => {
    for (const { sources } of staleBefore("2999-01-01")) {
      const days = sources.map(({ seenOn }) => seenOn ?? "");
      expect(days).toEqual([...days].sort());
    }
  });

  it("is a screen", async () => {
    const { code, out } = await order("policies --stale 1d --at 2999-01-01T00:00:00Z");
    expect(code).toBe(0);
    for (const id of Object.keys(policies)) expect(out).toContain(`${id}  policy\n`);
    expect(out).toMatch(/^de {2}law$/m);
    expect(out).toMatch(/^ {2}(?:never {7}|\d{4}-\d\d-\d\d {2})\S.* \(\d+ rows?/m);
    expect(out).toMatch(/\n\d+ pages not seen since 2998-12-31\.\n$/);
  });

  it("says so where everything is fresh", async () => {
    const { out } = await order("policies --stale 99999 --at 1970-01-02T00:00:00Z");
    expect(out).toMatch(/^\w/);
  });

  it.each([
    ["policies --stale soon", "`--stale` is no span: `soon`"],
    ["policies --stale", "`--stale` needs a value"],
    ["policies --stale 1d --at noon", "`--at` is no moment: `noon`"],
    [`policies --at ${AT}`, "`--at` needs `--stale`"],
  ])("%s is refused", async (line, message) => {
    const { code, err } = await order(line);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
