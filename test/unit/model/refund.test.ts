import { decide, type Line, type Order, type OrderEvent, type Payment } from "order-recourse";
import { permit } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, delivered, order, row, shop } from "../engine/support.js";

const STATES = ["pending", "paid", "part-refunded", "refunded"] as const;
const policies = shop(STATES.map((state) => row(permit(), { "payment.state": state }, state)));

type Refund = readonly [amount: number | undefined, line?: string, currency?: string];

const COSTS = { quantity: 2, price: { amount: 50_00, currency: "EUR" } };

/** What is read of the payment on line 1 of two lines that cost 100 each. */
function read(
  refunds: readonly Refund[],
  state?: Payment["state"],
  lines: readonly Line[] = [delivered(COSTS), delivered({ ...COSTS, id: "2" })],
): string | undefined {
  const events = refunds.map(
    ([amount, line, currency = "EUR"]): OrderEvent => ({
      type: "refund-issued",
      at: AT,
      ...(amount !== undefined && { amount: { amount, currency } }),
      ...(line !== undefined && { line }),
    }),
  );
  const about: Order = order(lines, { events, ...(state && { payment: { state } }) });
  const { status, reasons } = decide(about, { policies, at: AT }).lines["1"]?.verdicts.return ?? {};
  return (status === "allowed" && reasons?.[0].rule) || status;
}

describe("5.4 the state of the payment on a line", () => {
  it.each<[string, readonly Refund[]]>([
    ["in one", [[100_00, "1"]]],
    [
      "in several",
      [
        [60_00, "1"],
        [40_00, "1"],
      ],
    ],
    ["with more than it cost", [[100_01, "1"]]],
    ["with the whole order", [[200_00]]],
    [
      "and something else in another currency",
      [
        [100_00, "1"],
        [1, "1", "USD"],
      ],
    ],
  ])("is refunded where it was paid back %s", (_, refunds) => {
    for (const state of [undefined, "paid", "part-refunded", "refunded"] as const)
      expect(read(refunds, state)).toBe("refunded");
  });

  it("is refunded too where no amount is told, unless something is said of it", () => {
    for (const refunds of [[[undefined, "1"]], [[undefined]]] as const) {
      expect(read(refunds)).toBe("refunded");
      for (const state of STATES) expect(read(refunds, state)).toBe(state);
    }
  });

  it.each<[string, readonly Refund[]]>([
    ["of the line", [[99_99, "1"]]],
    ["of the order", [[199_99]]],
    ["of both", [[99_99, "1"], [199_99]]],
  ])("is refunded in part where that is known %s", (_, refunds) => {
    for (const state of [undefined, "paid", "part-refunded"] as const)
      expect(read(refunds, state)).toBe("part-refunded");
    expect(read(refunds, "pending")).toBe("pending");
    expect(read(refunds, "refunded")).toBe("refunded");
  });

  it.each<[string, readonly Refund[]]>([
    ["nothing was paid back", []],
    ["another line was", [[undefined, "2"]]],
  ])("is that of the order where %s", (_, refunds) => {
    expect(read(refunds)).toBe("unknown");
    expect(read(refunds, "paid")).toBe("paid");
  });

  it.each<[string, readonly Refund[]]>([
    ["it was in another currency", [[99_99, "1", "USD"]]],
    [
      "some of it was in another currency",
      [
        [1, "1"],
        [99_99, "1", "USD"],
      ],
    ],
  ])("is not known where it is said to be paid, and %s", (_, refunds) => {
    expect(read(refunds)).toBe("unknown");
    expect(read(refunds, "paid")).toBe("unknown");
    expect(read(refunds, "refunded")).toBe("refunded");
  });

  it("is not known where it is said to be paid, and not what the line, or the order, cost", () => {
    expect(read([[1, "1"]], "paid", [delivered()])).toBe("unknown");
    expect(read([[1]], "paid", [delivered(COSTS), delivered({ id: "2" })])).toBe("unknown");
    const dollars = { price: { amount: 1, currency: "USD" } };
    expect(read([[1]], "paid", [delivered(COSTS), delivered({ id: "2", ...dollars })])).toBe(
      "unknown",
    );
    expect(read([[1, "1"]], "pending", [delivered()])).toBe("pending");
  });

  it("is asked for by the price, which settles it", () => {
    const policy = shop([row(permit(), { "payment.state": "part-refunded" })]);
    const amount = { amount: 50_00, currency: "EUR" };
    const about = (of: Partial<Line>): Order =>
      order(delivered(of), {
        events: [{ type: "refund-issued", at: AT, amount }],
        payment: { state: "paid" },
      });
    const back = (given: Order) => decide(given, { policies: policy, at: AT }).verdicts.return;
    expect(back(about({}))).toMatchObject({ status: "unknown", missing: ["line.price"] });
    const { price } = COSTS;
    expect(back(about({ price })).status).toBe("denied");
    expect(back(about({ price: { ...price, amount: 50_01 } })).status).toBe("allowed");
  });
});
