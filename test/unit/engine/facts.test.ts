import type { Fact, Order } from "order-recourse";
import { after, days, permit, type When } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, ask, asked, DELIVERED, delivered, holds, line, order, row, shop } from "./support.js";

/** What is known of a fact: whether it is there, or what is missing. */
function there(fact: Fact, about: Order): boolean | readonly string[] {
  return holds({ [fact]: { known: true } } as When, about);
}

/** An order of which nothing is said that need not be. */
const bare = order(line(), { events: undefined });

describe("1.1 a fact is known, absent or unknown", () => {
  it("1.1 a known fact is there", () => {
    expect(there("buyer.country", order(line(), { buyer: { country: "DE" } }))).toBe(true);
  });

  it("1.1 an absent fact is not there", () => {
    expect(there("line.promisedBy", order(line({ promisedBy: null })))).toBe(false);
  });

  it("1.1 an unknown fact is asked for", () => {
    expect(there("line.promisedBy", order(line()))).toEqual(["line.promisedBy"]);
  });

  it("1.1 a key that holds `undefined` is a missing key", () => {
    expect(there("line.promisedBy", order(line({ promisedBy: undefined })))).toEqual([
      "line.promisedBy",
    ]);
    expect(there("line.returnBy", order(line({ returnBy: undefined })))).toBe(false);
  });

  it.each<[Fact, unknown, object, object]>([
    ["buyer.country", "DE", {}, { buyer: null }],
    ["buyer.timeZone", "Europe/Berlin", {}, { buyer: null }],
    ["seller.type", "first-party", { seller: null }, { seller: null }],
    ["payment.state", "paid", {}, { payment: null }],
    ["line.price", { atLeast: 5 }, { price: null }, {}],
    ["order.total", { atLeast: 5 }, { price: null }, {}],
    ["contact.state", "none", {}, { events: null }],
    ["buyer.country", { not: "DE" }, {}, { buyer: { country: null } }],
    ["buyer.kind", { not: "business" }, {}, { buyer: { kind: null } }],
    ["buyer.memberships", { hasNone: ["plus"] }, {}, { buyer: { memberships: null } }],
    ["seller.type", { not: "third-party" }, { seller: { type: null } }, {}],
    ["seller.country", { not: "DE" }, {}, { seller: { country: null } }],
    ["payment.method", { not: "cash" }, {}, { payment: { method: null } }],
    ["payment.state", { not: "refunded" }, {}, { payment: { state: null } }],
    ["line.category", { not: "toys" }, { category: null }, {}],
    ["line.condition", { not: "used" }, { condition: null }, {}],
  ])(
    "1.3 what is `null` and can't be absent counts as missing: %s",
    (fact, test, ofLine, ofOrder) => {
      expect(holds({ [fact]: test } as When, order(line(ofLine), ofOrder))).toEqual(
        fact === "order.total" ? ["line.price"] : [fact],
      );
    },
  );

  it.each<[Fact, boolean]>([
    ["order.placedAt", true],
    ["order.type", true],
    ["line.status", true],
    ["line.quantity", true],
    ["returnPolicy.category", true],
    ["buyer.kind", true],
    ["buyer.country", true],
    ["buyer.memberships", true],
    ["seller.type", true],
    ["line.category", true],
    ["line.price", true],
    ["order.total", true],
    ["payment.state", true],
    ["reason", true],
    ["line.traits", false],
    ["line.tags", false],
    ["line.delivery", false],
    ["line.returnBy", false],
    ["line.releaseAt", false],
    ["line.installedAt", false],
    ["returnPolicy.days", false],
    ["returnPolicy.shipping", false],
    ["returnPolicy.restockingPercent", false],
    ["line.failure", false],
    ["line.shippedAt", false],
    ["order.firstDeliveredAt", false],
    ["order.lastDeliveredAt", false],
  ])("1.1 without a key, %s is there: %s", (fact, expected) => {
    expect(there(fact, bare)).toBe(expected);
  });

  it.each<[Fact, Fact]>([
    ["buyer.region", "buyer.region"],
    ["line.promisedShipBy", "line.promisedShipBy"],
    ["line.promisedBy", "line.promisedBy"],
    ["contact.at", "contact.state"],
    ["contact.repliedAt", "contact.state"],
    ["cancellation.requestedAt", "cancellation.state"],
    ["return.requestedAt", "return.state"],
    ["return.authorisedAt", "return.state"],
    ["return.shippedAt", "return.state"],
    ["return.receivedAt", "return.state"],
    ["refund.issuedAt", "refund.state"],
    ["claim.openedAt", "claim.state"],
    ["claim.decidedAt", "claim.state"],
    ["receipt.confirmedAt", "receipt.confirmedAt"],
    ["delay.notifiedAt", "delay.notifiedAt"],
    ["delay.newDate", "delay.notifiedAt"],
    ["delay.consented", "delay.notifiedAt"],
    ["replacement.sentAt", "replacement.sentAt"],
    ["disclosures.withdrawalInfoGivenAt", "disclosures.withdrawalInfoGivenAt"],
    ["disclosures.returnCostDisclosed", "disclosures.returnCostDisclosed"],
  ])("1.1 without a key, %s may be absent: asks for %s", (fact, missing) => {
    expect(there(fact, bare)).toEqual([missing]);
  });
});

