import { describe, expect, it } from "vitest";
import type { Io } from "../../../src/cli/io.js";
import { writeText } from "../../../src/cli/write-text.js";

describe("a file that can't be written", () => {
  const failing = (error: unknown): Io =>
    // SAFETY: nothing else of the surroundings is used
    ({
      writeFile: () => {
        throw error;
      },
    }) as unknown as Io;
  const coded = (code: string): Error => Object.assign(new Error("no"), { code });

  it.each([
    [coded("EISDIR"), "life.svg: is a folder, not a file"],
    [coded("EACCES"), "life.svg: may not be written"],
    [coded("ENOSPC"), "life.svg: there is no space left"],
    [coded("EIO"), "life.svg: can't be written (EIO)"],
    [coded("constructor"), "life.svg: can't be written (constructor)"],
    [new Error("no"), "life.svg: can't be written ()"],
    ["no", "life.svg: can't be written ()"],
  ])("%s", (error, message) => {
    expect(() => writeText("life.svg", "", failing(error))).toThrow(message);
  });
});
