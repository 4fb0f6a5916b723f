/**
 * Exploring: every way in which the unknown facts that the tables ask for could turn out.
 *
 * @module
 */
import type { CompiledTable } from "./compiled-table.js";
import { completionsOf, supposeEach } from "./completions.js";
import { type Frame, frameOf, homeOf, known, needOf, type Run, supposedOf } from "./frame.js";
import { byRank, completed, outcomeAt } from "./line-outcome.js";
import { undated } from "./live-row.js";
import { liveTable } from "./live-table.js";
import type { Answer, Match } from "./match.js";
import type { CompiledRow } from "./row.js";
import { answerTo, follow, type SieveNode } from "./sieve-node.js";
import { isDate, type Slot } from "./slot.js";
import type { Coarse, Explored, Leaf, Supposition, Ways } from "./ways.js";
import { atStart, liveTables, onwards, type WorkedOut, workOut } from "./worked-out.js";

/** More ways than this are not looked at: the verdict is then unknown, unless one table permits whatever turns out. */
const MOST_LEAVES = 1024;
/** Past so many a few of each kind are looked at first: where those disagree, that is enough. */
const MANY_LEAVES = 256;

/**
 * Every way in which an action on a line could turn out; a few of each kind where all are too many, or where
 * those disagree already.
 */
export function explore(run: Run, index: number, from: SieveNode): Explored {
  const all = waysFrom(run, index, from, MANY_LEAVES, Infinity);
  if (all.leaves.length <= MANY_LEAVES) return all;
  const few = waysFrom(run, index, from, MANY_LEAVES, 1);
  const some = few.leaves.length > MANY_LEAVES ? waysFrom(run, index, from, MANY_LEAVES, 0) : few;
  const statuses = new Set(some.leaves.map(({ action }) => outcomeAt(action, run.at).status));
  if (statuses.size > 1) return some;
  const every = waysFrom(run, index, from, MOST_LEAVES, Infinity);
  return every.complete ? every : some;
}

/**
 * The ways from a node, one more than `most` where there are more. `deviations`: of so many dates, and of what
 * else windows hang on, at most is another value supposed than the first.
 */
function waysFrom(
  run: Run,
  index: number,
  from: SieveNode,
  most: number,
  deviations: number,
): Explored {
  const frame = frameOf(run, index);
  run.index = index;
  run.truncated = false;
  const seen = new Map<string, Ways>();
  const numbers = new Map<SieveNode, number>();
  const leaves: Leaf[] = [];

  const visit = (start: SieveNode, suppositions: readonly Supposition[]): Ways => {
    const node = knownPath(frame, start);
    const kept = suppositions.filter(({ slot }) => isKept(node, slot));
    if (!numbers.has(node)) numbers.set(node, numbers.size);
    const values = kept.map(({ slot, value }) => [slot.index, value]);
    const key = `${numbers.get(node)} ${JSON.stringify(values)}`;
    const found = seen.get(key);
    if (found !== undefined) return found;
    const made = node.slot === undefined ? end(node, kept) : fork(node, node.slot, kept);
    seen.set(key, made);
    return made;
  };

  const fork = (node: SieveNode, slot: Slot, kept: readonly Supposition[]): Ways => {
    const home = homeOf(frame, slot);
    const roads: Ways[] = [];
    const values = completionsOf({ frame: home, slot });
    for (const value of values) {
      if (leaves.length > most) break;
      const to = follow(node, answerTo(node, value));
      roads.push(visit(to, [...kept, { frame: home, slot, value }]));
    }
    return { kind: "fork", variable: { frame: home, slot }, values, roads };
  };

  const end = (node: SieveNode, kept: readonly Supposition[]): Ways => {
    for (const { frame: home, slot, value } of kept) supposedOf(home)[slot.index] = value;
    const tables = node.residue?.tables ?? [];
    const found = exploreDates(frame, tables, most - leaves.length, deviations);
    run.supposed = [];
    leaves.push(...found);
    return { kind: "end", leaves: found };
  };

  const ways = visit(from, []);
  return {
    ways,
    leaves,
    complete: leaves.length <= most && !run.truncated && deviations === Infinity,
    coarse: () => coarsePermit(frame, from),
  };
}

