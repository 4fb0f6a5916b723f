// In CASL the last rule that matches wins, so the list is turned around.
import { createMongoAbility } from "@casl/ability";
import { RULES } from "../workload.mjs";

export const about = { title: "@casl/ability", input: "rows" };

const OPERATORS = {
  isNot: "$ne",
  in: "$in",
  below: "$lt",
  atMost: "$lte",
  above: "$gt",
  atLeast: "$gte",
};

function conditions(when) {
  if (when.length === 0) return undefined;
  return Object.fromEntries(
    when.map(([field, operator, value]) => [
      field,
      operator === "is" || operator === "isNull" ? value : { [OPERATORS[operator]]: value },
    ]),
  );
}

export function prepare() {
  const ability = createMongoAbility(
    [...RULES].reverse().map((rule) => ({
      action: rule.action,
      subject: "Order",
      inverted: !rule.allow,
      conditions: conditions(rule.when),
      reason: rule.id,
    })),
    { detectSubjectType: () => "Order" },
  );
  const deciding = (action, row) => ability.relevantRuleFor(action, row)?.reason ?? null;
  return {
    mask: (row) =>
      (ability.can("cancel", row) ? 1 : 0) |
      (ability.can("return", row) ? 2 : 0) |
      (ability.can("contactSeller", row) ? 4 : 0) |
      (ability.can("escalate", row) ? 8 : 0),
    answer: (row) => ({
      cancel: deciding("cancel", row),
      return: deciding("return", row),
      contactSeller: deciding("contactSeller", row),
      escalate: deciding("escalate", row),
    }),
    rulesOf: (ids) => ids,
  };
}
