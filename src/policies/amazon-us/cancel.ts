/**
 * Cancelling on amazon.com: until shipping begins; what a seller ships, alone for half an hour.
 *
 * @module
 */
import {
  after,
  days,
  deny,
  hours,
  minutes,
  permit,
  type Row,
  type Terms,
} from "../../policy/index.js";
import { CANCEL, cite, ORDER_STATES, PRIME_VIDEO, RETURNS, SELLER_CANCEL } from "./sources.js";

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
  {
    id: "digital-not-accessed",
    when: {
      "line.status": "delivered",
      "line.category": ["media/digital/books", "media/digital/education"],
      "line.condition": "unopened",
    },
    then: permit({ closes: after("order.placedAt", days(7)), terms: ON_ORDER_PAGE }),
    because: "not-accessed",
    source: cite(RETURNS, "unread Kindle books, educational content not downloaded"),
  },
  {
    id: "music-by-accident",
    when: {
      "line.status": "delivered",
      "line.category": "media/digital/music",
      reason: "ordered-by-mistake",
    },
    then: permit({ closes: after("order.placedAt", days(7)), terms: ON_ORDER_PAGE }),
    because: "not-accessed",
    source: cite(RETURNS, "songs and albums bought by accident with Alexa"),
  },
  {
    id: "video-not-watched",
    when: {
      "line.status": "delivered",
      "line.category": "media/digital/video",
      "line.condition": "unopened",
    },
    then: permit({ closes: after("order.placedAt", hours(48)), terms: ON_ORDER_PAGE }),
    because: "not-accessed",
    source: cite(PRIME_VIDEO, "not watched, not downloaded: 48 hours"),
  },
  {
    id: "digital-accessed",
    when: { "line.status": "delivered", "line.category": "media/digital" },
    then: deny({ kind: "no-longer" }),
    because: "already-accessed",
    source: cite(RETURNS, "digital goods, once accessed"),
  },
  {
    id: "delivered",
    when: { "line.status": "delivered" },
    then: deny({ kind: "no-longer" }),
    because: "already-delivered",
    source: cite(CANCEL, "orders that have shipped"),
  },
  {
    id: "delivery-failed",
    when: { "line.status": "delivery-failed" },
    then: deny({ kind: "no-longer" }),
    because: "delivery-failed",
    source: cite(CANCEL, "orders that have shipped"),
  },
  {
    id: "shipped",
    when: { "line.status": ["shipped", "out-for-delivery", "ready-for-pickup"] },
    then: deny({ kind: "no-longer" }),
    because: "already-shipped",
    source: cite(CANCEL, "orders that have shipped"),
  },
  {
    id: "preorder",
    when: { "order.type": "preorder", "line.status": "pending" },
    then: AT_ONCE,
    because: "preorder",
    source: cite(ORDER_STATES, "pre-orders that wait for their release", "medium"),
  },
  {
    id: "marketplace-pending",
    when: { "line.status": "pending", "seller.fulfilledBy": "marketplace" },
    then: AT_ONCE,
    because: "not-shipped",
    source: cite(CANCEL, "orders that have not entered the shipping process"),
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
      "the buyers' page speaks of about one business day; the sellers' pages and the UK page agree on 30 minutes",
    ),
  },
  {
    id: "payment-pending",
    when: { "line.status": "pending", "payment.state": "pending" },
    then: AT_ONCE,
    because: "not-shipped",
    source: cite(ORDER_STATES, "payment not authorised: nobody may ship, whoever sells"),
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
      "orders that have entered the shipping process",
      "medium",
      "guides disagree on `preparing for shipment`; the page promises no more than a request",
    ),
  },
  {
    id: "seller-unshipped",
    when: {},
    then: ON_REQUEST,
    because: "seller-decides",
    source: cite(SELLER_CANCEL, "after 30 minutes: Request Cancellation, the seller decides"),
  },
];
