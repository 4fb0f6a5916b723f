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
import { isPath, policiesOf, unknownPolicy } from "./load-policies.js";
import { UsageError } from "./mistakes.js";

const POLICIES = "policies/";
const LAWS = "laws/";
const POLICY_IDS = Object.keys(policies);
const LAW_IDS = Object.keys(lawCatalogue);

/** The policies of a set. */
export async function loadSet(name: string, io: Io): Promise<readonly Policy[]> {
  if (name.endsWith(".json")) return policiesOf(name, io);
  if (name.startsWith(LAWS)) {
    const id = name.slice(LAWS.length);
    const laws = lawsById(id);
    if (laws !== undefined) return laws;
    const isPolicy = policyById(id) !== undefined;
    const help = isPolicy ? `did you mean \`${POLICIES}${id}\`?` : didYouMean(id, LAW_IDS);
    throw new UsageError(`unknown law ${quote(id)}`, help);
  }
  if (name.startsWith(POLICIES)) {
    const id = name.slice(POLICIES.length);
    const policy = policyById(id);
    if (policy !== undefined) return [policy];
    const isLaw = lawsById(id) !== undefined;
    const help = isLaw ? `did you mean \`${LAWS}${id}\`?` : didYouMean(id, POLICY_IDS);
    throw new UsageError(`unknown policy ${quote(id)}`, help);
  }
  if (!isPath(name) && policyById(name) === undefined)
    throw unknownPolicy(name, (id) => `${LAWS}${id}`);
  return policiesOf(name, io);
}

/** The only argument, or both of two. */
export function wordsOf(words: readonly string[], count: number, usage: string): readonly string[] {
  if (words.length === count) return words;
  const found = words.length < count ? "too few" : "too many";
  throw new UsageError(`${found} policies given`, usage);
}
