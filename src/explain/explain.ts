/**
 * A decision, or one verdict of it, as a paragraph for the buyer.
 *
 * @module
 */

import { type Deadline, endOf } from "../decision/deadline.js";
import type { Decision } from "../decision/decision.js";
import type { Recommendation } from "../decision/recommendation.js";
import type { Allowed, AnyVerdict } from "../decision/verdict.js";
import { ACTIONS } from "../model/action.js";
import { isTimeZone } from "../time/zone.js";
import { arranged, awaitedIn } from "./awaited.js";
import { checkCall, decisionOrVerdict } from "./check-told.js";
import { numberFormat } from "./formats.js";
import type { Locale } from "./locale.js";
import { en } from "./locales/en.js";
import { embedded, fill, joined, type Speech } from "./speech.js";
import { untilPhrase } from "./time-words.js";
import {
  allowedWords,
  type Deed,
  deedWords,
  modeChangeWords,
  notYetWords,
  verdictWords,
} from "./verdict-words.js";

/** How to tell it. */
export interface ExplainOptions {
  /** The locale itself, not its code: from `order-recourse/explain/locales/<tag>`; default English. */
  readonly locale?: Locale;
  /**
   * The reader's zone, an IANA name: moments are told on its clock. A deadline at the end of a day
   * stays that day, `lastDay`, and gets the name of the policy's clock where that is another one.
   * Without it, moments are told on the policy's clock where it is known, else in UTC.
   */
  readonly timeZone?: string;
}

/**
 * A paragraph that a buyer can act on. Of a decision: the one thing to do now, then what else is
 * open; of a verdict: whether, how, until when, on what terms. It never says more than the decision
 * knows, and asks for what is missing.
 *
 * A decision that was stored can be told later, in any language: neither the engine nor the policies
 * are needed. Throws one `TypeError` for what is no decision and no verdict, and for options that are
 * none, such as the code of a language in place of its `locale`.
 *
 * @example
 * ```ts
 * import { decide } from "order-recourse";
 * import { explain } from "order-recourse/explain";
 * import { de } from "order-recourse/explain/locales/de";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const decision = decide(
 *   {
 *     id: "1",
 *     placedAt: "2026-11-03T17:20:00Z",
 *     seller: { type: "first-party", fulfilledBy: "marketplace" },
 *     lines: [{ id: "1", category: "garden", quantity: 1, status: "pending" }],
 *     events: [],
 *   },
 *   { policies: [amazonUs], at: "2026-11-03T18:00:00Z", reason: "changed-mind" },
 * );
 * explain(decision); // => "You can cancel this. Where: order page. Have ready: account and reason."
 * explain(decision.verdicts.return); // => "Not yet. You can return this after delivery."
 * explain(decision.verdicts.return, { locale: de }); // =>
 * //   "Noch nicht. Sie können die Ware nach der Lieferung zurückgeben."
 * ```
 */
export function explain(what: Decision | AnyVerdict, options: ExplainOptions = {}): string {
  checkCall("explain", [["what", what, decisionOrVerdict]], options);
  const speech = speechOf(options, what);
  return "verdicts" in what ? decisionWords(what, speech) : verdictWords(what, speech);
}

/**
 * The options with their defaults. Moments that come without a clock are told on that of a deadline
 * beside them.
 */
export function speechOf(options: ExplainOptions, what: Decision | AnyVerdict): Speech {
  const verdicts: readonly AnyVerdict[] =
    "verdicts" in what ? Object.values(what.verdicts) : [what];
  const ends = verdicts.flatMap((one) => (one.status === "allowed" ? one.grants : []));
  return speechBeside(
    options,
    ends.map(({ until }) => until),
  );
}

/** The same beside these deadlines; a zone that `Intl` does not know is left out. */
export function speechBeside(
  { locale = en, timeZone }: ExplainOptions,
  deadlines: readonly (Deadline | null)[],
): Speech {
  const isKnown = timeZone !== undefined && isTimeZone(timeZone);
  const dated = deadlines.find((until) => until !== null && until.timeZone !== "UTC");
  return { locale, timeZone: isKnown ? timeZone : undefined, policyZone: dated?.timeZone };
}

