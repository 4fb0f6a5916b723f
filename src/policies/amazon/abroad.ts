/**
 * What the rows of Amazon's sites outside Europe and America rest on, and what those sites share.
 *
 * @module
 */
import {
  after,
  businessDays,
  days,
  deny,
  hours,
  type Row,
  type Terms,
  type When,
} from "../../policy/index.js";
import {
  A_TO_Z,
  APPEAL,
  CANCEL,
  CONTACT,
  DEVICES,
  LATE_PACKAGE,
  MISSING_PACKAGE,
  ORDER_STATES,
  PRIME_VIDEO,
  REFUNDS,
  RETURNS,
  SELLER_A_TO_Z,
  SELLER_CANCEL,
  SELLER_RETURNS,
  STILL_CHARGED,
} from "../amazon-us/sources.js";
import { video } from "./digital.js";
import { UK_UNDELIVERABLE } from "./european-sources.js";
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
import { listedAsFinal } from "./return.js";
import type { Pages, Party, Site, Window } from "./site.js";

const US = "amazon.com";

/** Pages of a site that says little itself: the rest is borrowed. */
export function pagesOf(own: Partial<Pages>): Pages {
  const guarantee = own.guarantee ?? borrowed(A_TO_Z, US, "low");
  return {
    cancel: borrowed(CANCEL, US),
    sellerCancel: borrowed(SELLER_CANCEL, US),
    orderStates: ORDER_STATES,
    returns: borrowed(RETURNS, US),
    notReturnable: borrowed(RETURNS, US),
    refunds: borrowed(REFUNDS, US),
    sellerReturns: borrowed(SELLER_RETURNS, US),
    devices: borrowed(DEVICES, US),
    sellerFirst: borrowed(SELLER_A_TO_Z, US),
    appeal: borrowed(APPEAL, US, "low"),
    missingPackage: borrowed(MISSING_PACKAGE, US),
    latePackage: LATE_PACKAGE,
    undeliverable: borrowed(UK_UNDELIVERABLE, "amazon.co.uk"),
    stillCharged: STILL_CHARGED,
    contact: CONTACT,
    ...own,
    guarantee,
    guaranteeFault: own.guaranteeFault ?? guarantee,
  };
}

/** Terms of a return where nothing is said of fees. */
export const RETURNED: Terms = {
  resolutions: ["refund"],
  returnShipping: "depends",
  channels: ["return-centre"],
};

/** Where no window is stated, the product page and the order's own page are what counts. */
export const NOT_STATED: readonly Row[] = [
  {
    id: "listing-over",
    when: { "returnPolicy.category": "finite-window" },
    then: deny({ kind: "no-longer" }),
    because: "window-closed",
    source: cite(borrowed(RETURNS, US), "the product page"),
  },
  {
    id: "not-stated",
    when: {},
    then: {
      effect: "permit",
      mode: "discretionary",
      opens: "line.deliveredAt",
      terms: RETURNED,
    },
    because: "seller-decides",
    source: {
      ...borrowed(RETURNS, US, "low"),
      section: "the date on the order",
      note: "no window of this site was found: give the day that the order shows as `returnBy`",
    },
  },
];

/** So many days from delivery. */
export function fromDelivery(
  id: string,
  n: number,
  when: When,
  ...proof: Parameters<typeof cite>
): Window {
  const closes = after("line.deliveredAt", days(n));
  return { id, when, closes, because: "return-window", source: cite(...proof) };
}

/** One party for everything. */
export const ANYONE: readonly Party[] = [{ id: "any", when: {}, terms: RETURNED }];

/** A seller who ships: no page of the site says that sellers match Amazon's windows. */
export const SELLER: Party = {
  id: "seller",
  when: { "seller.fulfilledBy": "seller" },
  terms: RETURNED,
  mode: "discretionary",
};

/** What does not go back by the list of amazon.com, and by its listing. */
export function exceptions(pages: Pages): readonly Row[] {
  const site = { pages, notReturnable: NOT_RETURNABLE_CATEGORIES };
  return [
    finalSale(site),
    unsealed(site),
    ...keptByTrait(site),
    ...keptByKind(site),
    listedAsFinal(site),
  ];
}

/** A site with little of its own; `refunds` is its page on goods that a seller has back. */
export function abroad(
  pages: Pages,
  refunds: Page,
  its: Pick<Site, "returns"> & Partial<Site>,
): Site {
  return {
    pages,
    cancel: { grace: false },
    digital: [video(hours(48), cite(PRIME_VIDEO, "not watched"))],
    escalate: {
      noRefund: [unrefunded(refunds, businessDays(2), "2 business days, as in Europe")],
    },
    notReturnable: NOT_RETURNABLE_CATEGORIES,
    alsoKept: [OPENED_SOFTWARE],
    ...its,
  };
}
