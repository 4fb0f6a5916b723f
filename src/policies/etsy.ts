/**
 * Etsy: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import {
  after,
  days,
  earlierOf,
  FAULT,
  firstKnown,
  hours,
  laterOf,
  type Moment,
  type Policy,
  permit,
  type ReasonCode,
  type Row,
  type Source,
  type When,
} from "../policy/index.js";
import { cite, type Page } from "./basics/page.js";
import { denied, LAST_RESORT } from "./basics/rows.js";
import { anyone, notBack, tooLate } from "./basics/shop.js";
import { back } from "./basics/window.js";

const CANCEL: Page = {
  title: "Product London: cancelling at Etsy",
  url: "https://productlondondesign.com/how-to-cancel-order-on-etsy-as-buyer",
  confidence: "medium",
};
const LISTINGS: Page = {
  title: "Etsy: return policies of listings",
  url: "https://help.etsy.com/hc/en-us/articles/7869401615255-How-do-I-Set-Return-Policies-on-My-Listings-",
};
const POSTAGE: Page = {
  title: "Yandex: summary of a guide to Etsy's returns",
  url: "https://yandex.com.tr/yaozet/ecom/etsy-return-policy-guide-id5-5zE7FUqd",
  confidence: "medium",
};
const OPEN_CASE: Page = {
  title: "Etsy: How to Open a Case",
  url: "https://help.etsy.com/hc/en-us/articles/5745586898199-How-to-Open-a-Case",
};
const RESOLVE_CASE: Page = {
  title: "Etsy: How to Resolve a Case from a Buyer",
  url: "https://help.etsy.com/hc/en-us/articles/360016126873-How-to-Resolve-a-Case-from-a-Buyer?segment=selling",
};
const CASE_POLICY: Page = {
  title: "Etsy: case resolution",
  url: "https://www.etsy.com/legal/policy/seller-case-resolution/242641420379",
};
const DIGITAL_CASE: Page = {
  title: "Hipster Fashion: opening a case with Etsy",
  url: "https://hipsterfashion.net/etsy/how-to-open-a-case-with-etsy",
  confidence: "medium",
};
const NOT_COVERED: Page = {
  title: "Accounting Insights: is Etsy protected",
  url: "https://accountinginsights.org/are-etsy-purchases-protected-heres-what-buyers-should-know",
  confidence: "medium",
};

const CHOSEN = after("line.deliveredAt", days({ fact: "returnPolicy.days" }));
const ASKED = after("contact.at", hours(48));
/** The last estimated day, or where there is none the day by which it should have been sent. */
const ESTIMATED = after(firstKnown("line.promisedBy", "line.promisedShipBy"), days(0));

/** A hundred days after the last estimated day, or where there is none after the arrival. */
const CASE_ENDS = after(firstKnown("line.promisedBy", "line.deliveredAt"), days(100));

/** Returns that a listing takes at any time. */
function unlimited(
  name: string,
  when: When,
  returnShipping: "free" | "buyer" | "depends",
  source: Source,
): Row {
  return {
    id: `listing-unlimited${name}`,
    when: { "returnPolicy.category": "unlimited", ...when },
    then: permit({
      opens: "line.deliveredAt",
      terms: { resolutions: ["refund"], returnShipping },
    }),
    because: "listing-terms",
    source,
  };
}

/** Not, or no longer, a matter for a case. */
function lost(id: string, when: When, because: ReasonCode, source: Source): Row {
  return { id, when, then: LAST_RESORT, because, source };
}

/** A case: for what did not come, came late, or is not what was sold. */
function openCase(id: string, when: When, opens: Moment, source: Source): Row {
  return {
    id,
    when: {
      reason: [...FAULT, "not-arrived", "arrived-late"],
      "line.status": { not: "cancelled" },
      ...when,
    },
    then: permit({
      route: "guarantee-claim",
      mode: "request",
      opens,
      closes: CASE_ENDS,
      outside: "next",
      terms: {
        resolutions: ["refund"],
        channels: ["order-page"],
        requires: ["account", "order-number", "reason"],
      },
    }),
    because: "guarantee",
    source,
  };
}

const UNCOVERED = cite(NOT_COVERED, "what is not covered");
const CASE = cite(
  RESOLVE_CASE,
  "after the estimate and 48 hours after the help request, for 100 days",
  "high",
  "one guide counts 30 days; where there is no estimate, the day to ship by counts",
);
const MADE_TO_ORDER: When = { "order.type": "digital", "line.traits": { has: "personalised" } };
/** The same beside what is sent. */
const FILE_AMONG_OTHERS: When = {
  "line.delivery": "digital",
  "line.traits": { has: "personalised" },
};
/** What is no file; asked about first, for no test says that a line has both traits. */
const GOODS: When = { "line.traits": { hasNone: "digital" } };
const FILE_BY_TRAITS: When = { "line.traits": { has: "personalised" } };
const FILE_DUE = earlierOf("custom.downloadedAt", after("order.placedAt", days(7)));
const FILE = cite(DIGITAL_CASE, "made to order: downloaded, or 7 days after the purchase");

