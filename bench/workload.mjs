// The workload: one flat row per order, 18 rules over four actions, and a seeded generator.
// Amounts are integer cents, because not every engine has fractions.

export const ACTIONS = ["cancel", "return", "contactSeller", "escalate"];

/** The words that a row may hold, in the order in which the generator counts them. */
const WORDS = {
  status: [
    "placed",
    "processing",
    "shipped",
    "out-for-delivery",
    "delivered",
    "returned",
    "cancelled",
    "lost",
  ],
  sellerType: ["platform", "marketplace", "private"],
  category: [
    "electronics",
    "fashion",
    "grocery",
    "digital",
    "books",
    "furniture",
    "beauty",
    "toys",
  ],
  reason: ["changed-mind", "defective", "wrong-item", "not-as-described", "arrived-late"],
  country: ["DE", "FR", "IT", "ES", "US", "GB", "JP", "BR"],
};

/** The fields of a row. */
export const FIELDS = [
  ...Object.keys(WORDS),
  "daysSinceDelivery",
  "amount",
  "sellerRespondedHours",
];

/**
 * The rules, for engines that take theirs as data. Of one action the first rule whose conditions
 * all hold decides; none: not allowed. A condition is `[field, operator, value]`.
 */
export const RULES = [
  rule("C1", "cancel", false, [
    ["category", "is", "digital"],
    ["status", "isNot", "placed"],
  ]),
  rule("C2", "cancel", true, [
    ["status", "in", ["placed", "processing"]],
    ["sellerType", "isNot", "private"],
  ]),
  rule("C3", "cancel", true, [["status", "is", "placed"]]),
  rule("C4", "cancel", true, [
    ["status", "is", "shipped"],
    ["sellerType", "is", "platform"],
    ["amount", "atLeast", 50_000],
  ]),

  rule("R1", "return", false, [["status", "isNot", "delivered"]]),
  rule("R2", "return", false, [
    ["category", "in", ["grocery", "digital"]],
    ["reason", "in", ["changed-mind", "arrived-late"]],
  ]),
  rule("R3", "return", true, [
    ["reason", "in", ["defective", "wrong-item", "not-as-described"]],
    ["daysSinceDelivery", "atMost", 60],
  ]),
  rule("R4", "return", false, [["sellerType", "is", "private"]]),
  rule("R5", "return", true, [
    ["country", "in", ["DE", "FR", "IT", "ES"]],
    ["daysSinceDelivery", "atMost", 14],
  ]),
  rule("R6", "return", true, [
    ["sellerType", "is", "platform"],
    ["daysSinceDelivery", "atMost", 30],
    ["amount", "below", 100_000],
  ]),

  rule("S1", "contactSeller", false, [["sellerType", "is", "platform"]]),
  rule("S2", "contactSeller", false, [
    ["status", "in", ["cancelled", "returned"]],
    ["daysSinceDelivery", "above", 90],
  ]),
  rule("S3", "contactSeller", true, []),

  rule("E1", "escalate", false, [["status", "in", ["placed", "cancelled"]]]),
  rule("E2", "escalate", true, [["status", "is", "lost"]]),
  rule("E3", "escalate", true, [
    ["sellerType", "isNot", "platform"],
    ["sellerRespondedHours", "isNull", null],
  ]),
  rule("E4", "escalate", true, [
    ["sellerType", "isNot", "platform"],
    ["sellerRespondedHours", "above", 48],
  ]),
  rule("E5", "escalate", true, [
    ["reason", "in", ["defective", "not-as-described"]],
    ["amount", "atLeast", 20_000],
    ["daysSinceDelivery", "atMost", 90],
  ]),
];

function rule(id, action, allow, when) {
  return { id, action, allow, when };
}

/** The rules of an action, in order. */
export const rulesOf = (action) => RULES.filter((each) => each.action === action);

/** The same conditions as functions of a row, for engines that take code. */
export const CONDITIONS = {
  C1: (o) => o.category === "digital" && o.status !== "placed",
  C2: (o) => (o.status === "placed" || o.status === "processing") && o.sellerType !== "private",
  C3: (o) => o.status === "placed",
  C4: (o) => o.status === "shipped" && o.sellerType === "platform" && o.amount >= 50_000,
  R1: (o) => o.status !== "delivered",
  R2: (o) =>
    (o.category === "grocery" || o.category === "digital") &&
    (o.reason === "changed-mind" || o.reason === "arrived-late"),
  R3: (o) =>
    (o.reason === "defective" || o.reason === "wrong-item" || o.reason === "not-as-described") &&
    o.daysSinceDelivery <= 60,
  R4: (o) => o.sellerType === "private",
  R5: (o) =>
    (o.country === "DE" || o.country === "FR" || o.country === "IT" || o.country === "ES") &&
    o.daysSinceDelivery <= 14,
  R6: (o) => o.sellerType === "platform" && o.daysSinceDelivery <= 30 && o.amount < 100_000,
  S1: (o) => o.sellerType === "platform",
  S2: (o) => (o.status === "cancelled" || o.status === "returned") && o.daysSinceDelivery > 90,
  S3: () => true,
  E1: (o) => o.status === "placed" || o.status === "cancelled",
  E2: (o) => o.status === "lost",
  E3: (o) => o.sellerType !== "platform" && o.sellerRespondedHours === null,
  E4: (o) =>
    o.sellerType !== "platform" && o.sellerRespondedHours !== null && o.sellerRespondedHours > 48,
  E5: (o) =>
    (o.reason === "defective" || o.reason === "not-as-described") &&
    o.amount >= 20_000 &&
    o.daysSinceDelivery <= 90,
};

/** Numbers in [0, 1) from a seed (mulberry32). */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Rows from a seed, one after another: 40 % delivered, the rest spread evenly over the other
 * statuses; 30 % of the sellers never answered; all else uniform.
 */
export function* rows(count, seed) {
  const next = seeded(seed);
  const below = (n) => Math.floor(next() * n);
  for (let i = 0; i < count; i += 1) {
    const share = next();
    const other = Math.floor(((share - 0.4) / 0.6) * 7);
    const status = share < 0.4 ? 4 : other < 4 ? other : other + 1;
    yield {
      status: WORDS.status[status],
      sellerType: WORDS.sellerType[below(3)],
      category: WORDS.category[below(8)],
      reason: WORDS.reason[below(5)],
      country: WORDS.country[below(8)],
      daysSinceDelivery: below(121),
      amount: 100 + below(150_000),
      sellerRespondedHours: next() < 0.3 ? null : below(121),
    };
  }
}

/** The two sets of rows: 10,000 asked again and again, and 1,000,000 that are new each time. */
export const REPEATED = { count: 10_000, seed: 20_240_607 };
export const FRESH = { count: 1_000_000, seed: 99 };

/** An answer as bits: 1 cancel, 2 return, 4 contactSeller, 8 escalate. */
export const bits = (may) =>
  (may.cancel ? 1 : 0) |
  (may.return ? 2 : 0) |
  (may.contactSeller ? 4 : 0) |
  (may.escalate ? 8 : 0);
