/**
 * What a screen says beside its answer, for answers that are no screen: on standard error.
 *
 * @module
 */
import type { Order } from "../model/order.js";
import type { FoundOrder } from "./asked-orders.js";
import { clean, cleanName } from "./clean.js";
import type { Io } from "./io.js";
import type { Loaded } from "./load-policies.js";
import { pageFor } from "./page.js";

/** Warns about an order, each on a line, which is not wrapped. */
export async function tellWarnings(
  { where, order }: FoundOrder,
  notes: readonly string[],
  io: Io,
): Promise<void> {
  const lines = warningLines(where, order, notes, io);
  if (lines !== "") await io.stderr.write(lines);
}

/** Tells what could not be carried over, and that no law was looked at: each on a line. */
export async function tellNotes(
  { where, order, notes }: FoundOrder,
  { noLaw }: Pick<Loaded, "noLaw">,
  io: Io,
): Promise<void> {
  const law = noLaw === undefined ? "" : `note: ${aboutWords(where, order)}: ${clean(noLaw)}\n`;
  const lines = warningLines(where, order, notes, io) + law;
  if (lines !== "") await io.stderr.write(lines);
}

function warningLines(where: string, order: Order, notes: readonly string[], io: Io): string {
  const { paint } = pageFor(io.stderr, io.env);
  const head = `${paint("warning:", "yellow")} ${aboutWords(where, order)}`;
  return notes.map((note) => `${head}: ${clean(note)}\n`).join("");
}

function aboutWords(where: string, order: Order): string {
  return `${clean(where)}, order ${cleanName(order.id)}`;
}
