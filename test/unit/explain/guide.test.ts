/** Steps that fit a verdict. */
import { after, days, decide, definePolicy, type Order, permit } from "order-recourse";
import { guide } from "order-recourse/explain";
import { de } from "order-recourse/explain/locales/de";
import { amazonUs, amazonUsGuide } from "order-recourse/policies/amazon-us";
import { describe, expect, it } from "vitest";

const guides = [amazonUsGuide];

function amazon(
  status: "pending" | "processing" | "shipped",
  fulfilledBy: "marketplace" | "seller",
) {
  const order: Order = {
    id: "112-4401",
    placedAt: "2026-11-03T17:20:00Z",
    seller: { type: "third-party", fulfilledBy },
    lines: [{ id: "1", quantity: 1, category: "garden", status }],
    payment: { state: "paid" },
    events: [],
  };
  return decide(order, {
    policies: [amazonUs],
    at: "2026-11-04T12:00:00Z",
    reason: "changed-mind",
  });
}

const codes = (found: ReturnType<typeof guide>) => found?.steps.map(({ code }) => code) ?? [];

describe("amazon.com", () => {
  it("cancels alone, asks the warehouse, asks the seller: three ways", () => {
    const alone = codes(guide(amazon("pending", "marketplace"), "cancel", { guides }));
    const warehouse = codes(guide(amazon("processing", "marketplace"), "cancel", { guides }));
    const seller = codes(guide(amazon("processing", "seller"), "cancel", { guides }));
    expect(alone).toContain("choose-cancel");
    expect(alone).not.toContain("wait-for-answer");
    expect(warehouse).toContain("choose-request-cancel");
    expect(warehouse).toContain("refuse-parcel");
    expect(seller).toContain("choose-request-cancel");
    expect(seller).not.toContain("refuse-parcel");
  });

  it("fills in the order's number, and leaves out links without it", () => {
    const decision = amazon("pending", "marketplace");
    const links = guide(decision, "cancel", { guides, orderId: "112 4401" })?.steps.map(
      ({ link }) => link,
    );
    expect(links).toContain(
      "https://www.amazon.com/gp/your-account/order-details?orderID=112%204401",
    );
    const odd = guide(decision, "cancel", { guides, orderId: "\ud8001?&" })?.steps ?? [];
    expect(odd.map(({ link }) => link)).toContain(
      "https://www.amazon.com/gp/your-account/order-details?orderID=%EF%BF%BD1%3F%26",
    );
    const without = guide(decision, "cancel", { guides })?.steps ?? [];
    expect(without.filter(({ link }) => link?.includes("order-details"))).toEqual([]);
  });

  it("says where, what to have ready, how long and in which months longer", () => {
    const found = guide(amazon("processing", "seller"), "contactSeller", { guides });
    expect(found).toMatchObject({
      policy: "amazon-us",
      channels: [
        { code: "order-page", words: "order page" },
        { code: "message", words: "message to the seller" },
      ],
      ready: [{ code: "order-number", words: "order number" }],
      notes: [
        "An answer can take up to 48 hours.",
        "In November, December and January, expect longer waits.",
      ],
    });
  });

  it("waits for what is not open yet", () => {
    const found = guide(amazon("pending", "marketplace"), "return", { guides, locale: de });
    expect(found?.steps[0]).toEqual({
      code: "wait",
      words:
        "Warten Sie: Das ist noch nicht möglich. Sie können die Ware nach der Lieferung zurückgeben.",
    });
  });

  it("has none for what is denied", () => {
    expect(guide(amazon("shipped", "marketplace"), "cancel", { guides })).toBeNull();
  });
});

describe("a policy without a guide", () => {
  it("gets the general one", () => {
    const found = guide(amazon("pending", "marketplace"), "cancel");
    expect(found?.policy).toBeNull();
    expect(codes(found)).toContain("choose-cancel");
  });

  it("begins with the questions where it is not known whether the action is open", () => {
    const policy = definePolicy({
      id: "shop",
      version: "1",
      authority: "seller",
      timeZone: "UTC",
      tables: {
        return: [
          {
            id: "row",
            when: { "line.condition": "unopened" },
            then: permit(),
            because: "return-window",
          },
        ],
      },
    });
    const order: Order = {
      id: "1",
      placedAt: "2027-01-01T00:00:00Z",
      lines: [{ id: "1", quantity: 1, status: "delivered", deliveredAt: "2027-01-02T00:00:00Z" }],
      events: [],
    };
    const found = guide(decide(order, { policies: policy, at: "2027-01-03T00:00:00Z" }), "return");
    expect(found?.steps[0]).toEqual({
      code: "find-out",
      words: "Answer this first: What condition is it in?",
    });
    expect(codes(found)).toContain("submit");
  });

  it("waits for the permission that is recommended, above a last resort", () => {
    const policy = definePolicy({
      id: "market",
      version: "1",
      authority: "marketplace",
      timeZone: "UTC",
      tables: {
        escalate: [
          {
            id: "claim",
            when: {},
            then: permit({
              route: "guarantee-claim",
              opens: after("order.placedAt", days(10)),
              outside: "next",
            }),
            because: "guarantee",
          },
          {
            id: "service",
            when: {},
            then: permit({ route: "customer-service", lastResort: true }),
            because: "customer-service",
          },
        ],
      },
    });
    const order: Order = {
      id: "1",
      placedAt: "2027-01-01T00:00:00Z",
      lines: [{ id: "1", quantity: 1, status: "shipped" }],
      events: [],
    };
    const found = guide(
      decide(order, { policies: policy, at: "2027-01-03T00:00:00Z" }),
      "escalate",
    );
    expect(codes(found).slice(0, 1)).toEqual(["wait"]);
    expect(codes(found)).toContain("open-claim");
  });
});
