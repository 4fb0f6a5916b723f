import {
  type BuyerReason,
  type Compiled,
  compile,
  type Decision,
  type Order,
  type Policy,
} from "order-recourse";
import { check, diff } from "order-recourse/analysis";
import type { Random } from "../../support/random.js";
import { type Defect, seed } from "./defects.js";
import { drawSmall, gridFor } from "./draw-small.js";

/** What came of faults put into small policies. */
export interface Tally {
  /** By kind: those that change an answer, all of them found. */
  readonly found: Map<string, number>;
  /** Those that change none. */
  equal: number;
  /** Those that change an answer, and of which nothing was said. */
  readonly missed: string[];
  /** What was said of an order, and the engine does not confirm. */
  readonly falseAlarms: string[];
}

/**
 * Puts faults into random small policies until so many change an answer. Whether one does is decided
 * without the analysis: by the whole timelines of every order of the grid, under both policies. An
 * order that the grid does not have counts as well, once the engine confirms it.
 */
export function seedSmall(count: number, random: Random): Tally {
  const tally: Tally = { found: new Map(), equal: 0, missed: [], falseAlarms: [] };
  let done = 0;
  while (done < count) {
    const original = drawSmall(random.int(0, 1e9));
    const defect = seed(original, random);
    if (defect === undefined) continue;
    const name = `${defect.kind} ${defect.row} ${JSON.stringify([original, defect.policy])}`;
    const shows = shownBy(original, defect, () => tally.falseAlarms.push(name));
    if (shows === undefined && !isOther(original, defect.policy)) {
      tally.equal += 1;
      continue;
    }
    done += 1;
    if (shows === undefined) tally.missed.push(name);
    else tally.found.set(defect.kind, (tally.found.get(defect.kind) ?? 0) + 1);
  }
  return tally;
}

/** An order that shows the difference, confirmed by the engine. */
function shownBy(original: Policy, defect: Defect, falseAlarm: () => void): Order | undefined {
  const [first] = diff(original, defect.policy).regions;
  if (first === undefined) return undefined;
  const { order, at, reason } = first.witness;
  const question = { at, ...(reason !== undefined && { reason }) };
  const [before, after] = [original, defect.policy].map((policy) => {
    const { lines } = compile(policy).decide(order, question);
    return JSON.stringify(lines["1"]?.verdicts[first.action]);
  });
  if (before !== after) return order;
  falseAlarm();
  return undefined;
}

/** Whether any order of the grid is answered otherwise, at any moment of its life. */
function isOther(original: Policy, changed: Policy): boolean {
  const [before, after] = [compile(original), compile(changed)];
  const asked = new Set<string>();
  return gridFor(original, changed).some(({ order, reason }) => {
    const key = JSON.stringify([order, reason]);
    if (asked.has(key)) return false;
    asked.add(key);
    const [a, b] = [before, after].map((compiled) => lifeOf(compiled, order, reason));
    return a !== b;
  });
}

/** Everything that a buyer may do over an order's life, and from when on. */
function lifeOf(compiled: Compiled, order: Order, reason: BuyerReason): string {
  const life: { from: string | null; answer: string }[] = [];
  for (const { from, decision } of compiled.timeline(order, { reason })) {
    const answer = JSON.stringify(answerOf(decision.verdicts.return));
    if (life.at(-1)?.answer !== answer) life.push({ from, answer });
  }
  return JSON.stringify(life);
}

/** What a buyer may do, and until when; not which row says so. */
function answerOf(verdict: Decision["verdicts"]["return"]): readonly unknown[] {
  switch (verdict.status) {
    case "allowed":
      return [verdict.status, verdict.mode, verdict.until?.at, verdict.terms];
    case "upcoming":
      return [verdict.status, verdict.opens];
    default:
      return [verdict.status];
  }
}

/** Rows of small policies that a check calls dead though an order of the grid is decided by them. */
export function deadYetAlive(count: number, random: Random): readonly string[] {
  const wrong: string[] = [];
  for (let done = 0; done < count; done += 1) {
    const policy = drawSmall(random.int(0, 1e9));
    const compiled = compile(policy);
    const alive = new Set<string>();
    for (const { order, at, reason } of gridFor(policy)) {
      const verdict = compiled.decide(order, { at, reason }).verdicts.return;
      // what is only ever to come decides nothing
      if (verdict.status === "upcoming") continue;
      for (const { rule } of verdict.reasons) if (rule !== null) alive.add(rule);
    }
    for (const { code, rows } of check(policy).findings)
      if (code === "unreachable-row" || code === "impossible-row")
        for (const row of rows) if (alive.has(row)) wrong.push(`${row} ${JSON.stringify(policy)}`);
  }
  return wrong;
}
