import { type Order, timeline } from "order-recourse";
import { timelineSvg } from "order-recourse/explain";
import { de } from "order-recourse/explain/locales/de";
import { en } from "order-recourse/explain/locales/en";
import { ja } from "order-recourse/explain/locales/ja";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { definePolicy, deny } from "order-recourse/policy";
import { describe, expect, it } from "vitest";

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

  it("leaves out dates and zones that can't be read", () => {
    const odd = { ...order, placedAt: "yesterday" };
    expect(draw({ order: odd, timeZone: "Mars/Olympus", at: "later" })).not.toContain("NaN");
  });
});
