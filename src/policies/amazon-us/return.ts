/**
 * Returning to amazon.com: what is done, what does not go back, then the windows.
 *
 * @module
 */
import {
  after,
  days,
  deny,
  FAULT,
  permit,
  type ReasonCode,
  type Row,
  type When,
} from "../../policy/index.js";
import { digital, notAccessed } from "./digital.js";
import { NOT_RETURNABLE_CATEGORIES } from "./not-returnable.js";
import { FEES, promised, RETURNED, seasons, UNWANTED, windows } from "./return-windows.js";
import {
  A_TO_Z,
  CANCEL,
  cite,
  GROCERY,
  MISSING_PACKAGE,
  REFUNDS,
  RETURNS,
  SELLER_RETURNS,
} from "./sources.js";

const THIRTY_DAYS = after("line.deliveredAt", days(30));

/** What does not go back, whatever the reason. */
function kept(id: string, when: When, because: ReasonCode, section: string, note?: string): Row {
  return { id, when, then: deny(), because, source: cite(RETURNS, section, "high", note) };
}

/** What may go back until when. */
export const returns: readonly Row[] = [
  {
    id: "cancelled",
    when: { "line.status": "cancelled" },
    then: deny({ kind: "already" }),
    because: "already-cancelled",
    source: cite(CANCEL, "cancelled orders"),
  },
  {
    id: "delivery-failed",
    when: { "line.status": "delivery-failed" },
    then: deny(),
    because: "not-delivered",
    source: cite(RETURNS, "windows count from delivery"),
  },
  {
    id: "sent-back",
    when: { "line.status": "delivered", "return.state": "shipped" },
    then: deny({ kind: "already" }),
    because: "return-under-way",
    source: cite(RETURNS, "one label, one return"),
  },
  {
    id: "returned",
    when: { "line.status": "delivered", "return.state": "received" },
    then: deny({ kind: "already" }),
    because: "already-returned",
    source: cite(RETURNS, "one label, one return"),
  },
  {
    id: "refunded",
    when: {
      "line.status": "delivered",
      "refund.state": "issued",
      "payment.state": { not: "part-refunded" },
    },
    then: deny({ kind: "already" }),
    because: "already-refunded",
    source: cite(REFUNDS, "refunds without a return", "medium"),
  },
  {
    id: "claim-granted",
    when: { "line.status": "delivered", "claim.state": "granted" },
    then: deny({ kind: "already" }),
    because: "claim-decided",
    source: cite(A_TO_Z, "granted: the item is kept"),
  },
  {
    id: "declined",
    when: { "line.status": "delivered", "return.state": "declined" },
    then: deny({ kind: "no-longer" }),
    because: "return-declined",
    source: cite(SELLER_RETURNS, "requests that a seller decides"),
  },
  {
    id: "not-arrived",
    when: { "line.status": "delivered", reason: "not-arrived" },
    then: deny(),
    because: "not-delivered",
    source: cite(MISSING_PACKAGE, "shown as delivered, not there"),
  },
  ...promised,
  {
    id: "promised-late",
    when: {
      "line.returnBy": { known: true },
      "return.state": ["requested", "authorised"],
      "seller.fulfilledBy": "marketplace",
    },
    then: permit({
      opens: "line.returnBy",
      closes: after("line.returnBy", days(30)),
      outside: "next",
      terms: { ...RETURNED, fees: FEES },
    }),
    because: "late-return",
    source: cite(REFUNDS, "late fee: 20 % for 30 days, then 100 %"),
  },
  {
    id: "promised-over",
    when: { "line.returnBy": { known: true } },
    then: deny({ kind: "no-longer" }),
    because: "window-closed",
    source: cite(RETURNS, "the return-by date shown on the order"),
  },
  ...notAccessed({}),
  ...digital(
    "",
    {},
    {
      then: deny(),
      because: "digital-content",
      source: cite(RETURNS, "digital goods, once accessed"),
    },
  ),
  {
    id: "grocery-spoiled",
    when: { "line.category": "grocery", reason: FAULT },
    then: permit({
      closes: THIRTY_DAYS,
      terms: { resolutions: ["refund", "keep-item"], channels: ["order-page"] },
    }),
    because: "fault",
    source: cite(GROCERY, "damaged or spoiled: refund without a return"),
  },
  kept("final-sale", { "line.traits": { has: "final-sale" } }, "final-sale", "final sale"),
  kept(
    "haul-cheap",
    { "line.category": "haul", "line.price": { below: 301 } },
    "final-sale",
    "Haul items of $3 or less",
  ),
  kept(
    "personalised",
    { "line.traits": { has: "personalised" } },
    "personalised",
    "customised products",
  ),
  kept(
    "perishable",
    { "line.traits": { has: ["perishable", "live"] } },
    "perishable",
    "perishables and live insects",
  ),
  kept(
    "hazardous",
    { "line.traits": { has: "hazardous" } },
    "hazardous",
    "flammable liquids and gases",
  ),
  kept(
    "hygiene",
    { "line.traits": { has: ["hygiene-sealed", "medicine"] } },
    "hygiene",
    "health and personal care, medicines",
    "only some of them: the trait says which",
  ),
  kept(
    "gift-card",
    { "line.traits": { has: "gift-card" } },
    "gift-card",
    "gift cards and other redeemables",
  ),
  kept("vehicle", { "line.traits": { has: "vehicle" } }, "not-returnable", "automobiles"),
  kept(
    "not-returnable",
    { "line.category": NOT_RETURNABLE_CATEGORIES },
    "not-returnable",
    "items that can't be returned",
    "opened collectibles: an older text charges 100 % instead",
  ),
  kept(
    "opened-software",
    { "line.category": "software", "line.condition": { not: "unopened" } },
    "opened",
    "opened software",
  ),
  {
    id: "serial-number-removed",
    when: { "custom.serialRemoved": true },
    then: deny(),
    because: "not-returnable",
    source: cite(RETURNS, "serial number or UPC removed", "medium"),
  },
  {
    id: "listed-as-final",
    when: { "seller.fulfilledBy": "marketplace", "returnPolicy.category": "not-permitted" },
    then: deny(),
    because: "no-returns-accepted",
    source: cite(
      RETURNS,
      "what the product page says",
      "high",
      "a seller who ships must match Amazon's windows",
    ),
  },
  {
    id: "listed-as-unlimited",
    when: { "returnPolicy.category": "unlimited" },
    then: permit({ opens: "line.deliveredAt", terms: { ...UNWANTED, returnShipping: "depends" } }),
    because: "listing-terms",
    source: cite(SELLER_RETURNS, "sellers match or exceed Amazon's windows"),
  },
  {
    id: "opened-board-game",
    when: {
      "line.category": "toys/board-games",
      "line.condition": { not: "unopened" },
      reason: { not: FAULT },
      "seller.fulfilledBy": "marketplace",
    },
    then: permit({
      closes: THIRTY_DAYS,
      outside: "next",
      terms: { ...RETURNED, fees: [...FEES, { kind: "restocking", percent: 100 }] },
    }),
    because: "return-window",
    source: cite(REFUNDS, "opened board and tabletop games", "medium"),
  },
  {
    id: "luxury",
    when: {
      "line.category": "luxury",
      reason: { not: FAULT },
      "seller.fulfilledBy": "marketplace",
    },
    then: permit({
      closes: THIRTY_DAYS,
      outside: "next",
      terms: {
        ...UNWANTED,
        returnShipping: "free",
        fees: [
          { kind: "late", percent: 20 },
          { kind: "damage", percent: 100 },
        ],
      },
    }),
    because: "return-window",
    source: cite(REFUNDS, "damage fee, Luxury Stores"),
  },
  {
    id: "global-store",
    when: { "line.tags": { has: "global-store" }, reason: { not: FAULT } },
    then: permit({
      closes: THIRTY_DAYS,
      outside: "next",
      terms: { ...UNWANTED, returnShipping: "depends" },
    }),
    because: "return-window",
    source: cite(RETURNS, "Global Store: up to $20 of postage back", "medium"),
  },
  ...seasons,
  ...windows,
];
