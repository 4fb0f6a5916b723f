/**
 * The verdict on a line in one completion (section 6).
 *
 * @module
 */
import type { Action, Opening } from "order-recourse";
import { AUTHORITIES, MODES, type Permit } from "order-recourse/policy";
import { formatInstant } from "../../src/time/instant.js";
import { amountOf, tell } from "./moment.js";
import {
  type Cut,
  type Placed,
  placeTable,
  type Said,
  type Saying,
  sayWhole,
  spansIn,
  vetoesOf,
} from "./table.js";
import { knownZone, read, type World, zoneIn } from "./world.js";

/** An end, with all that it may be counted from, and where: which of several that lie together is not said. */
export interface End {
  readonly at: number;
  readonly causes: readonly {
    readonly zone: string;
    /** Whether the zone is none that is known. */
    readonly isSupposed: boolean;
    readonly base: Base | null;
  }[];
  /** Whether nothing that a second deadline hangs on had to be supposed. */
  readonly sure?: boolean;
}

/** A date that is known (7.6). */
export interface Base {
  readonly event: string;
  readonly at: string;
}

/** A grant in one completion; `until: undefined`: no end. */
export interface Granted {
  readonly saying: Saying;
  readonly until: End | undefined;
  readonly handInBy: End | null | undefined;
}

/** A permission that is still to open. */
export interface Opens {
  readonly saying: Saying;
  readonly at: number | undefined;
  readonly after: string | undefined;
  readonly handInBy: End | null | undefined;
}

/** What holds for a line and an action in one completion. */
export type Outcome =
  | {
      readonly status: "allowed";
      readonly grants: readonly [Granted, ...Granted[]];
      readonly until: End | undefined;
      readonly modeUntil: End | undefined;
      /** When any permission ends, and when any that is no last resort does (7.5). */
      readonly anyEnd: End | undefined;
      readonly firmEnd: End | undefined;
      readonly later: readonly Opens[];
      readonly cuts: readonly number[];
    }
  | {
      readonly status: "upcoming";
      readonly later: readonly [Opens, ...Opens[]];
      readonly cuts: readonly number[];
    }
  | {
      readonly status: "denied";
      readonly denials: readonly Saying[];
      readonly cuts: readonly number[];
    };

/** The permit of a saying's row. */
export function permitOf(saying: Saying): Permit {
  const { then } = saying.row;
  if (then.effect !== "permit") throw new Error("not a permit");
  return then;
}

/** How far up an authority is. */
function rankOf(saying: Saying): number {
  return AUTHORITIES.length - AUTHORITIES.indexOf(saying.table.policy.authority);
}

interface Moment {
  readonly t: number;
  readonly said: readonly Said[];
  readonly standing: readonly Saying[];
  readonly veto: number;
}

/** What holds for a line and an action, with everything known. */
export function outcomeOf(world: World, action: Action, index: number, at: number): Outcome {
  const { asked } = world;
  const { tables, all, looks } = placeAll(world, action, index);
  const cuts = all.filter((cut) => cut.at > at && Number.isFinite(cut.at));
  const later = [...new Set(cuts.map((cut) => cut.at))].sort((a, b) => a - b);
  const look = (t: number): Moment => {
    const before = looks.get(t);
    if (before !== undefined) return before;
    const said = tables.map(({ table, others }) => sayWhole(asked, table, others, t));
    const says = said.map((one) => one.says).filter((saying) => saying !== undefined);
    // 6.1
    const veto = Math.max(0, ...says.filter(({ kind }) => kind === "forbid").map(rankOf));
    const standing = says.filter((saying) => saying.kind === "permit" && rankOf(saying) > veto);
    const found = { t, said, standing, veto };
    looks.set(t, found);
    return found;
  };
  const now = look(at);
  const moments = later.map(look);
  const still = stillToOpen(world, index, now, moments);
  if (now.standing.length > 0) return allowed(world, index, now, moments, still, cuts, later);
  const [first, ...rest] = still;
  if (first !== undefined) return { status: "upcoming", later: [first, ...rest], cuts: later };
  return { status: "denied", denials: denialsOf(now), cuts: later };
}

interface PlacedTables {
  readonly tables: readonly { readonly table: Placed; readonly others: readonly Placed[] }[];
  readonly all: readonly Cut[];
  /** What holds at the moments that were looked at before. */
  readonly looks: Map<number, Moment>;
}

const placed = new WeakMap<World, Map<string, PlacedTables>>();

/** The tables of an action for a line; worked out once for each completion. */
function placeAll(world: World, action: Action, index: number): PlacedTables {
  const ofWorld = placed.get(world) ?? new Map<string, PlacedTables>();
  placed.set(world, ofWorld);
  const key = `${action} ${index}`;
  const found = ofWorld.get(key);
  if (found !== undefined) return found;
  const tables = world.asked.policies.map((policy) => ({
    table: placeTable(world, policy, action, index),
    others: othersOf(world, policy, action, index),
  }));
  const all = tables
    .flatMap(({ table, others }) => [table, ...others])
    .flatMap(({ rows }) => rows.flatMap((row) => row.cuts));
  const together = { tables, all, looks: new Map<number, Moment>() };
  ofWorld.set(key, together);
  return together;
}

