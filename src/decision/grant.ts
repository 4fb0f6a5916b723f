/**
 * Grants: who permits, one per policy; legal bases are never merged.
 *
 * @module
 */
import type { Mode, Route } from "../model/action.js";
import type { Authority } from "../policy/authority.js";
import type { Deadline, Opening } from "./deadline.js";
import type { GrantedTerms } from "./granted-terms.js";

/** A policy's permission, with its own end and terms. */
export interface Grant {
  readonly policy: string;
  readonly rule: string;
  readonly authority: Authority;
  readonly mode: Mode;
  readonly route?: Route;
  readonly lastResort: boolean;
  /** When this policy's permission ends; `null`: no end is known. */
  readonly until: Deadline | null;
  readonly terms: GrantedTerms;
}

/** A permission that is still to open. */
export interface Later {
  readonly policy: string;
  readonly rule: string;
  readonly authority: Authority;
  readonly opens: Opening;
  readonly mode: Mode;
  readonly route?: Route;
  readonly lastResort: boolean;
  readonly terms: GrantedTerms;
}

/** Whether a permission goes another's way: by the same route, and no last resort where that is none. */
export function goesWayOf(
  way: Pick<Grant, "route" | "lastResort">,
  leader: Pick<Grant, "route" | "lastResort">,
): boolean {
  return way.route === leader.route && (leader.lastResort || !way.lastResort);
}
