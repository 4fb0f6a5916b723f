/**
 * Checks of buyers and sellers, and of the terms that sellers state.
 *
 * @module
 */
import {
  type Check,
  isRecord,
  list,
  number,
  object,
  own,
  text,
  whole,
  word,
} from "../internal/check.js";
import { at, expected, report } from "../internal/problems.js";
import { BUYER_KINDS, type Buyer } from "../model/buyer.js";
import {
  RETURN_POLICY_CATEGORIES,
  RETURN_POLICY_SHIPPINGS,
  type ReturnPolicy,
} from "../model/return-policy.js";
import { FULFILLERS, SELLER_KINDS, SELLER_TYPES, type Seller } from "../model/seller.js";
import { country } from "../policy/check-code.js";
import { timeZoneName } from "../policy/check-time-zone.js";

/** A region, or `null` where the country has none. */
const regionOrNull: Check = (value, problems) => {
  if (value !== null) text(value, problems);
};

const parts = object<Buyer>(
  {},
  {
    kind: word(BUYER_KINDS, "a kind of buyer"),
    country,
    region: regionOrNull,
    timeZone: timeZoneName(),
    memberships: list(text),
  },
);

/** A buyer. */
export const buyer: Check = (value, problems) => {
  parts(value, problems);
  if (!isRecord(value)) return;
  const land = own(value, "country");
  const region = own(value, "region");
  if (typeof land !== "string" || typeof region !== "string" || !region.startsWith(`${land}-`))
    return;
  const part = region.slice(land.length + 1);
  at(problems, "region", () =>
    expected(problems, "the part after the country", region, `did you mean \`${part}\`?`),
  );
};

const terms = object<ReturnPolicy>(
  { category: word(RETURN_POLICY_CATEGORIES, "a category") },
  {
    days: whole(0),
    from: text,
    shipping: word(RETURN_POLICY_SHIPPINGS, "who pays for the way back"),
    restockingPercent: number(0, 100),
  },
);

/** The return terms that a listing or a seller states. */
export const returnPolicy: Check = (value, problems) => {
  terms(value, problems);
  if (!isRecord(value) || own(value, "category") !== "finite-window") return;
  if (own(value, "days") === undefined)
    at(problems, "days", () => report(problems, "a `finite-window` needs its `days`"));
};

/** A seller. */
export const seller: Check = object<Seller>(
  {},
  {
    type: word(SELLER_TYPES, "a type of seller"),
    fulfilledBy: word(FULFILLERS, "who ships"),
    kind: word(SELLER_KINDS, "a kind of seller"),
    country,
    returnPolicy,
  },
);
