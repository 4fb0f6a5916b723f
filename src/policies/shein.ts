/**
 * SHEIN: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { cite } from "./basics/page.js";
import { noSeller } from "./basics/rows.js";
import { CANCEL, ESCALATE, FAQ, RETURN } from "./shein/tables.js";

/**
 * The policy of SHEIN in the United States. What a return that fails the inspection costs (7.99
 * dollars for sending it back) is no part of the terms: nobody knows it beforehand.
 *
 * A fact of its own: `returnsMade` (how many parcels of this order have gone back). What is on
 * clearance, or came as a gift, carries the tag `clearance` or `free-gift`.
 */
export const shein: Policy = {
  id: "shein",
  version: "2026-11-23",
  title: "SHEIN US",
  authority: "marketplace",
  timeZone: ["buyer", "America/New_York"],
  currency: "USD",
  custom: { returnsMade: "number" },
  tables: {
    cancel: CANCEL,
    return: RETURN,
    contactSeller: noSeller(cite(FAQ, "SHEIN answers for its sellers", "medium")),
    escalate: ESCALATE,
  },
};
