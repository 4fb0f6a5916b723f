/**
 * California: the state's own rules; the federal ones are in `laws/us`.
 *
 * @module
 */
import {
  after,
  days,
  earlierOf,
  firstKnown,
  laterOf,
  type Moment,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../policy/index.js";
import { consumerSale } from "./scope/consumer-sale.js";
import { cancelledAlready } from "./scope/used-up.js";
import { undisclosedReturns } from "./us/undisclosed-returns.js";

const SHIPMENT: Source = {
  title: "California Business and Professions Code 17538(a): late shipment",
  section: "17538(a)",
  url: "https://law.onecle.com/california/business/17538.html",
  seenOn: "2026-11-22",
  confidence: "high",
};

const UNSHIPPED: When = {
  ...consumerSale("US", "CA"),
  "line.status": ["pending", "processing"],
};
// LAW: B&P 17538(a): thirty days from the payment, or the longer time that was stated.
const DUE = laterOf(after("order.placedAt", days(30)), "line.promisedShipBy", "line.releaseAt");
// LAW: B&P 17538(a): who cancels has the money back within one week.
const CANCELLED: Terms = {
  resolutions: ["refund"],
  refunds: ["items", "delivery", "taxes", "fees"],
  refundWithin: after("cancellation.requestedAt", days(7)),
};

const shipment: Policy = {
  id: "us-ca-shipment",
  version: "2026-11-22",
  title: "Orders not shipped in time, California",
  authority: "law",
  timeZone: ["buyer", "America/Los_Angeles"],
  tables: {
    cancel: [
      ...cancelledAlready(UNSHIPPED),
      late(
        "agreed-delay",
        { "delay.consented": true },
        firstKnown("delay.newDate", "delay.notifiedAt"),
      ),
      // LAW: B&P 17538(a)(2): the notice of delay has to offer the money back.
      late("notified", { "delay.notifiedAt": { known: true } }, earlierOf(DUE, "delay.notifiedAt")),
      late("not-shipped", {}, DUE),
    ],
  },
};

function late(id: string, when: When, opens: Moment): Row {
  return {
    id,
    when: { ...UNSHIPPED, ...when },
    then: permit({ opens, terms: CANCELLED }),
    because: "shipment-delay",
    source: SHIPMENT,
  };
}

const NO_FEE = { not: { atLeast: 1 } } as const;

/**
 * California's own rules.
 *
 * @example
 * ```ts
 * import { usCa } from "order-recourse/laws/us-ca";
 *
 * usCa.map((policy) => policy.id); // => ["us-ca-shipment", "us-ca-returns"]
 * ```
 */
export const usCa: readonly Policy[] = [
  shipment,
  undisclosedReturns({
    region: "CA",
    name: "California",
    timeZone: "America/Los_Angeles",
    // LAW: Civ. Code 1723(b): until the thirtieth day after the purchase; calendar days, no roll.
    span: days(30),
    // LAW: B&P 17538(d) asks web shops to show the policy, but gives no return of its own.
    mode: "discretionary",
    source: {
      title: "California Civil Code 1723: display of return policies",
      section: "1723",
      url: "https://dca.ca.gov/publications/legal_guides/s_6.shtml",
      seenOn: "2026-11-22",
      confidence: "medium",
      note: "Read in a copy. Worded for retail sellers, order forms included: online scope unclear.",
    },
    // LAW: Civ. Code 1723(b): the purchase amount.
    terms: {
      resolutions: ["refund"],
      refunds: ["items"],
      requires: ["unused", "original-packaging", "receipt"],
    },
    exempt: [
      // LAW: Civ. Code 1723(a): who takes goods back for seven days in full need not show it.
      {
        "returnPolicy.category": "finite-window",
        "returnPolicy.days": { atLeast: 7 },
        "returnPolicy.restockingPercent": NO_FEE,
      },
      { "returnPolicy.category": "unlimited", "returnPolicy.restockingPercent": NO_FEE },
      // LAW: Civ. Code 1723(c): perishable, as is, final, used, customised, not for resale for health reasons.
      {
        "line.traits": {
          has: ["perishable", "personalised", "final-sale", "second-hand", "hygiene-sealed"],
        },
      },
      // LAW: Civ. Code 1723(c): food, plants, flowers.
      {
        "line.category": ["food", "grocery", "plants", "flowers", "garden/plants"],
      },
    ],
  }),
];