describe("1.1 every fact is read from its place", () => {
  const full = order(
    line({
      status: "delivered",
      category: "electronics/phones",
      condition: "opened",
      traits: ["oversize"],
      tags: ["blue"],
      delivery: "pickup",
      price: { amount: 500, currency: "EUR" },
      quantity: 3,
      promisedShipBy: "2026-11-02T10:00:00Z",
      promisedBy: "2026-11-03T10:00:00Z",
      shippedAt: "2026-11-04T10:00:00Z",
      readyAt: "2026-11-05T10:00:00Z",
      deliveredAt: "2026-11-06T10:00:00Z",
      installedAt: "2026-11-07T10:00:00Z",
      returnBy: "2026-11-08T10:00:00Z",
      releaseAt: "2026-11-09T10:00:00Z",
      returnPolicy: {
        category: "finite-window",
        days: 45,
        shipping: "buyer",
        restockingPercent: 15,
      },
    }),
    {
      type: "preorder",
      buyer: {
        kind: "business",
        country: "DE",
        region: "BE",
        timeZone: "Europe/Berlin",
        memberships: ["prime"],
      },
      seller: { type: "third-party", fulfilledBy: "seller", kind: "private", country: "FR" },
      payment: { method: "invoice", state: "part-refunded" },
      disclosures: {
        withdrawalInfoGivenAt: "2026-10-11T10:00:00Z",
        withdrawalFunctionInfoGivenAt: "2026-10-12T10:00:00Z",
        agreementCopyReceivedAt: "2026-10-13T10:00:00Z",
        returnCostDisclosed: true,
        digitalConsentGiven: true,
        digitalLossAcknowledged: true,
        digitalConfirmationSent: true,
        policyDisplayedBeforePayment: true,
        returnTermsInAdvertisement: true,
        returnTermsOnConfirmationScreen: true,
        agreementInfoComplete: true,
        acceptOrCorrectOffered: true,
        noReturnConfirmedAtCheckout: true,
      },
      events: [
        { type: "seller-contacted", at: "2026-11-11T10:00:00Z" },
        { type: "seller-replied", outcome: "info", at: "2026-11-12T10:00:00Z" },
        { type: "cancellation-requested", at: "2026-11-13T10:00:00Z" },
        { type: "return-requested", at: "2026-11-14T10:00:00Z" },
        { type: "return-authorised", at: "2026-11-15T10:00:00Z" },
        { type: "return-shipped", at: "2026-11-16T10:00:00Z" },
        {
          type: "refund-issued",
          at: "2026-11-17T10:00:00Z",
          amount: { amount: 1, currency: "EUR" },
        },
        { type: "claim-opened", at: "2026-11-18T10:00:00Z" },
        { type: "claim-denied", at: "2026-11-19T10:00:00Z" },
        { type: "chargeback-opened", at: "2026-11-19T11:00:00Z" },
        { type: "receipt-confirmed", at: "2026-10-21T10:00:00Z" },
        {
          type: "delay-notified",
          at: "2026-10-22T10:00:00Z",
          newDate: "2026-10-23T10:00:00Z",
          consented: false,
        },
        { type: "replacement-sent", at: "2026-10-24T10:00:00Z" },
      ],
    },
  );
  const on = (day: string): { from: string; to: string } => ({ from: day, to: day });

  it.each<[keyof When, unknown]>([
    ["order.placedAt", on("2026-11-01")],
    ["order.type", "preorder"],
    ["order.total", 1500],
    ["order.firstDeliveredAt", on("2026-11-06")],
    ["order.lastDeliveredAt", on("2026-11-06")],
    ["buyer.kind", "business"],
    ["buyer.country", "DE"],
    ["buyer.region", "BE"],
    ["buyer.timeZone", "Europe/Berlin"],
    ["buyer.memberships", { has: "prime" }],
    ["seller.type", "third-party"],
    ["seller.fulfilledBy", "seller"],
    ["seller.kind", "private"],
    ["seller.country", "FR"],
    ["line.status", "delivered"],
    ["line.category", "electronics"],
    ["line.condition", "opened"],
    ["line.traits", { has: "oversize" }],
    ["line.tags", { has: "blue" }],
    ["line.delivery", "pickup"],
    ["line.price", 500],
    ["line.quantity", 3],
    ["line.promisedShipBy", on("2026-11-02")],
    ["line.promisedBy", on("2026-11-03")],
    ["line.shippedAt", on("2026-11-04")],
    ["line.readyAt", on("2026-11-05")],
    ["line.deliveredAt", on("2026-11-06")],
    ["line.installedAt", on("2026-11-07")],
    ["line.returnBy", on("2026-11-08")],
    ["line.releaseAt", on("2026-11-09")],
    ["returnPolicy.category", "finite-window"],
    ["returnPolicy.days", 45],
    ["returnPolicy.shipping", "buyer"],
    ["returnPolicy.restockingPercent", 15],
    ["contact.state", "answered"],
    ["contact.at", on("2026-11-11")],
    ["contact.repliedAt", on("2026-11-12")],
    ["cancellation.state", "requested"],
    ["cancellation.requestedAt", on("2026-11-13")],
    ["return.state", "shipped"],
    ["return.requestedAt", on("2026-11-14")],
    ["return.authorisedAt", on("2026-11-15")],
    ["return.shippedAt", on("2026-11-16")],
    ["refund.state", "issued"],
    ["refund.issuedAt", on("2026-11-17")],
    ["claim.state", "denied"],
    ["claim.openedAt", on("2026-11-18")],
    ["claim.decidedAt", on("2026-11-19")],
    ["chargeback.state", "open"],
    ["receipt.confirmedAt", on("2026-10-21")],
    ["delay.notifiedAt", on("2026-10-22")],
    ["delay.newDate", on("2026-10-23")],
    ["delay.consented", false],
    ["replacement.sentAt", on("2026-10-24")],
    ["payment.method", "invoice"],
    ["payment.state", "part-refunded"],
    ["disclosures.withdrawalInfoGivenAt", on("2026-10-11")],
    ["disclosures.withdrawalFunctionInfoGivenAt", on("2026-10-12")],
    ["disclosures.agreementCopyReceivedAt", on("2026-10-13")],
    ["disclosures.returnCostDisclosed", true],
    ["disclosures.digitalConsentGiven", true],
    ["disclosures.digitalLossAcknowledged", true],
    ["disclosures.digitalConfirmationSent", true],
    ["disclosures.policyDisplayedBeforePayment", true],
    ["disclosures.returnTermsInAdvertisement", true],
    ["disclosures.returnTermsOnConfirmationScreen", true],
    ["disclosures.agreementInfoComplete", true],
    ["disclosures.acceptOrCorrectOffered", true],
    ["disclosures.noReturnConfirmedAtCheckout", true],
    ["reason", "damaged"],
  ])("1.1 %s", (fact, test) => {
    expect(holds({ [fact]: test } as When, full, { reason: "damaged" })).toBe(true);
    expect(holds({ [fact]: { not: test } } as When, full, { reason: "damaged" })).toBe(false);
  });

  it("1.1 the two facts that a delivered line has not", () => {
    const failed = order(
      line({ status: "delivery-failed", failure: "lost", failedAt: "2026-11-06T10:00:00Z" }),
    );
    expect(holds({ "line.failure": "lost" }, failed)).toBe(true);
    expect(holds({ "line.failedAt": on("2026-11-06") }, failed)).toBe(true);
    const cancelled = order(line({ status: "cancelled", cancelledAt: "2026-11-06T10:00:00Z" }));
    expect(holds({ "line.cancelledAt": on("2026-11-06") }, cancelled)).toBe(true);
    const received = order(delivered(), {
      events: [{ type: "return-received", at: "2026-11-15T10:00:00Z" }],
    });
    expect(holds({ "return.receivedAt": on("2026-11-15") }, received)).toBe(true);
  });
});

