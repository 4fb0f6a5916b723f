/**
 * Goods that do not conform: SGD 2019/771 Art. 10 to 16.
 *
 * @module
 */
import {
  after,
  defer,
  earlierOf,
  FAULT,
  laterOf,
  type Moment,
  months,
  type Policy,
  type PolicySpan,
  permit,
  type Row,
  type Source,
  type When,
  years,
} from "../../policy/index.js";
import { paidBack } from "../scope/used-up.js";
import { buyerIn, type Jurisdiction } from "./jurisdiction.js";

/** The seller's liability as one country has it. */
export interface Conformity {
  readonly source: Source;
  /** Where the time after a repair is written. */
  readonly repairSource: Source;
  /** How long the seller is liable; default two years. */
  readonly years?: number;
  /** The same for digital content, where that is shorter. */
  readonly digitalYears?: number;
  /** For how long the buyer need not prove that the fault was there from the start; default: all the time. */
  readonly presumedMonths?: number;
  /** The same for second-hand goods, where that is shorter. */
  readonly presumedMonthsSecondHand?: number;
  /** The same for live animals, where that is shorter. */
  readonly presumedMonthsLive?: number;
  /** For how many months after the goods are back from a repair a claim is open at least; default: none. */
  readonly repairLeaves?: number;
  /** The months that a repair adds, to contracts before 31 July 2026 and to later ones; default none and twelve. */
  readonly repairAdds?: readonly [before: number, after: number];
}

/** The seller's liability, before and after a repair began to prolong it. */
export function conformity(place: Jurisdiction, law: Conformity): readonly Policy[] {
  const [before, later] = law.repairAdds ?? [0, 12];
  const since = "2022-01-01";
  if (before === later) return [version(place, law, before, { from: since })];
  // LAW: Dir. 2024/1799: contracts from 31 July 2026.
  return [
    version(place, law, before, { from: since, to: "2026-07-30" }),
    version(place, law, later, { from: "2026-07-31" }),
  ];
}

function version(
  place: Jurisdiction,
  law: Conformity,
  repairAdds: number,
  inForce: { readonly from: string; readonly to?: string },
): Policy {
  const faulty: When = { ...buyerIn(place), reason: FAULT };
  const { years: term = 2, digitalYears, presumedMonths } = law;
  const goods: When = digitalYears === undefined ? {} : { "line.traits": { hasNone: ["digital"] } };
  const more = repairAdds > 0;
  const rows: readonly Row[] = [
    // LAW: SGD Art. 3: sales of goods, not services.
    {
      id: "service",
      when: { ...buyerIn(place), "line.traits": { has: "service" } },
      then: defer(),
      because: "exempt",
      source: law.source,
    },
    paidBack(faulty),
    {
      id: more ? "repaired" : "still-faulty",
      when: { ...faulty, ...goods, "custom.repairedAt": { known: true } },
      // LAW: SGD Art. 13(4): after a repair that failed the buyer may have the money back.
      then: permit({
        opens: "line.deliveredAt",
        closes: liableAfterRepair(),
        terms: {
          resolutions: ["refund", "repair", "replacement", "price-reduction"],
          returnShipping: "free",
        },
      }),
      because: "non-conformity",
      source: more ? law.repairSource : law.source,
    },
    ...(digitalYears === undefined
      ? []
      : claim("digital", { ...faulty, "line.traits": { has: "digital" } }, digitalYears)),
    ...shorter("second-hand", law.presumedMonthsSecondHand),
    ...shorter("live", law.presumedMonthsLive),
    ...claim("non-conforming", faulty, term, presumedMonths),
  ];
  return {
    id: `${place.id}-conformity`,
    version: inForce.from,
    title: `Conformity of goods, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    custom: { repairedAt: "instant" },
    inForce,
    tables: { return: rows },
  };

  function liableAfterRepair(): Moment {
    const liable = after("line.deliveredAt", wholeYears(12 * term + repairAdds));
    if (law.repairLeaves === undefined) return liable;
    // a repair long after the end brings no claim back: whether it was asked for in time can't be asked
    const left = months(law.repairLeaves);
    return laterOf(liable, earlierOf(after("custom.repairedAt", left), after(liable, left)));
  }

  /** What is presumed for less time than the rest. */
  function shorter(trait: "second-hand" | "live", presumed?: number): readonly Row[] {
    return presumed === undefined
      ? []
      : claim(trait, { ...faulty, "line.traits": { has: trait } }, term, presumed);
  }

  /** LAW: SGD Art. 11: presumed to have been faulty from the start; after that the buyer has to show it. */
  function claim(id: string, when: When, liable: number, presumed?: number): readonly Row[] {
    const to = (span: PolicySpan, how: { outside?: "next"; mode?: "request" }): Row["then"] =>
      permit({
        closes: after("line.deliveredAt", span),
        ...how,
        terms: { resolutions: ["repair", "replacement"], returnShipping: "free" },
      });
    const rest = { because: "non-conformity", source: law.source } as const;
    if (presumed === undefined) return [{ id, when, then: to(years(liable), {}), ...rest }];
    return [
      { id: `${id}-presumed`, when, then: to(wholeYears(presumed), { outside: "next" }), ...rest },
      { id, when, then: to(years(liable), { mode: "request" }), ...rest },
    ];
  }
}

function wholeYears(count: number): PolicySpan {
  return count % 12 === 0 ? years(count / 12) : months(count);
}
