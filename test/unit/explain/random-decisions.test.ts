/**
 * What is told of random decisions against what was decided, by the words of each language and by dates
 * that are read back from the text.
 */
import { ACTIONS, compile, type Decision, type Verdict } from "order-recourse";
import { explain, guide, type Locale, whyNot } from "order-recourse/explain";
import { en } from "order-recourse/explain/locales/en";
import { laws } from "order-recourse/laws";
import { policies } from "order-recourse/policies";
import { amazonUsGuide } from "order-recourse/policies/amazon-us";
import { describe, expect, it } from "vitest";
import { drawCases } from "../../support/draw-case.js";
import { drawReal } from "../../support/draw-real.js";
import { decisionOn } from "../../support/engine.js";
import { drawPool } from "../../support/pools.js";
import { Random } from "../../support/random.js";
import { LOCALES } from "./locales.js";

/** The last ones were told otherwise than they were decided. */
const SEEDS = [...Array.from({ length: 80 }, (_, seed) => seed), 86, 438, 445, 718];
const ZONES = [undefined, "UTC", "America/New_York", "Asia/Kolkata"];

interface Drawn {
  readonly id: string;
  readonly decision: Decision;
  readonly timeZone?: string;
}

function inZone(id: string, decision: Decision, seed: number): Drawn {
  const timeZone = ZONES[seed % ZONES.length];
  return { id, decision, ...(timeZone !== undefined && { timeZone }) };
}

/** Decisions by random policies, and by each shipped one with a law. */
function draw(): readonly Drawn[] {
  const random = SEEDS.flatMap((seed) =>
    [...drawCases(seed, 2)].map((one) => inZone(`random ${seed}`, decisionOn(one), seed)),
  );
  const lists = Object.values(laws);
  const shipped = Object.values(policies).map((policy, seed) => {
    const { order, at, reason } = drawReal(drawPool(new Random(seed)), "Europe/Berlin");
    const question = { at: new Date(at).toISOString(), reason };
    const compiled = compile([policy, lists[seed % lists.length] ?? []]);
    return inZone(`${policy.id} ${seed}`, compiled.decide(order, question), seed);
  });
  return [...random, ...shipped];
}

const drawn = draw();

/** The days that a text names, read by the names that `Intl` has for the months. */
function reader({ tag }: Locale): (text: string) => readonly string[] {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" });
  const months = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 10));
    return parts.find(({ type }) => type === "month")?.value ?? "";
  });
  const number = "(?<d>\\d{1,2})(?:er|º)?";
  const pattern = /^(?:ja|zh)/.test(tag)
    ? /(?<y>\d{4})年(?<m>\d+)月(?<d>\d+)日/g
    : new RegExp(`${number}\\.? (?:de )?(?<m>${months.join("|")})(?: de)? (?<y>\\d{4})`, "g");
  return (text) =>
    [...text.matchAll(pattern)].map(({ groups: { y = "", m = "", d = "" } = {} }) => {
      const month = months.indexOf(m) + 1 || Number(m);
      return [y, String(month).padStart(2, "0"), d.padStart(2, "0")].join("-");
    });
}

const daysIn = new Map(LOCALES.map(({ locale }) => [locale, reader(locale)]));
const days = (text: string, locale: Locale = en): readonly string[] =>
  [...(daysIn.get(locale)?.(text) ?? [])].sort();

/** The local day of a moment. */
function dayOf(at: number, timeZone: string): string {
  const options = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-CA", options).format(at);
}

/** Every day that a verdict holds: last days, and those of its moments on the clocks that may tell them. */
function held(verdict: Verdict, timeZone: string | undefined): ReadonlySet<string> {
  const text = JSON.stringify(verdict);
  const values = (key: string): readonly string[] =>
    [...text.matchAll(new RegExp(`"${key}":"([^"]+)"`, "g"))].map(([, value = ""]) => value);
  const zones = new Set([...values("timeZone"), "UTC", timeZone ?? "UTC"]);
  const moments = [...values("at"), ...values("since")].map((one) => Date.parse(one));
  return new Set([
    ...values("lastDay"),
    ...[...zones].flatMap((zone) =>
      moments.flatMap((at) => [dayOf(at, zone), dayOf(at - 1, zone)]),
    ),
  ]);
}

/** A text of a locale as a pattern, its slots filled with anything. */
const patterns = new Map<string, RegExp>();
function like(text: string): RegExp {
  const found = patterns.get(text);
  if (found !== undefined) return found;
  const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const made = new RegExp(parts.join(".{0,140}?"), "iu");
  patterns.set(text, made);
  return made;
}

function deedText({ can, ask }: Locale, { action, mode, route }: Deed): string {
  if (mode !== "instant" && (action === "cancel" || action === "return")) return ask[action];
  return can[action === "escalate" ? (route ?? "customer-service") : action];
}

interface Deed {
  readonly action: Verdict["action"];
  readonly mode: string;
  readonly route?: keyof Locale["can"];
}

/** Whether a text says that something is possible, once what says that it is not is taken out. */
function saysCan(text: string, { can, ask, cannot, depends }: Locale): boolean {
  const denials = [
    ...Object.values(cannot).flatMap((kinds) => Object.values<string>(kinds)),
    ...Object.values<string>(depends),
  ];
  const rest = denials.reduce((left, denial) => left.replaceAll(denial, ""), text);
  return [...Object.values<string>(can), ...Object.values<string>(ask)].some((one) =>
    like(one).test(rest),
  );
}