function decisionWords(decision: Decision, speech: Speech): string {
  const { recommended } = decision;
  const { nothing } = speech.locale.sentences;
  if (recommended === null) {
    const told = ACTIONS.map((action): AnyVerdict => decision.verdicts[action]).filter(hasRule);
    return joined([nothing, ...told.map((verdict) => verdictWords(verdict, speech))], speech);
  }
  return joined(
    [
      adviceWords(recommended, decision, speech),
      concernsWords(recommended, decision, speech),
      ...besides(recommended, decision, speech),
    ],
    speech,
  );
}

/** Whether a rule spoke: that none did is what "nothing" says already. */
function hasRule({ reasons }: AnyVerdict): boolean {
  return reasons.some(({ code }) => code !== "no-rule");
}

function adviceWords(recommended: Recommendation, decision: Decision, speech: Speech): string {
  const { action } = recommended;
  const verdict: AnyVerdict = decision.verdicts[action];
  if (recommended.status === "allowed" && verdict.status === "allowed")
    return verdictWords(forEachLine(verdict, recommended, decision), speech);
  if (verdict.status === "upcoming") return verdictWords(arranged(verdict, recommended), speech);
  if (recommended.status !== "upcoming" || verdict.status !== "allowed")
    return verdictWords(verdict, speech);
  // something to wait for comes before what is allowed as a last resort
  const { opens, route } = recommended;
  const awaited = awaitedIn(verdict, recommended);
  const deed: Deed = { action, mode: awaited?.mode ?? "request", route };
  const notYet = notYetWords(deed, opens, speech, verdict.until);
  if (route === verdict.route) return allowedWords(verdict, speech, awaited, notYet);
  const { another } = speech.locale.sentences;
  return joined(
    [notYet, embedded(another, allowedWords(verdict, speech, awaited), speech)],
    speech,
  );
}

/** A verdict on several lines, as long as it holds for each of them, and its mode with it. */
function forEachLine(
  verdict: Allowed,
  { lines: meant, until }: Extract<Recommendation, { status: "allowed" }>,
  { lines }: Decision,
): Allowed {
  if (verdict.lines.length < 2) return verdict;
  const { modeUntil = null, possiblyUntil, ...rest } = verdict;
  const ends = meant.flatMap((id) => {
    // who stores a decision may leave them out
    const one: AnyVerdict | undefined = lines[id]?.verdicts?.[verdict.action];
    if (one?.status !== "allowed" || one.mode !== verdict.mode || one.route !== verdict.route)
      return [];
    return [one.modeUntil ?? one.until];
  });
  const soonest = ends.reduce((a, b) => (endOf(b) < endOf(a) ? b : a), modeUntil);
  const isSame = until?.at === verdict.until?.at;
  return {
    ...rest,
    until,
    ...(soonest !== null && endOf(soonest) < endOf(until) && { modeUntil: soonest }),
    ...(isSame && possiblyUntil !== undefined && { possiblyUntil }),
  };
}

/** For how many lines it is, where that is not all of them. */
function concernsWords({ lines }: Recommendation, decision: Decision, speech: Speech): string {
  const total = Object.keys(decision.lines).length;
  if (lines.length === 0 || lines.length >= total) return "";
  const format = numberFormat(speech.locale.tag);
  return fill(speech.locale.sentences.concerns, {
    count: format.format(lines.length),
    total: format.format(total),
  });
}

/** What else is open now, no last resort. */
function besides(
  { action: first }: Recommendation,
  { verdicts }: Decision,
  speech: Speech,
): readonly string[] {
  return ACTIONS.flatMap((action) => {
    const verdict: AnyVerdict = verdicts[action];
    if (action === first || verdict.status !== "allowed" || verdict.lastResort) return [];
    const end = verdict.until === null ? "" : untilPhrase(verdict.until, speech);
    const sentence = deedWords(verdict, end, speech);
    const told = embedded(speech.locale.sentences.besides, sentence, speech);
    return [joined([told, modeChangeWords(verdict, speech)], speech)];
  });
}
