import { type Order, timeline } from "order-recourse";
import { timelineSvg } from "order-recourse/explain";
import { de } from "order-recourse/explain/locales/de";
import { en } from "order-recourse/explain/locales/en";
import { ja } from "order-recourse/explain/locales/ja";
import { lawsFor } from "order-recourse/laws";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { definePolicy, deny } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { LOCALES } from "./locales.js";

const order: Order = {
  id: "<1>",
  placedAt: "2026-11-03T17:20:00Z",
  buyer: { kind: "consumer", country: "US", timeZone: "America/New_York" },
  seller: { type: "third-party", fulfilledBy: "seller" },
  lines: [
    {
      id: "1",
      quantity: 1,
      category: "electronics",
      status: "shipped",
      shippedAt: "2026-11-05T09:00:00Z",
      promisedBy: "2026-11-12T23:59:59-05:00",
    },
  ],
  events: [{ type: "seller-contacted", at: "2026-11-21T10:00:00Z" }],
};
const segments = timeline(order, { policies: [amazonUs], reason: "not-arrived" });
const draw = (options: Parameters<typeof timelineSvg>[1] = {}): string =>
  timelineSvg(segments, { order, at: "2026-11-22T12:00:00Z", ...options });

const numbers = (svg: string, attribute: string): readonly number[] =>
  [...svg.matchAll(new RegExp(` ${attribute}="(-?[\\d.]+)"`, "g"))].map(([, n]) => Number(n));

interface Text {
  readonly kind: string;
  readonly x: number;
  readonly anchor: string;
  readonly words: string;
}

function textsOf(svg: string): readonly Text[] {
  const found = svg.matchAll(
    /<text class="([^"]+)" x="([\d.]+)" y="[\d.]+" text-anchor="(\w+)">([^<]*)</g,
  );
  return [...found].map(([, kind = "", x, anchor = "", words = ""]) => {
    return { kind, x: Number(x), anchor, words };
  });
}

/** About how wide a text is; measured in a browser, in DejaVu Sans, which is a wide one. */
function wide(words: string): number {
  return [...words].reduce((sum, one) => sum + (one > "\u2e7f" ? 11 : 5.8), 0);
}

