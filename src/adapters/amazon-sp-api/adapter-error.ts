/**
 * The one error that lists everything that kept a payload, or the options beside it, from being read.
 *
 * @module
 */
import { type Issue, issuesMessage } from "../../internal/issue.js";

/** Thrown for a payload of which no order can be made, or for options that can't be meant; `issues` lists every problem with its path. */
export class AdapterError extends Error {
  override readonly name = "AdapterError";
  readonly issues: readonly Issue[];

  constructor(subject: string, issues: readonly Issue[]) {
    super(issuesMessage(subject, issues));
    this.issues = issues;
  }
}
