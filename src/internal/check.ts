/**
 * Checks: small functions that say what is wrong with a value, put together to larger ones.
 *
 * @module
 */
import { at, didYouMean, expected, isFull, type Problems, report } from "./problems.js";
import { oneOf, quote } from "./quote.js";

/** Reports what is wrong with a value, where the walk is. */
export type Check = (value: unknown, problems: Problems) => void;

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type Checks<K extends PropertyKey> = { readonly [P in K]: Check };

/** Text that is not empty. */
export const text: Check = (value, problems) => {
  if (typeof value !== "string") expected(problems, "text", value);
  else if (value === "") report(problems, "expected text, found an empty one");
};

/** Text that can name something: no control characters, nothing that objects have of themselves. */
export const name: Check = (value, problems) => {
  text(value, problems);
  if (typeof value !== "string") return;
  if (/\p{Cc}/u.test(value)) {
    report(problems, `expected a name without control characters, found ${quote(value)}`);
  } else if (value === "__proto__" || value === "constructor" || value === "prototype") {
    report(problems, `${quote(value)} can't be a name`);
  }
};

/** `true` or `false`. */
export const flag: Check = (value, problems) => {
  if (typeof value !== "boolean") expected(problems, "`true` or `false`", value);
};

/** Text of a form. */
export function pattern(what: string, form: RegExp): Check {
  return (value, problems) => {
    if (typeof value !== "string") return expected(problems, what, value);
    if (form.test(value)) return;
    const upper = value.toUpperCase();
    const help = form.test(upper) ? `did you mean \`${upper}\`?` : undefined;
    expected(problems, what, value, help);
  };
}

/** A finite number between two bounds. */
export function number(least: number, most: number = Number.MAX_SAFE_INTEGER): Check {
  return numeric("a number", Number.isFinite, least, most);
}

/** A whole number between two bounds. */
export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER): Check {
  return numeric("a whole number", Number.isSafeInteger, least, most);
}

function numeric(
  what: string,
  isOne: (value: unknown) => boolean,
  least: number,
  most: number,
): Check {
  return (value, problems) => {
    if (typeof value !== "number" || !isOne(value)) expected(problems, what, value);
    else if (value < least) expected(problems, `${what} of at least ${least}`, value);
    else if (value > most) expected(problems, `${what} of at most ${most}`, value);
  };
}

/** One of some words; `what` says it where they are too many to list. */
export function word(words: readonly string[], what: string): Check {
  const known = new Set<unknown>(words);
  const said = words.length > 12 ? what : oneOf(words);
  return (value, problems) => {
    if (known.has(value)) return;
    const help = typeof value === "string" ? didYouMean(problems, value, words) : undefined;
    expected(problems, said, value, help);
  };
}

/** A list, each element of it checked. */
export function list(of: Check, least = 0): Check {
  return (value, problems) => {
    if (!Array.isArray(value)) return expected(problems, "a list", value);
    if (value.length < least) return report(problems, "expected at least one, found an empty list");
    each(value, of, problems);
  };
}

/** Checks each element of a list. */
export function each(values: readonly unknown[], of: Check, problems: Problems): void {
  for (let index = 0; index < values.length && !isFull(problems); index += 1) {
    problems.path.push(index);
    of(values[index], problems);
    problems.path.pop();
  }
}

/** An object that holds these keys and no others. Its type says which of them may be missing. */
export function object<T extends object>(
  required: Checks<Exclude<keyof T, OptionalKey<T>>>,
  optional: Checks<OptionalKey<T>>,
): Check {
  const checks = Object.entries<Check>({ ...required, ...optional });
  const needed = new Set(Object.keys(required));
  const known = checks.map(([key]) => key);
  return (value, problems) => {
    if (!isRecord(value)) return expected(problems, "an object", value);
    noOtherKeys(value, known, problems);
    for (const [key, check] of checks) {
      problems.path.push(key);
      const held = own(value, key);
      if (held !== undefined || needed.has(key)) check(held, problems);
      problems.path.pop();
    }
  };
}

/** An object whose keys are names. */
export function record(key: Check, of: Check): Check {
  return (value, problems) => {
    if (!isRecord(value)) return expected(problems, "an object", value);
    for (const held of Object.keys(value)) {
      if (isFull(problems)) return;
      if (value[held] === undefined) continue;
      at(problems, held, () => {
        key(held, problems);
        of(value[held], problems);
      });
    }
  };
}

/** Reports the keys that an object should not have. */
export function noOtherKeys(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  problems: Problems,
): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key) || value[key] === undefined) continue;
    if (isFull(problems)) return;
    at(problems, key, () =>
      report(problems, `unknown key ${quote(key)}`, didYouMean(problems, key, known)),
    );
  }
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What an object holds itself under a key; what it inherits was never given. */
export function own(value: object, key: string): unknown {
  // SAFETY: an own property of an object can be read by its key
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
