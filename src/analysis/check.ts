/**
 * Checking policies: what in them can't be meant.
 *
 * @module
 */
import { frozenCopy } from "../internal/freeze.js";
import { isSameData } from "../internal/same-data.js";
import { ACTIONS, type Action } from "../model/action.js";
import { authorityRank } from "../policy/authority.js";
import type { Policies, Policy, Row } from "../policy/policy.js";
import { compiledOf, probeOf, type TableProbe, waitProbeOf } from "./decision-probe.js";
import type { Finding, FindingCode, RowName } from "./finding.js";
import { currencyOf, listOf } from "./policy-list.js";
import { findCase, insideAny, type Search } from "./regions.js";
import { decidedBy, EVERY_CASE, findRows, permits } from "./rows-together.js";
import type { Case, Solution } from "./solve.js";
import { makeSpace } from "./space.js";
import { type Table, tablesOf } from "./table.js";
import { valueFindings } from "./value-findings.js";
import { versionGaps } from "./version-gaps.js";
import { witnessOf } from "./witness.js";

/** What a check found, and how far it looked. */
export interface Check {
  readonly findings: readonly Finding[];
  /** Rows of which neither a case nor a proof was found: nothing is claimed of them. */
  readonly undecided: readonly { readonly action: Action; readonly rows: readonly RowName[] }[];
  readonly looked: { readonly rows: number; readonly regions: number };
}

/**
 * Finds what can't be meant: rows that never decide, windows that never open, permits that are always
 * forbidden, orders that no row decides, days without a version. Every witness was decided by the
 * engine; what is reported without one is proven for every order and moment.
 *
 * @example
 * ```ts
 * import { check } from "order-recourse/analysis";
 * import { deny, permit } from "order-recourse/policy";
 *
 * const { findings } = check({
 *   id: "shop", version: "1", authority: "seller", timeZone: "UTC",
 *   tables: {
 *     cancel: [
 *       { id: "sent", when: { "line.status": ["shipped", "delivered"] }, then: deny(), because: "already-shipped" },
 *       { id: "delivered", when: { "line.status": "delivered" }, then: deny(), because: "already-delivered" },
 *       { id: "rest", when: {}, then: permit(), because: "not-shipped" },
 *     ],
 *   },
 * });
 * findings.map(({ code, rows }) => [code, ...rows]); // => [["unreachable-row", "delivered"]]
 * findings[0]?.by; // => [{ policy: "shop", row: "sent" }]
 * ```
 */
export function check(policies: Policies): Check {
  const list = listOf(policies);
  // policies that can't be used together are refused here, with every reason
  compiledOf(list);
  const search: Search = { space: makeSpace(list), currency: currencyOf(list), cells: 0 };
  const findings: Finding[] = list.flatMap(valueFindings);
  const undecided: { action: Action; rows: RowName[] }[] = [];
  let rows = 0;
  for (const action of ACTIONS) {
    const tables = tablesOf(list, action, search.space);
    const unclear: RowName[] = [];
    for (const table of tables) {
      const versions = list.filter(({ id }) => id === table.id);
      const probe = probeOf(versions, action);
      rows += table.rows.length - 1;
      for (const index of table.rows.keys())
        checkRow({ search, versions, probe, tables, table, index, findings, unclear });
    }
    if (unclear.length > 0) undecided.push({ action, rows: unclear });
  }
  findings.push(...versionGaps(list));
  return frozenCopy({ findings, undecided, looked: { rows, regions: search.cells } });
}

interface Job {
  readonly search: Search;
  readonly versions: readonly Policy[];
  readonly probe: TableProbe;
  readonly tables: readonly Table[];
  readonly table: Table;
  readonly index: number;
  readonly findings: Finding[];
  readonly unclear: RowName[];
}

function checkRow(job: Job): void {
  const { probe, table, index, findings, unclear } = job;
  const target = table.rows[index];
  if (target === undefined) return;
  const { row, policy } = target;
  const { action } = table;
  if (row === undefined) {
    checkEnd(job);
    return;
  }
  const report = (code: FindingCode, more: Partial<Finding> = {}): void => {
    const { id, version } = policy;
    findings.push({ code, policy: id, version, action, rows: [row.id], by: [], data: {}, ...more });
  };
  const twin = table.rows
    .slice(0, index)
    .find((one) => one.row !== undefined && one.policy === policy && isTwin(one.row, row));
  if (twin?.row !== undefined) {
    report("same-row", { by: [{ policy: policy.id, row: twin.row.id }] });
    return;
  }
  const hasWindow = row.then.effect === "permit" && target.open.length > 0;
  const isOpen = hasWindow && search1(job, permits(target), probe.permits(target)) === "found";
  const reached = isOpen ? "found" : search1(job, target.decides, probe.decides(target));
  if (reached === "unclear") unclear.push({ policy: policy.id, row: row.id });
  if (reached === "empty") {
    const code = whyEmpty(job);
    if (code === "empty-window" && awaits(job)) return;
    report(code, code === "unreachable-row" ? { by: coveredBy(job) } : {});
    return;
  }
  if (row.then.effect !== "permit") return;
  if (row.then.outside !== "next" && hasWindow && !isOpen) {
    const open = search1(job, permits(target), probe.permits(target));
    if (open === "empty") {
      if (!awaits(job)) report("empty-window");
      return;
    }
    if (open === "unclear" && reached !== "unclear")
      unclear.push({ policy: policy.id, row: row.id });
  }
  const vetoes = vetoesOf(job);
  if (vetoes.length > 0 && isAlwaysVetoed(job, vetoes))
    report("always-vetoed", {
      by: vetoes.flatMap(({ id, rows }) =>
        rows.flatMap((one) =>
          one.row?.then.effect === "forbid" ? [{ policy: id, row: one.row.id }] : [],
        ),
      ),
    });
}

