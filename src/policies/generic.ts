/**
 * Policies for shops that have none here: from a form, from listings, or from the settings of the
 * return-rule products of Shopify, Loop, AfterShip and Narvar.
 *
 * @module
 */
export type {
  AfterShipList,
  AfterShipResolutions,
  AfterShipSettings,
  AfterShipWindow,
} from "./generic/after-ship.js";
export { afterShipPolicy } from "./generic/after-ship.js";
export type {
  Anchor,
  CancelForm,
  CategoryTerms,
  FinalSale,
  Holiday,
  Length,
  MemberWindow,
  MerchantForm,
  PayerByReason,
  ReturnRule,
  ReturnsForm,
  ReturnTerms,
  ShopForm,
} from "./generic/form.js";
export type { ListingForm } from "./generic/listing.js";
export { listingPolicy } from "./generic/listing.js";
export type { LoopAction, LoopSettings, LoopWorkflow } from "./generic/loop.js";
export { loopPolicy } from "./generic/loop.js";
export { merchantPolicy } from "./generic/merchant.js";
export type { NarvarSettings } from "./generic/narvar.js";
export { narvarPolicy } from "./generic/narvar.js";
export type { ShopifyReturnRules } from "./generic/shopify.js";
export { shopifyReturnRules } from "./generic/shopify.js";
