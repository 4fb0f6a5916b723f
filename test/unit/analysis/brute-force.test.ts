import fc from "fast-check";
import { decide, type Policy } from "order-recourse";
import {
  alwaysAllows,
  alwaysDenies,
  atLeastAsGenerous,
  check,
  diff,
  disjoint,
  equivalent,
} from "order-recourse/analysis";
import { describe, expect, it } from "vitest";
import { ask, drawSmall, gridFor } from "./draw-small.js";

const RUNS = { numRuns: Number(process.env["ANALYSIS_RUNS"] ?? 60) };
const seeds = fc.integer({ min: 0, max: 1e9 });

/** A policy in which the row that decides permits, by its id. */
function shown(policy: Policy): Policy {
  const rows = (policy.tables.return ?? []).map((row) => {
    const isNext = row.then.effect === "permit" && row.then.outside === "next";
    return isNext ? row : { ...row, then: { effect: "permit" as const } };
  });
  const end = {
    id: "end",
    when: {},
    then: { effect: "permit" as const },
    because: "return-window" as const,
  };
  return { ...policy, tables: { return: [...rows, end] } };
}

describe("beside brute force over every class", () => {
  it("finds exactly the rows that never decide", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const policy = drawSmall(seed);
        const asked = ask([shown(policy)]);
        const reached = new Set<string>();
        for (const cell of gridFor(policy)) {
          const verdict = asked(cell);
          if (verdict.status === "allowed") reached.add(verdict.grants[0]?.rule ?? "");
        }
        const { findings, undecided } = check(policy);
        expect(undecided).toEqual([]);
        const dead = new Set(
          findings
            .filter(({ code }) => ["unreachable-row", "impossible-row", "same-row"].includes(code))
            .flatMap(({ rows }) => rows),
        );
        // the grid has not every moment at which windows and tests of time are apart
        const isPlain = !/within|olderThan|next/.test(JSON.stringify(policy.tables));
        for (const { id, then } of policy.tables.return ?? []) {
          const isPassed = then.effect === "permit" && then.outside === "next";
          if (reached.has(id)) expect([id, dead.has(id)]).toEqual([id, false]);
          else if (!isPassed && isPlain) expect([id, dead.has(id)]).toEqual([id, true]);
        }
        const falls = findings.filter(({ code }) => code === "falls-through");
        if (reached.has("end") || isPlain) expect(falls.length > 0).toBe(reached.has("end"));
        for (const { witness } of falls) {
          if (witness === undefined) throw new Error("no witness");
          const { verdicts } = decide(witness.order, { ...witness, policies: policy });
          if (verdicts.return.status !== "upcoming")
            expect(verdicts.return.reasons[0].code).toBe("no-rule");
        }
      }),
      RUNS,
    );
  }, 600_000);

  it("says whether one allows whatever another allows", () => {
    fc.assert(
      fc.property(seeds, seeds, fc.boolean(), (first, second, isRelated) => {
        const a = drawSmall(first);
        const b = isRelated ? without(a, second) : { ...drawSmall(second), id: "other" };
        const [ofA, ofB] = [ask([a]), ask([b])];
        const isLess = gridFor(a, b).some(
          (cell) => ofB(cell).status === "allowed" && ofA(cell).status !== "allowed",
        );
        const proof = atLeastAsGenerous(a, b);
        if (isLess) expect(proof.holds).toBe(false);
        if (proof.holds === false) {
          const { witness } = proof;
          const status = (policy: Policy): string =>
            decide(witness.order, { ...witness, policies: policy }).lines["1"]?.verdicts[
              witness.action
            ].status ?? "";
          expect(status(b)).toBe("allowed");
          expect(status(a)).not.toBe("allowed");
        }
      }),
      RUNS,
    );
  }, 600_000);

  it("says what always holds, what changes, and what never meets", () => {
    fc.assert(
      fc.property(seeds, seeds, (first, second) => {
        const a = drawSmall(first);
        const b = without(a, second);
        const cells = gridFor(a, b);
        const [ofA, ofB] = [ask([a]), ask([b])];
        const statuses = cells.map((cell) => ofA(cell).status);
        if (statuses.some((status) => status !== "allowed"))
          expect(alwaysAllows(a, "return", {}).holds).toBe(false);
        if (statuses.includes("allowed")) expect(alwaysDenies(a, "return", {}).holds).toBe(false);
        const isOther = cells.some((cell) => {
          const [x, y] = [ofA(cell), ofB(cell)];
          return (
            (x.status === "allowed") !== (y.status === "allowed") ||
            (x.status === "allowed" && y.status === "allowed" && x.until?.at !== y.until?.at)
          );
        });
        const same = equivalent(a, b);
        if (isOther) expect(same.holds).toBe(false);
        const { regions } = diff(a, b);
        expect(regions.length > 0).toBe(same.holds === false);
        const meets = cells.some(
          (cell) => ofA(cell).status === "allowed" && ofB(cell).status === "allowed",
        );
        if (meets) expect(disjoint(a, b).holds).toBe(false);
      }),
      RUNS,
    );
  }, 600_000);
});

/** The policy without one of its rows, or with another one last. */
function without(policy: Policy, seed: number): Policy {
  const rows = policy.tables.return ?? [];
  const left = rows.filter((_, index) => index !== seed % (rows.length + 1));
  return { ...policy, tables: { return: left } };
}
