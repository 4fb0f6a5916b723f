/**
 * Schemas of spans and moments.
 *
 * @module
 */
import * as z from "zod";
import type { After, Moment, PolicySpan } from "../policy/moment.js";
import { dateFactSchema, spanFactSchema } from "./fact-schema.js";
import { names } from "./names.js";
import { localDateSchema, placeSchema } from "./scalar-schema.js";

const fact = z.strictObject({ fact: spanFactSchema });
const onClock = z.union([z.number().min(0), fact]);
const counted = z.union([z.int().min(0), fact]);
const options = {
  counting: z.enum(["calendar", "inclusive", "elapsed"]).exactOptional(),
  roll: z.enum(["next-working-day"]).exactOptional(),
  calendar: z.union([placeSchema, z.literal("buyer")]).exactOptional(),
};

/** A span whose number may come from a fact. */
export const spanSchema: z.ZodType<PolicySpan> = z
  .union([
    z.strictObject({ minutes: onClock }),
    z.strictObject({ hours: onClock }),
    z.strictObject({ days: counted, ...options }),
    z.strictObject({
      businessDays: counted,
      ...options,
      counting: z.enum(["calendar", "inclusive"]).exactOptional(),
    }),
    z.strictObject({ months: counted, ...options }),
    z.strictObject({ years: counted, ...options }),
  ])
  .register(names, { id: "Span" });

/** A span after a moment. */
export const afterSchema: z.ZodType<After> = z.lazy(() =>
  z.strictObject({ after: momentSchema, span: spanSchema }),
);

/** A moment. */
export const momentSchema: z.ZodType<Moment> = z
  .lazy(() =>
    z.union([
      dateFactSchema,
      afterSchema,
      z.strictObject({ before: momentSchema, span: spanSchema }),
      z.strictObject({ laterOf: moments }),
      z.strictObject({ earlierOf: moments }),
      z.strictObject({ firstKnown: moments }),
      z.strictObject({ on: localDateSchema }),
    ]),
  )
  .register(names, { id: "Moment" });

const moments: z.ZodType<readonly Moment[]> = z.array(momentSchema).min(1);