function verdictsOf({ verdicts, lines }: Decision): readonly Verdict[] {
  return [verdicts, ...Object.values(lines).map((line) => line.verdicts)].flatMap((each) =>
    ACTIONS.map((action): Verdict => each[action]),
  );
}

const MESS =
  /\bundefined\b|\bNaN\b|\[object|[{}]| {2}|\.\.|。。|\( ?\)|（）|“”|「」| [.,]|^\s|\s$/u;

describe("random decisions", { timeout: 60_000 }, () => {
  it("are of every status, with every kind of end", () => {
    const found = new Set(drawn.flatMap(({ decision }) => verdictsOf(decision)).map(kindOf));
    for (const kind of ["allowed to an end", "allowed without end", "upcoming", "denied"])
      expect(found).toContain(kind);
    expect(found).toContain("unknown");
  });

  it("are told as what they are, in every language, with what is missing asked for", () => {
    for (const { id, decision, timeZone } of drawn)
      for (const { tag, locale } of LOCALES) {
        const options = { locale, ...(timeZone !== undefined && { timeZone }) };
        for (const action of ACTIONS) {
          const verdict: Verdict = decision.verdicts[action];
          const text = explain(verdict, options);
          const where = `${id} ${tag} ${text}`;
          expect(text, where).not.toMatch(MESS);
          if (verdict.status === "allowed") {
            expect(text, where).toMatch(like(deedText(locale, verdict)));
            expect(text.includes(locale.sentences.lastResort) || !verdict.lastResort).toBe(true);
          } else if (verdict.status !== "upcoming") {
            expect(saysCan(text, locale), where).toBe(false);
          }
          if ("missing" in verdict)
            for (const fact of verdict.missing?.slice(0, 3) ?? []) {
              const questions: Readonly<Record<string, string>> = locale.questions;
              expect(text, where).toContain(questions[fact] ?? fact.slice("custom.".length, -2));
            }
        }
      }
  });

  it("name the days that they hold and no others, the same in every language", () => {
    for (const { id, decision, timeZone } of drawn) {
      const zone = timeZone !== undefined && { timeZone };
      for (const verdict of verdictsOf(decision)) {
        const text = explain(verdict, { ...zone });
        const known = held(verdict, timeZone);
        for (const day of days(text)) expect(known, `${id} ${text}`).toContain(day);
      }
      const told = days(explain(decision, { ...zone }));
      for (const { tag, locale } of LOCALES) {
        const text = explain(decision, { locale, ...zone });
        expect(text, `${id} ${tag}`).not.toMatch(MESS);
        expect(days(text, locale), `${id} ${tag} ${text}`).toEqual(told);
      }
    }
  });

  it("begin with what is recommended, and say until when a mode holds", () => {
    for (const { id, decision } of drawn) {
      const { recommended } = decision;
      const text = explain(decision);
      if (recommended === null) expect(text, id).toContain(en.sentences.nothing);
      if (recommended?.status === "upcoming") {
        const { opens, action } = recommended;
        const verdict: Verdict = decision.verdicts[action];
        // what may open before the verdict does hangs on something not known
        const isSure =
          verdict.status !== "upcoming" || "after" in opens || sooner(verdict.opens, opens.at);
        const [, first = ""] = text.split(/(?<=\.) /);
        if (isSure && "after" in opens && !opens.after.startsWith("custom."))
          expect(first, `${id} ${text}`).toContain(en.after[opens.after as "contact.at"]);
        if (isSure && "after" in opens && guide(decision, action) !== null)
          expect(guide(decision, action)?.steps[0]?.words, id).toContain(first.slice(0, -1));
      }
      for (const action of ACTIONS) {
        const verdict: Verdict = decision.verdicts[action];
        const isLed = recommended?.action === action && recommended.status === "allowed";
        if (verdict.status !== "allowed" || verdict.mode === "discretionary") continue;
        const { modeUntil, mode, lastResort } = verdict;
        if (modeUntil === undefined || isLed || lastResort) continue;
        if (recommended?.action !== action) expect(text, id).toMatch(like(en.modeUntil[mode]));
      }
    }
  });

  it("have a guide and what would change them, frozen or stored, and are left as they are", () => {
    for (const { id, decision } of drawn.filter((_, index) => index % 3 === 0)) {
      const stored = JSON.parse(JSON.stringify(decision)) as Decision;
      for (const action of ACTIONS) {
        const { status } = decision.verdicts[action];
        const found = guide(stored, action, { guides: [amazonUsGuide] });
        expect(found === null, id).toBe(status === "denied");
        const first = found?.steps[0]?.code;
        expect(first === "wait" || status !== "upcoming", id).toBe(true);
        expect(whyNot(stored, action), id).toEqual(whyNot(decision, action));
        expect(whyNot(decision, action).changes.length > 0 || status !== "upcoming", id).toBe(true);
      }
      expect(explain(stored), id).toBe(explain(decision));
      expect(stored, id).toEqual(decision);
    }
  });
});

function kindOf(verdict: Verdict): string {
  if (verdict.status !== "allowed") return verdict.status;
  return verdict.until === null ? "allowed without end" : "allowed to an end";
}

/** Whether an opening comes no later than a moment. */
function sooner(opens: { readonly at: string } | { readonly after: string }, at: string): boolean {
  return "at" in opens && Date.parse(opens.at) <= Date.parse(at);
}
