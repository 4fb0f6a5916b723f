/**
 * The form of a shop's policy: what a settings page would ask.
 *
 * @module
 */
import type {
  BuyerReason,
  Counting,
  Fee,
  LocalDate,
  Mode,
  Policy,
  ReasonCode,
  Requirement,
  Resolution,
  ReturnShipping,
  Row,
  Source,
  SpanFact,
  When,
} from "../../policy/index.js";

/** How long: a number, a number that a fact holds, without end, or not at all. */
export type Length = number | { readonly fact: SpanFact } | "unlimited" | "none";

/** What the days of a window are counted from. */
export type Anchor = "delivery" | "last-delivery" | "installation" | "shipment" | "order";

/** Who pays for the way back, for each reason; `otherwise` for those not named. */
export type PayerByReason = { readonly [R in BuyerReason]?: ReturnShipping } & {
  readonly otherwise: ReturnShipping;
};

/** The terms of one kind of return. */
export interface ReturnTerms {
  /** Length of the window. */
  readonly days?: Length;
  /** A fixed last day, instead of a length. */
  readonly until?: LocalDate;
  /** What `days` counts; default `days`. */
  readonly unit?: "days" | "business-days" | "months";
  readonly counting?: Counting;
  /** Default `delivery`. */
  readonly from?: Anchor;
  /** Where the delivery is not known of: the shipment and so many days stand in for it. */
  readonly transitDays?: number;
  /**
   * With `from: "shipment"`: whether it opens with the delivery only. A number, there and with `transitDays`: with the delivery,
   * or so many days after the shipment where none is known of.
   */
  readonly afterDelivery?: boolean | number;
  /** A last day that is no working day moves to the next one. */
  readonly roll?: boolean;
  /** The place whose working days count: `US`, `DE-BY`. */
  readonly calendar?: string;
  /** `request` where someone looks at it first; default `instant`. */
  readonly mode?: Mode;
  readonly resolutions?: readonly Resolution[];
  /** A window of its own for each resolution, in `unit`; instead of `days` and `resolutions`. */
  readonly outcomes?: { readonly [R in Resolution]?: number | "unlimited" };
  readonly whoPays?: ReturnShipping | PayerByReason;
  readonly fees?: readonly Fee[];
  /** Of a price below this, in minor units, the buyer keeps it and is paid back at once. */
  readonly keepBelow?: number;
  /** Days from asking within which it must be handed in. */
  readonly handInDays?: number;
  /** Days from the arrival of the return within which the money is back. */
  readonly refundDays?: number;
  readonly requires?: readonly Requirement[];
}

/** The terms of a kind of product. */
export interface CategoryTerms extends ReturnTerms {
  /** Neither memberships nor holidays change it. */
  readonly fixed?: boolean;
}

/** Terms for what these tests find; of several the first counts. */
export interface ReturnRule extends ReturnTerms {
  readonly id: string;
  readonly when: When;
  /** Default `return-window`, or `not-returnable` for `days: "none"`. */
  readonly because?: ReasonCode;
}

/** What never goes back. */
export interface FinalSale {
  /** Default: what has the trait `final-sale`. */
  readonly traits?: readonly string[];
  readonly tags?: readonly string[];
  readonly categories?: readonly string[];
  /** From this discount on, in percent, as `custom.discountPercent` has it. */
  readonly discountPercent?: number;
}

/** Longer windows for members. */
export interface MemberWindow {
  readonly membership: string;
  /** In the `unit` of the window. */
  readonly days: number;
  /** `replace` the length, or `add` to it; nothing is added to one that a fact holds. */
  readonly how: "replace" | "add";
}

/** Other windows for what is bought in a season. */
export interface Holiday {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Whether the order or the delivery has to fall in the season; default `order`. */
  readonly by?: "order" | "delivery";
  /**
   * `later-of`: the usual end, or `day` if that is later (the default). `fixed`: `day` is the last.
   * `reset`: the clock starts on `day`, if the usual end is not later still.
   */
  readonly how?: "later-of" | "fixed" | "reset";
  readonly day: LocalDate;
  /** Categories that it leaves as they are. */
  readonly except?: readonly string[];
}

/** What may go back. */
export interface ReturnsForm extends ReturnTerms {
  /** Above everything else; the first that matches counts. */
  readonly rules?: readonly ReturnRule[];
  /** For what is damaged, defective, wrong and so on: goes before `finalSale`. What it leaves out is as usual. */
  readonly faults?: ReturnTerms;
  readonly finalSale?: FinalSale;
  /** Terms by category, or lengths; what they leave out is as usual. A narrower category goes before a wider one. */
  readonly byCategory?: { readonly [category: string]: Length | CategoryTerms };
  readonly memberships?: readonly MemberWindow[];
  readonly holidays?: readonly Holiday[];
}

/** What may be cancelled. */
export interface CancelForm {
  /** Up to the shipment (the default), or only until it is being processed. */
  readonly until?: "shipment" | "processing";
  /** Default `instant`. */
  readonly mode?: Mode;
  /** For so many minutes from the order; then `then`. */
  readonly minutes?: number;
  /** After these minutes: nothing (the default), or in this mode. */
  readonly then?: Mode | "none";
  readonly fees?: readonly Fee[];
  /** What can never be cancelled. */
  readonly never?: readonly Pick<Row, "id" | "when">[];
  /** Only whole orders can be cancelled. */
  readonly wholeOrder?: boolean;
}

/** What every form says of the shop. */
export interface ShopForm
  extends Pick<
    Policy,
    "id" | "version" | "title" | "timeZone" | "currency" | "calendars" | "inForce" | "custom"
  > {
  /** Default `seller`. */
  readonly authority?: "seller" | "marketplace";
  /** Where it is written: every row cites it. */
  readonly source?: Source;
  /** Default `none`. */
  readonly cancel?: CancelForm | "none";
  /** Whether the shop can be written to; default yes. */
  readonly contact?: boolean;
  /** Whether customer service is there as the last resort; default yes. */
  readonly customerService?: boolean;
}

/** A shop's policy as a form. */
export interface MerchantForm extends ShopForm {
  /** Default `none`. */
  readonly returns?: ReturnsForm | "none";
}
