import { existsSync, readFileSync } from "node:fs";
import { type Decision, decide, type Line, type Order, type OrderEvent } from "order-recourse";
import {
  afterShipPolicy,
  listingPolicy,
  loopPolicy,
  type MerchantForm,
  merchantPolicy,
  narvarPolicy,
  type ReturnsForm,
  shopifyReturnRules,
} from "order-recourse/policies/generic";
import { definePolicy, FAULT, type Policy, PolicyError, type When } from "order-recourse/policy";
import { parseOrder, parsePolicy } from "order-recourse/schema";
import { describe, expect, it } from "vitest";
import { differences, type Expectation } from "../../vectors/compare.js";

type Returns = MerchantForm["returns"];

const SHOP = { id: "shop", version: "2026-11-01", timeZone: "America/New_York", currency: "USD" };

function shop(returns: ReturnsForm, more: Partial<MerchantForm> = {}): Policy {
  return merchantPolicy({ ...SHOP, ...more, returns });
}

/** An order of one line, delivered at noon of 1 May 2026 in New York. */
function order(line: Partial<Line> = {}, more: Partial<Order> = {}): Order {
  return parseOrder({
    id: "1",
    placedAt: "2026-04-27T18:00:00Z",
    buyer: { kind: "consumer", country: "US", memberships: [] },
    events: [],
    ...more,
    lines: [
      {
        id: "a",
        quantity: 1,
        category: "apparel",
        price: { amount: 5900, currency: "USD" },
        condition: "unopened",
        status: "delivered",
        shippedAt: "2026-04-29T18:00:00Z",
        deliveredAt: "2026-05-01T16:00:00Z",
        ...line,
      },
    ],
  });
}

type Asked = Parameters<typeof decide>[1]["reason"];

function ask(
  policy: Policy,
  asked: { line?: Partial<Line>; order?: Partial<Order>; at?: string; reason?: Asked } = {},
): Decision {
  const { at = "2026-05-10T18:00:00Z", reason = "changed-mind" } = asked;
  return decide(order(asked.line, asked.order), { policies: policy, at, reason });
}

function returning(policy: Policy, asked?: Parameters<typeof ask>[1]): unknown {
  const { return: verdict } = ask(policy, asked).verdicts;
  if (verdict.status !== "allowed") return `${verdict.status} ${verdict.reasons[0].code}`;
  return `${verdict.mode} ${verdict.until?.lastDay ?? "no end"}`;
}

function terms(policy: Policy, asked?: Parameters<typeof ask>[1]): unknown {
  const { return: verdict } = ask(policy, asked).verdicts;
  return verdict.status === "allowed" ? verdict.terms : verdict.status;
}

