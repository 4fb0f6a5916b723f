/**
 * Problems, collected while a value of unknown shape is walked.
 *
 * @module
 */
import { COLLECTED, type Issue } from "./issue.js";
import { nearest } from "./nearest.js";
import { quote, quoteFound } from "./quote.js";

/** The problems found so far, and where the walk is. */
export interface Problems {
  readonly path: (string | number)[];
  readonly issues: Issue[];
  /** The path of each issue in its parts. */
  readonly paths: (readonly (string | number)[])[];
}

/** After these no near word is looked for, which takes time. */
const HINTED = 100;

/** Walks a value with an empty list of problems; one that can't even be read is a problem too. */
export function collect(walk: (problems: Problems) => void): Problems {
  const problems: Problems = { path: [], issues: [], paths: [] };
  try {
    walk(problems);
  } catch {
    report(problems, "can't be read", "a getter or a proxy throws here");
  }
  return problems;
}

/** Whether enough was found to stop looking. */
export function isFull(problems: Problems): boolean {
  return problems.issues.length >= COLLECTED;
}

/** Adds a problem where the walk is. */
export function report(problems: Problems, message: string, help?: string): void {
  if (isFull(problems)) return;
  const path = pathText(problems.path);
  problems.paths.push([...problems.path]);
  problems.issues.push(help === undefined ? { path, message } : { path, message, help });
}

/** Adds that something else was expected here. */
export function expected(problems: Problems, what: string, found: unknown, help?: string): void {
  report(problems, `expected ${what}, found ${quoteFound(found)}`, help);
}

/** Walks one step down. */
export function at(problems: Problems, key: string | number, walk: () => void): void {
  problems.path.push(key);
  walk();
  problems.path.pop();
}

/** The hint for a misspelt word. */
export function didYouMean(
  problems: Problems,
  word: string,
  words: readonly string[],
): string | undefined {
  const near = problems.issues.length < HINTED ? nearest(word, words) : undefined;
  return near === undefined ? undefined : `did you mean \`${near}\`?`;
}

/** A path as a message shows it: `tables.cancel[0].when["line.status"]`. */
function pathText(path: readonly (string | number)[]): string {
  let text = "";
  for (const key of path) {
    if (typeof key === "number") text += `[${key}]`;
    else if (/^[A-Za-z_]\w{0,59}$/.test(key)) text += text === "" ? key : `.${key}`;
    else text += `["${quote(key).slice(1, -1).replaceAll('"', " ")}"]`;
  }
  return text;
}
