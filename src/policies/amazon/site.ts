/**
 * What tells one of Amazon's sites from another.
 *
 * @module
 */
import type {
  Confidence,
  Mode,
  Moment,
  ReasonCode,
  Row,
  Source,
  Terms,
  When,
} from "../../policy/index.js";
import type { Page } from "./page.js";

/** One of Amazon's sites: its pages, and the rows that only it has. */
export interface Site {
  readonly pages: Pages;
  readonly cancel: {
    /** Whether a buyer cancels alone for half an hour what a seller ships. */
    readonly grace: boolean;
    /** What is possible once a parcel is on its way. */
    readonly onItsWay?: readonly Row[];
  };
  /** What is bought without a parcel and goes back unused. */
  readonly digital: readonly DigitalWindow[];
  readonly returns: {
    readonly parties: readonly Party[];
    /** `"closes"`: a parcel handed in after its window is late. */
    readonly handInBy?: "closes";
    /** After the day that the order states. */
    readonly late?: readonly Window[];
    /** What does not go back, or not as other things do. */
    readonly exceptions: readonly Row[];
    readonly seasons: readonly Window[];
    /** What a listing may say of its days; default: any number. */
    readonly listings?: readonly Window[];
    readonly windows: readonly Window[];
    /** What decides where no window is stated. */
    readonly rest?: readonly Row[];
  };
  readonly escalate: {
    /** What comes before all else. */
    readonly first?: readonly Row[];
    /** A seller has the goods back, and the buyer no money. */
    readonly noRefund: readonly Row[];
    /** Claims that only this site knows, asked last. */
    readonly also?: readonly Row[];
  };
  /** Kinds of products that do not go back. */
  readonly notReturnable: readonly string[];
  /** What else does not go back, beside these kinds and by its traits. */
  readonly alsoKept: readonly Sign[];
}

/** What tells of goods that they do not go back; the id is the end of the rows on their faults. */
export interface Sign {
  readonly id: string;
  readonly when: When;
  readonly confidence?: Confidence;
}

/** Where a site says what. */
export interface Pages {
  readonly cancel: Page;
  readonly sellerCancel: Page;
  readonly orderStates: Page;
  readonly returns: Page;
  /** What does not go back. */
  readonly notReturnable: Page;
  readonly refunds: Page;
  readonly sellerReturns: Page;
  readonly devices: Page;
  readonly guarantee: Page;
  /** The guarantee for what came, but not as ordered. */
  readonly guaranteeFault: Page;
  /** Where the buyer appeals. */
  readonly appeal: Page;
  /** Where it says that the seller is asked before Amazon. */
  readonly sellerFirst: Page;
  readonly missingPackage: Page;
  readonly latePackage: Page;
  readonly undeliverable: Page;
  readonly stillCharged: Page;
  readonly contact: Page;
}

/** A window for digital goods that nobody used. */
export interface DigitalWindow {
  readonly name: string;
  readonly when: When;
  readonly closes: Moment;
  readonly source: Source;
}

/** A window of the return table: each becomes a row for each of the {@link Party parties}. */
export interface Window {
  readonly id: string;
  readonly when: When;
  /** Default: that of the {@link Party}. */
  readonly mode?: Mode;
  /** Default: the delivery. */
  readonly opens?: Moment;
  /** Default: never. */
  readonly closes?: Moment;
  readonly because: ReasonCode;
  readonly source: Source;
  /** By when the parcel must be on its way, where that is stated. */
  readonly handInBy?: Moment;
  /** Whether the rows below are asked once it is over. */
  readonly outside?: "next";
  /** Default: those of the site. */
  readonly parties?: readonly Party[];
}

/** Who sends what back to whom, and on whose terms. Goods that it names are among those of its windows. */
export interface Party {
  readonly id: string;
  readonly when: When;
  readonly terms: Terms;
  readonly mode?: Mode;
  /** Where its terms are from, if not from where its windows are, and how sure they are. */
  readonly proof?: { readonly note: string; readonly confidence: "high" | "medium" };
}
