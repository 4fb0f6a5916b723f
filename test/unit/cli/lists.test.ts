import { laws } from "order-recourse/laws";
import { policies } from "order-recourse/policies";
import { describe, expect, it } from "vitest";
import { order } from "./world.js";

describe("help and version", () => {
  it("is at hand for each command", async () => {
    for (const [line, first] of [
      ["--help", "order-recourse: what may a buyer still do"],
      ["-h", "order-recourse: what may a buyer still do"],
      ["help", "order-recourse: what may a buyer still do"],
      ["decide --help", "order-recourse decide: "],
      ["decide nothing --at x -h", "order-recourse decide: "],
      ["help decide", "order-recourse decide: "],
      ["timeline --help", "order-recourse timeline: "],
      ["plan --help", "order-recourse plan: "],
      ["verify --help", "order-recourse verify: "],
      ["policies --help", "order-recourse policies: "],
      ["laws --help", "order-recourse laws: "],
      ["facts --help", "order-recourse facts: "],
    ] as const) {
      const { code, out, err } = await order(line);
      expect({ line, code, err, starts: out.startsWith(first) }).toEqual({
        line,
        code: 0,
        err: "",
        starts: true,
      });
      expect(out.split("\n").filter((one) => one.length > 80)).toEqual([]);
    }
  });

  it("names the version", async () => {
    expect(await order("--version")).toMatchObject({ code: 0, out: "1.2.3\n", err: "" });
    expect((await order("-v")).out).toBe("1.2.3\n");
  });
});

describe("policies", () => {
  it("lists the catalogue", async () => {
    const { code, out } = await order("policies");
    expect(code).toBe(0);
    for (const [id, { title = id, authority, version }] of Object.entries(policies)) {
      expect(out).toContain(`${id.padEnd(20)}${title}, ${authority}, version ${version}\n`);
    }
    expect(out).toMatch(/rows: cancel \d+, return \d+, contact seller \d+, escalate \d+\n/);
  });

  it("lists it as JSON", async () => {
    const list: unknown = JSON.parse((await order("policies --json")).out);
    expect(list).toContainEqual({
      id: "amazon-us",
      title: policies["amazon-us"].title,
      authority: "marketplace",
      version: policies["amazon-us"].version,
      rows: {
        cancel: policies["amazon-us"].tables.cancel?.length,
        return: policies["amazon-us"].tables.return?.length,
        contactSeller: policies["amazon-us"].tables.contactSeller?.length,
        escalate: policies["amazon-us"].tables.escalate?.length,
      },
    });
  });
});

describe("laws", () => {
  it("lists each place with what its laws are about", async () => {
    const { code, out } = await order("laws");
    expect(code).toBe(0);
    for (const id of Object.keys(laws)) expect(out).toMatch(new RegExp(`^${id} +\\S`, "m"));
    expect(out).toContain("de      Germany: Right of withdrawal; Conformity of goods;");
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("lists them as JSON", async () => {
    const list: unknown = JSON.parse((await order("laws --json")).out);
    const policy = laws.de[0];
    expect(list).toContainEqual({
      id: "de",
      policies: expect.arrayContaining([
        { id: policy?.id, title: policy?.title, version: policy?.version },
      ]),
    });
    expect(list).toHaveLength(Object.keys(laws).length);
  });
});

describe("facts", () => {
  it("lists those that begin so", async () => {
    const { out } = await order("facts chargeback");
    expect(out).toBe(`chargeback.state                whether the buyer went to the bank
  text; no key: not known
  none, open
`);
  });

  it("lists them all as JSON", async () => {
    const all: unknown = JSON.parse((await order("facts --json")).out);
    expect(all).toMatchObject({
      reason: { kind: "text", missing: "unknown" },
      "line.quantity": { kind: "number", missing: "required" },
    });
  });
});
