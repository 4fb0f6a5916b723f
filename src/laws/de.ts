/**
 * Germany: what the law gives a consumer who buys online.
 *
 * @module
 */
import { deCalendars } from "../calendars/de.js";
import { after, days, months, type Policy, type Source } from "../policy/index.js";
import { conformity } from "./eu/conformity.js";
import { delivery } from "./eu/delivery.js";
import { bank, court, crossBorder, dispute, SMALL_CLAIMS } from "./eu/dispute.js";
import type { Jurisdiction } from "./eu/jurisdiction.js";
import { withdrawal } from "./eu/withdrawal.js";

const GERMANY: Jurisdiction = {
  id: "de",
  name: "Germany",
  countries: ["DE"],
  timeZone: ["buyer", "Europe/Berlin"],
  calendars: deCalendars,
};

const LAW = "https://www.gesetze-im-internet.de/bgb/";
const seenOn = "2026-11-22";

const WITHDRAWAL: Source = {
  title: "BGB 312g, 355 to 357a, 193: Widerrufsrecht",
  section: "355, 356(2), 356(3), 357",
  url: `${LAW}__356.html`,
  seenOn,
  confidence: "high",
  note: "Twelve months first, then fourteen days: the order of the two in 356(3) was not confirmed.",
};
const BUTTON: Source = {
  title: "BGB 356a: the withdrawal button",
  url: "https://www.skwschwarz.de/news/widerrufsbutton-online-shops-juni-2026",
  seenOn,
  confidence: "medium",
  note: "Whether leaving out the button alone prolongs the period is not settled.",
};
const CONFORMITY: Source = {
  title: "BGB 438, 475e, 476, 477: Mängelrechte",
  url: `${LAW}__475e.html`,
  seenOn,
  confidence: "medium",
  note: "The presumption lasts one year, of live animals six months, the claim two. Used goods: one year only by a separate, express agreement. Two months after the goods are back from a repair are recalled.",
};
const REPAIR: Source = {
  title: "Dir. 2019/771 Art. 10(2a), as amended by Dir. 2024/1799",
  url: "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=OJ%3AL_202401799",
  seenOn,
  confidence: "low",
  note: "Assumes that national law takes the year over as it stands.",
};
const DELIVERY: Source = {
  title: "BGB 475(1), 323: late delivery",
  url: `${LAW}__475.html`,
  seenOn,
  confidence: "medium",
};
const DISPUTE: Source = {
  title: "VSBG: Universalschlichtungsstelle",
  url: "https://www.gesetze-im-internet.de/vsbg/",
  seenOn,
  confidence: "medium",
  note: "Voluntary for most traders.",
};

/**
 * The laws of Germany, the EU's rules among them as Germany words them.
 *
 * @example
 * ```ts
 * import { de } from "order-recourse/laws/de";
 *
 * de.map((policy) => policy.id).includes("de-withdrawal"); // => true
 * ```
 */
export const de: readonly Policy[] = [
  ...withdrawal(GERMANY, {
    source: WITHDRAWAL,
    functionSource: BUTTON,
    // LAW: BGB 356(3): twelve months and fourteen days, counted in this order.
    longest: (counted) =>
      after(after(counted, months(12)), days(14, { roll: "next-working-day", calendar: "buyer" })),
  }),
  // LAW: BGB 438, 477: two years, presumed for one; six months for live animals. 475e(4): two months after a repair.
  ...conformity(GERMANY, {
    source: CONFORMITY,
    repairSource: REPAIR,
    presumedMonths: 12,
    presumedMonthsLive: 6,
    repairLeaves: 2,
  }),
  delivery(GERMANY, { source: DELIVERY }),
  dispute(GERMANY, { source: DISPUTE }),
  bank(GERMANY),
  crossBorder(GERMANY),
  court(GERMANY, SMALL_CLAIMS),
];
