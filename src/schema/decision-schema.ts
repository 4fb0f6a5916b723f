/**
 * The schema of a decision.
 *
 * @module
 */
import * as z from "zod";
import type { Decision } from "../decision/decision.js";
import type { Recommendation } from "../decision/recommendation.js";
import { ACTIONS, MODES, ROUTES } from "../model/action.js";
import { AUTHORITIES } from "../policy/authority.js";
import { deadlineSchema, openingSchema } from "./deadline-schema.js";
import { factSchema } from "./fact-schema.js";
import { names } from "./names.js";
import { instantSchema } from "./scalar-schema.js";
import { verdictsSchema } from "./verdict-schema.js";

const common = { action: z.enum(ACTIONS), lines: z.array(z.string()) };
const route = z.enum(ROUTES).exactOptional();

const recommendation: z.ZodType<Recommendation> = z
  .discriminatedUnion("status", [
    z.strictObject({
      ...common,
      status: z.literal("allowed"),
      mode: z.enum(MODES),
      until: deadlineSchema.nullable(),
      route,
      lastResort: z.boolean(),
    }),
    z.strictObject({ ...common, status: z.literal("upcoming"), opens: openingSchema, route }),
    z.strictObject({ ...common, status: z.literal("unknown"), missing: z.array(factSchema) }),
  ])
  .register(names, { id: "Recommendation" });

/** A decision, for those that receive one from another machine. */
export const decisionSchema: z.ZodType<Decision> = z.strictObject({
  at: instantSchema,
  recommended: recommendation.nullable(),
  verdicts: verdictsSchema,
  lines: z.record(z.string(), z.strictObject({ verdicts: verdictsSchema })),
  policies: z.array(
    z.strictObject({ id: z.string(), version: z.string(), authority: z.enum(AUTHORITIES) }),
  ),
  nextChange: instantSchema.nullable(),
});
