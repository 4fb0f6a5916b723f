/**
 * The one error that lists everything that is wrong with an order.
 *
 * @module
 */
import { type Issue, issuesMessage } from "../internal/issue.js";

/** Thrown for what is no order; `issues` lists every problem with its path. */
export class OrderError extends Error {
  override readonly name = "OrderError";
  readonly issues: readonly Issue[];

  constructor(subject: string, issues: readonly Issue[]) {
    super(issuesMessage(subject, issues));
    this.issues = issues;
  }
}
