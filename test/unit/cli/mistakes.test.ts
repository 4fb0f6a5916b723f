import { describe, expect, it } from "vitest";
import { delivered, files, shop } from "./shop.js";
import { order } from "./world.js";

/** What is printed and the exit code, on one line. */
async function said(line: string | readonly string[], file?: string | Uint8Array): Promise<string> {
  const given = file === undefined ? files : { ...files, "a.json": file };
  const { code, out, err } = await order(line, { files: given });
  expect(out).toBe("");
  return `${code} ${err
    .trimEnd()
    .replace(/\n {4,}/g, " ")
    .replace(/\n */g, " | ")}`;
}

describe("a wrong call", () => {
  it.each([
    ["decde", "unknown command `decde` | did you mean `decide`?"],
    [
      "frobnicate",
      "unknown command `frobnicate` | known: decide, timeline, plan, verify, check, diff, prove, policies, laws, | facts",
    ],
    ["policies amazon", "`policies` takes no `amazon` | see `order-recourse policies --help`"],
    ["laws de", "`laws` takes no `de` | see `order-recourse laws --help`"],
    ["a.json", "`a.json` is no command | did you mean `order-recourse decide a.json`?"],
    [
      "--polcy",
      "unknown option `--polcy` | options come after the command: `order-recourse --help`",
    ],
    [
      "decide",
      "no order given | name a file, or `-` for standard input | error: no policy given | add `--policy amazon-us`, or a file; `order-recourse policies` lists them all",
    ],
    ["decide -p shop.json", "no order given | name a file, or `-` for standard input"],
    [
      "decide a.json --polcy shop.json --json=3 --at",
      "unknown option `--polcy` | did you mean `--policy`? | error: `--json` takes no value | error: `--at` needs a value",
    ],
    [
      "decide a.json -p amazn-us -p none.json -l eu2 --at noon --reason damged --from amazon",
      "`--at` is no moment: `noon` | ISO 8601 with an offset or `Z`: `2026-11-22T12:00:00Z` | error: unknown reason `damged` | did you mean `damaged`? | error: unknown format `amazon` | known: amazon-sp-api | error: unknown policy `amazn-us` | did you mean `amazon-us`? (a file is named with its ending `.json`) | error: none.json: there is no such file | error: unknown law `eu2` | did you mean `eu`? (`order-recourse laws` lists them)",
    ],
    [
      "decide -p amazn-us --exit-code cancle",
      "no order given | name a file, or `-` for standard input | error: unknown policy `amazn-us` | did you mean `amazon-us`? (a file is named with its ending `.json`) | error: unknown action `cancle` | did you mean `cancel`?",
    ],
    [
      "plan a.json -p shop.json --at noon --goal refnd",
      "`--at` is no moment: `noon` | ISO 8601 with an offset or `Z`: `2026-11-22T12:00:00Z` | error: unknown goal `refnd` | did you mean `refund`?",
    ],
    [
      "timeline a.json --svg a.png --json --reason damged",
      "unknown reason `damged` | did you mean `damaged`? | error: no policy given | add `--policy amazon-us`, or a file; `order-recourse policies` lists them all | error: `--svg` and `--json` do not go together | error: `--svg` does not write to `a.png` | a file that ends in `.svg`, or `-` for standard output",
    ],
    [
      "verify cancle a.json --goal refnd --asked-at noon --at noon -p shop.json",
      "unknown action `cancle` | did you mean `cancel`? | error: `verify` compares two files | name the order as it was, then as it is: `verify cancel before.json | after.json` | error: `--at` is no moment: `noon` | ISO 8601 with an offset or `Z`: `2026-11-22T12:00:00Z` | error: unknown goal `refnd` | did you mean `refund`? | error: `--asked-at` is no moment: `noon` | ISO 8601 with an offset or `Z`: `2026-11-22T12:00:00Z`",
    ],
    [
      "verify --goal refnd -p shop.json",
      "no action given | known: cancel, return, escalate | error: `verify` compares two files | name the order as it was, then as it is: `verify cancel before.json | after.json` | error: unknown goal `refnd` | did you mean `refund`?",
    ],
    [
      "verify cancel - - --from amazon -p shop.json",
      "only one of the two can be standard input | name the order as it was, then as it is: `verify cancel before.json | after.json` | error: unknown format `amazon` | known: amazon-sp-api",
    ],
    [
      "decide a.json -p shop.json --from amazon --options {",
      "unknown format `amazon` | known: amazon-sp-api | error: `--options`:1:2: is not JSON: the text ends too early: `}` is missing",
    ],
    [
      "check a.json none.json",
      "a.json: is an order, not a policy | error: none.json: there is no such file",
    ],
    [
      "diff policies/amazn-us laws/eu2",
      "unknown policy `amazn-us` | did you mean `amazon-us`? | error: unknown law `eu2` | did you mean `eu`?",
    ],
    [
      "prove --action retrn",
      "too few policies given | `order-recourse prove new.json --at-least laws/eu` | error: nothing to compare with | `order-recourse prove new.json --at-least laws/eu` | error: unknown action `retrn` | did you mean `return`?",
    ],
    [
      "policies --stale soon --at noon",
      "`--at` is no moment: `noon` | ISO 8601 with an offset or `Z`: `2026-11-22T12:00:00Z` | error: `--stale` is no span: `soon` | a number of days, or of weeks, months or years: `180`, `180d`, `26w`, `6m`, | `1y`",
    ],
    [
      "prove amazon-xx --at-least laws/eu2 --action retrn",
      "unknown policy `amazon-xx` | did you mean `amazon-ae`? (a file is named with its ending `.json`) | error: unknown law `eu2` | did you mean `eu`? | error: unknown action `retrn` | did you mean `return`?",
    ],
    [
      "decide a.json",
      "no policy given | add `--policy amazon-us`, or a file; `order-recourse policies` lists them all",
    ],
    ["decide a.json --polcy shop.json", "unknown option `--polcy` | did you mean `--policy`?"],
    [
      "decide a.json -p shop.json --zzzzzzz",
      "unknown option `--zzzzzzz` | `--help` lists the options",
    ],
    [
      "decide --zzzzzzz --resaon=damged --jsno --at noon --polcy=amazn-us",
      "unknown option `--zzzzzzz` | `--help` lists the options | error: unknown option `--resaon` | did you mean `--reason`? | error: unknown option `--jsno` | did you mean `--json`? | error: unknown option `--polcy` | did you mean `--policy`? | error: no order given | name a file, or `-` for standard input | error: `--at` is no moment: `noon` | ISO 8601 with an offset or `Z`: `2026-11-22T12:00:00Z` | error: unknown reason `damged` | did you mean `damaged`? | error: unknown policy `amazn-us` | did you mean `amazon-us`? (a file is named with its ending `.json`)",
    ],
    [
      "timeline a.json -p shop.json --svg a.svg --jsno",
      "unknown option `--jsno` | did you mean `--json`? | error: `--svg` and `--json` do not go together",
    ],
    ["decide a.json --policy", "`--policy` needs a value"],
    ["decide a.json --policy --json", "`--policy` needs a value"],
    [
      "decide a.json -p --reason damged",
      "`--policy` needs a value | error: unknown reason `damged` | did you mean `damaged`?",
    ],
    ["decide a.json -p shop.json --from --options {}", "`--from` needs a value"],
    ["decide a.json -policy shop.json", "unknown option `-policy` | did you mean `--policy`?"],
    ["decide a.json -p=shop.json -x", "unknown option `-x` | `--help` lists the options"],
    [
      "verify --zzz --jsno",
      "unknown option `--zzz` | `--help` lists the options | error: unknown option `--jsno` | did you mean `--json`? | error: no action given | known: cancel, return, escalate | error: `verify` compares two files | name the order as it was, then as it is: `verify cancel before.json | after.json` | error: no policy given | add `--policy amazon-us`, or a file; `order-recourse policies` lists them all",
    ],
    [
      "check --jsno",
      "unknown option `--jsno` | did you mean `--json`? | error: no policy given | `order-recourse check policy.json`",
    ],
    [
      "diff a.json --jsno",
      "unknown option `--jsno` | did you mean `--json`? | error: too few policies given | `order-recourse diff old.json new.json`",
    ],
    [
      "prove --at-laest laws/eu2",
      "unknown option `--at-laest` | did you mean `--at-least`? | error: too few policies given | `order-recourse prove new.json --at-least laws/eu` | error: unknown law `eu2` | did you mean `eu`?",
    ],
    [
      "policies amazon --stael soon",
      "unknown option `--stael` | did you mean `--stale`? | error: `policies` takes no `amazon` | see `order-recourse policies --help` | error: `--stale` is no span: `soon` | a number of days, or of weeks, months or years: `180`, `180d`, `26w`, `6m`, | `1y`",
    ],
    [
      "laws de --jsno",
      "unknown option `--jsno` | did you mean `--json`? | error: `laws` takes no `de` | see `order-recourse laws --help`",
    ],
    [
      "facts zzz --jsno",
      "unknown option `--jsno` | did you mean `--json`? | error: unknown fact `zzz` | `order-recourse facts` lists them",
    ],
    ["facts --help --jsno", "unknown option `--jsno` | did you mean `--json`?"],
    [
      "decide a.json -p amazn-us",
      "unknown policy `amazn-us` | did you mean `amazon-us`? (a file is named with its ending `.json`)",
    ],
    [
      "decide a.json -p shop.json --reason damged",
      "unknown reason `damged` | did you mean `damaged`?",
    ],
    [
      "decide a.json -p shop.json --exit-code cancle",
      "unknown action `cancle` | did you mean `cancel`?",
    ],
    ["decide a.json -p shop.json --from amazon", "unknown format `amazon` | known: amazon-sp-api"],
    [
      "decide a.json -p shop.json --at 2026-11-22",
      "`--at` is no moment: `2026-11-22` | ISO 8601 with an offset or `Z`: `2026-11-22T12:00:00Z`",
    ],
    ["decide a.json -p shop.json --at", "`--at` needs a value"],
    ["help decde", "unknown command `decde` | did you mean `decide`?"],
    ["decide - a.json - -p shop.json", "standard input was named twice"],
    [
      "decide a.json -p de",
      "unknown policy `de` | did you mean `--law de`? (a file is named with its ending `.json`)",
    ],
    [
      "decide a.json -p policies/amazon-us -p laws/us",
      "unknown policy `policies/amazon-us` | did you mean `amazon-us`? (a file is named with its ending `.json`) | error: unknown policy `laws/us` | did you mean `--law us`? (a file is named with its ending `.json`)",
    ],
    [
      "decide a.json -l laws/us",
      "unknown law `laws/us` | did you mean `us`? (`order-recourse laws` lists them)",
    ],
    [
      "check us laws/amazon-us policies/us policies/none.json",
      "unknown policy `us` | did you mean `laws/us`? (a file is named with its ending `.json`) | error: unknown law `amazon-us` | did you mean `policies/amazon-us`? | error: unknown policy `us` | did you mean `laws/us`? | error: policies/none.json: there is no such file",
    ],
    ["decide a.json -p shop.json --at now --at now", "`--at` was given twice"],
    ["decide a.json -p shop.json --json=yes", "`--json` takes no value"],
    ["decide a.json -p shop.json --options {}", "`--options` needs `--from`"],
    [
      "decide a.json -p shop.json --from amazon-sp-api --options {",
      "`--options`:1:2: is not JSON: the text ends too early: `}` is missing",
    ],
    [
      "decide a.json -p shop.json --from amazon-sp-api --options list.json",
      "`--options`: list.json: there is no such file",
    ],
    [
      "decide a.json -p shop.json --from amazon-sp-api --options 1.json",
      "`--options`: 1.json: there is no such file",
    ],
    ["decide a.json -p none.json", "none.json: there is no such file"],
    ["decide a.json -p a.json", "a.json: is an order, not a policy"],
    ["facts zzz", "unknown fact `zzz` | `order-recourse facts` lists them"],
    ["facts line.deliverdAt", "unknown fact `line.deliverdAt` | did you mean `line.deliveredAt`?"],
    ["facts deliveredAt", "unknown fact `deliveredAt` | did you mean `line.deliveredAt`?"],
    [
      "facts requestedAt",
      "unknown fact `requestedAt` | did you mean `cancellation.requestedAt` or `return.requestedAt`?",
    ],
    ["facts a b", "one name at most | `order-recourse facts line.`"],
  ])("%s", async (line, message) => {
    expect(await said(line)).toBe(`2 error: ${message}`.replace(/\s+/g, " "));
  });

  it("takes values as they are usually written", async () => {
    const right = await order("decide a.json --policy shop.json --reason damaged", { files });
    expect(right.code).toBe(0);
    for (const line of [
      "decide --policy=shop.json --reason=damaged a.json",
      "decide -pshop.json --reason damaged -- a.json",
      "decide -p=shop.json a.json --reason damaged",
    ])
      expect(await order(line, { files })).toEqual(right);
  });

  it("shows the help where nothing is asked for", async () => {
    expect(await said("")).toMatch(/^2 order-recourse: what may a buyer still do/);
  });

  it("needs an object as options", async () => {
    const { code, err } = await order(
      "decide a.json -p amazon-us --from amazon-sp-api --options o.json",
      {
        files: { ...files, "o.json": "[1]" },
      },
    );
    expect(`${code} ${err}`).toBe(
      "2 error: o.json: the set of options has 1 problem\n  - expected an object, found a list\n",
    );
  });
});

