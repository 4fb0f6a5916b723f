/**
 * What tells one of eBay's sites from another.
 *
 * @module
 */
import type { Row } from "../../policy/index.js";
import type { Page } from "./page.js";

/** One of eBay's sites. */
export interface Site {
  readonly pages: {
    readonly cancel: Page;
    readonly returns: Page;
    readonly guarantee: Page;
    /** Reports of what never came. */
    readonly notReceived: Page;
    readonly stepIn: Page;
    readonly appeal: Page;
  };
  /** From this total on, in minor units, a delivery is only proved by a signature. */
  readonly signatureFrom: number;
  /** Goods that are covered for another time than thirty days. */
  readonly covers?: readonly Row[];
  /** What such goods have left once that time is over. */
  readonly coverOver?: readonly Row[];
}
