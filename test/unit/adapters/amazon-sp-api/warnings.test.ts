import {
  ADAPTER_WARNING_CODES,
  fromAmazonSpApi,
  fromAmazonSpApiAll,
} from "order-recourse/adapters/amazon-sp-api";
import { describe, expect, it } from "vitest";
import { bundleV0, expectOrder, order2026, type Payload, states, told } from "./payloads.js";

describe("a warning says where, what was found and what was made of it", () => {
  it.each<[string, Payload, string]>([
    [
      "an unknown status",
      bundleV0({ OrderStatus: "OnTheMoon" }),
      "unknown-value order.OrderStatus: `OnTheMoon` is no known status: read as shipped, which lets nothing be cancelled",
    ],
    [
      "no status",
      bundleV0({ OrderStatus: null }),
      "incomplete order.OrderStatus: no status: read as shipped, which lets nothing be cancelled",
    ],
    [
      "an order of another shop",
      bundleV0({ OrderStatus: "Unfulfillable" }, { QuantityShipped: 0 }),
      "other-sale order.OrderStatus: `Unfulfillable` is for other shops' orders: read as cancelled",
    ],
    [
      "another sales channel",
      bundleV0({ SalesChannel: "Non-Amazon US" }),
      "other-sale order.SalesChannel: the order comes from another shop: the marketplace's rules don't cover it",
    ],
    [
      "a resale",
      bundleV0({ IsSoldByAB: true }),
      "other-sale order.IsSoldByAB: bought and sold on by Amazon: read as first-party",
    ],
    [
      "a replacement",
      bundleV0({ IsReplacementOrder: "true", ReplacedOrderId: "112-0000000-0000001" }),
      "other-sale order.ReplacedOrderId: replaces `112-0000000-0000001`, whose dates may count",
    ],
    [
      "an unnamed replacement",
      bundleV0({ IsReplacementOrder: true }),
      "other-sale order.ReplacedOrderId: replaces another order, whose dates may count",
    ],
    [
      "an unknown channel",
      bundleV0({ FulfillmentChannel: "XFN" }),
      "unknown-value order.FulfillmentChannel: `XFN` is no known fulfilment channel: left out",
    ],
    [
      "an unknown parcel",
      bundleV0({ EasyShipShipmentStatus: "Teleported" }),
      "unknown-value order.EasyShipShipmentStatus: `Teleported` is no known status of a parcel: read as shipped",
    ],
    [
      "an unknown type",
      bundleV0({ OrderType: "DreamOrder" }),
      "unknown-value order.OrderType: `DreamOrder` is no known type of order: left out",
    ],
    [
      "an unknown marketplace",
      bundleV0({ MarketplaceId: "A0" }),
      "unknown-value order.MarketplaceId: `A0` is no known marketplace: its country is left out",
    ],
    [
      "an unknown service level",
      bundleV0({ ShipmentServiceLevelCategory: "Pigeon" }),
      "unknown-value order.ShipmentServiceLevelCategory: `Pigeon` is no known service level: left out",
    ],
    [
      "an unknown condition",
      bundleV0({}, { ConditionId: "Haunted" }),
      "unknown-value items.OrderItems[0].ConditionId: `Haunted` is no known condition: left out",
    ],
    [
      "an odd country",
      bundleV0({ ShippingAddress: { CountryCode: "Germany" } }),
      "unreadable order.ShippingAddress.CountryCode: expected an ISO 3166-1 code, found `GERMANY`: left out",
    ],
    [
      "a region by name",
      bundleV0({ ShippingAddress: { StateOrRegion: "New York" } }),
      "unreadable order.ShippingAddress.StateOrRegion: `New York` is no code of a region: left out",
    ],
    [
      "a flag that is none",
      bundleV0({ IsPrime: "maybe" }),
      "unreadable order.IsPrime: expected `true` or `false`, found `maybe`: left out",
    ],
    [
      "an odd date",
      bundleV0({ LatestDeliveryDate: "1.569521782042E9" }),
      "unreadable order.LatestDeliveryDate: expected a moment in ISO 8601 with its offset, found `1.569521782042E9`: left out",
    ],
    [
      "a date in seconds",
      bundleV0({ LatestDeliveryDate: "1970-01-19T04:15:17Z" }),
      "implausible order.LatestDeliveryDate: `1970-01-19T04:15:17Z` lies before 1995-01-01T00:00:00Z: left out",
    ],
    [
      "a promise before the order",
      bundleV0({ LatestShipDate: "2026-11-01T00:00:00Z" }),
      "implausible items.OrderItems[0]: promised `2026-11-01T00:00:00Z`, before the order was placed: left out",
    ],
    [
      "an order of 1970",
      bundleV0({ PurchaseDate: "1970-01-19T03:58:30Z" }),
      "implausible order.PurchaseDate: `1970-01-19T03:58:30Z` lies before there was an Amazon: kept, say when with the option `placedAt`",
    ],
    [
      "an unreadable count",
      bundleV0({}, { QuantityShipped: 1.5 }),
      "unreadable items.OrderItems[0].QuantityShipped: expected a number of units, found `1.5`: left out",
    ],
    [
      "no count",
      bundleV0({}, { QuantityOrdered: null, ItemPrice: null }),
      "incomplete items.OrderItems[0].QuantityOrdered: how many units is not told: read as one",
    ],
    [
      "no units left",
      bundleV0({}, { QuantityOrdered: 0, QuantityShipped: 0 }),
      "assumed items.OrderItems[0].QuantityOrdered: no units left: read as one that was cancelled",
    ],
    [
      "more shipped than ordered",
      bundleV0({}, { QuantityShipped: 2 }),
      "contradiction items.OrderItems[0]: 2 shipped units of 1 ordered: read as 1",
    ],
    [
      "shipped and pending",
      bundleV0({ OrderStatus: "Pending" }),
      "contradiction items.OrderItems[0]: 1 shipped unit, and pending: the former counts",
    ],
    [
      "shipped and cancelled",
      bundleV0({ OrderStatus: "Canceled" }),
      "contradiction items.OrderItems[0]: 1 shipped unit, and cancelled: the former counts",
    ],
    [
      "partly shipped, nobody knows what",
      bundleV0({ OrderStatus: "PartiallyShipped" }, { QuantityShipped: null }),
      "incomplete items.OrderItems[0]: how many units were shipped is not told: all are read as shipped",
    ],
    [
      "not shipped in a shipped order",
      bundleV0({}, { QuantityShipped: 0 }),
      "assumed items.OrderItems[0]: 1 of 1 unit not shipped though the order is: read as cancelled",
    ],
    [
      "a parcel that left an unshipped order",
      bundleV0(
        { OrderStatus: "Unshipped", EasyShipShipmentStatus: "Delivered" },
        { QuantityShipped: 0 },
      ),
      "contradiction items.OrderItems[0]: a parcel that is delivered, and unshipped: the former counts",
    ],
    [
      "a parcel that waits while units are shipped",
      bundleV0({ EasyShipShipmentStatus: "PendingPickUp" }),
      "contradiction items.OrderItems[0]: 1 shipped unit, and a parcel that is not: the former counts",
    ],
    [
      "a delivered parcel of a cancelled order",
      bundleV0(
        { OrderStatus: "Canceled", EasyShipShipmentStatus: "Delivered" },
        { QuantityShipped: 0 },
      ),
      "contradiction items.OrderItems[0]: the order is cancelled, its parcel delivered: read as cancelled",
    ],
    [
      "an item without id",
      bundleV0({}, { OrderItemId: "" }),
      "incomplete items.OrderItems[0].OrderItemId: an item without id: it goes by `HEADPHONES-BLACK`",
    ],
    [
      "an id that objects have of themselves",
      bundleV0({}, { SellerSKU: "__proto__" }),
      "unreadable items.OrderItems[0].SellerSKU: expected a name, found `__proto__`: left out",
    ],
    [
      "an id with a control character of the upper range",
      bundleV0({}, { OrderItemId: "\u009b2J" }),
      "unreadable items.OrderItems[0].OrderItemId: expected a name, found ` 2J`: left out",
    ],
    [
      "one id twice",
      bundleV0({}, {}, {}),
      "contradiction items.OrderItems[1]: the id `70000000000101` is there twice: this one is `70000000000101-2`",
    ],
    [
      "one id twice, of items in several states",
      bundleV0(
        { OrderStatus: "PartiallyShipped" },
        ...[1, 2].map(() => ({ QuantityOrdered: 2, QuantityShipped: 1, ItemPrice: null })),
      ),
      "contradiction items.OrderItems[1]: the id `70000000000101` is there twice: this one is `70000000000101/shipped-2` and `70000000000101/pending-2`",
    ],
    [
      "a further page",
      { ...bundleV0(), items: { ...bundleV0().items, NextToken: "more" } },
      "incomplete items.NextToken: there are more items on a further page: the order lacks them",
    ],
    [
      "items that are no list",
      { ...bundleV0(), items: { OrderItems: "none" } },
      "unreadable items.OrderItems: expected a list, found `none`: left out",
    ],
  ])("v0: %s", (_, payload, expected) => {
    const read = fromAmazonSpApi(payload);
    expectOrder(read);
    expect(told(read)).toContain(expected);
  });

  it.each<[string, (order: Payload) => void, string]>([
    [
      "an unknown status",
      (order) => {
        order.fulfillment.fulfillmentStatus = "LEVITATING";
      },
      "unknown-value order.fulfillment.fulfillmentStatus: `LEVITATING` is no known status: read as shipped, which lets nothing be cancelled",
    ],
    [
      "another sales channel",
      (order) => {
        order.salesChannel.channelName = "NON_AMAZON";
      },
      "other-sale order.salesChannel.channelName: the order comes from another shop: the marketplace's rules don't cover it",
    ],
    [
      "an unknown sales channel",
      (order) => {
        order.salesChannel.channelName = "BAZAAR";
      },
      "unknown-value order.salesChannel.channelName: `BAZAAR` is no known sales channel: left out",
    ],
    [
      "an unknown program",
      (order) => {
        order.programs = ["PREMIUM", "KARAOKE"];
      },
      "unknown-value order.programs[1]: `KARAOKE` is no known program: left out",
    ],
    [
      "an unknown program of an item",
      (order) => {
        order.orderItems[0].programs = ["TRANSPARENCY", "KARAOKE"];
      },
      "unknown-value order.orderItems[0].programs[1]: `KARAOKE` is no known program: left out",
    ],
    [
      "a packed item that is none of the order's",
      (order) => {
        order.packages[1].packageItems[0].orderItemId = "elsewhere";
      },
      "ignored order.packages[1].packageItems[0]: `elsewhere` is in a package, and no item of the order: left out",
    ],
    [
      "a packed item without its number",
      (order) => {
        order.packages[1].packageItems[0].quantity = null;
      },
      "incomplete order.packages[1].packageItems[0]: a packed item without its id or its number of units: left out",
    ],
    [
      "a replacement",
      (order) => {
        order.associatedOrders = [
          {},
          { orderId: "305-1", associationType: "REPLACEMENT_ORIGINAL_ID" },
        ];
      },
      "other-sale order.associatedOrders[1]: stands in for `305-1`, whose dates may count",
    ],
    [
      "an unknown package",
      (order) => {
        order.packages[1].packageStatus = { status: "ORBITING" };
      },
      "unknown-value order.packages[1].packageStatus.status: `ORBITING` is no known status of a package: read as shipped",
    ],
    [
      "an unknown package in known detail",
      (order) => {
        order.packages[1].packageStatus.status = "ORBITING";
      },
      "unknown-value order.packages[1].packageStatus.status: `ORBITING` is no known status of a package: the detailed status counts",
    ],
    [
      "two words that exclude each other",
      (order) => {
        order.packages[1].packageStatus = { status: "IN_TRANSIT", detailedStatus: "DELIVERED" };
      },
      "contradiction order.packages[1].packageStatus.detailedStatus: `DELIVERED` does not fit `IN_TRANSIT`: the latter counts",
    ],
    [
      "a package that left before it was",
      (order) => {
        order.packages[1].shipTime = "2026-11-05T09:00:00Z";
      },
      "contradiction order.packages[1].shipTime: the package left before it was created: the hand-over counts",
    ],
    [
      "a package that left before the order",
      (order) => {
        order.packages[1].createdTime = null;
        order.packages[1].shipTime = "2026-11-01T09:00:00Z";
      },
      "implausible order.orderItems[0]: shipped `2026-11-01T09:00:00Z`, before the order was placed: the date is left out",
    ],
    [
      "more in the package than shipped",
      (order) => {
        order.packages[1].packageItems[0].quantity = 5;
      },
      "contradiction order.packages[1].packageItems[0]: 5 units in the package, 1 of the item to be in it: the item's count",
    ],
    [
      "more units than ordered",
      (order) => {
        order.orderItems[0].fulfillment.quantityUnfulfilled = 9;
      },
      "contradiction order.orderItems[0].fulfillment: 3 and 9 of 4 units ordered: no more than ordered count",
    ],
    [
      "units that are nowhere",
      (order) => {
        order.orderItems[0].quantityOrdered = 6;
      },
      "assumed order.orderItems[0].fulfillment: 2 units neither shipped nor to be shipped: read as cancelled",
    ],
    [
      "units to be shipped in a shipped order",
      (order) => {
        order.fulfillment.fulfillmentStatus = "SHIPPED";
      },
      "contradiction order.orderItems[0]: 1 unit to be shipped, and shipped: the latter counts",
    ],
    [
      "shipped units in an unshipped order",
      (order) => {
        order.fulfillment.fulfillmentStatus = "UNSHIPPED";
      },
      "contradiction order.orderItems[0]: 3 shipped units, and unshipped: the former counts",
    ],
    [
      "shipped units in a cancelled order",
      (order) => {
        order.fulfillment.fulfillmentStatus = "CANCELLED";
      },
      "contradiction order.orderItems[0]: 3 shipped units, and cancelled: the former counts",
    ],
    [
      "cancelled and to be shipped",
      (order) => {
        order.orderItems[1].cancellation.cancellationExecution = { cancelledBy: "AMAZON" };
      },
      "contradiction order.orderItems[1].cancellation.cancellationExecution: cancelled, and 1 unit to be shipped: read as cancelled",
    ],
    [
      "a request of somebody else",
      (order) => {
        order.orderItems[1].cancellation.cancellationRequest.requester = "NEIGHBOUR";
      },
      "unknown-value order.orderItems[1].cancellation.cancellationRequest: requested by `NEIGHBOUR`, not by the buyer: left out",
    ],
  ])("2026-01-01: %s", (_, change, expected) => {
    const read = fromAmazonSpApi(order2026(change));
    expectOrder(read);
    expect(told(read)).toContain(expected);
  });

  const noObject: readonly [string, unknown, string][] = [
    ["text", "x", "`x`"],
    ["text like a flag", "true", '`"true"`'],
    ["a flag", true, "`true`"],
    ["a number", 7, "`7`"],
    ["a list", ["x"], "a list"],
    ["an empty list", [], "an empty list"],
  ];
  const unread = (path: string, found: string): string =>
    `unreadable ${path}: expected an object, found ${found}: left out`;

  it.each(noObject)("v0: %s where an object should be", (_, value, found) => {
    for (const [read, path] of [
      [bundleV0({ ShippingAddress: value }), "order.ShippingAddress"],
      [bundleV0({}, { BuyerInfo: value }), "items.OrderItems[0].BuyerInfo"],
      [
        bundleV0({}, { BuyerInfo: { BuyerCustomizedInfo: value } }),
        "items.OrderItems[0].BuyerInfo.BuyerCustomizedInfo",
      ],
      [bundleV0({}, { BuyerRequestedCancel: value }), "items.OrderItems[0].BuyerRequestedCancel"],
      [bundleV0({}, { ItemPrice: value }), "items.OrderItems[0].ItemPrice"],
    ] as const) {
      const result = fromAmazonSpApi(read);
      expectOrder(result);
      expect(told(result)).toEqual([unread(path, found)]);
    }
    expect(fromAmazonSpApi(bundleV0({ ShippingAddress: value })).order.buyer).toBeUndefined();
  });

  it.each(noObject)("2026-01-01: %s where an object should be", (_, value, found) => {
    const changes: readonly [path: string, change: (order: Payload) => void][] = [
      ["order.salesChannel", (order) => Object.assign(order, { salesChannel: value })],
      ["order.recipient", (order) => Object.assign(order, { recipient: value })],
      ["order.fulfillment.shipByWindow", (o) => (o.fulfillment.shipByWindow = value)],
      ["order.packages[0].packageItems[0]", (o) => (o.packages[0].packageItems[0] = value)],
      ["order.orderItems[1].cancellation", (o) => (o.orderItems[1].cancellation = value)],
      [
        "order.orderItems[1].cancellation.cancellationExecution",
        (o) => (o.orderItems[1].cancellation.cancellationExecution = value),
      ],
      [
        "order.orderItems[1].cancellation.cancellationRequest",
        (o) => (o.orderItems[1].cancellation.cancellationRequest = value),
      ],
      [
        "order.orderItems[0].fulfillment.packing",
        (o) => (o.orderItems[0].fulfillment.packing = value),
      ],
      [
        "order.orderItems[0].fulfillment.packing.giftOption",
        (o) => (o.orderItems[0].fulfillment.packing = { giftOption: value }),
      ],
      ["order.orderItems[1].product.price", (o) => (o.orderItems[1].product.price = value)],
      ["order.orderItems[1].product", (o) => (o.orderItems[1].product = value)],
      ["order.associatedOrders[0]", (order) => (order.associatedOrders = [value])],
    ];
    for (const [path, change] of changes) {
      const result = fromAmazonSpApi(order2026(change));
      expectOrder(result);
      expect(told(result).filter((one) => one === unread(path, found))).toHaveLength(1);
      expect(result.order.lines.some(({ tags }) => tags?.includes("gift"))).toBe(false);
    }
  });

  it("nothing where an object should be is missing, without a word", () => {
    const read = bundleV0({ ShippingAddress: null }, { BuyerInfo: "", BuyerRequestedCancel: null });
    expect(told(fromAmazonSpApi(read))).toEqual([]);
  });

  it.each([[7], [[]], [{}], [true]])(
    "an address of a customisation that is %j is one all the same",
    (url) => {
      const BuyerInfo = { BuyerCustomizedInfo: { CustomizedURL: url } };
      const read = fromAmazonSpApi(bundleV0({}, { BuyerInfo }));
      expect(read.order.lines[0]?.traits).toEqual(["personalised"]);
      expect(told(read)).toEqual([
        expect.stringMatching(
          /^unreadable .*\.CustomizedURL: expected text, found .*: read as made to order all the same$/,
        ),
      ]);
    },
  );

  it("a number of a replaced order replaces nothing", () => {
    const read = fromAmazonSpApi(bundleV0({ ReplacedOrderId: 7 }));
    expect(read.order.custom).not.toHaveProperty("replacedOrderId");
    expect(told(read)).toEqual([
      "unreadable order.ReplacedOrderId: expected text, found `7`: left out",
    ]);
  });

  it.each([
    ["nothing", null, "`null`"],
    ["text", "x", "`x`"],
  ])("v0: %s in the place of an item is no line", (_, item, found) => {
    const two = {
      order: bundleV0().order,
      items: { OrderItems: [item, bundleV0().items.OrderItems[0]] },
    };
    const read = fromAmazonSpApi(two);
    expect(read.order.lines.map(({ id }) => id)).toEqual(["70000000000101"]);
    expect(told(read)).toEqual([unread("items.OrderItems[0]", found)]);
    const none = fromAmazonSpApi({ ...two, items: { OrderItems: [item] } });
    expect(none.order.lines.map(({ id }) => id)).toEqual(["order"]);
  });

  it("2026-01-01: nothing in the place of an item is no line", () => {
    const read = fromAmazonSpApi(order2026((order) => order.orderItems.unshift(null)));
    expect(states(read)).toEqual(states(fromAmazonSpApi(order2026())));
    expect(told(read)).toContain(unread("order.orderItems[0]", "`null`"));
  });

  it("items and their answers that are no objects", () => {
    expect(told(fromAmazonSpApi({ ...bundleV0(), items: "x" }))).toContain(unread("items", "`x`"));
    expect(told(fromAmazonSpApi({ ...bundleV0(), items: [7] }))).toContain(
      unread("items[0]", "`7`"),
    );
    const [item] = bundleV0().items.OrderItems;
    expect(told(fromAmazonSpApi({ ...bundleV0(), items: [item, 7] }))).toEqual([
      unread("items[1]", "`7`"),
    ]);
  });

  it("has only codes of the list", () => {
    const codes = ADAPTER_WARNING_CODES as readonly string[];
    for (const { warnings } of fromAmazonSpApiAll([bundleV0({ OrderStatus: "?" }), order2026()])) {
      for (const { code } of warnings) expect(codes).toContain(code);
    }
  });
});

describe("no unknown word is a permission", () => {
  it.each(["", "pending?", "Unknown", "🛒", "pendingpending", `pending${"_".repeat(99)}`])(
    "%j",
    (OrderStatus) => {
      const read = fromAmazonSpApi(bundleV0({ OrderStatus }, { QuantityShipped: 0 }));
      expect(states(read)).toEqual(["1 shipped"]);
    },
  );

  it("counts to be shipped are none where the order's status is unknown", () => {
    const read = fromAmazonSpApi(
      order2026((order) => {
        order.fulfillment.fulfillmentStatus = "LEVITATING";
        order.packages = [];
        order.orderItems = [order.orderItems[1]];
      }),
    );
    expect(states(read)).toEqual(["1 shipped"]);
  });
});
