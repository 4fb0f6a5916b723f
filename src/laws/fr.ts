/**
 * France: what the law gives a consumer who buys online.
 *
 * @module
 */
import { frCalendars } from "../calendars/fr.js";
import { after, days, type Policy, type Source, years } from "../policy/index.js";
import { conformity } from "./eu/conformity.js";
import { delivery } from "./eu/delivery.js";
import { bank, court, crossBorder, dispute, SMALL_CLAIMS } from "./eu/dispute.js";
import type { Jurisdiction } from "./eu/jurisdiction.js";
import { withdrawal } from "./eu/withdrawal.js";

const FRANCE: Jurisdiction = {
  id: "fr",
  name: "France",
  countries: ["FR"],
  timeZone: ["buyer", "Europe/Paris"],
  calendars: frCalendars,
};

const seenOn = "2026-11-22";

const WITHDRAWAL: Source = {
  title: "Code de la consommation L221-18 to L221-28, L242-3, L242-4: droit de rétractation",
  section: "L221-18, L221-19, L221-20, L221-28",
  url: "https://www.circulaires.gouv.fr/codes/id/LEGIARTI000032226769/2016-07-01",
  seenOn,
  confidence: "high",
  note: "Money paid back late grows (L242-4): legal interest for 10 days, then 5% to day 20, 10% to day 30, 20% to day 60, 50% to day 90, then 5 points a month up to the price. A clause that waives the right is void.",
};
const FUNCTION: Source = {
  title: "CRD 2011/83 Art. 11a: the withdrawal function",
  url: "https://eur-lex.europa.eu/eli/dir/2023/2673/oj",
  seenOn,
  confidence: "medium",
  note: "Whether leaving out the function alone prolongs the period is not settled.",
};
const CONFORMITY: Source = {
  title: "Code de la consommation L217-3, L217-7: garantie légale de conformité",
  section: "L217-3, L217-7",
  url: "https://adcfrance.fr/commerce-litige-lie-a-la-vente/garantie-legale-de-conformite-et-biens-doccasion",
  seenOn,
  confidence: "high",
  note: "Presumed to have been there from the start: the two years for new goods, twelve months for second-hand and refurbished ones.",
};
const REPAIR: Source = {
  title:
    "Code de la consommation L217-13, and Dir. 2019/771 Art. 10(2a) as amended by Dir. 2024/1799",
  url: "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=OJ%3AL_202401799",
  seenOn,
  confidence: "low",
  note: "Six months after a repair (recalled); twelve from contracts of 31 July 2026, if national law takes the directive over as it stands.",
};
const DELIVERY: Source = {
  title: "Code de la consommation L216-1, L216-6, L216-7, L241-4: livraison",
  section: "L216-1, L216-6, L216-7",
  url: "https://legal.tricoteuses.fr/articles/JORFARTI000044125860",
  seenOn,
  confidence: "medium",
  note: "Money paid back late grows (L241-4): 10% up to 14 days late, 20% up to 30, 50% beyond.",
};
const DISPUTE: Source = {
  title: "Code de la consommation L612-1: médiation de la consommation",
  section: "L612-1, L612-2",
  url: "https://signal.conso.gouv.fr/en/delai-de-retractation",
  seenOn,
  confidence: "medium",
  note: "Free for the consumer, after a written complaint to the trader, within a year of it (recalled). A report to SignalConso is no withdrawal.",
};

/**
 * The laws of France, the EU's rules among them as France words them.
 *
 * @example
 * ```ts
 * import { fr } from "order-recourse/laws/fr";
 *
 * fr.map((policy) => policy.id).includes("fr-withdrawal"); // => true
 * ```
 */
export const fr: readonly Policy[] = [
  // LAW: Code conso. L221-18 to L221-28: L221-19 counts as Reg. 1182/71 does, Alsace-Moselle has two holidays more.
  ...withdrawal(FRANCE, { source: WITHDRAWAL, functionSource: FUNCTION }),
  // LAW: Code conso. L217-7: presumed for twelve months if second-hand; L217-13: six months more after a repair.
  ...conformity(FRANCE, {
    source: CONFORMITY,
    repairSource: REPAIR,
    presumedMonthsSecondHand: 12,
    repairAdds: [6, 12],
  }),
  // LAW: Code conso. L216-1, L216-6; L216-7: the money within a fortnight.
  delivery(FRANCE, {
    source: DELIVERY,
    refundWithin: after("cancellation.requestedAt", days(14)),
  }),
  // LAW: Code conso. L612-2: within a year of the complaint.
  dispute(FRANCE, { source: DISPUTE, closes: after("contact.at", years(1)) }),
  bank(FRANCE),
  crossBorder(FRANCE),
  court(FRANCE, SMALL_CLAIMS),
];
