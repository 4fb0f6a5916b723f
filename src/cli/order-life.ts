/**
 * What has happened to an order, and what is set down in advance, with its moments.
 *
 * @module
 */
import type { DateFact } from "../model/fact.js";
import type { Order } from "../model/order.js";
import type { OrderEvent } from "../model/order-event.js";
import { parseInstant } from "../time/instant.js";
import { lineNames } from "./advice.js";
import { eventNoun, readable } from "./words.js";

/** Something that lies at a moment. */
export interface LifeEvent {
  readonly at: number;
  readonly words: string;
}

const LINE_DATES = [
  "releaseAt",
  "promisedShipBy",
  "promisedBy",
  "shippedAt",
  "readyAt",
  "deliveredAt",
  "installedAt",
  "failedAt",
  "cancelledAt",
  "returnBy",
] as const;

/** Everything with a moment, in the order in which it lies; what is true of all lines names none. */
export function lifeOf(order: Order): readonly LifeEvent[] {
  const found: [date: unknown, words: string, line: string | undefined][] = [
    [order.placedAt, "order placed", undefined],
  ];
  for (const line of order.lines) {
    const dates: Readonly<Record<string, unknown>> = { ...line };
    for (const key of LINE_DATES) {
      const fact: DateFact = `line.${key}`;
      found.push([dates[key], eventNoun(fact), line.id]);
    }
  }
  for (const event of order.events ?? []) found.push([event.at, eventWords(event), event.line]);
  const groups = new Map<string, LifeEvent & { readonly lines: (string | undefined)[] }>();
  for (const [date, words, line] of found) {
    const at = typeof date === "string" ? parseInstant(date) : undefined;
    if (at === undefined) continue;
    const group = groups.get(`${at} ${words}`) ?? { at, words, lines: [] };
    groups.set(`${at} ${words}`, group);
    group.lines.push(line);
  }
  return [...groups.values()]
    .map(({ at, words, lines }) => ({ at, words: `${words}${ofLines(lines, order)}` }))
    .sort((a, b) => a.at - b.at);
}

function eventWords(event: OrderEvent): string {
  const words = readable(event.type);
  return event.type === "seller-replied" ? `${words}: ${readable(event.outcome)}` : words;
}

function ofLines(lines: readonly (string | undefined)[], order: Order): string {
  const ids = [...new Set(lines.filter((line) => line !== undefined))];
  const isAll = lines.includes(undefined) || ids.length >= order.lines.length;
  return isAll ? "" : `, ${lineNames(ids)}`;
}
