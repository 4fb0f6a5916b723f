/**
 * How things are done on amazon.com: the path through the pages, as data.
 *
 * @module
 */
import { days, type Guide, hours, type Step } from "../../policy/index.js";

const ORDERS = "https://www.amazon.com/gp/css/order-history";
const ORDER = "https://www.amazon.com/gp/your-account/order-details?orderID={order}";
const CONTACT = "https://www.amazon.com/contact-us";

/** November to January: the holiday season and its returns. */
const PEAK: readonly number[] = [11, 12, 1];

const TO_THE_ORDER: readonly Step[] = [
  { code: "sign-in" },
  { code: "open-orders", link: ORDERS },
  { code: "find-order", link: ORDER },
];
const CANCELLED: readonly Step[] = [
  { code: "check-confirmation" },
  { code: "check-cancelled-list", link: ORDERS },
  { code: "report-discrepancy", link: CONTACT },
];
const SENT_BACK: readonly Step[] = [
  { code: "pack" },
  { code: "hand-in" },
  { code: "keep-proof" },
  { code: "check-refund" },
];
const ASK_SERVICE: readonly Step[] = [
  { code: "sign-in" },
  { code: "open-contact-page", link: CONTACT },
  { code: "choose-order" },
  { code: "choose-problem" },
  { code: "choose-channel" },
  { code: "give-order-number" },
  { code: "keep-record" },
];

/**
 * How things are done on amazon.com, step by step; for `guide` in `order-recourse/explain`. The times
 * for an answer and the months of longer waits are what to expect, no promise.
 *
 * @example
 * ```ts
 * import { amazonUsGuide } from "order-recourse/policies/amazon-us";
 *
 * amazonUsGuide.policy; // => "amazon-us"
 * amazonUsGuide.procedures[0]?.steps[1]?.code; // => "open-orders"
 * ```
 */
export const amazonUsGuide: Guide = /* @__PURE__ */ amazonUsSteps();

/** A call, so that bundlers can leave the guide out where only the policy is imported: spread lists they keep. */
function amazonUsSteps(): Guide {
  return {
    policy: "amazon-us",
    procedures: [
      {
        action: "cancel",
        mode: "instant",
        steps: [
          ...TO_THE_ORDER,
          { code: "choose-cancel" },
          { code: "choose-items" },
          { code: "choose-reason" },
          { code: "confirm" },
          ...CANCELLED,
        ],
      },
      {
        // what Amazon packs: the request may come too late, and the parcel all the same
        action: "cancel",
        rules: ["marketplace-processing"],
        steps: [
          ...TO_THE_ORDER,
          { code: "choose-request-cancel" },
          { code: "choose-reason" },
          { code: "submit" },
          { code: "wait-for-answer" },
          ...CANCELLED,
          { code: "refuse-parcel" },
        ],
        peakMonths: PEAK,
      },
      {
        // what a seller ships: refusing a parcel without tracking can cost the guarantee
        action: "cancel",
        steps: [
          ...TO_THE_ORDER,
          { code: "choose-request-cancel" },
          { code: "choose-reason" },
          { code: "submit" },
          { code: "wait-for-answer" },
          ...CANCELLED,
        ],
        peakMonths: PEAK,
      },
      {
        action: "return",
        mode: "instant",
        steps: [
          ...TO_THE_ORDER,
          { code: "choose-return" },
          { code: "choose-items" },
          { code: "choose-reason" },
          { code: "choose-resolution" },
          { code: "choose-return-method" },
          { code: "confirm" },
          ...SENT_BACK,
          { code: "report-discrepancy", link: CONTACT },
        ],
        peakMonths: PEAK,
      },
      {
        action: "return",
        steps: [
          ...TO_THE_ORDER,
          { code: "choose-return" },
          { code: "choose-items" },
          { code: "choose-reason" },
          { code: "submit" },
          { code: "wait-for-answer" },
          ...SENT_BACK,
        ],
        answerWithin: hours(48),
        peakMonths: PEAK,
      },
      {
        action: "contactSeller",
        steps: [
          ...TO_THE_ORDER,
          { code: "contact-seller" },
          { code: "say-what-happened" },
          { code: "keep-record" },
        ],
        answerWithin: hours(48),
        peakMonths: PEAK,
      },
      {
        action: "escalate",
        route: "guarantee-claim",
        steps: [
          ...TO_THE_ORDER,
          { code: "open-claim" },
          { code: "choose-reason" },
          { code: "add-evidence" },
          { code: "ask-for-refund" },
          { code: "submit" },
          { code: "wait-for-answer" },
        ],
        answerWithin: days(7),
        peakMonths: PEAK,
      },
      {
        action: "escalate",
        route: "appeal",
        steps: [
          ...TO_THE_ORDER,
          { code: "open-appeal" },
          { code: "add-evidence" },
          { code: "submit" },
          { code: "wait-for-answer" },
        ],
        peakMonths: PEAK,
      },
      {
        action: "escalate",
        route: "warranty",
        steps: [{ code: "check-warranty" }, ...ASK_SERVICE],
        peakMonths: PEAK,
      },
      { action: "escalate", steps: ASK_SERVICE, peakMonths: PEAK },
    ],
  };
}
