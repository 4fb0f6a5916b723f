/**
 * The tables of Mercado Libre, and the pages that they rest on.
 *
 * @module
 */
import {
  after,
  businessDays,
  days,
  FAULT,
  type Permit,
  permit,
  type Row,
  type Terms,
} from "../../policy/index.js";
import { cite, type Page } from "../basics/page.js";
import {
  asked,
  customerService,
  denied,
  LAST_RESORT,
  notToReturn,
  onItsWay,
  overdue,
  paidBack,
  refused,
  settled,
} from "../basics/rows.js";

const RETURNS: Page = {
  title: "El Destape: how to return something at Mercado Libre",
  url: "https://www.eldestapeweb.com/tecnologia/mercado-libre/como-devolver-un-producto-de-mercado-libre-en-7-pasos-202512511041",
  note: "of 2025; the same of Brazil and Mexico",
};
const BRAZIL: Page = {
  title: "Correio Braziliense: how to return something at Mercado Livre",
  url: "https://www.correiobraziliense.com.br/tecnologia/2024/06/6887587-mercado-livre-como-devolver-um-produto-no-site-ou-aplicativo.html",
  confidence: "medium",
  note: "of June 2024",
};
/** Cancelling, by button or by asking. */
export const CANCELLING: Page = {
  title: "Radio Infinita: how to cancel a purchase at Mercado Libre",
  url: "https://radioinfinitagoya.com.ar/v1/2024/02/09/te-arrepentiste-como-cancelar-una-compra-de-mercado-libre-paso-a-paso",
  seenOn: "2024-02-09",
  confidence: "medium",
};
const REFUND: Page = {
  title: "Página 12: claims at Mercado Libre",
  url: "https://pagina12.com.ar/705875-mercado-libre-argentina-como-reclamar-por-una-compra-y-hacer",
  confidence: "medium",
};
const CLAIMS: Page = {
  title: "Mercado Libre: managing claims",
  url: "https://developers.mercadolibre.com.ar/devsite/manage-claims",
  seenOn: "2025-03-30",
};

const REFUNDED = after("return.receivedAt", businessDays(3));
const THIRTY = after("line.deliveredAt", days(30));
const TERMS: Terms = {
  resolutions: ["refund"],
  returnShipping: "free",
  refundWithin: REFUNDED,
  channels: ["order-page"],
};
const UNUSED = {
  ...TERMS,
  requires: ["unused", "original-packaging", "all-accessories"],
} satisfies Terms;

function thirty(told: Omit<Permit, "effect">): Permit {
  return permit({ closes: THIRTY, ...told });
}

/** Until it is on its way. */
export const CANCEL: readonly Row[] = [
  ...settled(cite(CANCELLING, "while it is prepared")),
  onItsWay(cite(CANCELLING, "on its way: refuse the parcel, or leave it at the counter")),
  ...asked(cite(CANCELLING, "while it is prepared")),
  {
    id: "agreed-delivery",
    when: { "custom.agreedDelivery": true },
    then: permit({
      mode: "request",
      terms: { resolutions: ["refund"], channels: ["message"] },
    }),
    because: "seller-decides",
    source: cite(CANCELLING, "delivery agreed with the seller: a message or a claim"),
  },
  {
    id: "in-preparation",
    when: {},
    then: permit({ terms: { resolutions: ["refund"], channels: ["order-page"] } }),
    because: "not-shipped",
    source: cite(CANCELLING, "a button while it is prepared"),
  },
];

/** Thirty days from the receipt, free. */
export const RETURN: readonly Row[] = [
  ...notToReturn(cite(RETURNS, "returns")),
  refused(cite(RETURNS, "returns")),
  {
    id: "label",
    when: { "return.state": "authorised" },
    then: permit({
      closes: after("return.authorisedAt", days(5)),
      outside: "next",
      terms: TERMS,
    }),
    because: "return-window",
    source: cite(BRAZIL, "the code of the label: 5 days, it can be renewed"),
  },
  {
    id: "fault",
    when: { reason: FAULT },
    then: thirty({ terms: TERMS }),
    because: "fault",
    source: cite(RETURNS, "30 days from the receipt, for any reason"),
  },
  denied(
    "listing",
    { "returnPolicy.category": "not-permitted" },
    "listing-terms",
    cite(RETURNS, "some products are excepted"),
  ),
  {
    id: "used-goods-listing",
    when: { "line.traits": { has: "second-hand" }, "returnPolicy.category": "finite-window" },
    then: permit({
      closes: after("line.deliveredAt", days({ fact: "returnPolicy.days" })),
      terms: UNUSED,
    }),
    because: "listing-terms",
    source: cite(RETURNS, "used goods: a shorter time, the listing's"),
  },
  {
    id: "used-goods",
    when: { "line.traits": { has: "second-hand" } },
    then: thirty({ mode: "discretionary", terms: UNUSED }),
    because: "return-window",
    source: cite(RETURNS, "used goods: a shorter time, no page says which"),
  },
  {
    id: "device",
    when: { "line.category": ["electronics/computers", "electronics/phones"] },
    then: thirty({
      terms: { ...UNUSED, requires: [...UNUSED.requires, "factory-reset"] },
    }),
    because: "return-window",
    source: cite(RETURNS, "phones and computers: unlocked, without data", "medium"),
  },
  {
    id: "thirty-days",
    when: {},
    then: thirty({ terms: UNUSED }),
    because: "return-window",
    source: cite(RETURNS, "30 days from the receipt, for any reason, free"),
  },
];

/** Claims, mediation, and customer service. */
export const ESCALATE: readonly Row[] = [
  overdue(
    "refund-late",
    { "return.state": "received", "refund.state": "none" },
    REFUNDED,
    cite(REFUND, "about 3 business days"),
  ),
  {
    id: "mediation",
    when: { "claim.state": "open" },
    then: permit({
      route: "step-in",
      mode: "discretionary",
      terms: { channels: ["order-page"] },
    }),
    because: "step-in",
    source: cite(
      CLAIMS,
      "a claim becomes a dispute where that is offered",
      "high",
      "one blog says: after 3 days",
    ),
  },
  {
    id: "decided",
    when: { "claim.state": { not: "none" } },
    then: LAST_RESORT,
    because: "claim-decided",
    source: cite(CLAIMS, "the stages of a claim"),
  },
  paidBack(cite(CLAIMS, "claims on an order")),
  {
    id: "fault",
    when: { reason: FAULT },
    then: permit({
      route: "guarantee-claim",
      mode: "request",
      closes: THIRTY,
      outside: "next",
      terms: { resolutions: ["refund"], channels: ["order-page"] },
    }),
    because: "guarantee",
    source: cite(CLAIMS, "claims on an order", "high", "no end is named: that of returns"),
  },
  {
    id: "not-received",
    when: { reason: "not-arrived", "line.status": { not: "cancelled" } },
    then: permit({
      route: "guarantee-claim",
      mode: "discretionary",
      opens: "line.promisedBy",
      outside: "next",
      terms: { resolutions: ["refund"], channels: ["order-page"] },
    }),
    because: "guarantee",
    source: cite(CLAIMS, "claims on a shipment", "high", "no window is named: no promise"),
  },
  customerService(cite(REFUND, "help")),
];
