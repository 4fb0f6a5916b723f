/**
 * Austria: what the law gives a consumer who buys online.
 *
 * @module
 */
import { atCalendars } from "../calendars/at.js";
import type { Policy, Source } from "../policy/index.js";
import { conformity } from "./eu/conformity.js";
import { delivery } from "./eu/delivery.js";
import { bank, court, crossBorder, dispute, SMALL_CLAIMS } from "./eu/dispute.js";
import type { Jurisdiction } from "./eu/jurisdiction.js";
import { withdrawal } from "./eu/withdrawal.js";

const AUSTRIA: Jurisdiction = {
  id: "at",
  name: "Austria",
  countries: ["AT"],
  timeZone: ["buyer", "Europe/Vienna"],
  calendars: atCalendars,
};

const seenOn = "2026-11-22";

const WITHDRAWAL: Source = {
  title: "FAGG 11 to 18: Rücktrittsrecht",
  section: "11, 12, 18",
  url: "https://raw.githubusercontent.com/ThomasMoreAI/legal-skills-open/main/at/data-protection/skills/legal-at-clemensjl/references/ruecktritt.md",
  seenOn,
  confidence: "high",
};
const FUNCTION: Source = {
  title: "CRD 2011/83 Art. 11a: the withdrawal function",
  url: "https://eur-lex.europa.eu/eli/dir/2023/2673/oj",
  seenOn,
  confidence: "medium",
  note: "Whether leaving out the function alone prolongs the period is not settled.",
};
const CONFORMITY: Source = {
  title: "VGG 10, 11: Gewährleistung",
  section: "10, 11, 28",
  url: "https://eur-lex.europa.eu/eli/dir/2019/771/oj",
  seenOn,
  confidence: "medium",
  note: "The directive's two years and one year of presumption; the Austrian articles are recalled, and so are three months more to sue (28).",
};
const REPAIR: Source = {
  title: "Dir. 2019/771 Art. 10(2a), as amended by Dir. 2024/1799",
  url: "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=OJ%3AL_202401799",
  seenOn,
  confidence: "low",
  note: "Assumes that national law takes the year over as it stands.",
};
const DELIVERY: Source = {
  title: "KSchG 7a, CRD 2011/83 Art. 18: late delivery",
  section: "7a",
  url: "https://eur-lex.europa.eu/eli/dir/2011/83/oj",
  seenOn,
  confidence: "medium",
  note: "The Austrian article is recalled.",
};
const DISPUTE: Source = {
  title: "AStG: Schlichtung für Verbrauchergeschäfte",
  seenOn,
  confidence: "medium",
  note: "Recalled; voluntary for most traders.",
};

/**
 * The laws of Austria, the EU's rules among them as Austria words them.
 *
 * @example
 * ```ts
 * import { at } from "order-recourse/laws/at";
 *
 * at.map((policy) => policy.id).includes("at-withdrawal"); // => true
 * ```
 */
export const at: readonly Policy[] = [
  // LAW: FAGG 11, 12: fourteen days, twelve months more.
  ...withdrawal(AUSTRIA, { source: WITHDRAWAL, functionSource: FUNCTION }),
  // LAW: VGG 10, 11: two years, presumed for one.
  ...conformity(AUSTRIA, { source: CONFORMITY, repairSource: REPAIR, presumedMonths: 12 }),
  // LAW: KSchG 7a.
  delivery(AUSTRIA, { source: DELIVERY }),
  // LAW: AStG.
  dispute(AUSTRIA, { source: DISPUTE }),
  bank(AUSTRIA),
  crossBorder(AUSTRIA),
  court(AUSTRIA, SMALL_CLAIMS),
];
