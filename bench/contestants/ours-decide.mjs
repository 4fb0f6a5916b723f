import { compile } from "../../dist/index.js";
import { benchPolicy } from "../policy.mjs";

export const about = { title: "order-recourse, decide", input: "items" };

export function prepare() {
  const { decide } = compile(benchPolicy);
  return {
    mask({ order, question }) {
      const { verdicts } = decide(order, question);
      return (
        (verdicts.cancel.status === "allowed" ? 1 : 0) |
        (verdicts.return.status === "allowed" ? 2 : 0) |
        (verdicts.contactSeller.status === "allowed" ? 4 : 0) |
        (verdicts.escalate.status === "allowed" ? 8 : 0)
      );
    },
    answer: ({ order, question }) => decide(order, question),
    rulesOf: ({ verdicts }) => ({
      cancel: verdicts.cancel.reasons[0].rule,
      return: verdicts.return.reasons[0].rule,
      contactSeller: verdicts.contactSeller.reasons[0].rule,
      escalate: verdicts.escalate.reasons[0].rule,
    }),
  };
}
