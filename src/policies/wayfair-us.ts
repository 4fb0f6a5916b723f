/**
 * Wayfair in the United States: what a buyer may do about an order there, as of November 2026.
 *
 * @module
 */
import { usNationwide } from "../calendars/us.js";
import {
  after,
  businessDays,
  days,
  FAULT,
  type Fee,
  hours,
  type Policy,
  permit,
  type Terms,
  type When,
} from "../policy/index.js";
import { cite, type Page } from "./basics/page.js";
import { denied } from "./basics/rows.js";
import { anyone, notBack, onlySeller, refundLate, tooLate } from "./basics/shop.js";
import { back } from "./basics/window.js";

const RETURNS: Page = {
  title: "Wayfair: Return Policy",
  url: "https://www.wayfair.ca/help/article/return_policy/1221998D-A3D3-423F-A06D-05C62BB8281D",
  note: "the Canadian page; the American one says the same",
};
const COPY: Page = {
  title: "bestwayfair.com: a copy of the return policy",
  url: "https://bestwayfair.com/pages/return-policy",
  confidence: "medium",
};
const NOT_RETURNABLE: Page = {
  title: "Warranty Valet: Wayfair's returns",
  url: "https://warrantyvalet.com/wayfair-return-policy-easy-guide",
  confidence: "medium",
};
const CANCEL: Page = {
  title: "GetHuman: cancelling at Wayfair",
  url: "https://gethuman.com/customer-service/Wayfair/how/How-Do-I-Cancel-My-Order-with-Wayfair/ehR",
  confidence: "medium",
};

/** What was paid for sending stays paid. */
const PAID_BACK: Terms = {
  resolutions: ["refund", "store-credit"],
  refunds: ["items", "taxes"],
  refundWithin: after("return.receivedAt", businessDays(5, { calendar: "US" })),
  channels: ["order-page"],
};
/** For credit the way back is free, for money it is taken off. */
const TERMS: Terms = {
  ...PAID_BACK,
  returnShipping: "depends",
  requires: ["original-packaging", "unused"],
};
/** At fault: a label that is paid for, for money too. */
const FAULTY: Terms = { ...PAID_BACK, returnShipping: "free" };
const PREPAID = cite(
  RETURNS,
  "30 days",
  "high",
  "damage and defects: a prepaid label, as one guide says, told of as soon as can be",
);
const NO_TRIAL: When = {
  "line.category": ["mattress/topper", "mattress/crib", "mattress/air"],
};
const THIRTY_DAYS = after("line.deliveredAt", days(30));
const TWO_DAYS = after("line.deliveredAt", hours(48));
const APPLIANCE: When = { "line.category": "appliances/major" };
const APPLIANCE_SOURCE = cite(
  COPY,
  "large appliances: 48 hours",
  "medium",
  "another page: 30 days",
);
const BOXED = cite(NOT_RETURNABLE, "large appliances, not installed and in their box: 30 days");
const TRIAL = after("line.deliveredAt", days(100));
const PICK_UP: Fee = { kind: "pickup", cap: { amount: 9900, currency: "USD" } };
const RECYCLING: Fee = { kind: "other", cap: { amount: 2500, currency: "USD" } };
const ON_TRIAL: Terms = {
  resolutions: ["refund", "store-credit"],
  refunds: ["items", "taxes"],
  fees: [PICK_UP],
  channels: ["order-page"],
};
const TRIAL_SOURCE = cite(
  RETURNS,
  "mattresses: 100 nights",
  "high",
  "the fee of 49 to 99 dollars is for money back, credit is free; some weeks of sleeping on it are asked for first, how many is not agreed",
);

/**
 * The policy of Wayfair.
 *
 * A fact of its own: `openBox` (sold as an open box).
 */
