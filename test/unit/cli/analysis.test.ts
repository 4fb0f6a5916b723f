import { policies } from "order-recourse/policies";
import { describe, expect, it } from "vitest";
import { checkRows } from "../../../src/cli/check-command.js";
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
    const one = { id: "window", when: {}, then: { effect: "permit" }, because: "return-window" };
    const short = { ...JSON.parse(shop(14)), tables: { return: [one] } };
    const files = { "shop.json": JSON.stringify(short) };
    expect((await order("check shop.json", { files })).out).toBe(
      "shop.json: no findings in 1 row\n",
    );
    const plain = await order("check shop.json --json", { files: { "shop.json": shop(14) } });
    expect(JSON.parse(plain.out)).toMatchObject([
      { name: "shop.json", findings: [{ code: "unreachable-row" }] },
    ]);
  });

  it("has a sentence for each kind of finding", async () => {
    const because = "return-window";
    const policy = (rows: readonly object[], more: object = {}): object => ({
      id: "shop",
      version: "1",
      authority: "seller",
      timeZone: "UTC",
      tables: { return: rows },
      ...more,
    });
    const end = { id: "end", when: {}, then: { effect: "deny" }, because };
    const may = { effect: "permit" };
    const rows = [
      {
        id: "never",
        when: { "line.status": "pending", "line.deliveredAt": { known: true } },
        then: may,
        because,
      },
      { id: "a", when: { reason: "damaged" }, then: may, because },
      { id: "twice", when: { "line.category": ["toys", "toys/games"] }, then: may, because },
      { id: "odd", when: { "line.price": { below: 0 } }, then: may, because },
    ];
    const veto = policy([{ id: "no", when: {}, then: { effect: "forbid" }, because }], {
      id: "site",
      authority: "marketplace",
    });
    const files = {
      "all.json": JSON.stringify(policy([...rows, end])),
      "open.json": JSON.stringify(policy([{ ...rows[1] }])),
      "veto.json": JSON.stringify([policy([{ ...rows[1] }, end]), veto]),
      "gap.json": JSON.stringify([
        policy([end], { inForce: { to: "2025-12-31" } }),
        policy([end], { version: "2", inForce: { from: "2026-02-01" } }),
      ]),
    };
    const { code, out } = await order("check all.json open.json veto.json gap.json", { files });
    expect(code).toBe(1);
    const flat = out.replace(/\s+/g, " ");
    expect(flat).toContain("row never never decides: no order passes its tests");
    expect(flat).toContain("which toys covers");
    expect(flat).toContain("no row decides some orders");
    expect(flat).toContain("forbids whenever it permits");
    expect(flat).toContain("no version is in force from 2026-01-01 to 2026-01-31");
    expect(flat).toContain("for example: ");
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
      "open until 14 days after delivery instead of until 30 days after delivery",
    );
    const same = await order("diff old.json old.json", { files });
    expect(same).toMatchObject({ code: 0, out: "nothing changes\n" });
    expect(
      JSON.parse((await order("diff old.json new.json --json", { files })).out),
    ).toHaveProperty("regions");
  });

  it("says on a terminal that it is at work, and nowhere else", async () => {
    const files = { "old.json": shop(30), "new.json": shop(14) };
    const atWork = "comparing row by row; that can take minutes\r\u001b[2K";
    for (const line of ["diff old.json new.json", "prove new.json --at-least old.json"]) {
      expect((await order(line, { files, isTerminal: true })).err).toBe(atWork);
      expect((await order(line, { files })).err).toBe("");
      const dumb = { files, isTerminal: true, env: { TERM: "dumb" } };
      expect((await order(line, dumb)).err).toBe("");
    }
  });

  it("tells what changes where another policy takes the place of one", async () => {
    const other = { ...JSON.parse(shop(14)), id: "other" };
    const files = { "old.json": shop(30), "new.json": JSON.stringify(other) };
    const { out } = await order("diff old.json new.json", { files });
    expect(out).toBe(
      (await order("diff old.json same.json", { files: { ...files, "same.json": shop(14) } })).out,
    );
  });

  it("tells of the holidays of another year", async () => {
    const { guide: _, ...amazon } = policies["amazon-us"] as (typeof policies)["amazon-us"] & {
      guide?: unknown;
    };
    // one season and the windows of the same goods: all of amazon's rows would take a minute
    const rows = (amazon.tables.return ?? []).filter(({ id }) =>
      /^(?:holidays-2025|thirty-days|haul|apple|used-apple)/.test(id),
    );
    const before = { ...amazon, tables: { return: rows } };
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
    const after = { ...before, tables: { return: [...next, ...rows] } };
    const files = { "2025.json": JSON.stringify(before), "2026.json": JSON.stringify(after) };
    const { out } = await order("diff 2025.json 2026.json", { files });
    expect(narrow(out)).toBe(true);
    expect(out.split("\n")[0]).toBe("return, ordered from 2026-11-01 to 2026-12-31:");
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "any category but apple, electronics/apple or haul: open at least until the later of 2027-01-31 and 30 days after delivery instead of until 30 days after delivery for example: ordered 2026-11-02, delivered 2026-11-03, fulfilled by",
    );
    // what went and what came are told apart, each under its days
    const moved = await order("diff 2026.json 2025.json", { files });
    expect(moved.out.replaceAll(/\s+/g, " ")).toContain(
      "any category but apple, electronics/apple or haul; or category apple or electronics/apple, traits with second-hand: open until 30 days after delivery instead of at least until the later of 2027-01-31 and 30 days after delivery",
    );
  });
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

