/**
 * The terms of a permission in sentences.
 *
 * @module
 */
import type { Deadline } from "../decision/deadline.js";
import type { GrantedTerms } from "../decision/granted-terms.js";
import { decimalPlaces } from "../model/decimal-places.js";
import type { Money } from "../model/money.js";
import type { PolicySpan } from "../policy/moment.js";
import type { Fee, Resolution } from "../policy/terms.js";
import { unitOf } from "../time/span.js";
import { percentFormat } from "./formats.js";
import { afterWords, fill, listed, noted, type Speech, spanWords } from "./speech.js";
import { untilPhrase } from "./time-words.js";

/** What the buyer gets, what it may cost, how it is done: a sentence for each thing stated. */
export function termsSentences(
  terms: GrantedTerms,
  until: Deadline | null,
  speech: Speech,
): readonly string[] {
  const { locale } = speech;
  const { sentences } = locale;
  const { resolutions = [], returnShipping, fees = [], refunds = [] } = terms;
  const { channels = [], requires = [], handInBy } = terms;
  const say = (text: string, words: readonly string[], type: "conjunction" | "disjunction") =>
    words.length === 0 ? "" : fill(text, { list: listed(words, type, speech) });
  return [
    youGetSentence(resolutions, speech),
    returnShipping === undefined ? "" : locale.returnShipping[returnShipping],
    say(
      sentences.fees,
      fees.map((fee) => feeWords(fee, speech)),
      "conjunction",
    ),
    handInSentence(handInBy, until, speech),
    refundSentence(terms, speech),
    say(
      sentences.refunds,
      refunds.map((one) => locale.refundParts[one]),
      "conjunction",
    ),
    say(
      sentences.channels,
      channels.map((one) => locale.channelNames[one]),
      "disjunction",
    ),
    say(
      sentences.requires,
      requires.map((one) => locale.requirements[one]),
      "conjunction",
    ),
  ];
}

/** Keeping the item is no choice beside the others: it comes with them. */
function youGetSentence(resolutions: readonly Resolution[], speech: Speech): string {
  const { sentences, resolutions: names } = speech.locale;
  const isKept = resolutions.includes("keep-item");
  const choices = resolutions.filter((one) => one !== "keep-item");
  const text = listed(
    choices.map((one) => names[one]),
    "disjunction",
    speech,
  );
  const note = names["keep-item"];
  if (choices.length === 0) return isKept ? fill(sentences.youGet, { list: note }) : "";
  return fill(sentences.youGet, { list: isKept ? noted(text, note, speech) : text });
}

/** A length of time in words, if its number is a number. */
export function lengthWords(span: PolicySpan, speech: Speech): string | undefined {
  const unit = unitOf(span);
  const amount: unknown = Object.entries(span).find(([key]) => key === unit)?.[1];
  return typeof amount === "number" ? spanWords(unit, amount, speech) : undefined;
}

function handInSentence(
  handInBy: GrantedTerms["handInBy"],
  until: Deadline | null,
  speech: Speech,
): string {
  const { handIn, handInOpen } = speech.locale.sentences;
  if (handInBy === undefined || (handInBy !== null && handInBy.at === until?.at)) return "";
  return handInBy === null ? handInOpen : fill(handIn, { until: untilPhrase(handInBy, speech) });
}

/** Only what hangs on one event: of a choice between several the decision does not say which it was. */
function refundSentence({ refundWithin }: GrantedTerms, speech: Speech): string {
  if (refundWithin === undefined || typeof refundWithin.after !== "string") return "";
  const span = lengthWords(refundWithin.span, speech);
  if (span === undefined) return "";
  const after = afterWords(refundWithin.after, speech);
  return fill(speech.locale.sentences.refundWithin, { span, after });
}

function feeWords({ kind, percent, amount, cap }: Fee, speech: Speech): string {
  const { feeKinds, words, tag } = speech.locale;
  const money = amount === undefined ? undefined : moneyWords(amount, tag);
  const most = cap === undefined ? undefined : moneyWords(cap, tag);
  const notes = [
    ...(percent === undefined ? [] : [percentWords(percent, tag)]),
    ...(money === undefined ? [] : [money]),
    ...(most === undefined ? [] : [fill(words.atMost, { money: most })]),
  ];
  const note = notes.join(speech.locale.comma);
  return note === "" ? feeKinds[kind] : noted(feeKinds[kind], note, speech);
}

function percentWords(percent: number, tag: string): string {
  return percentFormat(tag).format(percent / 100);
}

/**
 * An amount with as many digits as its currency has by ISO 4217; nothing for what is no currency. `Intl` leaves out
 * minor units that are hardly used, those of the forint for example: it does not say what an amount counts.
 */
export function moneyWords({ amount, currency }: Money, tag: string): string | undefined {
  try {
    const digits = decimalPlaces(currency.toUpperCase());
    const value = amount / 10 ** digits;
    const format = new Intl.NumberFormat(tag, {
      style: "currency",
      currency,
      ...(!Number.isInteger(value) && {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
    });
    return format.format(value);
  } catch {
    return undefined;
  }
}
