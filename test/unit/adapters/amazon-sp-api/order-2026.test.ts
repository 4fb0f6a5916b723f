import { fromAmazonSpApi, fromOrders2026 } from "order-recourse/adapters/amazon-sp-api";
import { describe, expect, it } from "vitest";
import { expectOrder, order2026, type Payload, states, told } from "./payloads.js";

describe("an order of 2026-01-01", () => {
  it("carries over all that Amazon says", () => {
    const read = fromOrders2026(order2026());
    expectOrder(read);
    expect(read.warnings).toEqual([]);
    const shelf = {
      price: { amount: 2999, currency: "EUR" },
      promisedShipBy: "2026-11-04T22:59:59Z",
      promisedBy: "2026-11-10T22:59:59Z",
      delivery: "ship",
    };
    const item = { orderItemId: "70000000000301", sku: "SHELF-OAK", asin: "B0EXAMPLE3" };
    expect(read.order).toEqual({
      id: "305-5550003-4400103",
      placedAt: "2026-11-02T08:15:00Z",
      buyer: { country: "DE", region: "BE", timeZone: "Europe/Berlin" },
      seller: { type: "third-party", fulfilledBy: "seller" },
      payment: { method: "invoice" },
      custom: { marketplaceId: "A1PA6795UKMFR9", marketplaceCountry: "DE", site: "amazon.de" },
      lines: [
        {
          ...shelf,
          id: "70000000000301/PKG-1",
          quantity: 2,
          status: "delivered",
          shippedAt: "2026-11-04T14:00:00Z",
          custom: { ...item, packageId: "PKG-1", trackingNumber: "EX0000000001DE" },
        },
        {
          ...shelf,
          id: "70000000000301/PKG-2",
          quantity: 1,
          status: "out-for-delivery",
          shippedAt: "2026-11-05T14:00:00Z",
          custom: { ...item, packageId: "PKG-2", trackingNumber: "EX0000000002DE" },
        },
        { ...shelf, id: "70000000000301/pending", quantity: 1, status: "pending", custom: item },
        {
          ...shelf,
          id: "70000000000302",
          quantity: 1,
          status: "pending",
          price: { amount: 1500, currency: "EUR" },
          traits: ["personalised"],
          custom: { orderItemId: "70000000000302", sku: "PLATE-CUSTOM", asin: "B0EXAMPLE4" },
          stated: { "cancellation.state": "requested" },
        },
      ],
    });
  });

  const only = (change: (order: Payload, item: Payload) => void): Payload =>
    order2026((order) => {
      order.orderItems = [order.orderItems[0]];
      order.packages = [];
      order.orderItems[0].quantityOrdered = 3;
      delete order.orderItems[0].fulfillment;
      change(order, order.orderItems[0]);
    });

  it.each([
    ["PENDING_AVAILABILITY", ["3 pending"]],
    ["PENDING", ["3 pending"]],
    ["UNSHIPPED", ["3 pending"]],
    ["SHIPPED", ["3 shipped"]],
    ["CANCELLED", ["3 cancelled"]],
  ])("%s without counts", (status, expected) => {
    const read = fromAmazonSpApi(
      only((order) => {
        order.fulfillment.fulfillmentStatus = status;
      }),
    );
    expectOrder(read);
    expect(states(read)).toEqual(expected);
    expect(read.warnings).toEqual([]);
  });

  it.each([
    ["PARTIALLY_SHIPPED", 1, 2, ["1 shipped", "2 pending"]],
    ["SHIPPED", 3, 0, ["3 shipped"]],
    ["CANCELLED", 0, 0, ["3 cancelled"]],
    ["CANCELLED", 0, 3, ["3 cancelled"]],
    ["UNSHIPPED", 0, 3, ["3 pending"]],
  ])(
    "%s with %i fulfilled and %i to be",
    (status, quantityFulfilled, quantityUnfulfilled, expected) => {
      const read = fromAmazonSpApi(
        only((order, item) => {
          order.fulfillment.fulfillmentStatus = status;
          item.fulfillment = { quantityFulfilled, quantityUnfulfilled };
        }),
      );
      expectOrder(read);
      expect(states(read)).toEqual(expected);
      expect(read.warnings).toEqual([]);
    },
  );

  it("counts what has left by its packages where the item does not count", () => {
    const read = fromAmazonSpApi(
      order2026((order) => {
        order.orderItems = [order.orderItems[0]];
        delete order.orderItems[0].fulfillment;
      }),
    );
    expect(states(read)).toEqual(["2 delivered", "1 out-for-delivery", "1 pending"]);
  });

  it.each([
    ["PENDING", "PENDING_PICK_UP", "1 processing"],
    ["PENDING", undefined, "1 processing"],
    ["CANCELLED", "LABEL_CANCELLED", "1 pending"],
  ])("a package %s, %s of units to be shipped: %s", (status, detailedStatus, expected) => {
    const read = fromAmazonSpApi(
      only((order, item) => {
        order.fulfillment.fulfillmentStatus = "UNSHIPPED";
        item.quantityOrdered = 1;
        item.fulfillment = { quantityFulfilled: 0, quantityUnfulfilled: 1 };
        order.packages = [packageOf(status, detailedStatus)];
      }),
    );
    expect(states(read)).toEqual([expected]);
    expect(read.warnings).toEqual([]);
    expect(read.order.lines[0]?.shippedAt).toBeUndefined();
  });

  it.each([
    ["SHIPPED", undefined, "shipped", undefined],
    ["IN_TRANSIT", "AT_ORIGIN_FC", "shipped", undefined],
    ["IN_TRANSIT", "OUT_FOR_DELIVERY", "out-for-delivery", undefined],
    ["DELIVERED", "DELIVERED", "delivered", undefined],
    ["UNDELIVERABLE", undefined, "delivery-failed", "undeliverable"],
    ["UNDELIVERABLE", "REJECTED_BY_BUYER", "delivery-failed", "refused"],
    ["UNDELIVERABLE", "RETURNING_TO_SELLER", "delivery-failed", "returning"],
    ["UNDELIVERABLE", "LOST", "delivery-failed", "lost"],
    ["UNDELIVERABLE", "DAMAGED", "delivery-failed", "damaged"],
  ])("a package %s, %s of units that left: %s", (status, detailedStatus, expected, failure) => {
    const read = fromAmazonSpApi(
      only((order, item) => {
        order.fulfillment.fulfillmentStatus = "SHIPPED";
        item.quantityOrdered = 1;
        item.fulfillment = { quantityFulfilled: 1, quantityUnfulfilled: 0 };
        order.packages = [packageOf(status, detailedStatus)];
      }),
    );
    expectOrder(read);
    expect(read.order.lines).toMatchObject([
      { quantity: 1, status: expected, shippedAt: "2026-11-05T14:00:00Z" },
    ]);
    expect(read.order.lines[0]?.failure).toBe(failure);
    expect(read.warnings).toEqual([]);
  });

  function packageOf(status: string, detailedStatus: string | undefined): Payload {
    return {
      packageReferenceId: "P",
      packageStatus: { status, detailedStatus },
      shipTime: "2026-11-05T14:00:00Z",
      packageItems: [{ orderItemId: "70000000000301", quantity: 1 }],
    };
  }

  it("reads a cancellation that was asked for and done", () => {
    const read = fromAmazonSpApi(
      only((order, item) => {
        order.fulfillment.fulfillmentStatus = "CANCELLED";
        item.fulfillment = { quantityFulfilled: 0, quantityUnfulfilled: 0 };
        item.cancellation = {
          cancellationRequest: { requester: "BUYER" },
          cancellationExecution: { cancelledBy: "MERCHANT" },
        };
      }),
      { events: [] },
    );
    expectOrder(read);
    expect(read.order.lines[0]?.status).toBe("cancelled");
    const at = "2026-11-06T16:30:00Z";
    const line = "70000000000301";
    expect(read.order.events).toEqual([
      { type: "cancellation-requested", at, line },
      { type: "cancellation-accepted", at, line },
    ]);
  });

  it("lets the packages, not a word, say what has become of units that were shipped", () => {
    const read = fromAmazonSpApi(
      order2026((order) => {
        order.orderItems = [order.orderItems[0]];
        order.packages = [order.packages[0]];
        order.orderItems[0].quantityOrdered = 2;
        order.orderItems[0].fulfillment = { quantityFulfilled: 2, quantityUnfulfilled: 0 };
        order.orderItems[0].cancellation = { cancellationExecution: { cancelledBy: "MERCHANT" } };
      }),
    );
    expect(states(read)).toEqual(["2 delivered"]);
    expect(told(read)).toEqual([
      "contradiction order.orderItems[0].cancellation.cancellationExecution: cancelled, and 2 shipped units: the latter counts",
    ]);
  });

  it("knows the programmes that matter", () => {
    const read = fromAmazonSpApi(
      order2026((order) => {
        order.programs = ["PRIME", "AMAZON_BUSINESS", "IN_STORE_PICK_UP", "AMAZON_HAUL"];
        order.orderItems = [order.orderItems[1]];
        order.orderItems[0].programs = ["SUBSCRIBE_AND_SAVE"];
        order.orderItems[0].fulfillment.packing = { giftOption: { giftWrapLevel: "PREMIUM" } };
      }),
    );
    expectOrder(read);
    expect(read.order).toMatchObject({
      type: "subscription",
      buyer: { kind: "business", memberships: ["prime"] },
      lines: [
        { delivery: "pickup", category: "haul", tags: ["prime", "subscribe-and-save", "gift"] },
      ],
    });
    const preorder = fromAmazonSpApi(
      order2026((order) => {
        order.programs = ["PREORDER"];
      }),
    );
    expect(preorder.order.type).toBe("preorder");
  });

  it("asks for items", () => {
    const empty = order2026((order) => {
      order.orderItems = [];
    });
    expect(() => fromAmazonSpApi(empty)).toThrow(
      "the payload has 1 problem\n- `order.orderItems`: expected at least one item, found none",
    );
  });
});
