import type { Policy, Recommendation, Row } from "order-recourse";
import { describe, expect, it } from "vitest";
import { adviceOf, lineNames } from "../../../src/cli/advice.js";
import { pageText } from "../../../src/cli/layout.js";
import { questionWords } from "../../../src/cli/missing-words.js";
import { catalogueRows } from "../../../src/cli/policies-command.js";
import { termsLines } from "../../../src/cli/terms-words.js";
import { countedFrom, momentWords, whenWords } from "../../../src/cli/when.js";
import {
  eventClause,
  eventNoun,
  factWords,
  readable,
  reasonWords,
} from "../../../src/cli/words.js";
import { shop } from "./shop.js";
import { AT, order } from "./world.js";

const page = { width: 40, paint: (text: string): string => text };

/** The screen of an order with one line under one table of a policy. */
async function screen(
  table: "cancel" | "return" | "escalate",
  rows: readonly Row[],
  line: object = {},
): Promise<string> {
  const policy: Policy = { ...shop, tables: { [table]: rows } };
  const placed = {
    id: "A",
    placedAt: "2026-11-22T11:50:00Z",
    lines: [{ id: "1", quantity: 1, status: "pending", ...line }],
    events: [],
  };
  const { code, out } = await order(`decide a.json -p p.json --at ${AT}`, {
    files: { "a.json": JSON.stringify(placed), "p.json": JSON.stringify(policy) },
  });
  expect(code).toBe(0);
  return out;
}

describe("advice", () => {
  const lines = ["1", "2"];
  const opens = { at: "2026-12-01T00:00:00Z" };
  const about: [string, Recommendation | null, string][] = [
    ["nothing", null, "Nothing can be done about this order."],
    [
      "a way to wait for",
      { action: "escalate", status: "upcoming", route: "step-in", opens, lines },
      "Wait: from Tue 1 Dec 2026 00:00, ask the marketplace to step in.",
    ],
    [
      "a way for some of the lines",
      { action: "escalate", status: "upcoming", route: "court", opens, lines: ["1"] },
      "Wait: from Tue 1 Dec 2026 00:00, go to court, about line 1.",
    ],
    [
      "an escalation without a way",
      { action: "escalate", status: "upcoming", opens, lines },
      "Wait: from Tue 1 Dec 2026 00:00, escalate.",
    ],
    [
      "a line to wait for",
      {
        action: "return",
        status: "upcoming",
        opens: { after: "custom.hireEndsAt" },
        lines: ["2"],
      },
      "Wait: once `custom.hireEndsAt` has happened, return line 2.",
    ],
    [
      "the last resort",
      {
        action: "escalate",
        status: "allowed",
        mode: "request",
        until: null,
        route: "customer-service",
        lastResort: true,
        lines,
      },
      "Last resort: go to customer service (on request, someone has to agree).",
    ],
    [
      "a question with few answers",
      { action: "return", status: "unknown", missing: ["buyer.kind"], lines },
      "Find out: whether the buyer acts as a consumer (`buyer.kind`: consumer, business).",
    ],
    [
      "no question at all",
      { action: "return", status: "unknown", missing: [], lines },
      "Find out more: what is known decides nothing.",
    ],
  ];
  it.each(about)("%s", (_, recommended, text) => {
    expect(adviceOf(recommended, 2, undefined, "2026-11-22T12:00:00Z").join(": ")).toBe(text);
  });

  it("names a few lines and counts the rest", () => {
    expect(lineNames(["1", "2", "3", "4", "5", "6", "7"])).toBe("lines 1, 2, 3, 4, 5 and 2 more");
    expect(lineNames(["x".repeat(70)])).toBe(`line ${"x".repeat(64)}...`);
  });
});

