/**
 * Italy: what the law gives a consumer who buys online.
 *
 * @module
 */
import { itCalendars } from "../calendars/it.js";
import type { Policy, Source } from "../policy/index.js";
import { conformity } from "./eu/conformity.js";
import { delivery } from "./eu/delivery.js";
import { bank, court, crossBorder, dispute, SMALL_CLAIMS } from "./eu/dispute.js";
import type { Jurisdiction } from "./eu/jurisdiction.js";
import { withdrawal } from "./eu/withdrawal.js";

const ITALY: Jurisdiction = {
  id: "it",
  name: "Italy",
  countries: ["IT"],
  timeZone: ["buyer", "Europe/Rome"],
  calendars: itCalendars,
};

const seenOn = "2026-11-22";

const WITHDRAWAL: Source = {
  title: "Codice del consumo (D.Lgs. 206/2005) art. 52-59: recesso",
  section: "52, 53, 57, 59",
  url: "https://raw.githubusercontent.com/ThomasMoreAI/legal-skills-open/main/eu/data-protection/skills/legal-it/references/recesso.md",
  seenOn,
  confidence: "high",
  note: "Official text: normattiva.it, D.Lgs. 206/2005. Nothing may be added to the exceptions of art. 59; clauses that limit the right are void.",
};
const FUNCTION: Source = {
  title: "Codice del consumo art. 54-bis (D.Lgs. 209/2025): the withdrawal function",
  url: "https://raw.githubusercontent.com/ThomasMoreAI/legal-skills-open/main/eu/data-protection/skills/legal-it/references/recesso.md",
  seenOn,
  confidence: "medium",
  note: "Whether leaving out the function alone prolongs the period is not settled.",
};
const CONFORMITY: Source = {
  title: "Codice del consumo art. 130 to 135-sexies: garanzia legale di conformità",
  section: "130, 133, 135",
  url: "https://raw.githubusercontent.com/ThomasMoreAI/legal-skills-open/main/eu/data-protection/skills/legal-it/references/garanzia-conformita.md",
  seenOn,
  confidence: "high",
  note: "Liable for faults that show within two years; the action on them is barred after 26 months from delivery, so a fault of the last weeks can still be claimed for two months. No duty to notify any more. Used goods: not below one year, by express agreement.",
};
const REPAIR: Source = {
  title: "Dir. 2019/771 Art. 10(2a), as amended by Dir. 2024/1799",
  url: "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=OJ%3AL_202401799",
  seenOn,
  confidence: "low",
  note: "Assumes that national law takes the year over as it stands.",
};
const DELIVERY: Source = {
  title: "Codice del consumo art. 61: consegna",
  section: "61, 63",
  url: "https://www.normattiva.it/",
  seenOn,
  confidence: "medium",
  note: "D.Lgs. 206/2005, recalled.",
};
const DISPUTE: Source = {
  title: "Codice del consumo art. 141 and following: ADR bodies",
  seenOn,
  confidence: "medium",
  note: "Recalled.",
};

/**
 * The laws of Italy, the EU's rules among them as Italy words them.
 *
 * @example
 * ```ts
 * import { it } from "order-recourse/laws/it";
 *
 * it.map((policy) => policy.id).includes("it-withdrawal"); // => true
 * ```
 */
export const it: readonly Policy[] = [
  // LAW: Cod. Consumo 52 to 59; 53: twelve months more; 57(1): who pays for sending back.
  ...withdrawal(ITALY, { source: WITHDRAWAL, functionSource: FUNCTION }),
  // LAW: Cod. Consumo 133, 135: two years, presumed for one.
  ...conformity(ITALY, { source: CONFORMITY, repairSource: REPAIR, presumedMonths: 12 }),
  // LAW: Cod. Consumo 61.
  delivery(ITALY, { source: DELIVERY }),
  // LAW: Cod. Consumo 141.
  dispute(ITALY, { source: DISPUTE }),
  bank(ITALY),
  crossBorder(ITALY),
  court(ITALY, SMALL_CLAIMS),
];