describe("merchantPolicy", () => {
  it("makes what definePolicy takes", () => {
    const policy = shop({ days: 30 });
    expect(definePolicy(policy)).toBe(policy);
    expect(policy.authority).toBe("seller");
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });

  it("counts from what the form names", () => {
    const from = (one: ReturnsForm["from"]): unknown =>
      returning(shop({ days: 30, ...(one !== undefined && { from: one }) }));
    expect(from(undefined)).toBe("instant 2026-05-31");
    expect(from("delivery")).toBe("instant 2026-05-31");
    expect(from("last-delivery")).toBe("instant 2026-05-31");
    expect(from("installation")).toBe("instant 2026-05-31");
    expect(from("shipment")).toBe("instant 2026-05-29");
    expect(from("order")).toBe("instant 2026-05-27");
  });

  it("opens with the delivery, or with the shipment where that is what counts", () => {
    const shipped: Partial<Line> = { status: "shipped", shippedAt: "2026-04-29T18:00:00Z" };
    const line = { ...shipped, deliveredAt: null } as Partial<Line>;
    expect(returning(shop({ days: 30, from: "order" }), { line })).toBe("upcoming return-window");
    expect(returning(shop({ days: 30, from: "shipment" }), { line })).toBe("instant 2026-05-29");
    expect(returning(shop({ days: 30, from: "shipment", afterDelivery: true }), { line })).toBe(
      "upcoming return-window",
    );
    expect(returning(shop({ days: 30, transitDays: 7 }), { line })).toBe("instant 2026-06-05");
  });

  it("counts days, working days and months, and rolls", () => {
    expect(returning(shop({ days: 10, unit: "business-days" }))).toBe("instant 2026-05-15");
    expect(returning(shop({ days: 2, unit: "months" }))).toBe("instant 2026-07-01");
    expect(returning(shop({ days: 30, counting: "inclusive" }))).toBe("instant 2026-05-30");
    // 30 May 2026 is a Saturday
    expect(returning(shop({ days: 29, roll: true }))).toBe("instant 2026-06-01");
  });

  it("takes a fixed last day, no end, and no returns", () => {
    expect(returning(shop({ until: "2026-06-30" }))).toBe("instant 2026-06-30");
    expect(returning(shop({ days: "unlimited" }))).toBe("instant no end");
    expect(returning(shop({ days: "none" }))).toBe("denied not-returnable");
    expect(returning(merchantPolicy(SHOP))).toBe("denied no-returns-accepted");
  });

  it("lets a narrower category go before a wider one", () => {
    const policy = shop({
      days: 30,
      mode: "request",
      byCategory: {
        electronics: 15,
        "electronics/phones": { days: 14, mode: "instant" },
        gifts: "none",
      },
    });
    expect(returning(policy)).toBe("request 2026-05-31");
    expect(returning(policy, { line: { category: "electronics/audio" } })).toBe(
      "request 2026-05-16",
    );
    expect(returning(policy, { line: { category: "electronics/phones" } })).toBe(
      "instant 2026-05-15",
    );
    expect(returning(policy, { line: { category: "gifts" } })).toBe("denied not-returnable");
  });

  it("adds to windows for members, or replaces them", () => {
    const policy = shop({
      days: 30,
      byCategory: { electronics: 15, "electronics/phones": { days: 14, fixed: true } },
      memberships: [
        { membership: "gold", days: 90, how: "replace" },
        { membership: "plus", days: 30, how: "add" },
      ],
    });
    const member = (membership: string, category: string): unknown =>
      returning(policy, { line: { category }, order: { buyer: { memberships: [membership] } } });
    expect(member("plus", "apparel")).toBe("instant 2026-06-30");
    expect(member("plus", "electronics/audio")).toBe("instant 2026-06-15");
    expect(member("plus", "electronics/phones")).toBe("instant 2026-05-15");
    expect(member("gold", "apparel")).toBe("instant 2026-07-30");
    expect(member("gold", "electronics/audio")).toBe("instant 2026-07-30");
    expect(member("silver", "electronics/audio")).toBe("instant 2026-05-16");
  });

  it("replaces a length that a fact holds", () => {
    const policy = shop(
      {
        days: { fact: "custom.window" },
        memberships: [
          { membership: "gold", days: 90, how: "replace" },
          { membership: "plus", days: 30, how: "add" },
        ],
      },
      { custom: { window: "number" } },
    );
    const member = (membership: string): unknown =>
      returning(policy, {
        order: { buyer: { memberships: [membership] }, custom: { window: 10 } },
      });
    expect(member("gold")).toBe("instant 2026-07-30");
    expect(member("plus")).toBe("instant 2026-05-11");
    expect(member("none")).toBe("instant 2026-05-11");
  });

  it("adds to the window of each resolution, and leaves what has no end", () => {
    const policy = shop({
      outcomes: { refund: 30, "store-credit": "unlimited" },
      memberships: [{ membership: "plus", days: 30, how: "add" }],
    });
    const plus = { buyer: { memberships: ["plus"] } };
    const at = "2026-06-20T12:00:00Z";
    expect(terms(policy, { at, order: plus })).toEqual({ resolutions: ["refund", "store-credit"] });
    expect(terms(policy, { at })).toEqual({ resolutions: ["store-credit"] });
  });

  it("has seasons: the later end, a fixed one, or a clock that starts later", () => {
    const season = { from: "2026-04-01", to: "2026-04-30", day: "2026-06-15" };
    const holiday = (how: "later-of" | "fixed" | "reset", days: number): unknown =>
      returning(shop({ days, holidays: [{ ...season, how }] }));
    expect(holiday("later-of", 30)).toBe("instant 2026-06-15");
    expect(holiday("later-of", 60)).toBe("instant 2026-06-30");
    expect(holiday("fixed", 60)).toBe("instant 2026-06-15");
    expect(holiday("reset", 30)).toBe("instant 2026-07-15");
  });

  it("asks for the day of the delivery where the season says so", () => {
    const season = { from: "2026-05-01", to: "2026-05-31", day: "2026-06-15" };
    expect(returning(shop({ days: 30, holidays: [season] }))).toBe("instant 2026-05-31");
    expect(returning(shop({ days: 30, holidays: [{ ...season, by: "delivery" }] }))).toBe(
      "instant 2026-06-15",
    );
  });

  it("leaves some categories out of a season", () => {
    const season = { from: "2026-04-01", to: "2026-04-30", day: "2026-06-15" };
    const policy = shop({
      days: 30,
      byCategory: { electronics: 20 },
      memberships: [{ membership: "plus", days: 5, how: "add" }],
      holidays: [
        { ...season, except: ["electronics/phones", "toys"] },
        { ...season, from: "2026-07-01", to: "2026-07-31" },
      ],
    });
    expect(returning(policy, { line: { category: "electronics/phones" } })).toBe(
      "instant 2026-05-21",
    );
    expect(returning(policy, { line: { category: "electronics/audio" } })).toBe(
      "instant 2026-06-15",
    );
    expect(returning(policy, { line: { category: "toys" } })).toBe("instant 2026-05-31");
    const plus = { buyer: { memberships: ["plus"] } };
    expect(returning(policy, { line: { category: "toys" }, order: plus })).toBe(
      "instant 2026-06-05",
    );
  });

  it("keeps what is on final sale, but not what is at fault", () => {
    const policy = shop({
      days: 30,
      faults: { days: 60, whoPays: "free" },
      finalSale: { tags: ["outlet"], categories: ["gifts"], discountPercent: 50 },
    });
    const sale: Partial<Line> = { traits: ["final-sale"] };
    expect(returning(policy, { line: sale })).toBe("denied final-sale");
    expect(returning(policy, { line: { tags: ["outlet"] } })).toBe("denied final-sale");
    expect(returning(policy, { line: { category: "gifts" } })).toBe("denied final-sale");
    expect(returning(policy, { line: { custom: { discountPercent: 50 } } })).toBe(
      "denied final-sale",
    );
    expect(returning(policy, { line: { custom: { discountPercent: 49 } } })).toBe(
      "instant 2026-05-31",
    );
    expect(returning(policy, { line: sale, reason: "damaged" })).toBe("instant 2026-06-30");
    expect(returning(shop({ days: 30, finalSale: { traits: [] } }), { line: sale })).toBe(
      "instant 2026-05-31",
    );
  });

  it("lets each resolution have its window", () => {
    const policy = shop({ outcomes: { refund: 30, exchange: 30, "store-credit": 60 } });
    expect(terms(policy)).toEqual({ resolutions: ["refund", "exchange", "store-credit"] });
    expect(returning(policy)).toBe("instant 2026-06-30");
    const at = "2026-06-01T04:00:00Z";
    expect(terms(policy, { at })).toEqual({ resolutions: ["store-credit"] });
    expect(returning(policy, { at: "2026-07-01T04:00:00Z" })).toBe("denied window-closed");
  });

  it("lets other terms keep the resolutions, or choose among them", () => {
    const policy = shop({
      outcomes: { refund: 30, "store-credit": 60 },
      byCategory: { toys: 10 },
      rules: [
        { id: "sale", when: { "line.tags": { has: "sale" } }, resolutions: ["store-credit"] },
        { id: "odd", when: { "line.tags": { has: "odd" } }, resolutions: ["repair"] },
      ],
    });
    expect(terms(policy, { line: { category: "toys" } })).toEqual({
      resolutions: ["refund", "store-credit"],
    });
    expect(returning(policy, { line: { category: "toys" } })).toBe("instant 2026-05-11");
    expect(terms(policy, { line: { tags: ["sale"] } })).toEqual({ resolutions: ["store-credit"] });
    expect(terms(policy, { line: { tags: ["odd"] } })).toEqual({ resolutions: ["repair"] });
    expect(returning(policy, { line: { tags: ["odd"] } })).toBe("instant 2026-06-30");
  });

  it("only exchanges some things, and has others looked at first", () => {
    const policy = shop(
      {
        days: 30,
        resolutions: ["refund", "exchange"],
        rules: [
          { id: "swim", when: { "line.category": "swimwear" }, resolutions: ["exchange"] },
          { id: "often", when: { "custom.returnsPlaced": { atLeast: 5 } }, mode: "request" },
        ],
      },
      { custom: { returnsPlaced: "number" } },
    );
    const placed = (returnsPlaced: number) => ({ order: { custom: { returnsPlaced } } });
    expect(terms(policy, { line: { category: "swimwear" } })).toEqual({
      resolutions: ["exchange"],
    });
    expect(terms(policy)).toEqual({ resolutions: ["refund", "exchange"] });
    expect(returning(policy, placed(4))).toBe("instant 2026-05-31");
    expect(returning(policy, placed(5))).toBe("request 2026-05-31");
  });

  it("says who pays, by reason", () => {
    const policy = shop({
      days: 30,
      whoPays: { otherwise: "buyer", damaged: "free", "wrong-item": "free", other: "buyer" },
    });
    expect(terms(policy)).toEqual({ returnShipping: "buyer" });
    expect(terms(policy, { reason: "wrong-item" })).toEqual({ returnShipping: "free" });
    expect(policy.tables.return?.filter(({ then }) => then.effect === "permit")).toHaveLength(2);
  });

  it("asks of a row's own reasons only who pays", () => {
    const whoPays = { otherwise: "buyer", damaged: "free", "changed-mind": "depends" } as const;
    const policy = shop({ days: 30, whoPays: "buyer", faults: { whoPays } });
    const faults = policy.tables.return?.filter(({ id }) => id.startsWith("fault"));
    expect(faults?.map(({ when }) => when)).toEqual([{ reason: ["damaged"] }, { reason: FAULT }]);
    const rule = (reason: NonNullable<When["reason"]>): unknown =>
      shop({ days: 30, rules: [{ id: "x", when: { reason }, whoPays }] })
        .tables.return?.filter(({ id }) => id.startsWith("x"))
        .map(({ when }) => when.reason);
    expect(rule("damaged")).toEqual([["damaged"]]);
    expect(rule("defective")).toEqual(["defective"]);
    expect(rule({ not: "damaged" })).toEqual([{ not: "damaged" }]);
  });

  it("leaves who pays for a fault to the terms of faults", () => {
    const whoPays = { otherwise: "buyer", damaged: "free", "does-not-fit": "free" } as const;
    const policy = shop({ days: 30, whoPays, byCategory: { toys: 10 }, faults: { days: 60 } });
    expect(returning(policy, { reason: "damaged" })).toBe("instant 2026-06-30");
    expect(terms(policy, { reason: "damaged" })).toEqual({ returnShipping: "free" });
    expect(terms(policy, { reason: "defective" })).toEqual({ returnShipping: "buyer" });
    expect(terms(policy, { reason: "does-not-fit" })).toEqual({ returnShipping: "free" });
    const toy: Partial<Line> = { category: "toys" };
    expect(terms(policy, { line: toy, reason: "changed-mind" })).toEqual({
      returnShipping: "buyer",
    });
    const rule = shop({
      days: 30,
      whoPays,
      rules: [{ id: "broken", when: { reason: "damaged" }, days: 90, whoPays: "depends" }],
      faults: { days: 60 },
    });
    expect(terms(rule, { reason: "damaged" })).toEqual({ returnShipping: "depends" });
    expect(returning(rule, { reason: "defective" })).toBe("instant 2026-06-30");
  });

  it("leaves cheap things with the buyer", () => {
    const policy = shop({ days: 30, whoPays: "buyer", faults: { keepBelow: 1500 } });
    const cheap: Partial<Line> = { price: { amount: 1499, currency: "USD" } };
    expect(terms(policy, { line: cheap, reason: "damaged" })).toEqual({
      resolutions: ["refund", "keep-item"],
    });
    expect(terms(policy, { reason: "damaged" })).toEqual({ returnShipping: "buyer" });
    expect(terms(policy, { line: cheap })).toEqual({ returnShipping: "buyer" });
  });

  it("takes fees, requirements, a hand-in deadline and the time of the refund", () => {
    const policy = shop({
      days: 30,
      fees: [{ kind: "restocking", percent: 15 }],
      requires: ["unused"],
      handInDays: 14,
      refundDays: 5,
    });
    expect(terms(policy)).toMatchObject({
      fees: [{ kind: "restocking", percent: 15 }],
      requires: ["unused"],
      handInBy: null,
      refundWithin: { after: "return.receivedAt", span: { days: 5 } },
    });
    const events: OrderEvent[] = [{ type: "return-requested", at: "2026-05-20T18:00:00Z" }];
    const at = "2026-06-02T18:00:00Z";
    expect(returning(policy, { order: { events }, at })).toBe("instant 2026-06-03");
  });

  it("keeps the windows of the resolutions when cheap things stay with the buyer", () => {
    const cheap: Partial<Line> = { price: { amount: 1499, currency: "USD" } };
    const policy = shop({
      outcomes: { refund: 30, exchange: 10, "store-credit": 60 },
      keepBelow: 1500,
    });
    const at = (day: string): unknown => terms(policy, { line: cheap, at: `${day}T18:00:00Z` });
    expect(at("2026-05-31")).toEqual({ resolutions: ["refund", "keep-item"] });
    expect(at("2026-06-01")).toEqual({ resolutions: ["store-credit"] });
    expect(at("2026-07-01")).toBe("denied");
    const credit = shop({ outcomes: { exchange: 10, "store-credit": 60 }, keepBelow: 1500 });
    expect(terms(credit, { line: cheap, at: "2026-05-12T18:00:00Z" })).toEqual({
      resolutions: ["store-credit"],
    });
  });

  it("waits for the answer before something is handed in, where someone has to give one", () => {
    const policy = shop({ days: 30, mode: "request", handInDays: 14 });
    const asked: OrderEvent = { type: "return-requested", at: "2026-05-20T18:00:00Z" };
    const agreed: OrderEvent = { type: "return-authorised", at: "2026-05-21T18:00:00Z" };
    const at = "2026-06-02T18:00:00Z";
    expect(returning(policy, { order: { events: [asked] }, at })).toBe("denied return-under-way");
    expect(returning(policy, { order: { events: [asked, agreed] }, at })).toBe(
      "instant 2026-06-03",
    );
  });

  it("lets a kind of product have its own days to hand it in", () => {
    const policy = shop({
      days: 30,
      handInDays: 7,
      faults: { handInDays: 3 },
      byCategory: { furniture: { handInDays: 20 }, gifts: 10 },
    });
    const events: OrderEvent[] = [{ type: "return-requested", at: "2026-05-05T18:00:00Z" }];
    const asked = (category: string, reason?: Asked): unknown =>
      returning(policy, {
        line: { category },
        order: { events },
        at: "2026-05-07T18:00:00Z",
        reason,
      });
    expect(asked("furniture/beds")).toBe("instant 2026-05-25");
    expect(asked("gifts")).toBe("instant 2026-05-12");
    expect(asked("apparel")).toBe("instant 2026-05-12");
    expect(asked("furniture", "damaged")).toBe("instant 2026-05-08");
    const some = shop({ days: 30, byCategory: { furniture: { handInDays: 20 } } });
    expect(returning(some, { order: { events } })).toBe("denied return-under-way");
    expect(returning(some, { line: { category: "furniture" }, order: { events } })).toBe(
      "instant 2026-05-25",
    );
  });

  it("takes a category that is called as one of its rows", () => {
    const policy = shop({ days: 30, faults: { days: 60 }, byCategory: { window: 10, fault: 5 } });
    expect(returning(policy, { line: { category: "window/wood" } })).toBe("instant 2026-05-11");
    expect(returning(policy, { line: { category: "fault" } })).toBe("denied window-closed");
    expect(returning(policy)).toBe("instant 2026-05-31");
  });

  it("knows what is settled", () => {
    const after = (...types: readonly OrderEvent["type"][]): unknown =>
      returning(shop({ days: 30 }), {
        order: {
          payment: { state: "paid" },
          events: types.map((type) => ({ type, at: "2026-05-05T18:00:00Z" }) as OrderEvent),
        },
      });
    expect(after("return-requested")).toBe("denied return-under-way");
    expect(after("return-shipped")).toBe("denied already-returned");
    expect(after("return-received")).toBe("denied already-returned");
    expect(after("return-declined")).toBe("denied return-declined");
    expect(after("refund-issued")).toBe("denied already-refunded");
    const cancelled = { status: "cancelled", shippedAt: null, deliveredAt: null } as const;
    expect(returning(shop({ days: 30 }), { line: cancelled as Partial<Line> })).toBe(
      "denied already-cancelled",
    );
  });

  it("goes by rules first", () => {
    const policy = shop(
      {
        days: 30,
        rules: [
          { id: "vip", when: { "buyer.memberships": { has: "vip" } }, days: 60 },
          { id: "outlet", when: { "custom.productTag": "outlet" }, days: "none" },
          { id: "sale", when: { "line.tags": { has: "sale" } }, resolutions: ["exchange"] },
        ],
      },
      { custom: { productTag: "text" } },
    );
    const outlet: Partial<Line> = { custom: { productTag: "outlet" } };
    expect(returning(policy, { line: outlet })).toBe("denied not-returnable");
    expect(returning(policy, { line: outlet, order: { buyer: { memberships: ["vip"] } } })).toBe(
      "instant 2026-06-30",
    );
    expect(terms(policy, { line: { tags: ["sale"] } })).toEqual({ resolutions: ["exchange"] });
  });

  it("cites its source on every row", () => {
    const source = { title: "Our terms" };
    const rows = Object.values(shop({ days: 30 }, { source, cancel: {} }).tables).flat();
    expect(rows.every((row) => row.source === source)).toBe(true);
  });

  it("can be asked, and has customer service as the last resort, unless it says otherwise", () => {
    const { verdicts } = ask(shop({ days: 30 }));
    expect(verdicts.contactSeller.status).toBe("allowed");
    expect(verdicts.escalate).toMatchObject({ status: "allowed", lastResort: true });
    const alone = ask(shop({ days: 30 }, { contact: false, customerService: false })).verdicts;
    expect(alone.contactSeller.status).toBe("denied");
    expect(alone.escalate.status).toBe("denied");
  });

  describe("cancelling", () => {
    const placed = { shippedAt: null, deliveredAt: null } as const;
    function cancelling(
      cancel: MerchantForm["cancel"],
      at: string,
      line: Partial<Line> = { ...placed, status: "pending" } as Partial<Line>,
    ): unknown {
      const policy = merchantPolicy({ ...SHOP, ...(cancel !== undefined && { cancel }) });
      const { cancel: verdict } = ask(policy, { line, at }).verdicts;
      return verdict.status === "allowed" ? verdict.mode : verdict.reasons[0].code;
    }
    const soon = "2026-04-27T18:29:00Z";
    const later = "2026-04-27T18:30:00Z";

    it("is up to the shipment, or to the processing", () => {
      const packing = { ...placed, status: "processing" } as Partial<Line>;
      expect(cancelling(undefined, soon)).toBe("seller-decides");
      expect(cancelling("none", soon)).toBe("seller-decides");
      const over = { ...placed, status: "cancelled" } as Partial<Line>;
      expect(cancelling("none", soon, over)).toBe("already-cancelled");
      expect(cancelling({}, soon, packing)).toBe("instant");
      expect(cancelling({ until: "processing" }, soon, packing)).toBe("shipping-begun");
      expect(cancelling({ mode: "request" }, soon)).toBe("request");
      expect(cancelling({}, soon, {})).toBe("already-delivered");
    });

    it("is for some minutes, and then by asking or not at all", () => {
      expect(cancelling({ minutes: 30 }, soon)).toBe("instant");
      expect(cancelling({ minutes: 30 }, later)).toBe("window-closed");
      expect(cancelling({ minutes: 30, then: "request" }, later)).toBe("request");
    });

    it("leaves out what can never be cancelled, and may need the whole order", () => {
      const never = [{ id: "made", when: { "line.traits": { has: "personalised" } } }] as const;
      const made = { ...placed, status: "pending", traits: ["personalised"] } as Partial<Line>;
      expect(cancelling({ never }, soon, made)).toBe("seller-decides");
      expect(cancelling({ never }, soon)).toBe("instant");
      const whole = merchantPolicy({
        ...SHOP,
        cancel: { wholeOrder: true, fees: [{ kind: "cancellation" }] },
      });
      expect(whole.wholeOrder).toEqual(["cancel"]);
      expect(whole.tables.cancel?.at(-1)?.then).toMatchObject({
        terms: { fees: [{ kind: "cancellation" }] },
      });
    });
  });

  describe("a form that is wrong", () => {
    function wrong(form: unknown): string {
      try {
        merchantPolicy(form as MerchantForm);
      } catch (error) {
        if (error instanceof PolicyError) return error.message;
        throw error;
      }
      return "nothing wrong";
    }

    it("is told all at once, with paths into the form", () => {
      const returns = {
        days: -1,
        untill: "2026-12-01",
        mode: "ask",
        keepBelow: 1.5,
        byCategory: { toys: "never", books: { day: 3 } },
        memberships: [{ membership: "plus", days: 3 }],
        holidays: [{ from: "May", to: "2026-05-31", day: "2026-06-30", except: "toys" }],
        rules: [{ id: "x" }],
        finalSale: { discountPercent: 120 },
        outcomes: { refund: -1 },
      };
      const message = wrong({ id: "shop", version: "1", timeZone: "UTC", returns });
      expect(message.split("\n")).toEqual([
        "form `shop` has 14 problems",
        "- `returns.days`: expected a whole number, `unlimited`, `none` or a fact, found `-1`",
        "- `returns.untill`: unknown key `untill`",
        '- `returns.mode`: expected `instant`, `request`, `discretionary`, found `"ask"`',
        "- `returns.keepBelow`: expected a whole number of at least 0, found `1.5`",
        '- `returns.byCategory["toys"]`: expected a whole number, `unlimited`, `none` or a fact, found `"never"`',
        '- `returns.byCategory["books"].day`: unknown key `day`',
        "- `returns.memberships[0].how`: is missing",
        '- `returns.holidays[0].from`: expected a date such as `2026-11-30`, found `"May"`',
        '- `returns.holidays[0].except`: expected a list, found `"toys"`',
        "- `returns.rules[0].when`: is missing",
        "- `returns.finalSale.discountPercent`: expected a number from 0 to 100, found `120`",
        "- `returns.outcomes.refund`: expected a whole number or `unlimited`, found `-1`",
        "- `returns`: says both `days` and `outcomes`: only one can count",
        "- `currency`: `keepBelow` needs a currency",
      ]);
    });

    it("is told what it says twice, or in vain", () => {
      const returns = (held: object): string => wrong({ ...SHOP, returns: { days: 30, ...held } });
      const twice = /^form `shop` has 1 problem\n- `returns(.+|)`: says both `/;
      expect(returns({ until: "2026-12-01" })).toMatch(twice);
      expect(returns({ faults: { days: 3, outcomes: { refund: 3 } } })).toMatch(twice);
      expect(returns({ byCategory: { toys: { days: 3, until: "2026-12-01" } } })).toMatch(twice);
      expect(returns({ rules: [{ id: "x", when: {}, days: 3, until: "2026-12-01" }] })).toMatch(
        /`returns.rules\[0\]`: says both/,
      );
      expect(
        wrong({ ...SHOP, returns: { resolutions: ["refund"], outcomes: { refund: 3 } } }),
      ).toMatch(twice);
      expect(returns({ from: "order", transitDays: 5 })).toMatch(
        /`returns.transitDays`: stands in/,
      );
      expect(returns({ from: "order", faults: { from: "delivery", transitDays: 5 } })).toBe(
        "nothing wrong",
      );
      expect(wrong({ ...SHOP, cancel: { then: "request" } })).toMatch(/`cancel.then`: says what/);
      const x = { id: "x", when: { "line.category": "toys" } };
      expect(returns({ rules: [x, { ...x, when: { "line.category": "books" } }] })).toMatch(
        /`returns.rules\[1\].id`: `"x"` is there already/,
      );
      const plus = { membership: "plus", days: 3, how: "add" };
      expect(returns({ memberships: [plus, plus] })).toMatch(
        /`returns.memberships\[1\].membership`: `"plus"` is there already/,
      );
    });

    it("is told of words, dates and amounts where it has them", () => {
      const returns = (held: object): string => wrong({ ...SHOP, returns: { days: 30, ...held } });
      expect(returns({ whoPays: null })).toMatch(/`returns.whoPays`: expected `free`/);
      expect(returns({ whoPays: "seller" })).toMatch(/`returns.whoPays`: expected `free`/);
      expect(returns({ whoPays: { damaged: "free" } })).toMatch(
        /`returns.whoPays.otherwise`: is missing/,
      );
      expect(returns({ whoPays: { otherwise: "buyer", broken: "free" } })).toMatch(
        /`returns.whoPays.broken`: unknown key/,
      );
      expect(returns({ resolutions: ["cash"] })).toMatch(/`returns.resolutions\[0\]`: expected/);
      expect(wrong({ ...SHOP, returns: { outcomes: { cash: 3 } } })).toMatch(
        /`returns.outcomes.cash`: unknown resolution/,
      );
      expect(returns({ requires: ["luck"] })).toMatch(/`returns.requires\[0\]`: expected/);
      expect(returns({ fees: "10 %" })).toMatch(/`returns.fees`: expected a list/);
      expect(returns({ fees: [{ kind: "restocking", percent: 150 }] })).toMatch(
        /`returns.fees\[0\].percent`: expected/,
      );
      expect(wrong({ ...SHOP, returns: { until: "2027-02-30" } })).toMatch(
        /`returns.until`: expected a date/,
      );
      const season = { from: "2026-11-01", to: "2026-12-24", day: "2027-01-31" };
      expect(returns({ holidays: [{ ...season, to: "2026-10-01" }] })).toMatch(
        /`returns.holidays\[0\].to`: is before `from`/,
      );
      expect(returns({ holidays: [{ ...season, how: "fixed", day: "2026-12-01" }] })).toMatch(
        /`returns.holidays\[0\].day`: is before `to`/,
      );
      expect(returns({ holidays: [{ ...season, day: "2026-12-01" }] })).toBe("nothing wrong");
      expect(wrong({ ...SHOP, cancel: { minutes: 0 } })).toMatch(/`cancel.minutes`: expected/);
      expect(returns({ roll: true, calendar: "Bavaria" })).toMatch(/`returns.calendar`: expected/);
      expect(returns({ days: Number.NaN })).toMatch(/`returns.days`: .*found `NaN`/);
      expect(returns({ days: 30n })).toMatch(/`returns.days`: .*found `30`/);
      expect(wrong({ ...SHOP, source: "https://shop.example" })).toMatch(
        /^form `shop` has 1 problem\n- `source`: expected an object/,
      );
      const { currency: _, ...bare } = SHOP;
      expect(wrong({ ...bare, returns: { days: 3, byCategory: { a: { keepBelow: 5 } } } })).toMatch(
        /`currency`: `keepBelow` needs a currency/,
      );
    });

    it("is told whatever it is", () => {
      expect(wrong(null)).toMatch(/^form has 1 problem\n- expected an object, found `null`$/);
      expect(wrong({})).toMatch(/^form has 3 problems\n- `id`: is missing/);
      expect(wrong({ ...SHOP, returns: {} })).toMatch(/`returns`: says neither `days`/);
      expect(wrong({ ...SHOP, returns: [] })).toMatch(/`returns`: expected an object/);
      expect(wrong({ ...SHOP, returns: { outcomes: {} } })).toMatch(/expected at least one/);
      expect(wrong({ ...SHOP, returns: { days: 1, byCategory: 1, outcomes: 1 } })).toMatch(
        /`returns.outcomes`: expected an object.*\n- `returns.byCategory`: expected an object|`returns.byCategory`: expected an object.*\n- `returns.outcomes`: expected an object/,
      );
    });

    it("is told in the words of a policy, with paths into the form all the same", () => {
      const returns = {
        days: 30,
        resolutions: ["refunds"],
        whoPays: "seller",
        fees: [{ kind: "restock" }],
        requires: ["reciept"],
        until: "2026-02-30",
        outcomes: { credit: 20 },
        faults: { whoPays: { otherwise: "buyer", damged: "free" } },
        byCategory: { "toys//games": 3, books: { resolutions: ["money"] } },
        finalSale: { traits: ["finalsale"], categories: ["/toys"] },
        memberships: [
          { membership: "plus", days: 3, how: "add" },
          { membership: "plus", days: 4, how: "add" },
        ],
        holidays: [{ from: "2026-12-24", to: "2026-11-01", day: "2027-01-32", except: ["/books"] }],
        rules: [
          { id: "x", when: { "line.categry": "toys", "custom.vip": true }, days: 3 },
          { id: "x", when: {}, because: "retrun-window", days: 3 },
        ],
      };
      const cancel = { minutes: 0, never: [{ id: "y", when: { "line.status": "deliverd" } }] };
      const message = wrong({ ...SHOP, timeZone: "Mars/Base", currency: "usd", cancel, returns });
      const paths = message.split("\n- `").map((line) => line.split("`")[0]);
      expect(paths.slice(1).sort()).toEqual(
        [
          "cancel.minutes",
          "timeZone",
          "currency",
          'cancel.never[0].when["line.status"]',
          // two lengths, resolutions twice
          "returns",
          "returns",
          "returns.resolutions[0]",
          "returns.requires[0]",
          "returns.fees[0].kind",
          "returns.outcomes.credit",
          "returns.whoPays",
          "returns.until",
          "returns.faults.whoPays.damged",
          'returns.rules[0].when["line.categry"]',
          'returns.rules[0].when["custom.vip"]',
          "returns.rules[1].because",
          'returns.byCategory["toys//games"]',
          'returns.byCategory["books"].resolutions[0]',
          "returns.finalSale.traits[0]",
          "returns.finalSale.categories[0]",
          "returns.holidays[0].to",
          "returns.holidays[0].day",
          "returns.holidays[0].except[0]",
          "returns.rules[1].id",
          "returns.memberships[1].membership",
        ].sort(),
      );
      expect(message).toContain("`returns.faults.whoPays.damged`: unknown key `damged`");
      expect(message).toContain('`returns.rules[1].id`: `"x"` is there already');
      expect(wrong({ ...SHOP, timeZone: "Mars/Base" })).toMatch(
        /^form `shop` has 1 problem\n- `timeZone`: unknown time zone/,
      );
      expect(wrong({ ...SHOP, returns: { days: Number.NaN } })).toMatch(/found `NaN`$/);
      const custom = { vip: "boolean" };
      const rules = [
        {
          id: "x",
          when: { "custom.vip": true, "custom.discountPercent": { atLeast: 5 } },
          days: 3,
        },
      ];
      expect(wrong({ ...SHOP, custom, returns: { days: 3, rules } })).toContain(
        'returns.rules[0].when["custom.discountPercent"]`: undeclared fact',
      );
      const finalSale = { discountPercent: 50 };
      expect(wrong({ ...SHOP, custom, returns: { days: 3, rules, finalSale } })).toBe(
        "nothing wrong",
      );
    });
  });
});

