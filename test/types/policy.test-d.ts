import {
  after,
  before,
  days,
  defer,
  definePolicy,
  deny,
  earlierOf,
  firstKnown,
  forbid,
  hours,
  laterOf,
  minutes,
  on,
  type Policy,
  permit,
  type Row,
} from "order-recourse/policy";
import { describe, expectTypeOf, it } from "vitest";

const SHOP = { id: "shop", version: "1", authority: "seller", timeZone: "UTC" } as const;
const SOURCES = { cancel: { title: "Cancelling an order", confidence: "high" } } as const;

describe("the example of the design", () => {
  it("is a policy", () => {
    const amazonUs = definePolicy({
      id: "amazon-us",
      version: "2026-11-01",
      authority: "marketplace",
      timeZone: "America/Los_Angeles",
      tables: {
        cancel: [
          {
            id: "already-cancelled",
            when: { "line.status": "cancelled" },
            then: deny({ kind: "already" }),
            because: "already-cancelled",
          },
          {
            id: "marketplace-pending",
            when: { "line.status": "pending", "seller.fulfilledBy": "marketplace" },
            then: permit({ mode: "instant" }),
            because: "not-shipped",
            source: SOURCES.cancel,
          },
          {
            id: "seller-grace",
            when: {
              "line.status": ["pending", "processing"],
              "order.placedAt": { within: minutes(30) },
            },
            then: permit({ mode: "instant" }),
            because: "grace-period",
          },
          {
            id: "shipped",
            when: {},
            then: deny({ kind: "no-longer" }),
            because: "already-shipped",
          },
        ],
        return: [
          {
            id: "baby",
            when: { "line.category": "baby" },
            then: permit({ closes: after("line.deliveredAt", days(90)) }),
            because: "return-window",
          },
        ],
        escalate: [
          {
            id: "a-to-z-not-arrived",
            when: {
              "seller.fulfilledBy": "seller",
              reason: "not-arrived",
              "chargeback.state": "none",
            },
            then: permit({
              route: "guarantee-claim",
              opens: laterOf(
                after("contact.at", hours(48)),
                earlierOf(after("line.promisedBy", days(3)), "line.deliveredAt"),
              ),
              closes: after("line.promisedBy", days(90)),
              outside: "next",
            }),
            because: "guarantee",
          },
          {
            id: "customer-service",
            when: {},
            then: permit({ route: "customer-service", lastResort: true }),
            because: "customer-service",
          },
        ],
      },
    });
    expectTypeOf(amazonUs).toEqualTypeOf<Policy>();
  });
});

describe("a policy", () => {
  it("is the same in its data form", () => {
    definePolicy({
      ...SHOP,
      tables: {
        return: [
          {
            id: "data",
            when: { "line.price": { not: { atLeast: 100, below: 200 } } },
            then: {
              effect: "permit",
              opens: { on: "2026-01-01" },
              closes: {
                laterOf: [
                  {
                    after: "line.deliveredAt",
                    span: {
                      days: 30,
                      counting: "inclusive",
                      roll: "next-working-day",
                      calendar: "DE-BE",
                    },
                  },
                  {
                    firstKnown: ["line.returnBy", { before: "line.releaseAt", span: { hours: 2 } }],
                  },
                ],
              },
            },
            because: "shop:data",
          },
        ],
      },
    });
  });

  it("has no misspelt key", () => {
    definePolicy({
      ...SHOP,
      // @ts-expect-error `tabels` is no key of a policy
      tabels: {},
      tables: {},
    });
    definePolicy({
      ...SHOP,
      tables: {
        // @ts-expect-error `cancle` is no action
        cancle: [],
      },
    });
  });

  it("has no misspelt authority or kind of custom fact", () => {
    definePolicy({
      ...SHOP,
      // @ts-expect-error `seler` is no authority
      authority: "seler",
      // @ts-expect-error `date` is no kind
      custom: { eventAt: "date" },
      // @ts-expect-error `refund` is no action
      wholeOrder: ["refund"],
      // @ts-expect-error `line.status` is no date
      inForce: { by: "line.status" },
      tables: {},
    });
  });
});

