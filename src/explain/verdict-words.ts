/**
 * A verdict as a paragraph.
 *
 * @module
 */
import { match, P } from "ts-pattern";
import type { Deadline, Opening } from "../decision/deadline.js";
import type { Grant, Later } from "../decision/grant.js";
import type { Allowed, AnyVerdict, Denied, Unknown, Upcoming } from "../decision/verdict.js";
import type { Action, Mode, Route } from "../model/action.js";
import type { Fact } from "../model/fact.js";
import type { Authority } from "../policy/authority.js";
import { arranged } from "./awaited.js";
import {
  embedded,
  fill,
  joined,
  listed,
  noted,
  questionWords,
  reasonSentence,
  type Speech,
} from "./speech.js";
import { termsSentences } from "./terms-words.js";
import { openingPhrase, untilInstant, untilPhrase } from "./time-words.js";
import { wayOf } from "./way.js";

/** More questions than these are not for one paragraph; the first are the most decisive. */
const ASKED = 3;
/** A denial by several policies gives the first reasons. */
const REASONS = 2;

/** Something that may be done, and how. */
export interface Deed {
  readonly action: Action;
  readonly mode: Mode;
  readonly route?: Route | undefined;
}

/** A verdict as a paragraph. */
export function verdictWords(verdict: AnyVerdict, speech: Speech): string {
  switch (verdict.status) {
    case "allowed":
      return allowedWords(verdict, speech);
    case "upcoming":
      return upcomingWords(verdict, speech);
    case "denied":
      return deniedWords(verdict, speech);
    case "unknown":
      return unknownWords(verdict, speech);
  }
}

/** That the buyer may, or may ask, with a phrase of time; a mode that the sentence does not show follows. */
export function deedWords(deed: Deed, when: string, speech: Speech): string {
  const { can, ask, modeNotes } = speech.locale;
  const { mode } = deed;
  const text = match(deed)
    .with({ mode: "instant" }, (one) => can[wayOf(one.action, one.route)])
    .with({ action: P.union("cancel", "return") }, ({ action }) => ask[action])
    .otherwise((one) => can[wayOf(one.action, one.route)]);
  return joined([fill(text, { when }), mode === "instant" ? "" : modeNotes[mode]], speech);
}

/** That it is not open yet, and from when it is. */
export function notYetWords(
  deed: Deed,
  opens: Opening,
  speech: Speech,
  beside: Deadline | null = null,
): string {
  const sentence = deedWords(deed, openingPhrase(opens, speech, beside), speech);
  return fill(speech.locale.sentences.notYet, { sentence });
}

/** The questions to ask, the most decisive first, in a sentence that holds them. */
export function questionsIn(text: string, missing: readonly Fact[], speech: Speech): string {
  if (missing.length === 0) return "";
  const asked = missing.slice(0, ASKED).map((fact) => questionWords(fact, speech));
  return fill(text, { questions: joined(asked, speech) });
}

/** A permission that is still to open, as a sentence. */
function laterWords(
  action: Action,
  later: Later,
  speech: Speech,
  beside: Deadline | null = null,
): string {
  const { opens, mode, route, lastResort } = later;
  const { sentences } = speech.locale;
  const deed = deedWords({ action, mode, route }, openingPhrase(opens, speech, beside), speech);
  return joined([embedded(sentences.later, deed, speech), lastNote(lastResort, speech)], speech);
}

/** That its mode gives way to a weaker one. */
export function modeChangeWords({ mode, modeUntil }: Allowed, speech: Speech): string {
  if (modeUntil === undefined || mode === "discretionary") return "";
  return fill(speech.locale.modeUntil[mode], { until: untilPhrase(modeUntil, speech) });
}

/** What an allowed verdict says before its terms. */
function leadWords(verdict: Allowed, speech: Speech): string {
  const { until, possiblyUntil, missing = [], lastResort } = verdict;
  const { sentences } = speech.locale;
  const end = until === null ? "" : untilPhrase(until, speech);
  const perhaps = match(possiblyUntil)
    .with(undefined, () => (until?.holidaysUnknown === true ? sentences.possiblyLonger : ""))
    .with(null, () => sentences.possiblyLonger)
    .otherwise((latest) => fill(sentences.possiblyUntil, { until: untilPhrase(latest, speech) }));
  return joined(
    [
      deedWords(verdict, end, speech),
      lastNote(lastResort, speech),
      modeChangeWords(verdict, speech),
      perhaps,
      questionsIn(sentences.details, missing, speech),
    ],
    speech,
  );
}

