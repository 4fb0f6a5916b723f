import { type Fact, type StatedValue, withFact } from "order-recourse";
import type { When } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { DELIVERED, delivered, holds, line, order } from "./support.js";

const bare = order([line(), line({ id: "2" })], { events: undefined });

describe("withFact puts a fact in its place", () => {
  it.each<[Fact, StatedValue, object]>([
    ["order.placedAt", DELIVERED, { placedAt: DELIVERED }],
    ["order.type", "preorder", { type: "preorder" }],
    ["buyer.country", "DE", { buyer: { country: "DE" } }],
    ["payment.state", "paid", { payment: { state: "paid" } }],
    ["disclosures.digitalConsentGiven", true, { disclosures: { digitalConsentGiven: true } }],
    ["seller.kind", "private", { seller: { kind: "private" } }],
    ["custom.gift", "red", { custom: { gift: "red" } }],
    ["custom.gift.wrap", "red", { custom: { "gift.wrap": "red" } }],
    ["claim.state", "open", { stated: { "claim.state": "open" } }],
    ["contact.at", DELIVERED, { stated: { "contact.at": DELIVERED } }],
    ["reason", "damaged", { stated: { reason: "damaged" } }],
  ])("%s: of the order", (fact, value, expected) => {
    expect(withFact(bare, fact, value)).toEqual({ ...bare, ...expected });
  });

  it.each<[Fact, StatedValue, object]>([
    ["line.condition", "used", { condition: "used" }],
    ["line.price", { amount: 5, currency: "EUR" }, { price: { amount: 5, currency: "EUR" } }],
    ["line.promisedBy", null, { promisedBy: null }],
    ["line.tags", ["new"], { tags: ["new"] }],
    ["returnPolicy.days", 30, { returnPolicy: { category: "unspecified", days: 30 } }],
    ["returnPolicy.category", "unlimited", { returnPolicy: { category: "unlimited" } }],
  ])("%s: of every line", (fact, value, expected) => {
    const filled = withFact(bare, fact, value);
    expect(filled).toEqual({ ...bare, lines: bare.lines.map((one) => ({ ...one, ...expected })) });
    const second = withFact(bare, fact, value, ["2"]);
    expect(second.lines[0]).toEqual(bare.lines[0]);
    expect(second.lines[1]).toEqual({ ...bare.lines[1], ...expected });
  });

  it.each<[Fact, StatedValue, object]>([
    ["seller.kind", "private", { seller: { kind: "private" } }],
    ["custom.gift", "red", { custom: { gift: "red" } }],
    ["claim.state", "open", { stated: { "claim.state": "open" } }],
  ])("%s: of the lines named", (fact, value, expected) => {
    const second = withFact(bare, fact, value, ["2"]);
    expect(second.lines).toEqual([bare.lines[0], { ...bare.lines[1], ...expected }]);
    expect({ ...second, lines: bare.lines }).toEqual(bare);
  });

  it("keeps what is there", () => {
    const about = order(
      delivered({
        returnPolicy: { category: "finite-window", days: 5 },
        custom: { a: 1 },
        stated: { reason: "other" },
      }),
      {
        buyer: { kind: "consumer" },
        seller: { kind: "trader" },
        custom: { a: 2 },
        stated: { "claim.state": "open" },
      },
    );
    expect(withFact(about, "buyer.country", "DE").buyer).toEqual({
      kind: "consumer",
      country: "DE",
    });
    expect(withFact(about, "seller.country", "DE").seller).toEqual({
      kind: "trader",
      country: "DE",
    });
    expect(withFact(about, "custom.b", 3).custom).toEqual({ a: 2, b: 3 });
    expect(withFact(about, "custom.b", 3, ["1"]).lines[0]?.custom).toEqual({ a: 1, b: 3 });
    expect(withFact(about, "refund.state", "none").stated).toEqual({
      "claim.state": "open",
      "refund.state": "none",
    });
    expect(withFact(about, "refund.state", "none", ["1"]).lines[0]?.stated).toEqual({
      reason: "other",
      "refund.state": "none",
    });
    expect(withFact(about, "returnPolicy.shipping", "free").lines[0]?.returnPolicy).toEqual({
      category: "finite-window",
      days: 5,
      shipping: "free",
    });
  });

  it("replaces a value", () => {
    expect(
      withFact(order(line(), { buyer: { country: "FR" } }), "buyer.country", "DE").buyer,
    ).toEqual({ country: "DE" });
    const named = withFact(order(line({ condition: "used" })), "line.condition", "opened", ["1"]);
    expect(named.lines[0]?.condition).toBe("opened");
  });

  it("leaves lines alone that have a value", () => {
    const about = order([line({ condition: "used" }), line({ id: "2" })]);
    expect(withFact(about, "line.condition", "opened").lines.map((one) => one.condition)).toEqual([
      "used",
      "opened",
    ]);
    const absent = order([line({ promisedBy: null }), line({ id: "2" })]);
    expect(
      withFact(absent, "line.promisedBy", DELIVERED).lines.map((one) => one.promisedBy),
    ).toEqual([null, DELIVERED]);
  });

  it("puts a delivery on delivered lines only", () => {
    const about = order([
      line({ status: "shipped" }),
      delivered({ id: "2", deliveredAt: undefined }),
      delivered({ id: "3", deliveredAt: "2026-11-05T10:00:00Z" }),
    ]);
    expect(
      withFact(about, "line.deliveredAt", DELIVERED).lines.map((one) => one.deliveredAt),
    ).toEqual([undefined, DELIVERED, "2026-11-05T10:00:00Z"]);
  });

  it("a seller's fact goes to the lines that have a seller without it, too", () => {
    const about = order([
      line({ seller: { kind: "trader" } }),
      line({ id: "2", seller: { country: "FR" } }),
      line({ id: "3" }),
    ]);
    const filled = withFact(about, "seller.country", "DE");
    expect(filled.seller).toEqual({ country: "DE" });
    expect(filled.lines.map((one) => one.seller)).toEqual([
      { kind: "trader", country: "DE" },
      { country: "FR" },
      undefined,
    ]);
  });

  it("a line that gets a seller's fact of its own keeps the rest of the order's seller", () => {
    const about = order(line(), { seller: { kind: "trader", type: "third-party" } });
    expect(withFact(about, "seller.country", "DE", ["1"]).lines[0]?.seller).toEqual({
      kind: "trader",
      type: "third-party",
      country: "DE",
    });
  });

  it("does not change the order that it is given", () => {
    const before = structuredClone(bare);
    for (const fact of ["buyer.country", "line.category", "line.promisedBy", "custom.x"] as const)
      withFact(bare, fact, fact === "line.promisedBy" ? DELIVERED : "x");
    withFact(bare, "claim.state", "open");
    expect(bare).toEqual(before);
  });

  it("throws for a word that is no fact", () => {
    for (const word of ["line.colour", "toString", "custom", "custom.", "__proto__", ""])
      expect(() => withFact(bare, word as Fact, "x")).toThrow(
        new RegExp(
          `^the call of \`withFact\` has 1 problem\\n- \`fact\`: unknown fact \`${word}\``,
        ),
      );
    expect(() => withFact(bare, "line.categry" as Fact, "x")).toThrow(
      "`fact`: unknown fact `line.categry` (did you mean `line.category`?)",
    );
    expect(() => withFact(bare, "category" as Fact, "x")).toThrow("did you mean `line.category`?");
  });

  it.each(["order.total", "order.firstDeliveredAt", "order.lastDeliveredAt"] as const)(
    "throws for %s, which is worked out",
    (fact) => {
      expect(() => withFact(bare, fact, DELIVERED)).toThrow(
        `- \`fact\`: \`${fact}\` is worked out from other facts and can't be filled in`,
      );
    },
  );
});

