/**
 * What Amazon's European sites share: thirty days, a fortnight for some kinds of products since 2024.
 *
 * @module
 */
import {
  after,
  businessDays,
  days,
  earlierOf,
  FAULT,
  on,
  type Policy,
  type PolicySpan,
  type Terms,
  type When,
} from "../../policy/index.js";
import {
  APPEAL,
  CONTACT,
  DEVICES,
  LATE_PACKAGE,
  MISSING_PACKAGE,
  ORDER_STATES,
  PRIME_VIDEO,
  REFUNDS,
  RETURNS,
  SELLER_A_TO_Z,
  STILL_CHARGED,
} from "../amazon-us/sources.js";
import { video } from "./digital.js";
import {
  EU_SELLER_CANCEL,
  EU_SELLER_RETURNS,
  FORTNIGHT_2024,
  FORTNIGHT_2025,
  UK_A_TO_Z,
  UK_CANCEL,
  UK_RETURNS,
  UK_UNDELIVERABLE,
} from "./european-sources.js";
import { unrefunded } from "./guarantee.js";
import {
  finalSale,
  keptByKind,
  keptByTrait,
  NOT_RETURNABLE_CATEGORIES,
  OPENED_SOFTWARE,
  unsealed,
} from "./not-returnable.js";
import { borrowed, cite, type Page } from "./page.js";
import { amazonPolicy } from "./policy.js";
import { listedAsFinal } from "./return.js";
import type { Pages, Party, Site, Window } from "./site.js";

/** What a European site says itself. */
export interface European {
  /** Where the guarantee is described, and for what came but not as ordered. */
  readonly guarantee: Page;
  readonly guaranteeFault?: Page;
  readonly returns?: Page;
  readonly cancel?: Page;
  readonly undeliverable?: Page;
  /** Cheaper than this, a return to a seller abroad is refunded as it is. */
  readonly worthLess: number;
  /** How long a film may be given back that nobody watched. */
  readonly video: PolicySpan;
  readonly handInBy?: Terms["handInBy"];
  readonly seasons?: readonly Window[];
  readonly onItsWay?: Site["cancel"]["onItsWay"];
  readonly also?: Site["escalate"]["also"];
}

/** Kinds of products with a fortnight since March 2024. */
export const FIRST_LIST = [
  "electronics",
  "computers",
  "office",
  "video-games",
  "music",
  "video",
  "media/physical",
] as const;

/** Kinds of products with a fortnight since June 2025. */
const SECOND_LIST = [
  "books",
  "media/books",
  "toys",
  "software",
  "tools",
  "kitchen",
  "home/kitchen",
  "automotive",
  "appliances",
  "personal-care",
  "home-entertainment",
] as const;

/** Every kind of product with a fortnight. */
export const BOTH_LISTS: readonly string[] = [...FIRST_LIST, ...SECOND_LIST];

const RETURNED: Terms = {
  resolutions: ["refund"],
  returnShipping: "depends",
  channels: ["return-centre"],
};

/** Who pays for the way back is not stated for Europe; cheap goods from abroad are kept (Seller Central, 2021-10-05). */
function parties({ worthLess, handInBy }: European): readonly Party[] {
  const seller = { ...RETURNED, ...(handInBy !== undefined && { handInBy }) };
  return [
    {
      id: "worth-less",
      when: {
        "seller.fulfilledBy": "seller",
        "custom.domesticReturnOption": false,
        "line.price": { below: worthLess },
      },
      terms: { ...RETURNED, resolutions: ["refund", "keep-item"] },
    },
    { id: "seller", when: { "seller.fulfilledBy": "seller" }, terms: seller },
    {
      id: "fault",
      when: { reason: FAULT },
      terms: { ...RETURNED, resolutions: ["refund", "replacement"] },
    },
    { id: "amazon", when: {}, terms: { ...RETURNED, requires: ["unused"] } },
  ];
}

function fromDelivery(
  id: string,
  n: number,
  when: When,
  ...proof: Parameters<typeof cite>
): Window {
  const closes = after("line.deliveredAt", days(n));
  return { id, when, closes, because: "return-window", source: cite(...proof) };
}

