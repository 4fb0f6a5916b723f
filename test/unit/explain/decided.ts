/**
 * The decisions of our own vectors.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { type BuyerReason, type Decision, decide, type Policies } from "order-recourse";
import { laws } from "order-recourse/laws";
import { policies } from "order-recourse/policies";
import { parseOrder, parsePolicy } from "order-recourse/schema";

interface Case {
  readonly id: string;
  readonly policies: readonly unknown[];
  readonly order: unknown;
  readonly at: string;
  readonly reason?: BuyerReason;
}

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, Policies>>>> = { policies, laws };

function policiesOf(door: unknown): Policies {
  if (typeof door !== "string") return parsePolicy(door);
  const [catalogue = "", id = ""] = door.split("/");
  return CATALOGUES[catalogue]?.[id] ?? [];
}

/** Every decision of test/vectors by the id of its case, after a trip through JSON. */
export function decided(): readonly (readonly [id: string, decision: Decision])[] {
  const files = readdirSync("test/vectors", { recursive: true, encoding: "utf8" });
  return files
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => JSON.parse(readFileSync(`test/vectors/${name}`, "utf8")) as readonly Case[])
    .filter(({ order }) => order !== undefined)
    .map(({ id, policies: doors, order, at, reason }) => {
      const question = { policies: doors.map(policiesOf), at, ...(reason && { reason }) };
      const decision = decide(parseOrder(order), question);
      return [id, JSON.parse(JSON.stringify(decision)) as Decision] as const;
    });
}
