import { readFileSync } from "node:fs";
import type { Io, Sink } from "../../../src/cli/io.js";
import { run } from "../../../src/cli/run.js";

/** What a test may say about the program's surroundings. */
export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What standard input holds; an error is thrown. */
  readonly input?: string | Error;
  readonly isTyped?: boolean;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** How far the clock goes on with each look at it. */
  readonly tick?: number;
}

/** What a run left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The files that were written. */
  readonly written: Readonly<Record<string, string>>;
}

export const AT = "2026-11-22T12:00:00Z";

/** Runs the program in a world of its own. A file that the test does not give is read from the checkout. */
export async function order(line: string | readonly string[], world: World = {}): Promise<Outcome> {
  const { files = {}, input = "", isTyped = false, isTerminal = false, columns, env = {} } = world;
  const encode = (text: string | Uint8Array): Uint8Array =>
    typeof text === "string" ? new TextEncoder().encode(text) : text;
  const written = { out: "", err: "" };
  const sink = (name: keyof typeof written): Sink => ({
    isTerminal,
    columns,
    write: async (text) => {
      written[name] += text;
    },
  });
  const saved: Record<string, string> = {};
  let now = Date.parse(AT);
  const io: Io = {
    stdout: sink("out"),
    stderr: sink("err"),
    isTyped,
    readInput: async () => {
      if (input instanceof Error) throw input;
      return encode(input);
    },
    readFile: (path) => {
      const file = files[path];
      return file === undefined ? readFileSync(path) : encode(file);
    },
    writeFile: (path, text) => {
      if (path.startsWith("/nowhere/")) throw Object.assign(new Error("no"), { code: "ENOENT" });
      saved[path] = text;
    },
    env,
    now: () => {
      now += world.tick ?? 0;
      return now;
    },
    version: "1.2.3",
  };
  const args = typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line;
  const code = await run(args, io);
  return { code, ...written, written: saved };
}