describe("1.2 dates and the status of their line", () => {
  type Date = "shippedAt" | "readyAt" | "deliveredAt" | "failedAt" | "cancelledAt";
  const ruledOut: readonly (readonly [string, readonly Date[]])[] = [
    ["pending", ["shippedAt", "readyAt", "deliveredAt", "failedAt", "cancelledAt"]],
    ["processing", ["shippedAt", "readyAt", "deliveredAt", "failedAt", "cancelledAt"]],
    ["shipped", ["readyAt", "deliveredAt", "failedAt", "cancelledAt"]],
    ["out-for-delivery", ["deliveredAt", "failedAt", "cancelledAt"]],
    ["ready-for-pickup", ["deliveredAt", "failedAt", "cancelledAt"]],
    ["delivered", ["failedAt", "cancelledAt"]],
    ["delivery-failed", ["readyAt", "deliveredAt", "cancelledAt"]],
    ["cancelled", ["shippedAt", "readyAt", "deliveredAt", "failedAt"]],
  ];
  it.each(ruledOut.flatMap(([status, dates]) => dates.map((date) => [status, date] as const)))(
    "1.2 a line that is %s has no %s, whatever the order says",
    (status, date) => {
      const about = order(line({ status, [date]: "2026-11-05T10:00:00Z" }));
      expect(there(`line.${date}`, about)).toBe(false);
    },
  );

  const MAY_TURN_OUT_ABSENT: readonly Date[] = ["shippedAt", "readyAt"];
  const implied: readonly (readonly [string, Date])[] = [
    ["shipped", "shippedAt"],
    ["out-for-delivery", "readyAt"],
    ["ready-for-pickup", "readyAt"],
    ["delivered", "deliveredAt"],
    ["delivery-failed", "failedAt"],
    ["cancelled", "cancelledAt"],
  ];
  it.each(implied)("1.2 a line that is %s has a %s, known or not", (status, date) => {
    const early: When = { [`line.${date}`]: { to: "2026-11-03" } };
    for (const held of [undefined, null, "yesterday"]) {
      const about = order(line({ status, [date]: held }));
      if (!MAY_TURN_OUT_ABSENT.includes(date)) expect(there(`line.${date}`, about)).toBe(true);
      expect(holds(early, about)).toEqual([`line.${date}`]);
    }
    expect(holds(early, order(line({ status, [date]: "2026-11-03T23:59:59Z" })))).toBe(true);
    expect(holds(early, order(line({ status, [date]: "2026-11-04T00:00:00Z" })))).toBe(false);
  });

  it.each(implied.filter(([, date]) => MAY_TURN_OUT_ABSENT.includes(date)))(
    "1.2 a line that is %s has a %s for certain",
    (status, date) => {
      expect(there(`line.${date}`, order(line({ status })))).toBe(true);
    },
  );

  const possible: readonly (readonly [string, Date])[] = [
    ["out-for-delivery", "shippedAt"],
    ["ready-for-pickup", "shippedAt"],
    ["delivered", "shippedAt"],
    ["delivery-failed", "shippedAt"],
    ["delivered", "readyAt"],
  ];
  it.each(possible)("1.2 a line that is %s may have a %s", (status, date) => {
    const fact: Fact = `line.${date}`;
    expect(there(fact, order(line({ status })))).toEqual([fact]);
    expect(there(fact, order(line({ status, [date]: "soon" })))).toEqual([fact]);
    expect(there(fact, order(line({ status, [date]: null })))).toBe(false);
    expect(there(fact, order(line({ status, [date]: "2026-11-05T10:00:00Z" })))).toBe(true);
  });

  it("1.2 a line that is not delivered was not installed", () => {
    const installedAt = "2026-11-12T10:00:00Z";
    expect(there("line.installedAt", order(line({ status: "shipped", installedAt })))).toBe(false);
    expect(there("line.installedAt", order(delivered({ installedAt })))).toBe(true);
    expect(there("line.installedAt", order(delivered()))).toBe(false);
    const unreadable = order(delivered({ installedAt: "?" }));
    expect(holds({ "line.installedAt": { to: "2026-11-12" } }, unreadable)).toEqual([
      "line.installedAt",
    ]);
  });

  it("1.2 only a failed delivery has a failure", () => {
    expect(there("line.failure", order(line({ failure: "lost" })))).toBe(false);
    const failed = line({ status: "delivery-failed", failedAt: "2026-11-05T10:00:00Z" });
    expect(holds({ "line.failure": "lost" }, order(failed))).toEqual(["line.failure"]);
    const silent = order(line({ ...failed, failure: null }));
    expect(holds({ "line.failure": "lost" }, silent)).toEqual(["line.failure"]);
  });
});

