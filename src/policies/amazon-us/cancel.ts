/**
 * Cancelling on amazon.com: until shipping begins; what a seller ships, alone for half an hour.
 *
 * @module
 */
import { deny, minutes, permit, type Row, type Terms } from "../../policy/index.js";
import { digital, notAccessed } from "./digital.js";
import { CANCEL, cite, ORDER_STATES, RETURNS, SELLER_CANCEL } from "./sources.js";

const ON_ORDER_PAGE: Terms = { channels: ["order-page"], requires: ["account", "reason"] };
const AT_ONCE = permit({ terms: ON_ORDER_PAGE });
const ON_REQUEST = permit({ mode: "request", terms: ON_ORDER_PAGE });

/** Who may cancel until when. */
export const cancel: readonly Row[] = [
  {
    id: "already-cancelled",
    when: { "line.status": "cancelled" },
    then: deny({ kind: "already" }),
    because: "already-cancelled",
    source: cite(CANCEL, "cancelled orders"),
  },
  ...notAccessed({ "line.status": "delivered" }),
  ...digital(
    "",
    { "line.status": "delivered" },
    {
      then: deny({ kind: "no-longer" }),
      because: "digital-content",
      source: cite(RETURNS, "digital goods, once accessed"),
    },
  ),
  {
    id: "delivered",
    when: { "line.status": "delivered" },
    then: deny({ kind: "no-longer" }),
    because: "already-delivered",
    source: cite(CANCEL, "shipped"),
  },
  {
    id: "delivery-failed",
    when: { "line.status": "delivery-failed" },
    then: deny({ kind: "no-longer" }),
    because: "delivery-failed",
    source: cite(CANCEL, "shipped"),
  },
  {
    id: "shipped",
    when: { "line.status": ["shipped", "out-for-delivery", "ready-for-pickup"] },
    then: deny({ kind: "no-longer" }),
    because: "already-shipped",
    source: cite(CANCEL, "shipped"),
  },
  {
    id: "preorder",
    when: { "order.type": "preorder", "line.status": "pending" },
    then: AT_ONCE,
    because: "preorder",
    source: cite(ORDER_STATES, "pre-orders", "medium"),
  },
  {
    id: "marketplace-pending",
    when: { "line.status": "pending", "seller.fulfilledBy": "marketplace" },
    then: AT_ONCE,
    because: "not-shipped",
    source: cite(CANCEL, "not in the shipping process"),
  },
  {
    id: "seller-grace",
    when: { "seller.fulfilledBy": "seller", "order.placedAt": { within: minutes(30) } },
    then: AT_ONCE,
    because: "grace-period",
    source: cite(
      SELLER_CANCEL,
      "the first 30 minutes",
      "high",
      "the buyers' page: about one business day",
    ),
  },
  {
    id: "payment-pending",
    when: { "line.status": "pending", "payment.state": "pending" },
    then: AT_ONCE,
    because: "not-shipped",
    source: cite(ORDER_STATES, "payment not authorised"),
  },
  {
    id: "cancellation-requested",
    when: { "cancellation.state": "requested" },
    then: deny({ kind: "already" }),
    because: "cancellation-requested",
    source: cite(SELLER_CANCEL, "requests to cancel"),
  },
  {
    id: "cancellation-accepted",
    when: { "cancellation.state": "accepted" },
    then: deny({ kind: "already" }),
    because: "already-cancelled",
    source: cite(CANCEL, "confirmation of a cancellation"),
  },
  {
    id: "marketplace-processing",
    when: { "seller.fulfilledBy": "marketplace" },
    then: ON_REQUEST,
    because: "shipping-begun",
    source: cite(
      CANCEL,
      "in the shipping process",
      "medium",
      "guides disagree on `preparing for shipment`",
    ),
  },
  {
    id: "seller-unshipped",
    when: {},
    then: ON_REQUEST,
    because: "seller-decides",
    source: cite(SELLER_CANCEL, "Request Cancellation: the seller decides"),
  },
];
