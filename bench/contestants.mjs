// Who takes part, in the order in which they are tried; the tables sort by speed.

/** Files of `contestants/`; `isPeer`: somebody else's engine. */
export const CONTESTANTS = [
  { name: "hand-rows" },
  { name: "hand-orders" },
  { name: "ours-allows" },
  { name: "ours-allows-moving" },
  { name: "ours-decide" },
  { name: "json-logic-engine", isPeer: true },
  { name: "casl", isPeer: true },
  { name: "xstate", isPeer: true },
  { name: "json-logic-js", isPeer: true },
  { name: "ts-pattern", isPeer: true },
  { name: "node-rules", isPeer: true },
  { name: "zen", isPeer: true },
  { name: "json-rules-engine", isPeer: true },
  { name: "cedar", isPeer: true },
];

/**
 * A contestant, ready to be asked.
 *
 * - `mask(input)`: which actions are allowed, as bits
 * - `answer(input)`: which rule decides each action, or more; `rulesOf(answer)` gives the ids
 * - `convert(input, index)`: what is done to an input before the clock starts
 */
export async function load(name) {
  const { about, prepare } = await import(`./contestants/${name}.mjs`);
  return { name, isAsync: false, ...about, ...(await prepare()) };
}

/** Its inputs, made from rows and from the orders of these rows. */
export function inputsOf({ input, convert }, rows, items) {
  const inputs = input === "rows" ? rows : items;
  return convert === undefined ? inputs : inputs.map(convert);
}
