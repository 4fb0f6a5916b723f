import { policies } from "order-recourse/policies";
import { describe, expect, it } from "vitest";
import { order } from "./world.js";

const because = "return-window";
const shop = (days: number, category = "toys"): string =>
  JSON.stringify({
    id: "shop",
    version: "1",
    authority: "seller",
    timeZone: "UTC",
    tables: {
      return: [
        {
          id: "kind",
          when: { "line.category": category, "order.placedAt": { from: "2026-01-01" } },
          then: {
            effect: "permit",
            closes: { after: "line.deliveredAt", span: { days } },
            terms: { fees: [{ kind: "restocking", percent: days }] },
          },
          because,
        },
        {
          id: "again",
          when: { "line.category": "toys/games", "order.placedAt": { from: "2026-01-01" } },
          then: { effect: "deny" },
          because,
        },
        { id: "rest", when: {}, then: { effect: "deny", kind: "never" }, because },
      ],
    },
  });

function narrow(out: string): boolean {
  return out.split("\n").every((line) => line.length <= 80);
}

describe("check", () => {
  it("tells what it found", async () => {
    const { code, out } = await order("check shop.json", { files: { "shop.json": shop(14) } });
    expect(code).toBe(1);
    expect(out).toBe(
      "shop.json: 1 finding in 3 rows\n  shop, return: row again never decides: kind decides before it\n",
    );
    const plain = await order("check shop.json --json", { files: { "shop.json": shop(14) } });
    expect(JSON.parse(plain.out)).toMatchObject([
      { name: "shop.json", findings: [{ code: "unreachable-row" }] },
    ]);
  });

  it("is content with what is well", async () => {
    const { code, out } = await order("check policies/ikea-us laws/us-ny amazon-in");
    expect({ code, lines: out.split("\n").length }).toEqual({ code: 0, lines: 4 });
  });

  it("names what it does not know", async () => {
    expect((await order("check")).code).toBe(2);
    expect((await order("check laws/xx")).err).toContain("unknown law");
    expect((await order("check policies/xx")).err).toContain("unknown policy");
    expect((await order("diff laws/eu")).err).toContain("too few");
    expect((await order("prove laws/eu")).err).toContain("nothing to compare with");
  });
});

describe("diff", () => {
  it("reads like a change note", async () => {
    const files = { "old.json": shop(30), "new.json": shop(14) };
    const { code, out } = await order("diff old.json new.json", { files });
    expect(code).toBe(1);
    expect(narrow(out)).toBe(true);
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "open until 14 days after delivery instead of 30 days after delivery",
    );
    const same = await order("diff old.json old.json", { files });
    expect(same).toMatchObject({ code: 0, out: "nothing changes\n" });
    expect(
      JSON.parse((await order("diff old.json new.json --json", { files })).out),
    ).toHaveProperty("regions");
  });

  it("tells of the holidays of another year", async () => {
    const { guide: _, ...before } = policies["amazon-us"] as (typeof policies)["amazon-us"] & {
      guide?: unknown;
    };
    const rows = before.tables.return ?? [];
    const at = rows.findIndex(({ id }) => id.startsWith("holidays-2025"));
    const next = rows
      .filter(({ id }) => id.startsWith("holidays-2025"))
      .map(
        (row) =>
          JSON.parse(
            JSON.stringify(row)
              .replaceAll("2025-1", "2026-1")
              .replaceAll("2026-01", "2027-01")
              .replaceAll("holidays-2025", "holidays-2026"),
          ) as unknown,
      );
    const after = {
      ...before,
      tables: { ...before.tables, return: [...rows.slice(0, at), ...next, ...rows.slice(at)] },
    };
    const files = { "2025.json": JSON.stringify(before), "2026.json": JSON.stringify(after) };
    const { out } = await order("diff 2025.json 2026.json", { files });
    expect(narrow(out)).toBe(true);
    expect(out.split("\n")[0]).toBe("return, ordered from 2026-11-01 to 2026-12-31:");
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "not category apple: open until 2027-01-31 instead of 30 days after delivery",
    );
  }, 120_000);
});

describe("prove", () => {
  it("shows who gives less", async () => {
    const files = { "old.json": shop(30), "new.json": shop(14) };
    const { code, out } = await order("prove new.json --at-least old.json --action return", {
      files,
    });
    expect(code).toBe(1);
    expect(out).toContain(
      "new.json gives less than old.json\n  - return: shop allows it, not so: kind\n",
    );
    const proven = await order("prove old.json --at-least new.json", { files });
    expect(proven).toMatchObject({
      code: 0,
      out: "proven: old.json allows whatever new.json allows\n",
    });
    expect(
      JSON.parse((await order("prove old.json --at-least new.json --json", { files })).out),
    ).toMatchObject({ holds: true });
  });
});
