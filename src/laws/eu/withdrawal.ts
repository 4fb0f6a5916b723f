/**
 * The right of withdrawal from a distance contract: CRD 2011/83 Art. 9 to 16.
 *
 * @module
 */
import {
  after,
  type DateFact,
  type DaySpanOptions,
  days,
  defer,
  earlierOf,
  laterOf,
  type Moment,
  months,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../../policy/index.js";
import { NOT_RECEIVED } from "../scope/consumer-sale.js";
import { buyerIn, type Jurisdiction } from "./jurisdiction.js";

/** The right of withdrawal as one country words it. */
export interface Withdrawal {
  readonly source: Source;
  /** Where the duty to tell about the online function is written. */
  readonly functionSource: Source;
  /** How the longest period is reached: the EU's twelve months after the first end, or Germany's other order. */
  readonly longest?: (received: DateFact) => Moment;
}

// LAW: Reg. 1182/71 Art. 3: the event's day is not counted; a last day that is not worked where the act is done moves on.
const ROLL: DaySpanOptions = { roll: "next-working-day", calendar: "buyer" };

/** LAW: CRD Art. 10: twelve months after the end of the first period. */
const twelveMonthsMore = (received: DateFact): Moment =>
  after(after(received, days(14)), months(12, ROLL));

/** LAW: CRD Art. 16 (c), (d), (l): no right at all. */
const EXEMPT = ["personalised", "perishable", "dated"] as const;
/** LAW: CRD Art. 16 (e), (i): none once the seal is broken. */
const SEALED = ["hygiene-sealed", "sealed-media"] as const;
const UNSEALED = ["opened", "used", "incomplete", "installed"] as const;

const CANCELLED: Terms = {
  resolutions: ["refund"],
  refunds: ["items", "standard-delivery"],
  refundWithin: after("cancellation.requestedAt", days(14)),
};

/** The right of withdrawal, before and after the online function became a duty. */
export function withdrawal(place: Jurisdiction, law: Withdrawal): readonly Policy[] {
  // LAW: Dir. 2023/2673: contracts concluded online from 19 June 2026.
  return [
    version(place, law, "2014-06-13", { from: "2014-06-13", to: "2026-06-18" }),
    version(place, law, "2026-06-19", { from: "2026-06-19" }),
  ];
}

function version(
  place: Jurisdiction,
  law: Withdrawal,
  name: string,
  inForce: { readonly from: string; readonly to?: string },
): Policy {
  return {
    id: `${place.id}-withdrawal`,
    version: name,
    title: `Right of withdrawal, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    calendars: place.calendars,
    inForce,
    tables: {
      cancel: beforeReceipt(buyerIn(place), law.source),
      return: afterReceipt(buyerIn(place), law, inForce.to === undefined),
    },
  };
}

/** The right can be used from the contract on; until something is received it has no end. */
function beforeReceipt(buyer: When, source: Source): readonly Row[] {
  const undelivered: When = { ...buyer, "line.status": NOT_RECEIVED };
  return [
    ...exemptions(source),
    {
      id: "digital",
      when: { ...undelivered, "line.traits": { has: ["digital", "service"] } },
      then: permit({
        opens: "order.placedAt",
        closes: after("order.placedAt", days(14, ROLL)),
        terms: CANCELLED,
      }),
      because: "right-of-withdrawal",
      source,
    },
    {
      id: "before-receipt",
      when: undelivered,
      then: permit({ terms: CANCELLED }),
      because: "right-of-withdrawal",
      source,
    },
  ];
}

function afterReceipt(buyer: When, law: Withdrawal, withFunction: boolean): readonly Row[] {
  const delivered: When = { ...buyer, "line.status": "delivered" };
  return [
    ...exemptions(law.source),
    ...rows("digital", { ...delivered, "line.traits": { has: "digital" } }, "order.placedAt"),
    // LAW: Art. 9(2)(b)(iii): of a regular supply the first delivery counts.
    ...rows(
      "subscription",
      { ...delivered, "order.type": "subscription" },
      "order.firstDeliveredAt",
    ),
    // LAW: Art. 9(2)(b)(i): of one order in several parcels the last.
    ...rows("goods", delivered, "order.lastDeliveredAt"),
  ];

  function rows(id: string, when: When, counted: DateFact): readonly Row[] {
    const certain = ends(law, counted, "disclosures.withdrawalInfoGivenAt");
    if (!withFunction) return pair(id, when, certain, { outside: "deny" }, law.source);
    const possible = ends(law, counted, "disclosures.withdrawalFunctionInfoGivenAt");
    return [
      ...pair(id, when, certain, { outside: "next" }, law.source),
      // LAW: whether leaving out the function alone prolongs the period is not settled: no promise.
      ...pair(
        `${id}-function-not-told`,
        when,
        possible,
        { mode: "discretionary" },
        law.functionSource,
      ),
    ];
  }
}

/** LAW: CRD Art. 9(1), 10: a fortnight, or one from when the buyer was told, within the longest period. */
function ends(
  { longest = twelveMonthsMore }: Withdrawal,
  counted: DateFact,
  told: DateFact,
): Moment {
  const fortnight = days(14, ROLL);
  return earlierOf(longest(counted), laterOf(after(counted, fortnight), after(told, fortnight)));
}

/** LAW: CRD Art. 6(6), 14(1): who was not told that sending back costs does not pay for it. */
function pair(
  id: string,
  when: When,
  closes: Moment,
  options: { readonly mode?: "discretionary"; readonly outside?: "next" | "deny" },
  source: Source,
): readonly Row[] {
  const to = (returnShipping: "free" | "buyer"): Row["then"] =>
    permit({
      opens: "line.deliveredAt",
      closes,
      ...options,
      terms: {
        resolutions: ["refund"],
        returnShipping,
        refunds: ["items", "standard-delivery"],
        refundWithin: after("return.requestedAt", days(14)),
        handInBy: after("return.requestedAt", days(14, ROLL)),
      },
    });
  const rest = { because: "right-of-withdrawal", source } as const;
  return [
    {
      id: `${id}-cost-not-told`,
      when: { ...when, "disclosures.returnCostDisclosed": false },
      then: to("free"),
      ...rest,
    },
    { id, when, then: to("buyer"), ...rest },
  ];
}

/** What the right does not cover: the law is silent there. */
function exemptions(source: Source): readonly Row[] {
  const exempt = { then: defer(), because: "exempt", source } as const;
  return [
    { id: "exempt", when: { "line.traits": { has: EXEMPT } }, ...exempt },
    {
      id: "unsealed",
      when: { "line.traits": { has: SEALED }, "line.condition": UNSEALED },
      ...exempt,
    },
    {
      id: "digital-begun",
      when: {
        "line.traits": { has: "digital" },
        "disclosures.digitalConsentGiven": true,
        "disclosures.digitalLossAcknowledged": true,
        "disclosures.digitalConfirmationSent": true,
      },
      ...exempt,
    },
  ];
}
