/**
 * Japan: what the law gives a consumer who buys online.
 *
 * @module
 */
import {
  after,
  days,
  defer,
  FAULT,
  type Policy,
  permit,
  type Source,
  years,
} from "../policy/index.js";
import { afterRefusal, type Country, consumerOf, statute } from "./scope/statute.js";
import { paidBack, sentBackAlready } from "./scope/used-up.js";

const JAPAN: Country = { id: "jp", name: "Japan", country: "JP", timeZone: "Asia/Tokyo" };

const seenOn = "2026-11-22";

const RETURN_RIGHT: Source = {
  title: "Act on Specified Commercial Transactions Art. 15-3: return right in mail order",
  section: "15-3",
  url: "http://www.coolingoff-kuroda.com/hou1502.html",
  seenOn,
  confidence: "high",
  note: "The notice must arrive within the eight days. That the last day does not roll follows from Civil Code 142 and is less certain. The address is a third party's copy of an older text, 15-2.",
};
const NON_CONFORMITY: Source = {
  title: "Civil Code Art. 562 to 566: goods that do not conform",
  section: "566",
  seenOn,
  confidence: "medium",
  note: "From memory: the year for the notice was not confirmed. The parties may agree otherwise in part.",
};
const HOTLINE: Source = {
  title: "Consumer hotline 188 and the local consumer centres",
  seenOn,
  confidence: "medium",
  note: "From memory.",
};

const BUYER = consumerOf(JAPAN);

/**
 * The laws of Japan. Return terms that the seller shows in both places displace the right to return.
 *
 * @example
 * ```ts
 * import { jp } from "order-recourse/laws/jp";
 *
 * jp.map((policy) => policy.id).includes("jp-return-right"); // => true
 * ```
 */
export const jp: readonly Policy[] = [
  statute(JAPAN, {
    subject: "return-right",
    title: "Right to return mail orders",
    version: "2009-12-01",
    inForce: { from: "2009-12-01" },
    tables: {
      return: [
        {
          id: "terms-displayed",
          when: {
            ...BUYER,
            "disclosures.returnTermsInAdvertisement": true,
            "disclosures.returnTermsOnConfirmationScreen": true,
          },
          // LAW: ASCT 15-3(1), proviso: any terms, "no returns" among them, if shown in both places.
          then: defer(),
          because: "exempt",
          source: RETURN_RIGHT,
        },
        {
          id: "not-goods",
          when: { ...BUYER, "line.traits": { has: ["digital", "service"] } },
          // LAW: ASCT 15-3(1) speaks of goods and specified rights, not of services.
          then: defer(),
          because: "exempt",
          source: RETURN_RIGHT,
        },
        ...sentBackAlready(BUYER),
        {
          id: "eight-days",
          when: BUYER,
          // LAW: ASCT 15-3(1), (2): the day of receipt is day 1, no roll; the buyer pays for the way back.
          then: permit({
            closes: after("line.deliveredAt", days(8, { counting: "inclusive" })),
            terms: { resolutions: ["refund"], returnShipping: "buyer", refunds: ["items"] },
          }),
          because: "return-terms-not-displayed",
          source: RETURN_RIGHT,
        },
      ],
    },
  }),
  statute(JAPAN, {
    subject: "conformity",
    title: "Conformity of goods",
    version: "2020-04-01",
    inForce: { from: "2020-04-01" },
    custom: { defectDiscoveredAt: "instant" },
    tables: {
      return: [
        paidBack(BUYER),
        {
          id: "non-conforming",
          when: { ...BUYER, reason: FAULT },
          // LAW: Civil Code 566, 140, 143: notice within a year that begins on the day after the discovery.
          then: permit({
            opens: "line.deliveredAt",
            closes: after(
              after("custom.defectDiscoveredAt", days(1)),
              years(1, { counting: "inclusive" }),
            ),
            terms: {
              resolutions: ["repair", "replacement", "price-reduction", "refund"],
              returnShipping: "free",
            },
          }),
          because: "non-conformity",
          source: NON_CONFORMITY,
        },
      ],
    },
  }),
  afterRefusal(JAPAN, {
    subject: "consumer-centre",
    title: "Consumer centres",
    version: "2009-12-01",
    route: "authority",
    source: HOTLINE,
  }),
];
