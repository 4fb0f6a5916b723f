/**
 * How far it has got, on a terminal only: a bar for a long list, where there is time to see it, and a word where
 * nothing can be counted.
 *
 * @module
 */
import type { Io } from "./io.js";

/** A bar on standard error. */
export interface Progress {
  /** So many are done. */
  readonly done: (count: number) => Promise<void>;
  /** Takes the bar away, so that something else can be printed. */
  readonly clear: () => Promise<void>;
}

const SEEN_AFTER = 300;
const EVERY = 100;
const WIDTH = 30;
const ERASE = "\r\u001b[2K";

/** A bar for so many orders. */
export function newProgress(total: number, io: Io): Progress {
  const { stderr } = io;
  const nothing = { done: async () => undefined, clear: async () => undefined };
  if (!isDrawn(io) || total < 2) return nothing;
  let drawn = io.now() + SEEN_AFTER - EVERY;
  let isShown = false;
  return {
    done: async (count) => {
      const now = io.now();
      if (now - drawn < EVERY || count >= total) return;
      drawn = now;
      isShown = true;
      await stderr.write(`${ERASE}${bar(count, total)}`);
    },
    clear: async () => {
      if (!isShown) return;
      isShown = false;
      await stderr.write(ERASE);
    },
  };
}

/** Works something out that may take minutes and can't be counted: a terminal says so meanwhile. */
export async function patiently<T>(io: Io, work: () => T): Promise<T> {
  if (!isDrawn(io)) return work();
  await io.stderr.write("comparing row by row; that can take minutes");
  try {
    return work();
  } finally {
    await io.stderr.write(ERASE);
  }
}

function isDrawn({ stderr, env }: Io): boolean {
  return stderr.isTerminal && env["TERM"] !== "dumb";
}

function bar(count: number, total: number): string {
  const full = Math.floor((count / total) * WIDTH);
  return `[${"#".repeat(full)}${".".repeat(WIDTH - full)}] ${count} of ${total} orders`;
}
