/**
 * Disputes by the rules of the card networks. A contract between banks and no law; it stands among the
 * laws because it only widens, and asks (`request`), so that a statutory route leads.
 *
 * @module
 */
import {
  after,
  DELIVERY,
  days,
  deny,
  earlierOf,
  FAULT,
  firstKnown,
  type Moment,
  type Policy,
  permit,
  type Row,
  type Source,
  type When,
} from "../../policy/index.js";
import { paidBack } from "./used-up.js";

/** Where cards are disputed by the rules of their networks. */
export interface CardPlace {
  /** The door: what the policy's id begins with. */
  readonly id: string;
  readonly name: string;
  readonly country: string | readonly string[];
  readonly region?: string;
  readonly timeZone: string | readonly string[];
  /** Whether every other way comes first; default: none does. */
  readonly lastResort?: boolean;
}

const seenOn = "2026-11-22";
const note = "A network rule, read at a payment processor's; the issuer decides.";
const VISA: Source = {
  title: "Visa dispute condition 13.1: merchandise not received",
  url: "https://quavo-inc.atlassian.net/wiki/pages/viewpage.action?pageId=341080959",
  seenOn,
  confidence: "medium",
  note,
};
const VISA_RETURNED: Source = {
  title: "Visa dispute condition 13.7: cancelled or returned",
  url: "https://quavo-inc.atlassian.net/wiki/x/CXdTF",
  seenOn,
  confidence: "medium",
  note,
};
const MASTERCARD: Source = {
  title: "Mastercard reason code 4853: cardholder dispute",
  url: "https://quavo-inc.atlassian.net/wiki/pages/diffpages.action?originalId=341093727&pageId=341093733",
  seenOn,
  confidence: "medium",
  note,
};

/** LAW: none, Visa 13.1, 13.7 and Mastercard 4853: 120 days, and 540 from the payment at most. */
const within120 = (counted: Moment): Moment =>
  earlierOf(after(counted, days(120)), after("order.placedAt", days(540)));

const EXPECTED = firstKnown("line.promisedBy", "order.placedAt");
const CANCELLED = firstKnown("cancellation.requestedAt", "line.cancelledAt");
const SENT_BACK = firstKnown("return.shippedAt", "return.receivedAt");

/** What to ask of the bank that issued the card, once the seller has said no, or should have paid back. */
export function cardNetwork(place: CardPlace): Policy {
  const paidByCard: When = {
    "buyer.country": place.country,
    ...(place.region !== undefined && { "buyer.region": place.region }),
    "buyer.kind": "consumer",
    "payment.method": ["card-credit", "card-debit"],
  };
  const turnedDown: When = { ...paidByCard, "contact.state": "declined" };
  const notRefunded: When = { ...paidByCard, reason: "refund-missing", "refund.state": "none" };
  return {
    id: `${place.id}-card-dispute`,
    version: "2026-11-22",
    title: `Card network disputes, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    custom: { cardNetwork: "text" },
    tables: {
      escalate: [
        {
          id: "under-way",
          when: { ...paidByCard, "chargeback.state": "open" },
          then: deny({ kind: "already" }),
          because: "chargeback-open",
          source: VISA,
        },
        paidBack({ ...paidByCard, reason: [...DELIVERY, ...FAULT] }),
        // LAW: none, Visa 13.1: where no date was given, fifteen days first.
        dispute(
          place,
          "not-received-visa",
          { ...turnedDown, reason: DELIVERY, "custom.cardNetwork": "visa" },
          firstKnown("line.promisedBy", after("order.placedAt", days(15))),
          within120(EXPECTED),
          VISA,
        ),
        // LAW: none, Mastercard 4853: where no date was given, thirty days first; so too where the network is not known.
        dispute(
          place,
          "not-received",
          { ...turnedDown, reason: DELIVERY },
          firstKnown("line.promisedBy", after("order.placedAt", days(30))),
          within120(EXPECTED),
          MASTERCARD,
        ),
        // LAW: none, Visa 13.7: fifteen days after the goods went back, or the order was cancelled.
        dispute(
          place,
          "returned",
          { ...notRefunded, "return.state": ["shipped", "received"] },
          after(SENT_BACK, days(15)),
          within120(SENT_BACK),
          VISA_RETURNED,
        ),
        dispute(
          place,
          "cancelled",
          {
            ...paidByCard,
            reason: "cancellation-not-applied",
            // nobody asked: nothing to wait for, and the reason need not be known
            "cancellation.state": { not: "none" },
            "refund.state": "none",
          },
          after("cancellation.requestedAt", days(15)),
          within120("cancellation.requestedAt"),
          VISA_RETURNED,
        ),
        dispute(
          place,
          "cancelled-not-refunded",
          { ...notRefunded, "line.status": "cancelled" },
          after(CANCELLED, days(15)),
          within120(CANCELLED),
          VISA_RETURNED,
        ),
        dispute(
          place,
          "agreed-not-refunded",
          { ...notRefunded, "cancellation.state": "accepted" },
          after("cancellation.requestedAt", days(15)),
          within120("cancellation.requestedAt"),
          VISA_RETURNED,
        ),
        // LAW: none, Mastercard 4853: goods that are not what was agreed.
        dispute(
          place,
          "not-as-agreed",
          { ...turnedDown, reason: FAULT },
          "line.deliveredAt",
          within120("line.deliveredAt"),
          MASTERCARD,
        ),
      ],
    },
  };
}

function dispute(
  { lastResort = false }: CardPlace,
  id: string,
  when: When,
  opens: Moment,
  closes: Moment,
  source: Source,
): Row {
  return {
    id,
    when,
    then: permit({
      mode: "request",
      ...(lastResort && { lastResort }),
      opens,
      closes,
      route: "card-dispute",
      terms: { resolutions: ["refund"], channels: ["bank"] },
    }),
    because: "chargeback",
    source,
  };
}
