/**
 * What a screen says beside its answer, for answers that are no screen: on standard error.
 *
 * @module
 */
import type { FoundOrder } from "./asked-orders.js";
import { clean, cleanName } from "./clean.js";
import type { Io } from "./io.js";
import type { Loaded } from "./load-policies.js";
import { pageFor } from "./page.js";

/** Tells what could not be carried over, and that no law was looked at: each on a line, which is not wrapped. */
export async function tellNotes(
  { where, order, notes }: FoundOrder,
  { noLaw }: Pick<Loaded, "noLaw">,
  io: Io,
): Promise<void> {
  const { paint } = pageFor(io.stderr, io.env);
  const about = `${clean(where)}, order ${cleanName(order.id)}`;
  const lines = notes.map((note) => `${paint("warning:", "yellow")} ${about}: ${clean(note)}\n`);
  const law = noLaw === undefined ? "" : `note: ${about}: ${clean(noLaw)}\n`;
  if (lines.length > 0 || law !== "") await io.stderr.write(lines.join("") + law);
}