describe("1.3 what can't be read is unknown", () => {
  it("1.3 a moment without an offset", () => {
    const about = order(line({ promisedBy: "2026-11-12T10:00:00" }));
    expect(there("line.promisedBy", about)).toEqual(["line.promisedBy"]);
  });

  it("1.3 a disclosure that is no text", () => {
    const about = order(line(), { disclosures: { withdrawalInfoGivenAt: 5 } });
    expect(there("disclosures.withdrawalInfoGivenAt", about)).toEqual([
      "disclosures.withdrawalInfoGivenAt",
    ]);
  });

  it("1.3 the moment of the order itself", () => {
    const about = order(line(), { placedAt: "today" });
    expect(holds({ "order.placedAt": { to: "2026-11-01" } }, about)).toEqual(["order.placedAt"]);
  });

  it("1.3 a zone", () => {
    const policy = { timeZone: "buyer" };
    const when: When = { "order.placedAt": { to: "2026-10-31" } };
    const placedAt = "2026-11-01T03:00:00Z";
    const inNewYork = order(line(), { placedAt, buyer: { timeZone: "America/New_York" } });
    expect(holds(when, inNewYork, { policy })).toBe(true);
    const nowhere = order(line(), { placedAt, buyer: { timeZone: "Middle/Earth" } });
    expect(holds(when, nowhere, { policy })).toEqual(["buyer.timeZone"]);
  });

  it.each([
    ["text", "gift", "red", 5, "red"],
    ["number", "gift", 5, "five", 5],
    ["number", "gift", 5, Number.NaN, 5],
    ["boolean", "gift", true, "yes", true],
    ["list", "gift", ["a"], "a", { has: "a" }],
    ["instant", "giftAt", "2026-11-05T10:00:00Z", "soon", { to: "2026-11-05" }],
    ["instant", "giftAt", "2026-11-05T10:00:00Z", 5, { to: "2026-11-05" }],
  ] as const)("1.3 a custom %s of another type", (kind, key, good, bad, test) => {
    const policy = { custom: { [key]: kind } };
    const when: When = { [`custom.${key}`]: test };
    expect(holds(when, order(line(), { custom: { [key]: good } }), { policy })).toBe(true);
    expect(holds(when, order(line(), { custom: { [key]: bad } }), { policy })).toEqual([
      `custom.${key}`,
    ]);
    expect(holds(when, order(line(), { custom: { [key]: null } }), { policy })).toBe(false);
    expect(holds(when, order(line()), { policy })).toBe(false);
  });

  it("1.3 what a custom object inherits was never there", () => {
    const policy = { custom: { toString: "text" } } as const;
    const about = order(line(), { custom: { other: 1 } });
    expect(holds({ "custom.toString": { known: true } }, about, { policy })).toBe(false);
    const onLine = order(line({ custom: { other: 1 } }));
    expect(holds({ "custom.toString": { known: true } }, onLine, { policy })).toBe(false);
  });
});

