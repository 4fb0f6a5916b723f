/**
 * Outcomes: what a row says once it matches, as data.
 *
 * @module
 */
import type { Mode, Route } from "../model/action.js";
import type { Moment } from "./moment.js";
import type { Terms } from "./terms.js";

/** What a row says once it matches. */
export type Outcome = Permit | Deny | Forbid | Defer;

/** Grants the action, inside its window. */
export interface Permit {
  readonly effect: "permit";
  /** Default `instant`. */
  readonly mode?: Mode;
  readonly opens?: Moment;
  readonly closes?: Moment;
  /** Outside the window: `deny` (default), or ask the `next` row. */
  readonly outside?: Outside;
  /** Only for `escalate`. */
  readonly route?: Route;
  /** To be taken only when nothing else is left. */
  readonly lastResort?: boolean;
  readonly terms?: Terms;
}

/** Does not grant the action; takes nobody else's grant away. */
export interface Deny {
  readonly effect: "deny";
  readonly kind?: DenialKind;
}

/** Takes the action away, whoever of the same or a lower authority grants it. */
export interface Forbid {
  readonly effect: "forbid";
  readonly kind?: DenialKind;
}

/** Says nothing, and ends the table. */
export interface Defer {
  readonly effect: "defer";
}

/** What holds outside a permit's window. */
export type Outside = (typeof OUTSIDES)[number];
/** Every answer to what holds outside a permit's window. */
export const OUTSIDES = ["deny", "next"] as const;

/** Never, no longer, or already done or under way. */
export type DenialKind = (typeof DENIAL_KINDS)[number];
/** Every kind of denial. */
export const DENIAL_KINDS = ["never", "no-longer", "already"] as const;

/**
 * Grants the action, inside its window.
 *
 * @example
 * ```ts
 * import { permit } from "order-recourse/policy";
 *
 * permit({ mode: "request" }); // => { effect: "permit", mode: "request" }
 * ```
 */
export function permit(options: Omit<Permit, "effect"> = {}): Permit {
  return { effect: "permit", ...options };
}

/**
 * Does not grant the action; takes nobody else's grant away.
 *
 * @example
 * ```ts
 * import { deny } from "order-recourse/policy";
 *
 * deny({ kind: "no-longer" }); // => { effect: "deny", kind: "no-longer" }
 * ```
 */
export function deny(options: Omit<Deny, "effect"> = {}): Deny {
  return { effect: "deny", ...options };
}

/**
 * Takes the action away from the same and every lower authority; a law can't.
 *
 * @example
 * ```ts
 * import { forbid } from "order-recourse/policy";
 *
 * forbid(); // => { effect: "forbid" }
 * ```
 */
export function forbid(options: Omit<Forbid, "effect"> = {}): Forbid {
  return { effect: "forbid", ...options };
}

/**
 * Says nothing, and ends the table.
 *
 * @example
 * ```ts
 * import { defer } from "order-recourse/policy";
 *
 * defer(); // => { effect: "defer" }
 * ```
 */
export function defer(): Defer {
  return { effect: "defer" };
}
