#!/usr/bin/env node
/**
 * The program behind `order-recourse`: hands the process to {@link run}, and nothing else.
 *
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { isatty, type WriteStream } from "node:tty";
import type { Sink } from "./io.js";
import { run } from "./run.js";

interface Manifest {
  readonly version: string;
}

// SAFETY: our own package.json, two folders up from src/cli as well as from dist/cli
const manifest = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
) as Manifest;

process.exitCode = await run(process.argv.slice(2), {
  stdout: sinkOf(process.stdout),
  stderr: sinkOf(process.stderr),
  // asking `process.stdin` would open it, which keeps whoever shares it from waiting for input
  isTyped: isatty(0),
  readInput: () => buffer(process.stdin),
  readFile: (path) => readFileSync(path),
  writeFile: (path, text) => writeFileSync(path, text),
  env: process.env,
  now: () => Date.now(),
  version: manifest.version,
});

function sinkOf(stream: WriteStream): Sink {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // whoever reads has had enough, as `head` does: no reason to complain
    if (error.code === "EPIPE") process.exit(0);
    if (stream !== process.stderr) {
      process.stderr.write(`error: standard output can't be written (${error.code})\n`);
    }
    process.exit(1);
  });
  return {
    isTerminal: stream.isTTY,
    get columns(): number | undefined {
      return stream.isTTY ? stream.columns : undefined;
    },
    write: (text) => new Promise((resolve) => stream.write(text, () => resolve())),
  };
}
