/**
 * Cases with a known answer, as files of JSON: our own, and those under ../shared where that folder exists.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Decision, decide, type Order, type Policies } from "order-recourse";
import { laws } from "order-recourse/laws";
import { policies } from "order-recourse/policies";
import { parseOrder, parsePolicy } from "order-recourse/schema";
import type { Expectation } from "./compare.js";

/** An order, policies, a moment, and what is right. A policy is a door (`policies/etsy`), or written out. */
export interface Case {
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
export const CATALOGUES: Readonly<Record<string, Readonly<Record<string, Policies>>>> = {
  policies,
  laws,
};

function policiesOf(door: string): Policies | undefined {
  const [catalogue = "", id = ""] = door.split("/");
  const all = CATALOGUES[catalogue] ?? {};
  return Object.hasOwn(all, id) ? all[id] : undefined;
}

/** Whether the package has every policy that a case asks for. */
function doorsExist({ policies: doors }: Case): boolean {
  return doors.every((door) => typeof door !== "string" || policiesOf(door) !== undefined);
}

/** The policies of a case. */
export function policiesIn({ policies: doors }: Case): Policies {
  // SAFETY: doorsExist
  return doors.map((door) =>
    typeof door === "string" ? policiesOf(door) : parsePolicy(door),
  ) as Policies;
}

/** What the package says to a case, by its own policies or by others. */
export function decisionOf(one: Case, set: Policies = policiesIn(one)): Decision {
  const { at, reason } = one;
  const question = { policies: set, at, ...(reason === undefined ? {} : { reason }) };
  let order = orders.get(one);
  if (order === undefined) {
    order = parseOrder(one.order);
    orders.set(one, order);
  }
  return decide(order, question);
}

/** The orders of the cases, read once. */
const orders = new WeakMap<Case, Order>();

/** The cases in a file; those of a second kind are for `time` alone: deadlines.test.ts. */
export function casesIn(file: string): readonly Case[] {
  const all = JSON.parse(readFileSync(file, "utf8")) as readonly (Case & { kind?: string })[];
  return all.filter(({ kind }) => kind !== "deadline");
}

/** Where our own cases are. */
export const OWN = "test/vectors";

/** The files with cases of our own, as seen from `OWN`. */
export function ownFiles(): readonly string[] {
  return readdirSync(OWN, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort();
}

/** The shared cases by the name of their file, where there are any, for the doors that there are. */
export function sharedCases(name: string): readonly Case[] | undefined {
  const path = `../shared/vectors/${name}.json`;
  return existsSync(path) ? casesIn(path).filter(doorsExist) : undefined;
}

/** The names of the files with shared cases. */
export const SHARED = ["seed", "amazon", "ebay", "merchants", "law", "layers"] as const;

/** Shared cases that are wrong, and what says so: a case stays here only as long as it fails. */
export const ARGUED: Readonly<Record<string, string>> = {
  "EBY-B76": "design 2.1: who pays for the way back is `free` or `buyer`, the case says `seller`",
};

/** Whether a shared case is wrong. */
export function isArgued({ id }: Case): boolean {
  return Object.hasOwn(ARGUED, id);
}
