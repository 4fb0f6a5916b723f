import {
  type Action,
  definePolicy,
  type Issue,
  type Policy,
  PolicyError,
} from "order-recourse/policy";

/** A policy with nothing wrong, and what is given in place of its keys. */
export function policyWith(keys: object): Policy {
  // SAFETY: tests hand in what the type would refuse
  return {
    id: "shop",
    version: "1",
    authority: "seller",
    timeZone: "Europe/Berlin",
    tables: {},
    ...keys,
  } as Policy;
}

/** What `definePolicy` finds wrong. */
export function issuesOf(policy: unknown): readonly Issue[] {
  try {
    // SAFETY: tests hand in what the type would refuse
    definePolicy(policy as Policy);
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.issues;
    throw error;
  }
}

/** What is wrong with a policy, as lines of text. */
export function problems(keys: object): readonly string[] {
  return issuesOf(policyWith(keys)).map(
    ({ path, message, help }) => `${path}: ${message}${help === undefined ? "" : ` (${help})`}`,
  );
}

const ROW = { id: "row", when: {}, then: { effect: "deny" }, because: "exempt" };

/** What is wrong with the rows of a table; what they leave out is made up. Paths begin at the row. */
export function rowProblems(
  rows: readonly object[],
  action: Action = "return",
  keys: object = {},
): readonly string[] {
  const filled = rows.map((row, index) => ({ ...ROW, id: `row-${index}`, ...row }));
  return problems({ tables: { [action]: filled }, ...keys }).map((line) =>
    line.replace(`tables.${action}`, ""),
  );
}

/** What is wrong with what a row asks. */
export function whenProblems(when: unknown, keys: object = {}): readonly string[] {
  return rowProblems([{ when }], "return", keys).map((line) => line.replace("[0].when", ""));
}

/** What is wrong with an outcome. */
export function thenProblems(
  then: unknown,
  action: Action = "return",
  keys: object = {},
): readonly string[] {
  return rowProblems([{ then }], action, keys).map((line) => line.replace("[0].then", ""));
}

/** What is wrong with when a permit closes; it opens long before. */
export function momentProblems(closes: unknown, keys: object = {}): readonly string[] {
  const then = { effect: "permit", opens: { on: "2000-01-01" }, closes };
  return thenProblems(then, "return", keys).map((line) => line.replace(".closes", ""));
}

/** What is wrong with a span after delivery. */
export function spanProblems(span: unknown, keys: object = {}): readonly string[] {
  return momentProblems({ after: "line.deliveredAt", span }, keys).map((line) =>
    line.replace(".span", ""),
  );
}
