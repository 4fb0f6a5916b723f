/**
 * The laws by jurisdiction, and which of them a buyer lives under. No legal advice.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { de } from "./de.js";

/** The id of a jurisdiction: the name of its door. */
export type LawId = "de";

/**
 * The laws of every jurisdiction, by its id.
 *
 * @example
 * ```ts
 * import { laws } from "order-recourse/laws";
 *
 * laws.de.every((policy) => policy.authority === "law"); // => true
 * ```
 */
export const laws: { readonly [Id in LawId]: readonly Policy[] } = Object.freeze({ de });