describe("verdicts", () => {
  it("tell how long the easy way lasts, and what comes then", async () => {
    const out = await screen("cancel", [
      {
        id: "grace",
        when: { "order.placedAt": { within: { minutes: 30 } } },
        then: { effect: "permit" },
        because: "grace-period",
      },
      {
        id: "ask",
        when: {},
        then: { effect: "permit", mode: "discretionary" },
        because: "goodwill",
      },
    ]);
    expect(out).toContain(`  cancel          yes      the grace period after ordering
                           at once only until Sun 22 Nov 2026 12:20
                           later: from Sun 22 Nov 2026 12:20; as a favour,
                           nothing is promised
`);
  });

  it("tell what opens later, alike rows once", async () => {
    const permit = { effect: "permit", closes: { after: "line.deliveredAt", span: { days: 9 } } };
    const rows = ["a", "b"].map((id) => ({
      id,
      when: id === "a" ? { "line.category": "toys" } : {},
      then: { ...permit, outside: "next" },
      because: "return-window",
    })) as readonly Row[];
    expect(await screen("return", rows, { category: "toys" })).toContain(
      `  return          not yet  the return window
                           opens once it is delivered
  contact`,
    );
  });

  it("tell the way where the reason does not", async () => {
    const claim = { effect: "permit", route: "guarantee-claim", mode: "request" } as const;
    const opens = { after: "contact.at", span: { hours: 48 } } as const;
    const out = await screen("escalate", [
      {
        id: "claim",
        when: {},
        then: { ...claim, opens, outside: "next" },
        because: "guarantee",
      },
      { id: "appeal", when: {}, then: { ...claim, route: "appeal" }, because: "guarantee" },
    ]);
    expect(
      out,
    ).toContain(`  escalate        yes      appeal: the guarantee; on request, someone has to
                           agree
                           later: guarantee claim once the seller has been
                           asked; on request, someone has to agree
`);
    const only = await screen("escalate", [
      { id: "claim", when: {}, then: { ...claim, opens }, because: "guarantee" },
    ]);
    expect(only).toContain(`  escalate        not yet  the guarantee
                           guarantee claim once the seller has been asked; on
                           request, someone has to agree
`);
  });

  it("tell that they are about to change", async () => {
    const soon: Row = {
      id: "soon",
      when: { "order.placedAt": { within: { minutes: 10 } } },
      then: { effect: "permit" },
      because: "grace-period",
    };
    const policy: Policy = { ...shop, tables: { cancel: [soon] } };
    const { out } = await order("decide a.json -p p.json --at 2026-11-22T11:59:30Z", {
      files: {
        "a.json": JSON.stringify({
          id: "A",
          placedAt: "2026-11-22T11:50:00Z",
          lines: [{ id: "1", quantity: 1, status: "pending" }],
        }),
        "p.json": JSON.stringify(policy),
      },
    });
    expect(out).toContain("  Now: cancel the order, until Sun 22 Nov 2026 12:00.\n");
    expect(out).toContain("  This may change within a minute.\n");
  });

  it("tell what is certain for this moment alone, not that it ends by now", async () => {
    const unknown = {
      id: "A",
      placedAt: "2026-11-03T17:20:00Z",
      seller: { type: "third-party", fulfilledBy: "seller" },
      lines: [{ id: "1", quantity: 1, status: "shipped", promisedBy: "2026-11-13T07:59:59Z" }],
    };
    const { out } = await order("decide a.json -p amazon-us --at 2026-11-22T12:00:00Z", {
      files: { "a.json": JSON.stringify(unknown) },
    });
    expect(out).toContain(
      "                           certain for less than a minute\n                           perhaps longer\n",
    );
    expect(out).not.toContain("until Sun 22 Nov 2026 12:00");
  });

  it("tell since when it is over", async () => {
    const until: Row = {
      id: "hour",
      when: {},
      then: { effect: "permit", closes: { after: "order.placedAt", span: { minutes: 5 } } },
      because: "cancellation-window",
    };
    expect(await screen("cancel", [until])).toContain(
      `  cancel          no       no longer: the time for it is over
                           since Sun 22 Nov 2026 11:55
`,
    );
  });

  it("give every policy's reason to refuse", async () => {
    const denies = (id: string, because: string): object => ({
      ...shop,
      id,
      tables: { cancel: [{ id: "no", when: {}, then: { effect: "deny" }, because }] },
    });
    const policies = [denies("p", "preorder"), denies("q", "opened"), denies("r", "opened")];
    const { out } = await order(`decide a.json -p p.json --at ${AT}`, {
      files: {
        "a.json": JSON.stringify({
          id: "A",
          placedAt: AT,
          lines: [{ id: "1", quantity: 1, status: "pending" }],
        }),
        "p.json": JSON.stringify(policies),
      },
    });
    expect(out).toContain(`  cancel          no       a preorder that is not out yet
                           also: it was opened (q)
                           also: it was opened (r)
`);
  });

  it("say that no policy is in force", async () => {
    const policy = { ...shop, inForce: { to: "2020-01-01" } };
    const { out } = await order(`decide a.json -p p.json --at ${AT} --reason damaged`, {
      files: {
        "a.json": JSON.stringify({
          id: "A",
          placedAt: AT,
          lines: [{ id: "1", quantity: 1, status: "pending" }],
        }),
        "p.json": JSON.stringify(policy),
      },
    });
    expect(out.replace(/\s+/g, " ")).toContain("reason: damaged; no policy is in force");
    expect(out).toContain("  Nothing can be done about this order.\n");
    expect(out).toContain("  This holds until something happens.\n");
  });
});

