// Who takes part, in the order in which they are tried; the tables sort by speed.

/** Where they are, by name. */
const MODULES = {
  "hand-rows": () => import("./contestants/hand-rows.mjs"),
  "hand-orders": () => import("./contestants/hand-orders.mjs"),
  "ours-allows": () => import("./contestants/ours-allows.mjs"),
  "ours-allows-moving": () => import("./contestants/ours-allows-moving.mjs"),
  "ours-decide": () => import("./contestants/ours-decide.mjs"),
  "json-logic-engine": () => import("./contestants/json-logic-engine.mjs"),
  casl: () => import("./contestants/casl.mjs"),
  xstate: () => import("./contestants/xstate.mjs"),
  "json-logic-js": () => import("./contestants/json-logic-js.mjs"),
  "ts-pattern": () => import("./contestants/ts-pattern.mjs"),
  "node-rules": () => import("./contestants/node-rules.mjs"),
  zen: () => import("./contestants/zen.mjs"),
  "json-rules-engine": () => import("./contestants/json-rules-engine.mjs"),
  cedar: () => import("./contestants/cedar.mjs"),
};

const OURS = /^(hand|ours)-/;

/** Every contestant; `isPeer`: somebody else's engine, which may be missing. */
export const CONTESTANTS = Object.keys(MODULES).map((name) => ({ name, isPeer: !OURS.test(name) }));

/**
 * A contestant, ready to be asked.
 *
 * - `mask(input)`: which actions are allowed, as bits
 * - `answer(input)`: which rule decides each action, or more; `rulesOf(answer)` gives the ids
 * - `convert(input, index)`: what is done to an input before the clock starts
 */
export async function load(name) {
  const { about, prepare } = await MODULES[name]();
  return { name, isAsync: false, ...about, ...(await prepare()) };
}

/** Its inputs, made from rows and from the orders of these rows. */
export function inputsOf({ input, convert }, rows, items) {
  const inputs = input === "rows" ? rows : items;
  return convert === undefined ? inputs : inputs.map(convert);
}
