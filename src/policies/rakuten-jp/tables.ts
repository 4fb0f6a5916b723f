/**
 * The tables of Rakuten Ichiba, and the pages that they rest on.
 *
 * @module
 */
import {
  after,
  days,
  FAULT,
  type Moment,
  permit,
  type Row,
  type When,
} from "../../policy/index.js";
import { cite, type Page } from "../basics/page.js";
import {
  asked,
  customerService,
  decided,
  denied,
  LAST_RESORT,
  notToReturn,
  onItsWay,
  paidBack,
  refused,
  settled,
} from "../basics/rows.js";

const CANCELLING: Page = {
  title: "Rakuten Ichiba: cancelling an order",
  url: "https://ichiba.faq.rakuten.net/detail/000007237",
};
/** Returns, as each shop has them. */
export const RETURNS: Page = {
  title: "Rakuten Ichiba: returns",
  url: "http://ichiba-en.faq.rakuten.net/detail/000007249",
};
const PROTECTION: Page = {
  title: "Rakuten: Anshin Shopping Service",
  url: "https://event.rakuten.co.jp/anshin/anshinshopping/en/item/",
};

/** A claim within ninety days, of which the day after the order is the first. */
function claim(id: string, when: When, opens: Moment): Row {
  return {
    id,
    when,
    then: permit({
      route: "guarantee-claim",
      mode: "request",
      opens,
      closes: after("order.placedAt", days(90)),
      outside: "next",
      terms: { resolutions: ["refund"], channels: ["form"] },
    }),
    because: "guarantee",
    source: cite(
      PROTECTION,
      "90 days from the day after the order",
      "high",
      "up to 300,000 yen a claim; when the earliest is, the pages don't say clearly",
    ),
  };
}

/** By asking the shop, before it confirms. */
export const CANCEL: readonly Row[] = [
  ...settled(cite(CANCELLING, "each shop has its own rule")),
  onItsWay(cite(CANCELLING, "each shop has its own rule")),
  ...asked(cite(CANCELLING, "each shop has its own rule")),
  {
    id: "confirmed",
    when: { "custom.shopConfirmed": true },
    then: permit({ mode: "discretionary", terms: { resolutions: ["refund"] } }),
    because: "seller-decides",
    source: cite(CANCELLING, "after the shop's confirmation: mostly impossible"),
  },
  {
    id: "processing",
    when: { "line.status": "processing" },
    then: permit({ mode: "discretionary", terms: { resolutions: ["refund"] } }),
    because: "seller-decides",
    source: cite(CANCELLING, "after the shop's confirmation: mostly impossible"),
  },
  {
    id: "request",
    when: {},
    then: permit({ mode: "request", terms: { resolutions: ["refund"] } }),
    because: "seller-decides",
    source: cite(CANCELLING, "each shop has its own rule"),
  },
];

/** As the listing has it. */
export const RETURN: readonly Row[] = [
  ...notToReturn(cite(RETURNS, "each shop has its own rule")),
  refused(cite(RETURNS, "each shop has its own rule")),
  {
    id: "listing",
    when: { "returnPolicy.category": "finite-window" },
    then: permit({
      mode: "request",
      closes: after("line.deliveredAt", days({ fact: "returnPolicy.days" })),
    }),
    because: "listing-terms",
    source: cite(RETURNS, "each shop has its own rule"),
  },
  denied(
    "listing-none",
    { "returnPolicy.category": "not-permitted" },
    "listing-terms",
    cite(RETURNS, "each shop has its own rule"),
  ),
  {
    id: "unlimited",
    when: { "returnPolicy.category": "unlimited" },
    then: permit({ mode: "request", opens: "line.deliveredAt" }),
    because: "listing-terms",
    source: cite(RETURNS, "each shop has its own rule"),
  },
  denied(
    "no-terms",
    {},
    "seller-decides",
    cite(
      RETURNS,
      "each shop has its own rule",
      "high",
      "without terms in the listing: ask the shop",
    ),
  ),
];

/** The platform's protection, and customer service. */
export const ESCALATE: readonly Row[] = [
  {
    id: "claimed",
    when: { "claim.state": "open" },
    then: LAST_RESORT,
    because: "claim-open",
    source: cite(PROTECTION, "claims"),
  },
  decided(cite(PROTECTION, "claims")),
  paidBack(cite(PROTECTION, "what is paid back")),
  {
    id: "used-up",
    when: { "custom.claimsThisYear": { atLeast: 5 } },
    then: LAST_RESORT,
    because: "guarantee-not-covered",
    source: cite(PROTECTION, "5 claims a year"),
  },
  claim(
    "not-delivered",
    { reason: "not-arrived", "line.status": { not: "cancelled" } },
    "line.promisedBy",
  ),
  claim("unanswered", { "return.state": "requested" }, "return.requestedAt"),
  claim("fault", { reason: FAULT }, "line.deliveredAt"),
  customerService(cite(PROTECTION, "help", "medium")),
];
