/**
 * What happened to an order, as marks on a line of time.
 *
 * @module
 */
import { eventsOf } from "../model/history.js";
import type { Order } from "../model/order.js";
import type { OrderEvent } from "../model/order-event.js";
import { type Instant, parseInstant } from "../time/instant.js";
import type { EventSubject } from "./locale.js";
import type { Speech } from "./speech.js";
import { momentWords } from "./time-words.js";

/** Something that happened. */
export interface Mark {
  readonly at: number;
  /** What, in a word or two. */
  readonly label: string;
  /** What and when. */
  readonly words: string;
}

/** What happened to the order, in the order in which it did. */
export function marksOf(order: Order, speech: Speech): readonly Mark[] {
  const { picture, values } = speech.locale;
  const found: [Instant | null | undefined, string][] = [[order.placedAt, picture.placed]];
  for (const line of order.lines) {
    const dates: Readonly<Record<string, unknown>> = { ...line };
    for (const [key, word] of [
      ["shippedAt", values.shipped],
      ["readyAt", values["ready-for-pickup"]],
      ["deliveredAt", values.delivered],
      ["failedAt", values["delivery-failed"]],
      ["cancelledAt", values.cancelled],
    ] as const) {
      const date = dates[key];
      if (typeof date === "string") found.push([date, word]);
    }
  }
  for (const event of eventsOf(order) ?? [])
    found.push([event.at, picture.events[SUBJECT[event.type]]]);
  const marks = found.flatMap(([date, label]) => {
    const at = typeof date === "string" ? parseInstant(date) : undefined;
    return at === undefined || typeof date !== "string"
      ? []
      : [{ at, label, words: `${label}: ${momentWords(date, speech)}` }];
  });
  const each = new Map(marks.map((mark) => [`${mark.at} ${mark.words}`, mark]));
  return [...each.values()].sort((a, b) => a.at - b.at);
}

const SUBJECT: Readonly<Record<OrderEvent["type"], EventSubject>> = {
  "seller-contacted": "contact",
  "seller-replied": "reply",
  "cancellation-requested": "cancellation",
  "cancellation-accepted": "cancellation",
  "cancellation-declined": "cancellation",
  "return-requested": "return",
  "return-authorised": "return",
  "return-declined": "return",
  "return-shipped": "return",
  "return-received": "return",
  "refund-issued": "refund",
  "replacement-sent": "replacement",
  "claim-opened": "claim",
  "claim-granted": "claim",
  "claim-denied": "claim",
  "claim-closed": "claim",
  "chargeback-opened": "chargeback",
  "delay-notified": "delay",
  "receipt-confirmed": "receipt",
};
