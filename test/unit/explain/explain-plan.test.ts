/** Plans in words: the worked case, how each step is dated, branches, and every plan of the vectors. */
import type { Deadline } from "order-recourse";
import { explainPlan, type ToldPlan } from "order-recourse/explain";
import { de } from "order-recourse/explain/locales/de";
import { ja } from "order-recourse/explain/locales/ja";
import { type ActStep, GOALS, type Plan, type PlanStep, plan } from "order-recourse/plan";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { parseOrder } from "order-recourse/schema";
import { describe, expect, it } from "vitest";
import { policiesIn } from "../../vectors/cases.js";
import { allCases } from "./decided.js";
import { LOCALES } from "./locales.js";

const FOUND = plan(
  {
    id: "112-4401",
    placedAt: "2026-11-03T17:20:00Z",
    seller: { type: "third-party", fulfilledBy: "seller" },
    lines: [{ id: "1", quantity: 1, status: "shipped", promisedBy: "2026-11-12T23:59:59-05:00" }],
    events: [],
  },
  { policies: amazonUs, at: "2026-11-22T12:00:00Z", reason: "not-arrived" },
);

const START = "2026-11-22T12:00:00Z";
const LATER = "2026-11-25T12:00:00Z";
const BACK: ActStep = {
  kind: "act",
  action: "return",
  mode: "instant",
  lastResort: false,
  policy: "shop",
  rule: "row",
  lines: ["1"],
  from: START,
  until: null,
  terms: {},
};

function told(steps: readonly PlanStep[], more: Partial<Plan> = {}): ToldPlan {
  const found: Plan = { goal: "refund", lines: ["1"], outcome: "secured", steps, ...more };
  return explainPlan(found, { timeZone: "UTC" });
}

function words(steps: readonly PlanStep[]): readonly string[] {
  return told(steps).steps.map((step) => step.words);
}

describe("the worked case", () => {
  it("is told step by step, on the reader's clock", () => {
    const { goal, steps, notes } = explainPlan(FOUND, { timeZone: "UTC" });
    expect(goal).toBe("This is how to go about getting your money back.");
    expect(steps.map((step) => step.words)).toEqual([
      "Today: contact the seller.",
      "Wait for the seller's answer.",
      "From 12:00 UTC on Tuesday 24 November 2026, if there is no answer: file a claim under the guarantee. You can do so until the end of Wednesday 10 February 2027 (Pacific Time).",
    ]);
    expect(steps[0]?.answers.map((answer) => answer.words)).toEqual([
      "If the seller agrees: wait for the money. From 12:00 UTC on Tuesday 24 November 2026, if the money has not come: file a claim under the guarantee. You can do so until the end of Wednesday 10 February 2027 (Pacific Time).",
      "If the seller declines: wait. From 12:00 UTC on Tuesday 24 November 2026: file a claim under the guarantee. You can do so until the end of Wednesday 10 February 2027 (Pacific Time).",
    ]);
    expect(notes).toEqual([
      "Someone has to agree to the last step.",
      "There may be a shorter way, depending on this: What kind of product is it? What does one item cost?",
      "Dates that follow an answer are counted as if it came at once; once it is there, plan again.",
    ]);
  });

  it("is told on the policy's clock without one, and in other languages", () => {
    const [, , claim] = explainPlan(FOUND).steps;
    expect(claim?.words).toContain("From 04:00 UTC−8 on Tuesday 24 November 2026, ");
    expect(claim?.words).toContain("until the end of Wednesday 10 February 2027.");
    expect(explainPlan(FOUND, { timeZone: "Mars/Olympus" })).toEqual(explainPlan(FOUND));
    expect(explainPlan(FOUND, { locale: de, timeZone: "UTC" }).steps[2]?.words).toBe(
      "Ab Dienstag, 24. November 2026 um 12:00 UTC, wenn keine Antwort gekommen ist: Stellen Sie einen Antrag auf Käuferschutz. Das geht bis einschließlich Mittwoch, 10. Februar 2027 (Nordamerikanische Westküstenzeit).",
    );
    expect(explainPlan(FOUND, { locale: ja }).steps[1]?.words).toBe(
      "販売者の返答を待ってください。",
    );
  });

  it("is told on the clock of a deadline after an answer, where it has no other", () => {
    const until = { at: "2026-12-01T08:00:00Z", lastDay: "2026-11-30", from: null };
    const there = { ...until, timeZone: "America/Los_Angeles" };
    const asked: ActStep = {
      ...{ ...BACK, from: LATER, mode: "request" },
      ifDeclined: { outcome: "asked", steps: [{ ...BACK, from: LATER, until: there }] },
    };
    const steps: readonly PlanStep[] = [{ kind: "wait", until: LATER }, asked];
    const found: Plan = { goal: "refund", lines: ["1"], outcome: "asked", steps };
    expect(explainPlan(found).steps[1]?.words).toBe(
      "From 04:00 UTC−8 on Wednesday 25 November 2026: ask to return it.",
    );
  });

  it("is all in its paragraph", () => {
    const { words: all, goal, steps, notes } = explainPlan(FOUND);
    const parts = [
      goal,
      ...steps.flatMap((step) => [step.words, ...step.answers.map((answer) => answer.words)]),
      ...notes,
    ];
    expect(all).toBe(parts.join(" "));
  });

  it("can be told of a plan that was stored", () => {
    expect(explainPlan(JSON.parse(JSON.stringify(FOUND)) as Plan)).toEqual(explainPlan(FOUND));
  });
});

