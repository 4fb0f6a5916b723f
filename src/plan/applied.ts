/**
 * Whether a cancellation, a return or a claim was carried out, line by line.
 *
 * @module
 */

import type { Discrepancy } from "../decision/discrepancy.js";
import type { DateFact, Fact } from "../model/fact.js";
import type { LineStatus } from "../model/line.js";
import { formatInstant, parseInstant } from "../time/instant.js";
import { instantOf, lastOf, type Matter, type MatterLine, stateOf } from "./matter.js";

/** How far a line has got. */
export type Applied =
  | { readonly stage: "done" }
  /** Someone has yet to do something, `after` names it. */
  | { readonly stage: "waiting"; readonly until?: null; readonly after?: DateFact }
  | { readonly stage: "wrong"; readonly discrepancy: Discrepancy }
  | { readonly stage: "unknown"; readonly missing: Fact };

const DONE: Applied = { stage: "done" };
const WAITING: Applied = { stage: "waiting" };

function waitingFor(after: DateFact): Applied {
  return { stage: "waiting", after };
}

/** How far a line has got. */
export function appliedOn(matter: Matter, line: MatterLine): Applied {
  const { is } = line;
  if (is === undefined)
    return { stage: "wrong", discrepancy: { code: "line-missing", line: line.id } };
  switch (matter.action) {
    case "cancel":
      return cancelled(matter, line, is.status);
    case "return":
      return returned(matter, line);
    default:
      return claimed(matter, line);
  }
}

const GONE: ReadonlySet<LineStatus> = new Set(["shipped", "out-for-delivery", "ready-for-pickup"]);

function cancelled(matter: Matter, line: MatterLine, status: LineStatus): Applied {
  // what failed to arrive was stopped on its way
  if (status === "cancelled" || status === "delivery-failed") return DONE;
  const { after, at, askedAt } = matter;
  const { id, verdict } = line;
  const state = stateOf(matter, line, "cancellation.state");
  if (state === "declined")
    return declined("cancellation-declined", id, lastOf(after, id, "cancellation-declined"));
  const isDoneByAsking = verdict?.mode === "instant" && at > askedAt;
  if (state === "accepted" || isDoneByAsking) {
    const accepted = lastOf(after, id, "cancellation-accepted") ?? formatInstant(askedAt);
    return { stage: "wrong", discrepancy: stillThere(line, status, accepted) };
  }
  if (state === undefined) return { stage: "unknown", missing: "cancellation.state" };
  if (!GONE.has(status) && status !== "delivered") return waitingFor("line.cancelledAt");
  if (line.was.status === status) return waitingFor("line.cancelledAt");
  const discrepancy: Discrepancy = {
    code: "shipped-unanswered",
    line: id,
    status,
    askedAt: formatInstant(askedAt),
  };
  return { stage: "wrong", discrepancy };
}

/** A line that was cancelled and is not. */
function stillThere(
  { id, is, was }: MatterLine,
  status: LineStatus,
  acceptedAt: string,
): Discrepancy {
  if (is?.status === "delivered" && was.status !== "delivered")
    return {
      code: "delivered-anyway",
      line: id,
      deliveredAt: instantOf(is.deliveredAt),
      acceptedAt,
    };
  const shippedAt = instantOf(is?.shippedAt);
  const isEarlier = (parseInstant(shippedAt ?? "") ?? Infinity) < (parseInstant(acceptedAt) ?? 0);
  if (GONE.has(status) && !GONE.has(was.status) && !isEarlier)
    return { code: "shipped-anyway", line: id, shippedAt, acceptedAt };
  return { code: "line-open", line: id, status, acceptedAt };
}

function returned(matter: Matter, line: MatterLine): Applied {
  const { id } = line;
  switch (stateOf(matter, line, "return.state")) {
    case "received":
    case "shipped":
      return DONE;
    case "declined":
      return declined("return-declined", id, lastOf(matter.after, id, "return-declined"));
    case "authorised":
      return waitingFor("return.shippedAt");
    case undefined:
      return { stage: "unknown", missing: "return.state" };
    default:
      return line.verdict?.mode === "instant"
        ? waitingFor("return.shippedAt")
        : waitingFor("return.authorisedAt");
  }
}

function claimed(matter: Matter, line: MatterLine): Applied {
  const { after } = matter;
  const { id, verdict } = line;
  switch (stateOf(matter, line, "claim.state")) {
    case "granted":
      return DONE;
    case "denied":
      return declined("claim-denied", id, lastOf(after, id, "claim-denied"));
    case "closed":
      // a granted claim is closed when it is paid
      return lastOf(after, id, "claim-granted") === null
        ? declined("claim-closed", id, lastOf(after, id, "claim-closed"))
        : DONE;
    case "open":
      return waitingFor("claim.decidedAt");
    case undefined:
      return { stage: "unknown", missing: "claim.state" };
    default:
      return isClaim(verdict?.route)
        ? { stage: "wrong", discrepancy: { code: "claim-unrecorded", line: id } }
        : WAITING;
  }
}

/** Whether a route leaves a claim in the history. */
function isClaim(route: string | undefined): boolean {
  return route === "guarantee-claim" || route === "step-in";
}

function declined(
  code: "cancellation-declined" | "return-declined" | "claim-denied" | "claim-closed",
  line: string,
  at: string | null,
): Applied {
  return { stage: "wrong", discrepancy: { code, line, at } };
}