describe("1.4 the history", () => {
  it("1.4 is unknown as a whole without `events`", () => {
    expect(holds({ "claim.state": "none" }, bare)).toEqual(["claim.state"]);
  });

  it("1.4 what is not in the list has not happened", () => {
    expect(holds({ "claim.state": "none" }, order())).toBe(true);
    const contacted = order(line(), {
      events: [{ type: "seller-contacted", at: "2026-11-05T10:00:00Z" }],
    });
    expect(holds({ "claim.state": "none", "contact.state": "awaiting" }, contacted)).toBe(true);
  });

  it("1.4 an event that names a line speaks for that line, one that names none for all", () => {
    const policy = shop(row(permit(), { "claim.state": "open" }));
    const lines = [delivered(), delivered({ id: "2" })];
    const event = { type: "claim-opened", at: "2026-11-15T10:00:00Z" };
    const one = order(lines, { events: [{ ...event, line: "2" }] });
    expect(asked("allowed", policy, one).lines).toEqual(["2"]);
    const all = order(lines, { events: [event] });
    expect(asked("allowed", policy, all).lines).toEqual(["1", "2"]);
  });
});

describe("1.6 deliveries of the whole order", () => {
  const early = delivered({ deliveredAt: "2026-11-05T10:00:00Z" });
  const late = delivered({ id: "2", deliveredAt: "2026-11-08T10:00:00Z" });
  const first: When = { "order.firstDeliveredAt": { to: "2026-11-05" } };
  const last: When = { "order.lastDeliveredAt": { from: "2026-11-08" } };

  it("1.6 the first is the earliest, the last the latest", () => {
    for (const lines of [
      [early, late],
      [late, early],
    ]) {
      expect(holds(first, order(lines))).toBe(true);
      expect(holds(last, order(lines))).toBe(true);
    }
  });

  it.each(["pending", "processing", "shipped", "out-for-delivery", "ready-for-pickup"])(
    "1.6 there is no last one while a line is %s",
    (status) => {
      const about = order([early, line({ id: "2", status })]);
      expect(there("order.lastDeliveredAt", about)).toBe(false);
      expect(there("order.firstDeliveredAt", about)).toBe(true);
    },
  );

  it.each(["delivery-failed", "cancelled"])("1.6 a line that is %s is not waited for", (status) => {
    const about = order([early, line({ id: "2", status })]);
    expect(there("order.lastDeliveredAt", about)).toBe(true);
  });

  it("1.6 there is none while nothing was delivered", () => {
    const about = order(line({ status: "cancelled" }));
    expect(there("order.firstDeliveredAt", about)).toBe(false);
    expect(there("order.lastDeliveredAt", about)).toBe(false);
  });

  it("1.6 unknown where a delivery that it hangs on is", () => {
    const about = order([early, delivered({ id: "2", deliveredAt: undefined })]);
    expect(holds(last, about)).toEqual(["line.deliveredAt"]);
    expect(holds({ "order.firstDeliveredAt": { to: "2026-11-02" } }, about)).toEqual([
      "line.deliveredAt",
    ]);
  });
});

