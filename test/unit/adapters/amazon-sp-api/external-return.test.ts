import { applyReturn, fromAmazonSpApi } from "order-recourse/adapters/amazon-sp-api";
import { describe, expect, it } from "vitest";
import { expectOrder, fixture, order2026, told } from "./payloads.js";

const BEGAN = "2026-11-12T09:00:00Z";
const CHANGED = "2026-11-14T11:30:00Z";
const ORDER = {
  id: "305-5550003-4400103",
  placedAt: "2026-11-02T08:15:00Z",
  lines: [{ id: "1", quantity: 1, status: "delivered", custom: { sku: "SHELF-OAK" } }],
  events: [],
} as const;

const answer = (changes: object = {}) => ({ ...fixture("external-return"), ...changes });

describe("a return of External Fulfillment", () => {
  it.each([
    ["CREATED", ["return-authorised"]],
    ["CARRIER_NOTIFIED_TO_PICK_UP_FROM_CUSTOMER", ["return-authorised"]],
    ["CARRIER_OUT_FOR_PICK_UP_FROM_CUSTOMER", ["return-authorised"]],
    ["CUSTOMER_RESCHEDULED_PICK_UP", ["return-authorised"]],
    ["REPLANNED", ["return-authorised"]],
    ["PICKED_FROM_CUSTOMER", ["return-authorised", "return-shipped"]],
    ["CUSTOMER_DROPPED_OFF", ["return-authorised", "return-shipped"]],
    ["IN_TRANSIT", ["return-authorised", "return-shipped"]],
    ["OUT_FOR_DELIVERY", ["return-authorised", "return-shipped"]],
    ["DELIVERED", ["return-authorised", "return-received"]],
    ["PARTIALLY_PROCESSED", ["return-authorised", "return-received"]],
    ["PROCESSED", ["return-authorised", "return-received"]],
    ["REJECTED", []],
    ["CANCELLED", []],
    ["CUSTOMER_CANCELLED_PICK_UP", []],
    ["DEMATERIALISED", []],
  ])("%s: %j", (status, types) => {
    const read = applyReturn(ORDER, answer({ status }));
    expectOrder(read);
    expect(read.order.events).toEqual(
      types.map((type) => ({
        type,
        at: type === "return-authorised" ? BEGAN : CHANGED,
        line: "1",
      })),
    );
    expect(applyReturn(read.order, answer({ status })).order).toEqual(read.order);
  });

  it("finds its units again, and leaves those of another return alone", () => {
    const three = { ...ORDER, lines: [{ ...ORDER.lines[0], quantity: 3 }] };
    const created = applyReturn(three, answer({ status: "CREATED" }));
    expectOrder(created);
    expect(created.order.lines).toMatchObject([
      { id: "1", quantity: 2 },
      { id: "1/returned", quantity: 1, custom: { sku: "SHELF-OAK", returnId: "ret-1" } },
    ]);
    expect(applyReturn(created.order, answer({ status: "CREATED" })).order).toEqual(created.order);
    const arrived = applyReturn(created.order, answer({ status: "DELIVERED" }));
    expect(arrived.order.lines).toEqual(created.order.lines);
    expect(arrived.order.events).toEqual([
      { type: "return-authorised", at: BEGAN, line: "1/returned" },
      { type: "return-received", at: CHANGED, line: "1/returned" },
    ]);
    const other = applyReturn(arrived.order, answer({ id: "ret-2", numberOfUnits: 2 }));
    expectOrder(other);
    expect(
      other.order.lines.map(({ quantity, custom }) => [quantity, custom?.["returnId"]]),
    ).toEqual([
      [2, "ret-2"],
      [1, "ret-1"],
    ]);
  });

  it("that came to nothing takes no units", () => {
    const three = { ...ORDER, lines: [{ ...ORDER.lines[0], quantity: 3 }] };
    expect(applyReturn(three, answer({ status: "CANCELLED" })).order).toEqual(three);
  });

  it("is stated where the history is not known, and never goes back", () => {
    const { events: _, ...unknown } = ORDER;
    const read = applyReturn(unknown, answer());
    expectOrder(read);
    const stated = {
      "return.state": "shipped",
      "return.authorisedAt": BEGAN,
      "return.shippedAt": CHANGED,
    };
    expect(read.order.lines[0]?.stated).toEqual(stated);
    expect(told(read)).toEqual([
      "assumed lastUpdatedDateTime: when it was shipped is not told: the return's last change is taken",
    ]);
    expect(applyReturn(read.order, answer({ status: "CREATED" })).order.lines[0]?.stated).toEqual(
      stated,
    );
  });

  it("splits a line of which only a part goes back", () => {
    const lines = [{ ...ORDER.lines[0], quantity: 3 }];
    const events = [{ type: "return-requested", at: BEGAN, line: "1" }] as const;
    const read = applyReturn({ ...ORDER, lines, events }, answer({ status: "CREATED" }));
    expectOrder(read);
    expect(read.order.lines.map(({ id, quantity }) => `${id}: ${quantity}`)).toEqual([
      "1: 2",
      "1/returned: 1",
    ]);
    expect(read.order.events?.map(({ type, line }) => `${type} ${line}`)).toEqual([
      "return-requested 1",
      "return-requested 1/returned",
      "return-authorised 1/returned",
    ]);
    expect(told(read)).toEqual([
      "assumed numberOfUnits: 1 of 3 units: they are now the line `1/returned`",
    ]);
  });

  it("may come with the order", () => {
    const read = fromAmazonSpApi(
      { order: order2026(), returns: [answer({ numberOfUnits: 2 })] },
      { deliveredAt: "2026-11-07T12:00:00Z", events: [] },
    );
    expectOrder(read);
    expect(read.order.events?.map(({ type, line }) => `${type} ${line}`)).toEqual([
      "cancellation-requested 70000000000302",
      "return-authorised 70000000000301/PKG-1",
      "return-shipped 70000000000301/PKG-1",
    ]);
  });

  it("is a delivery that failed where the parcel was refused at the door", () => {
    const lines = [{ ...ORDER.lines[0], status: "shipped" as const }];
    const read = applyReturn({ ...ORDER, lines }, answer({ returnType: "REJECT" }));
    expectOrder(read);
    expect(read.order.lines).toMatchObject([
      { status: "delivery-failed", failure: "refused", failedAt: BEGAN },
    ]);
    const late = applyReturn(ORDER, answer({ returnType: "REJECT" }));
    expect(late.order).toEqual(ORDER);
    expect(told(late)).toEqual([
      "contradiction : refused at the door, while the line is delivered: left out",
    ]);
  });

  it("finds its line by the option, by SKU, or because there is only one", () => {
    const two = {
      ...ORDER,
      lines: [...ORDER.lines, { id: "2", quantity: 1, status: "delivered" }],
    } as const;
    const other = { merchantSku: "OTHER", marketplaceChannelDetails: {} };
    const bySku = applyReturn(two, answer({ status: "CREATED" }));
    expect(bySku.order.events?.map(({ line }) => line)).toEqual(["1"]);
    const named = applyReturn(two, answer({ status: "CREATED", ...other }), { lines: ["2"] });
    expect(named.order.events?.map(({ line }) => line)).toEqual(["2"]);
    const only = applyReturn(ORDER, answer({ status: "CREATED", ...other }));
    expect(told(only)).toEqual(["assumed : taken as the return of `1`, the only line there is"]);
    const nobody = applyReturn(two, answer({ ...other, merchantSku: null }));
    expect(nobody.order).toEqual(two);
    expect(told(nobody)).toEqual([
      "ignored : no shipped line is known to be the return: name it with the option `lines`",
    ]);
  });

  it("is left out where its moments are not told", () => {
    const none = { creationDateTime: null, lastUpdatedDateTime: null };
    expect(applyReturn(ORDER, answer({ ...none, status: "CREATED" })).order).toEqual(ORDER);
    const read = applyReturn(ORDER, answer({ ...none, status: "DELIVERED" }));
    expect(read.order).toEqual(ORDER);
    expect(told(read)).toEqual([
      "incomplete : a return without the moment of its last change: left out",
    ]);
  });

  it("went on when it began at the earliest", () => {
    const read = applyReturn(ORDER, answer({ lastUpdatedDateTime: "lately" }));
    expectOrder(read);
    expect(read.order.events?.map(({ type, at }) => [type, at])).toEqual([
      ["return-authorised", BEGAN],
      ["return-shipped", BEGAN],
    ]);
    expect(told(read)).toContain(
      "assumed lastUpdatedDateTime: when it was shipped is not told: the return's beginning is taken",
    );
  });

  it("knows its types in any spelling, and tells of those that it does not know", () => {
    const shipped = { ...ORDER, lines: [{ ...ORDER.lines[0], status: "shipped" }] } as const;
    const refused = applyReturn(shipped, answer({ returnType: "Reject" }));
    expect(refused.order.lines[0]?.failure).toBe("refused");
    const odd = applyReturn(ORDER, answer({ returnType: "MOONED" }));
    expect(odd.order.events).toHaveLength(2);
    expect(told(odd)[0]).toBe(
      "unknown-value returnType: `MOONED` is no known type of a return: read as a customer's",
    );
  });

  it("refuses what is of another order, or no return", () => {
    expect(() => applyReturn({ ...ORDER, id: "other" }, answer())).toThrow(
      "- `marketplaceChannelDetails.customerOrderId`: a return of order `305-5550003-4400103`, not of `other`",
    );
    for (const value of [null, [], {}, "x", { returnType: "CUSTOMER" }]) {
      expect(() => applyReturn(ORDER, value)).toThrow("expected a return of External Fulfillment");
    }
    expect(applyReturn(ORDER, { payload: answer() }).order.events).toHaveLength(2);
  });
});
