import jsonLogic from "json-logic-js";
import { allowed, answerOf, deciding, maskOf } from "../json-logic.mjs";

export const about = { title: "json-logic-js", input: "rows" };

export const prepare = () => ({
  mask: (row) => maskOf(jsonLogic.apply(allowed, row)),
  answer: (row) => answerOf(jsonLogic.apply(deciding, row)),
  rulesOf: (ids) => ids,
});
