/**
 * Goods that do not conform: SGD 2019/771 Art. 10 to 16.
 *
 * @module
 */
import {
  after,
  FAULT,
  type Policy,
  permit,
  type Row,
  type Source,
  type When,
  years,
} from "../../policy/index.js";
import { buyerIn, type Jurisdiction } from "./jurisdiction.js";

/** The seller's liability as one country has it. */
export interface Conformity {
  readonly source: Source;
  /** Where the year after a repair is written. */
  readonly repairSource: Source;
  /** How long the seller is liable; default two years. */
  readonly years?: number;
}

/** The seller's liability, before and after a repair began to prolong it. */
export function conformity(place: Jurisdiction, law: Conformity): readonly Policy[] {
  // LAW: Dir. 2024/1799: contracts from 31 July 2026.
  return [
    version(place, law, "2022-01-01", { from: "2022-01-01", to: "2026-07-30" }),
    version(place, law, "2026-07-31", { from: "2026-07-31" }),
  ];
}

function version(
  place: Jurisdiction,
  law: Conformity,
  name: string,
  inForce: { readonly from: string; readonly to?: string },
): Policy {
  const faulty: When = { ...buyerIn(place), reason: FAULT };
  const repaired: When = { ...faulty, "custom.repairedAt": { known: true } };
  const term = law.years ?? 2;
  const more = inForce.to === undefined;
  const rows: readonly Row[] = [
    {
      id: more ? "repaired" : "still-faulty",
      when: repaired,
      // LAW: SGD Art. 13(4): after a repair that failed the buyer may have the money back.
      then: permit({
        closes: after("line.deliveredAt", years(more ? term + 1 : term)),
        terms: {
          resolutions: ["refund", "repair", "replacement", "price-reduction"],
          returnShipping: "free",
        },
      }),
      because: "non-conformity",
      source: more ? law.repairSource : law.source,
    },
    {
      id: "non-conforming",
      when: faulty,
      then: permit({
        closes: after("line.deliveredAt", years(term)),
        terms: { resolutions: ["repair", "replacement"], returnShipping: "free" },
      }),
      because: "non-conformity",
      source: law.source,
    },
  ];
  return {
    id: `${place.id}-conformity`,
    version: name,
    title: `Conformity of goods, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    custom: { repairedAt: "instant" },
    inForce,
    tables: { return: rows },
  };
}
