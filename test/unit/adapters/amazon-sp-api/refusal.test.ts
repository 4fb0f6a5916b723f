import fc from "fast-check";
import {
  AdapterError,
  applyNotification,
  applyReturn,
  fromAmazonSpApi,
  fromAmazonSpApiAll,
  fromOrders2026,
  fromOrdersV0,
} from "order-recourse/adapters/amazon-sp-api";
import { describe, expect, it } from "vitest";
import {
  bundleV0,
  expectOrder,
  fixture,
  itemV0,
  order2026,
  orderV0,
  type Payload,
} from "./payloads.js";

describe("what holds no order", () => {
  it.each<[unknown, string]>([
    [null, "expected an order of the Selling Partner API, found `null`"],
    [undefined, "expected an order of the Selling Partner API, found nothing"],
    ["AmazonOrderId", "expected an order of the Selling Partner API, found `AmazonOrderId`"],
    [[], "expected one order, found 0 (`fromAmazonSpApiAll` reads lists)"],
    [[orderV0(), orderV0()], "expected one order, found 2 (`fromAmazonSpApiAll` reads lists)"],
    [{}, "found an object without any key of one (such as `AmazonOrderId`,"],
    [JSON.stringify(orderV0()), "…` (it is JSON as text: parse it first)"],
    [
      { MessageId: "1", Body: JSON.stringify(fixture("order-change")) },
      "without any key of one (a message of a queue: give what its `Body` holds, parsed)",
    ],
    [
      { Type: "Notification", Message: JSON.stringify(fixture("order-change")) },
      "without any key of one (a message of a queue: give what its `Message` holds, parsed)",
    ],
    [
      { "detail-type": "ORDER_CHANGE", detail: fixture("order-change") },
      "without any key of one (an event: give its `detail`)",
    ],
    [
      { errors: [{ code: "Unauthorized", message: "…" }] },
      "Amazon answered with an error instead of an order: `Unauthorized`",
    ],
    [{ errors: [] }, "Amazon answered with an error instead of an order: nothing"],
    [
      fixture("v0-order-items"),
      "`payload`: the items of an order without the order (give both: `{ order, items }`)",
    ],
    [fixture("tracking"), "news of an order without the order (give both:"],
    [fixture("external-return"), "news of an order without the order (give both:"],
    [
      { NotificationType: "FEE_PROMOTION" },
      "a notification of type `FEE_PROMOTION` tells of no order",
    ],
    [
      { AmazonOrderId: "1", OrderStatus: "Shipped" },
      "`PurchaseDate`: expected the moment of the order in ISO 8601 with its offset, found nothing (say when with the option `placedAt`)",
    ],
    [
      { AmazonOrderId: "", OrderStatus: "Shipped", PurchaseDate: "2026-11-03T17:20:00Z" },
      "has 1 problem\n- `AmazonOrderId`: expected the order's id, found nothing",
    ],
    [
      { AmazonOrderId: null },
      "- `AmazonOrderId`: expected the order's id, found nothing\n- `PurchaseDate`: expected the moment",
    ],
    [{ PurchaseDate: "2026-11-03T17:20:00Z" }, "- `AmazonOrderId`: expected the order's id, found"],
    [{ order: { orderId: null } }, "- `order.orderId`: expected the order's id, found nothing"],
    [{ orderId: "", order: null }, "- `orderId`: expected the order's id, found nothing"],
    [{ createdTime: "x" }, "- `orderId`: expected the order's id, found nothing"],
    [
      { AmazonOrderId: "", OrderItems: [] },
      "the items of an order without the order (give both: `{ order, items }`)",
    ],
    [{ AmazonOrderId: "7", PurchaseDate: "7" }, 'with its offset, found `"7"` (say when'],
    [
      { AmazonOrderId: 7, PurchaseDate: "x" },
      "has 2 problems\n- `AmazonOrderId`: expected the order's id, found `7`",
    ],
    [
      { order: orderV0(), items: { AmazonOrderId: "other", OrderItems: [itemV0()] } },
      "`items.OrderItems`: items of order `other`, which is not here",
    ],
    [
      { orders: [orderV0(), orderV0()], notifications: [fixture("tracking")] },
      "news of one order, with 2 orders",
    ],
    [
      { payload: { payload: { payload: { payload: { payload: { payload: orderV0() } } } } } },
      "found an object",
    ],
  ])("%j", (input, message) => {
    expect(() => fromAmazonSpApi(input)).toThrow(AdapterError);
    expect(() => fromAmazonSpApi(input)).toThrow(message);
  });

  it("is refused with all problems of all orders at once", () => {
    const orders = [orderV0(), orderV0({ PurchaseDate: null }), orderV0({ AmazonOrderId: [] })];
    expect(() => fromAmazonSpApiAll({ payload: { Orders: orders } })).toThrow(
      [
        "the payload has 2 problems",
        "- `payload.Orders[1].PurchaseDate`: expected the moment of the order in ISO 8601 with its offset, found nothing (say when with the option `placedAt`)",
        "- `payload.Orders[2].AmazonOrderId`: expected the order's id, found an empty list",
      ].join("\n"),
    );
  });

  it("is refused with the problems of each part of a list", () => {
    expect(() => fromAmazonSpApi([orderV0(), 7, { nothing: 1 }])).toThrow(
      /^the payload has 2 problems\n- `\[1\]`: expected an order .*\n- `\[2\]`: expected an order /,
    );
    const orders = { orders: [orderV0(), 7], notifications: [fixture("tracking")] };
    expect(() => fromAmazonSpApi(orders)).toThrow(
      /^the payload has 2 problems\n- `orders\[1\]`: .*\n- news of one order, with 2 orders$/,
    );
    expect(() => fromAmazonSpApi({ order: 7, items: [{ AmazonOrderId: "1" }] })).toThrow(
      "the payload has 1 problem\n- `order`: expected an order of the Selling Partner API, found `7`",
    );
  });

  it("is told of items that are no list", () => {
    const items = (orderItems: unknown) => () =>
      fromAmazonSpApi(
        order2026((order) => {
          order.orderItems = orderItems;
        }),
      );
    expect(items("y")).toThrow("- `order.orderItems`: expected a list of items, found `y`");
    expect(items([])).toThrow("- `order.orderItems`: expected at least one item, found none");
    expect(items(null)).toThrow("- `order.orderItems`: expected at least one item, found none");
  });

  it("is refused in the other version", () => {
    expect(() => fromOrdersV0(order2026())).toThrow(
      "- `order.order`: expected an order of Orders API v0, found one of Orders API 2026-01-01",
    );
    expect(() => fromOrders2026(bundleV0())).toThrow(
      "- `order`: expected an order of Orders API 2026-01-01, found one of Orders API v0",
    );
    expect(() => fromOrders2026(fixture("order-change"))).toThrow("found one of a notification");
  });
});

