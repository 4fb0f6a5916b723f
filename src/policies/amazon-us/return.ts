/**
 * Returning to amazon.com: what is done, what does not go back, then the windows.
 *
 * @module
 */
import { after, days, deny, FAULT, hours, permit, type Row } from "../../policy/index.js";
import { NOT_RETURNABLE_CATEGORIES } from "./not-returnable.js";
import { FEES, promised, RETURNED, seasons, UNWANTED, windows } from "./return-windows.js";
import {
  A_TO_Z,
  CANCEL,
  cite,
  GROCERY,
  MISSING_PACKAGE,
  PRIME_VIDEO,
  REFUNDS,
  RETURNS,
  SELLER_RETURNS,
} from "./sources.js";

const THIRTY_DAYS = after("line.deliveredAt", days(30));

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
    source: cite(A_TO_Z, "a granted claim: the item is kept unless Amazon says otherwise"),
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
    source: cite(REFUNDS, "late fee: 20 % for 30 days after the return-by date, then all of it"),
  },
  {
    id: "promised-over",
    when: { "line.returnBy": { known: true } },
    then: deny({ kind: "no-longer" }),
    because: "window-closed",
    source: cite(RETURNS, "the return-by date shown on the order"),
  },
  {
    id: "digital-not-accessed",
    when: {
      "line.category": ["media/digital/books", "media/digital/education"],
      "line.condition": "unopened",
    },
    then: permit({ opens: "line.deliveredAt", closes: after("order.placedAt", days(7)) }),
    because: "not-accessed",
    source: cite(RETURNS, "unread Kindle books, educational content not downloaded"),
  },
  {
    id: "music-by-accident",
    when: { "line.category": "media/digital/music", reason: "ordered-by-mistake" },
    then: permit({ opens: "line.deliveredAt", closes: after("order.placedAt", days(7)) }),
    because: "not-accessed",
    source: cite(RETURNS, "songs and albums bought by accident with Alexa"),
  },
  {
    id: "video-not-watched",
    when: { "line.category": "media/digital/video", "line.condition": "unopened" },
    then: permit({ opens: "line.deliveredAt", closes: after("order.placedAt", hours(48)) }),
    because: "not-accessed",
    source: cite(PRIME_VIDEO, "not watched, not downloaded: 48 hours"),
  },
  {
    id: "digital-order",
    when: { "order.type": "digital" },
    then: deny(),
    because: "digital-content",
    source: cite(RETURNS, "software downloaded, subscriptions accessed, digital goods"),
  },
  {
    id: "digital",
    when: { "line.traits": { has: "digital" } },
    then: deny(),
    because: "digital-content",
    source: cite(RETURNS, "software downloaded, subscriptions accessed, digital goods"),
  },
  {
    id: "grocery-spoiled",
    when: { "line.category": "grocery", reason: FAULT },
    then: permit({
      closes: THIRTY_DAYS,
      terms: { resolutions: ["refund", "keep-item"], channels: ["order-page"] },
    }),
    because: "fault",
    source: cite(GROCERY, "damaged, spoiled, spilled: a refund without a return"),
  },
  {
    id: "final-sale",
    when: { "line.traits": { has: "final-sale" } },
    then: deny(),
    because: "final-sale",
    source: cite(RETURNS, "final sale"),
  },
  {
    id: "haul-cheap",
    when: { "line.category": "haul", "line.price": { below: 301 } },
    then: deny(),
    because: "final-sale",
    source: cite(RETURNS, "Haul items of $3 or less"),
  },
  {
    id: "personalised",
    when: { "line.traits": { has: "personalised" } },
    then: deny(),
    because: "personalised",
    source: cite(RETURNS, "customised products"),
  },
  {
    id: "perishable",
    when: { "line.traits": { has: ["perishable", "live"] } },
    then: deny(),
    because: "perishable",
    source: cite(RETURNS, "perishables and live insects"),
  },
  {
    id: "hazardous",
    when: { "line.traits": { has: "hazardous" } },
    then: deny(),
    because: "hazardous",
    source: cite(RETURNS, "flammable liquids and gases"),
  },
  {
    id: "hygiene",
    when: { "line.traits": { has: ["hygiene-sealed", "medicine"] } },
    then: deny(),
    because: "hygiene",
    source: cite(
      RETURNS,
      "health and personal care, pharmacy, pet medication",
      "high",
      "only some health and personal-care items: the trait says which",
    ),
  },
  {
    id: "gift-card",
    when: { "line.traits": { has: "gift-card" } },
    then: deny(),
    because: "gift-card",
    source: cite(RETURNS, "gift cards and other redeemables"),
  },
  {
    id: "vehicle",
    when: { "line.traits": { has: "vehicle" } },
    then: deny(),
    because: "not-returnable",
    source: cite(RETURNS, "automobiles"),
  },
  {
    id: "not-returnable",
    when: { "line.category": NOT_RETURNABLE_CATEGORIES },
    then: deny(),
    because: "not-returnable",
    source: cite(
      RETURNS,
      "items that can't be returned",
      "high",
      "opened collectibles used to cost a restocking fee of all of the price; the newer text makes them final sale",
    ),
  },
  {
    id: "opened-software",
    when: { "line.category": "software", "line.condition": { not: "unopened" } },
    then: deny(),
    because: "opened",
    source: cite(RETURNS, "opened software"),
  },
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
      "a seller who ships can't say so: his policy must match Amazon's",
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
    source: cite(RETURNS, "Global Store: up to $20 of the postage is paid back", "medium"),
  },
  ...seasons,
  ...windows,
];
