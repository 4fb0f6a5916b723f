/**
 * The schema of a policy.
 *
 * @module
 */
import * as z from "zod";
import { ACTIONS, MODES, ROUTES } from "../model/action.js";
import { AUTHORITIES } from "../policy/authority.js";
import { policy } from "../policy/check-policy.js";
import { DENIAL_KINDS, OUTSIDES, type Outcome } from "../policy/outcome.js";
import { CUSTOM_KINDS, type Policy, type Row } from "../policy/policy.js";
import { CONFIDENCES, type Source } from "../policy/source.js";
import type { Calendar } from "../time/calendar.js";
import { checked } from "./checked.js";
import { dateFactSchema, reasonCodeSchema } from "./fact-schema.js";
import { momentSchema } from "./moment-schema.js";
import { names } from "./names.js";
import { currencySchema, localDateSchema, placeSchema, textSchema } from "./scalar-schema.js";
import { termsSchema } from "./terms-schema.js";
import { whenSchema } from "./when-schema.js";

const denial = z.enum(DENIAL_KINDS).exactOptional();

const outcome: z.ZodType<Outcome> = z
  .discriminatedUnion("effect", [
    z.strictObject({
      effect: z.literal("permit"),
      mode: z.enum(MODES).exactOptional(),
      opens: momentSchema.exactOptional(),
      closes: momentSchema.exactOptional(),
      outside: z.enum(OUTSIDES).exactOptional(),
      route: z.enum(ROUTES).exactOptional(),
      lastResort: z.boolean().exactOptional(),
      terms: termsSchema.exactOptional(),
    }),
    z.strictObject({ effect: z.literal("deny"), kind: denial }),
    z.strictObject({ effect: z.literal("forbid"), kind: denial }),
    z.strictObject({ effect: z.literal("defer") }),
  ])
  .register(names, { id: "Outcome" });

/** Where a rule is from. */
export const sourceSchema: z.ZodType<Source> = z
  .strictObject({
    title: textSchema,
    section: textSchema.exactOptional(),
    url: textSchema.exactOptional(),
    seenOn: localDateSchema.exactOptional(),
    confidence: z.enum(CONFIDENCES).exactOptional(),
    note: textSchema.exactOptional(),
  })
  .register(names, { id: "Source" });

const row: z.ZodType<Row> = z
  .strictObject({
    id: textSchema,
    when: whenSchema,
    then: outcome,
    because: reasonCodeSchema,
    source: sourceSchema.exactOptional(),
  })
  .register(names, { id: "Row" });

const calendar: z.ZodType<Calendar> = z.strictObject({
  weekend: z.array(z.int().min(1).max(7)),
  holidays: z.array(localDateSchema),
  from: localDateSchema.exactOptional(),
  to: localDateSchema.exactOptional(),
});

const rows = z.array(row).exactOptional();

const shape: z.ZodType<Policy> = z.strictObject({
  id: textSchema,
  version: textSchema,
  title: textSchema.exactOptional(),
  authority: z.enum(AUTHORITIES),
  timeZone: z.union([textSchema, z.array(textSchema).min(1)]),
  currency: currencySchema.exactOptional(),
  custom: z.record(textSchema, z.enum(CUSTOM_KINDS)).exactOptional(),
  calendars: z.record(placeSchema, calendar).exactOptional(),
  inForce: z
    .strictObject({
      from: localDateSchema.exactOptional(),
      to: localDateSchema.exactOptional(),
      by: dateFactSchema.exactOptional(),
    })
    .exactOptional(),
  wholeOrder: z.array(z.enum(ACTIONS)).exactOptional(),
  tables: z.strictObject({ cancel: rows, return: rows, contactSeller: rows, escalate: rows }),
});

/** A policy. Its problems are those that `parsePolicy` lists. */
export const policySchema: z.ZodType<Policy> = checked(policy, shape);