describe("settings that are wrong", () => {
  const told = (make: (settings: never) => unknown, settings: unknown): string => {
    try {
      make(settings as never);
    } catch (error) {
      if (error instanceof PolicyError) return error.message.split("\n").slice(1).join("\n");
      throw error;
    }
    return "nothing wrong";
  };

  it("are told under the names that the product has for them", () => {
    const { id: _, ...nameless } = SHOP;
    expect(told(loopPolicy, { ...nameless, handlingFee: 5 })).toBe(
      [
        "- `id`: is missing",
        "- `outcomes`: is missing",
        "- `handlingFee`: expected an object, found `5`",
      ].join("\n"),
    );
    expect(told(loopPolicy, { ...SHOP, outcomes: { refund: "unlimited" } })).toMatch(
      /^- `outcomes.refund`: expected a whole number of at least 0/,
    );
    expect(told(loopPolicy, { ...SHOP, outcomes: { refund: 3 }, windowFrom: "order" })).toMatch(
      /^- `windowFrom`: expected `fulfillment`, `delivery`, found `"order"`$/,
    );
    expect(told(shopifyReturnRules, { ...SHOP, returnWindowDays: -5 })).toMatch(
      /^- `returnWindowDays`: expected a whole number of at least -1, found `-5`$/,
    );
    const item = { ...SHOP, returnWindowDays: 30 };
    expect(told(shopifyReturnRules, { ...item, returnShipping: "seller" })).toMatch(
      /^- `returnShipping`: expected `free`, `buyer`/,
    );
    expect(
      told(shopifyReturnRules, {
        ...item,
        returnWindowStartingFrom: "LAST_ITEM_DELIVERY",
        transitDays: 5,
      }),
    ).toMatch(/^- `transitDays`: stands in/);
    expect(told(afterShipPolicy, { ...SHOP, blocklist: { sku: ["A"] } })).toBe(
      "- `windowDays`: is missing\n- `blocklist.sku`: unknown key `sku`",
    );
    expect(told(narvarPolicy, { ...SHOP, returnDays: 30, exchangeOrders: {} })).toBe(
      "- `exchangeOrders.tag`: is missing\n- `exchangeOrders.days`: is missing",
    );
    expect(told(listingPolicy, { ...SHOP, term: {}, faults: { days: 3, day: 3 } })).toBe(
      "- `term`: unknown key `term`\n- `faults.day`: unknown key `day`",
    );
  });

  it("are told of workflows that do nothing known", () => {
    const workflow = (then: unknown): string =>
      told(loopPolicy, {
        ...SHOP,
        outcomes: { refund: 3 },
        workflows: [{ id: "x", when: {}, then }],
      });
    expect(workflow("burn")).toMatch(/^- `workflows\[0\].then`: expected `keep`/);
    expect(workflow(null)).toMatch(/^- `workflows\[0\].then`: expected `keep`/);
    expect(workflow({})).toMatch(/^- `workflows\[0\].then.windowDays`: is missing$/);
    expect(workflow({ exclude: ["cash"] })).toMatch(/^- `workflows\[0\].then.exclude\[0\]`: /);
    expect(workflow({ exclude: ["refund"], windowDays: 3 })).toMatch(/unknown key `windowDays`$/);
  });

  it("are told whatever they are", () => {
    for (const make of [
      loopPolicy,
      shopifyReturnRules,
      afterShipPolicy,
      narvarPolicy,
      listingPolicy,
    ])
      for (const settings of [null, undefined, 3])
        expect(told(make, settings)).toMatch(/^- expected an object, found /);
  });
});

