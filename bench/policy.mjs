// The 18 rules of the workload as a policy. Status words, kinds of seller and the two counts are
// facts of the shop's own; category, price, country and reason are standard ones.
import { definePolicy, deny, permit } from "../dist/index.js";

const PLATFORM = "platform";
const NOT_PLATFORM = { not: PLATFORM };

export const benchPolicy = definePolicy({
  id: "bench",
  version: "1",
  authority: "marketplace",
  timeZone: "UTC",
  currency: "EUR",
  custom: {
    status: "text",
    sellerType: "text",
    daysSinceDelivery: "number",
    sellerRespondedHours: "number",
  },
  tables: {
    cancel: [
      {
        id: "C1",
        when: { "line.category": "digital", "custom.status": { not: "placed" } },
        then: deny(),
        because: "digital-content",
      },
      {
        id: "C2",
        when: {
          "custom.status": ["placed", "processing"],
          "custom.sellerType": { not: "private" },
        },
        then: permit(),
        because: "not-shipped",
      },
      {
        id: "C3",
        when: { "custom.status": "placed" },
        then: permit({ mode: "request" }),
        because: "seller-decides",
      },
      {
        id: "C4",
        when: {
          "custom.status": "shipped",
          "custom.sellerType": PLATFORM,
          "line.price": { atLeast: 50_000 },
        },
        then: permit({ mode: "discretionary" }),
        because: "goodwill",
      },
    ],
    return: [
      {
        id: "R1",
        when: { "custom.status": { not: "delivered" } },
        then: deny(),
        because: "not-delivered",
      },
      {
        id: "R2",
        when: { "line.category": ["grocery", "digital"], reason: ["changed-mind", "arrived-late"] },
        then: deny(),
        because: "not-returnable",
      },
      {
        id: "R3",
        when: {
          reason: ["defective", "wrong-item", "not-as-described"],
          "custom.daysSinceDelivery": { below: 61 },
        },
        then: permit(),
        because: "fault",
      },
      { id: "R4", when: { "custom.sellerType": "private" }, then: deny(), because: "not-covered" },
      {
        id: "R5",
        when: {
          "buyer.country": ["DE", "FR", "IT", "ES"],
          "custom.daysSinceDelivery": { below: 15 },
        },
        then: permit(),
        because: "right-of-withdrawal",
      },
      {
        id: "R6",
        when: {
          "custom.sellerType": PLATFORM,
          "custom.daysSinceDelivery": { below: 31 },
          "line.price": { below: 100_000 },
        },
        then: permit(),
        because: "return-window",
      },
    ],
    contactSeller: [
      {
        id: "S1",
        when: { "custom.sellerType": PLATFORM },
        then: deny(),
        because: "no-separate-seller",
      },
      {
        id: "S2",
        when: {
          "custom.status": ["cancelled", "returned"],
          "custom.daysSinceDelivery": { atLeast: 91 },
        },
        then: deny(),
        because: "handled-elsewhere",
      },
      { id: "S3", when: {}, then: permit(), because: "seller-can-be-asked" },
    ],
    escalate: [
      {
        id: "E1",
        when: { "custom.status": ["placed", "cancelled"] },
        then: deny(),
        because: "guarantee-not-covered",
      },
      {
        id: "E2",
        when: { "custom.status": "lost" },
        then: permit({ route: "guarantee-claim" }),
        because: "delivery-missing",
      },
      {
        id: "E3",
        when: {
          "custom.sellerType": NOT_PLATFORM,
          "custom.sellerRespondedHours": { known: false },
        },
        then: permit({ route: "guarantee-claim" }),
        because: "guarantee",
      },
      {
        id: "E4",
        when: {
          "custom.sellerType": NOT_PLATFORM,
          "custom.sellerRespondedHours": { atLeast: 49 },
        },
        then: permit({ route: "guarantee-claim" }),
        because: "guarantee",
      },
      {
        id: "E5",
        when: {
          reason: ["defective", "not-as-described"],
          "line.price": { atLeast: 20_000 },
          "custom.daysSinceDelivery": { below: 91 },
        },
        then: permit({ route: "step-in" }),
        because: "fault",
      },
    ],
  },
});