describe("hostile input", () => {
  it("is not walked in circles", () => {
    const circle: Payload = {};
    circle.payload = circle;
    circle.order = circle;
    expect(() => fromAmazonSpApi(circle)).toThrow(AdapterError);
    const list: unknown[] = [];
    list.push(list);
    expect(() => fromAmazonSpApiAll(list)).toThrow(AdapterError);
    const order = orderV0();
    order.OrderItems = [order];
    order.ShippingAddress = order;
    expectOrder(fromAmazonSpApi(order));
  });

  it("may have holes", () => {
    const items = [itemV0()];
    items[2] = itemV0({ OrderItemId: "2" });
    expect(fromAmazonSpApi(orderV0({ OrderItems: items })).order.lines).toHaveLength(2);
    const notifications: unknown[] = [];
    notifications[1] = fixture("tracking");
    const bundle = { order: orderV0({ OrderItems: [itemV0()] }), notifications };
    expect(() => fromAmazonSpApi(bundle)).toThrow(AdapterError);
  });

  it("does not reach prototypes", () => {
    const text =
      '{"__proto__":{"AmazonOrderId":"1","PurchaseDate":"2026-11-03T17:20:00Z","OrderStatus":"Pending"}}';
    expect(() => fromAmazonSpApi(JSON.parse(text))).toThrow(AdapterError);
    expect(() => fromAmazonSpApi(Object.create(orderV0()))).toThrow(AdapterError);
    expect(() => fromAmazonSpApi(orderV0({ AmazonOrderId: "__proto__" }))).toThrow(AdapterError);
    const items = JSON.parse('{"__proto__":{"category":"books"}}');
    const read = fromAmazonSpApi(bundleV0(), { items });
    expectOrder(read);
    expect(read.order.lines[0]).not.toHaveProperty("category");
    expect(({} as Payload).category).toBeUndefined();
  });

  it("is read quickly however large it is", () => {
    const many = 20_000;
    const item = itemV0({
      BuyerRequestedCancel: { IsBuyerRequestedCancel: "true" },
      QuantityShipped: 0,
    });
    const items = Array.from({ length: many }, () => ({ ...item }));
    const started = performance.now();
    const read = fromAmazonSpApi(orderV0({ OrderStatus: "Unshipped", OrderItems: items }));
    expect(read.order.lines).toHaveLength(many);

    const change = fixture("order-change");
    const { Summary } = change.Payload.OrderChangeNotification;
    Summary.OrderItems = items.map((_, index) => ({
      ...Summary.OrderItems[0],
      OrderItemId: `${index}`,
    }));
    const first = fromAmazonSpApi(change);
    expect(applyNotification(first.order, change).order).toEqual(first.order);

    const long = "x".repeat(1_000_000);
    fromAmazonSpApi(bundleV0({ OrderStatus: long, MarketplaceId: long, LatestShipDate: long }));
    // far from the minutes that going through all lines for each line would take
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 60_000);
});

/** JSON that looks like a payload more often than not. */
function payloads(): fc.Arbitrary<unknown> {
  const seeds = [
    bundleV0(),
    fixture("v0-orders"),
    order2026(),
    fixture("2026-orders"),
    fixture("order-change"),
    {
      order: order2026(),
      notifications: [fixture("tracking")],
      returns: [fixture("external-return")],
    },
  ];
  const change = fc.tuple(
    fc.nat(),
    fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(
        null,
        "",
        0,
        -1,
        [],
        {},
        "__proto__",
        "Shipped",
        "CANCELLED",
        "2026-11-05T00:00:00Z",
      ),
    ),
  );
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 8 }))
    .map(([seed, changes]) => {
      const copy = structuredClone(seed);
      for (const [place, value] of changes) {
        const places = placesOf(copy);
        const spot = places[place % places.length];
        if (spot !== undefined) spot.holder[spot.key] = structuredClone(value);
      }
      return copy;
    });
}