describe("listingPolicy", () => {
  const policy = listingPolicy({
    ...SHOP,
    terms: { mode: "request" },
    faults: { days: 30, whoPays: "free" },
    otherwise: { days: 7 },
  });

  it("follows the listing", () => {
    const listing = (returnPolicy: Line["returnPolicy"]): unknown =>
      returning(policy, {
        line: { ...(returnPolicy && { returnPolicy }) },
        at: "2026-05-03T18:00:00Z",
      });
    expect(listing({ category: "finite-window", days: 20 })).toBe("request 2026-05-21");
    expect(listing({ category: "unlimited", shipping: "buyer" })).toBe("request no end");
    expect(listing({ category: "not-permitted" })).toBe("denied listing-terms");
    expect(listing({ category: "unspecified" })).toBe("request 2026-05-08");
  });

  it("says who pays, and that there is a fee", () => {
    const returnPolicy = {
      category: "finite-window",
      days: 20,
      shipping: "buyer",
      restockingPercent: 15,
    } as const;
    expect(terms(policy, { line: { returnPolicy } })).toEqual({
      returnShipping: "buyer",
      fees: [{ kind: "restocking" }],
    });
  });

  it("has terms of its own for faults", () => {
    const line: Partial<Line> = { returnPolicy: { category: "not-permitted" } };
    expect(returning(policy, { line, reason: "damaged" })).toBe("request 2026-05-31");
    const strict = listingPolicy(SHOP);
    expect(returning(strict, { line, reason: "damaged" })).toBe("denied listing-terms");
    expect(returning(strict)).toBe("denied not-returnable");
    const whoPays = { otherwise: "buyer", damaged: "free" } as const;
    const usual = listingPolicy({ ...SHOP, faults: {}, otherwise: { days: 7, whoPays } });
    const at = "2026-05-05T18:00:00Z";
    expect(returning(usual, { line, at, reason: "damaged" })).toBe("instant 2026-05-08");
  });

  it("needs a length for faults", () => {
    expect(() => listingPolicy({ ...SHOP, faults: { whoPays: "free" } })).toThrow(
      "`faults`: says neither `days`, `until` nor `outcomes`",
    );
    expect(() => listingPolicy({ ...SHOP, faults: {}, otherwise: { days: "none" } })).toThrow(
      "`faults`: says neither",
    );
    expect(() => listingPolicy({ ...SHOP, otherwise: { mode: "request" } })).toThrow(
      "`otherwise`: says neither",
    );
  });
});

