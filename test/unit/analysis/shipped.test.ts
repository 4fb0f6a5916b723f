import { decide } from "order-recourse";
import { check } from "order-recourse/analysis";
import { laws } from "order-recourse/laws";
import { policies } from "order-recourse/policies";
import { describe, expect, it } from "vitest";

describe("what comes with the package", () => {
  it.each(Object.entries(policies))("policy %s means every row", (_, policy) => {
    const { findings, undecided } = check(policy);
    for (const { witness } of findings)
      if (witness !== undefined) decide(witness.order, { policies: policy, at: witness.at });
    expect({ findings, undecided }).toEqual({ findings: [], undecided: [] });
  });

  it.each(Object.entries(laws))("law %s means every row", (_, list) => {
    const { findings, undecided } = check(list);
    expect({ findings, undecided }).toEqual({ findings: [], undecided: [] });
  });
});
