/**
 * Schemas of fact names and of reason codes.
 *
 * @module
 */
import * as z from "zod";
import type { DateFact, Fact, FactOfKind, SpanFact } from "../model/fact.js";
import { FACT_TABLE, STANDARD_FACTS } from "../model/fact-table.js";
import { REASON_CODES, type ReasonCode } from "../model/reason-code.js";
import { isDate } from "../policy/check-fact.js";
import { names } from "./names.js";

// SAFETY: the filter keeps the facts of these two kinds and nothing else
const DATE_FACTS = STANDARD_FACTS.filter((fact) =>
  isDate(FACT_TABLE[fact].kind),
) as unknown as readonly FactOfKind<"event" | "schedule">[];

/** The name of any fact. */
export const factSchema: z.ZodType<Fact> = z.union([
  z.enum(STANDARD_FACTS),
  z.templateLiteral(["custom.", z.string()]),
]);

/** The name of a date fact. */
export const dateFactSchema: z.ZodType<DateFact> = z
  .union([z.enum(DATE_FACTS), z.templateLiteral(["custom.", z.string(), "At"])])
  .register(names, { id: "DateFact" });

/** The name of a fact that a span may take its number from. */
export const spanFactSchema: z.ZodType<SpanFact> = z.union([
  z.enum(["returnPolicy.days", "line.quantity"]),
  z.templateLiteral(["custom.", z.string()]),
]);

/** A reason's code: one of ours, or one with a prefix. */
export const reasonCodeSchema: z.ZodType<ReasonCode> = z
  .union([z.enum(REASON_CODES), z.templateLiteral([z.string(), ":", z.string()])])
  .register(names, { id: "ReasonCode" });
