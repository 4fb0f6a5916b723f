/**
 * The guide for policies that come with none: by action, mode and route.
 *
 * @module
 */
import type { Guide, Step, StepCode } from "../policy/guide.js";

const FIND: readonly StepCode[] = ["sign-in", "open-orders", "open-order"];

function steps(...codes: readonly StepCode[]): readonly Step[] {
  return codes.map((code) => ({ code }));
}

/** Fits every verdict: the last procedure of each action names neither mode nor route. */
export const GENERAL_GUIDE: Guide = {
  policy: "",
  procedures: [
    {
      action: "cancel",
      mode: "instant",
      steps: steps(...FIND, "choose-cancel", "choose-items", "confirm", "check-confirmation"),
    },
    {
      action: "cancel",
      steps: steps(
        ...FIND,
        "choose-request-cancel",
        "choose-reason",
        "submit",
        "wait-for-answer",
        "check-confirmation",
        "refuse-parcel",
      ),
    },
    {
      action: "return",
      mode: "instant",
      steps: steps(
        ...FIND,
        "choose-return",
        "choose-reason",
        "choose-return-method",
        "pack",
        "hand-in",
        "keep-proof",
        "check-refund",
      ),
    },
    {
      action: "return",
      steps: steps(
        ...FIND,
        "choose-return",
        "choose-reason",
        "submit",
        "wait-for-answer",
        "pack",
        "hand-in",
        "keep-proof",
        "check-refund",
      ),
    },
    {
      action: "contactSeller",
      steps: steps(...FIND, "contact-seller", "say-what-happened", "keep-record"),
    },
    {
      action: "escalate",
      route: "guarantee-claim",
      steps: steps(...FIND, "open-claim", "add-evidence", "submit", "wait-for-answer"),
    },
    {
      action: "escalate",
      route: "step-in",
      steps: steps(...FIND, "open-claim", "add-evidence", "submit", "wait-for-answer"),
    },
    {
      action: "escalate",
      route: "appeal",
      steps: steps("sign-in", "open-appeal", "add-evidence", "submit", "wait-for-answer"),
    },
    {
      action: "escalate",
      route: "card-dispute",
      steps: steps("contact-card-issuer", "say-what-happened", "add-evidence", "keep-record"),
    },
    {
      action: "escalate",
      route: "billing-error",
      steps: steps("contact-card-issuer", "say-what-happened", "add-evidence", "keep-record"),
    },
    {
      action: "escalate",
      route: "alternative-dispute-resolution",
      steps: steps("contact-body", "say-what-happened", "add-evidence", "keep-record"),
    },
    {
      action: "escalate",
      route: "authority",
      steps: steps("contact-authority", "say-what-happened", "add-evidence", "keep-record"),
    },
    { action: "escalate", route: "court", steps: steps("seek-advice", "keep-record") },
    {
      action: "escalate",
      route: "warranty",
      steps: steps("check-warranty", "say-what-happened", "add-evidence", "keep-record"),
    },
    {
      action: "escalate",
      steps: steps(
        "open-contact-page",
        "choose-order",
        "choose-problem",
        "choose-channel",
        "give-order-number",
        "keep-record",
      ),
    },
  ],
};
