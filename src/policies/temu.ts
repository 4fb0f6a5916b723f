/**
 * Temu: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { cite } from "./basics/page.js";
import { noSeller } from "./basics/rows.js";
import { CANCEL, ESCALATE, PROTECTION, RETURN } from "./temu/tables.js";

/**
 * The policy of Temu, as its pages for the United States tell it. How a cancellation works is known
 * from blogs only: it may be granted, no more. Refunds ahead of the return are at Temu's discretion
 * and left out, and so are smaller refunds for what comes back used, damaged or incomplete.
 *
 * A fact of its own: `returnsMade` (how many parcels of this order have gone back). A thing that came
 * as a gift carries the tag `free-gift`.
 */
export const temu: Policy = {
  id: "temu",
  version: "2026-11-23",
  title: "Temu",
  authority: "marketplace",
  timeZone: ["buyer", "America/New_York"],
  custom: { returnsMade: "number" },
  tables: {
    cancel: CANCEL,
    return: RETURN,
    contactSeller: noSeller(
      cite(PROTECTION, "Temu settles it", "medium", "asking a shop on Temu is left out"),
    ),
    escalate: ESCALATE,
  },
};
