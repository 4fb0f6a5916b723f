/** Cases with a known answer: our own, and those under ../shared where that folder exists. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { decide, type Order, type Policies } from "order-recourse";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { parseOrder, parsePolicy } from "order-recourse/schema";
import { describe, expect, it } from "vitest";
import { differences, type Expectation } from "./compare.js";

interface Case {
  readonly id: string;
  readonly title: string;
  readonly policies: readonly unknown[];
  readonly order: unknown;
  readonly at: string;
  readonly reason?: never;
  readonly expect: Expectation;
  readonly lines?: Readonly<Record<string, Expectation>>;
}

const DOORS: Readonly<Record<string, Policies>> = { "policies/amazon-us": amazonUs };

function doorsExist({ policies }: Case): boolean {
  return policies.every((door) => typeof door !== "string" || Object.hasOwn(DOORS, door));
}

function run({ policies, order, at, reason, expect: expected, lines }: Case): readonly string[] {
  const set = policies.map((door) => (typeof door === "string" ? DOORS[door] : parsePolicy(door)));
  const parsed: Order = parseOrder(order);
  const question = { policies: set as Policies, at, ...(reason === undefined ? {} : { reason }) };
  return differences(decide(parsed, question), expected, lines);
}

function cases(file: string): readonly Case[] {
  return JSON.parse(readFileSync(file, "utf8")) as readonly Case[];
}

const own = "test/vectors/amazon-us";
for (const file of readdirSync(own).filter((name) => name.endsWith(".json"))) {
  describe(`our own: ${file}`, () => {
    it.each(cases(`${own}/${file}`).map((c) => [c.id, c] as const))("%s", (_, one) => {
      expect(run(one)).toEqual([]);
    });
  });
}

/** Name holidays by place without bringing them: they come with the laws. */
const AWAITING: ReadonlySet<string> = new Set(["MER-100a", "MER-100b"]);

const shared = "../shared/vectors";
for (const file of ["seed", "amazon", "merchants"]) {
  const path = `${shared}/${file}.json`;
  describe.skipIf(!existsSync(path))(`shared: ${file}`, () => {
    const all = existsSync(path) ? cases(path).filter(doorsExist) : [];
    it.skipIf(all.length > 0)("has no case for the doors that there are", () => undefined);
    it.each(all.filter((c) => !AWAITING.has(c.id)).map((c) => [c.id, c] as const))(
      "%s",
      (_, one) => {
        expect(run(one)).toEqual([]);
      },
    );
    it.each(all.filter((c) => AWAITING.has(c.id)).map((c) => [c.id, c] as const))(
      "%s does not pass yet",
      (_, one) => {
        expect(run(one)).not.toEqual([]);
      },
    );
  });
}
