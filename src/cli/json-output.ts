/**
 * Answers as JSON, lying as the orders lay: one, an array, or one a line.
 *
 * @module
 */
import type { Decision } from "../decision/decision.js";
import type { Plan } from "../decision/plan-step.js";
import type { Segment } from "../decision/segment.js";
import type { Verification } from "../decision/verification.js";
import type { Sink } from "./io.js";
import type { Problem } from "./problem.js";
import type { Form } from "./read-input.js";

/** What is answered about an order. */
export type Answer = Decision | readonly Segment[] | Plan | Verification;

/** Writes answers one after another. */
export interface JsonOutput {
  readonly add: (answer: Answer | Problem) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Output in a form; what could not be answered stands in its place as `{ "error": … }`. */
export function newJsonOutput(form: Form, stdout: Sink): JsonOutput {
  let count = 0;
  return {
    add: async (answer) => {
      const value = "where" in answer ? { error: answer } : answer;
      count += 1;
      if (form === "one") await stdout.write(`${JSON.stringify(value, null, 2)}\n`);
      else if (form === "lines") await stdout.write(`${JSON.stringify(value)}\n`);
      else await stdout.write(`${count === 1 ? "[\n" : ",\n"}${JSON.stringify(value)}`);
    },
    end: async () => {
      if (form === "array") await stdout.write(count === 0 ? "[]\n" : "\n]\n");
    },
  };
}
