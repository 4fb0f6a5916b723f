/**
 * Cancelling at Flipkart: at once before the dispatch, by asking until it is out for delivery.
 *
 * @module
 */
import { after, businessDays, hours, permit, type Row, type Terms } from "../../policy/index.js";
import { cite } from "../basics/page.js";
import { asked, denied, settled } from "../basics/rows.js";
import { FEES, POLICY } from "./pages.js";

const REFUND: Terms = {
  resolutions: ["refund"],
  refundWithin: after("line.cancelledAt", businessDays(7)),
  channels: ["order-page"],
};
const FREE_HOURS = "custom.freeCancellationHours";

/** Until when. */
export const CANCEL: readonly Row[] = [
  ...settled(cite(POLICY, "cancellation")),
  denied(
    "at-the-door",
    { "line.status": ["out-for-delivery", "ready-for-pickup"] },
    "already-shipped",
    cite(POLICY, "out for delivery: reject it at the door"),
    "no-longer",
  ),
  ...asked(cite(POLICY, "cancellation")),
  denied(
    "not-cancellable",
    { "custom.cancellable": false },
    "listing-terms",
    cite(FEES, "some things can't be cancelled"),
  ),
  {
    id: "shipped",
    when: { "line.status": "shipped" },
    then: permit({ mode: "request", terms: REFUND }),
    because: "already-shipped",
    source: cite(POLICY, "on its way: cancelled once the courier confirms the return"),
  },
  {
    id: "free-hours",
    when: { [FREE_HOURS]: { known: true } },
    then: permit({
      closes: after("order.placedAt", hours({ fact: FREE_HOURS })),
      outside: "next",
      terms: REFUND,
    }),
    because: "cancellation-window",
    source: cite(FEES, "free for the hours that the product page names"),
  },
  {
    id: "after-free-hours",
    when: { [FREE_HOURS]: { known: true } },
    then: permit({ terms: { ...REFUND, fees: [{ kind: "cancellation" }] } }),
    because: "not-shipped",
    source: cite(FEES, "then there may be a fee", "medium", "20 to 499 rupees were reported"),
  },
  {
    id: "before-dispatch",
    when: {},
    then: permit({ terms: REFUND }),
    because: "not-shipped",
    source: cite(POLICY, "at once before the dispatch"),
  },
];