/**
 * The policy of Etsy. A help request is the event `seller-contacted`, a case `claim-opened`; a file among
 * goods has `delivery: "digital"`. The cap of Etsy's protection (250 dollars) is about who pays, Etsy or the
 * seller, and so not in it; nor is the end of refunds through Etsy, 180 days from the purchase.
 *
 * Facts of its own: `downloadedAt` (of a file), `paidOutsideEtsy`, `altered` (the buyer changed it).
 */
export const etsy: Policy = {
  id: "etsy",
  version: "2026-11-23",
  title: "Etsy",
  authority: "marketplace",
  timeZone: "America/New_York",
  custom: {
    downloadedAt: "instant",
    paidOutsideEtsy: "boolean",
    altered: "boolean",
  },
  tables: {
    cancel: [
      ...tooLate(CANCEL),
      {
        id: "not-shipped",
        when: {},
        then: permit({
          mode: "request",
          terms: { resolutions: ["refund"], channels: ["message"], requires: ["order-number"] },
        }),
        because: "seller-decides",
        source: cite(CANCEL, "only the seller cancels", "medium", "one site tells of 30 minutes"),
      },
    ],
    return: [
      ...notBack(LISTINGS),
      unlimited(
        "-free",
        { "returnPolicy.shipping": "free" },
        "free",
        cite(LISTINGS, "the listing's own window"),
      ),
      unlimited("-fault", { reason: FAULT }, "depends", cite(LISTINGS, "the listing's own window")),
      unlimited(
        "",
        {},
        "buyer",
        cite(POSTAGE, "the buyer pays the way back, unless the seller does"),
      ),
      back({
        id: "listing-free",
        when: { "returnPolicy.category": "finite-window", "returnPolicy.shipping": "free" },
        closes: CHOSEN,
        outside: "deny",
        terms: { resolutions: ["refund"], returnShipping: "free" },
        because: "listing-terms",
        source: cite(LISTINGS, "the listing's own window"),
      }),
      back({
        id: "listing-fault",
        when: { "returnPolicy.category": "finite-window", reason: FAULT },
        closes: CHOSEN,
        outside: "deny",
        terms: { resolutions: ["refund"], returnShipping: "depends" },
        because: "listing-terms",
        source: cite(LISTINGS, "the listing's own window"),
      }),
      back({
        id: "listing",
        when: { "returnPolicy.category": "finite-window" },
        closes: CHOSEN,
        outside: "deny",
        terms: { resolutions: ["refund"], returnShipping: "buyer" },
        because: "listing-terms",
        source: cite(POSTAGE, "the buyer pays the way back, unless the seller does"),
      }),
      denied(
        "digital",
        { "line.traits": { has: "digital" } },
        "digital-content",
        cite(LISTINGS, "files are not returned"),
      ),
      denied(
        "personalised",
        { "line.traits": { has: "personalised" } },
        "personalised",
        cite(LISTINGS, "custom work is not returned"),
      ),
      denied("no-returns", {}, "no-returns-accepted", cite(LISTINGS, "the listing's own terms")),
    ],
    contactSeller: [
      {
        id: "seller",
        when: {},
        then: permit({ terms: { channels: ["order-page", "message"], requires: ["account"] } }),
        because: "seller-can-be-asked",
        source: cite(CASE_POLICY, "a help request comes first"),
      },
    ],
    escalate: [
      lost(
        "chargeback-open",
        { "chargeback.state": "open" },
        "chargeback-open",
        cite(CASE_POLICY, "a dispute elsewhere closes the case"),
      ),
      lost("paid-outside", { "custom.paidOutsideEtsy": true }, "guarantee-not-covered", UNCOVERED),
      lost("altered", { "custom.altered": true }, "guarantee-not-covered", UNCOVERED),
      lost("service", { "line.traits": { has: "service" } }, "guarantee-not-covered", UNCOVERED),
      lost("picked-up", { "line.delivery": "pickup" }, "guarantee-not-covered", UNCOVERED),
      lost(
        "case-open",
        { "claim.state": "open" },
        "claim-open",
        cite(OPEN_CASE, "the seller has 3 days to answer", "medium"),
      ),
      lost(
        "case-decided",
        { "claim.state": ["granted", "denied", "closed"] },
        "claim-decided",
        cite(CASE_POLICY, "closed cases", "medium"),
      ),
      lost(
        "refunded",
        { "refund.state": "issued", "payment.state": { not: "part-refunded" } },
        "already-refunded",
        cite(CASE_POLICY, "a full refund closes the case"),
      ),
      openCase("case-file", MADE_TO_ORDER, laterOf(FILE_DUE, ASKED), FILE),
      lost("file-not-due", MADE_TO_ORDER, "customer-service", FILE),
      openCase("case-file-of-several", FILE_AMONG_OTHERS, laterOf(FILE_DUE, ASKED), FILE),
      lost("file-of-several-not-due", FILE_AMONG_OTHERS, "customer-service", FILE),
      openCase("case", GOODS, laterOf(ESTIMATED, ASKED), CASE),
      lost("not-due", GOODS, "customer-service", CASE),
      openCase("case-file-by-traits", FILE_BY_TRAITS, laterOf(FILE_DUE, ASKED), FILE),
      lost("file-by-traits-not-due", FILE_BY_TRAITS, "customer-service", FILE),
      openCase("case-instant-file", {}, laterOf(ESTIMATED, ASKED), CASE),
      anyone(OPEN_CASE),
    ],
  },
};
