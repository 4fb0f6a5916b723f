/**
 * What the program knows of the world: handed in, so that tests can hand in another one.
 *
 * @module
 */

/** Where text goes. */
export interface Sink {
  readonly isTerminal: boolean;
  /** How wide the terminal is. */
  readonly columns: number | undefined;
  readonly write: (text: string) => Promise<void>;
}

/** The program's surroundings. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Whether somebody types what is read from standard input. */
  readonly isTyped: boolean;
  readonly readInput: () => Promise<Uint8Array>;
  /** Throws what `node:fs` throws. */
  readonly readFile: (path: string) => Uint8Array;
  /** Throws what `node:fs` throws. */
  readonly writeFile: (path: string, text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly version: string;
}
