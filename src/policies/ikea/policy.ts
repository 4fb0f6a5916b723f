/**
 * A policy of IKEA in one of its countries.
 *
 * @module
 */
import {
  after,
  days,
  FAULT,
  type Facts,
  type Moment,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
} from "../../policy/index.js";
import { cite, type Page } from "../basics/page.js";
import { denied } from "../basics/rows.js";
import { anyone, notBack, onlySeller, tooLate } from "../basics/shop.js";
import { back } from "../basics/window.js";

/** A condition in which goods can be. */
type Condition = Facts["line.condition"]["value"];

/** IKEA in one country. */
export interface Country {
  readonly page: Page;
  /** Until when it may be cancelled; without it, cancelling is no promise. */
  readonly cancel?: Source;
  /** What does not go back, and what goes back on terms of its own. */
  readonly exceptions: readonly Row[];
  /** The conditions of what counts as dirty, damaged or changed, and does not go back. */
  readonly spoilt: readonly Condition[];
  readonly windows: readonly Row[];
}

const UNPROMISED: Page = {
  title: "customercarecontacts.com: cancelling at IKEA",
  url: "https://customercarecontacts.com/how-to-cancel-ikea-us-order-and-get-refund-with-steps/",
};

/** Terms of every return. */
export const TERMS: Terms = {
  resolutions: ["refund"],
  channels: ["store"],
  requires: ["receipt"],
};
/** Paid with a card or voucher of IKEA's. */
export const ON_A_CARD: Terms = { ...TERMS, resolutions: ["store-credit"] };
/** A year from the purchase. */
export const YEAR: Moment = bought(365);

/** So many days from the purchase. */
export function bought(n: number): Moment {
  return after("order.placedAt", days(n));
}

/** The policy of a country: what all of them share, and what only this one has. */
export function ikeaPolicy(
  { page, cancel, exceptions, spoilt, windows }: Country,
  its: Pick<Policy, "id" | "version" | "title" | "timeZone" | "currency" | "custom">,
): Policy {
  return {
    ...its,
    authority: "seller",
    tables: {
      cancel: [
        ...tooLate(page),
        {
          id: "not-shipped",
          when: {},
          then: permit({
            ...(cancel === undefined && { mode: "discretionary" }),
            terms: { channels: ["order-page", "phone"], requires: ["order-number"] },
          }),
          because: "not-shipped",
          source: cancel ?? cite(UNPROMISED, "before it ships", "low", "no page of IKEA says so"),
        },
      ],
      return: [
        ...notBack(page),
        ...exceptions,
        denied(
          "spoilt",
          { "line.status": "delivered", "line.condition": spoilt, reason: { not: FAULT } },
          "used",
          cite(page, "dirty, damaged, changed"),
        ),
        ...windows,
      ],
      contactSeller: onlySeller(page),
      escalate: [anyone(page)],
    },
  };
}

/** The last row: a year, opened or not. */
export function year(source: Source): Row {
  return back({ id: "year", closes: YEAR, outside: "deny", terms: TERMS, source });
}
