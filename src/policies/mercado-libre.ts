/**
 * Mercado Libre and Mercado Livre: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { cite } from "./basics/page.js";
import { seller } from "./basics/rows.js";
import { CANCEL, CANCELLING, ESCALATE, RETURN } from "./mercado-libre/tables.js";

/**
 * The policy of Mercado Libre: Argentina, Brazil, Mexico. Days are those of the buyer.
 * The seven days that Brazil's law gives are in `order-recourse/laws/br`.
 *
 * A fact of its own: `agreedDelivery` (the delivery was agreed with the seller, outside Mercado Envíos).
 */
export const mercadoLibre: Policy = {
  id: "mercado-libre",
  version: "2026-11-23",
  title: "Mercado Libre",
  authority: "marketplace",
  timeZone: ["buyer", "America/Argentina/Buenos_Aires"],
  custom: { agreedDelivery: "boolean" },
  tables: {
    cancel: CANCEL,
    return: RETURN,
    contactSeller: seller(cite(CANCELLING, "a message to the seller")),
    escalate: ESCALATE,
  },
};