describe("presets", () => {
  it("read Shopify's return rules", () => {
    const rules = { ...SHOP, returnWindowDays: 30, transitDays: 7, cancellations: true };
    const fee = { amount: 500, currency: "USD" };
    const policy = shopifyReturnRules({
      ...rules,
      returnShipping: { flatFee: fee },
      restockingFeePercent: 10,
      extendWindowToBusinessDay: true,
      calendar: "US",
    });
    // 31 May 2026 is a Sunday
    expect(returning(policy)).toBe("request 2026-06-01");
    expect(terms(policy)).toEqual({
      resolutions: ["refund"],
      returnShipping: "buyer",
      fees: [
        { kind: "restocking", percent: 10 },
        { kind: "return-shipping", amount: fee },
      ],
    });
    const endless = shopifyReturnRules({
      ...SHOP,
      returnWindowDays: -1,
      returnWindowStartingFrom: "LAST_ITEM_DELIVERY",
      returnShipping: "free",
    });
    expect(returning(endless)).toBe("request no end");
    expect(returning(endless, { line: { traits: ["final-sale"] } })).toBe("denied final-sale");
  });

  it("read Loop's settings", () => {
    const policy = loopPolicy({
      ...SHOP,
      outcomes: { refund: 30, exchange: 45 },
      handlingFee: { amount: 500, currency: "USD" },
      workflows: [
        { id: "damaged", when: { reason: "damaged" }, then: "keep" },
        { id: "many", when: { "custom.returnsPlaced": { atLeast: 5 } }, then: "review" },
        { id: "vip", when: { "buyer.memberships": { has: "vip" } }, then: { windowDays: 90 } },
        { id: "sale", when: { "line.tags": { has: "sale" } }, then: { exclude: ["refund"] } },
        { id: "worn", when: { "line.condition": "used" }, then: "reject" },
        {
          id: "gift",
          when: { "line.tags": { has: "gift" } },
          then: { exclude: ["refund", "exchange"] },
        },
        { id: "fair", when: { "line.tags": { has: "fair" } }, then: "waive-fee" },
        { id: "friends", when: { "line.tags": { has: "friends" } }, then: "bypass-final-sale" },
      ],
    });
    const sale: Partial<Line> = { traits: ["final-sale"] };
    expect(terms(policy, { reason: "damaged" })).toMatchObject({
      resolutions: ["refund", "keep-item"],
    });
    expect(returning(policy, { order: { custom: { returnsPlaced: 5 } } })).toBe(
      "request 2026-06-15",
    );
    expect(returning(policy, { order: { buyer: { memberships: ["vip"] } } })).toBe(
      "instant 2026-07-30",
    );
    expect(terms(policy, { line: { tags: ["sale"] } })).toMatchObject({
      resolutions: ["exchange"],
    });
    expect(returning(policy, { line: { condition: "used" } })).toBe("denied not-returnable");
    expect(returning(policy, { line: { tags: ["gift"] } })).toBe("denied not-returnable");
    expect(terms(policy, { line: { tags: ["fair"] } })).toMatchObject({ fees: [] });
    expect(returning(policy, { line: sale })).toBe("denied final-sale");
    expect(returning(policy, { line: { ...sale, tags: ["friends"] } })).toBe("instant 2026-06-15");
    const blocked = loopPolicy({ ...SHOP, outcomes: { refund: 30 }, blockedUntilDeliveredOr: 14 });
    const line = { status: "shipped", deliveredAt: null } as Partial<Line>;
    expect(returning(blocked, { line })).toBe("upcoming return-window");
    expect(returning(policy, { line })).toBe("instant 2026-06-13");
    expect(returning(blocked, { line, at: "2026-05-14T18:00:00Z" })).toBe("instant 2026-05-29");
    const shipped = loopPolicy({ ...SHOP, outcomes: { refund: 30 }, windowFrom: "fulfillment" });
    expect(returning(shipped)).toBe("instant 2026-05-29");
    expect(returning(shipped, { line })).toBe("instant 2026-05-29");
    const both = loopPolicy({
      ...SHOP,
      outcomes: { refund: 30 },
      windowFrom: "fulfillment",
      blockedUntilDeliveredOr: 14,
    });
    expect(returning(both, { line })).toBe("upcoming return-window");
    expect(returning(both)).toBe("instant 2026-05-29");
  });

  it("read AfterShip's settings", () => {
    const policy = afterShipPolicy({
      ...SHOP,
      windowDays: 28,
      windowFrom: "fulfillment",
      blocklist: {
        productTypes: ["gifts"],
        skus: ["A-1"],
        orderTags: ["wholesale"],
        customers: ["x@example.org"],
        discountCodes: ["SALE"],
      },
      allowlist: { productTags: ["always"] },
      blockDiscounted: true,
      singleReturn: true,
      autoApprove: true,
      resolutions: ["refund", "store-credit"],
      conditionalResolutions: [
        { id: "abroad", when: { "buyer.country": "CA" }, resolutions: ["store-credit"] },
      ],
      keepBelow: 500,
      returnShipping: "buyer",
    });
    expect(returning(policy)).toBe("instant 2026-05-27");
    expect(returning(policy, { line: { category: "gifts" } })).toBe("denied not-returnable");
    expect(returning(policy, { line: { category: "gifts", tags: ["always"] } })).toBe(
      "instant 2026-05-27",
    );
    expect(returning(policy, { line: { custom: { discountPercent: 5 } } })).toBe(
      "denied not-returnable",
    );
    expect(returning(policy, { order: { custom: { returnsOnOrder: 1 } } })).toBe(
      "denied already-returned",
    );
    expect(terms(policy, { order: { buyer: { country: "CA" } } })).toMatchObject({
      resolutions: ["store-credit"],
    });
    const asked = afterShipPolicy({ ...SHOP, windowDays: 28, blocklist: { discountPercent: 50 } });
    expect(returning(asked)).toBe("request 2026-05-29");
    expect(returning(asked, { line: { custom: { discountPercent: 49 } } })).toBe(
      "request 2026-05-29",
    );
    expect(returning(asked, { line: { custom: { discountPercent: 50 } } })).toBe(
      "denied not-returnable",
    );
  });

  it("read AfterShip's windows for some products and for a season", () => {
    const policy = afterShipPolicy({
      ...SHOP,
      windowDays: 28,
      productWindows: [
        { id: "toys", when: { "line.category": "toys" }, windowDays: 14 },
        { id: "puzzles", when: { "line.tags": { has: "puzzle" } }, windowDays: 60 },
      ],
      holidays: [{ from: "2026-04-01", to: "2026-04-30", day: "2026-06-15" }],
    });
    expect(returning(policy)).toBe("request 2026-06-15");
    expect(returning(policy, { order: { placedAt: "2026-03-31T18:00:00Z" } })).toBe(
      "request 2026-05-29",
    );
    expect(returning(policy, { line: { category: "toys" } })).toBe("request 2026-05-15");
    expect(returning(policy, { line: { category: "toys", tags: ["puzzle"] } })).toBe(
      "request 2026-05-15",
    );
    expect(returning(policy, { line: { tags: ["puzzle"] } })).toBe("request 2026-06-30");
  });

  it("read Narvar's settings", () => {
    const policy = narvarPolicy({
      ...SHOP,
      returnDays: 30,
      exchangeDays: 60,
      exchangeOrders: { tag: "exchange", days: "none" },
      exchangeOnly: ["apparel/swimwear"],
      fees: [{ kind: "return-shipping" }],
    });
    expect(returning(policy)).toBe("instant 2026-06-30");
    expect(terms(policy)).toMatchObject({ resolutions: ["refund", "exchange"] });
    expect(returning(policy, { order: { custom: { orderTags: ["exchange"] } } })).toBe(
      "denied not-returnable",
    );
    expect(terms(policy, { line: { category: "apparel/swimwear" } })).toMatchObject({
      resolutions: ["exchange"],
    });
    const same = narvarPolicy({ ...SHOP, returnDays: 30 });
    expect(returning(same)).toBe("instant 2026-05-31");
  });
});

