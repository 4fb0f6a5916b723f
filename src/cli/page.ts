/**
 * The page that a sink is: how wide, and with or without colours.
 *
 * @module
 */
import type { Io, Sink } from "./io.js";
import type { Page } from "./layout.js";
import { paintFor } from "./paint.js";

const USUAL = 80;
const NARROWEST = 40;
/** Longer lines are hard to read. */
const WIDEST = 100;

/** The page of a sink. */
export function pageFor(sink: Sink, env: Io["env"]): Page {
  const columns = sink.columns ?? USUAL;
  return {
    width: columns > 0 ? Math.min(Math.max(columns, NARROWEST), WIDEST) : USUAL,
    paint: paintFor(sink, env),
  };
}