/** The contrast of two colours, as WCAG counts it. */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const full = colour.length === 4 ? colour.replace(/[0-9a-f]/g, "$&$&") : colour;
    const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe("timelineSvg", () => {
  it("is one element that needs nothing from elsewhere", () => {
    const svg = draw();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]+>.*<\/svg>$/s);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(
      /https?:|<script|url\(|@import/,
    );
  });

  it("has every tag closed and every text escaped", () => {
    const svg = draw({ locale: { ...en, picture: { ...en.picture, title: `a<b>&"c"` } } });
    expect(svg).toContain("a&lt;b&gt;&amp;&quot;c&quot;");
    const open: string[] = [];
    for (const [, close, name, self] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (self === "/") continue;
      if (close === "/") expect(open.pop()).toBe(name);
      else open.push(name ?? "");
    }
    expect(open).toEqual([]);
  });

  it("holds nothing that XML has no place for", () => {
    const title = "a\u0000\u0008b\ud800c\uffff\u{1f600}";
    const svg = draw({ locale: { ...en, picture: { ...en.picture, title } } });
    expect(svg).toContain("<title>a\ufffd\ufffdb\ufffdc\ufffd\u{1f600}</title>");
  });

  it("tells all of it in words to who can't see", () => {
    const svg = draw();
    expect(svg).toMatch(/role="img" aria-label="Timeline of the order" lang="en-GB"/);
    const description = /<desc>(.*?)<\/desc>/s.exec(svg)?.[1] ?? "";
    for (const words of ["ordered: ", "shipped: ", "seller contacted: ", "cancel: ", "escalate: "])
      expect(description).toContain(words);
  });

  it("draws one bar per action and stretch, in the order of time", () => {
    const bars = [...draw().matchAll(/<rect class="orc-(\w+)" x="([\d.]+)" y="(\d+)"/g)];
    const rows = new Map<string, number[]>();
    for (const [, , x, y] of bars.slice(0, -4)) {
      const near = String(Math.round(Number(y) / 44));
      rows.set(near, [...(rows.get(near) ?? []), Number(x)]);
    }
    expect(rows.size).toBe(4);
    for (const xs of rows.values()) expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });

  it("stays within its width, wide or narrow", () => {
    for (const width of [280, 320, 519, 520, 720, 1100]) {
      const svg = draw({ width });
      expect(svg).toContain(`viewBox="0 0 ${width} `);
      for (const x of [...numbers(svg, "x"), ...numbers(svg, "cx")]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
      }
    }
    expect(draw({ width: 10 })).toContain('viewBox="0 0 280 ');
  });

  it("marks now, and shows the last day of what ends at midnight", () => {
    const svg = draw({ timeZone: "America/Los_Angeles" });
    expect(svg).toContain("now, 22 Nov");
    // the claim closes at the end of 10 February there
    expect(svg).toContain(">10 Feb<");
    expect(timelineSvg(segments)).not.toContain('orc-now-label"');
    expect(timelineSvg(segments)).not.toContain("<circle");
  });

  it("speaks the reader's language, in light and dark", () => {
    expect(draw({ locale: de })).toContain(">zurückgeben<");
    expect(draw({ locale: ja })).toContain('aria-label="注文の時系列"');
    expect(draw()).toContain("@media (prefers-color-scheme:dark)");
  });

  it("draws a life in which nothing changes, and one of no time at all", () => {
    const shop = definePolicy({
      id: "shop",
      version: "1",
      authority: "seller",
      timeZone: "UTC",
      tables: { cancel: [{ id: "no", when: {}, then: deny(), because: "not-covered" }] },
    });
    const still = timeline({ ...order, events: [] }, { policies: [shop] });
    expect(timelineSvg(still)).toContain("orc-denied");
    expect(timelineSvg([])).toMatch(/^<svg .*<\/svg>$/s);
  });

  it("has room for its words: none over another, none outside, now and the last day always told", () => {
    for (const { tag, locale } of LOCALES)
      for (const width of [320, 400, 540, 720, 1200]) {
        const svg = draw({ locale, width });
        const under = textsOf(svg).filter(({ anchor }) => anchor === "middle");
        const sorted = under
          .map(({ x, words }) => [x - wide(words) / 2, x + wide(words) / 2] as const)
          .sort(([a], [b]) => a - b);
        for (const [index, [start, end]] of sorted.entries()) {
          expect(start, `${tag} ${width}`).toBeGreaterThanOrEqual(sorted[index - 1]?.[1] ?? 0);
          expect(end, `${tag} ${width}`).toBeLessThanOrEqual(width);
        }
        const names = textsOf(svg).filter(({ anchor }) => anchor === "end");
        expect(names).toHaveLength(width < 520 ? 0 : 4);
        for (const { x, words } of names)
          expect(x - wide(words), `${tag} ${width} ${words}`).toBeGreaterThanOrEqual(0);
        const day = new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, {
          day: "numeric",
          month: "short",
          timeZone: "UTC",
        });
        expect(under.filter(({ words }) => words.startsWith(locale.picture.now))).toHaveLength(1);
        expect(under.map(({ words }) => words)).toContain(day.format(new Date("2027-02-10")));
      }
  });

  it("keeps the words of a bar clear of now", () => {
    for (const width of [320, 720, 1200]) {
      // ten minutes after a bar begins
      const svg = draw({ width, at: "2026-11-23T10:10:00Z" });
      const now = Number(/class="orc-now" x1="([\d.]+)"/.exec(svg)?.[1]);
      expect(now).toBeGreaterThan(0);
      const inside = textsOf(svg).filter(({ kind }) => kind.startsWith("orc-on-"));
      expect(inside.length).toBeGreaterThan(2);
      for (const { x, words } of inside)
        expect(x > now || x + wide(words) < now, `${width} ${words}`).toBe(true);
    }
  });

  it("names what happened where there is room", () => {
    const shown = textsOf(draw({ width: 1200 })).map(({ words }) => words);
    for (const word of ["ordered", "shipped", "seller contacted"]) expect(shown).toContain(word);
    const narrow = textsOf(draw({ width: 280 })).map(({ words }) => words);
    expect(narrow).not.toContain("seller contacted");
  });

  it("names of two that lie within a few pixels only one", () => {
    const events = [
      { type: "return-requested", at: "2026-11-06T10:00:00Z" },
      { type: "return-authorised", at: "2026-11-06T10:00:01Z" },
    ] as const;
    const svg = draw({
      width: 280,
      locale: ja,
      order: { ...order, events },
      at: "2027-02-20T00:00:00Z",
    });
    const above = textsOf(svg).filter(
      ({ kind, words }) => kind === "orc-date" && words === ja.picture.events.return,
    );
    expect(above.length).toBeGreaterThan(0);
    for (const [index, { x }] of above.entries())
      expect(x).toBeGreaterThan((above[index - 1]?.x ?? 0) + wide(ja.picture.events.return));
  });

  it("has enough contrast, in light and dark", () => {
    const style = /<style>(.*?)<\/style>/s.exec(draw())?.[1] ?? "";
    const [light = "", dark = ""] = style.split("@media (prefers-color-scheme:dark)");
    const over = (css: string, rule: string, property: string): string | undefined =>
      new RegExp(`${rule}\\{(?:[^}]*;)?${property}:(#[0-9a-f]{3,6})`).exec(css)?.[1];
    for (const [css, page] of [
      [light, "#ffffff"],
      [dark, "#0d1117"],
    ] as const) {
      const colour = (rule: string, property = "fill"): string =>
        over(css, rule, property) ?? over(light, rule, property) ?? "";
      for (const rule of ["\\.orc text", "\\.orc-date", "\\.orc-now-label"])
        expect(contrast(colour(rule), page), rule).toBeGreaterThanOrEqual(4.5);
      for (const status of ["upcoming", "unknown"]) {
        expect(contrast(colour("\\.orc text"), colour(`\\.orc-${status}`))).toBeGreaterThan(4.5);
        expect(contrast(colour(`\\.orc-${status}`, "stroke"), page), status).toBeGreaterThan(3);
      }
      expect(contrast(colour("\\.orc-on-allowed"), colour("\\.orc-allowed"))).toBeGreaterThan(4.5);
      for (const rule of ["\\.orc-allowed", "\\.orc-denied", "\\.orc-event"])
        expect(contrast(colour(rule), page), rule).toBeGreaterThan(3);
      for (const rule of ["\\.orc-now", "\\.orc-tick"])
        expect(contrast(colour(rule, "stroke"), page), rule).toBeGreaterThan(3);
    }
  });

  it("tells the year of what is half a year away or more, in every language", () => {
    const life = timeline(
      {
        id: "1",
        placedAt: "2026-11-12T09:12:00Z",
        buyer: { kind: "consumer", country: "DE", timeZone: "Europe/Berlin" },
        lines: [{ id: "1", quantity: 1, status: "delivered", deliveredAt: "2026-11-17T14:20:00Z" }],
        events: [],
      },
      { policies: [lawsFor({ country: "DE" })], reason: "defective" },
    );
    for (const { tag, locale } of LOCALES) {
      const svg = timelineSvg(life, { locale, at: "2026-11-22T12:00:00Z", width: 1200 });
      const under = textsOf(svg).map(({ words }) => words);
      const told = (day: string, year?: "numeric"): string =>
        new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, {
          day: "numeric",
          month: "short",
          ...(year && { year }),
          timeZone: "UTC",
        }).format(new Date(day));
      expect(under, tag).toContain(told("2028-11-17", "numeric"));
      expect(under.some((word) => word.includes(told("2026-11-22")))).toBe(true);
    }
    // without now, from the order on
    const shown = textsOf(timelineSvg(segments, { order, width: 1200 })).map(({ words }) => words);
    expect(shown).toContain("10 Feb");
  });

  it("tells an answer of the seller as one", () => {
    const events = [
      ...(order.events ?? []),
      { type: "seller-replied", outcome: "declined", at: "2026-11-21T18:00:00Z" } as const,
    ];
    const svg = draw({ order: { ...order, events } });
    expect(svg).toContain("seller contacted: Saturday 21 November 2026, 02:00 UTC");
    expect(svg).toContain("seller replied: Saturday 21 November 2026, 10:00 UTC");
    expect(draw({ order: { ...order, events }, locale: de })).toContain("Antwort des Verkäufers: ");
  });

  it("takes now as it was decided on, and a width that is none as the usual one", () => {
    expect(draw({ at: new Date("2026-11-22T12:00:00Z") })).toBe(
      draw({ at: "2026-11-22T12:00:00Z" }),
    );
    expect(draw({ at: new Date(Number.NaN) })).not.toContain('orc-now-label"');
    expect(draw({ width: Number.NaN })).toBe(draw({ width: 720 }));
    expect(draw({ width: Number.POSITIVE_INFINITY })).toBe(draw({ width: 720 }));
  });

  it("leaves out dates and zones that can't be read", () => {
    const odd = { ...order, placedAt: "yesterday" };
    expect(draw({ order: odd, timeZone: "Mars/Olympus", at: "later" })).not.toContain("NaN");
  });
});
