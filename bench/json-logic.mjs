// The rules as JsonLogic: an array of four `if`s.
import { ACTIONS, rulesOf } from "./workload.mjs";

function condition([field, operator, value]) {
  const fact = { var: field };
  switch (operator) {
    case "is":
      return { "===": [fact, value] };
    case "isNot":
      return { "!==": [fact, value] };
    case "in":
      return { in: [fact, value] };
    case "below":
      return { "<": [fact, value] };
    case "atMost":
      return { "<=": [fact, value] };
    case "above":
      return { ">": [fact, value] };
    case "atLeast":
      return { ">=": [fact, value] };
    case "isNull":
      return { "===": [fact, null] };
    default:
      throw new Error(operator);
  }
}

/** `pick` chooses what a rule answers, `none` is what no rule answers. */
export const logic = (pick, none) =>
  ACTIONS.map((action) => {
    const parts = [];
    for (const rule of rulesOf(action)) {
      if (rule.when.length === 0) return { if: [...parts, pick(rule)] };
      const all = rule.when.map(condition);
      parts.push(all.length === 1 ? all[0] : { and: all }, pick(rule));
    }
    return { if: [...parts, none] };
  });

export const allowed = logic((rule) => rule.allow, false);
export const deciding = logic((rule) => rule.id, null);

export const maskOf = ([cancel, back, contactSeller, escalate]) =>
  (cancel === true ? 1 : 0) |
  (back === true ? 2 : 0) |
  (contactSeller === true ? 4 : 0) |
  (escalate === true ? 8 : 0);

export const answerOf = ([cancel, back, contactSeller, escalate]) => ({
  cancel,
  return: back,
  contactSeller,
  escalate,
});