describe("a row", () => {
  const row = (given: Row): Row => given;
  const because = "return-window";
  const then = deny();

  it("asks of facts", () => {
    row({
      id: "a",
      when: { "custom.vip": true, "custom.eventAt": { within: days(3) } },
      then,
      because,
    });
    row({
      id: "a",
      when: {
        "line.status": "pending",
        // @ts-expect-error `line.statsu` is no fact
        "line.statsu": "pending",
      },
      then,
      because,
    });
  });

  it("asks for values that a fact can have", () => {
    row({
      id: "a",
      when: {
        // @ts-expect-error `pendng` is no status
        "line.status": "pendng",
        // @ts-expect-error `defectiv` is no reason
        reason: ["damaged", "defectiv"],
        // @ts-expect-error `digtal` is no trait
        "line.traits": { has: "digtal" },
        "buyer.region": "anything",
      },
      then,
      because,
    });
  });

  it("asks with a test that fits the fact", () => {
    row({
      id: "a",
      when: {
        // @ts-expect-error a date is not compared with a word
        "order.placedAt": "2026-11-01",
        // @ts-expect-error a set is not a word
        "line.tags": "ours",
        // @ts-expect-error a status is not a number
        "line.status": { atLeast: 3 },
        // @ts-expect-error a quantity is not a set
        "line.quantity": { has: 3 },
        // @ts-expect-error `wihtin` is no test
        "line.deliveredAt": { wihtin: days(3) },
      },
      then,
      because,
    });
  });

  it("has a test or has not", () => {
    // @ts-expect-error `undefined` is no test: a misspelt constant would match every order
    row({ id: "a", when: { "line.category": undefined }, then, because });
  });

  it("gives a reason that is known, or has a prefix", () => {
    row({ id: "a", when: {}, then, because: "acme:gift-wrapped" });
    row({
      id: "a",
      when: {},
      then,
      // @ts-expect-error `return-windwo` is no reason code
      because: "return-windwo",
    });
    row({
      id: "a",
      when: {},
      then,
      because,
      // @ts-expect-error `whn` is no key of a row
      whn: {},
    });
  });

  it("cites a source", () => {
    row({
      id: "a",
      when: {},
      then,
      because,
      source: {
        title: "Returns",
        // @ts-expect-error `sure` is no confidence
        confidence: "sure",
      },
    });
  });
});

describe("an outcome", () => {
  it("has known keys and words", () => {
    permit({ mode: "request", outside: "next", lastResort: true });
    defer();
    forbid({ kind: "no-longer" });
    // @ts-expect-error `outsde` is no key of a permit
    permit({ outsde: "next" });
    // @ts-expect-error `instnat` is no mode
    permit({ mode: "instnat" });
    // @ts-expect-error `curt` is no route
    permit({ route: "curt" });
    // @ts-expect-error `nolonger` is no kind
    deny({ kind: "nolonger" });
    // @ts-expect-error a denial has no window
    deny({ closes: "line.deliveredAt" });
  });

  it("has terms that are known", () => {
    permit({ terms: { resolutions: ["refund"], fees: [{ kind: "restocking", percent: 15 }] } });
    permit({
      terms: {
        // @ts-expect-error `refnd` is no resolution
        resolutions: ["refnd"],
        // @ts-expect-error `seller` is not who pays
        returnShipping: "seller",
        // @ts-expect-error money is an amount in a currency
        fees: [{ kind: "late", amount: 5 }],
        // @ts-expect-error `fax` is no channel
        channels: ["fax"],
      },
    });
  });
});

describe("a moment", () => {
  it("is built on dates", () => {
    after("custom.eventAt", days(30));
    before(on("2027-01-31"), days({ fact: "returnPolicy.days" }));
    firstKnown("line.deliveredAt", laterOf("line.shippedAt"));
    // @ts-expect-error `line.deliverdAt` is no fact
    after("line.deliverdAt", days(30));
    // @ts-expect-error `line.status` is no date
    after("line.status", days(30));
    // @ts-expect-error `custom.event` does not end in `At`
    after("custom.event", days(30));
    // @ts-expect-error `line.price` is no date
    laterOf("line.deliveredAt", "line.price");
  });

  it("is so far away as a span says", () => {
    days(14, { counting: "inclusive", roll: "next-working-day", calendar: "DE-BY" });
    // @ts-expect-error a distance is a span
    after("line.deliveredAt", 30);
    // @ts-expect-error `exclusive` is no way of counting
    days(14, { counting: "exclusive" });
    // @ts-expect-error an order's total is no number of days
    after("line.deliveredAt", days({ fact: "order.total" }));
  });
});
