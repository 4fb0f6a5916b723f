/**
 * English words for codes. What has none is shown as the code itself, made readable.
 *
 * @module
 */
import type { Action, Mode, Route } from "../model/action.js";
import type { DateFact, Fact } from "../model/fact.js";
import type { REASON_CODES, ReasonCode } from "../model/reason-code.js";
import type { ReturnShipping } from "../policy/terms.js";
import { FACT_WORDS } from "./fact-words.js";

type OwnCode = (typeof REASON_CODES)[number];

/** What an action is called in a list. */
export const ACTION_NAMES: { readonly [A in Action]: string } = {
  cancel: "cancel",
  return: "return",
  contactSeller: "contact seller",
  escalate: "escalate",
};

/** What an action is as advice: for the whole order, and before the lines it is about. */
export const ADVICE: {
  readonly [A in Exclude<Action, "escalate">]: readonly [all: string, some: string];
} = {
  cancel: ["cancel the order", "cancel"],
  return: ["return it", "return"],
  contactSeller: ["contact the seller", "contact the seller about"],
};

/** What an escalation is as advice. */
export const ROUTE_ADVICE: { readonly [R in Route]: string } = {
  "customer-service": "go to customer service",
  "guarantee-claim": "file a claim under the guarantee",
  "step-in": "ask the marketplace to step in",
  appeal: "appeal the decision",
  "card-dispute": "dispute the charge with the card issuer",
  "billing-error": "send the card issuer a billing error notice",
  "alternative-dispute-resolution": "go to alternative dispute resolution",
  authority: "complain to the authority",
  court: "go to court",
  warranty: "claim on the warranty",
};

/** How firmly something is open. */
export const MODE_WORDS: { readonly [M in Mode]: string } = {
  instant: "at once, nobody has to agree",
  request: "on request, someone has to agree",
  discretionary: "as a favour, nothing is promised",
};

/** Who pays for the way back. */
export const WAY_BACK: { readonly [S in ReturnShipping]: string } = {
  free: "free way back",
  buyer: "the buyer pays for the way back",
  depends: "who pays for the way back depends",
};

const REASONS: { readonly [C in OwnCode]?: string } = {
  "window-closed": "the time for it is over",
  "cannot-happen": "what it waits for can't happen any more",
  "whole-order": "it works on the whole order only",
  "no-rule": "no policy says anything about it",
  "no-lines": "the order has no lines",
  "not-known": "it hangs on something that is not known",
  "not-shipped": "nobody has begun to ship it",
  "shipping-begun": "the shipping process has begun",
  "grace-period": "the grace period after ordering",
  "seller-decides": "the seller decides",
  "already-shipped": "it has shipped",
  "already-delivered": "it was delivered",
  "already-cancelled": "it was cancelled",
  "cancellation-requested": "a cancellation was asked for",
  "cancellation-window": "the window for cancelling",
  "cut-off-passed": "the cut-off has passed",
  preorder: "a preorder that is not out yet",
  subscription: "a subscription",
  "not-accessed": "nobody has opened it yet",
  "already-accessed": "it was opened",
  "delivery-failed": "the delivery failed",
  "return-window": "the return window",
  "return-window-extended": "the extended return window",
  "holiday-window": "the return window of the holidays",
  "promised-return-by": "the last day promised for this very item",
  "listing-terms": "the terms of the listing",
  "membership-window": "the return window for members",
  "gift-window": "the return window for gifts",
  "not-delivered": "it was not delivered",
  "already-returned": "it was returned",
  "return-under-way": "a return is under way",
  "return-declined": "the return was declined",
  "already-refunded": "the money was paid back",
  "final-sale": "a final sale",
  "not-returnable": "it is not returnable",
  perishable: "perishable goods",
  hygiene: "not returnable for reasons of hygiene",
  personalised: "made to the buyer's order",
  hazardous: "hazardous goods",
  "digital-content": "digital content",
  "gift-card": "a gift card",
  opened: "it was opened",
  used: "it was used",
  oversize: "it is oversize",
  fault: "something is wrong with it",
  "late-return": "a late return",
  goodwill: "goodwill",
  "handled-elsewhere": "somebody else handles this",
  "no-returns-accepted": "no returns are accepted",
  "not-covered": "it is not covered",
  "seller-can-be-asked": "the seller can be asked",
  "no-separate-seller": "there is no separate seller",
  "wait-for-reply": "the seller has been asked and has time to reply",
  guarantee: "the guarantee",
  "guarantee-not-covered": "the guarantee does not cover it",
  "claim-open": "a claim is open",
  "claim-decided": "the claim was decided",
  appeal: "the decision can be appealed",
  "step-in": "the marketplace can step in",
  "customer-service": "customer service can always be asked",
  "delivery-late": "it is late",
  "delivery-missing": "shown as delivered, not there",
  "refund-overdue": "the refund is overdue",
  "cancellation-not-applied": "a cancellation was not applied",
  unauthorised: "the buyer did not place the order",
  recall: "it was recalled",
  "property-damage": "it did damage",
  warranty: "the warranty",
  chargeback: "the charge can be disputed",
  "chargeback-open": "a chargeback is open",
  "billing-error": "a billing error",
  "dispute-resolution": "a dispute body can be asked",
  authority: "an authority can be asked",
  court: "a court can be asked",
  "right-of-withdrawal": "the right of withdrawal",
  "right-to-cancel": "the right to cancel",
  "right-to-reject": "the right to reject",
  "non-conformity": "it is not as it should be",
  "repair-or-replace": "repair or replacement comes first",
  "non-delivery": "it was not delivered",
  "late-delivery": "it was delivered late",
  "shipment-delay": "shipping is delayed",
  "return-terms-not-displayed": "the return terms were not displayed",
  exempt: "exempt",
};

