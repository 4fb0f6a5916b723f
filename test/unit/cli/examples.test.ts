import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { order } from "./world.js";

interface Example {
  readonly file: string;
  readonly about: string;
  readonly at: string;
  readonly reason?: string;
  readonly from?: string;
  readonly options?: object;
}

const FOLDER = "examples/orders";
// SAFETY: the file is ours, and what its entries hold is used below
const examples = JSON.parse(readFileSync(`${FOLDER}/index.json`, "utf8")) as readonly Example[];

describe("the example orders", () => {
  it("are all in the index", () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json") && name !== "index.json")
      .map((name) => name.replaceAll("\\", "/"));
    expect(examples.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it.each(examples)("$file is decided", async ({ file, at, reason, from, options }) => {
    const { code, out, err } = await order([
      ...["decide", `${FOLDER}/${file}`, "--policy", "amazon-us", "--at", at],
      ...(reason === undefined ? [] : ["--reason", reason]),
      ...(from === undefined ? [] : ["--from", from]),
      ...(options === undefined ? [] : ["--options", JSON.stringify(options)]),
    ]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Order .+\n(?:.*\n)+ {2}(?:Now|Wait|Find out|Last resort): /);
  });
});

describe("the example programs", () => {
  it.each([
    ["shop-guard", ["cancelled", "sent as a request"]],
    [
      "support-bot",
      ["When did it arrive? 2026-11-02T14:00:00Z", "You can return it until 2026-12-02."],
    ],
    ["help-desk", ["just placed: cancel, by 2026-11-22T12:20:00Z"]],
  ])("%s", async (name, lines) => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await import(`../../../examples/${name}.ts`);
    const said = log.mock.calls.map(([text]) => String(text));
    log.mockRestore();
    expect(said).toEqual(expect.arrayContaining(lines));
  });
});
