/**
 * What can be real: which dates a status and the state of a matter allow, and in which order they come.
 *
 * @module
 */
import type { OrderEvent } from "../model/order-event.js";

/** Whether a date is there: always, never, or either. */
export type Presence = "there" | "absent" | "either";

const CAN_ARRIVE: readonly string[] = [
  "pending",
  "processing",
  "shipped",
  "out-for-delivery",
  "ready-for-pickup",
];

/** In which statuses a date of a line is there, and in which it may be. */
const DATED: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  "line.shippedAt": [
    ["shipped"],
    ["out-for-delivery", "ready-for-pickup", "delivered", "delivery-failed"],
  ],
  "line.readyAt": [["ready-for-pickup", "out-for-delivery"], ["delivered"]],
  "line.deliveredAt": [["delivered"], []],
  "line.installedAt": [[], ["delivered"]],
  "line.failedAt": [["delivery-failed"], []],
  "line.cancelledAt": [["cancelled"], []],
  "order.firstDeliveredAt": [["delivered"], [...CAN_ARRIVE, "delivery-failed", "cancelled"]],
  "order.lastDeliveredAt": [[], ["delivered", "delivery-failed", "cancelled"]],
};

/** Whether a date is there, by the status of its line. */
export function presenceOf(date: string, status: string): Presence {
  if (date === "order.placedAt") return "there";
  const dated = DATED[date];
  if (dated === undefined) return "either";
  if (dated[0].includes(status)) return "there";
  return dated[1].includes(status) ? "either" : "absent";
}

/** Whether a line can still arrive. */
export function canArrive(status: string): boolean {
  return CAN_ARRIVE.includes(status);
}

/** A matter between the parties: its states, each with the event that leaves it and that event's date. */
export interface Axis {
  readonly state: string;
  readonly steps: readonly Step[];
}

interface Step {
  readonly state: string;
  readonly type: OrderEvent["type"];
  /** The fact that tells when; none where no fact does. */
  readonly date?: string;
  readonly outcome?: "accepted" | "declined" | "info";
}

/** Every matter with a state. */
export const AXES: readonly Axis[] = [
  {
    state: "contact.state",
    steps: [
      { state: "awaiting", type: "seller-contacted", date: "contact.at" },
      { state: "answered", type: "seller-replied", date: "contact.repliedAt", outcome: "info" },
      { state: "accepted", type: "seller-replied", date: "contact.repliedAt", outcome: "accepted" },
      { state: "declined", type: "seller-replied", date: "contact.repliedAt", outcome: "declined" },
    ],
  },
  {
    state: "cancellation.state",
    steps: [
      { state: "requested", type: "cancellation-requested", date: "cancellation.requestedAt" },
      { state: "accepted", type: "cancellation-accepted" },
      { state: "declined", type: "cancellation-declined" },
    ],
  },
  {
    state: "return.state",
    steps: [
      { state: "requested", type: "return-requested", date: "return.requestedAt" },
      { state: "authorised", type: "return-authorised", date: "return.authorisedAt" },
      { state: "declined", type: "return-declined" },
      { state: "shipped", type: "return-shipped", date: "return.shippedAt" },
      { state: "received", type: "return-received", date: "return.receivedAt" },
    ],
  },
  {
    state: "refund.state",
    steps: [{ state: "issued", type: "refund-issued", date: "refund.issuedAt" }],
  },
  {
    state: "claim.state",
    steps: [
      { state: "open", type: "claim-opened", date: "claim.openedAt" },
      { state: "denied", type: "claim-denied", date: "claim.decidedAt" },
      { state: "granted", type: "claim-granted", date: "claim.decidedAt" },
      { state: "closed", type: "claim-closed" },
    ],
  },
  { state: "chargeback.state", steps: [{ state: "open", type: "chargeback-opened" }] },
];

/** The matter whose date a fact is. */
export function axisOf(date: string): Axis | undefined {
  return AXES.find(({ steps }) => steps.some((step) => step.date === date));
}

/** Whether a date of a matter may be there, or absent, in a state of it. */
export function fitsState(axis: Axis, state: string, date: string, isThere: boolean): boolean {
  if (state === "none") return !isThere;
  if (isThere) return true;
  return !axis.steps.some((step) => step.state === state && step.date === date);
}

/** The date of the event that left a state, where a fact tells it. */
export function dateOfState(axis: Axis, state: string): string | undefined {
  return axis.steps.find((step) => step.state === state)?.date;
}

/** The dates of a line, in the order in which they happen. */
const SEQUENCE: readonly string[] = [
  "order.placedAt",
  "line.shippedAt",
  "line.readyAt",
  "line.deliveredAt",
  "line.installedAt",
];

/** Pairs of dates of which the first never lies after the second. */
export const IN_ORDER: readonly (readonly [string, string])[] = [
  ...SEQUENCE.flatMap((date, index) =>
    SEQUENCE.slice(index + 1).map((later) => [date, later] as const),
  ),
  ["line.shippedAt", "line.failedAt"],
  ["order.firstDeliveredAt", "line.deliveredAt"],
  ["line.deliveredAt", "order.lastDeliveredAt"],
  ["order.firstDeliveredAt", "order.lastDeliveredAt"],
];

/** Whether an event may have happened before the order was placed. */
export function mayComeFirst(date: string): boolean {
  return date.startsWith("custom.") || date.startsWith("disclosures.");
}

/** Whether a date may still lie ahead: what is set down in advance, and dates of the shop's own. */
export function mayLieAhead(date: string, kind: string): boolean {
  return kind === "schedule" || date.startsWith("custom.");
}
