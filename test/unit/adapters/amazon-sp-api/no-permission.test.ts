import { decide } from "order-recourse";
import {
  type Adapted,
  type AmazonOptions,
  fromAmazonSpApi,
  fromOrdersV0,
} from "order-recourse/adapters/amazon-sp-api";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { describe, expect, it } from "vitest";
import {
  bundleV0,
  codes,
  expectOrder,
  fixture,
  order2026,
  orderV0,
  states,
  told,
  tracking,
} from "./payloads.js";

const OPEN = { OrderStatus: "Unshipped" };
const KNOWN = {
  events: [],
  deliveredAt: "2026-11-07T13:00:00Z",
  items: { "HEADPHONES-BLACK": { category: "toys" } },
} satisfies AmazonOptions;

function status({ order }: Adapted, action: "cancel" | "return"): string {
  const at = "2026-11-12T12:00:00Z";
  return decide(order, { policies: [amazonUs], at, reason: "changed-mind" }).verdicts[action]
    .status;
}

describe("what can't be read permits nothing", () => {
  it.each([["Teleported"], [12], [true], [[]], [{}]])(
    "a parcel that is %j",
    (EasyShipShipmentStatus) => {
      const read = fromAmazonSpApi(
        bundleV0({ ...OPEN, EasyShipShipmentStatus }, { QuantityShipped: 0 }),
        { events: [] },
      );
      expectOrder(read);
      expect(states(read)).toEqual(["1 shipped"]);
      expect(codes(read)).toEqual(["unknown-value", "contradiction"]);
      expect(status(read, "cancel")).toBe("denied");
    },
  );

  it.each([[12], [true], [[]], [{}]])(
    "an address of a customization that is %j",
    (CustomizedURL) => {
      const read = fromAmazonSpApi(
        bundleV0({}, { BuyerInfo: { BuyerCustomizedInfo: { CustomizedURL } } }),
        KNOWN,
      );
      expectOrder(read);
      expect(codes(read)).toEqual(["unreadable"]);
      expect(read.order.lines[0]?.traits).toEqual(["personalised"]);
      expect(status(read, "return")).toBe("denied");
    },
  );

  it("a request to cancel without any moment", () => {
    const read = fromAmazonSpApi(
      bundleV0(
        { ...OPEN, LastUpdateDate: "yesterday" },
        { QuantityShipped: 0, BuyerRequestedCancel: { IsBuyerRequestedCancel: "true" } },
      ),
      { events: [] },
    );
    expectOrder(read);
    expect(codes(read)).toEqual(["unreadable", "assumed"]);
    expect(status(read, "cancel")).toBe("denied");
  });

  it("a sales channel that is not known leaves the kind of seller unknown", () => {
    for (const channelName of ["BAZAAR", 12]) {
      const read = fromAmazonSpApi(
        order2026((order) => {
          order.salesChannel.channelName = channelName;
        }),
      );
      expectOrder(read);
      expect(read.warnings).toHaveLength(1);
      expect(read.order.seller).toEqual({ fulfilledBy: "seller" });
    }
  });
});

describe("an order without its items, and a late notification with them", () => {
  const late = fixture("order-change");

  it("is not open again", () => {
    const read = fromAmazonSpApi({ order: orderV0(), notifications: [late] });
    expectOrder(read);
    expect(states(read)).toEqual(["1 shipped", "2 shipped"]);
    expect(told(read).slice(1)).toEqual([
      "contradiction notifications[0].Payload.OrderChangeNotification.Summary.OrderItems[0]: pending, while the line is shipped: the line stays as it is",
      "contradiction notifications[0].Payload.OrderChangeNotification.Summary.OrderItems[1]: pending, while the line is shipped: the line stays as it is",
    ]);
  });

  it("has its items cancelled with it", () => {
    const order = orderV0({ OrderStatus: "Canceled", NumberOfItemsShipped: 0 });
    const read = fromAmazonSpApi({ order, notifications: [late] });
    expect(states(read)).toEqual(["1 cancelled", "2 cancelled"]);
  });

  it("keeps what was cancelled of a shipped one", () => {
    const gone = fixture("order-change");
    const { Summary } = gone.Payload.OrderChangeNotification;
    Summary.OrderStatus = "Shipped";
    Summary.OrderItems[0].Quantity = 0;
    Summary.OrderItems[1].QuantityShipped = 2;
    const read = fromAmazonSpApi({ order: orderV0(), notifications: [gone] });
    expect(states(read)).toEqual(["1 cancelled", "2 shipped"]);
  });

  it("keeps its history", () => {
    const returned = tracking(
      ["DELIVERED", "2026-11-07T13:00:00Z"],
      ["RETURN_DROPPED_OFF", "2026-11-09T13:00:00Z"],
    );
    for (const events of [[], undefined]) {
      const read = fromAmazonSpApi(
        { order: orderV0(), notifications: [returned, late] },
        events === undefined ? {} : { events },
      );
      expectOrder(read);
      expect(states(read)).toEqual(["1 delivered", "2 delivered"]);
      expect(read.order.lines.map(({ deliveredAt }) => deliveredAt)).toEqual(
        Array.from({ length: 2 }, () => "2026-11-07T13:00:00Z"),
      );
      const steps = [{ type: "return-shipped" }, { type: "return-shipped" }];
      if (events === undefined) {
        const stated = { "return.state": "shipped", "cancellation.state": "requested" };
        expect(read.order.lines[0]?.stated).toMatchObject(stated);
      } else expect(read.order.events?.slice(0, 2)).toMatchObject(steps);
    }
  });
});

describe("oddly told", () => {
  it("more units than there are whole numbers", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const order = { OrderStatus: "Odd", NumberOfItemsShipped: most, NumberOfItemsUnshipped: most };
    const read = fromOrdersV0(orderV0(order));
    expectOrder(read);
    expect(states(read)).toEqual([`${most} shipped`]);
    expect(codes(read)).toContain("implausible");
  });

  it.each([null, ""])("items of an order whose id is %j there", (AmazonOrderId) => {
    const items = { AmazonOrderId, OrderItems: fixture("v0-order-items").payload.OrderItems };
    const read = fromAmazonSpApi({ order: orderV0(), items });
    expect(states(read)).toEqual(["1 shipped", "2 shipped"]);
    expect(read.warnings).toEqual([]);
  });

  it("words in other spellings", () => {
    const asked = fromAmazonSpApi(
      order2026((order) => {
        order.orderItems[1].cancellation.cancellationRequest.requester = "Buyer";
      }),
    );
    expect(asked.warnings).toEqual([]);
    expect(asked.order.lines.at(-1)?.stated).toEqual({ "cancellation.state": "requested" });

    const change = fixture("order-change");
    const { Summary } = change.Payload.OrderChangeNotification;
    Summary.OrderStatus = "PARTIALLY_SHIPPED";
    Summary.OrderItems.forEach((item: Record<string, unknown>, index: number) => {
      delete item["QuantityShipped"];
      item["OrderItemStatus"] = index === 0 ? "SHIPPED" : "UNSHIPPED";
    });
    expect(states(fromAmazonSpApi(change))).toEqual(["1 shipped", "2 pending"]);
  });
});
