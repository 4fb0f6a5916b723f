/** Locales against the English one: the same keys, the same slots, words of their own. */
import { REASON_CODES } from "order-recourse";
import { en } from "order-recourse/explain/locales/en";
import { describe, expect, it } from "vitest";
import { LOCALES } from "./locales.js";

/** Every text of a locale by its path; plural forms by their unit. */
function textsOf(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, part]) => textsOf(part, `${path}/${key}`));
}

const slotsOf = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const english = new Map(textsOf(en));
const PLAIN = new Set([
  "/date",
  "/tag",
  "/gap",
  "/stop",
  "/comma",
  "/semicolon",
  "/plan/when",
  "/plan/whenUnless",
  "/verification/detail",
  "/verification/between",
]);

describe.each(LOCALES)("$tag", ({ tag, locale }) => {
  const texts = textsOf(locale);

  it("has the slots of the English texts", () => {
    for (const [path, text] of texts) {
      const model = english.get(path);
      if (model === undefined || path === "/date") continue;
      expect(slotsOf(text), `${tag}${path}`).toEqual(slotsOf(model));
    }
  });

  it("has a text for every code, and none that is empty", () => {
    expect(Object.keys(locale.reasons)).toEqual([...REASON_CODES]);
    const empty = texts.filter(([, text]) => text.trim() === "").map(([path]) => path);
    expect(empty.filter((path) => path !== "/gap")).toEqual([]);
    const missing = [...english.keys()].filter((path) => !new Map(texts).has(path));
    expect(missing.filter((path) => !path.startsWith("/spans/"))).toEqual([]);
  });

  it("has the plural forms that its numbers ask for", () => {
    const rules = new Intl.PluralRules(locale.tag);
    const asked = new Set(Array.from({ length: 400 }, (_, n) => rules.select(n)));
    for (const forms of Object.values(locale.spans))
      expect([...asked].filter((form) => !Object.hasOwn(forms, form))).toEqual([]);
  });

  it("is not English", () => {
    if (tag === "en") return;
    const same = texts.filter(
      ([path, text]) => !PLAIN.has(path) && text.includes(" ") && text === english.get(path),
    );
    expect(
      same.map(([path]) => path).filter((path) => !/^\/when|^\/spans|aside$|later$/.test(path)),
    ).toEqual([]);
  });

  it("ends its sentences, and not its reasons", () => {
    const { reasons, steps, cannot, stop, plan, verification } = locale;
    for (const text of [plan.deeds, plan.asks, plan.unless, verification.details].flatMap((words) =>
      Object.values<string>(words),
    ))
      expect(text.endsWith(stop), text).toBe(false);
    for (const text of [plan.waits, plan.outcomes, verification.discrepancies].flatMap((words) =>
      Object.values<string>(words),
    ))
      expect(text.endsWith(stop), text).toBe(true);
    for (const text of Object.values(reasons)) expect(text.endsWith(stop)).toBe(false);
    for (const text of [...Object.values(steps), ...Object.values(cannot.cancel)])
      expect(text.endsWith(stop), text).toBe(true);
  });
});

it("keeps French marks on the line of their word", () => {
  const french = LOCALES.find(({ tag }) => tag === "fr")?.locale;
  const texts = textsOf(french);
  expect(texts.length).toBeGreaterThan(400);
  expect(texts.filter(([, text]) => /(?<!\u00a0)[:;?!»]|«(?!\u00a0)/u.test(text))).toEqual([]);
});

/** The longest stretch that two texts share, whatever their capitals. */
function shared(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  let longest = 0;
  for (let start = 0; start < a.length; start++)
    while (b.includes(a.slice(start, start + longest + 1)) && start + longest < a.length) longest++;
  return longest;
}

it.each(LOCALES)("calls a thing in a plan what a verdict calls it: $tag", ({ locale }) => {
  const { can, ask, plan } = locale;
  const said: Readonly<Record<string, string>> = can;
  const pairs: readonly (readonly [deed: string, sentence: string])[] = [
    ...Object.entries(plan.deeds).map(([way, deed]) => [deed, said[way] ?? ""] as const),
    [plan.asks.cancel, ask.cancel],
    [plan.asks.return, ask.return],
  ];
  for (const [deed, sentence] of pairs)
    expect(
      shared(deed, sentence.replace("{when}", "")) / deed.length,
      `${deed} | ${sentence}`,
    ).toBeGreaterThan(0.4);
});

it("cancels what the verdict is about, which may be one line of several, not the order", () => {
  const order = /order|Bestellung|pedido|commande|ordine|注文|bestelling|zamówieni|订单/i;
  for (const { tag, locale } of LOCALES)
    for (const text of [
      locale.can.cancel,
      locale.ask.cancel,
      ...Object.values(locale.cannot.cancel),
      locale.depends.cancel,
      locale.plan.deeds.cancel,
      locale.plan.asks.cancel,
    ])
      expect(text, tag).not.toMatch(order);
});

it("puts no space between the words of Chinese and Japanese", () => {
  const texts = LOCALES.filter(({ tag }) => tag === "ja" || tag === "zh").flatMap(({ locale }) =>
    textsOf(locale),
  );
  expect(texts.length).toBeGreaterThan(800);
  expect(texts.filter(([, text]) => /\s/u.test(text))).toEqual([]);
});