describe("1.7 money", () => {
  const euros = { policy: { currency: "EUR" } };
  const price = (amount: number, currency = "EUR"): { price: object } => ({
    price: { amount, currency },
  });

  it("1.7 an amount in another currency is unknown to a policy that names one", () => {
    const test: When = { "line.price": { atLeast: 100 } };
    expect(holds(test, order(line(price(100))), euros)).toBe(true);
    expect(holds(test, order(line(price(99))), euros)).toBe(false);
    expect(holds(test, order(line(price(100, "USD"))), euros)).toEqual(["line.price"]);
  });

  it("1.7 a policy that names none compares whatever currency", () => {
    expect(holds({ "line.price": 100 }, order(line(price(100, "USD"))))).toBe(true);
    expect(holds({ "line.price": 100 }, order(line(price(100, "JPY"))))).toBe(true);
  });

  it("1.7 two policies of two currencies read one price each for itself", () => {
    const test: When = { "line.price": { atLeast: 100 } };
    const a = shop(row(permit(), test), { id: "a", currency: "EUR" });
    const b = shop(row(permit(), test), { id: "b", currency: "USD" });
    const { grants } = asked("allowed", [a, b], order(line(price(100, "USD"))));
    expect(grants.map(({ policy }) => policy)).toEqual(["b"]);
  });

  it("1.7 a total is price times quantity over all lines", () => {
    const about = order([line({ ...price(100), quantity: 2 }), line({ id: "2", ...price(30) })]);
    expect(holds({ "order.total": 230 }, about)).toBe(true);
    expect(holds({ "order.total": 230 }, about, euros)).toBe(true);
  });

  it("1.7 a total needs all prices in one currency", () => {
    const mixed = order([line(price(100)), line({ id: "2", ...price(30, "USD") })]);
    expect(holds({ "order.total": { atLeast: 100 } }, mixed)).toEqual(["line.price"]);
    const partly = order([line(price(100)), line({ id: "2" })]);
    expect(holds({ "order.total": { atLeast: 100 } }, partly)).toEqual(["line.price"]);
    const dollars = order([line(price(100, "USD"))]);
    expect(holds({ "order.total": 100 }, dollars, euros)).toEqual(["line.price"]);
  });
});

