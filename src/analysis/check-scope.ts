/**
 * The check of what a claim is about: of an action or a fact that is none, every claim would hold.
 *
 * @module
 */
import { type Check, list, object, word } from "../internal/check.js";
import { at, collect, type Problems } from "../internal/problems.js";
import { ACTIONS } from "../model/action.js";
import { STANDARD_FACTS } from "../model/fact-table.js";
import { readableBy } from "../policy/check-fact.js";
import { when } from "../policy/check-when.js";
import type { Policy } from "../policy/policy.js";
import { PolicyError } from "../policy/policy-error.js";

const action = /* @__PURE__ */ word(ACTIONS, "an action");
const actions = /* @__PURE__ */ list(action, 1);

/** Throws for a scope of which something is misspelt. */
export function checkScope(scope: unknown, policies: readonly Policy[]): void {
  refuse("scope", (problems) =>
    object<{ readonly actions?: unknown; readonly when?: unknown }>(
      {},
      { actions, when: testsOf(policies) },
    )(scope, problems),
  );
}

/** Throws for an action or tests of which something is misspelt. */
export function checkClaim(asked: unknown, tests: unknown, policies: readonly Policy[]): void {
  refuse("claim", (problems) => {
    at(problems, "action", () => action(asked, problems));
    at(problems, "when", () => testsOf(policies)(tests, problems));
  });
}

const standard = /* @__PURE__ */ word(STANDARD_FACTS, "a fact");
const fact: Check = (value, problems) => {
  if (typeof value !== "string" || !/^custom\../.test(value)) standard(value, problems);
};

/** Throws for facts or actions that are none. */
export function checkFacts(facts: unknown, asked: unknown): void {
  refuse("claim", (problems) => {
    at(problems, "facts", () => list(fact)(facts, problems));
    at(problems, "actions", () => actions(asked, problems));
  });
}

/** Tests on what any of the policies may read. */
function testsOf(policies: readonly Policy[]): Check {
  return when(readableBy({ custom: Object.assign({}, ...policies.map(({ custom }) => custom)) }));
}

function refuse(what: string, walk: (problems: Problems) => void): void {
  const { issues } = collect(walk);
  if (issues.length > 0) throw new PolicyError(what, issues);
}
