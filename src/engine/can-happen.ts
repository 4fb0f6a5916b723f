/**
 * What can still happen to a line (3.9).
 *
 * @module
 */
import type { Fact } from "../model/fact.js";
import { canArrive } from "../model/read-fact.js";
import type { Frame } from "./frame.js";

/** Whether an absent event can still happen to a line. */
export function canHappen(frame: Frame, fact: Fact): boolean {
  const { status } = frame.line;
  switch (fact) {
    case "line.shippedAt":
      return status === "pending" || status === "processing";
    // one that is ready, or was, has been so at some moment: it is not absent there
    case "line.readyAt":
    case "line.deliveredAt":
    case "line.failedAt":
    case "line.cancelledAt":
      return canArrive(status);
    case "line.installedAt":
      return canArrive(status) || status === "delivered";
    case "order.firstDeliveredAt":
    case "order.lastDeliveredAt":
      return frame.order.lines.some((line) => canArrive(line.status));
    default:
      return true;
  }
}
