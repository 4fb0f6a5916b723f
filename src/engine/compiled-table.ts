/**
 * A policy's table for one action, compiled.
 *
 * @module
 */
import type { Policy } from "../policy/policy.js";
import type { DateUse } from "./frame.js";
import type { Match } from "./match.js";
import type { Place } from "./place.js";
import type { CompiledRow } from "./row.js";

/** A policy's table for one action, compiled. */
export interface CompiledTable {
  readonly policy: Policy;
  readonly place: Place;
  /** Must all hold, or the table is silent: that the policy is in force. */
  readonly guards: readonly Match[];
  /** How the guards use dates. */
  readonly guardUse: DateUse;
  readonly rows: readonly CompiledRow[];
  /** The rows before any were settled. */
  readonly all: readonly CompiledRow[];
  readonly wholeOrder: boolean;
  /** Where it works on whole orders: the tables that may forbid it on another line. */
  readonly vetoes: CompiledTable[];
}
