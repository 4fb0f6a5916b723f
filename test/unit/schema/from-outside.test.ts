/** What is not data yet: its text, or the promise of it. */
import { OrderError, PolicyError, parseOrder, parsePolicy } from "order-recourse/schema";
import { describe, expect, it } from "vitest";

const order = { id: "1", placedAt: "2026-11-03T17:20:00Z", lines: [] };

describe("is told with what to do", () => {
  it.each<[unknown, string]>([
    [JSON.stringify(order), "(read the text with `JSON.parse`)"],
    [` [${JSON.stringify(order)}]`, "(read the text with `JSON.parse`)"],
    [Promise.resolve(order), "- expected data, found a promise (`await` it)"],
  ])("%o", (input, help) => {
    for (const [parse, kind] of [
      [parseOrder, OrderError],
      [parsePolicy, PolicyError],
    ] as const) {
      expect(() => parse(input)).toThrow(kind);
      expect(() => parse(input)).toThrow("has 1 problem\n- expected ");
      expect(() => parse(input)).toThrow(help);
    }
  });

  it.each(["112-4401", 3, null, []])("%j is not that", (input) => {
    expect(() => parseOrder(input)).toThrow(/found (`.+`|a list|an empty list)$/);
  });
});
