/**
 * The journey of a shipment, told by its milestones.
 *
 * @module
 */
import { quote } from "../../internal/quote.js";
import type { Failure, LineStatus } from "../../model/line.js";
import { type Instant, parseInstant } from "../../time/instant.js";
import { enter, type Found, instant, isBefore, isObject, objects, text, warn } from "./found.js";
import { DELIVERY_NOTES, MILESTONES, type MilestoneKind } from "./milestone.js";
import { RANK } from "./piece.js";
import { meaningOf } from "./word.js";

/** Where a shipment is, and when it got there. */
export interface Journey {
  readonly status: Exclude<LineStatus, "pending">;
  readonly failure: Failure | undefined;
  readonly shippedAt: Instant | undefined;
  readonly readyAt: Instant | undefined;
  readonly deliveredAt: Instant | undefined;
  readonly failedAt: Instant | undefined;
  readonly cancelledAt: Instant | undefined;
  /** The way back after a delivery. */
  readonly sentBackAt: Instant | undefined;
  readonly receivedBackAt: Instant | undefined;
  /** When a delivery that had been reported turned out not to be one. */
  readonly takenBackAt: Instant | undefined;
  /** When the last of it happened. */
  readonly latestAt: Instant;
}

interface Milestone {
  readonly at: Found;
  readonly kind: MilestoneKind;
  readonly occurredAt: Instant;
}

/**
 * The journey that a tracking detail tells; nothing where no milestone can be read. Of a line that was
 * delivered already, what lies before its delivery is the way there, however it is called.
 */
export function journeyOf(
  detail: Found,
  wasDelivered: boolean,
  deliveredAt?: Instant,
): Journey | undefined {
  let journey: Journey | undefined;
  let isThere = wasDelivered && deliveredAt === undefined;
  for (const milestone of milestonesOf(detail)) {
    const { occurredAt } = milestone;
    if (!isThere && deliveredAt !== undefined && !isBefore(occurredAt, deliveredAt)) {
      isThere = true;
      journey &&= arrived(journey);
    }
    journey = next(journey ?? start(occurredAt, isThere), milestone, isThere);
  }
  return journey;
}

/** A journey that is over: whatever went wrong on the way. */
function arrived(journey: Journey): Journey {
  return {
    ...journey,
    status: "delivered",
    failure: undefined,
    failedAt: undefined,
    takenBackAt: undefined,
  };
}

function start(latestAt: Instant, wasDelivered: boolean): Journey {
  return {
    status: wasDelivered ? "delivered" : "processing",
    failure: undefined,
    shippedAt: undefined,
    readyAt: undefined,
    deliveredAt: undefined,
    failedAt: undefined,
    cancelledAt: undefined,
    sentBackAt: undefined,
    receivedBackAt: undefined,
    takenBackAt: undefined,
    latestAt,
  };
}

/** The milestones that say something, oldest first. */
function milestonesOf(detail: Found): readonly Milestone[] {
  const latest = enter(detail, "latestMilestone");
  const history = objects(enter(detail, "milestoneHistory"));
  // the latest is told twice
  const isTold = !isObject(latest) || history.some((at) => isSame(at, latest));
  return (isTold ? history : [...history, latest])
    .map((at) => milestoneOf(at))
    .filter((milestone) => milestone !== undefined)
    .sort((a, b) => time(a.occurredAt) - time(b.occurredAt));
}

function isSame(at: Found, other: Found): boolean {
  return (
    enter(at, "occurredAt").value === enter(other, "occurredAt").value &&
    enter(at, "status", "code").value === enter(other, "status", "code").value
  );
}

function time(moment: Instant): number {
  return parseInstant(moment) ?? 0;
}

function milestoneOf(at: Found): Milestone | undefined {
  const occurredAt = instant(enter(at, "occurredAt"));
  const codeAt = enter(at, "status", "code");
  const code = text(codeAt);
  const kind = code === undefined ? undefined : meaningOf(MILESTONES, code);
  if (kind === undefined) {
    const message = `${quote(codeAt.value)} is no known milestone: left out`;
    warn(codeAt, "unknown-value", message);
  } else if (occurredAt === undefined) {
    warn(at, "incomplete", "a milestone without its moment: left out");
  } else if (kind !== "silent") return { at, kind, occurredAt };
  return undefined;
}

/** The journey after one more milestone. */
function next(
  journey: Journey,
  { at, kind, occurredAt }: Milestone,
  wasDelivered: boolean,
): Journey {
  const on = { ...journey, latestAt: occurredAt };
  const isHere =
    journey.deliveredAt !== undefined || (wasDelivered && journey.takenBackAt === undefined);
  switch (kind) {
    case "preparing":
    case "silent":
      return on;
    case "moving": {
      if (journey.deliveredAt !== undefined) return on;
      const shippedAt = journey.shippedAt ?? occurredAt;
      return isHere
        ? { ...on, shippedAt }
        : { ...on, status: "shipped", failure: undefined, shippedAt };
    }
    case "out-for-delivery":
    case "ready-for-pickup":
      return isHere ? on : { ...on, status: kind, failure: undefined, readyAt: occurredAt };
    case "delivered":
      return delivered(on, at, occurredAt);
    case "going-back":
      return isHere
        ? { ...on, sentBackAt: journey.sentBackAt ?? occurredAt }
        : failed(on, "returning", occurredAt);
    case "back":
      return isHere ? { ...on, receivedBackAt: occurredAt } : failed(on, "returning", occurredAt);
    case "cancelled":
      if (RANK[journey.status] < RANK.shipped || journey.status === "cancelled") {
        return { ...on, status: "cancelled", cancelledAt: occurredAt };
      }
      warn(at, "contradiction", "cancelled after it had left: it stays on its way");
      return on;
    default:
      return isHere ? on : failed(on, kind, occurredAt);
  }
}

/** A failure; the moment of the first milestone that told of one stays. */
function failed(journey: Journey, failure: Failure, occurredAt: Instant): Journey {
  const failedAt = journey.status === "delivery-failed" ? journey.failedAt : occurredAt;
  return { ...journey, status: "delivery-failed", failure, failedAt };
}

/** A delivery, unless its fine print says that the buyer does not have it. */
function delivered(journey: Journey, at: Found, occurredAt: Instant): Journey {
  const noteAt = enter(at, "status", "subCode");
  const word = text(noteAt);
  const note = word === undefined ? undefined : meaningOf(DELIVERY_NOTES, word);
  switch (note) {
    case "predicted":
    case "partial":
      warn(noteAt, "ignored", `${quote(word)} is not a delivery of the whole shipment: left out`);
      return journey;
    case "taken-back":
      warn(noteAt, "ignored", "a delivery that was taken back: the shipment is still on its way");
      return { ...journey, status: "shipped", deliveredAt: undefined, takenBackAt: occurredAt };
    case "counter":
      warn(
        noteAt,
        "assumed",
        `${quote(word)} is where the buyer fetches it: read as ready for pickup`,
      );
      return { ...journey, status: "ready-for-pickup", readyAt: occurredAt };
    case "neighbour":
      warn(
        noteAt,
        "assumed",
        "left with a neighbour, perhaps later in the buyer's hand: read as delivered",
      );
      break;
    case undefined:
      break;
  }
  return { ...journey, status: "delivered", failure: undefined, deliveredAt: occurredAt };
}
