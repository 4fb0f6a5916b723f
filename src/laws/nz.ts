/**
 * New Zealand: what the law gives a consumer who buys online.
 *
 * @module
 */
import {
  type DateFact,
  FAULT,
  type Mode,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../policy/index.js";
import { NOT_RECEIVED } from "./scope/consumer-sale.js";
import { afterRefusal, type Country, consumerOf, statute } from "./scope/statute.js";
import { cancelledAlready, paidBack, sentBackAlready } from "./scope/used-up.js";

const NEW_ZEALAND: Country = {
  id: "nz",
  name: "New Zealand",
  country: "NZ",
  timeZone: "Pacific/Auckland",
};

const seenOn = "2026-11-22";

const GUARANTEES: Source = {
  title: "Consumer Guarantees Act 1993 s.16 to 23: faulty goods",
  section: "18 to 23",
  url: "https://www.legislation.govt.nz/act/public/1993/0091/latest/DLM312826.html",
  seenOn,
  confidence: "high",
  note: "No number of days: within a reasonable time in which the fault would appear.",
};
const DELIVERY: Source = {
  title: "Consumer Guarantees Act 1993 s.5A: guarantee as to delivery",
  section: "5A",
  url: "https://plainlanguagelaw.ackama.com/acts/DLM311052/DLM6159810.html",
  seenOn,
  confidence: "high",
  note: "Damages are due for any delay. The address is a third party's copy.",
};
const TRIBUNAL: Source = {
  title: "Disputes Tribunal",
  url: "https://www.consumerprotection.govt.nz/get-guidance/shopping-and-buying/door-to-door-and-other-uninvited-sales/",
  seenOn,
  confidence: "medium",
  note: "The limits by amount were not checked.",
};

const BUYER = consumerOf(NEW_ZEALAND);
const SUBSTANTIAL: When = { ...BUYER, "custom.majorFailure": true };
/** Substantial or not, as far as anyone has said. */
const NOT_MINOR: When = { ...BUYER, "custom.majorFailure": { not: false } };
const LATE: When = { "line.status": NOT_RECEIVED, "line.promisedBy": { known: true } };

const EVERYTHING: Terms = { resolutions: ["refund"], refunds: ["items", "delivery"] };
const REJECTED: Terms = { ...EVERYTHING, returnShipping: "free" };

function late(id: string, when: When, opens: DateFact, terms: Terms, mode: Mode = "instant"): Row {
  return {
    id,
    when,
    then: permit({ mode, opens, terms }),
    because: "late-delivery",
    source: DELIVERY,
  };
}

/**
 * The laws of New Zealand. Changing one's mind about a web order is no ground in any of them.
 *
 * @example
 * ```ts
 * import { nz } from "order-recourse/laws/nz";
 *
 * nz.map((policy) => policy.id).includes("nz-guarantees"); // => true
 * ```
 */
export const nz: readonly Policy[] = [
  statute(NEW_ZEALAND, {
    subject: "guarantees",
    title: "Consumer guarantees",
    version: "1994-04-01",
    custom: { majorFailure: "boolean" },
    tables: {
      return: [
        paidBack(BUYER),
        {
          id: "substantial-failure",
          when: { ...SUBSTANTIAL, reason: FAULT },
          // LAW: CGA s.18(3), 20, 23: reject within a reasonable time; refund or replacement.
          then: permit({
            opens: "line.deliveredAt",
            terms: {
              resolutions: ["refund", "replacement"],
              returnShipping: "free",
              refunds: ["items"],
            },
          }),
          because: "right-to-reject",
          source: GUARANTEES,
        },
        {
          id: "minor-failure",
          when: { ...BUYER, reason: FAULT },
          // LAW: CGA s.18(2), 19: the supplier may put it right first.
          then: permit({
            opens: "line.deliveredAt",
            terms: { resolutions: ["repair", "replacement"], returnShipping: "free" },
          }),
          because: "repair-or-replace",
          source: GUARANTEES,
        },
      ],
    },
  }),
  statute(NEW_ZEALAND, {
    subject: "delivery",
    title: "Delivery on time",
    version: "2014-06-17",
    inForce: { from: "2014-06-17" },
    custom: { majorFailure: "boolean" },
    tables: {
      cancel: [
        ...cancelledAlready({ ...BUYER, "line.status": NOT_RECEIVED }),
        // LAW: CGA s.5A: delay of a substantial character is a ground to reject, any other for damages alone; how many days that is, nobody says.
        late("late-substantial", { ...SUBSTANTIAL, ...LATE }, "line.promisedBy", EVERYTHING),
        late("late", { ...NOT_MINOR, ...LATE }, "line.promisedBy", EVERYTHING, "request"),
      ],
      return: [
        ...sentBackAlready({ ...BUYER, reason: "arrived-late" }),
        // LAW: CGA s.5A: goods that came too late may be rejected too, at the supplier's cost. That they did is what the buyer says.
        late(
          "came-late-substantial",
          { ...SUBSTANTIAL, reason: "arrived-late" },
          "line.deliveredAt",
          REJECTED,
        ),
        late(
          "came-late",
          { ...NOT_MINOR, reason: "arrived-late" },
          "line.deliveredAt",
          REJECTED,
          "request",
        ),
      ],
    },
  }),
  afterRefusal(NEW_ZEALAND, {
    subject: "tribunal",
    title: "Disputes Tribunal",
    version: "1994-04-01",
    route: "court",
    source: TRIBUNAL,
  }),
];