describe("9.6 what withFact fills in is known", () => {
  const unknown = order(delivered({ deliveredAt: undefined }), { events: undefined });
  it.each<[Fact, StatedValue, unknown]>([
    ["buyer.kind", "consumer", "consumer"],
    ["buyer.timeZone", "UTC", "UTC"],
    ["buyer.memberships", ["prime"], { has: "prime" }],
    ["seller.fulfilledBy", "seller", "seller"],
    ["payment.method", "wallet", "wallet"],
    ["disclosures.agreementInfoComplete", false, false],
    ["line.category", "books", "books"],
    ["line.price", { amount: 7, currency: "EUR" }, 7],
    ["line.deliveredAt", "2026-11-05T10:00:00Z", { to: "2026-11-05" }],
    ["line.shippedAt", "2026-11-05T10:00:00Z", { to: "2026-11-05" }],
    ["line.promisedBy", "2026-11-05T10:00:00Z", { to: "2026-11-05" }],
    ["contact.state", "declined", "declined"],
    ["contact.at", "2026-11-05T10:00:00Z", { to: "2026-11-05" }],
    ["return.state", "none", "none"],
    ["claim.decidedAt", "2026-11-05T10:00:00Z", { to: "2026-11-05" }],
    ["chargeback.state", "open", "open"],
    ["receipt.confirmedAt", null, { known: false }],
    ["delay.newDate", "2026-11-05T10:00:00Z", { to: "2026-11-05" }],
    ["delay.consented", true, true],
    ["replacement.sentAt", "2026-11-05T10:00:00Z", { to: "2026-11-05" }],
    ["reason", "damaged", "damaged"],
  ])("9.6 %s", (fact, value, test) => {
    const when = { [fact]: test } as When;
    expect(holds(when, unknown)).not.toBe(true);
    expect(holds(when, withFact(unknown, fact, value))).toBe(true);
    expect(holds(when, withFact(unknown, fact, value, ["1"]))).toBe(
      /^(buyer|payment|disclosures)\./.test(fact)
        ? true
        : holds(when, withFact(unknown, fact, value)),
    );
  });
});
