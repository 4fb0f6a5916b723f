/**
 * Cancelling at Best Buy: half an hour, and what has a clock of its own.
 *
 * @module
 */
import {
  after,
  before,
  days,
  firstKnown,
  type Moment,
  minutes,
  type Permit,
  permit,
  type ReasonCode,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../../policy/index.js";
import { cite } from "../basics/page.js";
import { denied, files } from "../basics/rows.js";
import { tooLate } from "../basics/shop.js";
import { CANCEL, FORUM } from "./sources.js";

const ONLINE: Terms = { channels: ["order-page"] };
const AT_ONCE = permit({ terms: ONLINE });
const RELEASE = firstKnown("line.releaseAt", "custom.releaseAt");
const APPOINTMENT = firstKnown("custom.appointmentAt", "line.promisedBy");
const PREORDER: When = { "order.type": "preorder" };
const PICK_UP = cite(CANCEL, "pick-up: until it is picked up; after 5 days the store cancels");
const STREET = cite(CANCEL, "pre-orders, by the days before the street date");
/** Surely in time until then; later too, if the order itself was that early. */
const EARLY = cite(CANCEL, "pre-orders of five days or more before the street date");

function row(id: string, when: When, then: Permit, because: ReasonCode, source: Source): Row {
  return { id, when, then, because, source };
}

function until(closes: Moment, more: Partial<Permit> = {}): Permit {
  return permit({ opens: "order.placedAt", closes, terms: ONLINE, ...more });
}

const HALF_AN_HOUR = after("order.placedAt", minutes(30));
const MAYBE = until(HALF_AN_HOUR, { mode: "discretionary" });
const SAME_DAY = cite(CANCEL, "same-day deliveries may have no time at all");
const DAY_BEFORE = until(before(APPOINTMENT, days(1)), { terms: { channels: ["phone"] } });
const BY_PHONE = cite(CANCEL, "scheduled deliveries: until the day before, by phone");

const BY_FILE: When = { "custom.deliveryMethod": "digital" };
const NEVER = cite(CANCEL, "digital goods: never");

/** On its way to a store or to a depot, and nobody has asked to cancel it. */
const SENT: When = {
  "line.status": "shipped",
  "line.tags": { hasNone: "special-order" },
  "cancellation.state": "none",
};

/** Who may cancel until when. */
export const CANCEL_TABLE: readonly Row[] = [
  row("pick-up-sent", { ...SENT, "line.delivery": "pickup" }, AT_ONCE, "not-shipped", PICK_UP),
  row(
    "pick-up-order-sent",
    { ...SENT, "custom.deliveryMethod": "pickup" },
    AT_ONCE,
    "not-shipped",
    PICK_UP,
  ),
  row(
    "scheduled-sent",
    { ...SENT, "line.delivery": "scheduled" },
    DAY_BEFORE,
    "cancellation-window",
    BY_PHONE,
  ),
  row(
    "scheduled-order-sent",
    { ...SENT, "custom.deliveryMethod": "scheduled" },
    DAY_BEFORE,
    "cancellation-window",
    BY_PHONE,
  ),
  ...tooLate(CANCEL, ["shipped", "out-for-delivery"]),
  row(
    "special-order",
    { "line.tags": { has: "special-order" } },
    permit({
      mode: "request",
      terms: { channels: ["phone"], fees: [{ kind: "cancellation", percent: 15 }] },
    }),
    "not-shipped",
    cite(FORUM, "special orders: 85 % back", "medium"),
  ),
  row("in-store", { "line.status": "ready-for-pickup" }, AT_ONCE, "not-shipped", PICK_UP),
  ...(
    [
      ["digital-preorder", { "line.traits": { has: "digital" } }],
      ["digital-preorder-delivery", { "line.delivery": "digital" }],
      ["digital-preorder-method", BY_FILE],
    ] as const
  ).map(([id, when]) =>
    row(
      id,
      { ...PREORDER, ...when },
      until(before(RELEASE, days(7))),
      "preorder",
      cite(CANCEL, "digital pre-orders: until 7 days before the release"),
    ),
  ),
  ...files(NEVER),
  denied("digital-method", BY_FILE, "digital-content", NEVER),
  row("pick-up", { "line.delivery": "pickup" }, AT_ONCE, "not-shipped", PICK_UP),
  row("pick-up-order", { "custom.deliveryMethod": "pickup" }, AT_ONCE, "not-shipped", PICK_UP),
  row(
    "preorder-early",
    { ...PREORDER, "custom.daysBeforeRelease": { atLeast: 5 } },
    AT_ONCE,
    "preorder",
    STREET,
  ),
  row(
    "preorder-expedited",
    { ...PREORDER, "custom.shippingSpeed": "expedited" },
    until(before(RELEASE, days(2))),
    "preorder",
    STREET,
  ),
  row(
    "preorder-express",
    { ...PREORDER, "custom.shippingSpeed": "express" },
    until(before(RELEASE, days(1))),
    "preorder",
    STREET,
  ),
  denied(
    "preorder-standard",
    { ...PREORDER, "custom.daysBeforeRelease": { below: 5 } },
    "preorder",
    STREET,
  ),
  ...(["line.releaseAt", "custom.releaseAt"] as const).map((release) =>
    row(
      release === "line.releaseAt" ? "preorder-by-date" : "preorder-by-order-date",
      {
        ...PREORDER,
        "custom.daysBeforeRelease": { known: false },
        [release]: { known: true },
      },
      until(before(release, days(5)), { outside: "next" }),
      "preorder",
      EARLY,
    ),
  ),
  row(
    "preorder",
    PREORDER,
    permit({ mode: "discretionary", terms: ONLINE }),
    "preorder",
    cite(
      CANCEL,
      "pre-orders, by the days before the street date",
      "low",
      "that number is not given",
    ),
  ),
  row(
    "backorder",
    { "order.type": "backorder", "line.status": "pending" },
    AT_ONCE,
    "not-shipped",
    cite(CANCEL, "backorders: while they wait"),
  ),
  row("scheduled", { "line.delivery": "scheduled" }, DAY_BEFORE, "cancellation-window", BY_PHONE),
  row(
    "scheduled-order",
    { "custom.deliveryMethod": "scheduled" },
    DAY_BEFORE,
    "cancellation-window",
    BY_PHONE,
  ),
  row(
    "sold-by-others",
    { "seller.type": "third-party" },
    permit({ mode: "discretionary", terms: ONLINE }),
    "seller-decides",
    cite(CANCEL, "the marketplace is not mentioned", "low"),
  ),
  row("same-day", { "line.delivery": "same-day" }, MAYBE, "cancellation-window", SAME_DAY),
  row(
    "same-day-order",
    { "custom.deliveryMethod": "same-day" },
    MAYBE,
    "cancellation-window",
    SAME_DAY,
  ),
  row(
    "half-an-hour",
    {},
    until(HALF_AN_HOUR),
    "cancellation-window",
    cite(CANCEL, "30 minutes", "high", "60 in an edition of about 2013"),
  ),
];
