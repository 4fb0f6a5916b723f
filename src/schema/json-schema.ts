/**
 * The JSON Schemas (2020-12) of orders, policies and decisions.
 *
 * @module
 */
import * as z from "zod";
import { decisionSchema } from "./decision-schema.js";
import { names } from "./names.js";
import { orderSchema } from "./order-schema.js";
import { policySchema } from "./policy-schema.js";
import { isWhen } from "./when-schema.js";

/** A JSON Schema, as plain data. */
export type JsonSchema = { readonly [key: string]: unknown };

/**
 * The JSON Schema of an order. It says what an order looks like; `parseOrder` also finds what no
 * JSON Schema can say, such as two lines with one id.
 *
 * @example
 * ```ts
 * import { orderJsonSchema } from "order-recourse/schema";
 *
 * orderJsonSchema()["required"]; // => ["id", "placedAt", "lines"]
 * ```
 */
export function orderJsonSchema(): JsonSchema {
  return jsonSchemaOf(orderSchema, "Order");
}

/**
 * The JSON Schema of a policy, for editors and for those that write policies in other languages.
 * It knows every fact with its values; `parsePolicy` also finds what no JSON Schema can say.
 *
 * @example
 * ```ts
 * import { policyJsonSchema } from "order-recourse/schema";
 *
 * policyJsonSchema()["title"]; // => "Policy"
 * ```
 */
export function policyJsonSchema(): JsonSchema {
  return jsonSchemaOf(policySchema, "Policy");
}

/**
 * The JSON Schema of a decision.
 *
 * @example
 * ```ts
 * import { decisionJsonSchema } from "order-recourse/schema";
 *
 * decisionJsonSchema()["$schema"]; // => "https://json-schema.org/draft/2020-12/schema"
 * ```
 */
export function decisionJsonSchema(): JsonSchema {
  return jsonSchemaOf(decisionSchema, "Decision");
}

function jsonSchemaOf(schema: z.ZodType, title: string): JsonSchema {
  const made = z.toJSONSchema(schema, {
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => {
      if (!isWhen(zodSchema)) return;
      // facts of the shop's own are told by their prefix, so that a misspelt fact is an error here too
      jsonSchema.patternProperties = { "^custom\\.": jsonSchema.additionalProperties ?? {} };
      jsonSchema.additionalProperties = false;
    },
  });
  const { $schema, ...rest } = made;
  return { $schema, title, ...rest };
}
