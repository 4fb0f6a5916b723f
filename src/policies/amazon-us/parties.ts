/**
 * Who sends goods back to amazon.com on whose terms.
 *
 * @module
 */
import { after, days, FAULT, type Fee, type Terms } from "../../policy/index.js";
import type { Party } from "../amazon/site.js";

const LATE: Fee = { kind: "late", percent: 20 };

/** What the buyer pays who hands a parcel in late, or sends back less than came. */
const FEES: readonly Fee[] = [LATE, { kind: "damage", percent: 50 }];

/** Terms of every return. */
const RETURNED: Terms = {
  resolutions: ["refund", "replacement"],
  refundWithin: after("return.shippedAt", days(30)),
  channels: ["return-centre"],
};

/** Terms of a return without a fault. */
const UNWANTED: Terms = { ...RETURNED, fees: FEES, requires: ["unused"] };

const GAMES: Party = {
  id: "opened-game",
  when: {
    "line.category": "toys/board-games",
    "line.condition": { not: "unopened" },
    "seller.fulfilledBy": "marketplace",
  },
  terms: {
    ...RETURNED,
    returnShipping: "free",
    fees: [...FEES, { kind: "restocking", percent: 100 }],
  },
  proof: { note: "restocking fee: Amazon's page on refunds", confidence: "medium" },
};

const LUXURY: Party = {
  id: "luxury",
  when: { "line.category": "luxury", "seller.fulfilledBy": "marketplace" },
  terms: {
    ...UNWANTED,
    returnShipping: "free",
    fees: [LATE, { kind: "damage", percent: 100 }],
  },
  proof: { note: "damage fee: Amazon's page on refunds", confidence: "high" },
};

const FAULTY: Party = {
  id: "fault",
  when: { reason: FAULT },
  terms: { ...RETURNED, returnShipping: "free" },
};

const ABROAD_AND_SELLERS: readonly Party[] = [
  {
    id: "global-store",
    when: { "line.tags": { has: "global-store" } },
    terms: { ...UNWANTED, returnShipping: "depends" },
    proof: { note: "Global Store: $20 of postage", confidence: "medium" },
  },
  {
    id: "seller",
    when: { "seller.fulfilledBy": "seller", "line.tags": { hasNone: "prime" } },
    terms: { ...UNWANTED, resolutions: ["refund"], returnShipping: "depends" },
  },
];

const HEAVY: Party = {
  id: "heavy",
  when: { "line.traits": { has: "oversize" } },
  terms: { ...UNWANTED, returnShipping: "depends" },
};

const AMAZON: Party = { id: "amazon", when: {}, terms: { ...UNWANTED, returnShipping: "free" } };

/** Who pays for the way back of an ordinary thing: heavy goods are the buyer's own matter, Prime is Amazon's. */
const ORDINARY: readonly Party[] = [...ABROAD_AND_SELLERS, HEAVY, AMAZON];

/** Who sends back what: a fault is never the buyer's, some goods have terms of their own in whatever window. */
export const PARTIES: readonly Party[] = [FAULTY, GAMES, LUXURY, ...ORDINARY];

/** The same for windows of other goods. */
export const OTHER_GOODS: readonly Party[] = [FAULTY, ...ORDINARY];

/** And where goods are told by their traits, of which a party may not ask too. */
export const OTHER_LIGHT_GOODS: readonly Party[] = [FAULTY, ...ABROAD_AND_SELLERS, AMAZON];

/** Nobody: what is over, and was not asked before. */
export const OVER: readonly Party[] = [{ id: "over", when: {}, terms: RETURNED }];

/** Who was too late and may still send, for a fee: a fault is not the buyer's, being late is. */
const LATE_FAULTY: Party = {
  ...FAULTY,
  terms: { ...FAULTY.terms, fees: [LATE] },
};
const LATE_UNWANTED: Party = {
  id: "unwanted",
  when: {},
  terms: { ...UNWANTED, returnShipping: "depends" },
};
export const LATE_PARTIES: readonly Party[] = [LATE_FAULTY, GAMES, LUXURY, LATE_UNWANTED];
/** Of goods that no other terms are for. */
export const LATE_OTHER_GOODS: readonly Party[] = [LATE_FAULTY, LATE_UNWANTED];
