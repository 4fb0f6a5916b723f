/**
 * The right of withdrawal from a distance contract: CRD 2011/83 Art. 9 to 16.
 *
 * @module
 */
import {
  type After,
  after,
  before,
  type DateFact,
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
import { UNSEALED } from "../scope/seal.js";
import { cancelledAlready, sentBackAlready } from "../scope/used-up.js";
import { buyerIn, carried, type Jurisdiction, lastDay } from "./jurisdiction.js";

/** The right of withdrawal as one country words it. */
export interface Withdrawal {
  readonly source: Source;
  /** Where the duty to tell about the online function is written; none where there is no such duty. */
  readonly functionSource?: Source;
  /** How the longest period is reached: the EU's twelve months after the first end, or Germany's other order. */
  readonly longest?: (received: DateFact) => Moment;
  /** By when the money of goods sent back is due; default: two weeks after the declaration. */
  readonly refundWithin?: After;
  /** What the country exempts beside the EU's list. */
  readonly exempt?: readonly "medicine"[];
}

type InForce = { readonly from: string; readonly to?: string };

/** LAW: CRD Art. 16 (a), (b), (c), (d), (f), (h), (l): no right at all. */
const EXEMPT = [
  "personalised",
  "perishable",
  "dated",
  "price-fluctuating",
  "mixed",
  "urgent-repair",
] as const;
/** LAW: CRD Art. 16 (e), (i): none once the seal is broken. */
const SEALED = ["hygiene-sealed", "sealed-media"] as const;
const TOLD = "disclosures.withdrawalInfoGivenAt";
/** What no parcel brings: its period runs from the contract. */
const NO_GOODS = ["digital", "service"] as const;

const CANCELLED: Terms = {
  resolutions: ["refund"],
  refunds: ["items", "standard-delivery"],
  refundWithin: after("cancellation.requestedAt", days(14)),
};

const UNDONE: Terms = {
  resolutions: ["refund"],
  returnShipping: "free",
  refunds: ["items"],
  refundWithin: after("return.requestedAt", days(14)),
};

/** The right of withdrawal, before and after the online function became a duty. */
export function withdrawal(place: Jurisdiction, law: Withdrawal): readonly Policy[] {
  const since = "2014-06-13";
  if (law.functionSource === undefined) return [version(place, law, { from: since })];
  // LAW: Dir. 2023/2673: contracts concluded online from 19 June 2026.
  return [
    version(place, law, { from: since, to: "2026-06-18" }),
    version(place, law, { from: "2026-06-19" }, law.functionSource),
  ];
}

function version(
  place: Jurisdiction,
  law: Withdrawal,
  inForce: InForce,
  functionSource?: Source,
): Policy {
  const { source, longest = twelveMonthsMore(place) } = law;
  const buyer = buyerIn(place);
  const undelivered: When = { ...buyer, "line.status": NOT_RECEIVED };
  const rest = { because: "right-of-withdrawal", source } as const;

  // The right can be used from the contract on; until something is received it has no end.
  const cancel: readonly Row[] = [
    // LAW: CRD Art. 16 (m): only where the supply has begun.
    ...exemptions(buyer, law, { "line.status": { not: "pending" } }),
    ...cancelledAlready(undelivered),
    // LAW: Art. 9(2)(a), (c): services and digital content count from the contract.
    ...counted(
      "digital",
      { ...undelivered, "line.traits": { has: NO_GOODS } },
      "order.placedAt",
      cancelling,
    ),
    // LAW: Art. 9(2)(b)(iii): later parcels of a regular supply do not open it again.
    ...counted(
      "subscription",
      { ...undelivered, "order.type": "subscription" },
      "order.firstDeliveredAt",
      cancelling,
    ),
    { id: "before-receipt", when: undelivered, then: permit({ terms: CANCELLED }), ...rest },
  ];
  const sendBack: readonly Row[] = [
    ...exemptions(buyer, law),
    {
      id: "unsealed",
      when: {
        ...buyer,
        "line.status": "delivered",
        "line.traits": { has: SEALED },
        "line.condition": UNSEALED,
      },
      then: defer(),
      because: "exempt",
      source,
    },
    // LAW: CRD Art. 16 (a): a service that was performed in full.
    begun(
      "service-performed",
      {
        ...buyer,
        "line.status": "delivered",
        "line.traits": { has: "service" },
        "disclosures.digitalConsentGiven": true,
        "disclosures.digitalLossAcknowledged": true,
      },
      source,
    ),
    // below what is exempt: of that nobody need know whether it went back
    ...sentBackAlready(buyer),
    ...counted(
      "digital",
      { ...buyer, "line.traits": { has: NO_GOODS } },
      "order.placedAt",
      undoing,
    ),
    // LAW: Art. 9(2)(b)(iii): of a regular supply the first delivery counts.
    ...counted(
      "subscription",
      { ...buyer, "order.type": "subscription" },
      "order.firstDeliveredAt",
      returning,
    ),
    // LAW: Art. 9(2)(b)(i): of one order in several parcels the last.
    ...counted("goods", buyer, "order.lastDeliveredAt", returning),
  ];
  return {
    id: `${place.id}-withdrawal`,
    version: inForce.from,
    title: `Right of withdrawal, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    ...carried(place),
    inForce,
    tables: { cancel, return: sendBack },
  };

  /** The rows of one clock: those which are certain, and the one that may be longer. */
  function counted(id: string, when: When, from: DateFact, rows: Rows): readonly Row[] {
    const last = law.longest === undefined ? lastTold(id, when, from, rows) : [];
    const certain = ends(from, TOLD);
    if (functionSource === undefined)
      return [...last, ...rows(id, when, { closes: certain }, source)];
    const possible = ends(from, "disclosures.withdrawalFunctionInfoGivenAt");
    return [
      ...last,
      ...rows(id, when, { closes: certain, outside: "next" }, source),
      // LAW: whether leaving out the function alone prolongs the period is not settled: no promise.
      ...rows(
        `${id}-function-not-told`,
        when,
        { closes: possible, mode: "discretionary" },
        functionSource,
      ),
    ];
  }

  /**
   * LAW: CRD Art. 10(2): who is told on the last day of twelve months from receipt has a fortnight from
   * then. Across a leap day that is a day more than the longest period of 10(1). Whoever is told later
   * finds this window empty: it opens with the fortnight of the day before, which then is its end.
   */
  function lastTold(id: string, when: When, from: DateFact, rows: Rows): readonly Row[] {
    const fortnight = days(14, lastDay(place));
    const window: Window = {
      opens: laterOf(longest(from), after(before(TOLD, days(1)), fortnight)),
      closes: earlierOf(after(after(from, months(12)), fortnight), after(TOLD, fortnight)),
      outside: "next",
    };
    return rows(`${id}-told-last`, { ...when, [TOLD]: { known: true } }, window, source);
  }

  /** LAW: CRD Art. 9(1), 10: a fortnight, or one from when the buyer was told, within the longest period. */
  function ends(from: DateFact, told: DateFact): Moment {
    const fortnight = days(14, lastDay(place));
    return earlierOf(longest(from), laterOf(after(from, fortnight), after(told, fortnight)));
  }

  function cancelling(id: string, when: When, window: Window, cited: Source): readonly Row[] {
    const then = permit({ opens: "order.placedAt", ...window, terms: CANCELLED });
    return [{ id, when, then, because: "right-of-withdrawal", source: cited }];
  }

  /** LAW: CRD Art. 14(4)(b): what no parcel brought does not go back, and costs nothing. */
  function undoing(id: string, when: When, window: Window, cited: Source): readonly Row[] {
    const then = permit({ opens: "line.deliveredAt", ...window, terms: UNDONE });
    return [{ id, when, then, because: "right-of-withdrawal", source: cited }];
  }

  /** LAW: CRD Art. 6(6), 14(1): the trader pays for sending back who agreed to, or did not say that it costs. */
  function returning(id: string, when: When, window: Window, cited: Source): readonly Row[] {
    const to = (returnShipping: "free" | "buyer"): Row["then"] =>
      permit({
        opens: "line.deliveredAt",
        ...window,
        terms: {
          resolutions: ["refund"],
          returnShipping,
          refunds: ["items", "standard-delivery"],
          refundWithin: law.refundWithin ?? after("return.requestedAt", days(14)),
          handInBy: after("return.requestedAt", days(14, lastDay(place))),
        },
      });
    const because = "right-of-withdrawal";
    const agreed: When = { ...when, "returnPolicy.shipping": "free" };
    const notTold: When = { ...when, "disclosures.returnCostDisclosed": false };
    // where it is not known whether the buyer was told, the id that sorts last speaks: nobody is promised what may not hold
    return [
      { id: `agreed-${id}`, when: agreed, then: to("free"), because, source: cited },
      { id: `cost-not-told-${id}`, when: notTold, then: to("free"), because, source: cited },
      { id, when, then: to("buyer"), because, source: cited },
    ];
  }
}

interface Window {
  /** Default: from when the right can be used. */
  readonly opens?: Moment;
  readonly closes: Moment;
  readonly mode?: "discretionary";
  readonly outside?: "next";
}

type Rows = (id: string, when: When, window: Window, cited: Source) => readonly Row[];

/** LAW: CRD Art. 10: twelve months after the end of the first period. */
function twelveMonthsMore(place: Jurisdiction): (received: DateFact) => Moment {
  return (received) => after(after(received, days(14)), months(12, lastDay(place)));
}

/** What the right does not cover, sent or not: the law is silent there. */
function exemptions(
  buyer: When,
  { source, exempt = [] }: Withdrawal,
  supplied: When = {},
): readonly Row[] {
  return [
    {
      id: "exempt",
      when: { ...buyer, "line.traits": { has: [...EXEMPT, ...exempt] } },
      then: defer(),
      because: "exempt",
      source,
    },
    // LAW: CRD Art. 16 (j): newspapers and magazines, but not a subscription to them.
    {
      id: "newspaper",
      when: {
        ...buyer,
        "line.traits": { has: "newspaper" },
        "order.type": { not: "subscription" },
      },
      then: defer(),
      because: "exempt",
      source,
    },
    // LAW: CRD Art. 16 (m): digital content that was begun as the article demands.
    begun(
      "digital-begun",
      {
        ...buyer,
        ...supplied,
        "line.traits": { has: "digital" },
        "disclosures.digitalConsentGiven": true,
        "disclosures.digitalLossAcknowledged": true,
        "disclosures.digitalConfirmationSent": true,
      },
      source,
    ),
  ];
}

function begun(id: string, when: When, source: Source): Row {
  return { id, when, then: defer(), because: "exempt", source };
}
