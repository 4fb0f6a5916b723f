import { fromAmazonSpApi, fromOrdersV0 } from "order-recourse/adapters/amazon-sp-api";
import { describe, expect, it } from "vitest";
import { bundleV0, expectOrder, fixture, itemV0, orderV0, states, told } from "./payloads.js";

describe("an order of v0", () => {
  it("carries over all that Amazon says", () => {
    const read = fromOrdersV0(fixture("v0-order"), fixture("v0-order-items"));
    expectOrder(read);
    expect(read.warnings).toEqual([]);
    expect(read.order).toEqual({
      id: "112-5550001-4400101",
      placedAt: "2026-11-03T17:20:00Z",
      type: "standard",
      buyer: { country: "US", region: "NY" },
      seller: { type: "third-party", fulfilledBy: "seller" },
      payment: { method: "card-credit" },
      custom: { marketplaceId: "ATVPDKIKX0DER", marketplaceCountry: "US", site: "amazon.com" },
      lines: [
        {
          id: "70000000000101",
          quantity: 1,
          status: "shipped",
          price: { amount: 7999, currency: "USD" },
          promisedShipBy: "2026-11-06T07:59:59Z",
          promisedBy: "2026-11-13T07:59:59Z",
          delivery: "ship",
          custom: { orderItemId: "70000000000101", sku: "HEADPHONES-BLACK", asin: "B0EXAMPLE1" },
        },
        {
          id: "70000000000102",
          quantity: 2,
          status: "shipped",
          price: { amount: 1249, currency: "USD" },
          promisedShipBy: "2026-11-06T07:59:59Z",
          promisedBy: "2026-11-13T07:59:59Z",
          delivery: "ship",
          tags: ["gift"],
          custom: { orderItemId: "70000000000102", sku: "CABLE-2M", asin: "B0EXAMPLE2" },
        },
      ],
    });
    expect(Object.keys(read.order)).not.toContain("events");
  });

  it.each([
    ["Pending", 0, ["3 pending"]],
    ["PendingAvailability", undefined, ["3 pending"]],
    ["Unshipped", 0, ["3 pending"]],
    ["PartiallyShipped", 1, ["1 shipped", "2 pending"]],
    ["PartiallyShipped", 0, ["3 pending"]],
    ["PartiallyShipped", 3, ["3 shipped"]],
    ["Shipped", undefined, ["3 shipped"]],
    ["InvoiceUnconfirmed", 3, ["3 shipped"]],
    ["Canceled", 0, ["3 cancelled"]],
    ["Canceled", undefined, ["3 cancelled"]],
    // the later version's spelling
    ["PARTIALLY_SHIPPED", 1, ["1 shipped", "2 pending"]],
    ["CANCELLED", 0, ["3 cancelled"]],
  ])("%s with %s of 3 shipped", (OrderStatus, QuantityShipped, expected) => {
    const read = fromAmazonSpApi(
      bundleV0({ OrderStatus }, { QuantityOrdered: 3, QuantityShipped }),
    );
    expectOrder(read);
    expect(states(read)).toEqual(expected);
    expect(told(read).filter((text) => !text.startsWith("inexact"))).toEqual([]);
  });

  it("names the pieces of an item apart, and keeps its id where there is one piece", () => {
    const { order } = fromAmazonSpApi(
      bundleV0({ OrderStatus: "PartiallyShipped" }, { QuantityOrdered: 2, QuantityShipped: 1 }),
    );
    expect(order.lines.map(({ id }) => id)).toEqual([
      "70000000000101/shipped",
      "70000000000101/pending",
    ]);
  });

  it("takes Amazon's own warehouse to be at work on an unshipped order, and says so", () => {
    const unshipped = bundleV0({ OrderStatus: "Unshipped", FulfillmentChannel: "AFN" });
    unshipped.items.OrderItems[0].QuantityShipped = 0;
    const read = fromAmazonSpApi(unshipped);
    expect(states(read)).toEqual(["1 processing"]);
    expect(read.order.seller?.fulfilledBy).toBe("marketplace");
    expect(told(read)).toEqual([
      "assumed order.OrderStatus: unshipped, perhaps with the warehouse at work: read as processing, the option `unshipped` says otherwise",
    ]);
    const said = fromAmazonSpApi(unshipped, { unshipped: "pending" });
    expect(states(said)).toEqual(["1 pending"]);
    expect(said.warnings).toEqual([]);
  });

  it.each([
    ["PendingSchedule", "processing", undefined],
    ["PendingPickUp", "processing", undefined],
    ["PendingDropOff", "processing", undefined],
    ["LabelCanceled", "processing", undefined],
  ])("Easy Ship %s of an unshipped order: %s", (EasyShipShipmentStatus, status) => {
    const read = fromAmazonSpApi(
      bundleV0({ OrderStatus: "Unshipped", EasyShipShipmentStatus }, { QuantityShipped: 0 }),
    );
    expect(states(read)).toEqual([`1 ${status}`]);
    expect(read.warnings).toEqual([]);
  });

  it.each([
    ["PickedUp", "shipped", undefined],
    ["DroppedOff", "shipped", undefined],
    ["AtOriginFC", "shipped", undefined],
    ["AtDestinationFC", "shipped", undefined],
    ["OutForDelivery", "out-for-delivery", undefined],
    ["Delivered", "delivered", undefined],
    ["RejectedByBuyer", "delivery-failed", "refused"],
    ["Undeliverable", "delivery-failed", "undeliverable"],
    ["ReturningToSeller", "delivery-failed", "returning"],
    ["ReturnedToSeller", "delivery-failed", "returning"],
    ["Lost", "delivery-failed", "lost"],
    ["Damaged", "delivery-failed", "damaged"],
  ])("Easy Ship %s of a shipped order: %s", (EasyShipShipmentStatus, status, failure) => {
    const read = fromAmazonSpApi(bundleV0({ EasyShipShipmentStatus }));
    expectOrder(read);
    const [line] = read.order.lines;
    expect(line?.status).toBe(status);
    expect(line?.failure).toBe(failure);
    expect(line?.deliveredAt).toBeUndefined();
    expect(read.warnings).toEqual([]);
  });

  it.each([
    [{ IsBusinessOrder: true }, { kind: "business" }],
    [{ IsPrime: "true" }, { memberships: ["prime"] }],
    [{ IsBusinessOrder: false }, {}],
  ])("buyer of %j", (changes, buyer) => {
    const { order } = fromAmazonSpApi(bundleV0(changes));
    expect(order.buyer).toEqual({ country: "US", region: "NY", ...buyer });
  });

  it.each([
    ["DE", "BE", { country: "DE", region: "BE", timeZone: "Europe/Berlin" }],
    ["UK", "", { country: "GB", timeZone: "Europe/London" }],
    ["jp", null, { country: "JP", timeZone: "Asia/Tokyo" }],
    ["AT", undefined, { country: "AT" }],
    [undefined, undefined, undefined],
  ])("an address in %s, %s", (CountryCode, StateOrRegion, buyer) => {
    const read = fromAmazonSpApi(bundleV0({ ShippingAddress: { CountryCode, StateOrRegion } }));
    expectOrder(read);
    expect(read.order.buyer).toEqual(buyer);
    expect(read.warnings).toEqual([]);
  });

  it("does not take the marketplace's country for the buyer's", () => {
    const { order } = fromAmazonSpApi(
      bundleV0({ MarketplaceId: "A1PA6795UKMFR9", ShippingAddress: undefined }),
    );
    expect(order.buyer).toBeUndefined();
    expect(order.custom).toMatchObject({ marketplaceCountry: "DE", site: "amazon.de" });
  });

  it.each([
    ["StandardOrder", "standard"],
    ["LongLeadTimeOrder", "standard"],
    ["SourcingOnDemandOrder", "standard"],
    ["Preorder", "preorder"],
    ["BackOrder", "backorder"],
  ])("a %s is %s", (OrderType, type) => {
    expect(fromAmazonSpApi(bundleV0({ OrderType })).order.type).toBe(type);
  });

  it("takes an order that waits for its release as a pre-order", () => {
    const { order } = fromAmazonSpApi(
      bundleV0({ OrderStatus: "PendingAvailability" }, { QuantityShipped: 0 }),
    );
    expect(order.type).toBe("preorder");
  });

  it.each([
    ["Pending", ["CreditCard"], { method: "card-credit", state: "pending" }],
    ["Unshipped", ["CreditCard"], { method: "card-credit", state: "authorised" }],
    ["Unshipped", ["CreditCard", "GiftCertificate"], { state: "authorised" }],
    ["Unshipped", ["COD"], { method: "cash" }],
    ["Unshipped", ["Invoice"], { method: "invoice" }],
    // a part that is paid at the door was not authorised
    ["Unshipped", ["COD", "GiftCertificate"], undefined],
    ["Shipped", ["GiftCertificate"], { method: "gift-card" }],
    ["Shipped", ["Standard"], undefined],
    ["Shipped", [], undefined],
  ])("payment of a %s order by %j", (OrderStatus, PaymentMethodDetails, payment) => {
    const { order } = fromAmazonSpApi(bundleV0({ OrderStatus, PaymentMethodDetails }));
    expect(order.payment).toEqual(payment);
  });

  it.each([
    ["COD", ["Standard"], undefined],
    ["COD", [], { method: "cash" }],
    ["COD", ["COD"], { method: "cash" }],
    ["Other", ["CreditCard"], { method: "card-credit", state: "authorised" }],
  ])("payment %s beside %j", (PaymentMethod, PaymentMethodDetails, payment) => {
    const read = fromAmazonSpApi(
      bundleV0({ OrderStatus: "Unshipped", PaymentMethod, PaymentMethodDetails }),
    );
    expect(read.order.payment).toEqual(payment);
  });

  it.each([
    [{ ShipmentServiceLevelCategory: "SameDay" }, "same-day"],
    [{ ShipmentServiceLevelCategory: "Scheduled" }, "scheduled"],
    [{ IsISPU: true }, "pickup"],
    [{ ShipmentServiceLevelCategory: undefined }, undefined],
  ])("delivery of %j", (changes, delivery) => {
    expect(fromAmazonSpApi(bundleV0(changes)).order.lines[0]?.delivery).toBe(delivery);
  });

  it.each([
    [{ ConditionId: "Used" }, ["second-hand"]],
    [{ ConditionId: "Refurbished" }, ["second-hand"]],
    [{ ConditionId: "Collectible" }, ["collectible"]],
    [{ ConditionId: "Club" }, undefined],
    [
      { BuyerInfo: { BuyerCustomizedInfo: { CustomizedURL: "https://c.example/1" } } },
      ["personalised"],
    ],
  ])("traits of %j", (changes, traits) => {
    expect(fromAmazonSpApi(bundleV0({}, changes)).order.lines[0]?.traits).toEqual(traits);
  });

  it("takes an item's own delivery window before the order's", () => {
    const { order } = fromAmazonSpApi(
      bundleV0({}, { ScheduledDeliveryEndDate: "2026-11-20T20:00:00Z" }),
    );
    expect(order.lines[0]?.promisedBy).toBe("2026-11-20T20:00:00Z");
  });

  it("leaves the promised dates of an Amazon-fulfilled order unknown", () => {
    const { order } = fromAmazonSpApi(
      bundleV0({ FulfillmentChannel: "AFN", LatestDeliveryDate: null }),
    );
    expect(Object.keys(order.lines[0] ?? {})).not.toContain("promisedBy");
  });

  it("states a request to cancel without making up a history", () => {
    const read = fromAmazonSpApi(
      bundleV0(
        { OrderStatus: "Unshipped" },
        {
          QuantityShipped: 0,
          BuyerRequestedCancel: { IsBuyerRequestedCancel: "true", BuyerCancelReason: "…" },
        },
        {
          OrderItemId: "2",
          QuantityShipped: 0,
          BuyerRequestedCancel: { IsBuyerRequestedCancel: "false" },
        },
      ),
    );
    expectOrder(read);
    expect(Object.keys(read.order)).not.toContain("events");
    expect(read.order.lines.map(({ stated }) => stated)).toEqual([
      { "cancellation.state": "requested" },
      undefined,
    ]);
  });

  it("takes a request to cancel as granted where the item was cancelled", () => {
    const asked = { BuyerRequestedCancel: { IsBuyerRequestedCancel: "true" }, QuantityShipped: 0 };
    const stated = fromAmazonSpApi(bundleV0({ OrderStatus: "Canceled" }, asked));
    expect(stated.order.lines[0]?.stated).toEqual({ "cancellation.state": "accepted" });
    const told = fromAmazonSpApi(bundleV0({ OrderStatus: "Canceled" }, asked), { events: [] });
    expectOrder(told);
    expect(told.order.events?.map(({ type }) => type)).toEqual([
      "cancellation-requested",
      "cancellation-accepted",
    ]);
  });

  it("knows a delivery of a subscription by the programs of its items", () => {
    const subscribed = { AmazonPrograms: { Programs: ["SUBSCRIBE_AND_SAVE", "AMAZON_TODAY"] } };
    const all = fromAmazonSpApi(bundleV0({}, subscribed, { ...subscribed, OrderItemId: "2" }));
    expectOrder(all);
    expect(all.warnings).toEqual([]);
    expect(all.order.type).toBe("subscription");
    expect(all.order.lines.map(({ tags }) => tags)).toEqual([
      ["subscribe-and-save"],
      ["subscribe-and-save"],
    ]);
    const some = fromAmazonSpApi(bundleV0({}, subscribed, { OrderItemId: "2" }));
    expect(some.order.type).toBe("standard");
    const unknown = fromAmazonSpApi(bundleV0({}, { AmazonPrograms: { Programs: ["KARAOKE"] } }));
    expect(told(unknown)).toEqual([
      "unknown-value items.OrderItems[0].AmazonPrograms.Programs[0]: `KARAOKE` is no known program: left out",
    ]);
  });

  it("lets one line stand for an order without items", () => {
    const read = fromAmazonSpApi(fixture("v0-order"));
    expectOrder(read);
    expect(read.order.lines).toMatchObject([{ id: "order", quantity: 3, status: "shipped" }]);
    expect(told(read)).toEqual([
      "incomplete payload: no items: one line stands for the whole order, without price or product",
    ]);
    const partly = fromAmazonSpApi(
      orderV0({
        OrderStatus: "PartiallyShipped",
        NumberOfItemsShipped: 1,
        NumberOfItemsUnshipped: 2,
      }),
    );
    expect(states(partly)).toEqual(["1 shipped", "2 pending"]);
  });

  it("reads items in the order itself, a bare list of items, and several pages", () => {
    const inside = fromAmazonSpApi(orderV0({ OrderItems: [itemV0()] }));
    expect(inside.order.lines).toHaveLength(1);
    const bare = fromOrdersV0(orderV0(), [itemV0(), itemV0({ OrderItemId: "2" })]);
    expect(bare.order.lines).toHaveLength(2);
    const first = fixture("v0-order-items");
    first.payload.NextToken = "page-2";
    const second = {
      AmazonOrderId: first.payload.AmazonOrderId,
      OrderItems: [itemV0({ OrderItemId: "3" })],
    };
    const paged = fromOrdersV0(fixture("v0-order"), [first, second]);
    expect(paged.order.lines).toHaveLength(3);
    expect(paged.warnings).toEqual([]);
  });
});