describe("1.8 stated facts", () => {
  it("1.8 count where a fact is unknown otherwise", () => {
    const stated = { "claim.state": "open" };
    expect(holds({ "claim.state": "open" }, order(line(), { events: undefined, stated }))).toBe(
      true,
    );
    expect(holds({ "claim.state": "open" }, order(line(), { stated }))).toBe(false);
  });

  it("1.8 a line's comes before its order's", () => {
    const about = order(line({ stated: { "claim.state": "open" } }), {
      events: undefined,
      stated: { "claim.state": "denied" },
    });
    expect(holds({ "claim.state": "open" }, about)).toBe(true);
  });

  it("1.8 a line's comes before its order's, absent or not", () => {
    const about = order(line({ stated: { "line.promisedBy": null } }), {
      stated: { "line.promisedBy": "2026-11-05T10:00:00Z" },
    });
    expect(there("line.promisedBy", about)).toBe(false);
  });

  it.each<[keyof When, unknown, unknown]>([
    ["buyer.country", "DE", "DE"],
    ["buyer.timeZone", "Europe/Berlin", "Europe/Berlin"],
    ["line.category", "books/maps", "books"],
    ["buyer.memberships", ["prime"], { has: "prime" }],
    ["line.price", { amount: 5, currency: "EUR" }, 5],
    ["delay.consented", true, true],
    ["reason", "damaged", "damaged"],
    ["line.promisedBy", "2026-11-05T10:00:00Z", { to: "2026-11-05" }],
    ["receipt.confirmedAt", "2026-11-05T10:00:00Z", { to: "2026-11-05" }],
  ])("1.8 %s can be stated", (fact, value, test) => {
    const about = order(line(), { events: undefined, stated: { [fact]: value } });
    expect(holds({ [fact]: test } as When, about)).toBe(true);
  });

  it.each<[keyof When, unknown]>([
    ["buyer.country", 5],
    ["buyer.timeZone", "Middle/Earth"],
    ["line.category", true],
    ["buyer.memberships", "prime"],
    ["line.price", 5],
    ["line.price", "5"],
    ["delay.consented", "yes"],
    ["line.promisedBy", "soon"],
    ["line.promisedBy", 5],
  ])("1.8 %s can't be stated as %j", (fact, value) => {
    const tests: { readonly [F in string]?: unknown } = {
      "buyer.memberships": { has: "prime" },
      "line.price": 5,
      "delay.consented": true,
      "line.promisedBy": { to: "2026-11-05" },
      "buyer.timeZone": "UTC",
      "line.category": "books",
      "buyer.country": "DE",
    };
    const about = order(line(), {
      events: [{ type: "delay-notified", at: "2026-11-02T10:00:00Z" }],
      ...(fact === "delay.consented" ? { events: undefined } : {}),
      stated: { [fact]: value },
    });
    expect(holds({ [fact]: tests[fact] } as When, about)).toEqual([
      fact === "delay.consented" ? "delay.notifiedAt" : fact,
    ]);
  });

  it("1.8 an amount is stated in its own currency", () => {
    const about = order(line(), { stated: { "line.price": { amount: 5, currency: "USD" } } });
    expect(holds({ "line.price": 5 }, about, { policy: { currency: "USD" } })).toBe(true);
    expect(holds({ "line.price": 5 }, about, { policy: { currency: "EUR" } })).toEqual([
      "line.price",
    ]);
  });

  const axes: readonly (readonly [Fact, string, readonly string[]])[] = [
    ["contact.at", "contact.state", ["awaiting"]],
    ["contact.repliedAt", "contact.state", ["answered", "accepted", "declined"]],
    ["cancellation.requestedAt", "cancellation.state", ["requested"]],
    ["return.requestedAt", "return.state", ["requested"]],
    ["return.authorisedAt", "return.state", ["authorised"]],
    ["return.shippedAt", "return.state", ["shipped"]],
    ["return.receivedAt", "return.state", ["received"]],
    ["refund.issuedAt", "refund.state", ["issued"]],
    ["claim.openedAt", "claim.state", ["open"]],
    ["claim.decidedAt", "claim.state", ["granted", "denied"]],
  ];

  it.each(axes)("1.8 %s is absent where %s is stated to be none", (fact, axis) => {
    const about = order(delivered(), { events: undefined, stated: { [axis]: "none" } });
    expect(there(fact, about)).toBe(false);
  });

  it.each(axes)("1.8 %s is there where %s is stated to be %j", (fact, axis, states) => {
    for (const state of states) {
      const about = order(delivered(), { events: undefined, stated: { [axis]: state } });
      expect(there(fact, about)).toBe(true);
    }
  });

  it("1.8 what is not implied may be there, and is asked for by its own name", () => {
    const about = order(delivered(), {
      events: undefined,
      stated: { "contact.state": "awaiting", "claim.state": "closed", "return.state": "declined" },
    });
    expect(there("return.requestedAt", about)).toEqual(["return.requestedAt"]);
    expect(there("contact.repliedAt", about)).toEqual(["contact.repliedAt"]);
    expect(there("claim.decidedAt", about)).toEqual(["claim.decidedAt"]);
  });
});

