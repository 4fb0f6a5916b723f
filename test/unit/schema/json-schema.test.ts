import { decisionJsonSchema, orderJsonSchema, policyJsonSchema } from "order-recourse/schema";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { orderWith } from "./order-with.js";

const AT = "2026-11-22T12:00:00Z";

/** Whether a value is valid by a JSON Schema, as another reader of it sees it. */
function validator(schema: z.core.JSONSchema.JSONSchema): (value: unknown) => boolean {
  const read = z.fromJSONSchema(schema);
  return (value) => read.safeParse(value).success;
}

describe("the JSON Schemas", () => {
  it("are of the draft 2020-12, with a title, and plain data", () => {
    for (const [title, schema] of [
      ["Order", orderJsonSchema()],
      ["Policy", policyJsonSchema()],
      ["Decision", decisionJsonSchema()],
    ] as const) {
      expect(schema).toMatchObject({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        title,
        type: "object",
        additionalProperties: false,
      });
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    }
  });

  it("name their parts", () => {
    expect(Object.keys(Object(orderJsonSchema()["$defs"])).sort()).toEqual([
      "Custom",
      "Line",
      "Money",
      "OrderEvent",
      "ReturnPolicy",
      "Seller",
      "Stated",
    ]);
    expect(Object.keys(Object(policyJsonSchema()["$defs"])).sort()).toEqual([
      "CustomTest",
      "DateFact",
      "DateTest",
      "Moment",
      "Money",
      "Outcome",
      "ReasonCode",
      "Row",
      "Source",
      "Span",
      "Terms",
      "When",
    ]);
  });

  it("tell an order from what is none", () => {
    const valid = validator(orderJsonSchema());
    const line = { id: "1", quantity: 1, status: "delivered", deliveredAt: AT };
    expect(valid(orderWith({ lines: [line] }))).toBe(true);
    expect(valid(orderWith({ lines: [] }))).toBe(false);
    expect(valid(orderWith({ lines: [{ ...line, status: "pending" }] }))).toBe(false);
    expect(valid(orderWith({ lines: [{ ...line, status: "deliverd" }] }))).toBe(false);
    expect(valid(orderWith({ lines: [{ ...line, quantity: 0 }] }))).toBe(false);
    expect(valid(orderWith({ plasedAt: AT }))).toBe(false);
    expect(valid(orderWith({ buyer: { country: "us" } }))).toBe(false);
  });

  it("know every fact of a policy with its values", () => {
    const schema = policyJsonSchema();
    const { When } = Object(schema["$defs"]) as {
      When: { properties: Record<string, unknown> } & Record<string, unknown>;
    };
    expect(Object.keys(Object(When["properties"]))).toContain("line.status");
    expect(JSON.stringify(When["properties"]["reason"])).toContain("not-arrived");
    expect(When["patternProperties"]).toEqual({ "^custom\\.": { $ref: "#/$defs/CustomTest" } });
    expect(When["additionalProperties"]).toBe(false);
  });
});
