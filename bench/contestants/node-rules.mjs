// One engine per action; the first rule that matches stops the run.
import nodeRules from "node-rules";
import { ACTIONS, CONDITIONS, rulesOf } from "../workload.mjs";

export const about = { title: "node-rules", input: "rows", isAsync: true };

export function prepare() {
  const engines = ACTIONS.map(
    (action) =>
      new nodeRules.RuleEngine(
        rulesOf(action).map((rule, place) => ({
          name: rule.id,
          priority: 100 - place,
          condition(flow) {
            flow.when(CONDITIONS[rule.id](this));
          },
          consequence(flow) {
            this.hit = rule;
            flow.stop();
          },
        })),
        { ignoreFactChanges: true },
      ),
  );
  const deciding = (place, row) =>
    new Promise((resolve) => {
      engines[place].execute({ ...row, hit: null }, ({ hit }) => resolve(hit));
    });
  return {
    async mask(row) {
      let allowed = 0;
      for (let i = 0; i < 4; i += 1)
        if ((await deciding(i, row))?.allow === true) allowed |= 1 << i;
      return allowed;
    },
  };
}
