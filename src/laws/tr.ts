/**
 * Türkiye: what the law gives a consumer who buys online.
 *
 * @module
 */
import { trCalendars } from "../calendars/tr.js";
import {
  after,
  type DateFact,
  type DaySpanOptions,
  days,
  defer,
  earlierOf,
  laterOf,
  type Moment,
  type Policy,
  permit,
  type Row,
  type Source,
  type When,
  years,
} from "../policy/index.js";
import { NOT_RECEIVED } from "./scope/consumer-sale.js";
import { UNSEALED } from "./scope/seal.js";
import { afterRefusal, type Country, consumerOf, statute } from "./scope/statute.js";
import { cancelledAlready, sentBackAlready } from "./scope/used-up.js";

const TURKIYE: Country = { id: "tr", name: "Türkiye", country: "TR", timeZone: "Europe/Istanbul" };

const seenOn = "2026-11-22";

const WITHDRAWAL: Source = {
  title: "Law 6502 Art. 48; Distance Contracts Regulation: cayma hakkı",
  section: "48",
  url: "https://eb.clinic/return-and-refund-conditions",
  seenOn,
  confidence: "high",
  note: "From what day the refund counts was not confirmed: the later reading is used, the hand-over to the carrier. The address is a shop's page that restates the law.",
};
const EXEMPTIONS: Source = {
  ...WITHDRAWAL,
  title: "Distance Contracts Regulation Art. 15: what the right does not cover",
  section: "15",
  url: "https://www.yenisafak.com/foto-galeri/ozgun/internet-alisverislerinde-tuketicinin-haklari-neler-e-ticarette-cayma-hakki-istisnalari-2025-iade-suresi-kargo-ucreti-ve-elektronik-urunlerde-degisiklikler-4770152",
  note: "Phones, watches, tablets and computers stay returnable: the plan to exclude them was withdrawn.",
};
const DELIVERY: Source = {
  title: "Law 6502 Art. 48(3): never more than thirty days",
  section: "48(3)",
  url: "https://eb.clinic/return-and-refund-conditions",
  seenOn,
  confidence: "high",
};
const COMMITTEE: Source = {
  title: "Law 6502: consumer arbitration committees",
  url: "https://www.amedtimes.com.tr/ticaret-bakanligindan-mesafeli-satislarda-yeni-duzenleme",
  seenOn,
  confidence: "medium",
  note: "Up to a value that changes each year and was not checked.",
};
const COURT: Source = {
  title: "Law 6502: consumer courts",
  seenOn,
  confidence: "medium",
  note: "Above the value limit of the arbitration committees.",
};
const MEDIATION: Source = {
  ...COMMITTEE,
  title: "Law 6502: mediation before the consumer court",
  note: "For orders since 2026 the form before the contract must mention it. Above the value limit of the committees.",
};

const BUYER = consumerOf(TURKIYE);
// LAW: Law of Obligations 93: the event's day is not counted; a last day that is not worked moves on.
const ROLL: DaySpanOptions = { roll: "next-working-day", calendar: "TR" };
const TOLD = "disclosures.withdrawalInfoGivenAt";

interface Window {
  readonly opens: Moment;
  readonly closes: Moment;
}

/** LAW: Distance Contracts Regulation 15: what the right does not cover. */
function exempt(id: string, when: When): Row {
  return { id, when: { ...BUYER, ...when }, then: defer(), because: "exempt", source: EXEMPTIONS };
}

const EXEMPT: Row = exempt("exempt", {
  "line.traits": { has: ["personalised", "perishable", "dated", "newspaper"] },
});

/** LAW: Law 6502 Art. 48(4): fourteen days, or fourteen from when the buyer was told, within a year more. */
function ends(counted: DateFact): Moment {
  return earlierOf(
    after(after(counted, days(14)), years(1, ROLL)),
    laterOf(after(counted, days(14, ROLL)), after(TOLD, days(14, ROLL))),
  );
}

/** From the contract on; of goods, until receipt, without an end. */
function cancelling(id: string, when: When, window?: Window): Row {
  return {
    id,
    when: { ...BUYER, "line.status": NOT_RECEIVED, ...when },
    then: permit({
      ...window,
      terms: {
        resolutions: ["refund"],
        refunds: ["items", "delivery"],
        refundWithin: after("cancellation.requestedAt", days(14)),
      },
    }),
    because: "right-of-withdrawal",
    source: WITHDRAWAL,
  };
}

