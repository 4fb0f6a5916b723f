/**
 * Asking the engine: which row decides, and what the verdict on the line is.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import { type Compiled, compile } from "../engine/compile.js";
import type { Action } from "../model/action.js";
import type { Permit } from "../policy/outcome.js";
import type { Policies, Policy, Row } from "../policy/policy.js";
import { LINE } from "./build-order.js";
import type { Case } from "./solve.js";
import type { TableRow } from "./table.js";

/** The verdict of some policies on the line that a case is about. */
export function verdictOn(compiled: Compiled, action: Action, found: Case): AnyVerdict {
  const question = found.reason === undefined ? {} : { reason: found.reason };
  const decision = compiled.decide(found.order, { at: new Date(found.at), ...question });
  const { [LINE]: line } = decision.lines;
  // SAFETY: every case has this line, and a verdict is one of these
  return line?.verdicts[action] as AnyVerdict;
}

/** Compiles policies; what can't be used together has no answers. */
export function compiledOf(policies: Policies): Compiled {
  return compile(policies);
}

const END = "\u0000end";

/** Asks which row of a table decides a case. */
export interface TableProbe {
  /** Whether a row decides. */
  readonly decides: (target: TableRow) => (found: Case) => boolean;
  /** Whether a row permits. */
  readonly permits: (target: TableRow) => (found: Case) => boolean;
}

/** The probe of a table: in it every row permits that decides, so that the verdict names it. */
export function probeOf(versions: readonly Policy[], action: Action): TableProbe {
  const ends = versions.filter(({ tables }) => tables[action] !== undefined);
  const shownRows = (policy: Policy): readonly Row[] => {
    const rows = (policy.tables[action] ?? []).map((row) => ({ ...row, then: shown(row) }));
    return ends.includes(policy) ? [...rows, END_ROW] : rows;
  };
  const plainRows = (policy: Policy): readonly Row[] =>
    (policy.tables[action] ?? []).map((row) =>
      row.then.effect === "permit" ? row : { ...row, then: { effect: "deny" } },
    );
  let deciding: Compiled | undefined;
  let permitting: Compiled | undefined;
  const grantedBy = (compiled: Compiled, found: Case, id: string, isLoose: boolean): boolean => {
    const verdict = verdictOn(compiled, action, found);
    if (verdict.status === "allowed") return verdict.grants[0]?.rule === id;
    return isLoose && verdict.reasons.some(({ rule }) => rule === id);
  };
  return {
    decides: ({ row }) => {
      // its window can't be left out: without a length the row would not match
      const isLoose = row !== undefined && isPlainPermit(row) && hangsOnLength(row);
      return (found) => {
        deciding ??= compileProbe(versions, action, shownRows);
        return grantedBy(deciding, found, row?.id ?? END, isLoose);
      };
    },
    permits:
      ({ row }) =>
      (found) => {
        permitting ??= compileProbe(versions, action, plainRows);
        return grantedBy(permitting, found, row?.id ?? END, false);
      },
  };
}

/** Whether a row alone makes an action one that is still to come. */
export function waitProbeOf(
  versions: readonly Policy[],
  action: Action,
  { policy, row }: TableRow,
): (found: Case) => boolean {
  const rowsOf = (one: Policy): readonly Row[] =>
    one === policy && row !== undefined ? [row] : [];
  const compiled = compileProbe(versions, action, rowsOf);
  return (found) => verdictOn(compiled, action, found).status === "upcoming";
}

function compileProbe(
  versions: readonly Policy[],
  action: Action,
  rowsOf: (policy: Policy) => readonly Row[],
): Compiled {
  return compile(
    versions.map((policy) => ({
      ...policy,
      wholeOrder: [],
      tables: { [action]: rowsOf(policy) },
    })),
  );
}

const ROUTE = "customer-service";
const SHOWN: Permit = { effect: "permit", mode: "instant", route: ROUTE };
const END_ROW: Row = { id: END, when: {}, then: SHOWN, because: "customer-service" };

function shown(row: Row): Permit {
  const { then } = row;
  if (then.effect !== "permit" || (isPlainPermit(row) && !hangsOnLength(row))) return SHOWN;
  const { opens, closes, outside } = then;
  return {
    ...SHOWN,
    ...(opens !== undefined && { opens }),
    ...(closes !== undefined && { closes }),
    ...(outside !== undefined && { outside }),
  };
}

/** Whether a row permits, and decides outside its window too. */
function isPlainPermit({ then }: Row): boolean {
  return then.effect === "permit" && then.outside !== "next";
}

function hangsOnLength({ then }: Row): boolean {
  return then.effect === "permit" && JSON.stringify([then.opens, then.closes]).includes('"fact"');
}
