/**
 * Random real orders of which everything is known: what proofs about policies speak of.
 *
 * @module
 */
import type { BuyerReason, Order, OrderEvent } from "order-recourse";
import { presenceOf } from "../../src/analysis/real.js";
import { formatInstant, parseInstant } from "../../src/time/instant.js";
import { drawOrder } from "./draw-order.js";
import { drawMoment, drawValue, type Pool } from "./pools.js";

/** An order, and a moment at which all of it has happened. */
export interface Real {
  readonly order: Order;
  readonly at: number;
  readonly reason: BuyerReason;
}

const DATES = ["shippedAt", "readyAt", "deliveredAt", "installedAt", "failedAt", "cancelledAt"];
const SCHEDULES = ["promisedShipBy", "promisedBy", "returnBy", "releaseAt"];
const DAY = 86_400_000;

/** A real order that draws from the same pool as the policies; the buyer's zone is the one that they fall back on. */
export function drawReal(given: Pool, zone: string): Real {
  const pool: Pool = { ...given, dark: 0 };
  const { random, placedAt, currency } = pool;
  const drawn = drawOrder(pool);
  let latest = placedAt;
  const happened = (at: number): string => {
    latest = Math.max(latest, at);
    return formatInstant(at);
  };
  const lines = drawn.lines.map((line) => {
    const { stated: _, ...rest } = line;
    const held: Record<string, unknown> = { ...rest };
    let day = 0;
    for (const key of DATES) {
      const presence = presenceOf(`line.${key}`, line.status);
      delete held[key];
      if (presence === "absent" || (presence === "either" && random.chance(0.4))) continue;
      day += random.pick([0, 0, 1, 3, 10]);
      held[key] = happened(Math.max(latest, drawMoment(pool, day, day + 2)));
    }
    for (const key of DATES)
      if (presenceOf(`line.${key}`, line.status) === "either") held[key] ??= null;
    for (const key of SCHEDULES)
      held[key] = random.chance(0.3) ? null : formatInstant(drawMoment(pool, -5, 40));
    held["price"] = { amount: drawValue(pool, "line.price"), currency };
    if (line.status === "delivery-failed") held["failure"] = drawValue(pool, "line.failure");
    return held;
  });
  const events = (drawn.events ?? []).flatMap((event): readonly OrderEvent[] => {
    const at = parseInstant(event.at);
    if (at === undefined || at < placedAt) return [];
    const { amount: _, newDate, ...rest } = event as OrderEvent & Record<string, unknown>;
    const isDate = typeof newDate === "string" && parseInstant(newDate) !== undefined;
    // SAFETY: an event without what it may go without
    return [{ ...rest, at: happened(at), ...(isDate && { newDate }) } as OrderEvent];
  });
  const disclosures = Object.entries(drawn.disclosures ?? {}).map(([key, value]) => {
    const at = typeof value === "string" ? parseInstant(value) : undefined;
    return [key, typeof value === "string" ? (at === undefined ? null : happened(at)) : value];
  });
  const custom = Object.entries(drawn.custom ?? {}).filter(
    ([, value]) => value !== "some day" && value !== "?",
  );
  const { stated: _, ...rest } = drawn;
  return {
    // SAFETY: each key was drawn as the model has it
    order: {
      ...rest,
      buyer: { ...drawn.buyer, timeZone: zone },
      lines: lines.map((line) => ({ ...line, custom: {} })),
      events,
      disclosures: Object.fromEntries(disclosures),
      custom: Object.fromEntries(custom),
    } as unknown as Order,
    at: latest + random.pick([0, 1, 3_600_000, DAY, 3 * DAY, 14 * DAY, 30 * DAY]),
    // SAFETY: a value of the reason
    reason: drawValue(pool, "reason") as BuyerReason,
  };
}