describe("what is not settled", () => {
  // the window matters to the row alone: whoever is past it is permitted by the last one
  const covered = (days: number): string =>
    JSON.stringify({
      id: "shop",
      version: "1",
      authority: "seller",
      timeZone: "America/New_York",
      tables: {
        return: [
          {
            id: "books",
            when: { "line.category": ["toys/games", "books"] },
            then: {
              effect: "permit",
              closes: { after: "line.deliveredAt", span: { days } },
              outside: "next",
            },
            because: "return-window",
          },
          {
            id: "pending",
            when: { "line.status": "pending" },
            then: { effect: "deny" },
            because: "not-delivered",
          },
          {
            id: "toys",
            when: { "line.category": "toys" },
            then: {
              effect: "permit",
              opens: { after: "order.placedAt", span: { days: 2 } },
              outside: "next",
            },
            because: "return-window",
          },
          { id: "rest", when: {}, then: { effect: "permit" }, because: "return-window" },
        ],
      },
    });
  const files = { "old.json": covered(3), "new.json": covered(2) };

  it("is said to be, row by row", async () => {
    const { code, out } = await order("diff old.json new.json", { files });
    expect(code).toBe(0);
    expect(out).toBe("no change was found\nnot settled, return: books, toys, rest\n");
  });

  it("is no proof", async () => {
    const { code, out } = await order("prove whole.json --at-least whole.json", {
      files: {
        "whole.json": JSON.stringify({
          ...(JSON.parse(covered(3)) as object),
          wholeOrder: ["return"],
        }),
      },
    });
    expect(code).toBe(1);
    expect(out).toBe(
      "not settled: no order was found to which whole.json gives less than whole.json\nnot settled, return: shop books, shop toys, shop rest\n",
    );
  });
});

describe("what was found", () => {
  it("has a sentence for each code, what is not settled, and an example with all that it says", () => {
    const by = [{ policy: "shop", row: "b" }];
    const data = { fact: "line.price", value: "0", covering: "toys", from: "x", to: "y" };
    const one = { policy: "shop", version: "1", action: "return", rows: ["a"], by, data } as const;
    const witness = {
      order: {
        id: "w",
        placedAt: "2026-01-01T00:00:00Z",
        buyer: { country: "DE" },
        seller: { fulfilledBy: "seller" },
        lines: [{ id: "1", quantity: 1, status: "pending", category: "toys", traits: ["digital"] }],
        events: [{ type: "seller-contacted", at: "2026-01-02T00:00:00Z" }],
      },
      at: "2026-01-03T00:00:00Z",
      reason: "damaged",
    } as const;
    const findings = [
      { ...one, code: "same-row" },
      { ...one, code: "empty-window" },
      { ...one, code: "outside-domain", witness },
    ] as const;
    const undecided = [{ action: "cancel", rows: [{ policy: "shop", row: "" }] }] as const;
    const rows = checkRows({
      name: "p",
      found: { findings, undecided, looked: { rows: 3 } } as never,
    });
    const text = rows.map(({ flow }) => flow ?? "").join("\n");
    expect(text).toContain("row a says the same as b");
    expect(text).toContain("row a never permits: its window is never open");
    expect(text).toContain("row a tests line.price for 0, which it never is");
    expect(text).toContain("not settled, cancel: the end of the table");
    for (const word of [
      "toys",
      "digital",
      "buyer in DE",
      "fulfilled by seller",
      "seller-contacted",
    ])
      expect(text).toContain(word);
  });
});
