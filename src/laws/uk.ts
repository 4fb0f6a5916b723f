/**
 * The United Kingdom: what the law gives a consumer who buys online.
 *
 * @module
 */
import { after, days, earlierOf, type Policy, type Source } from "../policy/index.js";
import { delivery } from "./eu/delivery.js";
import { bank, court } from "./eu/dispute.js";
import type { Jurisdiction } from "./eu/jurisdiction.js";
import { withdrawal } from "./eu/withdrawal.js";
import { section75, ukDispute } from "./uk/escalation.js";
import { shortTermReject, ukConformity } from "./uk/rejection.js";

// LAW: SI 2013/3134, CRA 2015: no weekend and no holiday moves a last day, so there is no calendar.
const KINGDOM: Jurisdiction = {
  id: "uk",
  name: "United Kingdom",
  countries: ["GB"],
  timeZone: ["buyer", "Europe/London"],
};

const seenOn = "2026-11-22";
const NOTES =
  "https://raw.githubusercontent.com/ThomasMoreAI/legal-skills-open/main/gb/data-protection/skills/legal-uk-clemensjl/references/";

const WITHDRAWAL: Source = {
  title: "Consumer Contracts Regulations 2013 (SI 2013/3134): right to cancel",
  section: "reg. 27 to 38",
  url: "https://www.legislation.gov.uk/uksi/2013/3134",
  seenOn,
  confidence: "high",
  note: "The Regulations move no last day for weekends or holidays; some advisers do, as a courtesy (medium). Money back within 14 days of the goods being back or proof of sending, whichever is first; of being told, if the trader offered to collect.",
};
const REJECT: Source = {
  title: "Consumer Rights Act 2015 s.20, s.22: short-term right to reject",
  section: "20, 22",
  url: "https://www.legislation.gov.uk/ukpga/2015/15/section/22",
  seenOn,
  confidence: "high",
  note: "Not for faults of installation or failure of stated requirements (s.19(4)). custom.repairRequestedAt: when a repair or replacement was asked for inside the thirty days; custom.repairedAt: when the goods came back; custom.repairDays: the days between, both counted.",
};
const CONFORMITY: Source = {
  title:
    "Consumer Rights Act 2015 s.19, s.23, s.24: repair, replacement, price cut, final rejection",
  section: "19(14), 23, 24",
  url: `${NOTES}consumer-terms.md`,
  seenOn,
  confidence: "high",
  note: "A fault that showed in the first six months stays presumed. The end is that of the action: six years, five in Scotland.",
};
const DELIVERY: Source = {
  title: "Consumer Rights Act 2015 s.28, s.29: delivery and risk",
  section: "28, 29",
  url: "https://legislation.gov.uk/ukpga/2015/15/part/1/chapter/2/crossheading/other-rules-about-goods-contracts/2015-03-26/data.xht",
  seenOn,
  confidence: "high",
};
const LENDER: Source = {
  title: "Consumer Credit Act 1974 s.75: liability of the card lender",
  section: "75",
  url: "https://forms.hsbc.co.uk/credit-cards/what-can-you-claim-section-75/",
  seenOn,
  confidence: "high",
  note: "The delivery fee does not count towards the price. Not where another company stands between the card and the seller.",
};
const SCHEMES: Source = {
  title: "Digital Markets, Competition and Consumers Act 2024 s.291 to 310",
  section: "291-310",
  url: `${NOTES}complaints-adr.md`,
  seenOn,
  confidence: "high",
  note: "The trader names a scheme in the answer to the complaint; to take part is voluntary for most.",
};
const REGULATIONS: Source = {
  title: "ADR for Consumer Disputes Regulations 2015 (SI 2015/542), revoked 2026-04-06",
  url: `${NOTES}complaints-adr.md`,
  seenOn,
  confidence: "medium",
};
const COURT: Source = {
  title: "County court, small claims; simple procedure in Scotland",
  seenOn,
  confidence: "medium",
  note: "Citizens Advice helps with the first steps.",
};

/**
 * The laws of the United Kingdom.
 *
 * @example
 * ```ts
 * import { uk } from "order-recourse/laws/uk";
 *
 * uk.map((policy) => policy.id).includes("uk-withdrawal"); // => true
 * ```
 */
export const uk: readonly Policy[] = [
  ...withdrawal(KINGDOM, {
    source: WITHDRAWAL,
    // LAW: SI 2013/3134 reg. 34(5): the earlier of goods back and proof that they were sent.
    refundWithin: after(earlierOf("return.shippedAt", "return.receivedAt"), days(14)),
    // LAW: SI 2013/3134 reg. 27(2), 28(1)(a): medicines on prescription.
    exempt: ["medicine"],
  }),
  shortTermReject(KINGDOM, REJECT),
  ukConformity(KINGDOM, CONFORMITY),
  // LAW: CRA 2015 s.28.
  delivery(KINGDOM, { source: DELIVERY }),
  section75(KINGDOM, LENDER),
  bank(KINGDOM),
  ...ukDispute(KINGDOM, { before: REGULATIONS, since: SCHEMES }),
  court(KINGDOM, COURT),
];