/** The forms of the policies that the shared cases write out as data, by their ids. */
const FORMS: Readonly<Record<string, Returns>> = {
  "shop-last-item": { days: 30, from: "last-delivery" },
  "shop-fallback": { days: 30, transitDays: 7 },
  "shop-final-sale": {
    days: 30,
    resolutions: ["refund"],
    whoPays: "buyer",
    faults: { days: 60, resolutions: ["refund", "replacement"], whoPays: "free" },
    finalSale: {},
  },
  "shop-discount": { days: 30, finalSale: { traits: [], discountPercent: 50 } },
  "shop-tags": {
    days: 30,
    rules: [
      { id: "vip", when: { "buyer.memberships": { has: "vip" } }, days: 60, mode: "instant" },
      { id: "outlet", when: { "custom.productTag": "outlet" }, days: "none" },
    ],
  },
  "shop-restocking": {
    days: 30,
    resolutions: ["refund"],
    whoPays: "free",
    rules: [
      {
        id: "opened",
        when: { "line.condition": ["opened", "used"] },
        days: 15,
        whoPays: "buyer",
        fees: [{ kind: "restocking", percent: 15 }],
      },
      { id: "damaged", when: { "line.condition": ["damaged", "incomplete"] }, days: "none" },
    ],
  },
  "shop-credit-later": { outcomes: { refund: 14, exchange: 14, "store-credit": 45 } },
  "shop-exchange-only": {
    days: 30,
    resolutions: ["refund", "exchange"],
    rules: [
      {
        id: "sale",
        when: { "custom.discountPercent": { atLeast: 20 } },
        days: 14,
        resolutions: ["exchange"],
      },
    ],
  },
  "shop-roll": { days: 30, roll: true, calendar: "US" },
  "shop-3-business-days": { days: 3, unit: "business-days", calendar: "US" },
  "shop-green": {
    days: 30,
    resolutions: ["refund"],
    whoPays: "buyer",
    faults: { keepBelow: 1500, resolutions: ["refund", "replacement"], whoPays: "free" },
  },
  "shop-review": {
    days: 30,
    mode: "instant",
    rules: [
      { id: "many", when: { "custom.returnsLast12Months": { atLeast: 5 } }, mode: "request" },
      { id: "expensive", when: { "line.price": { atLeast: 50_000 } }, mode: "request" },
    ],
  },
  "shop-members": {
    days: 30,
    mode: "instant",
    byCategory: { electronics: 15, "electronics/phones": { days: 14, fixed: true } },
    memberships: [
      { membership: "gold", days: 60, how: "replace" },
      { membership: "plus", days: 30, how: "add" },
    ],
  },
  "shop-holiday": {
    days: 30,
    byCategory: { "electronics/phones": { days: 14, fixed: true } },
    holidays: [{ from: "2026-11-01", to: "2026-12-26", day: "2027-01-31" }],
  },
  "shop-campaign": {
    days: 30,
    handInDays: 14,
    holidays: [{ from: "2026-06-01", to: "2026-07-15", day: "2026-08-31", how: "fixed" }],
  },
  "seller-14": { days: 14 },
  "seller-60": { days: 60 },
  "shop-unlimited": { days: "unlimited" },
  "shop-30": { days: 30 },
  "shop-once": { days: 30 },
};

