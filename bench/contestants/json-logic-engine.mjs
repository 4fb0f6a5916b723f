// `build` makes code of the rules with `new Function`.
import { LogicEngine } from "json-logic-engine";
import { allowed, answerOf, deciding, maskOf } from "../json-logic.mjs";

export const about = { title: "json-logic-engine, build", input: "rows" };

export function prepare() {
  const engine = new LogicEngine();
  const may = engine.build(allowed);
  const which = engine.build(deciding);
  return {
    mask: (row) => maskOf(may(row)),
    answer: (row) => answerOf(which(row)),
    rulesOf: (ids) => ids,
  };
}