const FIRST: When = { "line.category": FIRST_LIST, "order.placedAt": { from: "2024-03-25" } };

function windows(page: Page): readonly Window[] {
  return [
    fromDelivery(
      "exempt",
      30,
      { "line.category": ["amazon-devices", "renewed"] },
      page,
      "Amazon devices and Renewed keep 30 days",
    ),
    {
      id: "first-list-grace",
      when: FIRST,
      closes: earlierOf(after("line.deliveredAt", days(30)), on("2024-04-25")),
      outside: "next",
      because: "return-window-extended",
      source: cite(
        page,
        "30 days still granted until 2024-04-25",
        "medium",
        "one source: until 2024-04-24",
      ),
    },
    fromDelivery("first-list", 14, FIRST, page, "bought from 2024-03-25: 14 days"),
    fromDelivery(
      "second-list",
      14,
      { "line.category": SECOND_LIST, "order.placedAt": { from: "2025-06-23" } },
      FORTNIGHT_2025,
      "more kinds of products, bought from 2025-06-23: 14 days",
      "medium",
      "one date in the source is 2025-07-23: the earlier promises less",
    ),
    fromDelivery("thirty-days", 30, {}, page, "most items: 30 days"),
  ];
}

/** A European site. */
export function european(its: European): Site {
  const returns = its.returns ?? FORTNIGHT_2024;
  const pages: Pages = {
    cancel: its.cancel ?? borrowed(UK_CANCEL, "amazon.co.uk"),
    sellerCancel: EU_SELLER_CANCEL,
    orderStates: ORDER_STATES,
    returns,
    notReturnable: borrowed(RETURNS, "amazon.com"),
    refunds: borrowed(REFUNDS, "amazon.com"),
    sellerReturns: EU_SELLER_RETURNS,
    devices: DEVICES,
    guarantee: its.guarantee,
    guaranteeFault: its.guaranteeFault ?? its.guarantee,
    sellerFirst: borrowed(SELLER_A_TO_Z, "amazon.com"),
    appeal: borrowed(APPEAL, "amazon.com", "low"),
    missingPackage: borrowed(MISSING_PACKAGE, "amazon.com"),
    latePackage: LATE_PACKAGE,
    undeliverable: its.undeliverable ?? borrowed(UK_UNDELIVERABLE, "amazon.co.uk"),
    stillCharged: STILL_CHARGED,
    contact: CONTACT,
  };
  const site = { pages, notReturnable: NOT_RETURNABLE_CATEGORIES };
  const law = { pages: { ...pages, notReturnable: UK_RETURNS } };
  return {
    ...site,
    alsoKept: [OPENED_SOFTWARE],
    cancel: { grace: true, ...(its.onItsWay !== undefined && { onItsWay: its.onItsWay }) },
    digital: [video(its.video, cite(PRIME_VIDEO, "not watched"))],
    returns: {
      parties: parties(its),
      exceptions: [
        finalSale(site),
        unsealed(law),
        ...keptByTrait(site),
        ...keptByKind(site),
        listedAsFinal(site),
      ],
      seasons: its.seasons ?? [],
      windows: windows(returns),
    },
    escalate: {
      noRefund: [
        unrefunded(
          { ...EU_SELLER_RETURNS, confidence: its.guarantee.confidence ?? "medium" },
          businessDays(2),
          "2 business days",
        ),
      ],
      ...(its.also !== undefined && { also: its.also }),
    },
  };
}

/** A site of the euro whose own page on the guarantee was not found. */
export function amazonElsewhere(id: string, title: string, timeZone: string): Policy {
  const guarantee = borrowed(UK_A_TO_Z, "amazon.co.uk", "low");
  return amazonPolicy(european({ guarantee, worthLess: 2501, video: days(14) }), {
    id,
    version: "2026-11-22",
    title,
    timeZone,
    currency: "EUR",
    custom: { domesticReturnOption: "boolean" },
  });
}
