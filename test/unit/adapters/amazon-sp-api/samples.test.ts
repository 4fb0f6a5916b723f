import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  applyNotification,
  applyReturn,
  fromAmazonSpApi,
  fromAmazonSpApiAll,
  fromOrdersV0,
} from "order-recourse/adapters/amazon-sp-api";
import { describe, expect, it } from "vitest";
import { codes, expectOrder, type Payload, states } from "./payloads.js";

/** Amazon's own examples; they lie beside the checkout, and not everywhere. */
const folder = "../shared/samples";
const sample = (name: string): Payload =>
  JSON.parse(readFileSync(join(folder, `amazon-${name}.json`), "utf8"));

describe.skipIf(!existsSync(folder))("Amazon's own examples", () => {
  it("getOrder and getOrderItems of v0", () => {
    const order = sample("orders-v0-getOrder");
    const items = sample("orders-v0-getOrderItems");
    expect(() => fromOrdersV0(order, items)).toThrow("items of order `903-1671087-0812628`");
    items.payload.AmazonOrderId = order.payload.AmazonOrderId;
    const read = fromOrdersV0(order, items);
    expectOrder(read);
    expect(states(read)).toEqual(["1 shipped", "2 pending"]);
    expect(read.order.lines.map(({ stated }) => stated)).toEqual([
      { "cancellation.state": "requested" },
      { "cancellation.state": "requested" },
    ]);
    expect(codes(read)).toEqual([
      // a further page; yen with hundredths; shipped and pending; a promise years before the order
      "incomplete",
      "inexact",
      "contradiction",
      "inexact",
      "implausible",
    ]);
  });

  it("getOrders of the sandbox, with seconds for milliseconds", () => {
    const read = fromAmazonSpApiAll(sample("orders-v0-getOrders-sandbox"));
    expect(read).toHaveLength(2);
    for (const one of read) {
      expectOrder(one);
      expect(states(one)).toEqual(["1 processing"]);
      expect(codes(one).filter((code) => code === "implausible")).toHaveLength(4);
    }
  });

  it("getOrder of 2026-01-01", () => {
    const read = fromAmazonSpApi(sample("orders-2026-01-01-getOrder"));
    expectOrder(read);
    expect(states(read)).toEqual(["3 out-for-delivery"]);
    expect(codes(read)).toEqual(["unreadable"]);
  });

  it("the notification ORDER_CHANGE", () => {
    const read = fromAmazonSpApi(sample("order-change-notification"));
    expectOrder(read);
    expect(states(read)).toEqual(["10 delivered"]);
    expect(codes(read)).toEqual(["contradiction"]);
  });

  it("the tracking notification", () => {
    const { order } = fromAmazonSpApi(sample("orders-2026-01-01-getOrder"));
    const read = applyNotification(order, sample("shipment-tracking-milestone-notification"));
    expectOrder(read);
    expect(read.order.lines[0]?.deliveredAt).toBe("2026-06-14T01:26:56Z");
  });

  it("the return of External Fulfillment", () => {
    const order = {
      id: "107-7727827-8514700",
      placedAt: "2021-05-01T00:00:00Z",
      lines: [{ id: "1", quantity: 1, status: "delivered", custom: { sku: "SerialYT1" } }],
      events: [],
    } as const;
    const read = applyReturn(order, sample("external-fulfillment-return"));
    expectOrder(read);
    expect(read.order.events).toEqual([
      { type: "return-authorised", at: "2021-05-08T01:23:33Z", line: "1" },
    ]);
  });
});
