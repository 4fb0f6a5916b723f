import { tableMarkdown } from "order-recourse/explain";
import { policies } from "order-recourse/policies";
import {
  after,
  before,
  businessDays,
  days,
  defer,
  definePolicy,
  deny,
  earlierOf,
  firstKnown,
  forbid,
  hours,
  laterOf,
  on,
  permit,
} from "order-recourse/policy";
import { describe, expect, it } from "vitest";

const shop = definePolicy({
  id: "shop",
  version: "1",
  authority: "seller",
  timeZone: "UTC",
  custom: { points: "number", eventAt: "instant" },
  tables: {
    cancel: [
      {
        id: "no",
        when: { "line.status": { not: ["pending", "shipped"] } },
        then: deny({ kind: "already" }),
        because: "already-shipped",
      },
      {
        id: "grace",
        when: { "order.placedAt": { within: hours(2) } },
        then: permit(),
        because: "grace-period",
        source: {
          title: "A | B",
          url: "https://shop.example/a",
          section: "2",
          seenOn: "2026-11-01",
          confidence: "high",
          note: "n",
        },
      },
      {
        id: "old",
        when: {
          "order.placedAt": {
            olderThan: days(3, { counting: "inclusive" }),
            from: "2026-01-01",
            to: "2026-12-31",
          },
        },
        then: forbid(),
        because: "cut-off-passed",
      },
      {
        id: "rest",
        when: {},
        then: defer(),
        because: "exempt",
        source: {
          title: "A | B",
          url: "https://shop.example/a",
          section: "2",
          seenOn: "2026-11-01",
          confidence: "high",
          note: "n",
        },
      },
    ],
    return: [
      {
        id: "window",
        when: {
          "custom.points": { atLeast: 5, below: 9 },
          "line.traits": { has: "digital", hasNone: ["dated"] },
          "line.returnBy": { known: false },
        },
        then: permit({
          mode: "request",
          opens: laterOf("line.deliveredAt", before("custom.eventAt", days(1))),
          closes: earlierOf(
            after(
              "line.deliveredAt",
              businessDays(3, { calendar: "US", roll: "next-working-day" }),
            ),
            firstKnown("line.returnBy", on("2027-01-31")),
          ),
          outside: "next",
        }),
        because: "return-window",
      },
      {
        id: "listed",
        when: { "line.returnBy": { known: true } },
        then: permit({ closes: after("line.deliveredAt", days({ fact: "returnPolicy.days" })) }),
        because: "listing-terms",
        source: { title: "Plain" },
      },
    ],
    escalate: [
      {
        id: "service",
        when: {},
        then: permit({ route: "customer-service", lastResort: true }),
        because: "customer-service",
      },
    ],
  },
});

describe("tableMarkdown", () => {
  it("prints every part of the language", () => {
    expect(tableMarkdown(shop)).toBe(`## cancel

| row | when | then | because | source |
| --- | --- | --- | --- | --- |
| \`no\` | \`line.status\` not pending, shipped | deny; already | already-shipped |  |
| \`grace\` | \`order.placedAt\` within 2 hours | instant | grace-period | [1] |
| \`old\` | \`order.placedAt\` older than 3 days, inclusive, from 2026-01-01, to 2026-12-31 | forbid | cut-off-passed |  |
| \`rest\` | otherwise | defer | exempt | [1] |

## return

| row | when | then | because | source |
| --- | --- | --- | --- | --- |
| \`window\` | \`custom.points\` at least 5, below 9; \`line.traits\` has digital, has none of dated; \`line.returnBy\` absent | request; opens later of (line.deliveredAt; 1 days before custom.eventAt); closes earlier of (3 business days, US, rolls to the next working day after line.deliveredAt; first known of (line.returnBy; 2027-01-31)); else the next row | return-window |  |
| \`listed\` | \`line.returnBy\` known | instant; closes returnPolicy.days days after line.deliveredAt | listing-terms | [2] |

## escalate

| row | when | then | because | source |
| --- | --- | --- | --- | --- |
| \`service\` | otherwise | instant; customer-service; last resort | customer-service |  |

## Sources

1. [A | B](https://shop.example/a); 2; seen 2026-11-01; confidence high; n
2. Plain
`);
  });

  it("keeps a policy's own words within their cell and their line, and makes no tags of them", () => {
    const tag = "<b>|`[x]";
    const odd = definePolicy({
      id: "odd",
      version: "1",
      authority: "seller",
      timeZone: "UTC",
      custom: { [tag]: "text", "<i>At": "instant" },
      tables: {
        return: [
          {
            id: tag,
            when: { [`custom.${tag}`]: tag, "line.category": ["<b>", "x"] },
            then: permit({ closes: after("custom.<i>At", days(3)) }),
            because: `shop:${tag}`,
            source: { title: "a\n[b]", url: "https://shop.example/a (b)<", note: "<i>\r\nn" },
          },
        ],
      },
    });
    const [, , , , row = "", , , , first = "", ...rest] = tableMarkdown(odd).split("\n");
    expect(row).toBe(
      "| `` <b>\\|`[x] `` | `` custom.<b>\\|`[x] `` \\<b>\\|`\\[x\\]; `line.category` \\<b>, x | instant; closes 3 days after custom.\\<i>At | shop:\\<b>\\|`\\[x\\] | [1] |",
    );
    expect(first).toBe("1. [a \\[b\\]](https://shop.example/a%20%28b%29%3c); \\<i> n");
    expect(rest).toEqual([""]);
  });

  it("keeps a backslash before a bar, and links to pages only", () => {
    const row = { when: {}, then: permit(), because: "customer-service" } as const;
    const odd = definePolicy({
      id: "odd",
      version: "1",
      authority: "seller",
      timeZone: "UTC",
      tables: {
        return: [
          {
            ...row,
            id: "a\\|b",
            when: { "line.tags": { has: "c\\|d" } },
            source: { title: "script", url: "\u0001javascript:alert(1)" },
          },
          {
            ...row,
            id: "x\\",
            when: { "line.tags": { has: "y" } },
            source: { title: "script", url: "JavaScript:alert(1)" },
          },
          {
            ...row,
            id: "e",
            when: { "line.tags": { has: "e" } },
            source: { title: "entity", url: "&#106;avascript&colon;alert" },
          },
          {
            ...row,
            id: "s",
            when: { "line.tags": { has: "s" } },
            source: { title: "slash", url: "javascript\\:alert" },
          },
          { ...row, id: "z", source: { title: "near", url: "/returns?a=1&b=2#a:b" } },
        ],
      },
    });
    const text = tableMarkdown(odd);
    expect(text).toContain("| a\\\\\\|b | `line.tags` has c\\\\\\|d | instant |");
    expect(text).toContain("| `x\\` | `line.tags` has y | instant |");
    expect(text).toContain("1. [script](%01javascript:alert%281%29)\n");
    expect(text).toContain("2. script (JavaScript:alert(1))\n");
    expect(text).toContain("5. [near](/returns?a=1&amp;b=2#a:b)\n");
    expect(text).toContain("3. [entity](&amp;#106;avascript&amp;colon;alert)\n");
    expect(text).toContain("4. [slash](javascript%5c:alert)\n");
  });

  it("prints every shipped policy with each of its rows", () => {
    for (const policy of Object.values(policies)) {
      const text = tableMarkdown(policy);
      for (const rows of Object.values(policy.tables))
        for (const { id } of rows) expect(text).toContain(`| \`${id}\` |`);
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });
});
