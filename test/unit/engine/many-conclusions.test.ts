import { ACTIONS, compile, type Decision, permit } from "order-recourse";
import { describe, expect, it } from "vitest";
import { AT, delivered, line, order, row, shop } from "./support.js";

/** More than there are shelves for what was concluded before. */
const MANY = 9000;

/** What a decision says of the shelf, for the order and for its line. */
function shelvesIn({ verdicts, lines }: Decision, action: (typeof ACTIONS)[number]) {
  return [verdicts, lines["1"]?.verdicts].map(
    (each) => each?.[action].reasons[0]?.facts["custom.shelf"],
  );
}

describe("conclusions that were drawn before", () => {
  it.each(ACTIONS)("are those of the same verdicts: %s", (action) => {
    const { decide } = compile(
      shop([], {
        custom: { shelf: "text" },
        tables: {
          [action]: [
            row(action === "escalate" ? permit({ route: "guarantee-claim" }) : permit(), {
              "custom.shelf": { not: "none" },
            }),
          ],
        },
      }),
    );
    const wrong: string[] = [];
    for (let index = 0; index < MANY; index += 1) {
      const shelf = `s${index}`;
      const found = shelvesIn(decide(order(line(), { custom: { shelf } }), { at: AT }), action);
      if (found.some((said) => said !== shelf)) wrong.push(`${found} for ${shelf}`);
    }
    expect(wrong).toEqual([]);
  });

  it("are shared by orders that are alike, of one line each", () => {
    const { decide } = compile(shop(row(permit())));
    const [first, second] = [0, 1].map(() => decide(order(), { at: AT }));
    expect(second?.lines).toBe(first?.lines);
  });

  it("say which policies are in force each time, where that hangs on a date", () => {
    const seasonal = shop([], {
      id: "seasonal",
      inForce: { from: "2026-11-05", by: "line.deliveredAt" },
      tables: {},
    });
    const { decide } = compile([shop(row(permit())), seasonal]);
    const ids = (day: string): readonly string[] =>
      decide(order(delivered({ deliveredAt: `${day}T10:00:00Z` })), { at: AT }).policies.map(
        ({ id }) => id,
      );
    expect(ids("2026-11-04")).toEqual(["shop"]);
    expect(ids("2026-11-06")).toEqual(["seasonal", "shop"]);
    expect(ids("2026-11-04")).toEqual(["shop"]);
  });
});