function returning(id: string, when: When, counted: DateFact): Row {
  return {
    id,
    when: { ...BUYER, ...when },
    then: permit({
      opens: "line.deliveredAt",
      closes: ends(counted),
      terms: {
        resolutions: ["refund"],
        returnShipping: "free",
        refunds: ["items", "delivery"],
        refundWithin: after("return.shippedAt", days(14)),
        handInBy: after("return.requestedAt", days(10, ROLL)),
      },
    }),
    because: "right-of-withdrawal",
    source: WITHDRAWAL,
  };
}

// LAW: Law 6502 Art. 48(3): the time promised, and never more than thirty days.
const DUE = earlierOf("line.promisedBy", after("order.placedAt", days(30, ROLL)));

/** What no parcel brings. */
const NO_GOODS = ["digital", "service", "dated"] as const;

/** LAW: Law 6502 Art. 48(3): the buyer may end the contract and has everything back. */
function late(id: string, when: When, opens: Moment): Row {
  return {
    id,
    when: { ...BUYER, "line.status": NOT_RECEIVED, ...when },
    then: permit({ opens, terms: { resolutions: ["refund"], refunds: ["items", "delivery"] } }),
    because: "late-delivery",
    source: DELIVERY,
  };
}

const COURTS = { subject: "court", title: "Consumer courts", route: "court" } as const;

/**
 * The laws of Türkiye.
 *
 * @example
 * ```ts
 * import { tr } from "order-recourse/laws/tr";
 *
 * tr.map((policy) => policy.id).includes("tr-withdrawal"); // => true
 * ```
 */
export const tr: readonly Policy[] = [
  statute(TURKIYE, {
    subject: "withdrawal",
    title: "Right of withdrawal",
    version: "2014-05-28",
    inForce: { from: "2014-05-28" },
    calendars: trCalendars,
    tables: {
      cancel: [
        EXEMPT,
        ...cancelledAlready({ ...BUYER, "line.status": NOT_RECEIVED }),
        // LAW: Distance Contracts Regulation 9: later parcels of a regular supply do not open it again.
        cancelling(
          "subscription",
          { "order.type": "subscription" },
          { opens: "order.placedAt", closes: ends("order.firstDeliveredAt") },
        ),
        cancelling("before-receipt", {}),
      ],
      return: [
        EXEMPT,
        exempt("unsealed", {
          "line.status": "delivered",
          "line.traits": { has: ["hygiene-sealed", "sealed-media"] },
          "line.condition": UNSEALED,
        }),
        exempt("supplied-at-once", {
          "line.traits": { has: "digital" },
          "line.status": "delivered",
        }),
        ...sentBackAlready(BUYER),
        // LAW: Distance Contracts Regulation 9: of a regular supply the first delivery counts, of several parcels the last.
        returning("subscription", { "order.type": "subscription" }, "order.firstDeliveredAt"),
        returning("goods", {}, "order.lastDeliveredAt"),
      ],
    },
  }),
  statute(TURKIYE, {
    subject: "delivery",
    title: "Delivery on time",
    version: "2014-05-28",
    inForce: { from: "2014-05-28" },
    calendars: trCalendars,
    tables: {
      cancel: [
        ...cancelledAlready({ ...BUYER, "line.status": NOT_RECEIVED }),
        // LAW: Law 6502 Art. 48(3): the cap of thirty days is for goods.
        late(
          "late-no-goods",
          { "line.traits": { has: NO_GOODS }, "line.promisedBy": { known: true } },
          "line.promisedBy",
        ),
        late("late", { "line.traits": { hasNone: NO_GOODS } }, DUE),
      ],
    },
  }),
  afterRefusal(TURKIYE, {
    subject: "committee",
    title: "Consumer arbitration committees",
    version: "2014-05-28",
    route: "alternative-dispute-resolution",
    source: COMMITTEE,
  }),
  // LAW: amendment in force on 1 January 2026: mediation comes before the court, and the form must say so.
  afterRefusal(TURKIYE, {
    ...COURTS,
    version: "2014-05-28",
    inForce: { from: "2014-05-28", to: "2025-12-31" },
    source: COURT,
  }),
  afterRefusal(TURKIYE, {
    ...COURTS,
    version: "2026-01-01",
    inForce: { from: "2026-01-01" },
    source: MEDIATION,
  }),
];
