// One engine per action that stops at the first match: quicker than one engine with all the rules.
import { Engine } from "json-rules-engine";
import { ACTIONS, rulesOf } from "../workload.mjs";

export const about = { title: "json-rules-engine", input: "rows", isAsync: true };

const OPERATORS = {
  is: "equal",
  isNot: "notEqual",
  in: "in",
  below: "lessThan",
  atMost: "lessThanInclusive",
  above: "greaterThan",
  atLeast: "greaterThanInclusive",
  isNull: "equal",
};

export function prepare() {
  const engines = ACTIONS.map((action) => {
    const rules = rulesOf(action);
    const engine = new Engine(
      rules.map((rule, place) => ({
        priority: rules.length - place,
        conditions: {
          all: rule.when.map(([fact, operator, value]) => ({
            fact,
            operator: OPERATORS[operator],
            value,
          })),
        },
        event: { type: action, params: { id: rule.id, allow: rule.allow } },
      })),
    );
    engine.on("success", () => engine.stop());
    return engine;
  });
  const deciding = async (place, row) => (await engines[place].run(row)).events[0]?.params;
  return {
    async mask(row) {
      let allowed = 0;
      for (let i = 0; i < 4; i += 1)
        if ((await deciding(i, row))?.allow === true) allowed |= 1 << i;
      return allowed;
    },
    answer: async (row) => ({
      cancel: (await deciding(0, row))?.id ?? null,
      return: (await deciding(1, row))?.id ?? null,
      contactSeller: (await deciding(2, row))?.id ?? null,
      escalate: (await deciding(3, row))?.id ?? null,
    }),
    rulesOf: (ids) => ids,
  };
}
