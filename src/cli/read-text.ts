/**
 * Files and standard input as text.
 *
 * @module
 */
import { cleanName } from "./clean.js";
import type { Io } from "./io.js";
import type { Problem } from "./problem.js";

/** The name for standard input on the command line. */
const STANDARD_INPUT = "-";

/** What a file is called in messages. */
export function sourceName(path: string): string {
  if (path === "") return "a name that is empty";
  return path === STANDARD_INPUT ? "standard input" : path;
}

/** The text of a file, or why there is none. */
export async function readText(path: string, io: Io): Promise<string | Problem> {
  const where = sourceName(path);
  let bytes: Uint8Array;
  try {
    bytes = path === STANDARD_INPUT ? await io.readInput() : io.readFile(path);
  } catch (error) {
    return { where, message: unreadableMessage(error), issues: [] };
  }
  return decode(bytes) ?? { where, message: "is not text in UTF-8", issues: [] };
}

/** A byte order mark is left out; UTF-16, as some shells write it, is known by its mark. */
function decode(bytes: Uint8Array): string | undefined {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? undefined : text;
  } catch {
    return undefined;
  }
}

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "is a folder, not a file",
  ENOTDIR: "there is no such file",
  EACCES: "may not be read",
  EPERM: "may not be read",
  ERR_FS_FILE_TOO_LARGE: "is too large to be read at once",
  ERR_STRING_TOO_LONG: "is too large to be read at once",
};

function unreadableMessage(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return Object.hasOwn(FAILURES, code)
    ? (FAILURES[code] ?? "")
    : `can't be read${code === "" ? "" : ` (${cleanName(code)})`}`;
}
