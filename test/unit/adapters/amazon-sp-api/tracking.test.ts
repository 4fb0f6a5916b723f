import { applyNotification, fromAmazonSpApi } from "order-recourse/adapters/amazon-sp-api";
import { describe, expect, it } from "vitest";
import { codes, expectOrder, fixture, order2026, states, told, tracking } from "./payloads.js";

const ORDER = {
  id: "112-1",
  placedAt: "2026-11-03T17:20:00Z",
  lines: [{ id: "1", quantity: 2, status: "shipped" }],
} as const;
const PATH = "payload.shipmentTrackingMilestoneChangedNotification.trackingDetail";
const LINES = { lines: ["1"] };
const at = (day: number, hour = 12): string =>
  `2026-11-${`${day}`.padStart(2, "0")}T${hour}:00:00Z`;

describe("a tracking notification", () => {
  it("delivers the lines of its package, and no others", () => {
    const { order } = fromAmazonSpApi(order2026());
    const read = applyNotification(order, fixture("tracking"));
    expectOrder(read);
    expect(read.warnings).toEqual([]);
    expect(states(read)).toEqual(["2 delivered", "1 delivered", "1 pending", "1 pending"]);
    expect(read.order.lines[1]).toEqual({
      ...order.lines[1],
      status: "delivered",
      shippedAt: "2026-11-05T15:30:00Z",
      readyAt: "2026-11-07T07:10:00Z",
      deliveredAt: "2026-11-07T13:41:20Z",
    });
    expect(applyNotification(read.order, fixture("tracking")).order).toEqual(read.order);
  });

  it("may come with the order", () => {
    const read = fromAmazonSpApi({ order: order2026(), notifications: fixture("tracking") });
    expect(read.order.lines[1]?.status).toBe("delivered");
    expect(
      fromAmazonSpApi({ order: order2026(), notifications: [fixture("tracking")] }).order,
    ).toEqual(read.order);
  });

  it("may be an answer of the tracking API", () => {
    const { trackingDetail } = tracking(["DELIVERED", at(7)]).payload
      .shipmentTrackingMilestoneChangedNotification;
    expect(states(applyNotification(ORDER, { trackingDetail }, LINES))).toEqual(["2 delivered"]);
  });

  it.each([
    ["ORDER_PREPARING", "shipped"],
    ["BOOKING_CANCELLED", "shipped"],
    ["SHIPPED", "shipped"],
    ["CARRIER_RECEIVED_SHIPMENT", "shipped"],
    ["CUSTOMS_HOLD", "shipped"],
    ["CARRIER_HOLD", "shipped"],
    ["READY_FOR_DELIVERY", "shipped"],
    ["OUT_FOR_DELIVERY", "out-for-delivery"],
    ["DELIVERY_ATTEMPTED", "out-for-delivery"],
    ["READY_FOR_CUSTOMER_PICKUP", "ready-for-pickup"],
    ["DELIVERED", "delivered"],
    ["CUSTOMER_PICKUP_COMPLETED", "delivered"],
    ["RECIPIENT_REFUSED_DELIVERY", "refused"],
    ["UNDELIVERABLE", "undeliverable"],
    ["UNDELIVERABLE_DESTROY_IN_FIELD", "undeliverable"],
    ["LOST", "lost"],
    ["DAMAGED", "damaged"],
    ["RETURN_IN_TRANSIT", "returning"],
    ["RETURNED", "returning"],
    ["DELIVERY_ESTIMATE_UPDATED", "shipped"],
  ])("%s: %s", (code, expected) => {
    const read = applyNotification(ORDER, tracking([code, at(7)]), LINES);
    expectOrder(read);
    const [line] = read.order.lines;
    expect(line?.failure ?? line?.status).toBe(expected);
    if (line?.status === "delivery-failed") expect(line.failedAt).toBe(at(7));
    expect(read.warnings).toEqual([]);
  });

  it("says that packing has begun", () => {
    const pending = { ...ORDER, lines: [{ id: "1", quantity: 1, status: "pending" }] } as const;
    const read = applyNotification(pending, tracking(["CARRIER_ASSIGNED", at(4)]), LINES);
    expect(states(read)).toEqual(["1 processing"]);
    expect(states(applyNotification(pending, tracking(["DELIVERED", at(7)]), LINES))).toEqual([
      "1 delivered",
    ]);
  });

  it("cancels what has not left", () => {
    const pending = { ...ORDER, lines: [{ id: "1", quantity: 1, status: "processing" }] } as const;
    const read = applyNotification(pending, tracking(["ORDER_CANCELLED", at(4)]), LINES);
    expect(read.order.lines).toMatchObject([{ status: "cancelled", cancelledAt: at(4) }]);
    const left = applyNotification(ORDER, tracking(["ORDER_CANCELLED", at(4)]), LINES);
    expect(left.order).toEqual(ORDER);
    expect(told(left)).toEqual([
      `contradiction ${PATH}: cancelled, while the line is shipped: the line stays as it is`,
    ]);
    const both = tracking(["SHIPPED", at(4)], ["ORDER_CANCELLED", at(5)]);
    expect(states(applyNotification(pending, both, LINES))).toEqual(["1 shipped"]);
  });

  it("is told by the moments, whatever order the milestones come in", () => {
    const history = tracking(["DELIVERED", at(7)], ["SHIPPED", at(4)], ["OUT_FOR_DELIVERY", at(6)]);
    const read = applyNotification(ORDER, history, LINES);
    expect(read.order.lines).toMatchObject([
      { status: "delivered", shippedAt: at(4), readyAt: at(6), deliveredAt: at(7) },
    ]);
  });

  it("follows a parcel that is tried again, or comes back", () => {
    const retried = tracking(["SHIPPED", at(4)], ["UNDELIVERABLE", at(5)], ["DELIVERED", at(7)]);
    expect(states(applyNotification(ORDER, retried, LINES))).toEqual(["2 delivered"]);
    const back = tracking(
      ["UNDELIVERABLE", at(5)],
      ["RETURN_IN_TRANSIT", at(6)],
      ["RETURNED", at(9)],
    );
    const read = applyNotification(ORDER, back, LINES);
    expect(read.order.lines).toMatchObject([
      { status: "delivery-failed", failure: "returning", failedAt: at(5) },
    ]);
    const later = applyNotification(read.order, tracking(["OUT_FOR_DELIVERY", at(10)]), LINES);
    expectOrder(later);
    expect(states(later)).toEqual(["2 out-for-delivery"]);
  });

  it("tells a customer's return from a parcel that never arrived", () => {
    const history = tracking(
      ["DELIVERED", at(7)],
      ["RETURN_DROPPED_OFF", at(12)],
      ["RETURN_IN_TRANSIT", at(13)],
      ["RETURN_RECEIVED", at(15)],
    );
    const stated = applyNotification(ORDER, history, LINES);
    expectOrder(stated);
    expect(stated.order.lines).toMatchObject([
      {
        status: "delivered",
        deliveredAt: at(7),
        stated: {
          "return.state": "received",
          "return.shippedAt": at(12),
          "return.receivedAt": at(15),
        },
      },
    ]);
    const known = applyNotification({ ...ORDER, events: [] }, history, LINES);
    expectOrder(known);
    expect(known.order.events).toEqual([
      { type: "return-shipped", at: at(12), line: "1" },
      { type: "return-received", at: at(15), line: "1" },
    ]);
    expect(applyNotification(known.order, history, LINES).order).toEqual(known.order);
  });

  it.each([
    ["PREDICTED", "shipped", "`PREDICTED` is not a delivery of the whole shipment: left out"],
    ["PARTIAL", "shipped", "`PARTIAL` is not a delivery of the whole shipment: left out"],
    ["REVERTED", "shipped", "a delivery that was taken back: the shipment is still on its way"],
    [
      "LOCKER",
      "ready-for-pickup",
      "`LOCKER` is where the buyer fetches it: read as ready for pickup",
    ],
    [
      "NEIGHBOR",
      "delivered",
      "left with a neighbour, perhaps later in the buyer's hand: read as delivered",
    ],
  ])("a delivery %s is %s", (subCode, status, message) => {
    const read = applyNotification(
      ORDER,
      tracking(["SHIPPED", at(4)], ["DELIVERED", at(7), subCode]),
      LINES,
    );
    expectOrder(read);
    expect(states(read)).toEqual([`2 ${status}`]);
    expect(read.warnings.map((warning) => warning.message)).toEqual([message]);
  });

  it("takes a delivery back that was none", () => {
    const delivered = applyNotification(ORDER, tracking(["DELIVERED", at(7)]), LINES);
    const reverted = tracking(["DELIVERED", at(7)], ["DELIVERED", at(8), "REVERTED"]);
    const read = applyNotification(delivered.order, reverted, LINES);
    expectOrder(read);
    expect(read.order.lines[0]).toMatchObject({ status: "shipped" });
    expect(read.order.lines[0]).not.toHaveProperty("deliveredAt");
  });

  it("changes nothing when it is late", () => {
    const delivered = applyNotification(ORDER, tracking(["DELIVERED", at(7)]), LINES);
    const late = applyNotification(delivered.order, tracking(["OUT_FOR_DELIVERY", at(6)]), LINES);
    expect(late.order).toEqual(delivered.order);
  });

  it.each([
    ["a failure, of what is out again", ["UNDELIVERABLE"], ["OUT_FOR_DELIVERY"]],
    ["an attempt, of what is to be fetched", ["DELIVERY_ATTEMPTED"], ["READY_FOR_CUSTOMER_PICKUP"]],
    ["a delivery, of what was handed over since", ["DELIVERED"], ["DELIVERED"]],
  ])("changes nothing when it is late: %s", (_, first, second) => {
    const early = tracking(...first.map((code) => [code, at(5)] as const));
    const both = tracking(
      ...first.map((code) => [code, at(5)] as const),
      ...second.map((code) => [code, at(6)] as const),
    );
    const { order } = applyNotification(ORDER, both, LINES);
    const late = applyNotification(order, early, LINES);
    expect(late.order).toEqual(order);
    expect(late.warnings).toEqual([]);
  });

  it("makes no return of a way back that ended with a delivery, however often it comes", () => {
    const history = tracking(
      ["SHIPPED", at(4)],
      ["RETURN_IN_TRANSIT", at(5)],
      ["DELIVERED", at(7)],
    );
    for (const order of [ORDER, { ...ORDER, events: [] }]) {
      const once = applyNotification(order, history, LINES);
      expect(once.order.lines).toMatchObject([{ status: "delivered", deliveredAt: at(7) }]);
      expect(once.order.lines[0]).not.toHaveProperty("stated");
      expect(applyNotification(once.order, history, LINES)).toEqual(once);
    }
  });

  it("keeps the dates of the way there where it was delivered twice, however often it comes", () => {
    const history = tracking(
      ["SHIPPED", at(4)],
      ["DELIVERED", at(5), "NEIGHBOR"],
      ["DELAYED", at(6)],
      ["DELIVERED", at(7)],
      ["RETURN_IN_TRANSIT", at(12)],
    );
    const once = applyNotification(ORDER, history, LINES);
    expectOrder(once);
    expect(once.order.lines).toMatchObject([
      { shippedAt: at(4), deliveredAt: at(7), stated: { "return.shippedAt": at(12) } },
    ]);
    expect(applyNotification(once.order, history, LINES).order).toEqual(once.order);
    const first = tracking(["DELIVERED", at(5)], ["RETURN_IN_TRANSIT", at(12)]);
    expect(applyNotification(once.order, first, LINES).order).toEqual(once.order);
  });

  it("follows a parcel that goes back to the depot, told at once or step by step", () => {
    const steps = [
      ["SHIPPED", at(4)],
      ["DELIVERY_ATTEMPTED", at(5)],
      ["ARRIVED", at(6)],
    ] as const;
    const atOnce = applyNotification(ORDER, tracking(...steps), LINES);
    expect(atOnce.order.lines).toMatchObject([{ status: "shipped", shippedAt: at(4) }]);
    const two = applyNotification(ORDER, tracking(...steps.slice(0, 2)), LINES);
    expect(states(two)).toEqual(["2 out-for-delivery"]);
    expect(applyNotification(two.order, tracking(...steps), LINES).order).toEqual(atOnce.order);
  });

  it("does not go back to packing with what had left", () => {
    const lost = applyNotification(ORDER, tracking(["LOST", at(5)]), LINES);
    const read = applyNotification(lost.order, tracking(["ORDER_PREPARING", at(6)]), LINES);
    expect(read.order).toEqual(lost.order);
    const cancelled = tracking(["LOST", at(5)], ["ORDER_CANCELLED", at(6)]);
    const again = applyNotification(ORDER, cancelled, LINES);
    expect(again.order).toEqual(lost.order);
    expect(told(again)).toEqual([
      `contradiction ${PATH}.milestoneHistory[0]: cancelled after it had left: it stays on its way`,
    ]);
  });

  it("leaves a cancelled line, and says so", () => {
    const cancelled = { ...ORDER, lines: [{ id: "1", quantity: 1, status: "cancelled" }] } as const;
    const read = applyNotification(cancelled, tracking(["DELIVERED", at(7)]), LINES);
    expect(read.order).toEqual(cancelled);
    expect(codes(read)).toEqual(["contradiction"]);
  });

  it("does not believe in a delivery before the order", () => {
    const read = applyNotification(ORDER, tracking(["DELIVERED", "2026-10-01T12:00:00Z"]), LINES);
    expect(read.order.lines[0]).toMatchObject({ status: "delivered" });
    expect(read.order.lines[0]).not.toHaveProperty("deliveredAt");
    expect(told(read)).toEqual([
      `implausible ${PATH}: \`2026-10-01T12:00:00Z\` lies before the order: left out`,
    ]);
  });

  it("leaves out what it can't read, and says so", () => {
    const read = applyNotification(
      ORDER,
      tracking(["BEAMED_UP", at(5)], ["DELIVERED", "yesterday"], ["SHIPPED", at(4)]),
      LINES,
    );
    expect(states(read)).toEqual(["2 shipped"]);
    expect(codes(read)).toEqual(["unreadable", "incomplete", "unknown-value"]);
    const nothing = applyNotification(ORDER, tracking(["BEAMED_UP", at(5)]), LINES);
    expect(nothing.order).toEqual(ORDER);
  });

  describe("whose lines are not known", () => {
    const two = {
      ...ORDER,
      lines: [
        { id: "1", quantity: 1, status: "shipped" },
        { id: "2", quantity: 1, status: "shipped" },
      ],
    } as const;

    it("is that of the only line there is, and a warning says so", () => {
      const read = applyNotification(ORDER, tracking(["DELIVERED", at(7)]));
      expect(states(read)).toEqual(["2 delivered"]);
      expect(told(read)).toEqual([
        `assumed ${PATH}.identifier: taken as the shipment of \`1\`, the only line that has one`,
      ]);
    });

    it("changes nothing where there are several", () => {
      const read = applyNotification(two, tracking(["DELIVERED", at(7)]));
      expect(read.order).toEqual(two);
      expect(told(read)).toEqual([
        `ignored ${PATH}.identifier: no line is known to be in \`AFTN100000001\`: name its lines with the option \`lines\``,
      ]);
    });

    it("is told of without what would steer a terminal, however long its name", () => {
      const odd = tracking(["DELIVERED", at(7)]);
      const { identifier } =
        odd.payload.shipmentTrackingMilestoneChangedNotification.trackingDetail;
      identifier.aftn = "\u001b[2J";
      identifier.proNumber = "x".repeat(1000);
      const read = applyNotification(two, odd);
      expect(read.order).toEqual(two);
      expect(told(read)).toEqual([
        `unreadable ${PATH}.identifier.aftn: expected a name, found \` [2J\`: left out`,
        `ignored ${PATH}.identifier: no line is known to be in \`${"x".repeat(60)}…\`: name its lines with the option \`lines\``,
      ]);
    });

    it("is that of the lines that the caller names", () => {
      const read = applyNotification(two, tracking(["DELIVERED", at(7)]), { lines: ["2", "3"] });
      expect(states(read)).toEqual(["1 shipped", "1 delivered"]);
      expect(told(read)).toEqual([`ignored ${PATH}: the order has no line \`3\``]);
    });
  });
});