describe("a step", () => {
  it("says who has to agree", () => {
    expect(words([{ ...BACK, mode: "request" }])).toEqual(["Today: ask to return it."]);
    expect(words([{ ...BACK, action: "cancel", mode: "discretionary" }])).toEqual([
      "Today: ask to cancel it. The outcome is open; nothing is promised.",
    ]);
    expect(words([{ ...BACK, action: "escalate", route: "court" }])).toEqual([
      "Today: take it to court.",
    ]);
    expect(words([{ ...BACK, action: "escalate" }])).toEqual(["Today: contact customer service."]);
  });

  it("follows at once where there is no wait", () => {
    expect(words([BACK, { ...BACK, action: "cancel" }])).toEqual([
      "Today: return it.",
      "Then: cancel it.",
    ]);
  });

  it("comes after a wait: for time, for an answer, for an arrival", () => {
    const later = { ...BACK, from: LATER };
    expect(words([{ kind: "wait", until: LATER }, later])).toEqual([
      "Wait.",
      "From 12:00 UTC on Wednesday 25 November 2026: return it.",
    ]);
    expect(words([{ kind: "wait", until: LATER, after: "claim.decidedAt" }, later])).toEqual([
      "Wait for the decision.",
      "From 12:00 UTC on Wednesday 25 November 2026, if there is no decision: return it.",
    ]);
    const open = { ...BACK, from: null };
    expect(words([{ kind: "wait", until: null, after: "line.deliveredAt" }, open])).toEqual([
      "Wait for the delivery.",
      "After delivery: return it.",
    ]);
    expect(words([{ kind: "wait", until: null, after: "contact.repliedAt" }, open])).toEqual([
      "Wait for the seller's answer.",
      "If there is no answer: return it.",
    ]);
    expect(words([{ kind: "wait", until: null }, open])).toEqual(["Wait.", "Then: return it."]);
  });

  it("that is a wait at the end says until when", () => {
    const wait = { kind: "wait", until: LATER, after: "refund.issuedAt" } as const;
    expect(words([BACK, wait])[1]).toBe(
      "Wait for the money until 12:00 UTC on Wednesday 25 November 2026.",
    );
    expect(words([wait, { ...BACK, from: null }])[0]).toContain("until 12:00");
  });

  it("sends the goods back in time", () => {
    const until = {
      at: "2026-12-01T00:00:00Z",
      lastDay: "2026-11-30",
      timeZone: "UTC",
      from: null,
    };
    expect(words([{ kind: "send-back", lines: ["1"], until }])).toEqual([
      "Send it back. You can hand the item in until the end of Monday 30 November 2026; after that it counts as late.",
    ]);
    expect(words([{ kind: "send-back", lines: ["1"], until: null }])).toEqual(["Send it back."]);
  });
});

