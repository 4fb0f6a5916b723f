/**
 * What a language has to supply: a word for every code, a sentence for every thing to say.
 *
 * A record that lacks a code does not compile, and neither does a sentence without its slots.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import type { Action, Mode } from "../model/action.js";
import type { CustomFact, FactOfKind, Facts, StandardFact } from "../model/fact.js";
import type { REASON_CODES } from "../model/reason-code.js";
import type { Authority } from "../policy/authority.js";
import type { StepCode } from "../policy/guide.js";
import type { DenialKind } from "../policy/outcome.js";
import type {
  Channel,
  FeeKind,
  RefundPart,
  Requirement,
  Resolution,
  ReturnShipping,
} from "../policy/terms.js";
import type { SpanUnit } from "../time/span.js";
import type { PlanTexts } from "./plan-texts.js";
import type { With, Words } from "./texts.js";
import type { VerificationTexts } from "./verification-texts.js";
import type { Way } from "./way.js";

/** What an event between the parties is about. */
export type EventSubject =
  | "contact"
  | "reply"
  | "cancellation"
  | "return"
  | "refund"
  | "claim"
  | "chargeback"
  | "delay"
  | "receipt"
  | "replacement";

/** A reason code of our own; a shop's own has no words here. */
export type OwnReasonCode = (typeof REASON_CODES)[number];

/** A date fact that every shop knows the word for. */
export type StandardDateFact = FactOfKind<"event" | "schedule">;

/** A word that a fact with a closed domain may hold. */
export type ValueWord = {
  [F in StandardFact]: Facts[F] extends { readonly kind: "text" | "set"; readonly value: infer V }
    ? string extends V
      ? never
      : V
    : never;
}[StandardFact] &
  string;

/** One text per plural category of the language; `other` where a category has none. */
export type Plural = { readonly [C in Intl.LDMLPluralRule]?: With<"n"> } & {
  readonly other: With<"n">;
};

/** The words of one language. */
export interface Locale {
  /** For `Intl`: a BCP 47 tag. */
  readonly tag: string;
  /** A date; the names of days and months are those of `Intl`. A `{weekday}` can be left out. */
  readonly date: With<"day"> & With<"month"> & With<"year">;
  /** How the first day of a month is written, where it is no plain number. */
  readonly firstOfMonth?: string;
  /** What stands between two sentences. */
  readonly gap: string;
  /** What ends a sentence. */
  readonly stop: string;
  /** What stands between the notes of one aside, and between two of them. */
  readonly comma: string;
  readonly semicolon: string;
  /** How a sentence begins that follows a colon. */
  readonly afterColon: "lower" | "upper";

  /** Reasons as statements that are true of whatever verdict carries them; no end mark. */
  readonly reasons: Words<OwnReasonCode>;
  /** Facts as questions to the buyer. */
  readonly questions: Words<StandardFact>;
  /** Date facts as what something comes after: "after delivery". A custom one can have words too. */
  readonly after: Words<StandardDateFact> & { readonly [F in CustomFact]: string };
  /** What facts may hold, as short answers. */
  readonly values: Words<ValueWord>;

  /** That the buyer may. `{when}` holds a phrase of {@link Locale.when}, or nothing. */
  readonly can: Words<Way, With<"when">>;
  /** That the buyer may ask, and someone has to agree. */
  readonly ask: Words<"cancel" | "return", With<"when">>;
  /** That the buyer may not. */
  readonly cannot: { readonly [A in Action]: Words<DenialKind> };
  /** That it hangs on something not known. */
  readonly depends: Words<Action>;

  /** Modes as short notes. */
  readonly modes: Words<Mode>;
  /** Modes as sentences. */
  readonly modeNotes: Words<Exclude<Mode, "instant">>;
  /** That a mode gives way to a weaker one. */
  readonly modeUntil: Words<Exclude<Mode, "discretionary">, With<"until">>;

  /** Phrases of time, each with the space that it needs before it. */
  readonly when: {
    /** To the end of a day, that day included. */
    readonly untilDay: With<"date">;
    readonly untilTime: With<"date"> & With<"time">;
    readonly fromDay: With<"date">;
    readonly fromTime: With<"date"> & With<"time">;
    readonly after: With<"after">;
    /** A day on another clock than the reader's. */
    readonly dayInZone: With<"date"> & With<"zone">;
    /** A date fact of the shop's own, as in {@link Locale.after}. */
    readonly afterCustom: With<"name">;
    /** A moment as an answer; no phrase. */
    readonly moment: With<"date"> & With<"time">;
  };

  /** Labels of a drawn timeline. */
  readonly picture: {
    readonly title: string;
    readonly now: string;
    readonly placed: string;
    readonly actions: Words<Action>;
    readonly statuses: Words<AnyVerdict["status"]>;
    /** What happened between the parties, by what it is about. */
    readonly events: Words<EventSubject>;
  };

  readonly sentences: {
    readonly notYet: With<"sentence">;
    readonly possiblyUntil: With<"until">;
    readonly possiblyLonger: string;
    readonly findOut: With<"questions">;
    /** What would settle the rest of something allowed. */
    readonly details: With<"questions">;
    readonly lastResort: string;
    readonly another: With<"sentence">;
    readonly later: With<"sentence">;
    readonly besides: With<"sentence">;
    /** Who grants it. */
    readonly basis: With<"list">;
    readonly concerns: With<"count"> & With<"total">;
    readonly nothing: string;
    readonly wasPossible: With<"until">;
    readonly youGet: With<"list">;
    readonly fees: With<"list">;
    readonly refundWithin: With<"span"> & With<"after">;
    readonly refunds: With<"list">;
    readonly handIn: With<"until">;
    readonly handInOpen: string;
    readonly channels: With<"list">;
    readonly requires: With<"list">;
  };

  /** What would change a verdict. */
  readonly changes: {
    readonly after: With<"after">;
    readonly from: With<"from">;
    readonly fact: With<"question">;
    readonly consent: string;
  };

  readonly guide: {
    /** That a step has to wait; `{opening}` holds a sentence with its gap. */
    readonly opens: With<"opening">;
    readonly findOut: With<"question">;
    readonly answerWithin: With<"span">;
    readonly peak: With<"months">;
  };

  readonly words: {
    readonly yes: string;
    readonly no: string;
    /** Of something that happens: it has not happened. */
    readonly notSoFar: string;
    /** Of anything else, a date set down in advance too: there is none. */
    readonly notStated: string;
    readonly atMost: With<"money">;
    /** A question for a fact of the shop's own. */
    readonly customQuestion: With<"name">;
    readonly aside: With<"text"> & With<"note">;
  };

  readonly resolutions: Words<Resolution>;
  readonly returnShipping: Words<ReturnShipping>;
  readonly feeKinds: Words<FeeKind>;
  readonly refundParts: Words<RefundPart>;
  readonly channelNames: Words<Channel>;
  readonly requirements: Words<Requirement>;
  readonly authorities: Words<Authority>;
  /** Lengths of time, in the case that "within" and "up to" ask for. */
  readonly spans: { readonly [U in SpanUnit]: Plural };
  /** Steps of a guide, each a sentence. */
  readonly steps: Words<StepCode>;

  readonly plan: PlanTexts;
  readonly verification: VerificationTexts;
}
