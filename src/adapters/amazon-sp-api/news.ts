/**
 * News of an order that is already there: a notification, or a return.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import type { Order } from "../../model/order.js";
import { isExternalReturn, withExternalReturn } from "./external-return.js";
import { enter, type Found, fail, holds } from "./found.js";
import { known } from "./known.js";
import { draftOfChange, withChange } from "./order-change.js";
import { notificationType } from "./shape.js";
import { withTracking } from "./tracking.js";

/** What a caller knows of news, and the news don't say. */
export interface NewsOptions {
  /** The lines that the shipment or the return is of. */
  readonly lines?: readonly string[];
  /** How far an order item is that Amazon calls unshipped; see {@link AmazonOptions}. */
  readonly unshipped?: "pending" | "processing";
}

/** The order with what a notification, or an answer of the tracking API, tells of it. */
export function withNotification(order: Order, at: Found, options: NewsOptions): Order {
  const type = notificationType(at);
  if (type === "ORDER_CHANGE") return changed(order, at, options);
  const isTracking = type === "SHIPMENT_TRACKING_MILESTONE_CHANGED";
  if (!isTracking && (type !== undefined || !holds(at, "trackingDetail"))) {
    const found = type === undefined ? quote(at.value) : quote(type);
    const types = "`ORDER_CHANGE` or `SHIPMENT_TRACKING_MILESTONE_CHANGED`";
    fail(at, `expected a notification ${types}, found ${found}`);
    return order;
  }
  const news = isTracking
    ? enter(at, "payload", "shipmentTrackingMilestoneChangedNotification")
    : at;
  const detail = enter(news, "trackingDetail");
  if (holds(news, "trackingDetail")) return withTracking(order, detail, options.lines);
  fail(detail, "expected a tracking detail, found nothing");
  return order;
}

/** The order with a return. */
export function withReturnNews(order: Order, at: Found, options: NewsOptions): Order {
  const inner = holds(at, "payload") ? enter(at, "payload") : at;
  if (isExternalReturn(inner)) return withExternalReturn(order, inner, options.lines);
  fail(inner, `expected a return of External Fulfillment, found ${quote(inner.value)}`);
  return order;
}

function changed(order: Order, at: Found, { unshipped }: NewsOptions): Order {
  const { placedAt, seller } = order;
  const draft = draftOfChange(at, known({ placedAt, seller, unshipped }));
  if (draft === undefined) return order;
  if (draft.id === order.id) return withChange(order, draft);
  const idAt = enter(draft.at, "AmazonOrderId");
  fail(idAt, `a notification of order ${quote(draft.id)}, not of ${quote(order.id)}`);
  return order;
}
