import { decide } from "order-recourse";
import { check, diff } from "order-recourse/analysis";
import { laws } from "order-recourse/laws";
import { policies } from "order-recourse/policies";
import type { Policy } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { Random } from "../../support/random.js";
import { type Defect, seed } from "./defects.js";

/** `ANALYSIS_DEFECTS=1000` seeds a thousand. */
const COUNT = Number(process.env["ANALYSIS_DEFECTS"] ?? 16);

const POOL: readonly Policy[] = [
  ...["amazon-us", "amazon-de", "amazon-uk", "ebay-us", "walmart-us", "target-us"].flatMap(
    (id) => Object.entries(policies).find(([key]) => key === id)?.[1] ?? [],
  ),
  ...laws.eu.filter(
    ({ id }) => id === "eu-withdrawal" || id === "eu-delivery" || id === "eu-dispute",
  ),
];

describe("seeded defects", () => {
  it(`finds ${COUNT} of ${COUNT}, each with an order that shows it`, () => {
    const random = new Random(Number(process.env["ANALYSIS_SEED"] ?? 7));
    const missed: string[] = [];
    const kinds = new Map<string, number>();
    for (let done = 0; done < COUNT; ) {
      const original = random.pick(POOL);
      const defect = seed(original, random);
      if (defect === undefined) continue;
      done += 1;
      kinds.set(defect.kind, (kinds.get(defect.kind) ?? 0) + 1);
      if (!isFound(original, defect))
        missed.push(`${original.id} ${original.version} ${defect.kind} ${defect.row}`);
    }
    expect(missed).toEqual([]);
    expect([...kinds.values()].reduce((a, b) => a + b, 0)).toBe(COUNT);
  }, 3_600_000);
});

/** Whether the difference is found with a case that `decide` confirms; a shadowed row by a check too. */
function isFound(original: Policy, { kind, policy, row }: Defect): boolean {
  if (kind === "shadowed") {
    const { findings } = check({ ...policy, tables: policy.tables });
    const isNamed = findings.some(
      ({ code, rows, by }) =>
        (code === "unreachable-row" || code === "same-row") &&
        rows.includes(row) &&
        by.some((one) => one.row === "seeded"),
    );
    if (!isNamed) return false;
  }
  const { regions } = diff(original, policy);
  const [first] = regions;
  if (first === undefined) return isEqual(original, policy);
  const { order, ...question } = first.witness;
  const told = (one: Policy): unknown => {
    const { policies: _, ...decision } = decide(order, { ...question, policies: one });
    return decision.lines["1"]?.verdicts[first.action];
  };
  return JSON.stringify(told(original)) !== JSON.stringify(told(policy));
}

/** A denial put above the same denial changes nothing. */
function isEqual(original: Policy, changed: Policy): boolean {
  return (["cancel", "return", "contactSeller", "escalate"] as const).some((action) => {
    const rows = changed.tables[action] ?? [];
    const seeded = rows.find(({ id }) => id === "seeded");
    const next = rows[rows.findIndex(({ id }) => id === "seeded") + 1];
    const { effect, ...rest } = next?.then ?? { effect: "permit" };
    return (
      seeded !== undefined &&
      effect !== "permit" &&
      Object.keys(rest).length === 0 &&
      original.id === changed.id
    );
  });
}