interface Case {
  readonly id: string;
  readonly policies: readonly (string | Policy)[];
  readonly order: unknown;
  readonly at: string;
  readonly reason?: NonNullable<Asked>;
  readonly expect: Expectation;
  readonly lines?: Readonly<Record<string, Expectation>>;
}

/** The policy of a form in place of the one that a case writes out. */
function formed(policy: Policy): Policy {
  const returns = FORMS[policy.id];
  if (returns === undefined || returns === "none") return parsePolicy(policy);
  return parsePolicy(
    merchantPolicy({
      id: policy.id,
      version: policy.version,
      timeZone: policy.timeZone,
      currency: "USD",
      ...(policy.custom !== undefined && { custom: policy.custom }),
      cancel: { mode: "request" },
      customerService: false,
      returns: { mode: "request", ...returns },
    }),
  );
}

const shared = "../shared/vectors/merchants.json";
describe.skipIf(!existsSync(shared))("forms say what policies in data form say", () => {
  const all = existsSync(shared) ? (JSON.parse(readFileSync(shared, "utf8")) as Case[]) : [];
  const inline = all.filter(({ policies }) => policies.every((one) => typeof one === "object"));
  it.each(inline.map((one) => [one.id, one] as const))("%s", (_, one) => {
    const policies = one.policies.flatMap((policy) =>
      typeof policy === "string" ? [] : [formed(policy)],
    );
    const { at, reason } = one;
    const asked = { policies, at, ...(reason !== undefined && { reason }) };
    expect(differences(decide(parseOrder(one.order), asked), one.expect, one.lines)).toEqual([]);
  });
});
