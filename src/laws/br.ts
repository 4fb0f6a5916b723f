/**
 * Brazil: what the law gives a consumer who buys online.
 *
 * @module
 */
import { brCalendars } from "../calendars/br.js";
import {
  after,
  type DaySpanOptions,
  days,
  FAULT,
  firstKnown,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../policy/index.js";
import { NOT_RECEIVED } from "./scope/consumer-sale.js";
import { afterRefusal, type Country, consumerOf, statute } from "./scope/statute.js";
import { cancelledAlready, paidBack, sentBackAlready } from "./scope/used-up.js";

const BRAZIL: Country = {
  id: "br",
  name: "Brazil",
  country: "BR",
  timeZone: "America/Sao_Paulo",
};

const seenOn = "2026-11-22";
const CODE = "https://www.planalto.gov.br/ccivil_03/leis/l8078compilado.htm";

const REGRET: Source = {
  title: "Código de Defesa do Consumidor Art. 49; Decree 7.962/2013 Art. 5; Civil Code 132",
  section: "49",
  url: CODE,
  seenOn,
  confidence: "high",
  note: "That an end on a Saturday moves on is the common reading. That the seller pays for the way back is a reading of the decree.",
};
const DEFECTS: Source = {
  title: "Código de Defesa do Consumidor Art. 18, 26: defects",
  section: "18, 26",
  url: CODE,
  seenOn,
  confidence: "high",
  note: "Thirty days to cure, then replacement, money back or a lower price. A complaint suspends the time.",
};
const NON_DELIVERY: Source = {
  title: "Código de Defesa do Consumidor Art. 35: the offer binds",
  section: "35",
  url: CODE,
  seenOn,
  confidence: "high",
};
const COMPLAINT: Source = {
  title: "consumidor.gov.br, Procon, and the courts for small claims",
  url: "http://politica.estadao.com.br/blogs/advogado-de-defesa/oficina-tem-de-cumprir-prazo/",
  seenOn,
  confidence: "medium",
  note: "From memory.",
};

const BUYER = consumerOf(BRAZIL);
const FAULTY: When = { ...BUYER, reason: FAULT };
// LAW: Civil Code 132: the first day is not counted, the last is; one that falls on a holiday moves on.
const ROLL: DaySpanOptions = { roll: "next-working-day", calendar: "buyer" };

const EVERYTHING: Terms = { resolutions: ["refund"], refunds: ["items", "delivery"] };
const AFTER_THE_CURE = {
  resolutions: ["refund", "replacement", "price-reduction"],
  returnShipping: "free",
  refunds: ["items"],
} as const satisfies Terms;
// LAW: CDC 26, 3: of a hidden defect, from when it shows; of any other from the delivery.
const NOTICED = firstKnown("custom.defectDiscoveredAt", "line.deliveredAt");

/** LAW: CDC 18, 26: complain within the time; then the supplier has thirty days to cure. */
function complain(id: string, when: When, time: number): readonly Row[] {
  const closes = after(NOTICED, days(time, ROLL));
  const opens = "line.deliveredAt";
  const rest = { because: "non-conformity", source: DEFECTS } as const;
  return [
    {
      id: `${id}-pending`,
      when: { ...when, "contact.state": ["awaiting", "answered", "accepted"] },
      // LAW: CDC 26, 2, I: a complaint that came in time stops it until it is turned down. Whether it did: no promise.
      then: permit({
        mode: "discretionary",
        opens: closes,
        outside: "next",
        terms: { ...AFTER_THE_CURE, resolutions: ["repair", ...AFTER_THE_CURE.resolutions] },
      }),
      ...rest,
    },
    {
      id: `${id}-not-cured`,
      when: { ...when, "contact.at": { olderThan: days(30) } },
      then: permit({ opens, closes, terms: AFTER_THE_CURE }),
      ...rest,
    },
    {
      id,
      when,
      then: permit({
        opens,
        closes,
        terms: { resolutions: ["repair"], returnShipping: "free" },
      }),
      ...rest,
    },
  ];
}

/**
 * The laws of Brazil.
 *
 * @example
 * ```ts
 * import { br } from "order-recourse/laws/br";
 *
 * br.map((policy) => policy.id).includes("br-regret"); // => true
 * ```
 */
export const br: readonly Policy[] = [
  statute(BRAZIL, {
    subject: "regret",
    title: "Right of regret",
    version: "1991-03-11",
    calendars: brCalendars,
    tables: {
      cancel: [
        ...cancelledAlready({ ...BUYER, "line.status": NOT_RECEIVED }),
        {
          id: "before-receipt",
          when: { ...BUYER, "line.status": NOT_RECEIVED },
          // LAW: CDC 49: seven days from receipt, so any day before it; no kind of goods is excluded.
          then: permit({ terms: EVERYTHING }),
          because: "right-of-withdrawal",
          source: REGRET,
        },
      ],
      return: [
        ...sentBackAlready(BUYER),
        {
          id: "seven-days",
          when: BUYER,
          // LAW: CDC 49 and its sole paragraph; Decree 7.962 Art. 5, 2: everything back, at no cost.
          then: permit({
            closes: after("line.deliveredAt", days(7, ROLL)),
            terms: { ...EVERYTHING, returnShipping: "free" },
          }),
          because: "right-of-withdrawal",
          source: REGRET,
        },
      ],
    },
  }),
  statute(BRAZIL, {
    subject: "defects",
    title: "Defects",
    version: "1991-03-11",
    calendars: brCalendars,
    custom: { durable: "boolean", defectDiscoveredAt: "instant" },
    tables: {
      return: [
        paidBack(BUYER),
        // LAW: CDC 26, II: ninety days for what lasts; 26, I: thirty for the rest, and where it isn't said.
        ...complain("durable", { ...FAULTY, "custom.durable": true }, 90),
        ...complain("not-durable", { ...FAULTY, "custom.durable": { not: true } }, 30),
      ],
    },
  }),
  statute(BRAZIL, {
    subject: "delivery",
    title: "Delivery on time",
    version: "1991-03-11",
    tables: {
      cancel: [
        ...cancelledAlready({ ...BUYER, "line.status": NOT_RECEIVED }),
        {
          id: "late",
          when: {
            ...BUYER,
            "line.status": NOT_RECEIVED,
            "line.promisedBy": { known: true },
          },
          // LAW: CDC 35, III: at once when the promise is broken.
          then: permit({ opens: "line.promisedBy", terms: EVERYTHING }),
          because: "non-delivery",
          source: NON_DELIVERY,
        },
      ],
    },
  }),
  afterRefusal(BRAZIL, {
    subject: "procon",
    title: "Procon and consumidor.gov.br",
    version: "1991-03-11",
    route: "authority",
    source: COMPLAINT,
  }),
  afterRefusal(BRAZIL, {
    subject: "small-claims",
    title: "Courts for small claims",
    version: "1991-03-11",
    route: "court",
    source: COMPLAINT,
  }),
];
