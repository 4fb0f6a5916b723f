/** What a caller without types passes: told in one message, and never told as something else. */
import { decide, type Order, timeline } from "order-recourse";
import {
  explain,
  explainPlan,
  explainVerification,
  guide,
  tableMarkdown,
  timelineSvg,
  why,
  whyNot,
} from "order-recourse/explain";
import { de } from "order-recourse/explain/locales/de";
import { plan } from "order-recourse/plan";
import { amazonUs, amazonUsGuide } from "order-recourse/policies/amazon-us";
import { describe, expect, it } from "vitest";

const order: Order = {
  id: "1",
  placedAt: "2026-11-03T17:20:00Z",
  lines: [{ id: "1", quantity: 1, status: "pending" }],
  events: [],
};
const question = { policies: amazonUs, at: "2026-11-03T18:00:00Z" };
const decision = decide(order, question);
const verdict = decision.verdicts.cancel;

/** SAFETY: what a caller without types may pass. */
const untyped = <T>(value: unknown): T => value as T;
const problem = (call: string, ...texts: readonly string[]) =>
  new TypeError(
    `the call of \`${call}\` has ${texts.length === 1 ? "1 problem" : `${texts.length} problems`}${texts.map((text) => `\n- ${text}`).join("")}`,
  );

describe("what has no words", () => {
  it.each([
    [undefined, "nothing"],
    [null, "`null`"],
    ["denied", "`denied`"],
    [order, "an object"],
    [decision.verdicts, "an object"],
    [decision.lines["1"], "an object"],
    [Promise.resolve(decision), "an object"],
    [[decision], "a list"],
  ])("is refused: %o", (given, found) => {
    const [none, anything] = [untyped<typeof decision>(given), untyped<never>(given)];
    const wanted = (argument: string, what: string) =>
      `\`${argument}\`: expected ${what}, found ${found}`;
    expect(() => explain(none)).toThrow(
      problem("explain", wanted("what", "a decision or one of its verdicts")),
    );
    expect(() => why(anything)).toThrow(problem("why", wanted("verdict", "a verdict")));
    expect(() => whyNot(none, "cancel")).toThrow(
      problem("whyNot", wanted("decision", "a decision")),
    );
    expect(() => guide(none, "cancel")).toThrow(problem("guide", wanted("decision", "a decision")));
    expect(() => explainPlan(anything)).toThrow(problem("explainPlan", wanted("plan", "a plan")));
    expect(() => explainVerification(anything)).toThrow(
      problem("explainVerification", wanted("verification", "a verification")),
    );
    expect(() => tableMarkdown(anything)).toThrow(
      problem("tableMarkdown", wanted("policy", "a policy")),
    );
    expect(() => timelineSvg(anything)).toThrow(/`timeline(\[0\])?`: expected a/);
  });

  it("an action that is none", () => {
    const text =
      "`action`: expected `cancel`, `return`, `contactSeller` or `escalate`, found `cancle` (did you mean `cancel`?)";
    expect(() => whyNot(decision, untyped("cancle"))).toThrow(problem("whyNot", text));
    expect(() => guide(decision, untyped("cancle"))).toThrow(problem("guide", text));
  });
});

describe("options", () => {
  const help = "import one, such as `de` from `order-recourse/explain/locales/de`";

  it.each<[unknown, string]>([
    [null, "`options`: expected an object, found `null`"],
    ["de", "`options`: expected an object, found `de`"],
    [de, "`options`: expected options, found a locale (pass it as `{ locale }`)"],
    [{ locale: "de" }, `\`options.locale\`: expected a locale, found \`de\` (${help})`],
    [{ locale: { de } }, `\`options.locale\`: expected a locale, found an object (${help})`],
    [{ locale: null }, `\`options.locale\`: expected a locale, found \`null\` (${help})`],
    [{ language: de }, "`options.language`: unknown key `language`"],
    [{ timezone: "UTC" }, "`options.timezone`: unknown key `timezone` (did you mean `timeZone`?)"],
    [{ timeZone: 1 }, "`options.timeZone`: expected text, found `1`"],
    [{ orderId: 7 }, "`options.orderId`: expected text, found `7`"],
    [{ order: "7" }, '`options.order`: expected an order, found `"7"`'],
    [{ guides: amazonUsGuide }, "`options.guides`: expected a list, found an object"],
    [{ guides: [amazonUs] }, "`options.guides[0]`: expected a guide, found an object"],
    [{ locale: { ...de, stop: 1, gap: undefined, can: "you can" } }, ""],
  ])("that are none: %o", (given, text) => {
    const options = untyped<object>(given);
    for (const call of [
      () => explain(decision, options),
      () => explain(verdict, options),
      () => why(verdict, options),
      () => whyNot(decision, "cancel", options),
      () => guide(decision, "cancel", options),
      () => explainPlan(plan(order, question), options),
      () => explainVerification({ status: "confirmed" }, options),
      () => timelineSvg(timeline(order, question), options),
    ]) {
      expect(call).toThrow(TypeError);
      if (text !== "") expect(call).toThrow(`has 1 problem\n- ${text}`);
    }
  });

  it("a locale of one's own that lacks words says which", () => {
    const locale = untyped<typeof de>({ ...de, stop: 1, gap: undefined, can: "you can" });
    expect(() => explain(decision, { locale })).toThrow(
      problem(
        "explain",
        "`options.locale.gap`: expected text, found nothing",
        "`options.locale.stop`: expected text, found `1`",
        "`options.locale.can`: expected an object, found `you can`",
      ),
    );
  });

  it("a locale of one's own that lacks a single word says which", () => {
    const { refund: _, ...resolutions } = de.resolutions;
    const locale = untyped<typeof de>({
      ...de,
      tag: "no tag",
      can: { ...de.can, cancel: undefined },
      cannot: { ...de.cannot, return: { ...de.cannot.return, never: 7 } },
      resolutions,
      spans: { ...de.spans, days: { one: "{n} Tag" } },
    });
    expect(() => explain(decision, { locale })).toThrow(
      problem(
        "explain",
        "`options.locale.tag`: expected a language tag such as `en-GB`, found `no tag`",
        "`options.locale.can.cancel`: expected text, found nothing",
        "`options.locale.cannot.return.never`: expected text, found `7`",
        "`options.locale.resolutions.refund`: expected text, found nothing",
        "`options.locale.spans.days.other`: expected text, found nothing",
      ),
    );
    const { "custom.repairedAt": __, ...after } = de.after;
    expect(explain(decision, { locale: { ...de, after } })).toBe(explain(decision, { locale: de }));
  });

  it("one object does for several functions", () => {
    const all = {
      locale: de,
      timeZone: "No/Where",
      currency: "USD",
      guides: [amazonUsGuide],
      order,
      width: undefined,
    };
    expect(explain(decision, all)).toBe(explain(decision, { locale: de }));
    expect(guide(decision, "cancel", all)).not.toBeNull();
  });
});
