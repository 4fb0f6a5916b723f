/**
 * The lines of an order item.
 *
 * @module
 */
import type { Line } from "../../model/line.js";

/** The lines by the order item that they are of, as the adapter notes it, or else by their own id. */
export function linesByItem(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const noted = line.custom?.["orderItemId"];
    const itemId = typeof noted === "string" ? noted : line.id;
    const group = groups.get(itemId);
    if (group === undefined) groups.set(itemId, [line]);
    else group.push(line);
  }
  return groups;
}