function search1(
  { search, table, index }: Job,
  cubes: Parameters<typeof decidedBy>[3],
  accept: (found: Case) => boolean,
): Solution {
  const decided = decidedBy(EVERY_CASE, table, index, cubes, search);
  return decided === undefined ? "empty" : findCase(search, decided.cells, decided.without, accept);
}

/** Rows of which one would do: the same tests and the same outcome. */
function isTwin(a: Row, b: Row): boolean {
  return isSameData(a.when, b.when) && isSameData(a.then, b.then);
}

/** Why a row never decides: no order passes its tests, its window is never open, or the rows above are in the way. */
function whyEmpty({ search, table, index }: Job): FindingCode {
  const target = table.rows[index];
  const never = (): boolean => false;
  const alone = (cubes: Parameters<typeof decidedBy>[3]): Solution => {
    const decided = decidedBy(EVERY_CASE, { ...table, rows: [] }, 0, cubes, search);
    return decided === undefined ? "empty" : findCase(search, decided.cells, [], never);
  };
  if (alone(target?.holds ?? []) === "empty") return "impossible-row";
  if (alone(target?.decides ?? []) === "empty") return "empty-window";
  return "unreachable-row";
}

/** Whether a row tells at least what its window waits for: the event that can't have happened while its tests hold. */
function awaits({ search, versions, table, index }: Job): boolean {
  const target = table.rows[index];
  const window = insideAny(
    EVERY_CASE.cells,
    [{ facts: [], time: target?.open ?? [] }],
    search.space,
  );
  if (findCase(search, window, [], () => false) === "empty") return false;
  const decided = decidedBy(EVERY_CASE, { ...table, rows: [] }, 0, target?.holds ?? [], search);
  if (target === undefined || decided === undefined) return false;
  const probe = waitProbeOf(versions, table.action, target);
  return findCase(search, decided.cells, [], probe) === "found";
}

/** The rows above that cover a row: without any one of them it could decide. */
function coveredBy({ search, table, index }: Job): readonly RowName[] {
  const target = table.rows[index];
  const cells =
    decidedBy(EVERY_CASE, { ...table, rows: [] }, 0, target?.decides ?? [], search)?.cells ?? [];
  let above = table.rows
    .slice(0, index)
    .filter(({ decides }) => decidedBy({ cells, without: [] }, table, 0, decides, search));
  const never = (): boolean => false;
  for (const one of [...above].reverse()) {
    const others = above.filter((other) => other !== one);
    const without = others.map(({ decides }) => decides);
    if (findCase(search, cells, without, never) === "empty") above = others;
  }
  return above.flatMap(({ row, policy }) =>
    row === undefined ? [] : [{ policy: policy.id, row: row.id }],
  );
}

/** An order that no row decides; the law is silent where it gives nothing. */
function checkEnd({ search, versions, probe, table, index, findings, unclear }: Job): void {
  const [first] = versions;
  const target = table.rows[index];
  if (first === undefined || target === undefined || first.authority === "law") return;
  let found: Case | undefined;
  const isEnd = probe.decides(target);
  for (const policy of versions.filter(({ tables }) => tables[table.action] !== undefined)) {
    const inForce = tablesOf(
      [{ ...policy, tables: { [table.action]: [OPEN_ROW] } }],
      table.action,
      search.space,
    );
    const start = inForce[0]?.rows[0]?.decides ?? [];
    const decided = decidedBy(EVERY_CASE, table, index, start, search);
    const solution =
      decided === undefined
        ? "empty"
        : findCase(search, decided.cells, decided.without, (one) => {
            const isFound = isEnd(one);
            if (isFound) found = one;
            return isFound;
          });
    const { id, version } = policy;
    if (solution === "found" && found !== undefined)
      findings.push({
        code: "falls-through",
        policy: id,
        version,
        action: table.action,
        rows: [],
        by: [],
        data: {},
        witness: witnessOf(found),
      });
    if (solution === "unclear") unclear.push({ policy: id, row: "" });
  }
}

const OPEN_ROW: Row = {
  id: "in-force",
  when: {},
  then: { effect: "defer" },
  because: "other" as Row["because"],
};

/** The other tables in which somebody may forbid what a row permits. */
function vetoesOf({ tables, table, index }: Job): readonly Table[] {
  const rank = authorityRank(table.rows[index]?.policy.authority ?? "seller");
  return tables.filter(
    (other) =>
      other !== table &&
      other.rows.some(
        ({ row, policy }) =>
          row?.then.effect === "forbid" && authorityRank(policy.authority) >= rank,
      ),
  );
}

function isAlwaysVetoed({ search, table, index }: Job, vetoes: readonly Table[]): boolean {
  const target = table.rows[index];
  if (target === undefined) return false;
  const rank = authorityRank(target.policy.authority);
  const decided = decidedBy(EVERY_CASE, table, index, permits(target), search);
  if (decided === undefined) return false;
  const isFree = findRows(search, decided, vetoes, {
    fits: (stances) =>
      stances.every(
        ({ row: { row, policy } }) =>
          row?.then.effect !== "forbid" || authorityRank(policy.authority) < rank,
      ),
    accept: () => true,
  });
  return isFree === "empty";
}
