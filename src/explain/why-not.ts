/**
 * What stands in the way of an action, and what would change it.
 *
 * @module
 */

import type { Opening } from "../decision/deadline.js";
import type { Decision } from "../decision/decision.js";
import type { AnyVerdict } from "../decision/verdict.js";
import type { Action } from "../model/action.js";
import type { DateFact, Fact } from "../model/fact.js";
import type { Instant } from "../time/instant.js";
import { arranged } from "./awaited.js";
import { checkCall, action as isAction, decision as isDecision } from "./check-told.js";
import { speechOf } from "./explain.js";
import { afterWords, fill, questionWords, type Speech } from "./speech.js";
import { openingPhrase } from "./time-words.js";
import { verdictWords } from "./verdict-words.js";
import { reasonOf, type WhyOptions, type WhyReason } from "./why.js";

/** What stands in the way of an action. */
export interface WhyNot {
  readonly action: Action;
  readonly status: AnyVerdict["status"];
  /** The verdict as {@link explain} tells it. */
  readonly words: string;
  /** Why it is not allowed; empty if it is. */
  readonly reasons: readonly WhyReason[];
  /** What would change it; empty where the decision knows of nothing. */
  readonly changes: readonly Change[];
}

/** What would change a verdict: an event, a moment, an answer, someone's consent. */
export type Change =
  | { readonly kind: "event"; readonly after: DateFact; readonly words: string }
  | { readonly kind: "moment"; readonly at: Instant; readonly words: string }
  | { readonly kind: "fact"; readonly fact: Fact; readonly words: string }
  | { readonly kind: "consent"; readonly words: string };

/**
 * What stands in the way of an action, and what would change it. Of an allowed one: what is missing
 * still, someone's consent for example.
 *
 * @example
 * ```ts
 * import { decide } from "order-recourse";
 * import { whyNot } from "order-recourse/explain";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const decision = decide(
 *   {
 *     id: "1",
 *     placedAt: "2026-11-03T17:20:00Z",
 *     seller: { type: "first-party", fulfilledBy: "marketplace" },
 *     lines: [{ id: "1", category: "garden", quantity: 1, status: "shipped" }],
 *     events: [],
 *   },
 *   { policies: [amazonUs], at: "2026-11-05T12:00:00Z", reason: "changed-mind" },
 * );
 * whyNot(decision, "return").changes; // =>
 * //   [{ kind: "event", after: "line.deliveredAt", words: "It would be possible after delivery." }]
 * whyNot(decision, "cancel").reasons[0]?.code; // => "already-shipped"
 * whyNot(decision, "cancel").changes; // => []
 * ```
 */
export function whyNot(decision: Decision, action: Action, options: WhyOptions = {}): WhyNot {
  const passed = [
    ["decision", decision, isDecision],
    ["action", action, isAction],
  ] as const;
  checkCall("whyNot", passed, options);
  const speech = speechOf(options, decision);
  const verdict: AnyVerdict = decision.verdicts[action];
  const { status, reasons } = verdict;
  return {
    action,
    status,
    words: verdictWords(verdict, speech),
    reasons:
      status === "allowed"
        ? []
        : reasons.map((reason) => reasonOf(reason, verdict, speech, options.currency)),
    changes: changesOf(verdict, speech),
  };
}

function changesOf(verdict: AnyVerdict, speech: Speech): readonly Change[] {
  const { consent } = speech.locale.changes;
  switch (verdict.status) {
    case "allowed": {
      const { mode, missing = [] } = verdict;
      const agreed = mode === "instant" ? [] : [{ kind: "consent" as const, words: consent }];
      return [...agreed, ...missing.map((fact) => byFact(fact, speech))];
    }
    case "upcoming": {
      const { opens: first, later } = arranged(verdict, null);
      const openings = [first, ...later.map(({ opens }) => opens)];
      const seen = new Map(openings.map((opens) => [JSON.stringify(opens), opens]));
      return [...seen.values()].map((opens) => byOpening(opens, speech));
    }
    case "unknown":
      return verdict.missing.map((fact) => byFact(fact, speech));
    case "denied":
      return [];
  }
}

function byFact(fact: Fact, speech: Speech): Change {
  const question = questionWords(fact, speech);
  return { kind: "fact", fact, words: fill(speech.locale.changes.fact, { question }) };
}

function byOpening(opens: Opening, speech: Speech): Change {
  const { changes } = speech.locale;
  if ("after" in opens) {
    const words = fill(changes.after, { after: afterWords(opens.after, speech) });
    return { kind: "event", after: opens.after, words };
  }
  const words = fill(changes.from, { from: openingPhrase(opens, speech) });
  return { kind: "moment", at: opens.at, words };
}
