import {
  type Adapted,
  applyNotification,
  fromAmazonSpApi,
  fromOrdersV0,
} from "order-recourse/adapters/amazon-sp-api";
import { describe, expect, it } from "vitest";
import { codes, expectOrder, fixture, orderV0, type Payload, states, told } from "./payloads.js";

const ITEM_1 = "70000000000101";
const ITEM_2 = "70000000000102";

/** The notification with its change and summary changed. */
function change(change: (change: Payload, summary: Payload) => void = () => undefined): Payload {
  const notification = fixture("order-change");
  const inner = notification.Payload.OrderChangeNotification;
  change(inner, inner.Summary);
  return notification;
}

function status(OrderStatus: string, shipped: readonly [number, number]): Payload {
  return change((inner, summary) => {
    inner.OrderChangeType = "OrderStatusChange";
    inner.OrderChangeTrigger.TimeOfOrderChange = "2026-11-05T09:00:00Z";
    summary.OrderStatus = OrderStatus;
    summary.OrderItems.forEach((item: Payload, index: number) => {
      item.QuantityShipped = shipped[index];
      item.IsBuyerRequestedCancel = false;
    });
  });
}

function known(OrderStatus: string, options = {}): Adapted {
  const items = fixture("v0-order-items");
  for (const item of items.payload.OrderItems) {
    item.QuantityShipped = OrderStatus === "Shipped" ? item.QuantityOrdered : 0;
  }
  return fromOrdersV0(orderV0({ OrderStatus }), items, options);
}

describe("ORDER_CHANGE as an order", () => {
  it("is one, without prices and products", () => {
    const read = fromAmazonSpApi(fixture("order-change"));
    expectOrder(read);
    expect(read.warnings).toEqual([]);
    expect(read.order).toEqual({
      id: "112-5550001-4400101",
      placedAt: "2026-11-03T17:20:00Z",
      type: "standard",
      seller: { type: "third-party", fulfilledBy: "seller" },
      payment: { state: "authorised" },
      custom: { marketplaceId: "ATVPDKIKX0DER", marketplaceCountry: "US", site: "amazon.com" },
      lines: [
        {
          id: ITEM_1,
          quantity: 1,
          status: "pending",
          promisedShipBy: "2026-11-06T07:59:59Z",
          promisedBy: "2026-11-13T07:59:59Z",
          custom: { orderItemId: ITEM_1, sku: "HEADPHONES-BLACK" },
          stated: {
            "cancellation.state": "requested",
            "cancellation.requestedAt": "2026-11-04T10:00:00Z",
          },
        },
        {
          id: ITEM_2,
          quantity: 2,
          status: "pending",
          promisedShipBy: "2026-11-06T07:59:59Z",
          promisedBy: "2026-11-13T07:59:59Z",
          custom: { orderItemId: ITEM_2, sku: "CABLE-2M" },
        },
      ],
    });
  });

  it("knows programmes, the item's own status and its own window", () => {
    const read = fromAmazonSpApi(
      change((_, summary) => {
        summary.OrderStatus = "PartiallyShipped";
        summary.OrderPrograms = ["Business", "Prime", "IBA"];
        summary.ShippingPrograms = ["ISPU"];
        const [first, second] = summary.OrderItems;
        delete first.QuantityShipped;
        first.OrderItemStatus = "Shipped";
        first.ItemLatestDeliveryDate = "2026-11-20T07:59:59Z";
        delete second.QuantityShipped;
        second.OrderItemStatus = "Unshipped";
      }),
    );
    expectOrder(read);
    expect(read.order.buyer).toEqual({ kind: "business", memberships: ["prime"] });
    expect(read.order.seller?.type).toBe("first-party");
    expect(states(read)).toEqual(["1 shipped", "2 pending"]);
    expect(read.order.lines[0]).toMatchObject({
      promisedBy: "2026-11-20T07:59:59Z",
      delivery: "pickup",
      tags: ["prime"],
    });
    expect(codes(read)).toEqual(["other-sale"]);
  });

  it.each([
    ["Preorder", "preorder"],
    ["BackOrder", "backorder"],
    [undefined, undefined],
  ])("knows the type of the order: %s", (OrderType, type) => {
    const read = fromAmazonSpApi(change((_, summary) => Object.assign(summary, { OrderType })));
    expectOrder(read);
    expect(read.order.type).toBe(type);
    expect(read.warnings).toEqual([]);
  });

  it("says what it does not know, what it replaces, and that it tells of one item alone", () => {
    const read = fromAmazonSpApi(
      change((inner, summary) => {
        inner.NotificationLevel = "OrderItemLevel";
        inner.OrderChangeType = "WeatherChange";
        summary.OrderType = "DreamOrder";
        summary.OrderPrograms = ["Premium", "Replacement", "Karaoke"];
        summary.ShippingPrograms = ["EasyShip", "Pigeon"];
      }),
    );
    expectOrder(read);
    const inner = "Payload.OrderChangeNotification";
    expect([...told(read)].sort()).toEqual([
      `incomplete ${inner}.NotificationLevel: tells of one item alone: the order lacks the others, if there are any`,
      `other-sale ${inner}.Summary.OrderPrograms: replaces another order, whose dates may count`,
      `unknown-value ${inner}.OrderChangeType: \`WeatherChange\` is no known change: left out`,
      `unknown-value ${inner}.Summary.OrderPrograms[2]: \`Karaoke\` is no known program: left out`,
      `unknown-value ${inner}.Summary.OrderType: \`DreamOrder\` is no known type of order: left out`,
      `unknown-value ${inner}.Summary.ShippingPrograms[1]: \`Pigeon\` is no known program: left out`,
    ]);
  });

  it("has to be told when the order was placed where it does not say", () => {
    const notification = change((_, summary) => {
      summary.PurchaseDate = null;
    });
    expect(() => fromAmazonSpApi(notification)).toThrow(
      "- `Payload.OrderChangeNotification.Summary.PurchaseDate`: expected the moment of the order in ISO 8601 with its offset, found nothing (say when with the option `placedAt`)",
    );
    const placedAt = "2026-11-03T17:20:00Z";
    expect(fromAmazonSpApi(notification, { placedAt }).order.placedAt).toBe(placedAt);
  });
});

