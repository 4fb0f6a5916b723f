/**
 * The one error that lists everything that kept a payload from being read.
 *
 * @module
 */
import { type Issue, issuesMessage } from "../../internal/issue.js";

/** Thrown for a payload of which no order can be made; `issues` lists every problem with its path. */
export class AdapterError extends Error {
  override readonly name = "AdapterError";
  readonly issues: readonly Issue[];

  constructor(subject: string, issues: readonly Issue[]) {
    super(issuesMessage(subject, issues));
    this.issues = issues;
  }
}
