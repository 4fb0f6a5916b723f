/**
 * The fact table as callers see it: each fact's kind, values, and what a missing key means.
 *
 * @module
 */
import { frozenCopy } from "../internal/freeze.js";
import type { StandardFact } from "./fact.js";
import { FACT_TABLE, type FactRow } from "./fact-table.js";

/** What there is to know about a fact. */
export type FactInfo = Pick<FactRow, "kind" | "values" | "missing">;

/**
 * Every fact with its kind and its values: for a form that asks for what is missing.
 *
 * @example
 * ```ts
 * import { facts } from "order-recourse";
 *
 * facts["line.deliveredAt"].kind; // => "event"
 * facts["buyer.kind"].values; // => ["consumer", "business"]
 * ```
 */
export const facts: { readonly [F in StandardFact]: FactInfo } =
  /* @__PURE__ */ frozenCopy(FACT_TABLE);
