// Guarded transitions are tried in order: the first guard that holds decides.
import { createMachine } from "xstate";
import { ACTIONS, CONDITIONS, rulesOf } from "../workload.mjs";

export const about = { title: "xstate, guards", input: "rows" };

export function prepare() {
  const transitions = (action) =>
    rulesOf(action).map(({ id, allow }) => ({
      guard: ({ context }) => CONDITIONS[id](context),
      target: allow ? "granted" : "denied",
    }));
  const machine = createMachine({
    initial: "open",
    states: {
      open: { on: Object.fromEntries(ACTIONS.map((action) => [action, transitions(action)])) },
      granted: {},
      denied: {},
    },
  });
  const events = ACTIONS.map((type) => ({ type }));
  return {
    mask(row) {
      const state = machine.resolveState({ value: "open", context: row });
      let allowed = 0;
      for (let i = 0; i < 4; i += 1) {
        const found = machine.getTransitionData(state, events[i]);
        if (found.length > 0 && found[0].target[0].key === "granted") allowed |= 1 << i;
      }
      return allowed;
    },
  };
}
