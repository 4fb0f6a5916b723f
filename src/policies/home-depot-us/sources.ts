/**
 * The pages that the rows of The Home Depot rest on.
 *
 * @module
 */
import type { Page } from "../basics/page.js";

/** Windows and exceptions. */
export const RETURNS: Page = {
  title: "Paperbeez: The Home Depot's return policy, as copied elsewhere too",
  url: "https://paperbeez.com/home-depot-return-policy/",
};
/** Special orders, and where goods go back. */
export const GUIDE: Page = {
  title: "DealsHQ: The Home Depot's return policy",
  url: "https://www.dealshq.xyz/tips-and-tricks/home-depot-return-policy",
};
/** What was paid with a gift card. */
export const CREDIT: Page = {
  title: "Wide Open Country: The Home Depot's return policy",
  url: "https://wideopencountry.com/home-depot-return-policy",
};
/** Cancelling. */
export const CANCEL: Page = {
  title: "The Home Depot: About Your Online Order",
  url: "https://www.homedepot.com/c/About_Your_Online_Order",
};
/** Cancelling, in an older edition. */
export const OLD_CANCEL: Page = {
  title: "The Home Depot: Customer Support Answers",
  url: "https://www.homedepot.com/c/Customer_Support_Answers",
};
