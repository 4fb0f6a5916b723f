/**
 * Spain: what the law gives a consumer who buys online.
 *
 * @module
 */
import { esCalendars } from "../calendars/es.js";
import type { Policy, Source } from "../policy/index.js";
import { conformity } from "./eu/conformity.js";
import { delivery } from "./eu/delivery.js";
import { bank, court, crossBorder, dispute, SMALL_CLAIMS } from "./eu/dispute.js";
import type { Jurisdiction } from "./eu/jurisdiction.js";
import { withdrawal } from "./eu/withdrawal.js";

const SPAIN: Jurisdiction = {
  id: "es",
  name: "Spain",
  countries: ["ES"],
  timeZone: ["buyer", "Europe/Madrid"],
  calendars: esCalendars,
};

const seenOn = "2026-11-22";

const WITHDRAWAL: Source = {
  title: "TRLGDCU (RDL 1/2007) art. 102 to 108: desistimiento",
  section: "102-108",
  url: "https://confianzaonline.es/?p=878",
  seenOn,
  confidence: "high",
  note: "No double refund for a late one any more, since 2017-05-27. National and regional holidays count.",
};
const FUNCTION: Source = {
  title: "Dir. 2023/2673: the withdrawal function",
  url: "https://eur-lex.europa.eu/eli/dir/2023/2673/oj",
  seenOn,
  confidence: "low",
  note: "Spain was seen not to have taken it over in mid-2026. Whether leaving out the function alone prolongs the period is not settled.",
};
const CONFORMITY: Source = {
  title: "TRLGDCU art. 117 to 124: garantía legal",
  section: "120, 121",
  url: "https://consumoyciudadania.org/los-nuevos-plazos-de-garantia-legal-en-espana-una-breve-resena/",
  seenOn,
  confidence: "high",
  note: "Three years for goods, presumed for two; digital content two. Second-hand goods: not below one year, by agreement. Action: five years (recalled). No notice within two months any more. A state with three years may leave out the year after a repair (Dir. 2019/771 Art. 10(5a)).",
};
const DELIVERY: Source = {
  title: "TRLGDCU art. 66 bis, 109, 110: entrega",
  section: "66 bis, 109, 110",
  url: "https://confianzaonline.es/?p=878",
  seenOn,
  confidence: "medium",
  note: "Thirty calendar days. Double the money if a trader who can't supply pays it back late without reason.",
};
const DISPUTE: Source = {
  title: "Ley 7/2017: resolución alternativa de litigios de consumo",
  seenOn,
  confidence: "medium",
  note: "Recalled; arbitration boards of consumer affairs (juntas arbitrales) are voluntary for the trader.",
};

/**
 * The laws of Spain, the EU's rules among them as Spain words them.
 *
 * @example
 * ```ts
 * import { es } from "order-recourse/laws/es";
 *
 * es.map((policy) => policy.id).includes("es-withdrawal"); // => true
 * ```
 */
export const es: readonly Policy[] = [
  // LAW: TRLGDCU 102 to 108; 105: twelve months more.
  ...withdrawal(SPAIN, { source: WITHDRAWAL, functionSource: FUNCTION }),
  // LAW: TRLGDCU 120, 121: three years for goods, two for digital content, presumed for two.
  ...conformity(SPAIN, {
    source: CONFORMITY,
    repairSource: CONFORMITY,
    years: 3,
    digitalYears: 2,
    presumedMonths: 24,
    repairAdds: [0, 0],
  }),
  // LAW: TRLGDCU 66 bis.
  delivery(SPAIN, { source: DELIVERY }),
  // LAW: Ley 7/2017.
  dispute(SPAIN, { source: DISPUTE }),
  bank(SPAIN),
  crossBorder(SPAIN),
  court(SPAIN, SMALL_CLAIMS),
];
