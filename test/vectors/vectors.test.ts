/** Cases with a known answer: our own, and those under ../shared where that folder exists. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { decide, type Order, type Policies } from "order-recourse";
import { laws } from "order-recourse/laws";
import { policies } from "order-recourse/policies";
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

/** The catalogues, by the first part of a door; a policy is the second: `policies/amazon-us`. */
const CATALOGUES: Readonly<Record<string, Readonly<Record<string, Policies>>>> = {
  policies,
  laws,
};

function policiesOf(door: string): Policies | undefined {
  const [catalogue = "", id = ""] = door.split("/");
  const all = CATALOGUES[catalogue] ?? {};
  return Object.hasOwn(all, id) ? all[id] : undefined;
}

function doorsExist({ policies: doors }: Case): boolean {
  return doors.every((door) => typeof door !== "string" || policiesOf(door) !== undefined);
}

function run({
  policies: doors,
  order,
  at,
  reason,
  expect: expected,
  lines,
}: Case): readonly string[] {
  const set = doors.map((door) =>
    typeof door === "string" ? policiesOf(door) : parsePolicy(door),
  );
  const parsed: Order = parseOrder(order);
  const question = { policies: set as Policies, at, ...(reason === undefined ? {} : { reason }) };
  return differences(decide(parsed, question), expected, lines);
}

function cases(file: string): readonly Case[] {
  const all = JSON.parse(readFileSync(file, "utf8")) as readonly (Case & { kind?: string })[];
  // cases of a second kind are for `time` alone: deadlines.test.ts
  return all.filter(({ kind }) => kind !== "deadline");
}

const own = "test/vectors";
const ownFiles = readdirSync(own, { recursive: true, encoding: "utf8" });
for (const file of ownFiles.filter((name) => name.endsWith(".json")).sort()) {
  if (cases(`${own}/${file}`).length === 0) continue;
  describe(`our own: ${file}`, () => {
    it.each(cases(`${own}/${file}`).map((c) => [c.id, c] as const))("%s", (_, one) => {
      expect(run(one)).toEqual([]);
    });
  });
}

/** Shared cases that are wrong, and what says so: a case stays here only as long as it fails. */
const ARGUED: Readonly<Record<string, string>> = {
  "EBY-B76": "design 2.1: who pays for the way back is `free` or `buyer`, the case says `seller`",
};

function isArgued({ id }: Case): boolean {
  return Object.hasOwn(ARGUED, id);
}

const shared = "../shared/vectors";
for (const file of ["seed", "amazon", "ebay", "merchants", "law", "layers"]) {
  const path = `${shared}/${file}.json`;
  describe.skipIf(!existsSync(path))(`shared: ${file}`, () => {
    const all = existsSync(path) ? cases(path).filter(doorsExist) : [];
    it.skipIf(all.length > 0)("has no case for the doors that there are", () => undefined);
    it.each(all.filter((c) => !isArgued(c)).map((c) => [c.id, c] as const))("%s", (_, one) => {
      expect(run(one)).toEqual([]);
    });
    it.each(all.filter(isArgued).map((c) => [c.id, ARGUED[c.id], c] as const))(
      "%s is argued: %s",
      (_, __, one) => {
        expect(() => {
          expect(run(one)).toEqual([]);
        }).toThrow();
      },
    );
  });
}
