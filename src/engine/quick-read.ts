/**
 * Quick reads: the facts that most policies ask for, told apart once so that the sieve reads them
 * without a call.
 *
 * @module
 */
import type { Slot } from "./slot.js";

/** Where a fact is read from; `slot`: by its slot's own reader. */
export type Source = "custom" | "reason" | "country" | "status" | "category" | "slot";

/** Where a slot's fact is read from, and under which key. */
export function readerOf({ fact }: Slot): { readonly source: Source; readonly key: string } {
  if (fact.startsWith("custom.")) return { source: "custom", key: fact.slice("custom.".length) };
  return { source: SOURCES[fact] ?? "slot", key: "" };
}

const SOURCES: Readonly<Record<string, Source>> = {
  reason: "reason",
  "buyer.country": "country",
  "line.status": "status",
  "line.category": "category",
};
