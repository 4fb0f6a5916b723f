/**
 * Cancelling at Amazon: until shipping begins; what a seller ships, alone for half an hour.
 *
 * @module
 */
import { deny, minutes, permit, type Row, type Terms, type When } from "../../policy/index.js";
import { accessed, notAccessed, SAID_DIGITAL } from "./digital.js";
import { cite } from "./page.js";
import type { Site } from "./site.js";

const ON_ORDER_PAGE: Terms = { channels: ["order-page"], requires: ["account", "reason"] };
const AT_ONCE = permit({ terms: ON_ORDER_PAGE });

/** Cancelling that someone has to agree to. */
export const ON_REQUEST: ReturnType<typeof permit> = permit({
  mode: "request",
  terms: ON_ORDER_PAGE,
});

/** Who may cancel until when. */
export function cancelTable(site: Site): readonly Row[] {
  const { pages, cancel } = site;
  return [
    {
      id: "already-cancelled",
      when: { "line.status": "cancelled" },
      then: deny({ kind: "already" }),
      because: "already-cancelled",
      source: cite(pages.cancel, "cancelled orders"),
    },
    // not by the kind of product: where that is unknown, what was delivered is not cancelled
    ...SAID_DIGITAL.flatMap(({ id, when }) => {
      const delivered: When = { ...when, "line.status": "delivered" };
      return [
        ...notAccessed(site, id, delivered),
        accessed(id, delivered, deny({ kind: "no-longer" }), site),
      ];
    }),
    {
      id: "delivered",
      when: { "line.status": "delivered" },
      then: deny({ kind: "no-longer" }),
      because: "already-delivered",
      source: cite(pages.cancel, "shipped"),
    },
    {
      id: "delivery-failed",
      when: { "line.status": "delivery-failed" },
      then: deny({ kind: "no-longer" }),
      because: "delivery-failed",
      source: cite(pages.cancel, "shipped"),
    },
    ...(cancel.onItsWay ?? []),
    {
      id: "shipped",
      when: { "line.status": ["shipped", "out-for-delivery", "ready-for-pickup"] },
      then: deny({ kind: "no-longer" }),
      because: "already-shipped",
      source: cite(pages.cancel, "shipped"),
    },
    {
      id: "preorder",
      when: { "order.type": "preorder", "line.status": "pending" },
      then: AT_ONCE,
      because: "preorder",
      source: cite(pages.orderStates, "pending", "medium"),
    },
    {
      id: "marketplace-pending",
      when: { "line.status": "pending", "seller.fulfilledBy": "marketplace" },
      then: AT_ONCE,
      because: "not-shipped",
      source: cite(pages.cancel, "before shipping"),
    },
    ...(cancel.grace
      ? [
          {
            id: "seller-grace",
            when: { "seller.fulfilledBy": "seller", "order.placedAt": { within: minutes(30) } },
            then: AT_ONCE,
            because: "grace-period",
            source: cite(
              pages.sellerCancel,
              "the first 30 minutes",
              "high",
              "the buyers' page: one business day",
            ),
          } as const,
        ]
      : []),
    {
      id: "payment-pending",
      when: { "line.status": "pending", "payment.state": "pending" },
      then: AT_ONCE,
      because: "not-shipped",
      source: cite(pages.orderStates, "pending"),
    },
    {
      id: "marketplace-requested",
      when: { "cancellation.state": "requested", "seller.fulfilledBy": "marketplace" },
      then: deny({ kind: "already" }),
      because: "cancellation-requested",
      source: cite(pages.cancel, "before shipping", "medium"),
    },
    {
      id: "cancellation-requested",
      when: { "cancellation.state": "requested" },
      then: deny({ kind: "already" }),
      because: "cancellation-requested",
      source: cite(pages.sellerCancel, "the seller decides"),
    },
    {
      // below what waits in line: an order that comes without its history can be cancelled all the same
      id: "cancellation-accepted",
      when: { "cancellation.state": "accepted" },
      then: deny({ kind: "already" }),
      because: "already-cancelled",
      source: cite(pages.cancel, "cancelled orders"),
    },
    {
      id: "marketplace-processing",
      when: { "seller.fulfilledBy": "marketplace" },
      then: ON_REQUEST,
      because: "shipping-begun",
      source: cite(pages.cancel, "before shipping", "medium", "guides disagree"),
    },
    {
      id: "seller-unshipped",
      when: {},
      then: ON_REQUEST,
      because: "seller-decides",
      source: cite(pages.sellerCancel, "the seller decides"),
    },
  ];
}
