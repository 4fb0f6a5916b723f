/** What has to hold of every decision of the vectors, in every language. */
import { readdirSync, readFileSync } from "node:fs";
import { ACTIONS, type Decision, type Verdict } from "order-recourse";
import { explain, guide, why, whyNot } from "order-recourse/explain";
import { amazonUsGuide } from "order-recourse/policies/amazon-us";
import { describe, expect, it } from "vitest";
import { casesIn, OWN, ownFiles } from "../../vectors/cases.js";
import { decided } from "./decided.js";
import { LOCALES } from "./locales.js";

const all = decided();
/** For what is asked in every language. */
const some = all.filter((_, index) => index % 16 === 0);

function verdictsOf(decision: Decision): readonly Verdict[] {
  return [decision, ...Object.values(decision.lines)].flatMap(({ verdicts }) =>
    ACTIONS.map((action) => verdicts[action]),
  );
}

const US = new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeZone: "UTC" });

/** A date as the English locale writes it, made another way. */
function english(day: string): string {
  const [weekday, date, year] = US.format(new Date(`${day}T12:00:00Z`)).split(", ");
  const [month, dayOfMonth] = date?.split(" ") ?? [];
  return `${weekday} ${dayOfMonth} ${month} ${year}`;
}

describe("every decision of the vectors", { timeout: 60_000 }, () => {
  it("is there", () => {
    // as many as there are cases in the files; the shared ones come on top
    const own = ownFiles().flatMap((file) => casesIn(`${OWN}/${file}`));
    expect(own.length).toBeGreaterThan(1500);
    expect(all.length).toBeGreaterThanOrEqual(own.length);
  });

  it("has its deadline's last local day in the sentence, and that of every grant", () => {
    for (const [id, decision] of all) {
      for (const verdict of verdictsOf(decision)) {
        if (verdict.status !== "allowed" || verdict.until === null) continue;
        const text = explain(verdict);
        const days = [verdict.until, ...verdict.grants.map(({ until }) => until)].flatMap(
          (until) => (until === null ? [] : [english(until.lastDay)]),
        );
        for (const day of days) expect(text, id).toContain(day);
        const [first] = text.split(/(?<=\.) /);
        expect(first, id).toContain(english(verdict.until.lastDay));
      }
    }
  });

  it("has the recommended action's last local day in its paragraph", () => {
    let dated = 0;
    for (const [id, decision] of all) {
      const { recommended } = decision;
      if (recommended?.status !== "allowed" || recommended.until === null) continue;
      dated += 1;
      expect(explain(decision), id).toContain(english(recommended.until.lastDay));
    }
    expect(dated).toBeGreaterThan(500);
  });

  it("is told in full: no slot is left open, no sentence is empty", () => {
    for (const [id, decision] of some) {
      for (const { tag, locale } of LOCALES) {
        for (const text of [
          explain(decision, { locale }),
          explain(decision.verdicts.return, { locale }),
        ]) {
          expect(text, `${id} ${tag}`).not.toMatch(/[{}]|\bundefined\b|\bnull\b| {2}|\.\.|。。/);
          expect(text.length, `${id} ${tag}`).toBeGreaterThan(3);
        }
      }
    }
  });

  it("never promises a thing that is unknown, denied or to be agreed to", () => {
    for (const [id, decision] of all) {
      for (const verdict of verdictsOf(decision)) {
        const text = explain(verdict);
        if (verdict.status === "unknown" || verdict.status === "denied")
          expect(text, id).not.toMatch(/You can (?!no longer|not)/);
        if (verdict.status === "upcoming") expect(text, id).toMatch(/^Not yet\. /);
        if (verdict.status !== "allowed") continue;
        if (verdict.mode === "request") expect(text, id).toContain("someone has to agree");
        if (verdict.mode === "discretionary") expect(text, id).toContain("nothing is promised");
        if (verdict.terms.returnShipping !== "free")
          expect(text, id).not.toContain("Return shipping is free");
        if (verdict.lastResort) expect(text, id).toContain("when nothing else helps");
      }
    }
  });

  it("has a guide for what it recommends, of amazon.com its own", () => {
    for (const [id, decision] of all) {
      const { recommended } = decision;
      if (recommended === null) continue;
      const found = guide(decision, recommended.action, { guides: [amazonUsGuide], orderId: "1" });
      expect(found?.steps.length, id).toBeGreaterThan(0);
      const verdict: Verdict = decision.verdicts[recommended.action];
      const leader = verdict.status === "allowed" ? verdict.grants[0]?.policy : undefined;
      if (leader === "amazon-us" && recommended.status === "allowed")
        expect(found?.policy, id).toBe("amazon-us");
    }
  });

  it("gives every reason and every obstacle in words", () => {
    for (const [id, decision] of some) {
      for (const { tag, locale } of LOCALES) {
        for (const action of ACTIONS) {
          const { reasons } = why(decision.verdicts[action], { locale });
          expect(reasons.length, id).toBeGreaterThan(0);
          for (const { words, facts } of reasons) {
            expect(words.length, `${id} ${tag}`).toBeGreaterThan(2);
            for (const { question, answer } of facts)
              expect(Math.min(question.length, answer.length), `${id} ${tag}`).toBeGreaterThan(0);
          }
          const { status, changes } = whyNot(decision, action, { locale });
          if (status === "upcoming") expect(changes.length, id).toBeGreaterThan(0);
        }
      }
    }
  });
});

it("is explained without the engine and without policies", () => {
  const files = readdirSync("src/explain", { recursive: true, encoding: "utf8" });
  const imported = files
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => readFileSync(`src/explain/${name}`, "utf8").match(/from "\.\.\/.*"/g) ?? []);
  expect(imported.length).toBeGreaterThan(20);
  expect(imported.filter((one) => /\/(?:engine|policies|laws)\//.test(one))).toEqual([]);
});