/** Of an event: what it is, and what has to come true. */
const EVENTS: { readonly [F in DateFact]?: readonly [noun: string, clause: string] } = {
  "order.placedAt": ["the order", "the order is placed"],
  "order.firstDeliveredAt": ["the first delivery", "the first line is delivered"],
  "order.lastDeliveredAt": ["the last delivery", "the last line is delivered"],
  "line.promisedShipBy": ["the promised shipping day", "a shipping day is promised"],
  "line.promisedBy": ["the promised day", "a day of arrival is promised"],
  "line.shippedAt": ["shipping", "it has shipped"],
  "line.readyAt": ["the last mile", "it is out for delivery or ready at the counter"],
  "line.deliveredAt": ["delivery", "it is delivered"],
  "line.installedAt": ["installation", "it is installed"],
  "line.failedAt": ["the failed delivery", "the delivery fails"],
  "line.cancelledAt": ["the cancellation", "it is cancelled"],
  "line.returnBy": ["the promised return day", "a return day is promised"],
  "line.releaseAt": ["the street date", "it is released"],
  "contact.at": ["the question to the seller", "the seller has been asked"],
  "contact.repliedAt": ["the seller's reply", "the seller has replied"],
  "cancellation.requestedAt": ["the request to cancel", "a cancellation is asked for"],
  "return.requestedAt": ["the request to return", "a return is asked for"],
  "return.authorisedAt": ["the seller's consent to the return", "the return is authorised"],
  "return.shippedAt": ["sending it back", "it is sent back"],
  "return.receivedAt": ["its arrival back", "it has arrived back"],
  "refund.issuedAt": ["the refund", "a refund is issued"],
  "claim.openedAt": ["the claim", "a claim is opened"],
  "claim.decidedAt": ["the decision on the claim", "the claim is decided"],
  "receipt.confirmedAt": ["the confirmed receipt", "receipt is confirmed"],
  "delay.notifiedAt": ["the notice of delay", "a delay is announced"],
  "delay.newDate": ["the new date", "a new date is announced"],
  "replacement.sentAt": ["the replacement", "a replacement is sent"],
};

const SPELT: Readonly<Record<string, string>> = { "e-mail": "e-mail", "call-back": "call-back" };

/** Why, in words. */
export function reasonWords(code: ReasonCode): string {
  return codeWords(code, REASONS);
}

/** A code made readable: `acme:gift-wrapped` is `gift wrapped (acme)`. */
export function readable(code: string): string {
  const colon = code.indexOf(":");
  const word = code.slice(colon + 1);
  const spelt = Object.hasOwn(SPELT, word) ? SPELT[word] : undefined;
  const words = spelt ?? word.replaceAll("-", " ");
  return colon > 0 ? `${words} (${code.slice(0, colon)})` : words;
}

/** An event as something to count from. */
export function eventNoun(fact: DateFact): string {
  return EVENTS[fact]?.[0] ?? `\`${fact}\``;
}

/** An event as something that has to come true. */
export function eventClause(fact: DateFact): string {
  return EVENTS[fact]?.[1] ?? `\`${fact}\` has happened`;
}

/** A fact as a question, as the fact table asks it. */
export function factWords(fact: Fact): string {
  const about = Object.hasOwn(FACT_WORDS, fact)
    ? FACT_WORDS[fact as keyof typeof FACT_WORDS]
    : undefined;
  return about?.split(";")[0] ?? readable(fact);
}

function codeWords(code: string, words: Readonly<Record<string, string | undefined>>): string {
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? readable(code);
}
