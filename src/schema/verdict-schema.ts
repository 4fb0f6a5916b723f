/**
 * The schemas of verdicts, of their grants and of their reasons.
 *
 * @module
 */
import * as z from "zod";
import type { Grant, Later } from "../decision/grant.js";
import type { Reason, ReasonFacts } from "../decision/reason.js";
import type { Verdict, Verdicts } from "../decision/verdict.js";
import { type Action, MODES, ROUTES } from "../model/action.js";
import { AUTHORITIES } from "../policy/authority.js";
import { DENIAL_KINDS } from "../policy/outcome.js";
import { deadlineSchema, openingSchema } from "./deadline-schema.js";
import { factSchema, reasonCodeSchema } from "./fact-schema.js";
import { names } from "./names.js";
import { sourceSchema } from "./policy-schema.js";
import { instantSchema } from "./scalar-schema.js";
import { grantedTermsSchema } from "./terms-schema.js";

const mode = z.enum(MODES);
const route = z.enum(ROUTES);

const grant: z.ZodType<Grant> = z
  .strictObject({
    policy: z.string(),
    rule: z.string(),
    authority: z.enum(AUTHORITIES),
    mode,
    route: route.exactOptional(),
    lastResort: z.boolean(),
    until: deadlineSchema.nullable(),
    terms: grantedTermsSchema,
  })
  .register(names, { id: "Grant" });

const later: z.ZodType<Later> = z
  .strictObject({
    policy: z.string(),
    rule: z.string(),
    authority: z.enum(AUTHORITIES),
    opens: openingSchema,
    mode,
    route: route.exactOptional(),
    lastResort: z.boolean(),
    terms: grantedTermsSchema,
  })
  .register(names, { id: "Later" });

// SAFETY: an engine writes no other keys than facts; which they are hangs on the policies
const facts = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
) as z.ZodType<ReasonFacts>;

const reason: z.ZodType<Reason> = z
  .strictObject({
    code: reasonCodeSchema,
    policy: z.string().nullable(),
    rule: z.string().nullable(),
    authority: z.enum(AUTHORITIES).nullable(),
    source: sourceSchema.exactOptional(),
    facts,
  })
  .register(names, { id: "Reason" });

function verdict<A extends Action>(action: A): z.ZodType<Verdict<A>> {
  const common = {
    action: z.literal(action),
    lines: z.array(z.string()),
    reasons: z.tuple([reason], reason),
  };
  const missing = z.array(factSchema);
  const schema = z.discriminatedUnion("status", [
    z.strictObject({
      ...common,
      status: z.literal("allowed"),
      mode,
      until: deadlineSchema.nullable(),
      modeUntil: deadlineSchema.exactOptional(),
      possiblyUntil: deadlineSchema.nullable().exactOptional(),
      missing: missing.exactOptional(),
      lastResort: z.boolean(),
      terms: grantedTermsSchema,
      grants: z.array(grant),
      later: z.array(later),
      ...(action === "escalate" && { route }),
    }),
    z.strictObject({
      ...common,
      status: z.literal("upcoming"),
      opens: openingSchema,
      later: z.array(later),
    }),
    z.strictObject({
      ...common,
      status: z.literal("denied"),
      kind: z.enum(DENIAL_KINDS),
      since: instantSchema.nullable(),
    }),
    z.strictObject({ ...common, status: z.literal("unknown"), missing }),
  ]);
  // SAFETY: `Verdict` says for each action what the shapes say, which TypeScript can't see while the action is open
  return schema as unknown as z.ZodType<Verdict<A>>;
}

/** One verdict per action. */
export const verdictsSchema: z.ZodType<Verdicts> = z
  .strictObject({
    cancel: verdict("cancel"),
    return: verdict("return"),
    contactSeller: verdict("contactSeller"),
    escalate: verdict("escalate"),
  })
  .register(names, { id: "Verdicts" });