describe("a policy that can't be used", () => {
  const asked = async (policy: unknown): Promise<string> => {
    const text = typeof policy === "string" ? policy : JSON.stringify(policy);
    const { code, err } = await order("decide a.json -p shop.json", {
      files: { ...files, "shop.json": text },
    });
    return `${code} ${err.trimEnd().replace(/\s*\n\s*/g, " ")}`;
  };

  it("is told with every problem", async () => {
    const { tables, ...rest } = shop;
    expect(await asked({ ...rest, tables: { cancle: tables.cancel }, extra: 1 })).toBe(
      "2 error: shop.json: policy `shop` has 2 problems - `extra`: unknown key `extra` - `tables.cancle`: unknown key `cancle` (did you mean `cancel`?)",
    );
  });

  it("is told that it is empty", async () => {
    expect(await asked(" \n")).toBe("2 error: shop.json: is empty");
  });

  it("is told where it is not JSON", async () => {
    expect(await asked("{,}")).toBe(
      "2 error: shop.json:1:2: is not JSON: expected a key in double quotes",
    );
  });

  it("is told that there is none in it", async () => {
    const message = "2 error: shop.json: holds an empty list expected policies in it";
    expect(await asked([])).toBe(message);
    expect(await asked([[], [[]]])).toBe(message);
  });

  it("is told where lists are too deep to be meant", async () => {
    expect(await asked("[".repeat(100_000) + "]".repeat(100_000))).toMatch(
      /^2 error: shop\.json(\[0\]){10}: policy has 1 problem - expected .*found a list$/,
    );
  });

  it("is told where versions overlap", async () => {
    expect(await asked([shop, { ...shop, version: "2" }])).toMatch(
      /^2 error: the set of policies has 1 problem .* are both in force/,
    );
  });
});

