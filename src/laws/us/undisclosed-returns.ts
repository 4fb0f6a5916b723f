/**
 * States in which a seller who did not show its return policy has to take goods back.
 *
 * @module
 */

import {
  after,
  defer,
  type Mode,
  type Policy,
  type PolicySpan,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../../policy/index.js";
import type { Calendars } from "../../time/holiday-table.js";
import { consumerSale } from "../scope/consumer-sale.js";
import { sentBackAlready } from "../scope/used-up.js";

/** What one state gives. */
export interface State {
  /** ISO 3166-2 without the country. */
  readonly region: string;
  readonly name: string;
  readonly timeZone: string;
  /** How long, counted from the purchase. */
  readonly span: PolicySpan;
  readonly calendars?: Calendars;
  /** `discretionary` where it is not clear that the statute reaches web shops. */
  readonly mode: Mode;
  readonly source: Source;
  readonly terms: Terms;
  /** What the statute leaves out. */
  readonly exempt: readonly When[];
}

/** A sale of goods only. */
const NO_GOODS: When = { "line.traits": { has: ["digital", "service", "gift-card"] } };
const UNUSED = ["unopened", "opened"] as const;

/** Goods that were not used may go back, counted from the day of purchase. */
export function undisclosedReturns(state: State): Policy {
  const { source } = state;
  const buyer = consumerSale("US", state.region);
  const rows: readonly Row[] = [
    ...[NO_GOODS, ...state.exempt].map(
      (when, index): Row => ({
        id: index === 0 ? "no-goods" : `exempt-${index}`,
        when: { ...buyer, ...when },
        then: defer(),
        because: "exempt",
        source,
      }),
    ),
    {
      id: "used",
      when: { ...buyer, "line.status": "delivered", "line.condition": { not: UNUSED } },
      then: defer(),
      because: "exempt",
      source,
    },
    ...sentBackAlready(buyer),
    {
      id: "policy-not-shown",
      when: { ...buyer, "disclosures.policyDisplayedBeforePayment": false },
      then: permit({
        mode: state.mode,
        opens: "line.deliveredAt",
        closes: after("order.placedAt", state.span),
        terms: state.terms,
      }),
      because: "return-terms-not-displayed",
      source,
    },
  ];
  return {
    id: `us-${state.region.toLowerCase()}-returns`,
    version: "2026-11-22",
    title: `Return policy not shown, ${state.name}`,
    authority: "law",
    timeZone: ["buyer", state.timeZone],
    ...(state.calendars !== undefined && { calendars: state.calendars }),
    tables: { return: rows },
  };
}
