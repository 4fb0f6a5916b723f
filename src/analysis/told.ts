/**
 * Verdicts in short, as they are told beside a difference.
 *
 * @module
 */
import type { AnyVerdict } from "../decision/verdict.js";
import { isSameData } from "../internal/same-data.js";

/** A verdict in short. */
export interface Told {
  readonly status: AnyVerdict["status"];
  readonly mode?: string;
  readonly route?: string;
  /** When it ends; `null`: no end is known. */
  readonly until?: string | null;
  /** The last day on which it holds. */
  readonly lastDay?: string;
  readonly kind?: string;
}

/** A verdict in short. */
export function toldOf(verdict: AnyVerdict): Told {
  switch (verdict.status) {
    case "allowed": {
      const { status, mode, route, until } = verdict;
      return {
        status,
        mode,
        ...(route !== undefined && { route }),
        until: until?.at ?? null,
        ...(until !== null && { lastDay: until.lastDay }),
      };
    }
    case "denied":
      return { status: verdict.status, kind: verdict.kind };
    default:
      return { status: verdict.status };
  }
}

/** Whether verdicts tell the same, on the same terms. */
export function isSameVerdict(a: AnyVerdict, b: AnyVerdict): boolean {
  if (!isSameData(toldOf(a), toldOf(b))) return false;
  if (a.status === "allowed" && b.status === "allowed")
    return a.lastResort === b.lastResort && isSameData(a.terms, b.terms);
  if (a.status === "upcoming" && b.status === "upcoming") return isSameData(a.opens, b.opens);
  return true;
}
