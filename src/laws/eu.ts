/**
 * The European Union and the European Economic Area: the base that every member has at least.
 *
 * @module
 */
import { atCalendars } from "../calendars/at.js";
import { beCalendars } from "../calendars/be.js";
import { bgCalendars } from "../calendars/bg.js";
import { cyCalendars } from "../calendars/cy.js";
import { czCalendars } from "../calendars/cz.js";
import { deCalendars } from "../calendars/de.js";
import { dkCalendars } from "../calendars/dk.js";
import { eeCalendars } from "../calendars/ee.js";
import { esCalendars } from "../calendars/es.js";
import { fiCalendars } from "../calendars/fi.js";
import { frCalendars } from "../calendars/fr.js";
import { grCalendars } from "../calendars/gr.js";
import { hrCalendars } from "../calendars/hr.js";
import { huCalendars } from "../calendars/hu.js";
import { ieCalendars } from "../calendars/ie.js";
import { isCalendars } from "../calendars/is.js";
import { itCalendars } from "../calendars/it.js";
import { liCalendars } from "../calendars/li.js";
import { ltCalendars } from "../calendars/lt.js";
import { luCalendars } from "../calendars/lu.js";
import { lvCalendars } from "../calendars/lv.js";
import { mtCalendars } from "../calendars/mt.js";
import { nlCalendars } from "../calendars/nl.js";
import { noCalendars } from "../calendars/no.js";
import { plCalendars } from "../calendars/pl.js";
import { ptCalendars } from "../calendars/pt.js";
import { roCalendars } from "../calendars/ro.js";
import { seCalendars } from "../calendars/se.js";
import { siCalendars } from "../calendars/si.js";
import { skCalendars } from "../calendars/sk.js";
import type { Policy, Source } from "../policy/index.js";
import { conformity } from "./eu/conformity.js";
import { delivery } from "./eu/delivery.js";
import { bank, court, crossBorder, dispute, SMALL_CLAIMS } from "./eu/dispute.js";
import type { Jurisdiction } from "./eu/jurisdiction.js";
import { ECONOMIC_AREA } from "./eu/members.js";
import { withdrawal } from "./eu/withdrawal.js";

const EUROPE: Jurisdiction = {
  id: "eu",
  name: "European Union and EEA",
  countries: ECONOMIC_AREA,
  // Most members keep Brussels' time; an order that names the buyer's zone is counted in that.
  timeZone: ["buyer", "Europe/Brussels"],
  calendars: /* @__PURE__ */ Object.freeze({
    ...atCalendars,
    ...beCalendars,
    ...bgCalendars,
    ...cyCalendars,
    ...czCalendars,
    ...deCalendars,
    ...dkCalendars,
    ...eeCalendars,
    ...esCalendars,
    ...fiCalendars,
    ...frCalendars,
    ...grCalendars,
    ...hrCalendars,
    ...huCalendars,
    ...ieCalendars,
    ...isCalendars,
    ...itCalendars,
    ...liCalendars,
    ...ltCalendars,
    ...luCalendars,
    ...lvCalendars,
    ...mtCalendars,
    ...nlCalendars,
    ...noCalendars,
    ...plCalendars,
    ...ptCalendars,
    ...roCalendars,
    ...seCalendars,
    ...siCalendars,
    ...skCalendars,
  }),
};

const seenOn = "2026-11-22";

const WITHDRAWAL: Source = {
  title: "Directive 2011/83/EU Art. 9 to 16: right of withdrawal",
  section: "9, 10, 11, 13, 14, 16",
  url: "https://eur-lex.europa.eu/eli/dir/2011/83/oj",
  seenOn,
  confidence: "high",
  note: "Periods count as Regulation 1182/71 Art. 3 does, with the holidays of the buyer's place.",
};
const FUNCTION: Source = {
  title: "Directive 2011/83/EU Art. 6(1)(h), 11a: the withdrawal function",
  section: "6(1)(h), 11a",
  url: "https://eur-lex.europa.eu/eli/dir/2023/2673/oj",
  seenOn,
  confidence: "medium",
  note: "Whether leaving out the function alone prolongs the period is not settled; nor is since when it holds in Iceland, Liechtenstein and Norway.",
};
const CONFORMITY: Source = {
  title: "Directive (EU) 2019/771 Art. 10 to 16: conformity of goods",
  section: "10, 11, 13, 16",
  url: "https://eur-lex.europa.eu/eli/dir/2019/771/oj",
  seenOn,
  confidence: "high",
  note: "The least that a member gives: some give more than two years, some ask for notice within two months. Second-hand goods may be agreed down to one year.",
};
const REPAIR: Source = {
  title: "Directive (EU) 2019/771 Art. 10(2a), as amended by Directive (EU) 2024/1799",
  section: "10(2a)",
  url: "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=OJ%3AL_202401799",
  seenOn,
  confidence: "low",
  note: "Assumes that national law takes the year over as it stands.",
};
const DELIVERY: Source = {
  title: "Directive 2011/83/EU Art. 18, 20: delivery and risk",
  section: "18, 20",
  url: "https://eur-lex.europa.eu/eli/dir/2011/83/oj",
  seenOn,
  confidence: "medium",
};
const DISPUTE: Source = {
  title: "Directive 2013/11/EU: national bodies for alternative dispute resolution",
  seenOn,
  confidence: "medium",
  note: "Whether the trader must take part differs by country and trade.",
};

/**
 * The rules that hold in every country of the Union and the EEA. Where a country has a list of its
 * own (`laws/de`, `laws/fr`), that list says it more exactly, under ids of its own.
 *
 * @example
 * ```ts
 * import { eu } from "order-recourse/laws/eu";
 *
 * eu.map((policy) => policy.id).includes("eu-withdrawal"); // => true
 * ```
 */
export const eu: readonly Policy[] = [
  // LAW: CRD Art. 9 to 16.
  ...withdrawal(EUROPE, { source: WITHDRAWAL, functionSource: FUNCTION }),
  // LAW: SGD Art. 10, 11: two years, presumed for one.
  ...conformity(EUROPE, { source: CONFORMITY, repairSource: REPAIR, presumedMonths: 12 }),
  // LAW: CRD Art. 18.
  delivery(EUROPE, { source: DELIVERY }),
  // LAW: Dir. 2013/11.
  dispute(EUROPE, { source: DISPUTE }),
  bank(EUROPE),
  crossBorder(EUROPE),
  court(EUROPE, SMALL_CLAIMS),
];