describe("ORDER_CHANGE of an order", () => {
  it("brings lines further and leaves the rest of them", () => {
    const before = known("Unshipped");
    const after = applyNotification(before.order, status("Shipped", [1, 2]));
    expectOrder(after);
    expect(after.warnings).toEqual([]);
    expect(after.order).toEqual({
      ...before.order,
      lines: before.order.lines.map((line) => ({ ...line, status: "shipped" })),
    });
  });

  it("splits what is partly shipped, and says it once however often it comes", () => {
    const once = applyNotification(known("Unshipped").order, status("PartiallyShipped", [1, 1]));
    expectOrder(once);
    expect(once.order.lines.map(({ id, quantity, status: s }) => `${id} ${quantity} ${s}`)).toEqual(
      [`${ITEM_1} 1 shipped`, `${ITEM_2} 1 shipped`, `${ITEM_2}/pending 1 pending`],
    );
    const again = applyNotification(once.order, status("PartiallyShipped", [1, 1]));
    expect(again.order).toEqual(once.order);
    const all = applyNotification(once.order, status("Shipped", [1, 2]));
    expect(states(all)).toEqual(["1 shipped", "1 shipped", "1 shipped"]);
  });

  it("says when an order was cancelled", () => {
    const read = applyNotification(known("Unshipped").order, status("Canceled", [0, 0]));
    expectOrder(read);
    expect(read.order.lines).toMatchObject([
      { status: "cancelled", cancelledAt: "2026-11-05T09:00:00Z" },
      { status: "cancelled", cancelledAt: "2026-11-05T09:00:00Z" },
    ]);
  });

  it("never brings a line back", () => {
    const delivered = known("Shipped", { deliveredAt: "2026-11-10T15:00:00Z" });
    const shipped = applyNotification(delivered.order, status("Shipped", [1, 2]));
    expect(shipped.order).toEqual(delivered.order);
    expect(shipped.warnings).toEqual([]);
    for (const late of [status("Unshipped", [0, 0]), status("Canceled", [0, 0])]) {
      const read = applyNotification(delivered.order, late);
      expect(read.order).toEqual(delivered.order);
      expect(codes(read)).toEqual(["contradiction", "contradiction"]);
    }
    const cancelled = known("Canceled");
    const read = applyNotification(cancelled.order, status("Unshipped", [0, 0]));
    expect(read.order).toEqual(cancelled.order);
    expect(told(read)[0]).toBe(
      "contradiction Payload.OrderChangeNotification.Summary.OrderItems[0]: pending, while the line is cancelled: the line stays as it is",
    );
  });

  it("knows the lines of an order that came from elsewhere by their ids", () => {
    const order = {
      id: "112-5550001-4400101",
      placedAt: "2026-11-03T17:20:00Z",
      lines: [{ id: ITEM_2, quantity: 2, status: "pending" }],
      events: [
        { type: "cancellation-requested", at: "2026-11-04T08:00:00Z", line: ITEM_1 },
        { type: "cancellation-requested", at: "2026-11-04T09:00:00Z", line: ITEM_1 },
      ],
    } as const;
    const read = applyNotification(order, fixture("order-change"));
    expectOrder(read);
    expect(read.order.lines.map(({ id, quantity }) => `${id}: ${quantity}`)).toEqual([
      `${ITEM_2}: 2`,
      `${ITEM_1}: 1`,
    ]);
    expect(read.order.events).toHaveLength(3);
  });

  it("does not undo packing", () => {
    const begun = known("Unshipped", { unshipped: "processing" });
    expect(states(begun)).toEqual(["1 processing", "2 processing"]);
    const read = applyNotification(begun.order, status("Unshipped", [0, 0]));
    expect(read.order).toEqual(begun.order);
    expect(read.warnings).toEqual([]);
  });

  it("takes units that are gone for cancelled", () => {
    const read = applyNotification(
      known("Unshipped").order,
      change((_, summary) => {
        summary.OrderItems[1].Quantity = 1;
      }),
    );
    expect(states(read)).toEqual(["1 pending", "1 pending", "1 cancelled"]);
    expect(told(read)).toEqual([
      "assumed Payload.OrderChangeNotification.Summary.OrderItems[1]: the item has fewer units than before: the missing ones are read as cancelled",
    ]);
    const fewer = change((_, summary) => {
      summary.OrderItems[1].Quantity = 1;
    });
    expect(applyNotification(read.order, fewer).order).toEqual(read.order);
  });

  it("leaves an item whose units are not told, and cancels one that has none left", () => {
    const before = known("Unshipped");
    const read = applyNotification(
      before.order,
      change((_, summary) => {
        summary.OrderItems[0].Quantity = 0;
        summary.OrderItems[1].Quantity = null;
      }),
    );
    expectOrder(read);
    expect(states(read)).toEqual(["1 cancelled", "2 pending"]);
    expect(codes(read)).toEqual(["assumed", "incomplete", "ignored"]);
  });

  it.each([
    ["Shipped", "shipped"],
    ["Canceled", "cancelled"],
    ["Vanished", "shipped"],
  ])(
    "takes what an order that is %s says of all its units, whose number is not told",
    (OrderStatus, status) => {
      const two = change((_, summary) => {
        summary.OrderStatus = OrderStatus;
        for (const item of summary.OrderItems) {
          item.Quantity = "many";
          delete item.QuantityShipped;
        }
      });
      const read = applyNotification(known("Unshipped").order, two);
      expectOrder(read);
      expect(states(read)).toEqual([`1 ${status}`, `2 ${status}`]);
      expect(codes(read)).not.toContain("ignored");
    },
  );

  it("adds items that are new, and reads one that is there twice once", () => {
    const read = applyNotification(
      known("Unshipped").order,
      change((_, summary) => {
        const [first] = summary.OrderItems;
        summary.OrderItems.push({ ...first, OrderItemId: "new" }, { ...first });
      }),
    );
    expectOrder(read);
    expect(read.order.lines.map(({ id }) => id)).toEqual([ITEM_1, ITEM_2, "new"]);
    expect(told(read)).toEqual([
      `contradiction Payload.OrderChangeNotification.Summary.OrderItems[3]: the item \`${ITEM_1}\` is there twice: left out`,
    ]);
  });

  it("puts items in the place of the line that stood for them, not the other way round", () => {
    const short = fromAmazonSpApi(orderV0({ OrderStatus: "Unshipped" }));
    expect(short.order.lines.map(({ id }) => id)).toEqual(["order"]);
    const read = applyNotification(short.order, fixture("order-change"));
    expectOrder(read);
    expect(read.order.lines.map(({ id }) => id)).toEqual([ITEM_1, ITEM_2]);

    const empty = change((_, summary) => {
      summary.OrderItems = [];
    });
    const full = known("Unshipped");
    const same = applyNotification(full.order, empty);
    expect(same.order).toEqual(full.order);
    expect(codes(same)).toEqual(["incomplete", "ignored"]);
    expect(applyNotification(short.order, empty).order.lines).toHaveLength(1);
  });

  it("says that the order may have other items where it puts one in the place of all", () => {
    const short = fromAmazonSpApi(orderV0({ OrderStatus: "Unshipped", NumberOfItemsShipped: 0 }));
    const one = change((inner, summary) => {
      inner.NotificationLevel = "OrderItemLevel";
      summary.OrderItems.pop();
    });
    const read = applyNotification(short.order, one);
    expect(read.order.lines.map(({ id }) => id)).toEqual([ITEM_1]);
    expect(codes(read)).toEqual(["incomplete"]);
    expect(applyNotification(read.order, one).warnings).toEqual([]);
  });

  it("tells of a request to cancel, as an event where the history is known", () => {
    const stated = applyNotification(known("Unshipped").order, fixture("order-change"));
    expectOrder(stated);
    expect(stated.order.lines.map((line) => line.stated)).toEqual([
      { "cancellation.state": "requested", "cancellation.requestedAt": "2026-11-04T10:00:00Z" },
      undefined,
    ]);
    const read = applyNotification(
      known("Unshipped", { events: [] }).order,
      fixture("order-change"),
    );
    expectOrder(read);
    expect(read.order.events).toEqual([
      { type: "cancellation-requested", at: "2026-11-04T10:00:00Z", line: ITEM_1 },
    ]);
    expect(applyNotification(read.order, fixture("order-change")).order).toEqual(read.order);
  });

  it.each([
    ["stated", {}],
    ["told", { events: [] }],
  ])("keeps a request that was granted, %s, when its message comes late", (_, options) => {
    const asked = fixture("order-change");
    const granted = change((inner, summary) => {
      inner.OrderChangeType = "OrderStatusChange";
      inner.OrderChangeTrigger.TimeOfOrderChange = "2026-11-04T12:00:00Z";
      summary.OrderStatus = "Canceled";
    });
    const first = applyNotification(known("Unshipped", options).order, asked);
    const read = applyNotification(first.order, granted);
    expectOrder(read);
    expect(read.order.lines[0]?.stated).toEqual(
      "events" in options
        ? undefined
        : {
            "cancellation.state": "accepted",
            "cancellation.requestedAt": "2026-11-04T10:00:00Z",
          },
    );
    expect(read.order.events).toEqual(
      "events" in options
        ? [
            { type: "cancellation-requested", at: "2026-11-04T10:00:00Z", line: ITEM_1 },
            { type: "cancellation-accepted", at: "2026-11-04T12:00:00Z", line: ITEM_1 },
          ]
        : undefined,
    );
    for (const again of [asked, granted]) {
      expect(applyNotification(read.order, again).order).toEqual(read.order);
    }
  });

  it("refuses what is about another order", () => {
    const { order } = known("Unshipped");
    expect(() => applyNotification({ ...order, id: "other" }, fixture("order-change"))).toThrow(
      "the payload has 1 problem\n- `Payload.OrderChangeNotification.AmazonOrderId`: a notification of order `112-5550001-4400101`, not of `other`",
    );
  });

  it.each([
    [{ NotificationType: "PRICING_HEALTH" }, "found `PRICING_HEALTH`"],
    [null, "found `null`"],
    [{}, "found an object"],
    [
      { notificationType: "SHIPMENT_TRACKING_MILESTONE_CHANGED" },
      "expected a tracking detail, found nothing",
    ],
  ])("refuses %j", (notification, message) => {
    expect(() => applyNotification(known("Unshipped").order, notification)).toThrow(message);
  });
});
