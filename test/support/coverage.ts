/**
 * What random cases came to: a comparison of nothing but denials would prove little.
 *
 * @module
 */
import { ACTIONS, type Decision } from "order-recourse";

/** How often each thing that a decision can say was said. */
export type Coverage = Map<string, number>;

/** Everything that has to be said at least once. */
export const WANTED: readonly string[] = [
  ...["allowed", "upcoming", "denied", "unknown"].flatMap((status) => [
    `line ${status}`,
    `order ${status}`,
    `recommended ${status === "denied" ? "nothing" : status}`,
  ]),
  ...["never", "no-longer", "already"].map((kind) => `kind ${kind}`),
  ...[
    "window-closed",
    "cannot-happen",
    "whole-order",
    "no-rule",
    "no-lines",
    "return-window",
    "shop:own",
  ].map((code) => `code ${code}`),
  ...["instant", "request", "discretionary"].map((mode) => `mode ${mode}`),
  "since a moment",
  "opens at a moment",
  "opens after an event",
  "later beside allowed",
  "until nothing",
  "until a moment",
  "modeUntil",
  "possiblyUntil a moment",
  "possiblyUntil nothing",
  "missing while allowed",
  "last resort",
  "several grants",
  "handInBy",
  "from a date",
  "from nothing",
  "nextChange",
  "no nextChange",
  "several lines of several statuses",
];

/** Notes what a decision says. */
export function note(coverage: Coverage, decision: Decision): void {
  const add = (what: string): void => {
    coverage.set(what, (coverage.get(what) ?? 0) + 1);
  };
  add(decision.nextChange === null ? "no nextChange" : "nextChange");
  add(`recommended ${decision.recommended?.status ?? "nothing"}`);
  const ofLines = Object.values(decision.lines).flatMap(({ verdicts }) =>
    ACTIONS.map((action) => verdicts[action]),
  );
  const ofOrder = ACTIONS.map((action) => decision.verdicts[action]);
  for (const { status } of ofOrder) add(`order ${status}`);
  for (const verdict of [...ofLines, ...ofOrder]) {
    for (const { code } of verdict.reasons) add(`code ${code}`);
    add(`line ${verdict.status}`);
    switch (verdict.status) {
      case "denied":
        add(`kind ${verdict.kind}`);
        if (verdict.since !== null) add("since a moment");
        break;
      case "upcoming":
        add("at" in verdict.opens ? "opens at a moment" : "opens after an event");
        break;
      case "unknown":
        break;
      case "allowed": {
        const { until, possiblyUntil, modeUntil, missing, later, grants, terms } = verdict;
        add(`mode ${verdict.mode}`);
        add(until === null ? "until nothing" : "until a moment");
        if (until !== null) add(until.from === null ? "from nothing" : "from a date");
        if (modeUntil !== undefined) add("modeUntil");
        if (possiblyUntil !== undefined)
          add(possiblyUntil === null ? "possiblyUntil nothing" : "possiblyUntil a moment");
        if (missing !== undefined) add("missing while allowed");
        if (later.length > 0) add("later beside allowed");
        if (verdict.lastResort) add("last resort");
        if (grants.length > 1) add("several grants");
        if (terms.handInBy !== undefined) add("handInBy");
      }
    }
  }
  const statuses = new Set(
    Object.values(decision.lines).map(({ verdicts }) => verdicts.return.status),
  );
  if (statuses.size > 1) add("several lines of several statuses");
}
