/**
 * Schemas of what a row asks: one per fact, made from the fact table.
 *
 * @module
 */
import * as z from "zod";
import type { StandardFact } from "../model/fact.js";
import { FACT_TABLE, type FactRow, STANDARD_FACTS } from "../model/fact-table.js";
import type { When } from "../policy/test.js";
import { spanSchema } from "./moment-schema.js";
import { names } from "./names.js";
import { countrySchema, localDateSchema, pathSchema, textSchema } from "./scalar-schema.js";

const known = z.boolean().exactOptional();
const dateTest = orNot(
  z.strictObject({
    within: spanSchema.exactOptional(),
    olderThan: spanSchema.exactOptional(),
    from: localDateSchema.exactOptional(),
    to: localDateSchema.exactOptional(),
    known,
  }),
).register(names, { id: "DateTest" });

function orNot(test: z.ZodType): z.ZodType {
  return z.union([test, z.strictObject({ not: test })]);
}

function anyOf(value: z.ZodType): z.ZodType {
  return z.union([value, z.array(value).min(1)]);
}

function valueTest(value: z.ZodType): z.ZodType {
  return orNot(z.union([anyOf(value), z.strictObject({ known: z.boolean() })]));
}

function setTest(value: z.ZodType): z.ZodType {
  const some = anyOf(value).exactOptional();
  return orNot(z.strictObject({ has: some, hasNone: some, known }));
}

function rangeTest(value: z.ZodType): z.ZodType {
  const bound = value.exactOptional();
  return orNot(z.union([anyOf(value), z.strictObject({ atLeast: bound, below: bound, known })]));
}

function testOn(fact: StandardFact): z.ZodType {
  const { kind, values }: FactRow = FACT_TABLE[fact];
  const free = fact.endsWith(".country") ? countrySchema : textSchema;
  const word = values === undefined ? free : z.enum(values);
  switch (kind) {
    case "text":
      return valueTest(word);
    case "path":
      return valueTest(pathSchema);
    case "set":
      return setTest(word);
    case "number":
      return rangeTest(z.number());
    case "money":
      return rangeTest(z.int().min(0));
    case "flag":
      return valueTest(z.boolean());
    case "event":
    case "schedule":
      return dateTest;
  }
}

const standard: Record<string, z.ZodType> = {};
for (const fact of STANDARD_FACTS) standard[fact] = testOn(fact).exactOptional();

/** Which of them fits hangs on the declared kind of the fact. */
const customTest = z.union([
  valueTest(z.union([textSchema, z.boolean()])),
  setTest(textSchema),
  rangeTest(z.number()),
  dateTest,
]);

const shape = z
  .object(standard)
  .catchall(customTest.register(names, { id: "CustomTest" }))
  .register(names, { id: "When" });

/** What a row asks: one test per fact. */
// SAFETY: the keys are the facts, and each has the test of its kind
export const whenSchema = shape as unknown as z.ZodType<When>;

/** Whether a schema is that of what a row asks. */
export function isWhen(schema: unknown): boolean {
  return schema === shape;
}