describe("a branch", () => {
  const answers = (step: ActStep): readonly string[] =>
    (told([step]).steps[0]?.answers ?? []).map((answer) => answer.words);

  it("has no date for what can be done at once", () => {
    const claim: ActStep = { ...BACK, action: "escalate", route: "guarantee-claim" };
    const wait: PlanStep = { kind: "wait", until: null, after: "claim.decidedAt" };
    expect(
      answers({
        ...claim,
        ifDeclined: { outcome: "asked", steps: [{ ...claim, route: "appeal" }] },
        ifSilent: { outcome: "asked", steps: [wait, { ...claim, route: "step-in" }] },
      }),
    ).toEqual([
      "If it is decided against you: appeal the decision.",
      "If there is no answer: wait for the decision. If there is no decision: ask the marketplace to step in.",
    ]);
  });

  it("says where it ends", () => {
    const none = { outcome: "none", steps: [] } as const;
    const unknown = { outcome: "unknown", steps: [], missing: ["reason"] } as const;
    const last = {
      outcome: "last-resort",
      steps: [{ ...BACK, action: "escalate", lastResort: true }],
    } as const;
    expect(
      answers({ ...BACK, action: "cancel", ifAccepted: unknown, ifDeclined: none, ifSilent: last }),
    ).toEqual([
      "If the cancellation is accepted: which way is open is not certain yet. To find out: What is the problem, or why do you no longer want it?",
      "If the cancellation is declined: by the rules looked at here, no other way is open.",
      "If there is no answer: contact customer service. Nothing but this last resort is open.",
    ]);
  });

  it("makes the plan say how its dates are meant, if it has any", () => {
    const [note] = explainPlan(FOUND).notes.slice(-1);
    const wait = (until: string | null) => ({ kind: "wait", until }) as const;
    const branched = (steps: readonly PlanStep[]) =>
      told([{ ...BACK, ifAccepted: { outcome: "secured", steps } }]).notes;
    expect(branched([wait(null), BACK])).not.toContain(note);
    expect(branched([wait(LATER)])).toContain(note);
    expect(branched([wait(null), { ...BACK, from: LATER }])).toContain(note);
  });
});

describe("a plan", () => {
  it("without steps says why, and what to ask", () => {
    expect(told([], { outcome: "none" }).words).toBe(
      "By the rules looked at here, no way is open.",
    );
    expect(told([], { outcome: "unknown", missing: ["reason"] }).words).toBe(
      "Which way is open is not certain yet. To find out: What is the problem, or why do you no longer want it?",
    );
    expect(told([BACK], { missing: ["reason"] }).notes).toEqual([
      "The last step needs nobody's consent.",
      "There may be a shorter way, depending on this: What is the problem, or why do you no longer want it?",
    ]);
  });

  it("names the lines where others go other ways", () => {
    const other: Plan = { goal: "refund", lines: ["2", "3"], outcome: "none", steps: [] };
    const found = told([BACK], { others: [other] });
    expect(found.goal).toBe("Items concerned: 1. This is how to go about getting your money back.");
    expect(found.others.map(({ words: all }) => all)).toEqual([
      "Items concerned: 2 and 3. By the rules looked at here, no way is open.",
    ]);
    expect(found.words).toContain("Items concerned: 2 and 3.");
  });
});

describe("every plan of the vectors", () => {
  const US = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const english = (day: string): string => US.format(new Date(`${day}T12:00:00Z`));
  /** Whether it is a day that ends; what ends in the middle of one is told on the reader's clock. */
  const endsAtMidnight = ({ at, timeZone }: Deadline): boolean =>
    new Date(at).toLocaleTimeString("en-GB", { timeZone, timeStyle: "short" }) === "00:00";

  it("has a sentence for each step, with its last local day and the day it begins", () => {
    let acts = 0;
    for (const [index, one] of allCases().entries()) {
      if (index % 5 !== 0) continue;
      const why = one.reason === undefined ? {} : { reason: one.reason };
      const goal = GOALS[index % 2];
      const question = { policies: policiesIn(one), at: one.at, ...(goal && { goal }), ...why };
      const found = plan(parseOrder(one.order), question);
      const { steps, words: all } = explainPlan(found, { timeZone: "UTC" });
      expect(
        steps.map(({ kind }) => kind),
        one.id,
      ).toEqual(found.steps.map(({ kind }) => kind));
      expect(all, one.id).not.toMatch(/[{}]|\bundefined\b|\bnull\b| {2}|\.\./);
      for (const [at, step] of found.steps.entries()) {
        const text = steps[at]?.words ?? "";
        expect(text, one.id).toMatch(/[.?]$/);
        if (step.kind !== "act") continue;
        acts += 1;
        if (step.until && endsAtMidnight(step.until))
          expect(text, one.id).toContain(english(step.until.lastDay));
        if (found.steps[at - 1]?.kind === "wait" && step.from !== null)
          expect(text, one.id).toContain(english(step.from.slice(0, 10)));
      }
    }
    expect(acts).toBeGreaterThan(400);
  });

  it("is told in full in every language", () => {
    for (const [index, one] of allCases().entries()) {
      if (index % 40 !== 0) continue;
      const question = { policies: policiesIn(one), at: one.at };
      const found = plan(parseOrder(one.order), question);
      for (const { tag, locale } of LOCALES) {
        const text = explainPlan(found, { locale }).words;
        expect(text, `${one.id} ${tag}`).not.toMatch(
          /[{}]|\bundefined\b|\bnull\b| {2}|\.\.|。。|：：/,
        );
      }
    }
  });
});
