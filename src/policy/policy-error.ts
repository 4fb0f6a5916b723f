/**
 * The one error that lists everything that is wrong with a policy.
 *
 * @module
 */
import { type Issue, issuesMessage } from "../internal/issue.js";

/** Thrown for a policy that can't be used; `issues` lists every problem with its path. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  readonly issues: readonly Issue[];

  constructor(subject: string, issues: readonly Issue[]) {
    super(issuesMessage(subject, issues));
    this.issues = issues;
  }
}
