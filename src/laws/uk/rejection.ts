/**
 * Goods that do not conform, in the United Kingdom: the thirty days to reject, then repair, then a second way out.
 *
 * @module
 */
import {
  after,
  days,
  defer,
  FAULT,
  firstKnown,
  laterOf,
  type Moment,
  months,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
  years,
} from "../../policy/index.js";
import { buyerIn, type Jurisdiction } from "../eu/jurisdiction.js";
import { paidBack } from "../scope/used-up.js";

// LAW: CRA 2015 s.22(3), 24(11): the latest of ownership, delivery, and word that it was installed.
const COMPLETE: Moment = firstKnown("line.installedAt", "line.deliveredAt");
const THIRTY_DAYS: Moment = after(COMPLETE, days(30));

/** A full refund for thirty days; the clock stands while the trader repairs. */
export function shortTermReject(place: Jurisdiction, source: Source): Policy {
  const faulty: When = { ...buyerIn(place), reason: FAULT };
  const terms: Terms = {
    resolutions: ["refund"],
    returnShipping: "free",
    refunds: ["items", "delivery"],
    // LAW: CRA 2015 s.20(15): fourteen days from when the trader agrees that a refund is due.
    refundWithin: after("return.authorisedAt", days(14)),
  };
  const rest = { because: "right-to-reject", source } as const;
  const repairing: When = { ...faulty, "custom.repairRequestedAt": { known: true } };
  // LAW: CRA 2015 s.22(8): not before seven days after the goods are back.
  const aWeek = after("custom.repairedAt", days(7));
  const rows: readonly Row[] = [
    // LAW: CRA 2015 Part 1 ch. 2: goods; digital content and services have remedies of their own.
    {
      id: "no-goods",
      when: { ...buyerIn(place), "line.traits": { has: ["digital", "service"] } },
      then: defer(),
      because: "exempt",
      source,
    },
    paidBack(faulty),
    // LAW: CRA 2015 s.22(4): what would not keep for thirty days can be rejected for as long as it keeps.
    {
      id: "perishable",
      when: { ...faulty, "line.traits": { has: "perishable" } },
      then: permit({
        mode: "discretionary",
        opens: "line.deliveredAt",
        closes: THIRTY_DAYS,
        terms,
      }),
      ...rest,
    },
    // LAW: CRA 2015 s.22(6)-(8): the limit moves by the days of waiting, both ends counted.
    {
      id: "repaired-days-known",
      when: repairing,
      then: permit({
        opens: "custom.repairedAt",
        closes: laterOf(after(THIRTY_DAYS, days({ fact: "custom.repairDays" })), aWeek),
        terms,
      }),
      ...rest,
    },
    {
      id: "repaired",
      when: repairing,
      then: permit({
        opens: "custom.repairedAt",
        closes: laterOf(THIRTY_DAYS, aWeek),
        terms,
      }),
      ...rest,
    },
    {
      id: "reject",
      when: faulty,
      then: permit({ opens: "line.deliveredAt", closes: THIRTY_DAYS, terms }),
      ...rest,
    },
  ];
  return {
    id: `${place.id}-short-term-reject`,
    version: "2015-10-01",
    title: `Short-term right to reject, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    custom: { repairRequestedAt: "instant", repairedAt: "instant", repairDays: "number" },
    inForce: { from: "2015-10-01" },
    tables: { return: rows },
  };
}

/** Repair or replacement, then the price cut or the final right to reject. */
export function ukConformity(place: Jurisdiction, source: Source): Policy {
  const faulty: When = { ...buyerIn(place), reason: FAULT };
  const failed: When = { ...faulty, "custom.repairedAt": { known: true } };
  const scottish: When = { "buyer.region": "SCT" };
  const rest = { because: "non-conformity", source } as const;
  // LAW: CRA 2015 s.19(14), 24(11): six months beginning with the day.
  const half = months(6, { counting: "inclusive" });
  // LAW: CRA 2015 s.23: repair or replacement, the buyer's choice, at the trader's cost.
  const cure: Terms = { resolutions: ["repair", "replacement"], returnShipping: "free" };
  // LAW: CRA 2015 s.24: one attempt that failed is enough.
  const exit: Terms = { resolutions: ["refund", "price-reduction"], returnShipping: "free" };
  const rows: readonly Row[] = [
    // LAW: CRA 2015 s.49 to 57: services have remedies of their own.
    {
      id: "service",
      when: { ...buyerIn(place), "line.traits": { has: "service" } },
      then: defer(),
      because: "exempt",
      source,
    },
    paidBack(faulty),
    // LAW: CRA 2015 s.24(10): nothing off for use in the first six months, motor vehicles aside.
    {
      id: "final-reject-in-full",
      when: { ...failed, "line.traits": { hasNone: "vehicle" } },
      then: permit({
        opens: "line.deliveredAt",
        closes: after(COMPLETE, half),
        outside: "next",
        terms: exit,
      }),
      ...rest,
    },
    ...limited("final-reject", failed, "instant", { ...exit, fees: [{ kind: "use" }] }),
    // LAW: CRA 2015 s.19(14)-(15): presumed not to have conformed when delivered.
    {
      id: "presumed",
      when: faulty,
      then: permit({ closes: after("line.deliveredAt", half), outside: "next", terms: cure }),
      ...rest,
    },
    ...limited("to-be-shown", faulty, "request", cure),
  ];
  return {
    id: `${place.id}-conformity`,
    version: "2015-10-01",
    title: `Repair, replacement and final rejection, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    custom: { repairedAt: "instant" },
    inForce: { from: "2015-10-01" },
    tables: { return: rows },
  };

  // LAW: Limitation Act 1980 s.5: six years; Prescription and Limitation (Scotland) Act 1973 s.6: five.
  function limited(id: string, when: When, mode: "instant" | "request", terms: Terms) {
    const to = (count: number): Row["then"] =>
      permit({ mode, closes: after("line.deliveredAt", years(count)), terms });
    return [
      { id: `${id}-scotland`, when: { ...when, ...scottish }, then: to(5), ...rest },
      { id, when, then: to(6), ...rest },
    ];
  }
}
