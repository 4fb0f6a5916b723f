/**
 * Ontario: what the Consumer Protection Act, 2002 gives a consumer who buys online.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { disclosure, lateDelivery, type Province } from "./ca/distance-agreement.js";
import { cardNetwork } from "./scope/card-network.js";
import { escalation, ONTARIO_ROUTES } from "./scope/escalation.js";

const ONTARIO: Province = {
  id: "ca-on",
  region: "ON",
  name: "Ontario",
  timeZone: ["buyer", "America/Toronto"],
  // LAW: CPA 2002 s.37, O. Reg. 17/05: more than fifty dollars in all.
  threshold: { "order.total": { atLeast: 5001 } },
  disclosure: {
    title: "Consumer Protection Act, 2002 (Ontario): internet agreements",
    section: "s.38 to 40, 96",
    url: "https://www.cleo.on.ca/en/publications/otmshop/how-do-i-cancel-agreement",
    seenOn: "2026-11-22",
    confidence: "high",
    note: "Read in summaries. The Legislation Act may move an end that falls on a holiday: not confirmed, not counted. The supplier bears the reasonable cost of the return: medium.",
  },
  late: {
    title: "Consumer Protection Act, 2002 (Ontario): late delivery",
    section: "s.26",
    url: "http://www.consumerrights.ca/2020/01/online-shopping-product-cancellation-and-refunds-in-ontario/",
    seenOn: "2026-11-22",
    confidence: "high",
    note: "Lost once a late delivery is accepted.",
  },
};

/**
 * The laws of Ontario.
 *
 * @example
 * ```ts
 * import { caOn } from "order-recourse/laws/ca-on";
 *
 * caOn[0]?.id; // => "ca-on-agreement"
 * ```
 */
export const caOn: readonly Policy[] = [
  disclosure(ONTARIO),
  lateDelivery(ONTARIO),
  cardNetwork(ONTARIO_ROUTES),
  ...escalation(ONTARIO_ROUTES),
];
