import {
  AdapterError,
  type AmazonOptions,
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
  states,
  told,
} from "./payloads.js";

describe("what a caller knows", () => {
  it("counts before what Amazon says", () => {
    const read = fromAmazonSpApi(bundleV0({ IsBusinessOrder: true }), {
      placedAt: "2026-11-03T12:00:00-05:00",
      type: "subscription",
      buyer: { kind: "consumer", timeZone: "America/New_York" },
      seller: { kind: "trader", country: "US" },
      payment: { state: "paid" },
      disclosures: { returnCostDisclosed: true },
      custom: { shop: "mine" },
      events: [],
    });
    expectOrder(read);
    expect(read.order).toMatchObject({
      placedAt: "2026-11-03T12:00:00-05:00",
      type: "subscription",
      buyer: { kind: "consumer", country: "US", region: "NY", timeZone: "America/New_York" },
      seller: { type: "third-party", fulfilledBy: "seller", kind: "trader", country: "US" },
      payment: { method: "card-credit", state: "paid" },
      disclosures: { returnCostDisclosed: true },
      custom: { marketplaceCountry: "US", shop: "mine" },
      events: [],
    });
  });

  it("stays the caller's: nothing given is frozen or shared", () => {
    const options = { events: [], items: { B0EXAMPLE1: { traits: ["sealed-media" as const] } } };
    const { order } = fromAmazonSpApi(bundleV0(), options);
    expect(order.lines[0]?.traits).toEqual(["sealed-media"]);
    expect(order.lines[0]?.traits).not.toBe(options.items.B0EXAMPLE1.traits);
    expect(Object.isFrozen(options.items.B0EXAMPLE1.traits)).toBe(false);
    expect(Object.isFrozen(options.events)).toBe(false);
  });

  it("is looked up by item, SKU and ASIN, the former first", () => {
    const { order } = fromAmazonSpApi(bundleV0(), {
      items: {
        B0EXAMPLE1: { category: "electronics", tags: ["asin"], condition: "opened" },
        "HEADPHONES-BLACK": { category: "electronics/audio", tags: ["sku"] },
        "70000000000101": { tags: ["item"], releaseAt: null },
        OTHER: { category: "books" },
      },
    });
    expect(order.lines[0]).toMatchObject({
      category: "electronics/audio",
      tags: ["item"],
      condition: "opened",
      releaseAt: null,
    });
  });

  it("gives promised dates, terms and facts of the shop's own", () => {
    const read = fromAmazonSpApi(bundleV0(), {
      items: {
        B0EXAMPLE1: {
          promisedBy: "2026-12-01T00:00:00Z",
          promisedShipBy: null,
          returnBy: "2027-01-31T23:59:59Z",
          returnPolicy: { category: "finite-window", days: 60 },
          delivery: "digital",
          custom: { giftRegistry: "baby" },
        },
      },
    });
    expectOrder(read);
    expect(read.order.lines[0]).toMatchObject({
      promisedBy: "2026-12-01T00:00:00Z",
      promisedShipBy: null,
      returnBy: "2027-01-31T23:59:59Z",
      returnPolicy: { category: "finite-window", days: 60 },
      delivery: "digital",
      custom: { orderItemId: "70000000000101", giftRegistry: "baby" },
    });
  });

  it("tells when it was delivered: what was shipped of the order, or of an item", () => {
    const bundle = bundleV0(
      { OrderStatus: "PartiallyShipped" },
      { QuantityOrdered: 2, QuantityShipped: 1, ItemPrice: null },
      { OrderItemId: "2", QuantityShipped: 1 },
    );
    const deliveredAt = "2026-11-10T15:00:00Z";
    const read = fromAmazonSpApi(bundle, {
      deliveredAt,
      items: { "2": { deliveredAt: "2026-11-11T15:00:00Z" } },
    });
    expectOrder(read);
    expect(states(read)).toEqual(["1 delivered", "1 pending", "1 delivered"]);
    expect(read.order.lines.map(({ deliveredAt: at }) => at)).toEqual([
      deliveredAt,
      undefined,
      "2026-11-11T15:00:00Z",
    ]);
    expect(read.warnings).toEqual([]);
  });

  it("may contradict Amazon, and a warning says so", () => {
    const items = { B0EXAMPLE1: { deliveredAt: "2026-11-10T15:00:00Z" } };
    const pending = fromAmazonSpApi(
      bundleV0({ OrderStatus: "Unshipped" }, { QuantityShipped: 0 }),
      { items },
    );
    expect(states(pending)).toEqual(["1 delivered"]);
    expect(told(pending)).toEqual([
      "contradiction items.OrderItems[0]: the option `deliveredAt` speaks of units that are pending: it counts",
    ]);
    const cancelled = fromAmazonSpApi(
      bundleV0({ OrderStatus: "Canceled" }, { QuantityShipped: 0 }),
      { items },
    );
    expect(states(cancelled)).toEqual(["1 cancelled"]);
    expect(told(cancelled)).toEqual([
      "contradiction items.OrderItems[0]: the option `deliveredAt` speaks of units that are cancelled: left out",
    ]);
    const failed = fromAmazonSpApi(bundleV0({ EasyShipShipmentStatus: "Undeliverable" }), {
      items,
    });
    expectOrder(failed);
    expect(states(failed)).toEqual(["1 delivered"]);
  });

  it("may hold no delivery before the order", () => {
    const read = fromAmazonSpApi(bundleV0(), { deliveredAt: "2026-11-01T00:00:00Z" });
    expect(states(read)).toEqual(["1 shipped"]);
    expect(told(read)).toEqual([
      "implausible items.OrderItems[0]: the option `deliveredAt` `2026-11-01T00:00:00Z` lies before the order: left out",
    ]);
  });

  it("gives the moment of an order that has none", () => {
    const placedAt = "2026-11-03T17:20:00Z";
    expect(fromAmazonSpApi(bundleV0({ PurchaseDate: null }), { placedAt }).order.placedAt).toBe(
      placedAt,
    );
    expect(() => fromAmazonSpApi(bundleV0(), { placedAt: "3 Nov" })).toThrow(
      "the set of options has 1 problem\n- `placedAt`: expected an instant such as `2026-11-22T12:00:00Z`, found `3 Nov`",
    );
  });

  it("gives the history; what it says of an item is said of its lines", () => {
    const at = "2026-11-06T10:00:00Z";
    const read = fromAmazonSpApi(
      bundleV0(
        { OrderStatus: "PartiallyShipped" },
        { QuantityOrdered: 2, QuantityShipped: 1, ItemPrice: null },
      ),
      {
        events: [
          { type: "seller-contacted", at },
          { type: "cancellation-requested", at, line: "70000000000101" },
          { type: "return-requested", at, line: "nowhere" },
        ],
      },
    );
    expectOrder(read);
    expect(read.order.events).toEqual([
      { type: "seller-contacted", at },
      { type: "cancellation-requested", at, line: "70000000000101/shipped" },
      { type: "cancellation-requested", at, line: "70000000000101/pending" },
    ]);
    expect(told(read)).toEqual([
      "ignored order: the option `events` speaks of `nowhere`, which is no line: left out",
    ]);
  });

  describe("a request to cancel in a history that is known", () => {
    const request = {
      QuantityShipped: 0,
      BuyerRequestedCancel: { IsBuyerRequestedCancel: "true" },
    };
    const bundle = (updated: unknown) =>
      bundleV0({ OrderStatus: "Unshipped", LastUpdateDate: updated }, request);

    it("takes the order's last change for its moment, and says so", () => {
      const read = fromAmazonSpApi(bundle("2026-11-05T09:12:41Z"), { events: [] });
      expectOrder(read);
      expect(read.order.events).toEqual([
        { type: "cancellation-requested", at: "2026-11-05T09:12:41Z", line: "70000000000101" },
      ]);
      expect(told(read)).toEqual([
        "assumed items.OrderItems[0].BuyerRequestedCancel.IsBuyerRequestedCancel: the buyer asked to cancel, but not when: the order's last change is taken",
      ]);
    });

    it("takes that of the order where none is told at all", () => {
      const read = fromAmazonSpApi(bundle(null), { events: [] });
      expect(read.order.events).toEqual([
        { type: "cancellation-requested", at: "2026-11-03T17:20:00Z", line: "70000000000101" },
      ]);
      expect(told(read)).toEqual([
        "assumed items.OrderItems[0].BuyerRequestedCancel.IsBuyerRequestedCancel: the buyer asked to cancel, but not when: when the order was placed is taken",
      ]);
    });

    it("is not told twice", () => {
      const events = [{ type: "cancellation-requested", at: "2026-11-04T10:00:00Z" }] as const;
      const read = fromAmazonSpApi(bundle("2026-11-05T09:12:41Z"), { events });
      expect(read.order.events).toEqual(events);
      expect(read.warnings).toEqual([]);
    });
  });

  it("may differ from order to order of a list", () => {
    const [first, second] = fromAmazonSpApiAll(fixture("v0-orders"), {
      unshipped: "pending",
      events: [],
      orders: { "112-5550002-4400102": { buyer: { kind: "consumer" }, unshipped: "processing" } },
    });
    expect(first?.order.buyer?.kind).toBeUndefined();
    expect(second?.order).toMatchObject({
      buyer: { kind: "consumer" },
      lines: [{ status: "processing" }],
      events: [],
    });
  });

  it("may say who ships, and with it how far an unshipped order is", () => {
    const bundle = bundleV0(
      { OrderStatus: "Unshipped", FulfillmentChannel: null },
      { QuantityShipped: 0 },
    );
    expect(states(fromAmazonSpApi(bundle))).toEqual(["1 processing"]);
    expect(states(fromAmazonSpApi(bundle, { seller: { fulfilledBy: "seller" } }))).toEqual([
      "1 pending",
    ]);
  });
});

