/**
 * Telling apart: which unknown facts decide between the ways things could turn out.
 *
 * @module
 */
import type { Fact } from "../model/fact.js";
import { suppliedAs } from "../model/fact-table.js";
import type { Leaf, Supposition } from "./explore.js";
import { known, type Variable } from "./frame.js";

/** The facts that tell leaves of different keys apart, as a caller can supply them, most decisive first. */
export function tellingFacts(leaves: readonly Leaf[], keys: readonly string[]): readonly Fact[] {
  const scores = new Map<Fact, number>();
  for (const [variable, score] of scored(leaves, keys)) {
    const fact = askedAs(variable);
    scores.set(fact, Math.max(scores.get(fact) ?? 0, score));
  }
  return [...scores].sort((a, b) => b[1] - a[1]).map(([fact]) => fact);
}

/** What a caller is asked for: an axis of the history by its state, never a derived fact. */
function askedAs({ frame, slot }: Variable): Fact {
  const axis = slot.axis;
  if (axis !== undefined && known(frame, axis.state) === undefined) return axis.state.fact;
  if (slot.fact === "delay.newDate" || slot.fact === "delay.consented")
    return frame.history === undefined ? "delay.notifiedAt" : slot.fact;
  return suppliedAs(slot.fact);
}

/** The variables that tell leaves apart, with the share of their values that settles the key. */
function scored(
  leaves: readonly Leaf[],
  keys: readonly string[],
): readonly (readonly [Variable, number])[] {
  const variables = new Map<string, Variable>();
  for (const { trail } of leaves)
    for (const supposition of trail) {
      const name = nameOf(supposition);
      if (!variables.has(name)) variables.set(name, supposition);
    }
  const maps = leaves.map(
    ({ trail }) => new Map(trail.map((s) => [nameOf(s), JSON.stringify(s.value)])),
  );
  const telling: (readonly [Variable, number])[] = [];
  for (const [name, variable] of variables) {
    if (!tells(name, maps, keys)) continue;
    telling.push([variable, decisiveness(name, maps, keys)]);
  }
  return telling.sort(([a], [b]) => a.slot.index - b.slot.index || a.frame.index - b.frame.index);
}

function nameOf({ frame, slot }: Variable | Supposition): string {
  return `${slot.index}@${frame.index}`;
}

type Trail = ReadonlyMap<string, string>;

/** Whether two leaves that differ in this variable alone have different keys. */
function tells(name: string, trails: readonly Trail[], keys: readonly string[]): boolean {
  for (const [i, a] of trails.entries()) {
    if (!a.has(name)) continue;
    for (let j = i + 1; j < trails.length; j += 1) {
      const b = trails[j];
      if (b === undefined || keys[i] === keys[j] || !b.has(name)) continue;
      if (a.get(name) !== b.get(name) && agreeBut(name, a, b)) return true;
    }
  }
  return false;
}

function agreeBut(name: string, a: Trail, b: Trail): boolean {
  for (const [key, value] of a) {
    if (key !== name && b.has(key) && b.get(key) !== value) return false;
  }
  return true;
}

/** The share of a variable's values after which the key is settled. */
function decisiveness(name: string, trails: readonly Trail[], keys: readonly string[]): number {
  const values = new Set(trails.filter((trail) => trail.has(name)).map((trail) => trail.get(name)));
  let settled = 0;
  for (const value of values) {
    const left = new Set<string | undefined>();
    for (const [index, trail] of trails.entries())
      if (!trail.has(name) || trail.get(name) === value) left.add(keys[index]);
    if (left.size === 1) settled += 1;
  }
  return settled / values.size;
}
