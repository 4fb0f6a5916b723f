/**
 * The refusal of a call: one error that lists every problem of what was passed.
 *
 * @module
 */
import { issuesMessage } from "./issue.js";
import { collect, type Problems } from "./problems.js";

/** Throws a `TypeError` with every problem that a walk finds. */
export function refuse(subject: string, walk: (problems: Problems) => void): void {
  const { issues } = collect(walk);
  if (issues.length > 0) throw new TypeError(issuesMessage(subject, issues));
}