describe("terms", () => {
  it("are told as far as they are stated", () => {
    expect(termsLines({}, null, undefined)).toEqual([]);
    const money = { amount: 1234, currency: "???" };
    const at = { at: "2026-12-01T00:00:00Z", lastDay: "2026-11-30", timeZone: "UTC", from: null };
    expect(
      termsLines(
        {
          fees: [
            { kind: "late", amount: { amount: 123_450, currency: "HUF" } },
            { kind: "other", amount: money },
          ],
          refundWithin: {
            after: { after: "return.shippedAt", span: { hours: 1 } },
            span: { days: { fact: "returnPolicy.days" } },
          },
          handInBy: at,
          channels: ["call-back", "e-mail", "return-centre"],
        },
        at,
        undefined,
      ),
    ).toEqual([
      "gives: money back within some days",
      "possible fees: late HUF 1234.50, other ??? 1234 in its smallest unit",
      "hand in by: the same moment",
      "how: call-back, e-mail or return centre",
    ]);
    expect(termsLines({ handInBy: { ...at, lastDay: "2026-12-30" } }, null, "UTC")).toEqual([
      "hand in by: the end of Wed 30 Dec 2026",
    ]);
  });
});

describe("words", () => {
  it("stand for codes, which are made readable where there are none", () => {
    expect(reasonWords("already-shipped")).toBe("it has shipped");
    expect(reasonWords("acme:gift-wrapped")).toBe("gift wrapped (acme)");
    expect(readable("e-mail")).toBe("e-mail");
    expect(eventNoun("line.deliveredAt")).toBe("delivery");
    expect(eventNoun("custom.fairAt")).toBe("`custom.fairAt`");
    expect(eventClause("disclosures.agreementCopyReceivedAt")).toBe(
      "`disclosures.agreementCopyReceivedAt` has happened",
    );
    expect(factWords("order.type")).toBe("what kind of sale it is");
    expect(factWords("custom.giftRegistry")).toBe("custom.giftRegistry");
  });

  it("say where what is missing goes", () => {
    const places = [
      "reason",
      "order.type",
      "line.price",
      "returnPolicy.days",
      "payment.state",
      "custom.gift",
      "claim.state",
    ] as const;
    expect(
      places.map((fact) => /`([^`]+)`/.exec(questionWords(fact).replace(/^.*\(/, ""))?.[1]),
    ).toEqual([
      "--reason",
      "type",
      "lines[].price",
      "lines[].returnPolicy.days",
      "payment.state",
      "custom.gift",
      "events",
    ]);
  });

  it("show a moment that can't be read as it is", () => {
    expect(momentWords("soon")).toBe("soon");
    expect(whenWords({ at: "soon" }, undefined)).toBe("from soon");
  });
});

describe("layout", () => {
  it("counts the columns of wide characters", () => {
    const cell = (text: string): string =>
      pageText([{ cells: [{ text, width: 8 }], flow: "|" }], page).trimEnd();
    expect(cell("abc")).toBe("abc     |");
    expect(cell("注文")).toBe("注文    |");
    expect(cell("e\u0301t\u00e9")).toBe("e\u0301t\u00e9     |");
    expect(pageText([{ flow: `${"x".repeat(30)} ${"y".repeat(50)} z` }], page)).toBe(
      `${"x".repeat(30)}\n${"y".repeat(50)}\nz\n`,
    );
  });

  it("lists policies of any make", () => {
    const bare: Policy = {
      id: "a-policy-with-a-long-id",
      version: "1",
      authority: "law",
      timeZone: "UTC",
      tables: {},
    };
    expect(pageText(catalogueRows([shop, bare]), { ...page, width: 80 })).toBe(
      `shop                shop, seller, version 2026-01-01
                    rows: cancel 2, return 2, contact seller 0, escalate 1

a-policy-with-a-long-id  a-policy-with-a-long-id, law, version 1
                    rows: cancel 0, return 0, contact seller 0, escalate 0
`,
    );
  });
});

describe("what a deadline is counted from", () => {
  const deadline = { at: "2033-01-05T00:00:00Z", lastDay: "2033-01-04", timeZone: "UTC" };
  const from = { event: "line.deliveredAt", at: "2032-12-21T10:00:00Z" } as const;

  it("is told where it is known, and that holidays are not", () => {
    expect(countedFrom({ ...deadline, from: null })).toBeUndefined();
    expect(countedFrom({ ...deadline, from })).toBe("counted from delivery, Tue 21 Dec 2032");
    expect(countedFrom({ ...deadline, from: null, holidaysUnknown: true })).toBe(
      "later if holidays fall there, which are not known yet",
    );
  });
});