export const wayfairUs: Policy = {
  id: "wayfair-us",
  version: "2026-11-23",
  title: "Wayfair (US)",
  authority: "seller",
  timeZone: "America/New_York",
  calendars: usNationwide,
  currency: "USD",
  custom: { openBox: "boolean" },
  tables: {
    cancel: [
      ...tooLate(CANCEL),
      {
        id: "made-to-order",
        when: { "line.traits": { has: "personalised" }, "line.status": "processing" },
        then: permit({ mode: "discretionary", terms: { channels: ["order-page"] } }),
        because: "personalised",
        source: cite(CANCEL, "custom goods may be locked once they are made"),
      },
      {
        id: "not-shipped",
        when: {},
        then: permit({ mode: "request", terms: { channels: ["order-page"] } }),
        because: "not-shipped",
        source: cite(CANCEL, "asked for before it ships, and confirmed or not"),
      },
    ],
    return: [
      ...notBack(RETURNS),
      denied(
        "open-box",
        { "custom.openBox": true },
        "final-sale",
        cite(NOT_RETURNABLE, "open box"),
      ),
      denied(
        "clearance",
        { "line.traits": { has: "final-sale" } },
        "final-sale",
        cite(NOT_RETURNABLE, "clearance"),
      ),
      denied(
        "clearance-tag",
        { "line.tags": { has: "clearance" } },
        "final-sale",
        cite(NOT_RETURNABLE, "clearance"),
      ),
      denied(
        "gift-card",
        { "line.traits": { has: "gift-card" } },
        "gift-card",
        cite(NOT_RETURNABLE, "gift cards"),
      ),
      denied(
        "personalised",
        { "line.traits": { has: "personalised" } },
        "personalised",
        cite(NOT_RETURNABLE, "personalised"),
      ),
      back({
        id: "appliance-fault",
        when: { ...APPLIANCE, reason: FAULT },
        closes: TWO_DAYS,
        terms: FAULTY,
        because: "fault",
        source: APPLIANCE_SOURCE,
      }),
      back({
        id: "appliance",
        when: APPLIANCE,
        closes: TWO_DAYS,
        terms: TERMS,
        source: APPLIANCE_SOURCE,
      }),
      denied(
        "appliance-installed",
        {
          ...APPLIANCE,
          "line.status": "delivered",
          "line.condition": ["installed", "used"],
          reason: { not: FAULT },
        },
        "used",
        BOXED,
        "no-longer",
      ),
      back({
        id: "appliance-boxed-fault",
        when: { ...APPLIANCE, reason: FAULT },
        closes: THIRTY_DAYS,
        outside: "deny",
        maybe: true,
        terms: FAULTY,
        because: "fault",
        source: BOXED,
      }),
      back({
        id: "appliance-boxed",
        when: APPLIANCE,
        closes: THIRTY_DAYS,
        outside: "deny",
        maybe: true,
        terms: TERMS,
        source: BOXED,
      }),
      back({
        id: "not-on-trial-fault",
        when: { ...NO_TRIAL, reason: FAULT },
        closes: THIRTY_DAYS,
        outside: "deny",
        terms: FAULTY,
        because: "fault",
        source: PREPAID,
      }),
      back({
        id: "not-on-trial",
        when: NO_TRIAL,
        closes: THIRTY_DAYS,
        outside: "deny",
        terms: TERMS,
        source: cite(RETURNS, "toppers, cribs and air beds have no trial"),
      }),
      back({
        id: "mattress-recycling",
        when: { "line.category": "mattress", "buyer.region": ["CA", "CT", "RI"] },
        closes: TRIAL,
        outside: "deny",
        terms: { ...ON_TRIAL, fees: [PICK_UP, RECYCLING] },
        source: cite(COPY, "the fee for recycling is kept"),
      }),
      back({
        id: "mattress",
        when: { "line.category": "mattress" },
        closes: TRIAL,
        outside: "deny",
        terms: ON_TRIAL,
        source: TRIAL_SOURCE,
      }),
      back({
        id: "thirty-days-fault",
        when: { reason: FAULT },
        closes: THIRTY_DAYS,
        outside: "deny",
        terms: FAULTY,
        because: "fault",
        source: PREPAID,
      }),
      back({
        id: "not-as-new",
        when: {
          "line.status": "delivered",
          "line.condition": ["used", "damaged", "incomplete", "installed"],
        },
        closes: THIRTY_DAYS,
        outside: "deny",
        maybe: true,
        terms: TERMS,
        because: "used",
        source: cite(RETURNS, "in its original state and packaging, not put together"),
      }),
      back({
        id: "thirty-days",
        closes: THIRTY_DAYS,
        outside: "deny",
        terms: TERMS,
        source: cite(RETURNS, "30 days"),
      }),
    ],
    contactSeller: onlySeller(RETURNS),
    escalate: [refundLate(COPY, 5, "3 to 5 business days", "medium"), anyone(RETURNS)],
  },
};
