/**
 * Ways: what a buyer may do, as words tell it apart.
 *
 * @module
 */
import type { Action, Route } from "../model/action.js";

/** What a buyer may do, an escalation by its route. */
export type Way = Exclude<Action, "escalate"> | Route;

/** Which way an action goes: an escalation by its route, to customer service where none is told. */
export function wayOf(action: Action, route: Route | undefined): Way {
  return action === "escalate" ? (route ?? "customer-service") : action;
}
