/**
 * Where a text stops being JSON: `JSON.parse` does not say it on every version of Node.
 *
 * @module
 */

/** The first place that is not JSON, and what was expected there. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

interface Failure {
  readonly offset: number;
  readonly message: string;
}

type Wanted = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma" | "nothing";

const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const SPACE = /[ \t\r\n]*/y;

/** The first fault of a text that is not JSON; `undefined` if none is found. */
export function jsonFault(text: string): JsonFault | undefined {
  const failure = firstFailure(text);
  if (failure === undefined) return undefined;
  const { offset, message } = failure;
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - (before.lastIndexOf("\n") + 1) + 1, message };
}

function firstFailure(text: string): Failure | undefined {
  const open: ("{" | "[")[] = [];
  let wanted: Wanted = "value";
  let offset = 0;
  for (;;) {
    offset += lengthAt(SPACE, text, offset);
    const found = text[offset];
    if (found === undefined) {
      return wanted === "nothing" ? undefined : { offset, message: endMessage(open.at(-1)) };
    }
    if (wanted === "nothing") return { offset, message: "something follows after the end" };
    const step = take(wanted, found, text, offset, open);
    if (typeof step === "string") return { offset, message: step };
    offset += step.length;
    wanted = step.wanted;
  }
}

interface Step {
  readonly length: number;
  readonly wanted: Wanted;
}

/** One token further, or what is wrong with it. */
function take(
  wanted: Wanted,
  found: string,
  text: string,
  offset: number,
  open: ("{" | "[")[],
): Step | string {
  switch (wanted) {
    case "value":
    case "value-or-end":
      if (found === "{" || found === "[") {
        open.push(found);
        return { length: 1, wanted: found === "{" ? "key-or-end" : "value-or-end" };
      }
      if (found === "]" && wanted === "value-or-end") return closed(open);
      return scalar(found, text, offset, open);
    case "key":
    case "key-or-end":
      if (found === "}" && wanted === "key-or-end") return closed(open);
      return key(found, text, offset);
    case "colon":
      return found === ":" ? { length: 1, wanted: "value" } : "expected `:` after the key";
    default:
      if (found === ",") return { length: 1, wanted: open.at(-1) === "{" ? "key" : "value" };
      if (found === (open.at(-1) === "{" ? "}" : "]")) return closed(open);
      return `expected \`,\` or \`${open.at(-1) === "{" ? "}" : "]"}\``;
  }
}

function scalar(
  found: string,
  text: string,
  offset: number,
  open: readonly ("{" | "[")[],
): Step | string {
  const length = found === '"' ? textLength(text, offset) : lengthAt(LITERAL, text, offset);
  if (length > 0) return { length, wanted: open.length === 0 ? "nothing" : "comma" };
  if (found === '"') return TEXT_FAULT;
  if (found === "'") return "expected a value; texts are in double quotes";
  return found === "]" || found === "}"
    ? "expected a value; a comma too many?"
    : "expected a value";
}

function key(found: string, text: string, offset: number): Step | string {
  const length = found === '"' ? textLength(text, offset) : 0;
  if (length > 0) return { length, wanted: "colon" };
  if (found === '"') return TEXT_FAULT;
  return found === "}" ? "expected a key; a comma too many?" : "expected a key in double quotes";
}

function closed(open: ("{" | "[")[]): Step {
  open.pop();
  return { length: 1, wanted: open.length === 0 ? "nothing" : "comma" };
}

const TEXT_FAULT = "a text that does not end, or holds what has to be escaped";

function endMessage(open: "{" | "[" | undefined): string {
  if (open === undefined) return "the text ends too early";
  return `the text ends too early: \`${open === "{" ? "}" : "]"}\` is missing`;
}

function lengthAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex - offset : 0;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** How long a text in double quotes is, 0 if it is none. A loop: a pattern would need a stack as deep as the text is long. */
function textLength(text: string, offset: number): number {
  for (let at = offset + 1; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit === 34) return at + 1 - offset;
    if (unit < 32) return 0;
    const length = unit === 92 ? lengthAt(ESCAPE, text, at) : 1;
    if (length === 0) return 0;
    at += length;
  }
  return 0;
}
