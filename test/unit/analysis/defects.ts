import type { Policy, Row } from "order-recourse/policy";
import type { Random } from "../../support/random.js";

/** A policy with a fault put into it, and what has to find it. */
export interface Defect {
  readonly kind: "shadowed" | "shorter" | "swapped" | "country";
  readonly policy: Policy;
  readonly row: string;
}

/** Puts a fault into a policy; nothing where this kind does not fit. */
export function seed(policy: Policy, random: Random): Defect | undefined {
  const action = random.pick(["cancel", "return", "contactSeller", "escalate"] as const);
  const rows = policy.tables[action] ?? [];
  if (rows.length === 0) return undefined;
  const index = random.int(0, rows.length - 1);
  const row = rows[index];
  if (row === undefined) return undefined;
  const put = (kind: Defect["kind"], changed: Row): Defect => ({
    kind,
    row: row.id,
    policy: {
      ...policy,
      tables: { ...policy.tables, [action]: rows.map((one) => (one === row ? changed : one)) },
    },
  });
  switch (random.pick(["shadowed", "shorter", "swapped", "country"] as const)) {
    case "shadowed": {
      // a row that asks for less, put above a row that decided
      const above = { ...row, id: "seeded", then: { effect: "deny" as const } };
      const left = [...rows.slice(0, index), above, ...rows.slice(index)];
      return {
        kind: "shadowed",
        row: row.id,
        policy: { ...policy, tables: { ...policy.tables, [action]: left } },
      };
    }
    case "shorter": {
      if (row.then.effect !== "permit" || row.then.closes === undefined) return undefined;
      const text = JSON.stringify(row.then.closes);
      const shorter = text.replace(/"days":(\d+)/, (_, n: string) => `"days":${Number(n) - 1}`);
      if (shorter === text || shorter.includes('"days":-') || /"counting"|"fact"/.test(text))
        return undefined;
      // SAFETY: the same moment with another number
      const closes = JSON.parse(shorter) as typeof row.then.closes;
      return put("shorter", { ...row, then: { ...row.then, closes } });
    }
    case "swapped": {
      const is = row.when["seller.fulfilledBy"];
      if (is !== "seller" && is !== "marketplace") return undefined;
      const other = is === "seller" ? "marketplace" : "seller";
      return put("swapped", { ...row, when: { ...row.when, "seller.fulfilledBy": other } });
    }
    case "country": {
      const countries = row.when["buyer.country"];
      if (!Array.isArray(countries) || countries.length < 2 || row.then.effect !== "permit")
        return undefined;
      const left = countries.filter((_, at) => at !== random.int(0, countries.length - 1));
      if (left.length === countries.length || left.length === 0) return undefined;
      return put("country", { ...row, when: { ...row.when, "buyer.country": left } });
    }
    default:
      return undefined;
  }
}
