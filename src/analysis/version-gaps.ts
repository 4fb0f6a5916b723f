/**
 * Days on which no version of a policy is in force, between two of its versions.
 *
 * @module
 */
import type { Policy } from "../policy/policy.js";
import { formatInstant } from "../time/instant.js";
import { formatLocalDate, parseLocalDate } from "../time/local-date.js";
import { startOfDay } from "../time/zone.js";
import { compiledOf } from "./decision-probe.js";
import type { Finding } from "./finding.js";

/** The holes between the versions of each policy, with an order that falls into each. */
export function versionGaps(policies: readonly Policy[]): readonly Finding[] {
  const byId = new Map<string, Policy[]>();
  for (const policy of policies) byId.set(policy.id, [...(byId.get(policy.id) ?? []), policy]);
  return [...byId.values()].flatMap((versions) => {
    const sorted = [...versions].sort((a, b) => (fromOf(a) < fromOf(b) ? -1 : 1));
    return sorted.slice(1).flatMap((later, index): readonly Finding[] => {
      const earlier = sorted[index];
      const to = earlier?.inForce?.to;
      const from = later.inForce?.from;
      if (earlier === undefined || to === undefined || from === undefined) return [];
      const first = (parseLocalDate(to) ?? 0) + 1;
      const last = (parseLocalDate(from) ?? 0) - 1;
      if (first > last) return [];
      const { id, version } = later;
      const data = {
        from: formatLocalDate(first),
        to: formatLocalDate(last),
        before: earlier.version,
      };
      const by = [{ policy: earlier.id, row: "" }];
      const finding = {
        code: "version-gap",
        policy: id,
        version,
        action: null,
        rows: [],
        by,
        data,
      } as const;
      const witness = orderIn(versions, first);
      return [witness === undefined ? finding : { ...finding, witness }];
    });
  });
}

function fromOf({ inForce }: Policy): string {
  return inForce?.from ?? "";
}

/** An order of that day, for which no version is in force. */
function orderIn(versions: readonly Policy[], day: number): Finding["witness"] {
  const [first] = versions;
  const zones = typeof first?.timeZone === "string" ? [first.timeZone] : (first?.timeZone ?? []);
  const zone = zones.find((name) => name !== "buyer") ?? "UTC";
  const noon = startOfDay(day, zone) + 12 * 3_600_000;
  if ((first?.inForce?.by ?? "order.placedAt") !== "order.placedAt") return undefined;
  const placedAt = formatInstant(noon);
  const order = {
    id: "witness",
    placedAt,
    lines: [{ id: "1", quantity: 1, status: "pending" }],
    events: [],
  } as const;
  const { policies } = compiledOf(versions).decide(order, { at: placedAt });
  return policies.length === 0 ? { order, at: placedAt } : undefined;
}
