/**
 * What a discrepancy says, and what to quote of it, in words; `null`: not known.
 *
 * @module
 */
import type { Discrepancy } from "../decision/discrepancy.js";
import type { Money } from "../model/money.js";
import type { Instant } from "../time/instant.js";
import { numberFormat } from "./formats.js";
import { listed, type Speech } from "./speech.js";
import { moneyWords } from "./terms-words.js";
import { momentWords } from "./time-words.js";
import type { DetailName } from "./verification-texts.js";

type Detail = readonly [name: DetailName, words: string | null];

/** What a discrepancy says beside its code and its line; `null`: not known. */
export function detailsOf(one: Discrepancy, speech: Speech): readonly Detail[] {
  const { values, resolutions, feeKinds, tag } = speech.locale;
  const number = numberFormat(tag);
  switch (one.code) {
    case "other-order":
    case "refund-currency":
      return [
        ["expected", one.expected],
        ["found", one.found],
      ];
    case "quantity-changed":
      return [
        ["expected", number.format(one.expected)],
        ["found", number.format(one.found)],
      ];
    case "price-changed":
      return [
        ["expected", knownMoney(one.expected, speech)],
        ["found", knownMoney(one.found, speech)],
      ];
    case "line-open":
      return [
        ["status", values[one.status]],
        ["acceptedAt", knownMoment(one.acceptedAt, speech)],
      ];
    case "partly-applied":
      return [
        ["applied", knownList(one.applied, speech)],
        ["open", knownList(one.open, speech)],
        ["acceptedAt", knownMoment(one.acceptedAt, speech)],
      ];
    case "shipped-anyway":
      return [
        ["acceptedAt", knownMoment(one.acceptedAt, speech)],
        ["shippedAt", knownMoment(one.shippedAt, speech)],
      ];
    case "delivered-anyway":
      return [
        ["acceptedAt", knownMoment(one.acceptedAt, speech)],
        ["deliveredAt", knownMoment(one.deliveredAt, speech)],
      ];
    case "shipped-unanswered":
      return [
        ["askedAt", knownMoment(one.askedAt, speech)],
        ["status", values[one.status]],
      ];
    case "cancellation-declined":
    case "return-declined":
    case "claim-denied":
    case "claim-closed":
    case "chargeback-opened":
      return [["at", knownMoment(one.at, speech)]];
    case "line-missing":
    case "claim-unrecorded":
      return [];
    case "refund-missing":
      return [
        ["due", knownMoment(one.due, speech)],
        ["expected", knownMoney(one.expected, speech)],
      ];
    case "return-not-refunded":
      return [
        ["receivedAt", knownMoment(one.receivedAt, speech)],
        ["due", knownMoment(one.due, speech)],
        ["expected", knownMoney(one.expected, speech)],
      ];
    case "refund-too-small": {
      const fees = one.mayDeduct.map((fee) => feeKinds[fee]);
      return [
        ["expected", knownMoney(one.expected, speech)],
        ["found", knownMoney(one.found, speech)],
        ["mayDeduct", knownList(fees, speech)],
      ];
    }
    case "refund-wrong-line":
      return [
        ["dueFor", knownList(one.expected, speech)],
        ["amount", knownMoney(one.amount, speech)],
        ["at", knownMoment(one.at, speech)],
      ];
    case "payment-not-refunded":
      return [
        ["found", values[one.found]],
        ["due", knownMoment(one.due, speech)],
      ];
    case "charged-again":
      return [
        ["before", values[one.before]],
        ["found", values[one.found]],
      ];
    case "replacement-missing":
      return [["due", knownMoment(one.due, speech)]];
    case "wrong-remedy":
      return [
        ["expected", resolutions[one.expected]],
        ["found", resolutions[one.found]],
      ];
  }
}

/** A moment, if it is known. */
export function knownMoment(at: Instant | null, speech: Speech): string | null {
  return at === null ? null : momentWords(at, speech);
}

/** An amount, if it is known. */
export function knownMoney(amount: Money | null, { locale }: Speech): string | null {
  return amount === null ? null : (moneyWords(amount, locale.tag) ?? null);
}

/** A list, if it holds anything. */
export function knownList(words: readonly string[], speech: Speech): string | null {
  return words.length === 0 ? null : listed(words, "conjunction", speech);
}
