/** Payloads of the fixtures, each call a copy that a test may change. */
import { readFileSync } from "node:fs";
import type { Adapted } from "order-recourse/adapters/amazon-sp-api";
import { parseOrder } from "order-recourse/schema";
import { expect } from "vitest";

// biome-ignore lint/suspicious/noExplicitAny: payloads are changed at will
export type Payload = any;

export function fixture(name: string): Payload {
  const url = new URL(`../../../fixtures/amazon-sp-api/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8"));
}

/** An order of v0 without its wrapper, with some keys changed. */
export function orderV0(changes: object = {}): Payload {
  return { ...fixture("v0-order").payload, ...changes };
}

/** An item of v0, with some keys changed. */
export function itemV0(changes: object = {}): Payload {
  return { ...fixture("v0-order-items").payload.OrderItems[0], ...changes };
}

/** `{ order, items }` of v0 with one item. */
export function bundleV0(order: object = {}, ...items: object[]): Payload {
  const list = items.length === 0 ? [itemV0()] : items.map((item) => itemV0(item));
  return { order: orderV0(order), items: { OrderItems: list } };
}

/** The order of 2026-01-01. */
export function order2026(change?: (order: Payload) => void): Payload {
  const answer = fixture("2026-order");
  change?.(answer.order);
  return answer;
}

/** The tracking notification with these milestones, oldest first: code, moment, fine print. */
export function tracking(
  ...milestones: readonly (readonly [code: string, occurredAt: unknown, subCode?: string])[]
): Payload {
  const history = milestones
    .map(([code, occurredAt, subCode]) => ({
      status: { code, description: "…", ...(subCode === undefined ? {} : { subCode }) },
      occurredAt,
    }))
    .reverse();
  const trackingDetail = {
    identifier: { aftn: "AFTN100000001" },
    latestMilestone: history[0],
    milestoneHistory: history,
  };
  return {
    notificationType: "SHIPMENT_TRACKING_MILESTONE_CHANGED",
    payload: { shipmentTrackingMilestoneChangedNotification: { trackingDetail } },
  };
}

/** Lines as `2 shipped`. */
export function states({ order }: Adapted): readonly string[] {
  return order.lines.map(({ quantity, status }) => `${quantity} ${status}`);
}

/** Warnings as `code path: message`. */
export function told({ warnings }: Adapted): readonly string[] {
  return warnings.map(({ code, path, message }) => `${code} ${path}: ${message}`);
}

/** Warnings' codes. */
export function codes({ warnings }: Adapted): readonly string[] {
  return warnings.map(({ code }) => code);
}

/** Asserts that an order is one: it parses, is plain JSON, and nobody can change it. */
export function expectOrder({ order, warnings }: Adapted): void {
  expect(parseOrder(order)).toEqual(order);
  expect(JSON.parse(JSON.stringify({ order, warnings }))).toEqual({ order, warnings });
  expect(Object.isFrozen(order.lines[0])).toBe(true);
}
