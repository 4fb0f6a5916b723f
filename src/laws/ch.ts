/**
 * Switzerland: what the law gives a consumer who buys online. No right to change one's mind.
 *
 * @module
 */
import {
  after,
  defer,
  FAULT,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
  years,
} from "../policy/index.js";
import { delivery } from "./eu/delivery.js";
import { buyerIn, type Jurisdiction } from "./eu/jurisdiction.js";
import { paidBack } from "./scope/used-up.js";

const SWITZERLAND: Jurisdiction = {
  id: "ch",
  name: "Switzerland",
  countries: ["CH"],
  timeZone: ["buyer", "Europe/Zurich"],
};

const seenOn = "2026-11-22";

const DEFECTS: Source = {
  title: "Code of Obligations art. 197 to 210: defects of things sold",
  section: "201, 205, 206, 210",
  url: "https://swissrights.ch/gesetze/Artikel-210-OR-2024-EN.php",
  seenOn,
  confidence: "high",
  note: "Two years from delivery, even if found later; second-hand goods may be agreed down to one. Inspect soon and notify at once, of a hidden defect once it is found: who waits loses the right (art. 201).",
};
const EXCLUSION: Source = {
  title: "Code of Obligations art. 199: exclusion of liability",
  section: "199",
  url: "https://swissrights.ch/gesetze/Artikel-210-OR-2024-EN.php",
  seenOn,
  confidence: "medium",
  note: "Recalled: the contract may exclude liability altogether, unless the seller hid the defect. custom.liabilityExcluded says whether it does.",
};
const DELIVERY: Source = {
  title: "Code of Obligations art. 102 to 109, 190: default in delivery",
  section: "102-109, 190",
  url: "https://www.kmu.admin.ch/kmu/en/home/savoir-pratique/gestion-pme/e-commerce/creer-son-site/obligations-legales-en-ch-et-dans-lue.html",
  seenOn,
  confidence: "medium",
  note: "No longest time by statute: without an agreed date there is nothing to be late by. The contract may say otherwise.",
};

// LAW: CO 205, 206: rescission, price cut, or goods of the same kind that are sound.
const TERMS: Terms = { resolutions: ["refund", "price-reduction", "replacement"] };

function conformity(): Policy {
  const faulty: When = { ...buyerIn(SWITZERLAND), reason: FAULT };
  // LAW: CO 201: notice at once.
  const notified: When = { "contact.state": { not: "none" } };
  // LAW: CO 210: two years from delivery, no weekend moves their end.
  const closes = after("line.deliveredAt", years(2));
  const rest = { because: "non-conformity", source: DEFECTS } as const;
  const rows: readonly Row[] = [
    // LAW: CO 199: liability excluded.
    {
      id: "liability-excluded",
      when: { ...buyerIn(SWITZERLAND), "custom.liabilityExcluded": true },
      then: defer(),
      because: "exempt",
      source: EXCLUSION,
    },
    paidBack(faulty),
    {
      id: "notified",
      when: { ...faulty, ...notified, "custom.liabilityExcluded": false },
      then: permit({ closes, terms: TERMS }),
      ...rest,
    },
    // Nobody said whether the contract excludes liability, or the seller was not told: no promise.
    {
      id: "not-certain",
      when: faulty,
      then: permit({ mode: "discretionary", closes, terms: TERMS }),
      ...rest,
    },
  ];
  return {
    id: "ch-conformity",
    version: "2013-01-01",
    title: "Defects of things sold, Switzerland",
    authority: "law",
    timeZone: SWITZERLAND.timeZone,
    custom: { liabilityExcluded: "boolean" },
    inForce: { from: "2013-01-01" },
    tables: {
      return: rows,
      contactSeller: [
        {
          id: "notify-at-once",
          when: { ...faulty, "line.status": "delivered", "contact.state": "none" },
          then: permit({ closes }),
          ...rest,
        },
      ],
    },
  };
}

/**
 * The laws of Switzerland.
 *
 * @example
 * ```ts
 * import { ch } from "order-recourse/laws/ch";
 *
 * ch.map((policy) => policy.id); // => ["ch-conformity", "ch-delivery"]
 * ```
 */
export const ch: readonly Policy[] = [
  conformity(),
  // LAW: CO 102, 107, 108: a grace period, unless the date was essential or the seller refuses.
  delivery(SWITZERLAND, { source: DELIVERY, thirtyDays: false }),
];
