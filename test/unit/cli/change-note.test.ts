import { describe, expect, it } from "vitest";
import { differenceRows } from "../../../src/cli/diff-command.js";
import { proofRows } from "../../../src/cli/prove-command.js";
import { order } from "./world.js";

const because = "return-window";

describe("a change note", () => {
  it("tells of each season under its own days, and of everything else in general", async () => {
    const season = (year: number): object => ({
      id: `season-${year}`,
      when: { "order.placedAt": { from: `${year}-11-01`, to: `${year}-12-31` } },
      then: { effect: "permit", closes: { on: `${year + 1}-01-31` }, opens: "line.deliveredAt" },
      because,
    });
    const policy = (year: number, days: number, extra: object = {}): string =>
      JSON.stringify({
        id: "shop",
        version: "1",
        authority: "seller",
        timeZone: "UTC",
        tables: {
          cancel: [{ id: "any", when: {}, then: { effect: "deny", ...extra }, because }],
          return: [
            season(year),
            {
              id: "rest",
              when: {},
              then: {
                effect: "permit",
                closes: { after: "line.deliveredAt", span: { days } },
                terms: { handInBy: { after: "line.deliveredAt", span: { days } } },
              },
              because,
            },
          ],
        },
      });
    const files = {
      "old.json": policy(2025, 30),
      "new.json": policy(2026, 20, { effect: "permit", mode: "request" }),
    };
    const { out } = await order("diff old.json new.json", { files });
    expect(out.split("\n").every((line) => line.length <= 80)).toBe(true);
    const flat = out.replaceAll(/\s+/g, " ");
    expect(out.split("\n")[0]).toBe("cancel:");
    expect(flat).toContain("- in general: now allowed on request, denied before for example:");
    expect(flat).toMatch(/asked \S+Z: denied, now allowed \(request\) without an end/);
    expect(out.split("\n").filter((line) => /^return/.test(line))).toEqual([
      "return:",
      "return, ordered from 2025-11-01 to 2025-12-31:",
      "return, ordered from 2026-11-01 to 2026-12-31:",
    ]);
    // the last day to hand it in is the end of the window on both sides: it is told once
    expect(flat).not.toContain("hand");
    expect(flat).toContain("open until 20 days after delivery instead of until 2026-01-31");
    expect(flat).toContain("open until 2027-01-31 instead of until 30 days after delivery");
  });

  it("names what is not settled", () => {
    const policy = {
      id: "p",
      version: "1",
      authority: "seller",
      timeZone: "UTC",
      tables: {},
    } as const;
    const rows = [
      { policy: "p", row: "a" },
      { policy: "p", row: "" },
    ];
    const looked = { regions: 1, unclear: [{ action: "return", rows }] } as const;
    const sets = { before: [policy], after: [policy] };
    expect(differenceRows({ regions: [], looked }, sets).map(({ flow }) => flow)).toEqual([
      "no change was found",
      "not settled, return: a, the end of the table",
    ]);
    const witness = {
      order: {
        id: "w",
        placedAt: "2026-01-01T00:00:00Z",
        buyer: { country: "DE" },
        lines: [
          {
            id: "1",
            quantity: 1,
            status: "delivered",
            deliveredAt: "2026-01-02T00:00:00Z",
            category: "toys",
            traits: ["digital"],
          },
        ],
        events: [{ type: "seller-contacted", at: "2026-01-03T00:00:00Z" }],
      },
      at: "2026-01-04T00:00:00Z",
    } as const;
    const region = {
      policy: "p",
      action: "escalate",
      when: [{ reason: "damaged" }, {}],
      rows: [{ before: "a", after: null }],
      change: { kind: { before: "never", after: "already" } },
      witness,
      verdict: {
        before: { status: "allowed", mode: "instant", route: "step-in", until: null },
        after: { status: "denied", kind: "already" },
      },
    } as const;
    expect(differenceRows({ regions: [region], looked }, sets).map(({ flow }) => flow)).toEqual([
      "escalate:",
      "in general: denied as already done instead of not provided for",
      "for example: ordered 2026-01-01, delivered 2026-01-02, toys, digital, buyer in DE, seller contacted, asked 2026-01-04T00:00:00Z: allowed (step in) without an end, now denied, already",
      "not settled, return: a, the end of the table",
    ]);
  });
});

describe("a proof that is not settled, or refuted in many places", () => {
  const unclear = [{ action: "cancel", rows: [{ policy: "law", row: "a" }] }] as const;
  const looked = { regions: 1, unclear };
  const flows = (rows: ReturnType<typeof proofRows>): readonly (string | undefined)[] =>
    rows.map(({ flow }) => flow);

  it("says what is open, and claims nothing", () => {
    expect(flows(proofRows({ holds: "unknown", looked }, "shop", "laws/eu"))).toEqual([
      "not settled: no order was found to which shop gives less than laws/eu",
      "not settled, cancel: law a",
    ]);
  });

  it("puts the rows that refuse one right together, with one example", () => {
    const witness = {
      order: {
        id: "w",
        placedAt: "2026-01-01T00:00:00Z",
        lines: [{ id: "1", quantity: 1, status: "pending" }],
      },
      at: "2026-01-03T00:00:00Z",
    } as const;
    const gap = (row: string | undefined, policy: string, action: "cancel" | "return") =>
      ({
        action,
        allows: [{ policy, row: "right" }],
        refuses: row === undefined ? [] : [{ policy: "shop", row }],
        witness,
      }) as const;
    const gaps = [
      gap("sent", "law", "cancel"),
      gap("late", "law", "cancel"),
      gap("sent", "law", "cancel"),
      gap(undefined, "law", "return"),
      { ...gap("late", "law", "return"), allows: [] },
    ];
    const proof = {
      holds: false,
      witness: { ...witness, action: "cancel" },
      gaps,
      looked,
    } as const;
    const example = "for example: pending line, ordered 2026-01-01, asked 2026-01-03T00:00:00Z";
    expect(flows(proofRows(proof, "shop", "law"))).toEqual([
      "shop gives less than law",
      "cancel: law allows it, not so: sent, late",
      example,
      "return: law allows it, not so: no row",
      example,
      "return:  allows it, not so: late",
      example,
      "not settled, cancel: law a",
    ]);
  });
});
