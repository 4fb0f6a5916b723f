/**
 * Mexico: what the law gives a consumer who buys online.
 *
 * @module
 */
import { mxCalendars } from "../calendars/mx.js";
import {
  after,
  businessDays,
  days,
  FAULT,
  laterOf,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../policy/index.js";
import { afterRefusal, type Country, consumerOf, statute } from "./scope/statute.js";
import { paidBack, sentBackAlready } from "./scope/used-up.js";

const MEXICO: Country = {
  id: "mx",
  name: "Mexico",
  country: "MX",
  timeZone: "America/Mexico_City",
};

const seenOn = "2026-11-22";

const REVOCATION: Source = {
  title: "Ley Federal de Protección al Consumidor Art. 56: revocation",
  section: "56",
  url: "https://juristas.mx/en/laws/ley-federal-de-proteccion-al-consumidor/articulo-56",
  seenOn,
  confidence: "low",
  note: "The text is certain; whether it reaches web shops is not: its chapter is on sales away from the shop, and the one on electronic commerce does not repeat it.",
};
const WARRANTY: Source = {
  title: "Ley Federal de Protección al Consumidor Art. 77: a warranty lasts ninety days or more",
  section: "77",
  url: "https://blog.soltekonline.com/lo-que-hay-que-saber-antes-de-comprar-algo-en-linea/amp",
  seenOn,
  confidence: "medium",
};
const PROFECO: Source = {
  title: "PROFECO and Concilianet",
  url: "https://idconline.mx/corporativo/2020/04/15/funcionamiento-de-las-compras-en-linea",
  seenOn,
  confidence: "medium",
};

const BUYER = consumerOf(MEXICO);

/**
 * LAW: LFPC 56: five business days from the delivery or the signature, the later of them; the buyer pays
 * for the way back. Its scope is doubtful: no promise.
 */
function fiveDays(id: string, when: When, terms: Terms): Row {
  return {
    id,
    when: { ...BUYER, ...when },
    then: permit({
      mode: "discretionary",
      opens: "line.deliveredAt",
      closes: after(
        laterOf("order.placedAt", "line.deliveredAt"),
        businessDays(5, { calendar: "MX" }),
      ),
      terms: { resolutions: ["refund"], ...terms, refunds: ["items"] },
    }),
    because: "right-of-withdrawal",
    source: REVOCATION,
  };
}

/**
 * The laws of Mexico.
 *
 * @example
 * ```ts
 * import { mx } from "order-recourse/laws/mx";
 *
 * mx.map((policy) => policy.id).includes("mx-revocation"); // => true
 * ```
 */
export const mx: readonly Policy[] = [
  statute(MEXICO, {
    subject: "revocation",
    title: "Revocation",
    version: "2004-02-04",
    calendars: mxCalendars,
    tables: {
      return: [
        ...sentBackAlready(BUYER),
        // what no parcel brought does not go back
        fiveDays("no-goods", { "line.traits": { has: ["digital", "service"] } }, {}),
        fiveDays("five-business-days", {}, { returnShipping: "buyer" }),
      ],
    },
  }),
  statute(MEXICO, {
    subject: "warranty",
    title: "Warranty",
    version: "2004-02-04",
    custom: { warrantyOffered: "boolean" },
    tables: {
      return: [
        paidBack(BUYER),
        {
          id: "ninety-days",
          when: { ...BUYER, reason: FAULT, "custom.warrantyOffered": true },
          // LAW: LFPC 77: one that is offered lasts ninety days at least, from the delivery.
          then: permit({
            closes: after("line.deliveredAt", days(90)),
            terms: { resolutions: ["repair", "replacement"] },
          }),
          because: "warranty",
          source: WARRANTY,
        },
      ],
    },
  }),
  afterRefusal(MEXICO, {
    subject: "profeco",
    title: "PROFECO",
    version: "2004-02-04",
    route: "authority",
    source: PROFECO,
  }),
];
