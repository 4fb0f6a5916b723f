/**
 * amazon.it: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { amazonElsewhere } from "./amazon/europe.js";

/**
 * The policy of amazon.it, the marketplace and its own sales. Its own page on the guarantee was not
 * found: what other sites say of it is no promise here.
 *
 * A fact of its own: `domesticReturnOption` (whether the seller offers a domestic address, a prepaid
 * label or a refund without a return).
 */
export const amazonIt: Policy = amazonElsewhere("amazon-it", "Amazon.it", "Europe/Rome");
