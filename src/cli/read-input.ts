/**
 * What a file holds: one order, an array of orders, or one order a line.
 *
 * @module
 */
import type { Io } from "./io.js";
import { jsonFault } from "./json-fault.js";
import type { Problem } from "./problem.js";
import { readText, sourceName } from "./read-text.js";

/** How the orders lie in a file: answers as JSON lie the same way. */
export type Form = "one" | "array" | "lines";

/** One order that is still to be checked, and where it was found; or why there is none. */
export type Item =
  | { readonly where: string; readonly value: unknown }
  | { readonly where: string; readonly problem: Problem };

/** What a file holds. */
export interface Input {
  readonly form: Form;
  readonly items: readonly Item[];
}

const ONE_A_LINE = /\.(?:jsonl|ndjson|jsonlines)$/i;

/** Reads a file; what can't be read is an item with its problem. */
export async function readInput(path: string, io: Io): Promise<Input> {
  const where = sourceName(path);
  const text = await readText(path, io);
  if (typeof text !== "string") return { form: "one", items: [{ where, problem: text }] };
  return inputOf(text, where, ONE_A_LINE.test(path));
}

function inputOf(text: string, where: string, isOneALine: boolean): Input {
  if (text.trim() === "") return failed(where, "is empty", "expected an order as JSON");
  if (isOneALine) return { form: "lines", items: lineItems(text, where) };
  const whole = parsed(text);
  if (whole === undefined) {
    return looksLikeLines(text)
      ? { form: "lines", items: lineItems(text, where) }
      : { form: "one", items: [{ where, problem: faultOf(text, where) }] };
  }
  if (!Array.isArray(whole.value)) return { form: "one", items: [{ where, value: whole.value }] };
  const elements: readonly unknown[] = whole.value;
  if (elements.length === 0) return failed(where, "holds an empty list", "expected orders in it");
  return {
    form: "array",
    items: elements.map((value, index) => ({ where: `${where}[${index}]`, value })),
  };
}

function failed(where: string, message: string, help: string): Input {
  return { form: "one", items: [{ where, problem: { where, message, help, issues: [] } }] };
}

/** The value of a text, or why it has none. */
export function parseJson(text: string, where: string): Item {
  const whole = parsed(text);
  return whole === undefined ? { where, problem: faultOf(text, where) } : { where, ...whole };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}

/** Whether one of the first two lines is an object of its own. */
function looksLikeLines(text: string): boolean {
  const [first = "", second = ""] = text.trimStart().split("\n", 2);
  return [first, second].some((line) => line.startsWith("{") && parsed(line) !== undefined);
}

function lineItems(text: string, where: string): readonly Item[] {
  return text.split("\n").flatMap((line, index) => {
    const trimmed = line.trim();
    return trimmed === "" ? [] : [parseLine(trimmed, `${where}:${index + 1}`)];
  });
}

/** An order on a line of its own: `where` names the line. */
function parseLine(text: string, where: string): Item {
  const whole = parsed(text);
  if (whole !== undefined) return { where, ...whole };
  const fault = jsonFault(text);
  const message = fault === undefined ? "is not JSON" : `is not JSON: ${fault.message}`;
  const place = fault === undefined ? where : `${where}:${fault.column}`;
  return { where, problem: { where: place, message, issues: [] } };
}

function faultOf(text: string, where: string): Problem {
  if (text.trim() === "") return { where, message: "is empty", issues: [] };
  const fault = jsonFault(text);
  if (fault === undefined) return { where, message: "is not JSON", issues: [] };
  const { line, column, message } = fault;
  const isSeveral = message === "something follows after the end";
  return {
    where: `${where}:${line}:${column}`,
    message: `is not JSON: ${message}`,
    help: isSeveral ? "several orders go into one list, or one on each line" : undefined,
    issues: [],
  };
}
