/**
 * China: what the law gives a consumer who buys online.
 *
 * @module
 */
import { cnCalendars } from "../calendars/cn.js";
import {
  after,
  type DaySpanOptions,
  days,
  defer,
  FAULT,
  type Policy,
  permit,
  type Row,
  type Source,
  type When,
} from "../policy/index.js";
import { UNSEALED } from "./scope/seal.js";
import { afterRefusal, type Country, consumerOf, statute } from "./scope/statute.js";
import { paidBack, sentBackAlready } from "./scope/used-up.js";

const CHINA: Country = { id: "cn", name: "China", country: "CN", timeZone: "Asia/Shanghai" };

const seenOn = "2026-11-22";

const NO_REASON: Source = {
  title: "Consumer Law Art. 25; Interim Measures on seven-day returns; Civil Code 201, 203",
  section: "25",
  url: "http://spanish.beijing.gov.cn/consuminginbeijing/faq/202306/t20230608_3126536.html",
  seenOn,
  confidence: "high",
  note: "The statute gives a return: cancelling before shipment is left to the contract. Goods must be intact: opening them to look is fine, using them is not.",
};
const QUALITY: Source = {
  title: "Consumer Law Art. 24: goods of poor quality",
  section: "24",
  seenOn,
  confidence: "medium",
  note: "From memory. State and trade rules for single kinds of goods may give more.",
};
const HOTLINE: Source = {
  title: "Platform 12315 and the consumer associations",
  seenOn,
  confidence: "medium",
  note: "From memory.",
};

const BUYER = consumerOf(CHINA);
// LAW: Civil Code 201, 203: the event's day is not counted; an end within a holiday block moves behind the whole block.
const ROLL: DaySpanOptions = { roll: "next-working-day", calendar: "CN" };

/** LAW: Consumer Law 25: what the right does not cover. */
function exempt(id: string, when: When): Row {
  return { id, when: { ...BUYER, ...when }, then: defer(), because: "exempt", source: NO_REASON };
}

/** LAW: Consumer Law 25: seven days from the day after the buyer signed, the price back seven days after the goods. */
function sevenDays(id: string, when: When, returnShipping: "free" | "buyer"): Row {
  return {
    id,
    when: { ...BUYER, ...when },
    then: permit({
      closes: after("line.deliveredAt", days(7, ROLL)),
      terms: {
        resolutions: ["refund"],
        returnShipping,
        refunds: ["items"],
        refundWithin: after("return.receivedAt", days(7)),
      },
    }),
    because: "right-of-withdrawal",
    source: NO_REASON,
  };
}

/**
 * The laws of China.
 *
 * @example
 * ```ts
 * import { cn } from "order-recourse/laws/cn";
 *
 * cn.map((policy) => policy.id).includes("cn-return"); // => true
 * ```
 */
export const cn: readonly Policy[] = [
  statute(CHINA, {
    subject: "return",
    title: "Seven-day return without reason",
    version: "2014-03-15",
    inForce: { from: "2014-03-15" },
    calendars: cnCalendars,
    custom: { unsuitableForReturn: "boolean" },
    tables: {
      return: [
        exempt("excluded", {
          "line.traits": { has: ["personalised", "perishable", "digital", "newspaper"] },
        }),
        exempt("unsealed", {
          "line.status": "delivered",
          "line.traits": { has: "sealed-media" },
          "line.condition": UNSEALED,
        }),
        // LAW: Consumer Law 25: unsuitable by nature, but only if the buyer confirmed that when buying.
        exempt("hygiene-confirmed", {
          "line.traits": { has: "hygiene-sealed" },
          "disclosures.noReturnConfirmedAtCheckout": true,
        }),
        exempt("nature-confirmed", {
          "custom.unsuitableForReturn": true,
          "disclosures.noReturnConfirmedAtCheckout": true,
        }),
        // LAW: Consumer Law 25: the goods must be intact; opened to look at them they are.
        exempt("not-intact", {
          "line.status": "delivered",
          "line.condition": ["used", "installed", "damaged", "incomplete"],
        }),
        ...sentBackAlready(BUYER),
        // LAW: Consumer Law 25: the buyer pays for the way back unless it was agreed otherwise.
        sevenDays("seven-days-seller-pays", { "returnPolicy.shipping": "free" }, "free"),
        sevenDays("seven-days", {}, "buyer"),
      ],
    },
  }),
  statute(CHINA, {
    subject: "quality",
    title: "Goods of poor quality",
    version: "2014-03-15",
    inForce: { from: "2014-03-15" },
    calendars: cnCalendars,
    tables: {
      return: [
        paidBack(BUYER),
        {
          id: "seven-days",
          when: { ...BUYER, reason: FAULT },
          // LAW: Consumer Law 24: returned within seven days of receipt, at the seller's cost.
          then: permit({
            closes: after("line.deliveredAt", days(7, ROLL)),
            outside: "next",
            terms: {
              resolutions: ["refund", "repair", "replacement"],
              returnShipping: "free",
              refunds: ["items"],
            },
          }),
          because: "non-conformity",
          source: QUALITY,
        },
        {
          id: "repair-or-replace",
          when: { ...BUYER, reason: FAULT },
          // LAW: Consumer Law 24: after that the seller repairs or replaces; no end is named.
          then: permit({
            mode: "request",
            opens: "line.deliveredAt",
            terms: { resolutions: ["repair", "replacement"], returnShipping: "free" },
          }),
          because: "repair-or-replace",
          source: QUALITY,
        },
      ],
    },
  }),
  afterRefusal(CHINA, {
    subject: "complaint",
    title: "Complaints to the authorities",
    version: "2014-03-15",
    route: "authority",
    source: HOTLINE,
  }),
];
