/**
 * Smaller cases: leaves out whatever can be left out.
 *
 * @module
 */
import { checkPolicies } from "../../src/policy/check-policies.js";
import { checkPolicy } from "../../src/policy/check-policy.js";
import type { Case } from "./draw-case.js";

/** The smallest case that was found to fail still: nothing more can be left out of it. */
export function shrink(one: Case, fails: (one: Case) => boolean): Case {
  let best = one;
  for (let smaller = true; smaller; ) {
    smaller = false;
    for (const candidate of candidates(best)) {
      // SAFETY: nothing that is asked for is missing from it
      if (!isValid(candidate) || !fails(candidate as Case)) continue;
      best = candidate as Case;
      smaller = true;
      break;
    }
  }
  return best;
}

function isValid({ policies, order, at }: Partial<Case>): boolean {
  return (
    policies !== undefined &&
    at !== undefined &&
    order !== undefined &&
    typeof order.placedAt === "string" &&
    Array.isArray(order.lines) &&
    order.lines.every(
      ({ id, quantity, status }) =>
        id !== undefined && quantity !== undefined && status !== undefined,
    ) &&
    policies.every((policy) => checkPolicy(policy).length === 0) &&
    checkPolicies(policies).length === 0
  );
}

/** The case without one of its parts, the largest parts first. */
function* candidates(one: Case): Generator<Partial<Case>> {
  const paths = pathsOf(one).sort(
    (a, b) => JSON.stringify(valueAt(one, b)).length - JSON.stringify(valueAt(one, a)).length,
  );
  for (const path of paths) {
    // SAFETY: what is left is checked before it is used
    yield without(one, path) as Partial<Case>;
  }
  for (const path of paths) {
    const value = valueAt(one, path);
    if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
    // a moment in place of one that is built from it
    for (const [key, inner] of Object.entries(value)) {
      const parts: readonly unknown[] = Array.isArray(inner) ? inner : [inner];
      if (["after", "before", "laterOf", "earlierOf", "firstKnown", "not"].includes(key))
        for (const part of parts) yield replaced(one, path, part) as Partial<Case>;
    }
  }
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return path.length > 0 ? [path] : [];
  const keys: readonly (string | number)[] = Array.isArray(value)
    ? value.map((_, index) => index)
    : Object.keys(value);
  const inner = keys.flatMap((key) => pathsOf(step(value, key), [...path, key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

function step(value: unknown, key: string | number): unknown {
  // SAFETY: only keys that were found are stepped along
  return (value as Readonly<Record<string | number, unknown>>)[key];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(step, value);
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return value;
  if (Array.isArray(value))
    return rest.length === 0
      ? value.filter((_, index) => index !== key)
      : value.map((one: unknown, index) => (index === key ? without(one, rest) : one));
  const entries = Object.entries(Object(value)).flatMap(([name, held]) => {
    if (name !== key) return [[name, held]];
    return rest.length === 0 ? [] : [[name, without(held, rest)]];
  });
  return Object.fromEntries(entries);
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === key ? replaced(one, rest, by) : one));
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, held]) => [
      name,
      name === key ? replaced(held, rest, by) : held,
    ]),
  );
}
