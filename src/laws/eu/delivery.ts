/**
 * Delivery on time: CRD 2011/83 Art. 18.
 *
 * @module
 */
import {
  type After,
  after,
  days,
  defer,
  firstKnown,
  laterOf,
  type Moment,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../../policy/index.js";
import { NOT_RECEIVED } from "../scope/consumer-sale.js";
import { cancelledAlready } from "../scope/used-up.js";
import { buyerIn, carried, type Jurisdiction, lastDay } from "./jurisdiction.js";

/** Late delivery as one country has it. */
export interface Delivery {
  readonly source: Source;
  /** By when the money is due, where the law says so. */
  readonly refundWithin?: After;
  /** Whether thirty days count where no date was agreed; default yes. */
  readonly thirtyDays?: boolean;
}

/** LAW: CRD Art. 18(1): the date agreed, else thirty days from the contract. */
export function dueIn(place: Jurisdiction): Moment {
  return firstKnown("line.promisedBy", after("order.placedAt", days(30, lastDay(place))));
}

/** Late or missing goods: an extra period first, unless the date was essential or the trader refuses. */
export function delivery(place: Jurisdiction, law: Delivery): Policy {
  const { source, refundWithin, thirtyDays = true } = law;
  const due = thirtyDays ? dueIn(place) : "line.promisedBy";
  const terms: Terms = {
    resolutions: ["refund"],
    refunds: ["items", "delivery"],
    ...(refundWithin !== undefined && { refundWithin }),
  };
  const waiting: When = {
    ...buyerIn(place),
    "line.status": NOT_RECEIVED,
    // LAW: CRD Art. 18: goods only.
    "line.traits": { hasNone: ["digital", "service"] },
    ...(!thirtyDays && { "line.promisedBy": { known: true } }),
  };
  const late = { because: "late-delivery", source } as const;
  // LAW: CRD Art. 18(1): thirty days are for goods; what is booked for a day is late by that day alone.
  const booked: readonly Row[] = thirtyDays
    ? [
        {
          id: "no-day-agreed",
          when: {
            ...buyerIn(place),
            "line.status": NOT_RECEIVED,
            "line.traits": { has: "dated" },
            "line.promisedBy": { known: false },
          },
          then: defer(),
          because: "exempt",
          source,
        },
      ]
    : [];
  const cancel: readonly Row[] = [
    ...booked,
    ...cancelledAlready({ ...buyerIn(place), "line.status": NOT_RECEIVED }),
    {
      id: "essential-date",
      when: { ...waiting, "custom.deliveryDateEssential": true },
      then: permit({ opens: due, terms }),
      ...late,
    },
    {
      id: "refused",
      when: { ...waiting, "contact.state": "declined" },
      then: permit({ opens: due, terms }),
      ...late,
    },
    {
      id: "extra-period-over",
      when: waiting,
      then: permit({ opens: laterOf(due, "custom.extraPeriodEndsAt"), terms }),
      ...late,
    },
  ];
  return {
    id: `${place.id}-delivery`,
    version: "2014-06-13",
    title: `Delivery on time, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    ...carried(place),
    custom: { deliveryDateEssential: "boolean", extraPeriodEndsAt: "instant" },
    inForce: { from: "2014-06-13" },
    tables: {
      cancel,
      contactSeller: [
        ...booked,
        {
          id: "set-extra-period",
          when: { ...waiting, reason: ["not-arrived", "arrived-late"] },
          then: permit({ opens: due }),
          ...late,
        },
      ],
    },
  };
}
