/**
 * The boundary: orders and policies from outside, with every problem named, and their schemas.
 *
 * @module
 */

export type { Issue } from "../internal/issue.js";
export { PolicyError } from "../policy/policy-error.js";
export { decisionSchema } from "./decision-schema.js";
export type { JsonSchema } from "./json-schema.js";
export { decisionJsonSchema, orderJsonSchema, policyJsonSchema } from "./json-schema.js";
export { OrderError } from "./order-error.js";
export { orderSchema } from "./order-schema.js";
export { parseOrder } from "./parse-order.js";
export { parsePolicy } from "./parse-policy.js";
export { policySchema } from "./policy-schema.js";
