/**
 * Taiwan: what the law gives a consumer who buys online.
 *
 * @module
 */
import { twCalendars } from "../calendars/tw.js";
import {
  after,
  type DateFact,
  type DaySpanOptions,
  days,
  defer,
  earlierOf,
  laterOf,
  months,
  type Policy,
  permit,
  type Row,
  type Source,
  type When,
} from "../policy/index.js";
import { NOT_RECEIVED } from "./scope/consumer-sale.js";
import { UNSEALED } from "./scope/seal.js";
import { afterRefusal, type Country, consumerOf, statute } from "./scope/statute.js";
import { cancelledAlready, sentBackAlready } from "./scope/used-up.js";

const TAIWAN: Country = { id: "tw", name: "Taiwan", country: "TW", timeZone: "Asia/Taipei" };

const seenOn = "2026-11-22";

const RESCISSION: Source = {
  title: "Consumer Protection Act Art. 19, 19-2; Civil Code 120 to 122: rescission",
  section: "19",
  url: "https://law.moj.gov.tw/ENG/LawClass/LawParaDeatil.aspx?pcode=J0170001&bp=5",
  seenOn,
  confidence: "high",
  note: "Sending the notice or the goods in time is enough. That Saturday moves the end on is less certain; the fifteen days for the refund are from memory.",
};
const BEFORE_RECEIPT: Source = {
  ...RESCISSION,
  title: "Consumer Protection Act Art. 19; Enforcement Rules Art. 18: rescission before receipt",
  confidence: "medium",
  note: "The article of the Enforcement Rules is from memory.",
};
const EXEMPTIONS: Source = {
  title: "Standards on reasonable exceptions to the right of rescission Art. 2",
  section: "2",
  url: "https://law.moj.gov.tw/ENG/LawClass/LawAll.aspx?media=print&pcode=J0170012",
  seenOn,
  confidence: "high",
  note: "Only where the buyer was told beforehand.",
};
const OMBUDSMAN: Source = {
  title: "Consumer Protection Act: complaint, ombudsman, mediation",
  url: "https://law.moj.gov.tw/ENG/LawClass/LawParaDeatil.aspx?pcode=J0170001&bp=5",
  seenOn,
  confidence: "medium",
  note: "From memory: hotline 1950.",
};

const BUYER = consumerOf(TAIWAN);
// LAW: Civil Code 120, 122: the first day is not counted; a Sunday, memorial day or other rest day moves the end on.
const ROLL: DaySpanOptions = { roll: "next-working-day", calendar: "TW" };

/** LAW: Standards Art. 2: an exemption counts if the buyer was told; the same if the buyer confirmed it. */
function exempt(id: string, when: When): readonly Row[] {
  const rest = { then: defer(), because: "exempt", source: EXEMPTIONS } as const;
  return [
    {
      id: `${id}-confirmed`,
      when: { ...BUYER, ...when, "disclosures.noReturnConfirmedAtCheckout": true },
      ...rest,
    },
    {
      id: `${id}-told`,
      when: { ...BUYER, ...when, "disclosures.policyDisplayedBeforePayment": true },
      ...rest,
    },
  ];
}

const EXEMPT: readonly Row[] = exempt("exempt", {
  "line.traits": { has: ["perishable", "personalised", "newspaper"] },
});

// LAW: CPA 19(3): four months that begin when the seven days would, on the day after receipt.
const CAP = after(after("line.deliveredAt", days(1)), months(4, { counting: "inclusive" }));

/** LAW: CPA 19(1), (3): seven days from receipt, or from when the buyer was told; no cost for the buyer. */
function sevenDays(id: string, when: When, refunded: DateFact): Row {
  return {
    id,
    when: { ...BUYER, ...when },
    then: permit({
      opens: "line.deliveredAt",
      closes: earlierOf(
        CAP,
        laterOf(
          after("line.deliveredAt", days(7, ROLL)),
          after("disclosures.withdrawalInfoGivenAt", days(7, ROLL)),
        ),
      ),
      terms: {
        resolutions: ["refund"],
        returnShipping: "free",
        refunds: ["items"],
        refundWithin: after(refunded, days(15)),
      },
    }),
    because: "right-of-withdrawal",
    source: RESCISSION,
  };
}

/**
 * The laws of Taiwan.
 *
 * @example
 * ```ts
 * import { tw } from "order-recourse/laws/tw";
 *
 * tw.map((policy) => policy.id).includes("tw-rescission"); // => true
 * ```
 */
export const tw: readonly Policy[] = [
  statute(TAIWAN, {
    subject: "rescission",
    title: "Right of rescission",
    version: "2016-01-01",
    inForce: { from: "2016-01-01" },
    calendars: twCalendars,
    tables: {
      cancel: [
        ...EXEMPT,
        ...cancelledAlready({ ...BUYER, "line.status": NOT_RECEIVED }),
        {
          id: "before-receipt",
          when: { ...BUYER, "line.status": NOT_RECEIVED },
          // LAW: Enforcement Rules 18: by written notice, before the goods are received too.
          then: permit({
            terms: {
              resolutions: ["refund"],
              refunds: ["items", "delivery"],
              refundWithin: after("cancellation.requestedAt", days(15)),
              requires: ["written-notice"],
            },
          }),
          because: "right-of-withdrawal",
          source: BEFORE_RECEIPT,
        },
      ],
      return: [
        ...EXEMPT,
        ...exempt("unsealed", {
          "line.status": "delivered",
          "line.traits": { has: ["sealed-media", "hygiene-sealed"] },
          "line.condition": UNSEALED,
        }),
        ...exempt("digital", {
          "line.traits": { has: "digital" },
          "disclosures.digitalConsentGiven": true,
        }),
        ...sentBackAlready(BUYER),
        // what no parcel brought does not go back: the fifteen days count from the notice
        sevenDays(
          "no-goods",
          { "line.traits": { has: ["digital", "service"] } },
          "return.requestedAt",
        ),
        sevenDays("seven-days", {}, "return.receivedAt"),
      ],
    },
  }),
  afterRefusal(TAIWAN, {
    subject: "ombudsman",
    title: "Consumer ombudsman",
    version: "2016-01-01",
    route: "authority",
    source: OMBUDSMAN,
  }),
];