/** An allowed verdict as a paragraph; without its first sentence, or a permission still to open, if those are told already. */
export function allowedWords(
  verdict: Allowed,
  speech: Speech,
  told?: Later,
  lead: string = leadWords(verdict, speech),
): string {
  const { action, terms, until, grants, later } = verdict;
  const words = (one: Later): string => laterWords(action, one, speech, until);
  const others = new Set(later.filter((one) => isNews(one, verdict)).map(words));
  if (told !== undefined) others.delete(words(told));
  return joined(
    [
      lead,
      ...termsSentences(terms, until, speech),
      basisWords(grants, verdict.route, speech),
      ...otherWays(verdict, speech),
      ...others,
    ],
    speech,
  );
}

/** Whether a permission still to open adds to what is allowed: no last resort, nor the same way before that ends. */
function isNews({ lastResort, route, opens }: Later, verdict: Allowed): boolean {
  if (lastResort) return false;
  if (route !== verdict.route) return true;
  if (verdict.lastResort || verdict.until === null) return false;
  return "after" in opens || opens.at >= verdict.until.at;
}

function upcomingWords(verdict: Upcoming, speech: Speech): string {
  const { action, opens, later } = arranged(verdict, null);
  const [first] = later;
  const { mode = "request", route } = first ?? {};
  const told = first === undefined ? "" : laterWords(action, first, speech);
  const others = new Set(later.map((one) => laterWords(action, one, speech)));
  others.delete(told);
  return joined([notYetWords({ action, mode, route }, opens, speech), ...others], speech);
}

function deniedWords({ action, kind, since, reasons }: Denied, speech: Speech): string {
  const { cannot, sentences } = speech.locale;
  const codes = [...new Set(reasons.map(({ code }) => code))].slice(0, REASONS);
  const isPast = kind === "no-longer" && since !== null;
  return joined(
    [
      cannot[action][kind],
      ...codes.map((code) => reasonSentence(code, speech)),
      isPast ? fill(sentences.wasPossible, { until: untilInstant(since, speech) }) : "",
    ],
    speech,
  );
}

function unknownWords({ action, missing }: Unknown, speech: Speech): string {
  const { depends, sentences } = speech.locale;
  return joined([depends[action], questionsIn(sentences.findOut, missing, speech)], speech);
}

/** Who grants it, and of several until when each. */
function basisWords(grants: readonly Grant[], route: Route | undefined, speech: Speech): string {
  const { locale } = speech;
  const { authorities, sentences, modes } = locale;
  const same = grants.filter((grant) => grant.route === route);
  const [first] = same;
  if (first === undefined || (same.length === 1 && first.authority !== "law")) return "";
  if (same.length === 1) return fill(sentences.basis, { list: authorities.law });
  const notes = new Map<Authority, Set<string>>();
  for (const { authority, mode, until } of same) {
    const parts = [
      ...(mode === "instant" ? [] : [modes[mode]]),
      ...(until === null ? [] : [untilPhrase(until, speech).trim()]),
    ];
    const known = notes.get(authority) ?? new Set();
    if (parts.length > 0) known.add(parts.join(locale.comma));
    notes.set(authority, known);
  }
  const items = [...notes].map(([authority, known]) => {
    const text = authorities[authority];
    return known.size === 0 ? text : noted(text, [...known].join(locale.semicolon), speech);
  });
  return fill(sentences.basis, { list: listed(items, "conjunction", speech) });
}

/** Grants that go another way than the leading one. */
function otherWays({ action, route, grants }: Allowed, speech: Speech): readonly string[] {
  const { another } = speech.locale.sentences;
  const others = grants.filter((grant) => grant.route !== route);
  return others.map((grant) => {
    const end = grant.until === null ? "" : untilPhrase(grant.until, speech);
    const deed = deedWords({ action, mode: grant.mode, route: grant.route }, end, speech);
    const sentence = embedded(another, deed, speech);
    return joined([sentence, lastNote(grant.lastResort, speech)], speech);
  });
}

function lastNote(lastResort: boolean, { locale }: Speech): string {
  return lastResort ? locale.sentences.lastResort : "";
}
