/**
 * Text into a file.
 *
 * @module
 */
import { cleanName } from "./clean.js";
import type { Io } from "./io.js";
import { UsageError } from "./mistakes.js";

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  EISDIR: "is a folder, not a file",
  ENOTDIR: "there is no such folder",
  EACCES: "may not be written",
  EPERM: "may not be written",
  EROFS: "may not be written",
  ENOSPC: "there is no space left",
};

/** Writes a file; a {@link UsageError} where that can't be done. */
export function writeText(path: string, text: string, io: Io): void {
  try {
    io.writeFile(path, text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = Object.hasOwn(FAILURES, code) ? FAILURES[code] : undefined;
    throw new UsageError(`${cleanName(path)}: ${why ?? `can't be written (${cleanName(code)})`}`);
  }
}
