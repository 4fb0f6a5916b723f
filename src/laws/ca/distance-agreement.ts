/**
 * Agreements made over the internet in Canadian provinces: cancellation where the supplier did not tell
 * or did not deliver.
 *
 * @module
 */
import {
  after,
  days,
  firstKnown,
  laterOf,
  type Permit,
  type Policy,
  permit,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../../policy/index.js";
import { consumerSale, NOT_RECEIVED } from "../scope/consumer-sale.js";
import { cancelledAlready, sentBackAlready } from "../scope/used-up.js";

/** A province's rules about agreements at a distance. */
export interface Province {
  /** The door: what the policies' ids begin with. */
  readonly id: string;
  /** ISO 3166-2 without the country. */
  readonly region: string;
  readonly name: string;
  readonly timeZone: readonly string[];
  /** What an agreement has to be worth. */
  readonly threshold: When;
  readonly disclosure: Source;
  readonly late: Source;
}

const FORTNIGHT_AND_A_DAY = days(15);
const MONEY_BACK: Terms = {
  resolutions: ["refund"],
  refunds: ["items", "delivery", "taxes", "fees"],
};
const CANCELLED: Terms = {
  ...MONEY_BACK,
  refundWithin: after("cancellation.requestedAt", FORTNIGHT_AND_A_DAY),
};
/** What no parcel brought does not go back. */
const UNDONE: Terms = {
  ...MONEY_BACK,
  returnShipping: "free",
  refundWithin: after("return.requestedAt", FORTNIGHT_AND_A_DAY),
};
const SENT_BACK: Terms = {
  ...UNDONE,
  handInBy: after("return.requestedAt", FORTNIGHT_AND_A_DAY),
};

/** Cancelling an agreement for what the supplier did not tell, or did not send a copy of. */
export function disclosure(province: Province): Policy {
  const buyer: When = { ...consumerSale("CA", province.region), ...province.threshold };
  const notReceived: When = { ...buyer, "line.status": NOT_RECEIVED };
  const delivered: When = { ...buyer, "line.status": "delivered" };
  const undone: When = { ...delivered, "line.traits": { has: ["digital", "service"] } };
  return {
    ...head(province, "agreement", "Agreement not as it has to be told"),
    tables: {
      cancel: [...cancelledAlready(notReceived), ...rows(notReceived, "order.placedAt", CANCELLED)],
      return: [
        ...sentBackAlready(delivered),
        ...rows(undone, "line.deliveredAt", UNDONE, "no-goods-"),
        ...rows(delivered, "line.deliveredAt", SENT_BACK),
      ],
    },
  };

  function rows(
    when: When,
    received: "order.placedAt" | "line.deliveredAt",
    terms: Terms,
    prefix = "",
  ): readonly Row[] {
    // LAW: ON CPA 2002 s.40(1), QC CPA s.54.8: from the agreement until seven days after its copy came; calendar days, no roll.
    const sevenDays: Omit<Permit, "effect"> = {
      opens: received,
      closes: after("disclosures.agreementCopyReceivedAt", days(7)),
      terms,
    };
    const rest = { because: "right-to-cancel", source: province.disclosure } as const;
    return [
      {
        id: `${prefix}not-told`,
        when: { ...when, "disclosures.agreementInfoComplete": false },
        then: permit(sevenDays),
        ...rest,
      },
      {
        id: `${prefix}no-choice`,
        when: { ...when, "disclosures.acceptOrCorrectOffered": false },
        then: permit(sevenDays),
        ...rest,
      },
      {
        id: `${prefix}no-copy`,
        // LAW: ON CPA 2002 s.39, 40(2), QC CPA s.54.7, 54.8: the copy is due fifteen days after the agreement; then until thirty after it.
        when: { ...when, "disclosures.agreementCopyReceivedAt": { known: false } },
        then: permit({
          opens: laterOf(received, after("order.placedAt", FORTNIGHT_AND_A_DAY)),
          closes: after("order.placedAt", days(30)),
          terms,
        }),
        ...rest,
      },
    ];
  }
}

// LAW: ON CPA 2002 s.26, QC CPA s.54.9: thirty days after the date given, else after the agreement; calendar days, no roll.
const LATE = after(firstKnown("line.promisedBy", "order.placedAt"), days(30));

/** Cancelling what is more than thirty days late, until it arrives. */
export function lateDelivery(province: Province): Policy {
  const waiting: When = {
    ...consumerSale("CA", province.region),
    "line.status": NOT_RECEIVED,
  };
  const thirtyDaysLate: Row = {
    id: "thirty-days-late",
    when: { ...waiting, ...province.threshold },
    then: permit({ opens: LATE, terms: CANCELLED }),
    because: "late-delivery",
    source: province.late,
  };
  const belowThreshold: Row = {
    ...thirtyDaysLate,
    id: "below-threshold",
    // LAW: that the threshold counts here too was not confirmed: no promise.
    when: waiting,
    then: permit({ mode: "discretionary", opens: LATE, terms: CANCELLED }),
  };
  const hasThreshold = Object.keys(province.threshold).length > 0;
  return {
    ...head(province, "late-delivery", "Late delivery"),
    tables: {
      cancel: [
        ...cancelledAlready(waiting),
        thirtyDaysLate,
        ...(hasThreshold ? [belowThreshold] : []),
      ],
    },
  };
}

function head(province: Province, subject: string, title: string): Omit<Policy, "tables"> {
  return {
    id: `${province.id}-${subject}`,
    version: "2026-11-22",
    title: `${title}, ${province.name}`,
    authority: "law",
    timeZone: province.timeZone,
    currency: "CAD",
  };
}
