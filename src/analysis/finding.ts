/**
 * Findings: what a check says about a policy.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import type { Witness } from "./witness.js";

/** What was found in a policy. */
export interface Finding {
  readonly code: FindingCode;
  readonly policy: string;
  readonly version: string;
  /** None where it is about the policy as a whole. */
  readonly action: Action | null;
  /** The rows that it is about, the first of them above all. */
  readonly rows: readonly string[];
  /** By which rows they are covered, or which forbid. */
  readonly by: readonly RowName[];
  readonly data: Readonly<Record<string, string>>;
  readonly witness?: Witness;
}

/** A row by name. */
export interface RowName {
  readonly policy: string;
  readonly row: string;
}

/** Every code of a finding. */
export const FINDING_CODES = [
  "unreachable-row",
  "impossible-row",
  "same-row",
  "empty-window",
  "always-vetoed",
  "falls-through",
  "outside-domain",
  "repeated-value",
  "version-gap",
] as const;

/**
 * The code of a finding. `unreachable-row`: the rows above decide whatever it could (`by`).
 * `impossible-row`: no order passes its tests. `same-row`: another row says the same.
 * `empty-window`: its window is never open. `always-vetoed`: whenever it permits, another row
 * forbids. `falls-through`: an order that no row of the table decides. `outside-domain`: a value that
 * its fact never has. `repeated-value`: a value that another one in its list covers. `version-gap`:
 * days on which no version is in force.
 */
export type FindingCode = (typeof FINDING_CODES)[number];
