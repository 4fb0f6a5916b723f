/**
 * The schema of what has happened.
 *
 * @module
 */
import * as z from "zod";
import { type OrderEvent, PLAIN_EVENT_TYPES, REPLY_OUTCOMES } from "../model/order-event.js";
import { names } from "./names.js";
import { instantSchema, moneySchema } from "./scalar-schema.js";

const common = { at: instantSchema, line: z.string().exactOptional() };

/** One thing that happened. */
export const eventSchema: z.ZodType<OrderEvent> = z
  .discriminatedUnion("type", [
    z.strictObject({ ...common, type: z.enum(PLAIN_EVENT_TYPES) }),
    z.strictObject({
      ...common,
      type: z.literal("seller-replied"),
      outcome: z.enum(REPLY_OUTCOMES),
    }),
    z.strictObject({
      ...common,
      type: z.literal("refund-issued"),
      amount: moneySchema.exactOptional(),
    }),
    z.strictObject({
      ...common,
      type: z.literal("delay-notified"),
      newDate: instantSchema.exactOptional(),
      consented: z.boolean().exactOptional(),
    }),
  ])
  .register(names, { id: "OrderEvent" });