function placesOf(value: unknown): { holder: Payload; key: string }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [
    { holder: value, key },
    ...placesOf(held),
  ]);
}

/** Runs it: an order that parses, or the adapter's error. */
function expectOrderOrRefusal(read: () => Parameters<typeof expectOrder>[0][]): void {
  try {
    for (const one of read()) expectOrder(one);
  } catch (error) {
    expect(error).toBeInstanceOf(AdapterError);
    expect((error as AdapterError).issues.length).toBeGreaterThan(0);
  }
}

describe("any JSON", () => {
  it("gives orders that parse, or the adapter's error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), payloads(), payloads(), payloads()), (input) => {
        expectOrderOrRefusal(() => [fromAmazonSpApi(input)]);
        expectOrderOrRefusal(() => [
          ...fromAmazonSpApiAll(input, { events: [], deliveredAt: "2026-11-20T00:00:00Z" }),
        ]);
      }),
      { numRuns: Number(process.env["RUNS"] ?? 400) },
    );
  });

  it("as news gives an order that parses, or the adapter's error, and the same when it comes again", () => {
    const news = fc.oneof(
      fc.jsonValue(),
      payloads(),
      payloads().map((seed) => (seed as Payload)?.notifications?.[0]),
      payloads().map((seed) => (seed as Payload)?.returns?.[0]),
    );
    const orders = [
      fromAmazonSpApi(order2026()).order,
      fromAmazonSpApi(fixture("order-change"), { events: [] }).order,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...orders), news, (order, input) => {
        expectOrderOrRefusal(() => {
          const once = applyNotification(order, input);
          expect(applyNotification(once.order, input).order).toEqual(once.order);
          return [once];
        });
        expectOrderOrRefusal(() => [applyReturn(order, input)]);
      }),
      { numRuns: Number(process.env["RUNS"] ?? 400) },
    );
  });

  it("is left as it is", () => {
    fc.assert(
      fc.property(payloads(), (input) => {
        const before = structuredClone(input);
        try {
          fromAmazonSpApiAll(input);
        } catch {
          // refused, and unchanged all the same
        }
        expect(input).toEqual(before);
      }),
    );
  });
});
