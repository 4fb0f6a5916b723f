/**
 * Stored plans and every kind of discrepancy, told in every language. The plans were picked from the
 * vectors for variety, and are kept as they were then: what changes here is words. Accept a change
 * that was read with `npx vitest run golden-plans --update`.
 */
import { readFileSync } from "node:fs";
import {
  explainPlan,
  explainVerification,
  type Locale,
  type ToldPlan,
} from "order-recourse/explain";
import { DISCREPANCY_CODES, type Plan } from "order-recourse/plan";
import { expect, it } from "vitest";
import { LOCALES } from "./locales.js";
import { VERIFICATIONS } from "./verifications.js";

interface Stored {
  readonly id: string;
  readonly title: string;
  readonly plan: Plan;
}

const stored = JSON.parse(
  readFileSync("test/fixtures/told-plans.json", "utf8"),
) as readonly Stored[];

function rows({ goal, steps, notes, others }: ToldPlan): readonly string[] {
  return [
    ...(goal === "" ? [] : [goal]),
    ...steps.flatMap(({ words, answers }) => [
      `- ${words}`,
      ...answers.map((one) => `    ${one.words}`),
    ]),
    ...notes,
    ...others.flatMap(rows),
  ];
}

function told(locale: Locale): string {
  const plans = stored.map(({ id, title, plan }) => {
    const found = explainPlan(plan, { locale });
    return [`${id}: ${title}`, ...rows(found).map((row) => `  ${row}`)].join("\n");
  });
  const found = VERIFICATIONS.map((one) => explainVerification(one, { locale, timeZone: "UTC" }));
  const others = found.flatMap(({ status, discrepancies: [first] }) =>
    first === undefined ? [`  ${status}`] : [`  ${first.code}: ${first.words}`],
  );
  const last = found.at(-1);
  const wrong = [`  ${last?.status}`, `  ${last?.next?.words}`];
  return `${[...plans, "verify", ...others, ...wrong].join("\n")}\n`;
}

it("has plans of every outcome", () => {
  const outcomes = new Set(stored.map(({ plan }) => plan.outcome));
  expect([...outcomes].sort()).toEqual(["asked", "last-resort", "none", "secured", "unknown"]);
});

it("has every discrepancy", () => {
  const codes = VERIFICATIONS.flatMap((one) =>
    one.status === "discrepancy" ? one.discrepancies.map(({ code }) => code) : [],
  );
  expect(codes).toEqual([...DISCREPANCY_CODES]);
});

it.each(LOCALES)("reads as it did: $tag", async ({ tag, locale }) => {
  await expect(told(locale)).toMatchFileSnapshot(`../../golden/plans/${tag}.txt`);
});
