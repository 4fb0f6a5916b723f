/**
 * Mistakes in how the program was called.
 *
 * @module
 */
import type { Problem } from "./problem.js";

/** Thrown where the command line can't be followed; `help` says what to do instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}

/** What was given with the call, a policy or options, that can't be used: with all its problems. */
export class GivenProblem extends Error {
  override readonly name = "GivenProblem";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Several mistakes, to be told at once. */
class Mistakes extends Error {
  override readonly name = "Mistakes";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join("; "));
    this.problems = problems;
  }
}

/** What is wrong with the call; `undefined` for an error that is no such mistake. */
export function mistakesOf(error: unknown): readonly Problem[] | undefined {
  if (error instanceof Mistakes) return error.problems;
  if (error instanceof GivenProblem) return [error.problem];
  if (!(error instanceof UsageError)) return undefined;
  return [{ where: "", message: error.message, help: error.help, issues: [] }];
}

/** Throws mistakes, if there are any. */
export function throwAll(mistakes: readonly unknown[]): void {
  if (mistakes.length === 0) return;
  const bug = mistakes.find((error) => mistakesOf(error) === undefined);
  throw bug ?? new Mistakes(mistakes.flatMap((error) => mistakesOf(error) ?? []));
}

/** Works out every part; throws what is wrong with any of them at once. */
export async function together<T extends readonly unknown[]>(
  ...parts: { readonly [K in keyof T]: () => T[K] | Promise<T[K]> }
): Promise<T> {
  const outcomes = await Promise.allSettled(parts.map(async (part) => part()));
  throwAll(outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : [])));
  // SAFETY: all are fulfilled, each with what its part gave
  return outcomes.map((outcome) => outcome.status === "fulfilled" && outcome.value) as unknown as T;
}
