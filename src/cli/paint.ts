/**
 * Colours, where they are wanted.
 *
 * @module
 */
import type { Io, Sink } from "./io.js";

/** How a piece of text looks. */
export type Style = keyof typeof CODES;

/** Gives text its look. */
export type Paint = (text: string, style: Style | undefined) => string;

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** Colours on a terminal only; `FORCE_COLOR` and `NO_COLOR` count before, in this order. */
export function paintFor(sink: Sink, env: Io["env"]): Paint {
  return wantsColour(sink, env)
    ? (text, style) => {
        if (style === undefined || text === "") return text;
        const [on, off] = CODES[style];
        return `\u001b[${on}m${text}\u001b[${off}m`;
      }
    : (text) => text;
}

function wantsColour(sink: Sink, env: Io["env"]): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = env;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if (refused !== undefined && refused !== "") return false;
  return sink.isTerminal && terminal !== "dumb";
}