describe("input that can't be decided", () => {
  const line = "decide a.json -p shop.json";
  it.each([
    ["nothing", "", "a.json: is empty | expected an order as JSON"],
    ["blanks", " \n\t", "a.json: is empty | expected an order as JSON"],
    ["an empty list", "[]", "a.json: holds an empty list | expected orders in it"],
    [
      "a comma too many",
      '{"id": "x",\n "lines": [1,],\n}',
      "a.json:2:14: is not JSON: expected a value; a comma too many?",
    ],
    [
      "a comma at the end of an object",
      '{"id": "x",}',
      "a.json:1:12: is not JSON: expected a key; a comma too many?",
    ],
    ["single quotes", "{'id': 1}", "a.json:1:2: is not JSON: expected a key in double quotes"],
    [
      "a value in single quotes",
      "{\"id\": 'x'}",
      "a.json:1:8: is not JSON: expected a value; texts are in double quotes",
    ],
    ["no colon", '{"id" 1}', "a.json:1:7: is not JSON: expected `:` after the key"],
    ["no comma", '{"id": 1 "b": 2}', "a.json:1:10: is not JSON: expected `,` or `}`"],
    ["no comma in a list", "[1 2]", "a.json:1:4: is not JSON: expected `,` or `]`"],
    [
      "a text without end",
      '{"id": "x',
      "a.json:1:8: is not JSON: a text that does not end, or holds what has to be escaped",
    ],
    [
      "a wrong escape",
      '["\\x"]',
      "a.json:1:2: is not JSON: a text that does not end, or holds what has to be escaped",
    ],
    [
      "a key without end",
      '{"id',
      "a.json:1:2: is not JSON: a text that does not end, or holds what has to be escaped",
    ],
    ["a word", "nope", "a.json:1:1: is not JSON: expected a value"],
    ["a number of no JSON", "[01]", "a.json:1:2: is not JSON: expected a value"],
    [
      "too short",
      '{"a": [1, {"b": {}, "c": [], "d": "\\u00e9\\n"}',
      "a.json:1:46: is not JSON: the text ends too early: `]` is missing",
    ],
    [
      "two orders",
      '{\n"id": 1}\n{\n"id": 2}',
      "a.json:3:1: is not JSON: something follows after the end | several orders go into one list, or one on each line",
    ],
    ["a number", "7", "a.json: order has 1 problem | - expected an order, found `7`"],
  ])("%s", async (_, text, message) => {
    expect(await said(line, text)).toBe(`1 error: ${message}`);
  });

  it("files that are no text", async () => {
    const message = "1 error: a.json: is not text in UTF-8";
    expect(await said(line, new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0xff]))).toBe(message);
    expect(await said(line, new Uint8Array([0x7b, 0xe9, 0x7d]))).toBe(message);
    expect(await said(line, "{\u0000}")).toBe(message);
  });

  it("files that can't be read", async () => {
    expect(await said("decide none.json -p shop.json")).toBe(
      "1 error: none.json: there is no such file",
    );
    expect(await said("decide . -p shop.json")).toBe("1 error: .: is a folder, not a file");
    const unset = await order(["decide", "", "-p", "shop.json"], { files });
    expect(unset.err).toBe("error: a name that is empty: there is no such file\n");
  });

  it("input that breaks off", async () => {
    const broken = async (error: Error): Promise<string> =>
      (await order("decide - -p shop.json", { files, input: error })).err;
    const withCode = (code: string): Error => Object.assign(new Error("no"), { code });
    expect(await broken(withCode("EACCES"))).toBe("error: standard input: may not be read\n");
    expect(await broken(withCode("EIO"))).toBe("error: standard input: can't be read (EIO)\n");
    expect(await broken(new Error("no"))).toBe("error: standard input: can't be read\n");
  });

  it("a fault of the program's own, without a stack", async () => {
    const { code, err } = await order("decide a.json -p shop.json", {
      files,
      get tick(): number {
        throw new Error("the clock\u001b[2J stopped");
      },
    });
    expect(`${code} ${err}`).toBe(
      "1 error: order-recourse stumbled, which is a fault of its own: the clock?[2J\n       stopped\n",
    );
  });

  it("every problem of an order, with its path", async () => {
    const order = {
      id: "x",
      placedAt: "2026-02-30T12:00:00Z",
      lines: [{ id: "1", quantity: 0, status: "shiped" }],
    };
    expect(await said(line, JSON.stringify(order))).toMatch(
      /^1 error: a\.json: order `x` has 3 problems \| - `placedAt`: .* - `lines\[0\]\.quantity`: .* - `lines\[0\]\.status`: .*did you mean `shipped`\?\)$/,
    );
  });

  it("no more problems than one reads", async () => {
    const lines = Array.from({ length: 30 }, () => 1);
    const text = JSON.stringify({ id: "x", placedAt: "2026-02-03T12:00:00Z", lines });
    expect(await said(line, text)).toMatch(/\| - and 10 more$/);
  });

  it("is quick for what is large, deep or both", async () => {
    const start = performance.now();
    expect(await said(line, `${"[".repeat(100_000)}`)).toContain("`]` is missing");
    expect(await said(line, `["${"x".repeat(10_000_000)}`)).toContain("a.json:1:2: is not JSON");
    expect(await said(line, `{"a": 1,\n${'"b": [1.5e3, true],\n'.repeat(200_000)}}`)).toContain(
      "a.json:200002:1: is not JSON",
    );
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("input that looks odd and is fine", () => {
  const order1 = JSON.stringify(delivered);
  it.each([
    ["a byte order mark", new TextEncoder().encode(`\ufeff${order1}`)],
    ["UTF-16 of a shell on Windows", new Uint8Array(Buffer.from(`\ufeff${order1}`, "utf16le"))],
    [
      "UTF-16 with the larger byte first",
      new Uint8Array(Buffer.from(`\ufeff${order1}`, "utf16le").swap16()),
    ],
    ["blanks around it", new TextEncoder().encode(`\n\n ${order1}\r\n`)],
  ])("%s", async (_, file) => {
    const { code } = await order("decide a.json -p shop.json", {
      files: { ...files, "a.json": file },
    });
    expect(code).toBe(0);
  });

  it("says so when it waits for somebody to type", async () => {
    const { code, err } = await order("decide - -p shop.json", {
      files,
      input: order1,
      isTyped: true,
    });
    expect({ code, err }).toEqual({
      code: 0,
      err: "reading an order from the terminal; end it with Ctrl-D\n",
    });
  });
});
