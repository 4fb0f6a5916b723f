/**
 * Quebec: what the Consumer Protection Act gives a consumer who buys at a distance.
 *
 * @module
 */
import {
  after,
  days,
  deny,
  firstKnown,
  type Mode,
  type Moment,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../policy/index.js";
import { disclosure, lateDelivery, type Province } from "./ca/distance-agreement.js";
import { cardNetwork } from "./scope/card-network.js";
import { consumerSale } from "./scope/consumer-sale.js";
import { escalation, QUEBEC_ROUTES } from "./scope/escalation.js";

const QUEBEC: Province = {
  id: "ca-qc",
  region: "QC",
  name: "Quebec",
  timeZone: ["buyer", "America/Toronto"],
  threshold: {},
  disclosure: {
    title: "Consumer Protection Act (Quebec): distance contracts",
    section: "s.54.4 to 54.9, 54.13",
    url: "http://legisquebec.gouv.qc.ca/fr/showversion/cs/P-40.1?code=se:54_13&pointInTime=20170517&langCont=en",
    seenOn: "2026-11-22",
    confidence: "medium",
    note: "Section 54.13 was read; the periods of 54.8 are recalled.",
  },
  late: {
    title: "Consumer Protection Act (Quebec): late performance",
    section: "s.54.9",
    url: "https://airpassengerrights.ca/en/practical-guides/statutory-chargeback/quebec",
    seenOn: "2026-11-22",
    confidence: "medium",
  },
};

const CHARGEBACK: Source = {
  title: "Consumer Protection Act (Quebec): chargeback by the card issuer",
  section: "s.54.14",
  url: "http://legisquebec.gouv.qc.ca/en/version/cs/P-40.1?code=se:54_14&history=20211125",
  seenOn: "2026-11-22",
  confidence: "high",
};
const RIGHT_NOT_KNOWN: Source = {
  ...CHARGEBACK,
  confidence: "medium",
  note: "For cancellations by this act, and certain for credit cards only: where neither is known there is no promise.",
};

const ASKED: Terms = {
  resolutions: ["refund"],
  refunds: ["items", "delivery", "taxes", "fees"],
  channels: ["bank"],
  requires: ["written-notice"],
};

const NOT_REFUNDED: When = { ...consumerSale("CA", "QC"), "refund.state": "none" };

const ASKED_TO_CANCEL: When = {
  ...NOT_REFUNDED,
  "cancellation.state": ["requested", "accepted", "declined"],
};

const chargeback: Policy = {
  id: "ca-qc-chargeback",
  version: "2026-11-22",
  title: "Chargeback, Quebec",
  authority: "law",
  timeZone: QUEBEC.timeZone,
  tables: {
    escalate: [
      {
        id: "under-way",
        when: { ...NOT_REFUNDED, "chargeback.state": "open" },
        // LAW: CPA s.54.14: the issuer was asked already.
        then: deny({ kind: "already" }),
        because: "chargeback-open",
        source: CHARGEBACK,
      },
      // what was sent back later has sixty days of its own
      ...rows("cancelled", ASKED_TO_CANCEL, "cancellation.requestedAt", "next"),
      ...rows(
        "returned",
        {
          ...NOT_REFUNDED,
          "return.state": ["requested", "authorised", "declined", "shipped", "received"],
        },
        firstKnown("return.requestedAt", "return.shippedAt", "return.receivedAt"),
      ),
      {
        id: "cancelled-over",
        when: { ...ASKED_TO_CANCEL, "payment.method": ["card-credit", "card-debit"] },
        then: deny({ kind: "no-longer" }),
        because: "window-closed",
        source: CHARGEBACK,
      },
    ],
  },
};

function rows(
  way: string,
  when: When,
  notice: Moment,
  outside: "deny" | "next" = "deny",
): readonly Row[] {
  const byCreditCard: When = { ...when, "payment.method": "card-credit" };
  return [
    // LAW: CPA s.54.8, 54.14: cancelled because the merchant did not tell, or sent no copy.
    ask("not-told", { ...byCreditCard, "disclosures.agreementInfoComplete": false }),
    ask("no-choice", { ...byCreditCard, "disclosures.acceptOrCorrectOffered": false }),
    ask("no-copy", {
      ...byCreditCard,
      "disclosures.agreementCopyReceivedAt": { known: false },
    }),
    // LAW: CPA s.54.9, 54.14: cancelled on another ground, of the act or of the shop's terms; debit cards are not named.
    ask(
      "other-ground",
      { ...when, "payment.method": ["card-credit", "card-debit"] },
      "discretionary",
      RIGHT_NOT_KNOWN,
    ),
  ];

  function ask(id: string, test: When, mode: Mode = "instant", source = CHARGEBACK): Row {
    // LAW: CPA s.54.13: fifteen days for the money; s.54.14: then sixty to ask the issuer; calendar days, no roll.
    const due = after(notice, days(15));
    return {
      id: `${way}-${id}`,
      when: test,
      then: permit({
        mode,
        opens: due,
        closes: after(due, days(60)),
        outside,
        route: "card-dispute",
        terms: ASKED,
      }),
      because: "refund-overdue",
      source,
    };
  }
}

/**
 * The laws of Quebec.
 *
 * @example
 * ```ts
 * import { caQc } from "order-recourse/laws/ca-qc";
 *
 * caQc.some((policy) => policy.id === "ca-qc-chargeback"); // => true
 * ```
 */
export const caQc: readonly Policy[] = [
  disclosure(QUEBEC),
  lateDelivery(QUEBEC),
  chargeback,
  cardNetwork(QUEBEC_ROUTES),
  ...escalation(QUEBEC_ROUTES),
];
