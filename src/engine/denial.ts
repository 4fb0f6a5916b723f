/**
 * Denials: why a table does not permit, in the order in which a buyer should hear it.
 *
 * @module
 */
import type { Reason } from "../decision/reason.js";
import type { ReasonCode } from "../model/reason-code.js";
import type { DenialKind } from "../policy/outcome.js";
import type { Frame } from "./frame.js";
import { compareText, type Denier } from "./line-outcome.js";
import { writeReason } from "./write.js";

/** A denial by one table. */
export interface DeniedBy {
  readonly reason: Reason;
  readonly kind: DenialKind;
  readonly since: number | null;
}

/** The denials: forbids first, then from the highest authority down, `never` last. */
export function deniedBy(deniers: readonly Denier[], frame: Frame): readonly DeniedBy[] {
  return sortedDeniers(deniers).map(({ table, saying }) => ({
    reason: writeReason(table, saying.row, codeOf(saying), frame),
    kind: kindOf(saying),
    since: saying.kind === "closed" ? saying.since : null,
  }));
}

/** The tables that deny, in that order. */
export function sortedDeniers(deniers: readonly Denier[]): readonly Denier[] {
  return [...deniers].sort(byWeight);
}

function byWeight(a: Denier, b: Denier): number {
  return (
    Number(b.saying.kind === "forbid") - Number(a.saying.kind === "forbid") ||
    b.table.rank - a.table.rank ||
    Number(kindOf(a.saying) === "never") - Number(kindOf(b.saying) === "never") ||
    compareText(a.table.policy.id, b.table.policy.id) ||
    compareText(a.saying.row.compiled.row.id, b.saying.row.compiled.row.id)
  );
}

/** The code of a denial. */
export function codeOf({ kind, row }: Denier["saying"]): ReasonCode {
  switch (kind) {
    case "closed":
      return "window-closed";
    case "impossible":
      return "cannot-happen";
    case "not-whole":
      return "whole-order";
    case "deny":
    case "forbid":
    case "waiting":
      return row.compiled.row.because;
  }
}

/** The kind of a denial. */
export function kindOf({ kind, row }: Denier["saying"]): DenialKind {
  const { then } = row.compiled.row;
  if (kind === "closed") return "no-longer";
  return then.effect === "deny" || then.effect === "forbid" ? (then.kind ?? "never") : "never";
}
