/**
 * Schemas that say what is wrong in our own words.
 *
 * @module
 */
import * as z from "zod";
import type { Check } from "../internal/check.js";
import { collect } from "../internal/problems.js";
import { plainCopy } from "./plain-copy.js";

/**
 * A schema whose problems are those that a check finds. What passes the check fits the shape, which
 * gives the schema its type and its JSON Schema.
 */
export function checked<T>(check: Check, shape: z.ZodType<T>): z.ZodType<T> {
  return z
    .unknown()
    .check((context) => {
      const { issues, paths } = collect((problems) => check(context.value, problems));
      for (const [index, { message, help }] of issues.entries()) {
        context.issues.push({
          code: "custom",
          path: [...(paths[index] ?? [])],
          message: help === undefined ? message : `${message} (${help})`,
          input: context.value,
        });
      }
    })
    .transform(plainCopy)
    .pipe(shape);
}
