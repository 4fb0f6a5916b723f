/**
 * What our laws decide beside what an independent calculation says.
 *
 * @module
 */
import { type Compiled, compile, type Decision, type Policy } from "order-recourse";
import { type LawId, laws } from "order-recourse/laws";
import { Random } from "../random.js";
import { endOf } from "./count.js";
import { drawPlace, drawReceipt } from "./places.js";
import { RIGHTS, type Right } from "./rights.js";

/** What was found. */
export interface Checked {
  /** How many receipts of each right. */
  readonly counts: Readonly<Record<string, number>>;
  readonly found: readonly string[];
  readonly failed: number;
  /** Periods that were over before they could be used: nothing to ask. */
  readonly skipped: number;
}

const compiled = new Map<string, Compiled>();

/** The laws that have a period of which an independent calculation exists. */
export const WITH_PERIODS: readonly string[] = Object.keys(laws).filter(
  (law) => (RIGHTS[law] ?? []).length > 0,
);

/** Compares so many random receipts under a law. */
export function checkReceipts(law: string, seed: number, runs: number, shown = 3): Checked {
  const rights = RIGHTS[law] ?? [];
  const counts: Record<string, number> = {};
  const found: string[] = [];
  let failed = 0;
  let skipped = 0;
  for (let run = 0; run < runs; run += 1) {
    const random = new Random(seed * 1_000_003 + run);
    const right = random.pick(rights);
    counts[right.name] = (counts[right.name] ?? 0) + 1;
    const wrong = checkOne(law, right, random);
    if (wrong === SKIPPED) skipped += 1;
    if (wrong === undefined || wrong === SKIPPED) continue;
    failed += 1;
    if (found.length < shown) found.push(`${law} ${right.name}, run ${run}: ${wrong}`);
  }
  return { counts, found, failed, skipped };
}

const SKIPPED = "skipped";

function checkOne(law: string, right: Right, random: Random): string | undefined {
  const { action, reason, subject } = right;
  const place = drawPlace(random, law);
  const receivedAt = drawReceipt(random, place, right.days);
  const { order, from, lastDay } = right.draw({ random, place, receivedAt });
  const end = endOf(lastDay, place);
  const begin = Date.parse(from);
  if (begin >= end) return SKIPPED;
  const decideAt = (at: number): Decision =>
    policyOf(law, subject).decide(order, { at: new Date(at).toISOString(), reason });
  const at = random.chance(0.3) ? end - 1 : begin + Math.floor(random.next() * (end - begin));
  const during = endsBy(decideAt(at), action, `${law}-${subject}`);
  const expected = new Date(end).toISOString();
  const facts = (): string =>
    `${JSON.stringify(place)} at ${new Date(at).toISOString()} ${JSON.stringify(order)}`;
  const isRight = during.length === 1 && Date.parse(String(during[0])) === end;
  if (!isRight) return `expected ${expected}, found ${during.join()}\n${facts()}`;
  if (!random.chance(0.25)) return undefined;
  const after = endsBy(decideAt(end), action, `${law}-${subject}`);
  return after.length === 0
    ? undefined
    : `still open at its end, until ${after.join()}\n${facts()}`;
}

/** The ends of what a policy grants for the order. */
function endsBy(
  { verdicts }: Decision,
  action: Right["action"],
  policy: string,
): readonly string[] {
  const verdict = verdicts[action];
  if (verdict.status !== "allowed") return [];
  return verdict.grants
    .filter((grant) => grant.policy === policy)
    .map(({ until }) => until?.at ?? "no end");
}

/** The policy alone: what others grant has no say in its own ends, as other laws test. */
function policyOf(law: string, subject: string): Compiled {
  const id = `${law}-${subject}`;
  const list: readonly Policy[] = laws[law as LawId].filter((policy) => policy.id === id);
  const made = compiled.get(id) ?? compile(list);
  compiled.set(id, made);
  return made;
}
