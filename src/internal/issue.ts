/**
 * A problem in what was given, and how it reads.
 *
 * @module
 */

/** One problem: where, what was found, what was expected, and a hint where there is one. */
export interface Issue {
  /** Dotted, with indexes in brackets: `tables.cancel[0].when`. Empty for the whole. */
  readonly path: string;
  /** Lower case, no full stop, input in backticks. */
  readonly message: string;
  readonly help?: string;
}

/** The most problems that are listed; the rest are counted. */
const LISTED = 50;

/** The most problems that are collected: nobody reads more. */
export const COLLECTED = 1000;

/** The message of an error that lists problems, one a line. */
export function issuesMessage(subject: string, issues: readonly Issue[]): string {
  const more = issues.length >= COLLECTED ? " or more" : "";
  const count = issues.length === 1 ? "1 problem" : `${issues.length} problems${more}`;
  const lines = issues.slice(0, LISTED).map(({ path, message, help }) => {
    const where = path === "" ? "" : `\`${path}\`: `;
    return `\n- ${where}${message}${help === undefined ? "" : ` (${help})`}`;
  });
  const rest = issues.length > LISTED ? `\n- and ${issues.length - LISTED} more` : "";
  return `${subject} has ${count}${lines.join("")}${rest}`;
}