describe("1.9 what a line says itself", () => {
  it("1.9 its seller replaces the order's as a whole", () => {
    const seller = { type: "third-party", country: "FR" };
    const about = order(line({ seller: { country: "DE" } }), { seller });
    expect(holds({ "seller.country": "DE" }, about)).toBe(true);
    expect(holds({ "seller.type": "third-party" }, about)).toEqual(["seller.type"]);
    expect(holds({ "seller.type": "third-party" }, order(line(), { seller }))).toBe(true);
  });

  it("1.9 a listing's return terms replace the seller's as a whole", () => {
    const returnPolicy = { category: "finite-window", days: 60, shipping: "free" };
    const ofSeller = order(line(), { seller: { returnPolicy } });
    expect(holds({ "returnPolicy.days": 60 }, ofSeller)).toBe(true);
    const own = order(line({ returnPolicy: { category: "unlimited" } }), {
      seller: { returnPolicy },
    });
    expect(holds({ "returnPolicy.category": "unlimited" }, own)).toBe(true);
    expect(there("returnPolicy.days", own)).toBe(false);
    const ofLinesSeller = order(line({ seller: { returnPolicy } }), { seller: {} });
    expect(holds({ "returnPolicy.shipping": "free" }, ofLinesSeller)).toBe(true);
    expect(holds({ "returnPolicy.category": "unspecified" }, order())).toBe(true);
  });

  it("1.9 a custom value of a line replaces the order's of that name", () => {
    const policy = { custom: { a: "text", b: "text" } } as const;
    const about = order(line({ custom: { a: "line" } }), { custom: { a: "order", b: "order" } });
    expect(holds({ "custom.a": "line" }, about, { policy })).toBe(true);
    expect(holds({ "custom.b": "order" }, about, { policy })).toBe(true);
    const nulled = order(line({ custom: { a: null } }), { custom: { a: "order" } });
    expect(holds({ "custom.a": { known: true } }, nulled, { policy })).toBe(false);
  });

  it("1.9 a custom instant anchors a window", () => {
    const policy = shop(row(permit({ closes: after("custom.eventAt", days(2)) })), {
      custom: { eventAt: "instant" },
    });
    const about = order(line({ custom: { eventAt: "2026-11-19T10:00:00Z" } }));
    expect(asked("allowed", policy, about).until).toEqual({
      at: "2026-11-22T00:00:00Z",
      lastDay: "2026-11-21",
      timeZone: "UTC",
      from: { event: "custom.eventAt", at: "2026-11-19T10:00:00Z" },
    });
    expect(asked("upcoming", policy, order()).opens).toEqual({ after: "custom.eventAt" });
  });

  it("1.9 one custom name may be of two types, for two policies", () => {
    const a = shop(row(permit(), { "custom.size": "5" }), { id: "a", custom: { size: "text" } });
    const b = shop(row(permit(), { "custom.size": 5 }), { id: "b", custom: { size: "number" } });
    const grants = (size: unknown): readonly string[] =>
      asked("allowed", [a, b], order(line(), { custom: { size } })).grants.map((g) => g.policy);
    expect(grants(5)).toEqual(["b"]);
    expect(grants("5")).toEqual(["a"]);
  });
});

describe("1 the facts behind a reason", () => {
  it("1.1 are those that the row asks for and that its window hangs on, as far as known", () => {
    const policy = shop(
      row(permit({ closes: after("line.deliveredAt", days(30)) }), {
        "line.category": { not: "food" },
        "line.tags": { hasNone: "sale" },
        "line.returnBy": { known: false },
        "line.condition": { known: true },
      }),
    );
    const [reason] = ask(policy, order(delivered({ category: "books", tags: ["new"] }))).reasons;
    expect(reason).toEqual({
      code: "goodwill",
      policy: "shop",
      rule: "row",
      authority: "seller",
      facts: {
        "line.category": "books",
        "line.tags": ["new"],
        "line.returnBy": null,
        "line.deliveredAt": DELIVERED,
      },
    });
  });

  it("1.1 carry the row's source", () => {
    const source = { title: "Returns", section: "2", url: "https://shop.example/returns" };
    const policy = shop({ ...row(permit()), source });
    expect(ask(policy, order(), { at: AT }).reasons).toEqual([
      { code: "goodwill", policy: "shop", rule: "row", authority: "seller", source, facts: {} },
    ]);
  });
});
