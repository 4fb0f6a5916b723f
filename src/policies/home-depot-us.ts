/**
 * The Home Depot in the United States: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import {
  after,
  minutes,
  type Outcome,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../policy/index.js";
import { cite } from "./basics/page.js";
import { anyone, onlySeller, tooLate } from "./basics/shop.js";
import { RETURN } from "./home-depot-us/return.js";
import { CANCEL, GUIDE, OLD_CANCEL, RETURNS } from "./home-depot-us/sources.js";

const ITEM: Terms = { channels: ["order-page"] };
const SUPPORT: Terms = { channels: ["chat", "phone"], requires: ["order-number"] };
const GIFT_CARD: When = { "payment.method": "gift-card" };
const BEFORE_2022: When = { "order.placedAt": { to: "2021-12-31" } };
/** On its way to a store, and nobody has asked to cancel it. */
const TO_STORE: When = {
  "line.status": "shipped",
  "line.tags": { hasNone: "special-order" },
  "cancellation.state": "none",
};
const UNTIL_SHIPPED = cite(CANCEL, "until it ships");
const ANY_TIME = cite(CANCEL, "pick-up: until it is picked up");

function open(id: string, when: When, then: Outcome, source: Source): Row {
  return { id, when, then, because: "not-shipped", source };
}

/** The first 45 minutes, the rule of an older page. */
function first(id: string, when: When, mode: "instant" | "request", terms: Terms): Row {
  return {
    id,
    when: { ...BEFORE_2022, ...when },
    then: permit({
      mode,
      opens: "order.placedAt",
      closes: after("order.placedAt", minutes(45)),
      terms,
    }),
    because: "cancellation-window",
    source: cite(
      OLD_CANCEL,
      "45 minutes",
      "high",
      "an older edition; the day of change is assumed",
    ),
  };
}

/**
 * The policy of The Home Depot.
 *
 * Facts of its own: `paidWithStoreCard` (a card or account of the shop's), `deliveryMethod` (`pickup`;
 * a line's `delivery` says so too), `exchangesMade` and `householdRemakes` (of custom window
 * coverings).
 */
export const homeDepotUs: Policy = {
  id: "home-depot-us",
  version: "2026-11-23",
  title: "The Home Depot (US)",
  authority: "seller",
  timeZone: "America/New_York",
  currency: "USD",
  custom: {
    paidWithStoreCard: "boolean",
    deliveryMethod: "text",
    exchangesMade: "number",
    householdRemakes: "number",
  },
  tables: {
    cancel: [
      open(
        "pick-up-sent",
        { ...TO_STORE, "line.delivery": "pickup" },
        permit({ terms: ITEM }),
        ANY_TIME,
      ),
      open(
        "pick-up-order-sent",
        { ...TO_STORE, "custom.deliveryMethod": "pickup" },
        permit({ terms: ITEM }),
        ANY_TIME,
      ),
      ...tooLate(CANCEL, ["shipped", "out-for-delivery"]),
      open(
        "special-order",
        { "line.tags": { has: "special-order" } },
        permit({
          mode: "request",
          terms: { ...SUPPORT, fees: [{ kind: "cancellation", percent: 15 }] },
        }),
        cite(GUIDE, "special orders: up to 15 %", "medium"),
      ),
      open("in-store", { "line.status": "ready-for-pickup" }, permit({ terms: ITEM }), ANY_TIME),
      open("pick-up", { "line.delivery": "pickup" }, permit({ terms: ITEM }), ANY_TIME),
      open(
        "pick-up-order",
        { "custom.deliveryMethod": "pickup" },
        permit({ terms: ITEM }),
        ANY_TIME,
      ),
      first("gift-card-before-2022", GIFT_CARD, "request", SUPPORT),
      first("before-2022", {}, "instant", ITEM),
      open(
        "gift-card",
        GIFT_CARD,
        permit({ mode: "request", terms: SUPPORT }),
        cite(CANCEL, "paid with a gift card: support cancels"),
      ),
      open("not-shipped", {}, permit({ terms: ITEM }), UNTIL_SHIPPED),
    ],
    return: RETURN,
    contactSeller: onlySeller(RETURNS),
    escalate: [anyone(CANCEL)],
  },
};
