/**
 * Schemas of deadlines and of what is still to open.
 *
 * @module
 */
import * as z from "zod";
import type { Deadline, Opening } from "../decision/deadline.js";
import { dateFactSchema } from "./fact-schema.js";
import { names } from "./names.js";
import { instantSchema, localDateSchema, textSchema } from "./scalar-schema.js";

/** When something ends. */
export const deadlineSchema: z.ZodType<Deadline> = z
  .strictObject({
    at: instantSchema,
    lastDay: localDateSchema,
    timeZone: textSchema,
    from: z.strictObject({ event: dateFactSchema, at: instantSchema }).nullable(),
    holidaysUnknown: z.literal(true).exactOptional(),
  })
  .register(names, { id: "Deadline" });

/** When something opens. */
export const openingSchema: z.ZodType<Opening> = z
  .union([z.strictObject({ at: instantSchema }), z.strictObject({ after: dateFactSchema })])
  .register(names, { id: "Opening" });
