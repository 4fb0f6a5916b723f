/** Clean histories have no discrepancy at any moment; with one thing wrong they have that one. */
import type { Order, OrderEvent } from "order-recourse";
import { type DiscrepancyCode, verify } from "order-recourse/plan";
import { describe, expect, it } from "vitest";
import { Random } from "../../support/random.js";
import { drawHistory, type History, type Moment, orderAt } from "./clean-history.js";

const SEED = Number(process.env["SEED"] ?? 1);
const FACTOR = Number(process.env["LAW_FACTOR"] ?? 1);
const DAY = 86_400_000;

describe("a clean history", () => {
  it("has no discrepancy at any moment, and is confirmed in the end", () => {
    let pending = 0;
    for (let seed = SEED; seed < SEED + 120 * FACTOR; seed += 1) {
      const random = new Random(seed);
      const history = drawHistory(random);
      const { action, before, policies, moments, lines } = history;
      for (const [index, moment] of moments.entries()) {
        const now = orderAt(history, moment, random);
        const at = new Date(moment.at + random.int(0, 1) * 1000).toISOString();
        const reason = action === "escalate" ? "not-arrived" : "changed-mind";
        const asked = { policies, at, reason, ...(random.chance(0.3) ? { lines } : {}) } as const;
        const found = verify(action, before, now, asked);
        const isLast = index === moments.length - 1;
        const wanted = isLast ? "confirmed" : "pending";
        expect([seed, moment.events.at(-1)?.type, found]).toMatchObject([
          seed,
          moment.events.at(-1)?.type,
          { status: wanted },
        ]);
        if (found.status === "pending") {
          pending += 1;
          if (found.until !== null) expect(Date.parse(found.until)).toBeGreaterThan(Date.parse(at));
        }
      }
    }
    expect(pending).toBeGreaterThan(100);
  }, 60_000);
});

/** An order with one thing wrong, and what that is called. */
type Fault = (
  now: Order,
  history: History,
  moment: Moment,
) => readonly [wrong: Order, codes: readonly DiscrepancyCode[]] | undefined;

function withEvents(now: Order, change: (event: OrderEvent) => readonly OrderEvent[]): Order {
  return { ...now, events: (now.events ?? []).flatMap(change) };
}

const NO = {
  cancel: ["cancellation-accepted", "cancellation-declined"],
  return: ["return-authorised", "return-declined"],
  escalate: ["claim-granted", "claim-denied"],
} as const;

const FAULTS: Readonly<Record<string, Fault>> = {
  "another order": (now) => [{ ...now, id: "another" }, ["other-order"]],
  "a line is gone": (now, { lines }) => [
    { ...now, lines: now.lines.filter(({ id }) => id !== lines[0]) },
    ["line-missing"],
  ],
  "one more": (now, { lines }) => [
    {
      ...now,
      lines: now.lines.map((line) =>
        line.id === lines[0] ? { ...line, quantity: line.quantity + 1 } : line,
      ),
    },
    ["quantity-changed"],
  ],
  "another price": (now, { lines }) => [
    {
      ...now,
      lines: now.lines.map((line) =>
        line.id === lines[0] ? { ...line, price: { amount: 10_001, currency: "USD" } } : line,
      ),
    },
    ["price-changed"],
  ],
  "still there": (now, { action, before, lines }) =>
    action === "cancel"
      ? [
          {
            ...now,
            lines: now.lines.map(
              (line) =>
                before.lines.find((was) => was.id === line.id && was.id === lines[0]) ?? line,
            ),
          },
          ["line-open", "partly-applied"],
        ]
      : undefined,
  "a tenth of the money": (now, { isTaken }) => {
    const tenth = withEvents(now, (event) =>
      event.type === "refund-issued" && event.amount !== undefined
        ? [{ ...event, amount: { ...event.amount, amount: Math.ceil(event.amount.amount / 10) } }]
        : [event],
    );
    const isLess = JSON.stringify(tenth) !== JSON.stringify(now);
    return isTaken && isLess ? [tenth, ["refund-too-small"]] : undefined;
  },
  "another currency": (now, { isTaken }) => {
    const foreign = withEvents(now, (event) =>
      event.type === "refund-issued" && event.amount !== undefined
        ? [{ ...event, amount: { ...event.amount, currency: "EUR" } }]
        : [event],
    );
    const isForeign = JSON.stringify(foreign) !== JSON.stringify(now);
    return isTaken && isForeign ? [foreign, ["refund-currency"]] : undefined;
  },
  "no money": (now, { isTaken, action }) => {
    if (!isTaken) return undefined;
    const unpaid = withEvents(now, (event) => (event.type === "refund-issued" ? [] : [event]));
    const code = action === "return" ? "return-not-refunded" : "refund-missing";
    return [{ ...unpaid, payment: { method: "card-credit", state: "paid" } }, [code]];
  },
  "the answer is no": (now, { action, before }) => {
    const [yes, no] = NO[action];
    const later = ["return-shipped", "return-received", "refund-issued"];
    const declined = withEvents(now, (event) =>
      event.type === yes
        ? [{ ...event, type: no } as OrderEvent]
        : later.includes(event.type)
          ? []
          : [event],
    );
    const code = action === "escalate" ? "claim-denied" : no;
    // SAFETY: what was cancelled is not, and the codes of a no are named as their events
    const codes = [code] as readonly DiscrepancyCode[];
    return [{ ...declined, lines: before.lines, payment: before.payment ?? {} }, codes];
  },
};

describe("a history with one thing wrong", () => {
  it.each(Object.entries(FAULTS))(
    "has its discrepancy: %s",
    (_, fault) => {
      let found = 0;
      let waited = 0;
      for (let seed = SEED; seed < SEED + 60 * FACTOR; seed += 1) {
        const random = new Random(seed);
        const history = drawHistory(random);
        const { action, before, policies, moments, lines } = history;
        const moment = moments.at(-1);
        if (moment === undefined) continue;
        const faulty = fault(orderAt(history, moment, random), history, moment);
        if (faulty === undefined) continue;
        const [wrong, codes] = faulty;
        const at = new Date(moment.at + 60 * DAY).toISOString();
        const reason = action === "escalate" ? "not-arrived" : "changed-mind";
        const result = verify(action, before, wrong, { policies, at, reason, lines });
        // without terms and without a policy that calls it overdue, money is waited for without an end
        if (result.status === "pending" && result.until === null) {
          waited += 1;
          continue;
        }
        const have =
          result.status === "discrepancy" ? result.discrepancies.map((one) => one.code) : [];
        expect([seed, result.status, have.some((code) => codes.includes(code)), have]).toEqual([
          seed,
          "discrepancy",
          true,
          have,
        ]);
        found += 1;
      }
      expect(found).toBeGreaterThan(8);
      expect(waited).toBeLessThan(found * 2);
    },
    60_000,
  );
});
