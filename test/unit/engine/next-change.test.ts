import { decide, type Policy } from "order-recourse";
import { after, days, deny, on, permit, type Row } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, delivered, order, row, shop } from "./support.js";

/** When a decision on returns changes. */
function nextChange(...policies: readonly Policy[]): string | null {
  return decide(order(delivered()), { policies, at: AT }).nextChange;
}

const untilThe = (day: number) => ({ closes: on(`2026-11-${day}`), outside: "next" as const });
const end = (day: number) => `2026-11-${day + 1}T00:00:00Z`;
/** A row that speaks for so many days after the order. */
const early = (then: Row["then"], id: string): Row =>
  row(then, { "order.placedAt": { within: { days: 25 } } }, id);

describe("8.5 the next change", () => {
  it("is where another row takes over that allows the same", () => {
    const handing = shop([row(permit(untilThe(25)), {}, "first"), row(permit(untilThe(28)))]);
    expect(nextChange(handing)).toBe(end(25));
  });

  it("is where another policy's grant ends beside one that stays", () => {
    const law = { id: "law", authority: "law" } as const;
    expect(nextChange(shop(row(permit(untilThe(28)))), shop(row(permit(untilThe(25))), law))).toBe(
      end(25),
    );
  });

  it("is where it is denied by another row, or by the same one for another reason", () => {
    const denying = shop([early(deny(), "first"), row(deny(), {}, "second")]);
    expect(nextChange(denying)).toBe(end(26));
    const whole = shop(
      [
        row(permit({ closes: on("2026-11-25") }), { "line.quantity": 1 }, "one"),
        row(permit({ closes: on("2026-11-18") }), {}, "other"),
      ],
      { wholeOrder: ["return"] },
    );
    const about = order([delivered(), delivered({ id: "2", quantity: 2 })]);
    const decision = decide(about, { policies: whole, at: AT });
    expect(decision.lines["1"]?.verdicts.return.reasons[0]?.code).toBe("whole-order");
    expect(decision.nextChange).toBe(end(25));
  });

  it("is where something that is to come is to come no more", () => {
    const awaiting = permit({
      opens: "return.requestedAt",
      closes: after("return.requestedAt", days(9)),
    });
    const other = shop([early({ ...awaiting, outside: "next" }, "first")], { id: "other" });
    const come = shop(row({ ...awaiting, outside: "next" }));
    const about = order(delivered(), { events: [] });
    expect(decide(about, { policies: [come, other], at: AT })).toMatchObject({
      verdicts: { return: { status: "upcoming", later: [{}, {}] } },
      nextChange: end(26),
    });
    const now = shop(row(permit()), { id: "now" });
    expect(decide(about, { policies: [now, other], at: AT })).toMatchObject({
      verdicts: { return: { status: "allowed", later: [{}] } },
      nextChange: end(26),
    });
  });

  it("is not where a row that has no say opens or ends", () => {
    const one = { "line.quantity": 1 };
    for (const then of [permit(), deny()])
      expect(nextChange(shop([row(then, one, "first"), row(permit(untilThe(25)))]))).toBeNull();
  });
});
