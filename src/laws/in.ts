/**
 * India: what the law gives a consumer who buys online.
 *
 * @module
 */
import {
  after,
  defer,
  FAULT,
  hours,
  months,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
} from "../policy/index.js";
import { NOT_RECEIVED } from "./scope/consumer-sale.js";
import { type Country, consumerOf, statute } from "./scope/statute.js";
import { cancelledAlready, paidBack } from "./scope/used-up.js";

const INDIA: Country = { id: "in", name: "India", country: "IN", timeZone: "Asia/Kolkata" };

const seenOn = "2026-11-22";
const RULES = "Consumer Protection (E-Commerce) Rules 2020";
const COPY = "https://www.legitquest.com/act/consumer-protection-e-commerce-rules-2020/91C8";

const TAKE_BACK: Source = {
  title: `${RULES} r.6(3): what a seller may not refuse to take back`,
  section: "6(3)",
  url: COPY,
  seenOn,
  confidence: "high",
  note: "The numbers of the rules are from memory. No days are named.",
};
const COMPLAINT: Source = {
  title: `${RULES} r.4(5): complaints are acknowledged in 48 hours and settled in a month`,
  section: "4(5)",
  url: "https://www.seraphicadvisors.com/insights/blogs/consumer-protection-ecommerce-rules-2020-6654697d740abe88738c5fdf",
  seenOn,
  confidence: "medium",
  note: "The numbers of the rules are from memory.",
};

const BUYER = consumerOf(INDIA);
const TERMS: Terms = { resolutions: ["refund"], refunds: ["items"] };

/** LAW: r.6(3): what came late because of an act of God need not be taken back. */
const FORCE_MAJEURE: Row = {
  id: "force-majeure",
  when: { ...BUYER, reason: ["arrived-late", "not-arrived"], "custom.forceMajeure": true },
  then: defer(),
  because: "exempt",
  source: TAKE_BACK,
};

/**
 * The laws of India. Changing one's mind about a web order is no ground in any of them.
 *
 * @example
 * ```ts
 * import { india } from "order-recourse/laws/in";
 *
 * india.map((policy) => policy.id).includes("in-return"); // => true
 * ```
 */
export const india: readonly Policy[] = [
  statute(INDIA, {
    subject: "return",
    title: "Goods that the seller may not refuse to take back",
    version: "2020-07-23",
    inForce: { from: "2020-07-23" },
    custom: { forceMajeure: "boolean" },
    tables: {
      cancel: [
        ...cancelledAlready({ ...BUYER, "line.status": NOT_RECEIVED }),
        FORCE_MAJEURE,
        {
          id: "late",
          when: {
            ...BUYER,
            reason: ["arrived-late", "not-arrived"],
            "line.status": NOT_RECEIVED,
            "line.promisedBy": { known: true },
          },
          // LAW: r.6(3): later than the stated schedule, the buyer need not take it.
          then: permit({ opens: "line.promisedBy", terms: TERMS }),
          because: "late-delivery",
          source: TAKE_BACK,
        },
      ],
      return: [
        paidBack(BUYER),
        FORCE_MAJEURE,
        {
          id: "late",
          when: { ...BUYER, reason: "arrived-late" },
          // LAW: r.6(3): delivered later than the stated schedule.
          then: permit({ opens: "line.deliveredAt", terms: TERMS }),
          because: "late-delivery",
          source: TAKE_BACK,
        },
        {
          id: "defective",
          when: { ...BUYER, reason: FAULT },
          // LAW: r.6(3): defective, deficient, spurious, or not as advertised; no days are named.
          then: permit({ opens: "line.deliveredAt", terms: TERMS }),
          because: "non-conformity",
          source: TAKE_BACK,
        },
      ],
    },
  }),
  statute(INDIA, {
    subject: "helpline",
    title: "National Consumer Helpline",
    version: "2020-07-23",
    inForce: { from: "2020-07-23" },
    tables: {
      escalate: [
        {
          id: "turned-down",
          when: { ...BUYER, "contact.state": "declined" },
          // LAW: r.4(4), (5): the grievance officer was asked first.
          then: permit({ route: "authority", mode: "request" }),
          because: "authority",
          source: COMPLAINT,
        },
        {
          id: "not-acknowledged",
          when: { ...BUYER, "contact.state": "awaiting" },
          // LAW: r.4(5): forty-eight hours by the clock.
          then: permit({
            route: "authority",
            mode: "request",
            opens: after("contact.at", hours(48)),
          }),
          because: "authority",
          source: COMPLAINT,
        },
        {
          id: "not-settled",
          when: { ...BUYER, "contact.state": "answered" },
          // LAW: r.4(5): acknowledged, and not settled within a month.
          then: permit({
            route: "authority",
            mode: "request",
            opens: after("contact.at", months(1)),
          }),
          because: "authority",
          source: COMPLAINT,
        },
      ],
    },
  }),
  statute(INDIA, {
    subject: "redress-commission",
    title: "Consumer commissions",
    version: "2020-07-23",
    inForce: { from: "2020-07-23" },
    tables: {
      escalate: [
        {
          id: "turned-down",
          when: { ...BUYER, "contact.state": "declined" },
          // LAW: Consumer Protection Act 2019: the commissions decide.
          then: permit({ route: "court", mode: "discretionary" }),
          because: "court",
          source: COMPLAINT,
        },
        {
          id: "not-settled",
          when: { ...BUYER, "contact.state": ["awaiting", "answered"] },
          // LAW: r.4(5): one month from the receipt of the complaint.
          then: permit({
            route: "court",
            mode: "discretionary",
            opens: after("contact.at", months(1)),
          }),
          because: "court",
          source: COMPLAINT,
        },
      ],
    },
  }),
];
