/**
 * The check of several policies together: at no time may two versions of one policy be in force.
 *
 * @module
 */
import type { Issue } from "../internal/issue.js";
import { quote } from "../internal/quote.js";
import { isSameData } from "../internal/same-data.js";
import type { Policy } from "./policy.js";

/** Every pair of policies with one id of which it can't be told which is in force. Duplicates are fine. */
export function checkPolicies(policies: readonly Policy[]): readonly Issue[] {
  const byId = new Map<string, Policy[]>();
  for (const policy of policies) {
    const versions = byId.get(policy.id);
    if (versions === undefined) byId.set(policy.id, [policy]);
    else if (!versions.some((known) => isSameData(known, policy))) versions.push(policy);
  }
  return [...byId.values()].flatMap(overlaps);
}

function overlaps(versions: readonly Policy[]): readonly Issue[] {
  if (versions.length < 2) return [];
  const issues: Issue[] = [];
  const sorted = [...versions].sort((a, b) => (from(a) < from(b) ? -1 : 1));
  let [longest] = sorted;
  for (const policy of sorted.slice(1)) {
    if (longest === undefined) break;
    const issue = clash(longest, policy);
    if (issue !== undefined) issues.push(issue);
    if (to(policy) > to(longest)) longest = policy;
  }
  return issues;
}

/** What is wrong with two versions, of which the second begins no earlier. */
function clash(first: Policy, second: Policy): Issue | undefined {
  const both =
    first.version === second.version
      ? `two policies ${quote(first.id)} of version ${quote(first.version)}`
      : `versions ${quote(first.version)} and ${quote(second.version)} of policy ${quote(first.id)}`;
  if (by(first) !== by(second)) {
    return {
      path: "",
      message: `${both} are picked by different dates: \`${by(first)}\` and \`${by(second)}\``,
      help: "give them the same `inForce.by`",
    };
  }
  if (to(first) < from(second)) return undefined;
  const since = from(second) === FIRST ? "" : ` on ${from(second)}`;
  return {
    path: "",
    message: `${both} are both in force${since}`,
    help: "let `inForce` of the one end the day before the other begins",
  };
}

/** Before and after every local date, as text compares. */
const FIRST = "";
const LAST = "~";

function from({ inForce }: Policy): string {
  return inForce?.from ?? FIRST;
}

function to({ inForce }: Policy): string {
  return inForce?.to ?? LAST;
}

function by({ inForce }: Policy): string {
  return inForce?.by ?? "order.placedAt";
}