/**
 * The weakest permit of a table that permits whatever turns out: every row that could decide permits
 * at every moment or passes on to the next, and the last one permits always. Of several tables the
 * highest; none where anything might be forbidden.
 */
function coarsePermit(frame: Frame, { state }: SieveNode): Coarse | undefined {
  const couldForbid = state.tables.some(({ rows }) =>
    rows.some(({ row }) => row.effect === "forbid"),
  );
  if (couldForbid) return undefined;
  for (const { table, rows } of state.tables) {
    const last = rows.at(-1);
    if (last === undefined || table.wholeOrder || table.guards.length > 0) continue;
    if (last.tests.length > 0 || last.row.dated.length > 0 || last.row.next) continue;
    if (!rows.every(({ row }) => row.effect === "permit" && (row.next || isUnbounded(row))))
      continue;
    const made = rows.map(({ row }) => undated(row));
    const live = liveTable(table.policy, table.place.shownZone(frame), made);
    return made
      .map((row) => ({ table: live, row, until: Infinity }))
      .reduce((a, b) => (byRank(b, a) > 0 ? b : a));
  }
  return undefined;
}

/** Whether a row has no window. */
function isUnbounded({ opens, closes }: CompiledRow): boolean {
  return opens === undefined && closes === undefined;
}

/** Where the known facts of a line lead from a node. */
function knownPath(frame: Frame, start: SieveNode): SieveNode {
  let node = start;
  while (node.slot !== undefined) {
    const value = known(frame, node.slot);
    if (value === undefined) break;
    node = follow(node, answerTo(node, value));
  }
  return node;
}

/** Whether what is left at a node still hangs on what is supposed of a fact: a date on its axis, a day on its place. */
function isKept(node: SieveNode, slot: Slot): boolean {
  if (node.state.tables.some(({ table }) => table.place.slots.includes(slot))) return true;
  // other lines may hang on it, too
  if (node.state.tables.some(({ table }) => table.wholeOrder)) return true;
  return node.state.tables.some(({ rows }) =>
    rows.some(({ row }) => row.dates.some(({ axis }) => axis?.state === slot)),
  );
}

/** Every way in which dates, and what else windows hang on, could turn out; one more than `most` where there are more. */
function exploreDates(
  frame: Frame,
  tables: readonly CompiledTable[],
  most: number,
  deviations: number,
): readonly Leaf[] {
  const { run } = frame;
  const leaves: Leaf[] = [];
  const trail: Supposition[] = [];

  const descend = (left: number, before: WorkedOut): void => {
    if (leaves.length > most) return;
    const found = onwards(before);
    const need = needOf(run, () => workOut(found, tables, frame));
    if (need === undefined) {
      leaves.push({ trail: [...trail], action: completed(liveTables(found, frame), run.since) });
      return;
    }
    const { frame: home, slot } = need;
    let further = left;
    supposeEach(need, (value) => {
      if (further < 0) return;
      trail.push({ frame: home, slot, value });
      descend(further, found);
      trail.pop();
      further = left - 1;
    });
  };

  descend(deviations, atStart());
  return leaves;
}

/** Whether a test on a date could hold: an unknown date could, and an unknown zone is tried in every place. */
export function couldHold(frame: Frame, match: Match): boolean {
  let answer: Answer;
  const need = needOf(frame.run, () => {
    answer = match(frame);
  });
  if (need === undefined) return answer !== false;
  if (isDate(need.slot)) return true;
  let could = false;
  supposeEach(need, () => {
    could ||= couldHold(frame, match);
  });
  return could;
}
