/**
 * Sets of policies by name: `policies/<id>`, `laws/<id>`, or a file.
 *
 * @module
 */
import { quote } from "../internal/quote.js";
import { laws as lawCatalogue, lawsById } from "../laws/index.js";
import { policies, policyById } from "../policies/index.js";
import type { Policy } from "../policy/policy.js";
import { didYouMean } from "./command-line.js";
import type { Io } from "./io.js";
import { policiesOf } from "./load-policies.js";
import { UsageError } from "./mistakes.js";

const POLICIES = "policies/";
const LAWS = "laws/";

/** The policies of a set. */
export async function loadSet(name: string, io: Io): Promise<readonly Policy[]> {
  if (name.endsWith(".json")) return policiesOf(name, io);
  if (name.startsWith(LAWS)) {
    const id = name.slice(LAWS.length);
    const laws = lawsById(id);
    if (laws !== undefined) return laws;
    throw new UsageError(`unknown law ${quote(id)}`, didYouMean(id, Object.keys(lawCatalogue)));
  }
  if (name.startsWith(POLICIES)) {
    const id = name.slice(POLICIES.length);
    const policy = policyById(id);
    if (policy !== undefined) return [policy];
    throw new UsageError(`unknown policy ${quote(id)}`, didYouMean(id, Object.keys(policies)));
  }
  return policiesOf(name, io);
}

/** The only argument, or both of two. */
export function wordsOf(words: readonly string[], count: number, usage: string): readonly string[] {
  if (words.length === count) return words;
  const found = words.length < count ? "too few" : "too many";
  throw new UsageError(`${found} policies given`, usage);
}
