/**
 * Australia: what the law gives a consumer who buys online.
 *
 * @module
 */
import { defer, FAULT, type Policy, permit, type Source } from "../policy/index.js";
import { NOT_RECEIVED } from "./scope/consumer-sale.js";
import { afterRefusal, type Country, consumerOf, statute } from "./scope/statute.js";
import { cancelledAlready, paidBack } from "./scope/used-up.js";

const AUSTRALIA: Country = {
  id: "au",
  name: "Australia",
  country: "AU",
  timeZone: "Australia/Sydney",
};

const seenOn = "2026-11-22";

const GUARANTEES: Source = {
  title: "Australian Consumer Law s.54 to 64, 259 to 263: consumer guarantees",
  section: "259, 261, 263",
  url: "https://www.accc.gov.au/business/problem-with-a-product-or-service-you-sold/repair-replace-refund-cancel",
  seenOn,
  confidence: "high",
  note: "No number of days: as long as the fault could reasonably be expected to appear.",
};
const DELIVERY: Source = {
  title: "Australian Consumer Law s.36: supply within the time stated",
  section: "36",
  url: "https://www.accc.gov.au/consumers/sales-delivery/non-delivery-of-products-services",
  seenOn,
  confidence: "high",
  note: "A supplier who took care and was held up by something beyond its control is excused.",
};
const COMPLAINT: Source = {
  title: "State and territory consumer protection agencies and tribunals",
  url: "https://www.accc.gov.au/business/problem-with-a-product-or-service-you-sold/repair-replace-refund-cancel",
  seenOn,
  confidence: "high",
  note: "The ACCC itself settles no single disputes.",
};

/**
 * The laws of Australia. Changing one's mind about a web order is no ground in any of them.
 *
 * @example
 * ```ts
 * import { au } from "order-recourse/laws/au";
 *
 * au.map((policy) => policy.id).includes("au-guarantees"); // => true
 * ```
 */
export const au: readonly Policy[] = [
  statute(AUSTRALIA, {
    subject: "guarantees",
    title: "Consumer guarantees",
    version: "2011-01-01",
    inForce: { from: "2011-01-01" },
    custom: { majorFailure: "boolean" },
    tables: {
      return: [
        paidBack(consumerOf(AUSTRALIA)),
        {
          id: "major-failure",
          when: { ...consumerOf(AUSTRALIA), reason: FAULT, "custom.majorFailure": true },
          // LAW: ACL s.259(3), 263: the buyer chooses, shows a proof of purchase, and sends back unless that costs much; no days are named.
          then: permit({
            opens: "line.deliveredAt",
            terms: {
              resolutions: ["refund", "replacement"],
              returnShipping: "depends",
              refunds: ["items"],
              requires: ["receipt"],
            },
          }),
          because: "right-to-reject",
          source: GUARANTEES,
        },
        {
          id: "minor-failure",
          when: { ...consumerOf(AUSTRALIA), reason: FAULT },
          // LAW: ACL s.261: the supplier chooses, and pays.
          then: permit({
            opens: "line.deliveredAt",
            terms: {
              resolutions: ["repair", "replacement", "refund"],
              returnShipping: "free",
              requires: ["receipt"],
            },
          }),
          because: "repair-or-replace",
          source: GUARANTEES,
        },
      ],
    },
  }),
  statute(AUSTRALIA, {
    subject: "delivery",
    title: "Delivery on time",
    version: "2011-01-01",
    inForce: { from: "2011-01-01" },
    custom: { forceMajeure: "boolean" },
    tables: {
      cancel: [
        ...cancelledAlready({ ...consumerOf(AUSTRALIA), "line.status": NOT_RECEIVED }),
        {
          id: "force-majeure",
          when: {
            ...consumerOf(AUSTRALIA),
            "line.status": NOT_RECEIVED,
            "custom.forceMajeure": true,
          },
          // LAW: ACL s.36: a supplier who took care and was held up by something beyond its control is excused.
          then: defer(),
          because: "exempt",
          source: DELIVERY,
        },
        {
          id: "late",
          when: {
            ...consumerOf(AUSTRALIA),
            "line.status": NOT_RECEIVED,
            "line.promisedBy": { known: true },
          },
          // LAW: ACL s.36: within the time stated. Without one a reasonable time, which has no days.
          then: permit({
            opens: "line.promisedBy",
            terms: { resolutions: ["refund"], refunds: ["items", "delivery"] },
          }),
          because: "late-delivery",
          source: DELIVERY,
        },
      ],
    },
  }),
  // LAW: the agency of the state or territory first; its tribunal decides.
  afterRefusal(AUSTRALIA, {
    subject: "agency",
    title: "State consumer agencies",
    version: "2011-01-01",
    route: "authority",
    source: COMPLAINT,
  }),
  afterRefusal(AUSTRALIA, {
    subject: "tribunal",
    title: "State tribunals",
    version: "2011-01-01",
    route: "court",
    source: COMPLAINT,
  }),
];
