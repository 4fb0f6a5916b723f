/**
 * Cancelling at eBay: within the first hour, the whole order, and the seller decides.
 *
 * @module
 */
import { after, days, deny, minutes, permit, type Row, type When } from "../../policy/index.js";
import { cite } from "./page.js";
import type { Site } from "./site.js";

const FIRST_HOUR = permit({
  mode: "request",
  opens: "order.placedAt",
  closes: after("order.placedAt", minutes(60)),
  terms: { resolutions: ["refund"], channels: ["order-page"], requires: ["account", "reason"] },
});

/** A request that the seller has left lying for the three days that there are to answer it. */
const UNANSWERED: When = {
  "cancellation.state": "requested",
  "cancellation.requestedAt": { olderThan: days(3) },
};

/** Who may ask to cancel until when. */
export function cancelTable({ pages: { cancel } }: Site): readonly Row[] {
  return [
    {
      id: "already-cancelled",
      when: { "line.status": "cancelled" },
      then: deny({ kind: "already" }),
      because: "already-cancelled",
      source: cite(cancel, "after a cancellation"),
    },
    {
      id: "delivered",
      when: { "line.status": "delivered" },
      then: deny({ kind: "no-longer" }),
      because: "already-delivered",
      source: cite(cancel, "not once shipped"),
    },
    {
      id: "delivery-failed",
      when: { "line.status": "delivery-failed" },
      then: deny({ kind: "no-longer" }),
      because: "delivery-failed",
      source: cite(cancel, "not once shipped"),
    },
    {
      id: "shipped",
      when: { "line.status": ["shipped", "out-for-delivery", "ready-for-pickup"] },
      then: deny({ kind: "no-longer" }),
      because: "already-shipped",
      source: cite(cancel, "not once shipped"),
    },
    {
      id: "unanswered-paid",
      when: { ...UNANSWERED, "payment.state": ["paid", "part-refunded"] },
      then: deny({ kind: "no-longer" }),
      because: "seller-decides",
      source: cite(cancel, "no answer for 3 days: what is paid is not cancelled"),
    },
    {
      id: "unanswered-unpaid",
      when: { ...UNANSWERED, "payment.state": ["pending", "failed", "voided"] },
      then: deny({ kind: "already" }),
      because: "already-cancelled",
      source: cite(cancel, "no answer for 3 days: what is not paid is cancelled"),
    },
    {
      id: "requested",
      when: { "cancellation.state": "requested" },
      then: deny({ kind: "already" }),
      because: "cancellation-requested",
      source: cite(cancel, "the seller answers within 3 days"),
    },
    {
      id: "accepted",
      when: { "cancellation.state": "accepted" },
      then: deny({ kind: "already" }),
      because: "already-cancelled",
      source: cite(cancel, "the seller decides"),
    },
    {
      id: "declined",
      when: { "cancellation.state": "declined" },
      then: deny({ kind: "no-longer" }),
      because: "seller-decides",
      source: cite(cancel, "the seller decides"),
    },
    {
      id: "reported",
      when: { "claim.state": ["open", "granted", "denied", "closed"] },
      then: deny(),
      because: "claim-open",
      source: cite(cancel, "not with a report or a return"),
    },
    {
      id: "return-asked-for",
      when: { "return.state": { not: "none" } },
      then: deny(),
      because: "return-under-way",
      source: cite(cancel, "not with a report or a return"),
    },
    {
      id: "auction",
      when: { "line.traits": { has: "auction" } },
      then: FIRST_HOUR,
      because: "cancellation-window",
      source: cite(cancel, "60 minutes", "medium", "a page on bidding: never what was won"),
    },
    {
      id: "first-hour",
      when: {},
      then: FIRST_HOUR,
      because: "cancellation-window",
      source: cite(cancel, "60 minutes"),
    },
  ];
}
