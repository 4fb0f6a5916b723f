/**
 * What the JSON Schemas add to the zod schemas: names of parts, and formats.
 *
 * @module
 */
import * as z from "zod";

/** What is said of a schema in JSON Schema. */
interface Said {
  /** The name of the part under `$defs`. */
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
}

/** Kept apart from zod's own registry, which the whole program shares. */
export const names: z.core.$ZodRegistry<Said> = z.registry<Said>();