/** The same table, and those that may forbid it, for the other lines, where it works on whole orders (5.3). */
function othersOf(
  world: World,
  policy: Placed["policy"],
  action: Action,
  index: number,
): readonly Placed[] {
  if (policy.wholeOrder?.includes(action) !== true) return [];
  return world.asked.order.lines.flatMap((_, other) =>
    other === index
      ? []
      : [policy, ...vetoesOf(world.asked, policy, action)].map((one) =>
          placeTable(world, one, action, other),
        ),
  );
}

/** 6.3: whether a permit is of the same way as another. */
export function isOfWay(permit: Permit, leader: Permit): boolean {
  const isLast = permit.lastResort === true;
  return permit.route === leader.route && (leader.lastResort === true || !isLast);
}

function allowed(
  world: World,
  index: number,
  now: Moment,
  moments: readonly Moment[],
  later: readonly Opens[],
  cuts: readonly Cut[],
  all: readonly number[],
): Outcome {
  const endOf = (leader: Saying, counts: (saying: Saying) => boolean): End | undefined => {
    const found = moments.find(({ standing }) => !standing.some(counts));
    if (found === undefined || found.t >= NO_END) return undefined;
    const here = cuts.filter(({ at }) => at === found.t);
    const causes = here.map(({ base, zone, isSupposed }) => ({
      zone,
      isSupposed,
      base: baseOf(world, index, leader, base),
    }));
    const { policy } = leader.table;
    const own = { ...zoneIn(world, policy, index), base: null };
    return { at: found.t, causes: [...causes, own] };
  };
  const grants = now.standing
    .map(
      (saying): Granted => ({
        saying,
        until: endOf(
          saying,
          (one) =>
            one.table.policy === saying.table.policy && isOfWay(permitOf(one), permitOf(saying)),
        ),
        handInBy: handInOf(world, saying, index),
      }),
    )
    .sort(byRank);
  const [leader, ...rest] = grants;
  if (leader === undefined) throw new Error("nothing stands");
  const mode = MODES.indexOf(modeOf(leader.saying));
  const isOfLeader = (one: Saying): boolean => isOfWay(permitOf(one), permitOf(leader.saying));
  const until = endOf(leader.saying, isOfLeader);
  const modeUntil = endOf(
    leader.saying,
    (one) => isOfLeader(one) && MODES.indexOf(modeOf(one)) <= mode,
  );
  return {
    status: "allowed",
    grants: [leader, ...rest],
    until,
    modeUntil: (modeUntil?.at ?? Infinity) < (until?.at ?? Infinity) ? modeUntil : undefined,
    anyEnd: endOf(leader.saying, () => true),
    firmEnd: endOf(leader.saying, (one) => permitOf(one).lastResort !== true),
    later,
    cuts: all,
  };
}

/** What is later than this has no end that is worth a name: it hangs on a date that could be any. */
const NO_END = Date.UTC(8000, 0, 1);

/** 7.6 */
function baseOf(world: World, index: number, { table }: Saying, fact: string | null): Base | null {
  const unsupposed = { asked: world.asked, values: new Map() };
  const at = fact === null ? undefined : read(unsupposed, fact, index, table.policy);
  return fact !== null && typeof at === "number" ? { event: fact, at: formatInstant(at) } : null;
}

/** The mode of a permit. */
export function modeOf(saying: Saying): (typeof MODES)[number] {
  return permitOf(saying).mode ?? "instant";
}

function handInOf(world: World, saying: Saying, index: number): End | null | undefined {
  const moment = permitOf(saying).terms?.handInBy;
  if (moment === undefined) return undefined;
  const { policy } = saying.table;
  const hasLengths = spansIn(moment).every((span) => {
    const amount = amountOf(span, world, index, policy);
    return typeof amount === "number" && amount >= 0;
  });
  const told = tell(moment, { world, index, policy, isEnd: true });
  if (told?.kind !== "there" || told.point.at >= NO_END || !hasLengths) return null;
  const base = baseOf(world, index, saying, told.base);
  // 7.6: it is shown only where nothing that it hangs on had to be supposed
  const unsupposed = { asked: world.asked, values: new Map() };
  const strict = { world: unsupposed, index, policy, isEnd: true, isStrict: true };
  const sure = tell(moment, strict)?.kind === "there";
  const zone = knownZone(world.asked, policy, index) ?? "UTC";
  return { at: told.point.at, causes: [{ zone, isSupposed: false, base }], sure };
}

/** 6.2 */
export function byRank(a: Granted, b: Granted): number {
  return (
    byFirmness(a.saying, b.saying) ||
    (b.until?.at ?? Infinity) - (a.until?.at ?? Infinity) ||
    byName(a.saying, b.saying) ||
    0
  );
}

