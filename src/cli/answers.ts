/**
 * Answers about orders, one after another: each as a screen, or all as JSON.
 *
 * @module
 */
import type { FoundOrder } from "./asked-orders.js";
import type { Io } from "./io.js";
import { type Answer, newJsonOutput } from "./json-output.js";
import { BLANK, pageText, type Row } from "./layout.js";
import type { Loaded } from "./load-policies.js";
import { tellNotes, tellWarnings } from "./notes.js";
import { otherSiteWords } from "./other-site.js";
import { pageFor } from "./page.js";
import { type Problem, problemRows } from "./problem.js";
import { newProgress } from "./progress.js";
import type { Form } from "./read-input.js";
import type { Found } from "./read-order.js";

/** Where answers go. */
export interface Answers<T> {
  readonly answered: (one: FoundOrder, answer: T, by: Loaded) => Promise<void>;
  readonly failed: (problem: Problem) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Answers to be read, each a screen so many columns wide. */
export function screens<T>(
  rowsOf: (one: FoundOrder, answer: T, by: Loaded, width: number) => readonly Row[],
  io: Io,
): Answers<T> {
  const page = pageFor(io.stdout, io.env);
  let isFirst = true;
  return {
    answered: async (one, answer, by) => {
      const rows = rowsOf(one, answer, by, page.width);
      await io.stdout.write(pageText(isFirst ? rows : [BLANK, ...rows], page));
      isFirst = false;
    },
    failed: (problem) => complain(problem, io),
    end: async () => undefined,
  };
}

/** Answers for programs; on standard error, notes about them, and what could not be answered. */
export function jsonAnswers<T extends Answer>(form: Form, io: Io): Answers<T> {
  const output = newJsonOutput(form, io.stdout);
  return {
    answered: async (one, answer, by) => {
      await output.add(answer);
      await tellNotes(one, by, io);
    },
    failed: async (problem) => {
      await output.add(problem);
      await complain(problem, io);
    },
    end: output.end,
  };
}

/** Answers each order that could be read; how many could not be. */
export async function answerAll<T>(
  found: readonly Found[],
  answerTo: (one: FoundOrder) => readonly [answer: T, by: Loaded],
  answers: Answers<T>,
  io: Io,
): Promise<number> {
  const progress = newProgress(found.length, io);
  let failures = 0;
  for (const [index, one] of found.entries()) {
    await progress.done(index);
    if ("problem" in one) {
      failures += 1;
      await progress.clear();
      await answers.failed(one.problem);
      continue;
    }
    const [answer, by] = answerTo(one);
    const sites = otherSiteWords(one.order, by.policies);
    const isToldOf = one.notes.length > 0 || by.noLaw !== undefined || sites.length > 0;
    if (io.stdout.isTerminal || isToldOf) await progress.clear();
    await answers.answered(one, answer, by);
    await tellWarnings(one, sites, io);
  }
  await progress.clear();
  await answers.end();
  if (failures > 0 && found.length > 1) {
    const count = `${found.length - failures} of ${found.length} orders decided`;
    await io.stderr.write(`${count}, ${failures} could not be\n`);
  }
  return failures;
}

/** Tells on standard error what went wrong. */
export async function complain(problem: Problem, io: Io): Promise<void> {
  await io.stderr.write(pageText(problemRows(problem), pageFor(io.stderr, io.env)));
}
