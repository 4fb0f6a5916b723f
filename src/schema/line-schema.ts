/**
 * The schema of an order line, by its status.
 *
 * @module
 */
import * as z from "zod";
import type { CustomValue } from "../model/custom.js";
import { CONDITIONS, DELIVERY_METHODS, FAILURES, type Line, TRAITS } from "../model/line.js";
import {
  RETURN_POLICY_CATEGORIES,
  RETURN_POLICY_SHIPPINGS,
  type ReturnPolicy,
} from "../model/return-policy.js";
import { FULFILLERS, SELLER_KINDS, SELLER_TYPES, type Seller } from "../model/seller.js";
import type { Stated } from "../model/stated.js";
import { names } from "./names.js";
import {
  countrySchema,
  instantSchema,
  moneySchema,
  pathSchema,
  textSchema,
} from "./scalar-schema.js";

const returnPolicy: z.ZodType<ReturnPolicy> = z
  .strictObject({
    category: z.enum(RETURN_POLICY_CATEGORIES),
    days: z.int().min(0).exactOptional(),
    from: textSchema.exactOptional(),
    shipping: z.enum(RETURN_POLICY_SHIPPINGS).exactOptional(),
    restockingPercent: z.number().min(0).max(100).exactOptional(),
  })
  .register(names, { id: "ReturnPolicy" });

/** A seller. */
export const sellerSchema: z.ZodType<Seller> = z
  .strictObject({
    type: z.enum(SELLER_TYPES).exactOptional(),
    fulfilledBy: z.enum(FULFILLERS).exactOptional(),
    kind: z.enum(SELLER_KINDS).exactOptional(),
    country: countrySchema.exactOptional(),
    returnPolicy: returnPolicy.exactOptional(),
  })
  .register(names, { id: "Seller" });

const plainValue = [z.string(), z.number(), z.boolean(), z.array(textSchema), z.null()] as const;

/** Facts of the shop's own. */
export const customSchema: z.ZodType<Readonly<Record<string, CustomValue>>> = z
  .record(z.string(), z.union(plainValue))
  .register(names, { id: "Custom" });

/** Facts stated outright. */
export const statedSchema: z.ZodType<Stated> = z
  .record(z.string(), z.union([...plainValue, moneySchema]))
  .register(names, { id: "Stated" });

const date = instantSchema.nullable().exactOptional();
const ruledOut = z.null().exactOptional();

const common = {
  id: textSchema,
  quantity: z.int().min(1),
  price: moneySchema.exactOptional(),
  category: pathSchema.exactOptional(),
  seller: sellerSchema.exactOptional(),
  returnPolicy: returnPolicy.exactOptional(),
  promisedShipBy: date,
  promisedBy: date,
  returnBy: date,
  releaseAt: date,
  delivery: z.enum(DELIVERY_METHODS).exactOptional(),
  tags: z.array(textSchema).exactOptional(),
  traits: z.array(z.enum(TRAITS)).exactOptional(),
  condition: z.enum(CONDITIONS).exactOptional(),
  custom: customSchema.exactOptional(),
  stated: statedSchema.exactOptional(),
  shippedAt: ruledOut,
  readyAt: ruledOut,
  deliveredAt: ruledOut,
  installedAt: ruledOut,
  failedAt: ruledOut,
  failure: ruledOut,
  cancelledAt: ruledOut,
};

/** An order line. */
export const lineSchema: z.ZodType<Line> = z
  .discriminatedUnion("status", [
    z.strictObject({ ...common, status: z.enum(["pending", "processing"]) }),
    z.strictObject({ ...common, status: z.literal("shipped"), shippedAt: date }),
    z.strictObject({
      ...common,
      status: z.enum(["out-for-delivery", "ready-for-pickup"]),
      shippedAt: date,
      readyAt: date,
    }),
    z.strictObject({
      ...common,
      status: z.literal("delivered"),
      shippedAt: date,
      readyAt: date,
      deliveredAt: date,
      installedAt: date,
    }),
    z.strictObject({
      ...common,
      status: z.literal("delivery-failed"),
      shippedAt: date,
      failedAt: date,
      failure: z.enum(FAILURES).nullable().exactOptional(),
    }),
    z.strictObject({ ...common, status: z.literal("cancelled"), cancelledAt: date }),
  ])
  .register(names, { id: "Line" });