describe("options that can't be meant", () => {
  const order = fromAmazonSpApi(bundleV0()).order;
  const calls: readonly [string, (options: never) => unknown][] = [
    ["fromAmazonSpApi", (options) => fromAmazonSpApi(bundleV0(), options)],
    ["fromAmazonSpApiAll", (options) => fromAmazonSpApiAll([bundleV0()], options)],
    ["fromOrdersV0", (options) => fromOrdersV0(orderV0(), undefined, options)],
    ["fromOrders2026", (options) => fromOrders2026(order2026(), options)],
  ];
  /** The problems of some options, the same whichever call they are given to. */
  const problems = (options: unknown): readonly string[] => {
    const [first, ...others] = calls.map(([, call]) => issuesOf(() => call(options as never)));
    for (const other of others) expect(other).toEqual(first);
    return first ?? [];
  };
  const issuesOf = (call: () => unknown): readonly string[] => {
    try {
      call();
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error;
      return error.issues.map(
        ({ path, message, help }) => `${path}: ${message}${help === undefined ? "" : ` (${help})`}`,
      );
    }
    return [];
  };

  it.each<[unknown, readonly string[]]>([
    [null, [": expected an object, found `null`"]],
    [[], [": expected an object, found an empty list"]],
    ["x", [": expected an object, found `x`"]],
    [{ events: {} }, ["events: expected a list, found an object"]],
    [{ items: null }, ["items: expected an object, found `null`"]],
    [{ orders: null }, ["orders: expected an object, found `null`"]],
    [{ orders: { "1": null } }, ['orders["1"]: expected an object, found `null`']],
    [{ evnts: [] }, ["evnts: unknown key `evnts` (did you mean `events`?)"]],
    [
      { orders: { "1": { evnts: [], orders: {} } } },
      [
        'orders["1"].evnts: unknown key `evnts` (did you mean `events`?)',
        'orders["1"].orders: unknown key `orders`',
      ],
    ],
    [
      { items: { order: { status: "x", id: "zz", quantity: 2 } } },
      [
        "items.order.status: unknown key `status`",
        "items.order.id: unknown key `id`",
        "items.order.quantity: unknown key `quantity`",
      ],
    ],
    [{ items: { order: "x" } }, ["items.order: expected an object, found `x`"]],
    [{ payment: "x" }, ["payment: expected an object, found `x`"]],
    [
      { payment: { state: "payed" } },
      [
        "payment.state: expected `pending`, `authorised`, `paid`, `part-refunded`, `refunded`, `failed` or `voided`, found `payed` (did you mean `paid`?)",
      ],
    ],
    [
      { unshipped: "packed", deliveredAt: "soon" },
      [
        "deliveredAt: expected an instant such as `2026-11-22T12:00:00Z`, found `soon`",
        "unshipped: expected `pending` or `processing`, found `packed`",
      ],
    ],
    [
      { buyer: { kind: "robot" }, seller: { tpe: "x" }, custom: 7, disclosures: { x: 1 } },
      [
        "buyer.kind: expected `consumer` or `business`, found `robot`",
        "seller.tpe: unknown key `tpe` (did you mean `type`?)",
        "disclosures.x: unknown key `x`",
        "custom: expected an object, found `7`",
      ],
    ],
    [
      {
        events: [{ type: "seller-contactd", at: "2026-11-06T10:00:00Z" }, { type: "claim-opened" }],
      },
      [
        "events[0].type: expected a type of event, found `seller-contactd` (did you mean `seller-contacted`?)",
        "events[1].at: expected an instant such as `2026-11-22T12:00:00Z`, found nothing",
      ],
    ],
  ])("%j", (options, expected) => {
    expect([...problems(options)].sort()).toEqual([...expected].sort());
  });

  it("are told before the payload is looked at, and as what they are", () => {
    expect(() => fromAmazonSpApi(null, { evnts: [] } as never)).toThrow(
      /^the set of options has 1 problem\n- `evnts`: unknown key/,
    );
  });

  it("news have fewer", () => {
    const bad = { lines: "1", unshipped: "packed", events: [] } as never;
    const expected = [
      "events: unknown key `events`",
      'lines: expected a list, found `"1"`',
      "unshipped: expected `pending` or `processing`, found `packed`",
    ];
    expect(issuesOf(() => applyNotification(order, fixture("tracking"), bad))).toEqual(expected);
    expect(issuesOf(() => applyReturn(order, fixture("external-return"), bad))).toEqual(expected);
    expect(issuesOf(() => applyReturn(order, null, null as never))).toEqual([
      ": expected an object, found `null`",
    ]);
  });

  it("may hold keys without a value", () => {
    expect(problems({ events: undefined, items: { x: undefined } })).toEqual([]);
  });
});

