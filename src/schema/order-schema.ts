/**
 * The schema of an order.
 *
 * @module
 */
import * as z from "zod";
import { order } from "../checks/check-order.js";
import { BUYER_KINDS, type Buyer } from "../model/buyer.js";
import type { Disclosures } from "../model/disclosures.js";
import { ORDER_TYPES, type Order } from "../model/order.js";
import { PAYMENT_METHODS, PAYMENT_STATES, type Payment } from "../model/payment.js";
import { checked } from "./checked.js";
import { eventSchema } from "./event-schema.js";
import { customSchema, lineSchema, sellerSchema, statedSchema } from "./line-schema.js";
import { countrySchema, instantSchema, textSchema } from "./scalar-schema.js";

const buyer: z.ZodType<Buyer> = z.strictObject({
  kind: z.enum(BUYER_KINDS).exactOptional(),
  country: countrySchema.exactOptional(),
  region: textSchema.nullable().exactOptional(),
  timeZone: textSchema.exactOptional(),
  memberships: z.array(textSchema).exactOptional(),
});

const payment: z.ZodType<Payment> = z.strictObject({
  method: z.enum(PAYMENT_METHODS).exactOptional(),
  state: z.enum(PAYMENT_STATES).exactOptional(),
});

const told = instantSchema.nullable().exactOptional();
const flag = z.boolean().nullable().exactOptional();

const disclosures: z.ZodType<Disclosures> = z.strictObject({
  withdrawalInfoGivenAt: told,
  withdrawalFunctionInfoGivenAt: told,
  returnCostDisclosed: flag,
  digitalConsentGiven: flag,
  digitalLossAcknowledged: flag,
  digitalConfirmationSent: flag,
  policyDisplayedBeforePayment: flag,
  returnTermsInAdvertisement: flag,
  returnTermsOnConfirmationScreen: flag,
  agreementCopyReceivedAt: told,
  agreementInfoComplete: flag,
  acceptOrCorrectOffered: flag,
  noReturnConfirmedAtCheckout: flag,
});

const shape: z.ZodType<Order> = z.strictObject({
  id: textSchema,
  placedAt: instantSchema,
  buyer: buyer.exactOptional(),
  seller: sellerSchema.exactOptional(),
  type: z.enum(ORDER_TYPES).exactOptional(),
  lines: z.array(lineSchema).min(1),
  events: z.array(eventSchema).exactOptional(),
  payment: payment.exactOptional(),
  disclosures: disclosures.exactOptional(),
  custom: customSchema.exactOptional(),
  stated: statedSchema.exactOptional(),
});

/** An order. Its problems are those that `parseOrder` lists. */
export const orderSchema: z.ZodType<Order> = checked(order, shape);
