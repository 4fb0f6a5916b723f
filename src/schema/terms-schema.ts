/**
 * Schemas of terms: those of a policy, and those of a grant.
 *
 * @module
 */
import * as z from "zod";
import type { GrantedTerms } from "../decision/granted-terms.js";
import type { Fee, Terms } from "../policy/terms.js";
import {
  CHANNELS,
  FEE_KINDS,
  REFUND_PARTS,
  REQUIREMENTS,
  RESOLUTIONS,
  RETURN_SHIPPINGS,
} from "../policy/terms.js";
import { deadlineSchema } from "./deadline-schema.js";
import { afterSchema, momentSchema } from "./moment-schema.js";
import { names } from "./names.js";
import { moneySchema } from "./scalar-schema.js";

const fee: z.ZodType<Fee> = z.strictObject({
  kind: z.enum(FEE_KINDS),
  percent: z.number().min(0).max(100).exactOptional(),
  amount: moneySchema.exactOptional(),
  cap: moneySchema.exactOptional(),
});

const common = {
  resolutions: z.array(z.enum(RESOLUTIONS)).exactOptional(),
  returnShipping: z.enum(RETURN_SHIPPINGS).exactOptional(),
  fees: z.array(fee).exactOptional(),
  refundWithin: afterSchema.exactOptional(),
  refunds: z.array(z.enum(REFUND_PARTS)).exactOptional(),
  channels: z.array(z.enum(CHANNELS)).exactOptional(),
  requires: z.array(z.enum(REQUIREMENTS)).exactOptional(),
};

/** What a permit entails. */
export const termsSchema: z.ZodType<Terms> = z
  .strictObject({ ...common, handInBy: momentSchema.exactOptional() })
  .register(names, { id: "Terms" });

/** What a grant entails, with the second deadline worked out. */
export const grantedTermsSchema: z.ZodType<GrantedTerms> = z
  .strictObject({ ...common, handInBy: deadlineSchema.nullable().exactOptional() })
  .register(names, { id: "GrantedTerms" });