describe("options that speak of nothing that is there", () => {
  const at = "2026-11-06T10:00:00Z";
  const Orders = [
    orderV0({ AmazonOrderId: "1", OrderItems: [itemV0({ OrderItemId: "a", SellerSKU: "s" })] }),
    orderV0({ AmazonOrderId: "2", OrderItems: [itemV0({ OrderItemId: "b", ASIN: "t" })] }),
  ];
  const all = (options: AmazonOptions) =>
    fromAmazonSpApiAll({ payload: { Orders } }, options).map((read) => told(read));

  it("items: a warning", () => {
    const items = { "70000000000101": {}, B0EXAMPLE1: {}, zz: { category: "books" } };
    expect(told(fromAmazonSpApi(bundleV0(), { items }))).toEqual([
      "ignored : the option `items` speaks of `zz`, which is no item: left out",
    ]);
  });

  it("items of a list: one that no order has, once", () => {
    expect(all({ items: { a: {}, t: {} } })).toEqual([[], []]);
    expect(all({ items: { a: {}, zz: {} } })).toEqual([
      ["ignored : the option `items` speaks of `zz`, which is no item: left out"],
      [],
    ]);
  });

  it("items of one order of a list: one that this order has not", () => {
    expect(all({ orders: { "2": { items: { a: {}, b: {} } } } })).toEqual([
      [],
      [
        "ignored payload.Orders[1]: the option `items` speaks of `a`, which is no item of this order: left out",
      ],
    ]);
    expect(all({ items: { b: {} }, orders: { "2": { items: { t: {} } } } })).toEqual([
      ["ignored : the option `items` speaks of `b`, which is no item: left out"],
      [],
    ]);
  });

  it("orders: a warning", () => {
    expect(
      all({ orders: { "2": {}, "3": { events: [{ type: "seller-contacted", at }] } } }),
    ).toEqual([
      ["ignored : the option `orders` speaks of `3`, which is no order here: left out"],
      [],
    ]);
    expect(told(fromAmazonSpApi(bundleV0(), { orders: { "3": {} } }))).toHaveLength(1);
  });
});

