/**
 * What is often passed in place of data: its text, or the promise of it.
 *
 * @module
 */
import type { Issue } from "../internal/issue.js";

/** The problems of what came from outside, with a hint where it only has to be read first. */
export function withHint(input: unknown, issues: readonly Issue[]): readonly Issue[] {
  const help = hintFor(input);
  if (help === undefined) return issues;
  const [first] = issues;
  // a promise has none of the keys: that it has not is no news
  const message = first?.path === "" ? first.message : "expected data, found a promise";
  return [{ path: "", message, help }];
}

function hintFor(input: unknown): string | undefined {
  if (typeof input === "string" && /^\s*[[{]/.test(input)) return "read the text with `JSON.parse`";
  if (input instanceof Promise) return "`await` it";
  return undefined;
}
