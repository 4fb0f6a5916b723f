/**
 * Going further at Walmart: claims against other sellers, and customer service.
 *
 * @module
 */
import {
  after,
  days,
  FAULT,
  hours,
  type Moment,
  permit,
  type ReasonCode,
  type Row,
  type Source,
  type When,
} from "../../policy/index.js";
import { cite } from "../basics/page.js";
import { LAST_RESORT } from "../basics/rows.js";
import { anyone, refundLate } from "../basics/shop.js";
import { LOST, PROMISE, REFUNDS } from "./sources.js";

const LAST_DAY = after("line.promisedBy", days(90));

/** A claim against a seller. */
function claim(
  id: string,
  when: When,
  [opens, closes]: readonly [opens?: Moment | undefined, closes?: Moment],
  because: ReasonCode,
  source: Source,
): Row {
  return {
    id,
    when: { "seller.type": "third-party", ...when },
    then: permit({
      route: "guarantee-claim",
      mode: "request",
      ...(opens !== undefined && { opens }),
      ...(closes !== undefined && { closes }),
      outside: "next",
      terms: {
        resolutions: ["refund"],
        channels: ["order-page"],
        requires: ["order-number", "reason"],
      },
    }),
    because,
    source,
  };
}

const REFUSED = cite(PROMISE, "not as expected: once the seller has refused", "medium");

/** Where to go, in which order. */
export const ESCALATE: readonly Row[] = [
  refundLate(REFUNDS, 10, "up to 10 business days, 30 to a bank abroad", "medium"),
  {
    id: "claim-open",
    when: { "claim.state": "open" },
    then: LAST_RESORT,
    because: "claim-open",
    source: cite(
      PROMISE,
      "the seller has a day or two to answer",
      "medium",
      "24 hours in 2019, 48 since",
    ),
  },
  {
    id: "claim-decided",
    when: { "claim.state": ["granted", "denied", "closed"] },
    then: LAST_RESORT,
    because: "claim-decided",
    source: cite(PROMISE, "decisions", "medium"),
  },
  claim(
    "fee-taken",
    { "refund.state": "issued", "custom.feeDeducted": true, reason: FAULT },
    [],
    "guarantee",
    cite(PROMISE, "a fee was taken though the seller is at fault", "medium"),
  ),
  claim(
    "not-refunded",
    { "return.state": "received", "refund.state": "none" },
    [after("return.receivedAt", hours(48))],
    "refund-overdue",
    cite(PROMISE, "48 hours after the seller has the return"),
  ),
  {
    id: "refunded",
    when: { "refund.state": "issued", "payment.state": { not: "part-refunded" } },
    then: LAST_RESORT,
    because: "already-refunded",
    source: cite(PROMISE, "no more than what was paid", "medium"),
  },
  claim(
    "wrong-address",
    { reason: "not-arrived", "custom.wrongShipTo": true },
    [undefined, LAST_DAY],
    "delivery-missing",
    cite(PROMISE, "tracked to another address: at once", "medium"),
  ),
  claim(
    "scanned-not-there",
    { reason: "not-arrived", "line.status": "delivered" },
    [after("line.deliveredAt", hours(48)), LAST_DAY],
    "delivery-missing",
    cite(LOST, "lost after delivery: 48 hours after the scan"),
  ),
  claim(
    "not-received",
    {
      reason: ["arrived-late", "not-arrived"],
      "line.status": { not: ["delivered", "cancelled"] },
      "line.promisedBy": { known: true },
    },
    [after("line.promisedBy", days(3)), LAST_DAY],
    "guarantee",
    cite(PROMISE, "3 to 90 days after the last estimate"),
  ),
  claim("return-refused", { reason: FAULT, "return.state": "declined" }, [], "guarantee", REFUSED),
  claim(
    "seller-refused",
    { reason: FAULT, "line.status": "delivered", "contact.state": "declined" },
    [],
    "guarantee",
    REFUSED,
  ),
  anyone(REFUNDS),
];