/** 6.2, up to the end. */
function byFirmness(a: Saying, b: Saying): number {
  const [one, two] = [permitOf(a), permitOf(b)];
  return (
    Number(one.lastResort === true) - Number(two.lastResort === true) ||
    MODES.indexOf(modeOf(a)) - MODES.indexOf(modeOf(b)) ||
    Number(!givesMoney(one)) - Number(!givesMoney(two))
  );
}

function givesMoney({ terms }: Permit): boolean {
  return terms?.resolutions === undefined || terms.resolutions.includes("refund");
}

/** 6.2, after the end. */
function byName(a: Saying, b: Saying): number {
  return (
    rankOf(b) - rankOf(a) ||
    compareText(a.table.policy.id, b.table.policy.id) ||
    compareText(a.row.id, b.row.id)
  );
}

/** By code unit. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** 6.4 */
function stillToOpen(
  world: World,
  index: number,
  now: Moment,
  moments: readonly Moment[],
): readonly Opens[] {
  const found = new Map<string, Opens>();
  const key = ({ table, row }: Saying): string => JSON.stringify([table.policy.id, row.id]);
  const permitting = new Set(now.standing.map(key));
  for (const { t, standing } of moments) {
    for (const saying of standing) {
      if (permitting.has(key(saying)) || found.has(key(saying))) continue;
      const handInBy = handInOf(world, saying, index);
      const after = supposedOpening(world, index, saying, t);
      found.set(key(saying), {
        saying,
        at: after === undefined ? t : undefined,
        after,
        handInBy,
      });
    }
  }
  for (const { said } of [now, ...moments]) {
    for (const one of said) {
      const { says, kept } = one;
      // its own table forbids only below it
      const forbids = said.filter((other) => other !== one && other.says?.kind === "forbid");
      const veto = Math.max(0, ...forbids.flatMap((other) => other.says ?? []).map(rankOf));
      for (const saying of says === undefined ? kept : [says, ...kept]) {
        if (saying.kind !== "waits" || saying.awaits === undefined) continue;
        if (rankOf(saying) <= veto) continue;
        if (permitting.has(key(saying)) || found.has(key(saying))) continue;
        const handInBy = handInOf(world, saying, index);
        found.set(key(saying), { saying, at: undefined, after: saying.awaits, handInBy });
      }
    }
  }
  return [...found.values()].sort(byOpening);
}

/** The date from which an opening is counted, where that date is not known: it opens after it. */
function supposedOpening(
  world: World,
  index: number,
  saying: Saying,
  t: number,
): string | undefined {
  const opens = saying.window?.opens;
  if (opens?.kind !== "there" || opens.point.at !== t || opens.base === null) return undefined;
  return baseOf(world, index, saying, opens.base) === null ? opens.base : undefined;
}

/** 6.4: the order of what is still to open. */
export function byOpening(a: Opens, b: Opens): number {
  const [one, two] = [a.at ?? Infinity, b.at ?? Infinity];
  if (one !== two) return one - two;
  return (
    byFirmness(a.saying, b.saying) ||
    byName(a.saying, b.saying) ||
    compareText(a.after ?? "", b.after ?? "")
  );
}

/** 7.5, 8.2: the order of openings alone; what waits for an event comes after every moment. */
export function byMoment(a: Opens, b: Opens): number {
  const [one, two] = [a.at ?? Infinity, b.at ?? Infinity];
  return one === two ? compareText(a.after ?? "", b.after ?? "") : one - two;
}

/** 6.5 */
function denialsOf({ said, veto }: Moment): readonly Saying[] {
  return said
    .map(({ says }) => says)
    .filter((saying) => saying !== undefined && (saying.kind !== "permit" || veto === 0))
    .filter((saying) => saying !== undefined)
    .sort(byDenial);
}

/** 6.5: the order of denials. */
export function byDenial(a: Saying, b: Saying): number {
  return (
    Number(b.kind === "forbid") - Number(a.kind === "forbid") ||
    rankOf(b) - rankOf(a) ||
    Number(denialKind(a) === "never") - Number(denialKind(b) === "never") ||
    compareText(a.table.policy.id, b.table.policy.id) ||
    compareText(a.row.id, b.row.id)
  );
}

/** 6.5 */
export function denialKind({ kind, row }: Saying): "never" | "no-longer" | "already" {
  if (kind === "closed") return "no-longer";
  const { then } = row;
  return then.effect === "deny" || then.effect === "forbid" ? (then.kind ?? "never") : "never";
}

/** 6.5 */
export function denialCode({ kind, row }: Saying): string {
  switch (kind) {
    case "closed":
      return "window-closed";
    case "impossible":
      return "cannot-happen";
    case "whole":
      return "whole-order";
    default:
      return row.because;
  }
}

/** An opening as the decision says it. */
export function openingOf({ at, after }: Opens): Opening {
  // SAFETY: only dates are awaited
  return at === undefined ? ({ after } as Opening) : { at: formatInstant(at) };
}
