/**
 * Delivery on time: CRD 2011/83 Art. 18.
 *
 * @module
 */
import {
  after,
  days,
  firstKnown,
  laterOf,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../../policy/index.js";
import { NOT_RECEIVED } from "../scope/consumer-sale.js";
import { buyerIn, type Jurisdiction } from "./jurisdiction.js";

// LAW: CRD Art. 18(1): the date agreed, else thirty days from the contract.
const DUE = firstKnown(
  "line.promisedBy",
  after("order.placedAt", days(30, { roll: "next-working-day", calendar: "buyer" })),
);

const TERMS: Terms = { resolutions: ["refund"], refunds: ["items", "delivery"] };

/** Late or missing goods: an extra period first, unless the date was essential or the trader refuses. */
export function delivery(place: Jurisdiction, source: Source): Policy {
  const waiting: When = { ...buyerIn(place), "line.status": NOT_RECEIVED };
  const late = { because: "late-delivery", source } as const;
  const cancel: readonly Row[] = [
    {
      id: "essential-date",
      when: { ...waiting, "custom.deliveryDateEssential": true },
      then: permit({ opens: DUE, terms: TERMS }),
      ...late,
    },
    {
      id: "refused",
      when: { ...waiting, "contact.state": "declined" },
      then: permit({ opens: DUE, terms: TERMS }),
      ...late,
    },
    {
      id: "extra-period-over",
      when: waiting,
      then: permit({ opens: laterOf(DUE, "custom.extraPeriodEndsAt"), terms: TERMS }),
      ...late,
    },
  ];
  return {
    id: `${place.id}-delivery`,
    version: "2014-06-13",
    title: `Delivery on time, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    calendars: place.calendars,
    custom: { deliveryDateEssential: "boolean", extraPeriodEndsAt: "instant" },
    inForce: { from: "2014-06-13" },
    tables: {
      cancel,
      contactSeller: [
        {
          id: "set-extra-period",
          when: { ...waiting, reason: ["not-arrived", "arrived-late"] },
          then: permit({ opens: DUE }),
          ...late,
        },
      ],
    },
  };
}