describe("lists", () => {
  it("v0, with the items of each order beside it", () => {
    const items = [
      {
        payload: {
          AmazonOrderId: "112-5550002-4400102",
          OrderItems: [itemV0({ QuantityShipped: 0 })],
        },
      },
      { payload: { AmazonOrderId: "112-0000000-0000000", OrderItems: [] } },
    ];
    const read = fromAmazonSpApiAll(
      { orders: fixture("v0-orders"), items },
      { unshipped: "pending" },
    );
    expect(read.map(({ order }) => order.lines.map(({ id }) => id))).toEqual([
      ["order"],
      ["70000000000101"],
    ]);
    expect(read.map((one) => told(one))).toEqual([
      [
        "ignored items[1].payload.OrderItems: items of order `112-0000000-0000000`, which is not here: left out",
        "incomplete orders.payload.Orders[0]: no items: one line stands for the whole order, without price or product",
      ],
      [],
    ]);
  });

  it("2026-01-01", () => {
    const read = fromAmazonSpApiAll(fixture("2026-orders"));
    for (const one of read) expectOrder(one);
    expect(read.map(({ order }) => order.id)).toEqual([
      "305-5550003-4400103",
      "305-5550004-4400104",
    ]);
    expect(read[1]?.order.buyer).toMatchObject({ kind: "business", memberships: ["prime"] });
  });

  it("a mixed one", () => {
    const read = fromAmazonSpApiAll([bundleV0(), order2026(), fixture("order-change")]);
    expect(read.map(({ order }) => order.lines.length)).toEqual([1, 4, 2]);
  });

  it("an empty one", () => {
    expect(fromAmazonSpApiAll({ payload: { Orders: [] } })).toEqual([]);
  });

  it("with one order in it, read as one", () => {
    expect(fromAmazonSpApi({ payload: { Orders: [orderV0()] } }).order.id).toBe(
      "112-5550001-4400101",
    );
  });
});
