/**
 * What only amazon.com has: its rows beside those that all of Amazon's sites share.
 *
 * @module
 */
import {
  after,
  businessDays,
  days,
  deny,
  FAULT,
  hours,
  laterOf,
  permit,
  type Row,
  type When,
} from "../../policy/index.js";
import { video } from "../amazon/digital.js";
import { UK_UNDELIVERABLE } from "../amazon/european-sources.js";
import { claim, SELLER_DELIVERED, unrefunded } from "../amazon/guarantee.js";
import {
  finalSale,
  kept,
  keptByKind,
  keptByTrait,
  NOT_RETURNABLE_CATEGORIES,
  OPENED_SOFTWARE,
} from "../amazon/not-returnable.js";
import { borrowed, cite } from "../amazon/page.js";
import { listedAsFinal } from "../amazon/return.js";
import { service } from "../amazon/service.js";
import type { Pages, Party, Sign, Site, Window } from "../amazon/site.js";
import { THIRTY_DAYS } from "./goods.js";
import { LATE_OTHER_GOODS, LATE_PARTIES, PARTIES } from "./parties.js";
import { LISTINGS, seasons, windows } from "./return-windows.js";
import {
  A_TO_Z,
  APPEAL,
  CANCEL,
  CONTACT,
  DAMAGE,
  DEVICES,
  GROCERY,
  LATE_PACKAGE,
  MISSING_PACKAGE,
  ORDER_STATES,
  PRIME_VIDEO,
  REFUNDS,
  RETURNS,
  SELLER_A_TO_Z,
  SELLER_CANCEL,
  SELLER_REFUNDS,
  SELLER_RETURNS,
  STILL_CHARGED,
} from "./sources.js";

/** The pages of amazon.com; other sites borrow what their own do not say. */
const PAGES: Pages = {
  cancel: CANCEL,
  sellerCancel: SELLER_CANCEL,
  orderStates: ORDER_STATES,
  returns: RETURNS,
  notReturnable: RETURNS,
  refunds: REFUNDS,
  sellerReturns: SELLER_RETURNS,
  devices: DEVICES,
  guarantee: A_TO_Z,
  guaranteeFault: A_TO_Z,
  appeal: APPEAL,
  sellerFirst: SELLER_A_TO_Z,
  missingPackage: MISSING_PACKAGE,
  latePackage: LATE_PACKAGE,
  undeliverable: borrowed(UK_UNDELIVERABLE, "amazon.co.uk"),
  stillCharged: STILL_CHARGED,
  contact: CONTACT,
};

const SITE = { pages: PAGES, notReturnable: NOT_RETURNABLE_CATEGORIES };
const WEEK = after("order.placedAt", days(7));

/** A bargain of three dollars or less. */
const CHEAP_HAUL: Sign = {
  id: "-haul",
  when: { "line.category": "haul", "line.price": { below: 301 } },
};

const SERIAL_REMOVED: Sign = {
  id: "-serial",
  when: { "custom.serialRemoved": true },
  confidence: "medium",
};

/** What does not go back, or on terms of its own. */
const EXCEPTIONS: readonly Row[] = [
  {
    id: "grocery-spoiled",
    when: { "line.category": "grocery", reason: FAULT },
    then: permit({
      closes: THIRTY_DAYS,
      terms: { resolutions: ["refund", "keep-item"], channels: ["order-page"] },
    }),
    because: "fault",
    source: cite(GROCERY, "refund without a return"),
  },
  finalSale(SITE),
  kept(SITE, "haul-cheap", CHEAP_HAUL.when, "final-sale", "Haul items of $3 or less"),
  ...keptByTrait(SITE),
  ...keptByKind(SITE, "opened collectibles: once a 100 % fee"),
  {
    id: "serial-number-removed",
    when: SERIAL_REMOVED.when,
    then: deny(),
    because: "not-returnable",
    source: cite(RETURNS, "serial number or UPC removed", "medium"),
  },
  listedAsFinal(SITE),
];

/** Asked for in time and not sent by the day that the order shows: thirty days more, for a fee. */
function promisedLate(id: string, when: When, parties: readonly Party[]): Window {
  return {
    id,
    when: {
      "line.returnBy": { known: true },
      "return.state": ["requested", "authorised"],
      ...when,
    },
    opens: laterOf("line.deliveredAt", "line.returnBy"),
    closes: after("line.returnBy", days(30)),
    outside: "next",
    because: "late-return",
    source: cite(REFUNDS, "late: 20 %, after 30 days 100 %"),
    parties,
  };
}

/** amazon.com beside the other sites. */
export const site: Site = {
  ...SITE,
  alsoKept: [OPENED_SOFTWARE, CHEAP_HAUL, SERIAL_REMOVED],
  cancel: { grace: true },
  digital: [
    {
      name: "-unread",
      when: {
        "line.category": ["media/digital/books", "media/digital/education"],
        "line.condition": "unopened",
      },
      closes: WEEK,
      source: cite(RETURNS, "unread books"),
    },
    {
      name: "-music",
      when: { "line.category": "media/digital/music", reason: "ordered-by-mistake" },
      closes: WEEK,
      source: cite(RETURNS, "Alexa music"),
    },
    video(hours(48), cite(PRIME_VIDEO, "not watched")),
  ],
  returns: {
    parties: PARTIES,
    handInBy: "closes",
    late: [
      promisedLate("promised-late", { "seller.fulfilledBy": "marketplace" }, LATE_PARTIES),
      promisedLate("promised-late-prime", { "line.tags": { has: "prime" } }, LATE_OTHER_GOODS),
    ],
    exceptions: EXCEPTIONS,
    seasons,
    listings: LISTINGS,
    windows,
  },
  escalate: {
    first: [
      {
        id: "property-damage",
        when: { "custom.propertyDamage": true, "order.placedAt": { from: "2021-09-01" } },
        then: service(),
        because: "property-damage",
        source: cite(DAMAGE, "whoever sold it", "high", "Amazon pays up to $1,000"),
      },
    ],
    noRefund: [
      {
        id: "a-to-z-no-refund-until-2026",
        when: {
          ...SELLER_DELIVERED,
          "return.state": "received",
          "return.receivedAt": { to: "2026-01-25" },
          "refund.state": "none",
        },
        then: claim(SELLER_REFUNDS, after("return.receivedAt", businessDays(2))),
        because: "refund-overdue",
        source: cite(SELLER_REFUNDS, "2 business days, until 2026-01-25"),
      },
      unrefunded(SELLER_REFUNDS, days(4), "4 days, from 2026-01-26"),
    ],
  },
};
