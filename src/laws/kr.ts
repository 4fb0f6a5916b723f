/**
 * South Korea: what the law gives a consumer who buys online.
 *
 * @module
 */
import { krCalendars } from "../calendars/kr.js";
import {
  after,
  businessDays,
  type DaySpanOptions,
  days,
  defer,
  earlierOf,
  FAULT,
  laterOf,
  type Mode,
  months,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../policy/index.js";
import { NOT_RECEIVED } from "./scope/consumer-sale.js";
import { UNSEALED } from "./scope/seal.js";
import { afterRefusal, type Country, consumerOf, statute } from "./scope/statute.js";
import { cancelledAlready, paidBack, sentBackAlready } from "./scope/used-up.js";

const KOREA: Country = { id: "kr", name: "South Korea", country: "KR", timeZone: "Asia/Seoul" };

const seenOn = "2026-11-22";

const WITHDRAWAL: Source = {
  title: "E-Commerce Act 17(1), (2), (6), 18; Civil Act 157, 161: withdrawal",
  section: "17(1), 17(2), 18",
  url: "https://m.easylaw.go.kr/MOM/SubCsmOvRetrieve.laf?langCd=700101&csmSeq=1308&ccfNo=3&cciNo=3&cnpClsNo=3",
  seenOn,
  confidence: "high",
  note: "The days for the refund and the list of holidays are from secondary sources. That a written notice counts from its dispatch is from memory.",
};
const EXEMPTIONS: Source = {
  ...WITHDRAWAL,
  section: "17(2), 17(6)",
  confidence: "medium",
  note: "Loss by the buyer's fault always counts; the others only if the seller gave notice of them or a trial.",
};
const MISDESCRIPTION: Source = {
  title: "E-Commerce Act 17(3), 18(10); Civil Act 160, 161: not as advertised or agreed",
  section: "17(3)",
  url: "https://moleg.go.kr/lawinfo/nwLwAnInfo.mo?cs_seq=421697&currentPage=190&mid=a10106020000",
  seenOn,
  confidence: "high",
};
const MEDIATION: Source = {
  title: "Korea Consumer Agency: mediation, by way of the hotline 1372",
  url: "https://m.easylaw.go.kr/MOM/SubCsmOvRetrieve.laf?langCd=700101&csmSeq=1308&ccfNo=3&cciNo=3&cnpClsNo=3",
  seenOn,
  confidence: "medium",
};

const BUYER = consumerOf(KOREA);

// LAW: Civil Act 157, 161: the event's day is not counted; Saturdays and public holidays move the end on.
const ROLL: DaySpanOptions = { roll: "next-working-day", calendar: "KR" };
// LAW: E-Commerce Act 18(2): three business days.
const REFUND_DAYS = businessDays(3, { calendar: "KR" });

/** LAW: 17(2)5: made to order, agreed to in writing beforehand. */
const MADE_TO_ORDER: Row = {
  id: "made-to-order",
  when: {
    ...BUYER,
    "line.traits": { has: "personalised" },
    "disclosures.noReturnConfirmedAtCheckout": true,
  },
  then: defer(),
  because: "exempt",
  source: EXEMPTIONS,
};

/** LAW: 17(6): these exemptions fall away if the seller gave no notice of them. */
const NOTIFIED: When = { ...BUYER, "disclosures.policyDisplayedBeforePayment": { not: false } };

const RETURN: readonly Row[] = [
  MADE_TO_ORDER,
  {
    id: "buyers-fault",
    when: { ...BUYER, "line.status": "delivered", "line.condition": ["damaged", "incomplete"] },
    // LAW: 17(2)1: lost or damaged by the buyer's fault.
    then: defer(),
    because: "exempt",
    source: EXEMPTIONS,
  },
  {
    id: "unsealed",
    when: {
      ...NOTIFIED,
      "line.status": "delivered",
      "line.traits": { has: "sealed-media" },
      "line.condition": UNSEALED,
    },
    // LAW: 17(2)4: goods that can be copied, unsealed.
    then: defer(),
    because: "exempt",
    source: EXEMPTIONS,
  },
  {
    id: "supply-begun",
    when: {
      ...NOTIFIED,
      "line.traits": { has: ["digital", "service"] },
      "line.status": "delivered",
    },
    // LAW: 17(2)5: services and digital content whose supply has begun.
    then: defer(),
    because: "exempt",
    source: EXEMPTIONS,
  },
  {
    id: "value-lapsed",
    when: { ...NOTIFIED, "line.traits": { has: ["perishable", "dated"] } },
    // LAW: 17(2)3: time has taken the value for another sale.
    then: defer(),
    because: "exempt",
    source: EXEMPTIONS,
  },
  ...sentBackAlready(BUYER),
  // LAW: 17(2)2: none if use has clearly lowered the value: whether it has is not known. No promise.
  sevenDays(
    "used",
    { ...NOTIFIED, "line.status": "delivered", "line.condition": ["used", "installed"] },
    "discretionary",
  ),
  // LAW: 18(2): what no parcel brought does not go back: the three days count from the withdrawal.
  sevenDays("no-goods", { ...BUYER, "line.traits": { has: ["digital", "service"] } }, "instant", {
    returnShipping: "free",
    refundWithin: after("return.requestedAt", REFUND_DAYS),
  }),
  sevenDays("seven-days", BUYER),
];

/** LAW: 17(1): seven days from the contract document or, if the goods come later, from their receipt. */
function sevenDays(
  id: string,
  when: When,
  mode: Mode = "instant",
  terms: Terms = { returnShipping: "buyer", refundWithin: after("return.receivedAt", REFUND_DAYS) },
): Row {
  return {
    id,
    when,
    then: permit({
      mode,
      opens: "line.deliveredAt",
      closes: after(
        laterOf("disclosures.agreementCopyReceivedAt", "line.deliveredAt"),
        days(7, ROLL),
      ),
      terms: { resolutions: ["refund"], refunds: ["items"], ...terms },
    }),
    because: "right-of-withdrawal",
    source: WITHDRAWAL,
  };
}

/**
 * The laws of South Korea.
 *
 * @example
 * ```ts
 * import { kr } from "order-recourse/laws/kr";
 *
 * kr.map((policy) => policy.id).includes("kr-withdrawal"); // => true
 * ```
 */
export const kr: readonly Policy[] = [
  statute(KOREA, {
    subject: "withdrawal",
    title: "Right of withdrawal",
    version: "2002-07-01",
    calendars: krCalendars,
    tables: {
      cancel: [
        MADE_TO_ORDER,
        ...cancelledAlready({ ...BUYER, "line.status": NOT_RECEIVED }),
        {
          id: "before-receipt",
          when: { ...BUYER, "line.status": NOT_RECEIVED },
          // LAW: 17(1), 18(2): the period begins with the document and ends no sooner than seven days after receipt.
          then: permit({
            terms: {
              resolutions: ["refund"],
              refunds: ["items", "delivery"],
              refundWithin: after("cancellation.requestedAt", REFUND_DAYS),
            },
          }),
          because: "right-of-withdrawal",
          source: WITHDRAWAL,
        },
      ],
      return: RETURN,
    },
  }),
  statute(KOREA, {
    subject: "misdescription",
    title: "Goods not as advertised",
    version: "2002-07-01",
    calendars: krCalendars,
    custom: { defectDiscoveredAt: "instant" },
    tables: {
      return: [
        paidBack(BUYER),
        {
          id: "not-as-advertised",
          when: { ...BUYER, reason: FAULT },
          // LAW: 17(3), Civil Act 160, 161: three months that begin on the day after the supply and thirty
          // days from when the buyer knew; both must hold, and each moves on from a day off.
          then: permit({
            opens: "line.deliveredAt",
            closes: earlierOf(
              after(
                after("line.deliveredAt", days(1)),
                months(3, { counting: "inclusive", ...ROLL }),
              ),
              after("custom.defectDiscoveredAt", days(30, ROLL)),
            ),
            terms: {
              resolutions: ["refund"],
              returnShipping: "free",
              refunds: ["items"],
              refundWithin: after("return.receivedAt", REFUND_DAYS),
            },
          }),
          because: "non-conformity",
          source: MISDESCRIPTION,
        },
      ],
    },
  }),
  afterRefusal(KOREA, {
    subject: "mediation",
    title: "Mediation",
    version: "2002-07-01",
    route: "alternative-dispute-resolution",
    source: MEDIATION,
  }),
];
