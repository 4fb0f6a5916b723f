/**
 * Asking the seller on amazon.com: only one who ships; for the others Amazon answers.
 *
 * @module
 */
import { deny, permit, type Row } from "../../policy/index.js";
import { A_TO_Z, CONTACT, cite, ORDER_STATES } from "./sources.js";

/** Whether there is a seller to ask. */
export const contactSeller: readonly Row[] = [
  {
    id: "sold-by-amazon",
    when: { "seller.type": "first-party" },
    then: deny(),
    because: "no-separate-seller",
    source: cite(CONTACT, "orders sold by Amazon", "medium"),
  },
  {
    id: "shipped-by-amazon",
    when: { "seller.fulfilledBy": "marketplace" },
    then: deny(),
    because: "handled-elsewhere",
    source: cite(A_TO_Z, "what Amazon ships: customer service"),
  },
  {
    id: "payment-pending",
    when: { "line.status": "pending", "payment.state": "pending" },
    then: permit({ mode: "discretionary", terms: { channels: ["message"] } }),
    because: "handled-elsewhere",
    source: cite(
      ORDER_STATES,
      "payment not authorised",
      "high",
      "the seller refers buyers to Amazon",
    ),
  },
  {
    id: "seller-ships",
    when: {},
    then: permit({ terms: { channels: ["order-page", "message"], requires: ["order-number"] } }),
    because: "seller-can-be-asked",
    source: cite(A_TO_Z, "the seller comes first"),
  },
];
