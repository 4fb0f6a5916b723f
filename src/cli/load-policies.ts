/**
 * The policies that were asked for: of the catalogue by id, or of a file.
 *
 * @module
 */
import { type Compiled, compile } from "../engine/compile.js";
import { isRecord } from "../internal/check.js";
import { quote } from "../internal/quote.js";
import { policies as catalogue, policyById } from "../policies/index.js";
import type { Policy } from "../policy/policy.js";
import { parsePolicy } from "../schema/parse-policy.js";
import { didYouMean } from "./command-line.js";
import type { Io } from "./io.js";
import { type Problem, problemOf } from "./problem.js";
import { parseJson } from "./read-input.js";
import { readText } from "./read-text.js";
import { UsageError } from "./usage-error.js";

/** A policy that can't be used: a mistake in how the program was called, with all its problems. */
export class PolicyProblem extends Error {
  override readonly name = "PolicyProblem";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The ids of the catalogue. */
export const POLICY_IDS: readonly string[] = Object.keys(catalogue);

/** The policies by these names, compiled. */
export async function loadPolicies(names: readonly string[], io: Io): Promise<Compiled> {
  if (names.length === 0) {
    throw new UsageError(
      "no policy given",
      `add \`--policy ${POLICY_IDS[0]}\`, or a file; \`order-recourse policies\` lists them all`,
    );
  }
  const loaded: Policy[] = [];
  for (const name of names) loaded.push(...(await policiesOf(name, io)));
  return inPolicies("", () => compile(loaded));
}

async function policiesOf(name: string, io: Io): Promise<readonly Policy[]> {
  const known = policyById(name);
  if (known !== undefined) return [known];
  if (!isPath(name)) {
    throw new UsageError(
      `unknown policy ${quote(name)}`,
      `${didYouMean(name, POLICY_IDS)} (a file is named with its ending \`.json\`)`,
    );
  }
  const text = await readText(name, io);
  if (typeof text !== "string") throw new PolicyProblem(text);
  const item = parseJson(text, name);
  if ("problem" in item) throw new PolicyProblem(item.problem);
  return parsedPolicies(item.value, name);
}

function parsedPolicies(value: unknown, where: string): readonly Policy[] {
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  if (list !== undefined) {
    return list.flatMap((one, index) => parsedPolicies(one, `${where}[${index}]`));
  }
  if (isRecord(value) && Array.isArray(value["lines"]) && value["tables"] === undefined) {
    throw new PolicyProblem({ where, message: "is an order, not a policy", issues: [] });
  }
  return [inPolicies(where, () => parsePolicy(value))];
}

function inPolicies<T>(where: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const problem = problemOf(error, where);
    throw problem === undefined ? error : new PolicyProblem(problem);
  }
}

function isPath(name: string): boolean {
  return /[/\\]|\.json$/i.test(name);
}
