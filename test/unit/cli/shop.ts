import type { Order, Policy } from "order-recourse";

/** A policy in which every test knows what is right. */
export const shop = {
  id: "shop",
  version: "2026-01-01",
  authority: "seller",
  timeZone: "Europe/Berlin",
  tables: {
    cancel: [
      {
        id: "unshipped",
        when: { "line.status": "pending" },
        then: { effect: "permit", mode: "request" },
        because: "seller-decides",
        source: { title: "Terms", section: "4", url: "https://shop.example/terms" },
      },
      {
        id: "shipped",
        when: {},
        then: { effect: "deny", kind: "no-longer" },
        because: "already-shipped",
        source: { title: "Terms", section: "4", url: "https://shop.example/terms" },
      },
    ],
    return: [
      {
        id: "final",
        when: { "line.traits": { has: "final-sale" } },
        then: { effect: "deny" },
        because: "final-sale",
        source: { title: "Terms", section: "5", url: "https://shop.example/terms", note: "see 6" },
      },
      {
        id: "fortnight",
        when: {},
        then: {
          effect: "permit",
          closes: { after: "line.deliveredAt", span: { days: 14 } },
          terms: {
            resolutions: ["refund", "store-credit"],
            returnShipping: "buyer",
            fees: [
              { kind: "restocking", percent: 10, cap: { amount: 1500, currency: "EUR" } },
              { kind: "pickup", amount: { amount: 500, currency: "JPY" } },
            ],
            refundWithin: { after: "return.receivedAt", span: { businessDays: 1 } },
            refunds: ["items", "delivery"],
            channels: ["e-mail"],
            handInBy: {
              after: { after: "line.deliveredAt", span: { days: 14 } },
              span: { days: 7 },
            },
            requires: ["receipt"],
          },
        },
        because: "shop:fair-play",
        source: { title: "Returns", confidence: "low" },
      },
    ],
    escalate: [
      {
        id: "any",
        when: {},
        then: { effect: "permit", route: "customer-service", lastResort: true },
        because: "customer-service",
      },
    ],
  },
} as const satisfies Policy;

/** One thing for keeps and one that can go back. */
export const delivered: Order = {
  id: "A-1",
  placedAt: "2026-11-10T10:00:00Z",
  buyer: { timeZone: "America/New_York" },
  lines: [
    { id: "1", quantity: 1, status: "delivered", deliveredAt: "2026-11-14T09:00:00Z" },
    {
      id: "2",
      quantity: 1,
      status: "delivered",
      deliveredAt: "2026-11-14T09:00:00Z",
      traits: ["final-sale"],
    },
  ],
  events: [],
};

/** The policy and the order as files. */
export const files = {
  "shop.json": JSON.stringify(shop),
  "a.json": JSON.stringify(delivered),
};
