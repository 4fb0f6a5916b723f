/**
 * amazon.de: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { days } from "../policy/index.js";
import { european } from "./amazon/europe.js";
import { DE_A_TO_Z } from "./amazon/european-sources.js";
import { amazonPolicy } from "./amazon/policy.js";
import { seasons } from "./amazon-de/seasons.js";

/**
 * The policy of amazon.de, the marketplace and its own sales. Left out: refunds that Amazon pays by
 * itself where a seller abroad offers no way back for 3 days (since 11 August 2025).
 *
 * A fact of its own: `domesticReturnOption` (whether the seller offers a domestic address, a prepaid
 * label or a refund without a return).
 */
export const amazonDe: Policy = amazonPolicy(
  european({
    guarantee: DE_A_TO_Z,
    guaranteeFault: { ...DE_A_TO_Z, confidence: "medium" },
    worthLess: 2501,
    video: days(14),
    seasons,
  }),
  {
    id: "amazon-de",
    version: "2026-11-22",
    title: "Amazon.de",
    timeZone: "Europe/Berlin",
    currency: "EUR",
    custom: { domesticReturnOption: "boolean" },
  },
);
