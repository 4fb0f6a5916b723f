/**
 * Orders that are not shipped in time: the FTC's Mail, Internet, or Telephone Order Merchandise Rule, 16 CFR 435.
 *
 * @module
 */
import { usCalendars } from "../../calendars/us.js";
import {
  after,
  businessDays,
  days,
  defer,
  earlierOf,
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
import { consumerSale } from "../scope/consumer-sale.js";
import { cancelledAlready } from "../scope/used-up.js";

const RULE: Source = {
  title: "16 CFR 435: Mail, Internet, or Telephone Order Merchandise",
  section: "435.2",
  url: "https://www.ecfr.gov/current/title-16/chapter-I/subchapter-D/part-435",
  seenOn: "2026-11-22",
  confidence: "high",
};
const NOTICES: Source = {
  ...RULE,
  section: "435.2(b), (c)",
  note: "Read as quoted in a research note, not in the official text.",
};
const EXEMPTIONS: Source = { ...RULE, section: "435.3", confidence: "medium" };

const UNSHIPPED: When = {
  ...consumerSale("US"),
  "line.status": ["pending", "processing"],
};

/** The time stated, else so many days; a street date ahead is a time stated too. */
const dueAfter = (n: number): Moment =>
  firstKnown("line.promisedShipBy", laterOf(after("order.placedAt", days(n)), "line.releaseAt"));

// LAW: 435.1(b), (g): everything tendered, sent within seven working days; no store credit.
const ALL: Terms = {
  resolutions: ["refund"],
  refunds: ["items", "delivery", "taxes", "fees"],
};
const SEVEN = businessDays(7, { calendar: "US" });
const CANCELLED: Terms = { ...ALL, refundWithin: after("cancellation.requestedAt", SEVEN) };
/** Counted from the first day on which the seller has to treat the order as cancelled. */
const deemedCancelled = (last: Moment): Terms => ({
  ...ALL,
  refundWithin: after(after(last, days(1)), SEVEN),
});

/** Who has not been shipped to in time may cancel, and after some notices of delay at once. */
export const shipment: Policy = {
  id: "us-shipment",
  version: "2026-11-22",
  title: "Orders not shipped in time, United States",
  authority: "law",
  timeZone: ["buyer", "America/New_York"],
  calendars: usCalendars,
  custom: { negativeOption: "boolean", sellerCreditApplied: "boolean" },
  tables: {
    cancel: [
      // LAW: 435.3(a): serial deliveries after the first, seeds and growing plants, cash on delivery, negative options; services are no merchandise.
      exempt("later-in-series", {
        "order.type": "subscription",
        "order.firstDeliveredAt": { known: true },
      }),
      exempt("plants", {
        "line.category": ["plants", "seeds", "garden/plants", "garden/seeds"],
      }),
      exempt("cash-on-delivery", { "payment.method": "cash" }),
      exempt("negative-option", { "custom.negativeOption": true }),
      exempt("no-merchandise", { "line.traits": { has: ["service", "digital"] } }),
      ...cancelledAlready(UNSHIPPED),
      // LAW: 435.2(a)(1): fifty days for who applied to the seller for credit; then a billing cycle for the refund, however long that is.
      ...rows("financed-", { ...UNSHIPPED, "custom.sellerCreditApplied": true }, dueAfter(50), {
        cancelled: ALL,
        deemed: () => ALL,
      }),
      // LAW: 435.2(a)(1): the time stated, else thirty days; calendar days, no weekend moves the end.
      ...rows("", UNSHIPPED, dueAfter(30), { cancelled: CANCELLED, deemed: deemedCancelled }),
    ],
  },
};

interface Refunds {
  readonly cancelled: Terms;
  readonly deemed: (last: Moment) => Terms;
}

function rows(prefix: string, when: When, due: Moment, refunds: Refunds): readonly Row[] {
  const agreed: When = { ...when, "delay.consented": true };
  const notified: When = { ...when, "delay.notifiedAt": { known: true } };
  // LAW: 435.2(b)(1)(ii), (iii): silence agrees to a date within thirty days, and cancels after thirty if it is later or open.
  const silenceEnds = earlierOf("delay.newDate", after(due, days(30)));
  return [
    {
      id: `${prefix}agreed-open-delay`,
      // LAW: 435.2(b)(1)(iii): who agreed to wait without a date may cancel any time before it ships.
      when: { ...agreed, "delay.newDate": { known: false } },
      then: permit({ opens: "delay.notifiedAt", terms: refunds.cancelled }),
      because: "shipment-delay",
      source: NOTICES,
    },
    {
      id: `${prefix}agreed-delay`,
      // LAW: 435.2(b)(2), (c)(3): the agreed date passed, and nothing was agreed on after it.
      when: agreed,
      then: permit({ opens: "delay.newDate", terms: refunds.deemed("delay.newDate") }),
      because: "shipment-delay",
      source: NOTICES,
    },
    {
      id: `${prefix}silence-over`,
      // LAW: 435.2(c)(2), (3): the seller has to treat it as cancelled.
      when: notified,
      then: permit({ opens: silenceEnds, outside: "next", terms: refunds.deemed(silenceEnds) }),
      because: "shipment-delay",
      source: NOTICES,
    },
    {
      id: `${prefix}notified`,
      // LAW: 435.2(b)(1), (c)(1): a notice of delay is an offer to cancel; the cancellation must arrive before it ships.
      when: notified,
      then: permit({ opens: earlierOf(due, "delay.notifiedAt"), terms: refunds.cancelled }),
      because: "shipment-delay",
      source: NOTICES,
    },
    {
      id: `${prefix}not-shipped`,
      // LAW: 435.2(c)(5): no notice, no shipment.
      when,
      then: permit({ opens: due, terms: refunds.deemed(due) }),
      because: "shipment-delay",
      source: RULE,
    },
  ];
}

function exempt(id: string, when: When): Row {
  return {
    id,
    when: { ...UNSHIPPED, ...when },
    then: defer(),
    because: "exempt",
    source: EXEMPTIONS,
  };
}
