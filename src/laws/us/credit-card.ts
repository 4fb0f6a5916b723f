/**
 * What a consumer may ask of the issuer of a credit card: 15 USC 1666, 12 CFR 1026.12(c) and 1026.13.
 *
 * @module
 */
import {
  after,
  DELIVERY,
  days,
  deny,
  FAULT,
  firstKnown,
  laterOf,
  type Moment,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../../policy/index.js";
import { NOT_RECEIVED } from "../scope/consumer-sale.js";
import { paidBack } from "../scope/used-up.js";

const seenOn = "2026-11-22";

const BILLING_ERROR: Source = {
  title: "15 USC 1666; 12 CFR 1026.13: billing errors",
  section: "1026.13(a), (b)",
  url: "https://www.consumerfinance.gov/rules-policy/regulations/1026/2018-06-01/13/",
  seenOn,
  confidence: "high",
  note: "The issuer acknowledges within 30 days and settles it within two billing cycles, 90 days at most.",
};
const DIFFERENT_GOODS: Source = {
  ...BILLING_ERROR,
  confidence: "medium",
  note: "Other goods than agreed are a billing error, the quality of goods that the buyer accepted is not.",
};
const CLAIMS: Source = {
  title: "12 CFR 1026.12(c): claims and defences against the issuer",
  section: "1026.12(c)",
  url: "https://refund-helper.com/knowledge-base/bank-processes/regulation-z-credit-disputes",
  seenOn,
  confidence: "medium",
  note: "Read in a summary. The same state or within 100 miles, waived in some cases: where that is not known there is no promise.",
};

// The issuer is bound, not the seller: it need not be a trader.
const BY_CREDIT_CARD: When = {
  "buyer.country": "US",
  "buyer.kind": "consumer",
  "payment.method": "card-credit",
};
const NOTICE: Terms = {
  resolutions: ["refund"],
  channels: ["bank", "post"],
  requires: ["written-notice"],
};

const STATEMENT = "custom.statementSentAt";
/** LAW: 1026.13(b)(1): the issuer must have the notice within sixty days of sending the first statement that shows the error; calendar days, no roll. */
const sixtyDays = (statement: Moment): Moment => after(statement, days(60));

const OVERDUE = laterOf(
  STATEMENT,
  firstKnown("line.promisedBy", after("order.placedAt", days(30))),
);
const CREDIT_STATEMENT = firstKnown("custom.creditStatementSentAt", STATEMENT);

/** Errors that the issuer has to look into, whatever is said to the seller. */
export const billingError: Policy = {
  id: "us-billing-error",
  version: "2026-11-22",
  title: "Billing errors by credit card, United States",
  authority: "law",
  timeZone: ["buyer", "America/New_York"],
  custom: { creditStatementSentAt: "instant", statementSentAt: "instant" },
  tables: {
    escalate: [
      {
        id: "under-way",
        when: { ...BY_CREDIT_CARD, "chargeback.state": "open" },
        // LAW: 1026.13(b)(3): the same error need not be looked into twice.
        then: deny({ kind: "already" }),
        because: "chargeback-open",
        source: BILLING_ERROR,
      },
      // LAW: 1026.13(a)(4): a credit that was not booked: the statement that should have shown it counts.
      error(
        "credit-missing",
        { reason: "refund-missing" },
        CREDIT_STATEMENT,
        sixtyDays(CREDIT_STATEMENT),
      ),
      paidBack(BY_CREDIT_CARD),
      // LAW: 1026.13(a)(3): not delivered as agreed, and so not before it was to arrive; where nothing was agreed, thirty days (16 CFR 435).
      error("not-delivered", { reason: "not-arrived" }, OVERDUE, sixtyDays(STATEMENT)),
      error(
        "late-not-delivered",
        { reason: "arrived-late", "line.status": NOT_RECEIVED },
        OVERDUE,
        sixtyDays(STATEMENT),
      ),
      // LAW: 1026.13(a)(1), (3): not authorised; late, wrong goods, wrong number, charged though cancelled.
      error(
        "not-as-agreed",
        {
          reason: [
            "arrived-late",
            "wrong-item",
            "missing-parts",
            "unauthorised-purchase",
            "cancellation-not-applied",
          ],
        },
        STATEMENT,
        sixtyDays(STATEMENT),
      ),
      // LAW: 1026.13(a)(3): goods that the buyer did not accept.
      error("refused", { "line.failure": "refused" }, STATEMENT, sixtyDays(STATEMENT)),
      {
        id: "different-goods",
        when: { ...BY_CREDIT_CARD, reason: ["not-as-described", "counterfeit"] },
        // LAW: 1026.13(a)(3): whether they are other goods or poor ones is a question of fact.
        then: permit({
          mode: "discretionary",
          opens: STATEMENT,
          closes: sixtyDays(STATEMENT),
          route: "billing-error",
          terms: NOTICE,
        }),
        because: "billing-error",
        source: DIFFERENT_GOODS,
      },
    ],
  },
};

function error(id: string, when: When, opens: Moment, closes: Moment): Row {
  return {
    id,
    when: { ...BY_CREDIT_CARD, ...when },
    then: permit({ opens, closes, route: "billing-error", terms: NOTICE }),
    because: "billing-error",
    source: BILLING_ERROR,
  };
}

const DISPUTED: When = {
  ...BY_CREDIT_CARD,
  // LAW: 1026.12(c)(3)(i): an honest attempt with the seller comes first; (ii): more than fifty dollars.
  "contact.state": "declined",
  "order.total": { atLeast: 5001 },
  reason: [...FAULT, ...DELIVERY, "cancellation-not-applied", "refund-missing"],
};

/** What the buyer could say to the seller, said to the issuer: as long as the balance is not paid. */
export const claimsAndDefences: Policy = {
  id: "us-claims-and-defences",
  version: "2026-11-22",
  title: "Claims and defences by credit card, United States",
  authority: "law",
  timeZone: ["buyer", "America/New_York"],
  currency: "USD",
  custom: { balancePaidAt: "instant", merchantNearBuyer: "boolean" },
  tables: {
    escalate: [
      {
        id: "under-way",
        when: { ...BY_CREDIT_CARD, "chargeback.state": "open" },
        then: deny({ kind: "already" }),
        because: "chargeback-open",
        source: CLAIMS,
      },
      paidBack({ ...BY_CREDIT_CARD, reason: { not: "refund-missing" } }),
      claim("near", { ...DISPUTED, "custom.merchantNearBuyer": true }, "request"),
      claim("place-not-known", DISPUTED, "discretionary"),
    ],
  },
};

function claim(id: string, when: When, mode: "request" | "discretionary"): Row {
  return {
    id,
    when,
    // LAW: 1026.12(c)(1): up to what is still owed for it.
    then: permit({
      mode,
      opens: "order.placedAt",
      closes: "custom.balancePaidAt",
      route: "card-dispute",
      terms: { resolutions: ["refund"], channels: ["bank"] },
    }),
    because: "chargeback",
    source: CLAIMS,
  };
}
