/**
 * 200 stored decisions, told in every language. They were picked from the vectors for variety, and
 * are kept as they were then: what changes here is words. Accept a change that was read with
 * `npx vitest run golden --update`.
 */
import { readFileSync } from "node:fs";
import { ACTIONS, type Decision } from "order-recourse";
import { explain, type Locale } from "order-recourse/explain";
import { expect, it } from "vitest";
import { LOCALES } from "./locales.js";

interface Stored {
  readonly id: string;
  readonly title: string;
  readonly decision: Decision;
}

const stored = JSON.parse(
  readFileSync("test/fixtures/explained-decisions.json", "utf8"),
) as readonly Stored[];

/** Each decision with its paragraph, then the verdicts whose paragraph was not told before. */
function told(locale: Locale): string {
  const seen = new Set<string>();
  const parts = stored.map(({ id, title, decision }) => {
    const advice = explain(decision, { locale });
    const verdicts = ACTIONS.map((action) => explain(decision.verdicts[action], { locale }));
    const fresh = [advice, ...verdicts].filter((text) => !seen.has(text) && seen.add(text));
    if (!fresh.includes(advice)) fresh.unshift(advice);
    return [`${id}: ${title}`, ...fresh.map((text) => `  ${text}`)].join("\n");
  });
  return `${parts.join("\n")}\n`;
}

it("has two hundred", () => {
  expect(stored).toHaveLength(200);
});

it.each(LOCALES)("reads as it did: $tag", async ({ tag, locale }) => {
  await expect(told(locale)).toMatchFileSnapshot(`../../golden/explain/${tag}.txt`);
});
