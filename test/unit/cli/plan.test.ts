import { plan } from "order-recourse/plan";
import { describe, expect, it } from "vitest";
import { delivered, files, shop } from "./shop.js";
import { AT, order } from "./world.js";

const CLAIMABLE = {
  id: "112-4401",
  placedAt: "2026-11-03T17:20:00Z",
  buyer: { kind: "consumer", country: "US", timeZone: "America/New_York" },
  seller: { type: "third-party", fulfilledBy: "seller" },
  lines: [
    {
      id: "1",
      category: "electronics",
      quantity: 1,
      price: { amount: 7999, currency: "USD" },
      status: "shipped",
      shippedAt: "2026-11-05T09:00:00Z",
      promisedBy: "2026-11-12T23:59:59-05:00",
    },
  ],
  events: [],
};
const line = `plan a.json -p shop.json --at ${AT}`;

describe("a plan on the screen", () => {
  it("is its steps, each with what follows an answer", async () => {
    const { code, out, err } = await order(
      `plan o.json -p amazon-us --at ${AT} --reason not-arrived`,
      { files: { "o.json": JSON.stringify(CLAIMABLE) } },
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.replace(/amazon-us\s[\d-]+/, "amazon-us <version>")).toBe(`Order 112-4401
Sun 22 Nov 2026 07:00, times in America/New_York; reason: not arrived; by
amazon-us <version>

  This is how to go about getting your money back.

  1  Today: contact the seller.
     - If the seller agrees: wait for the money. From 07:00 UTC−5 on Tuesday 24
       November 2026, if the money has not come: file a claim under the
       guarantee. You can do so until the end of Wednesday 10 February 2027
       (Pacific Time).
     - If the seller declines: wait. From 07:00 UTC−5 on Tuesday 24 November
       2026: file a claim under the guarantee. You can do so until the end of
       Wednesday 10 February 2027 (Pacific Time).
  2  Wait for the seller's answer.
  3  From 07:00 UTC−5 on Tuesday 24 November 2026, if there is no answer: file a
     claim under the guarantee. You can do so until the end of Wednesday 10
     February 2027 (Pacific Time).
     - If it is decided in your favour: wait for the money.
     - If it is decided against you: appeal the decision. You can do so until
       the end of Thursday 24 December 2026 (Pacific Time).
     - If there is no answer: wait for the decision. If there is no decision:
       contact customer service. Nothing but this last resort is open.

  Someone has to agree to the last step.
  Dates that follow an answer are counted as if it came at once; once it is
  there, plan again.
`);
  });

  it("says that there is no way, and what else lines need", async () => {
    const two = { ...delivered, lines: [delivered.lines[0], { ...delivered.lines[0], id: "9" }] };
    const final = { ...two.lines[1], traits: ["final-sale"] };
    const world = {
      files: { ...files, "a.json": JSON.stringify({ ...two, lines: [two.lines[0], final] }) },
    };
    const { out } = await order(line, world);
    expect(out).toContain(
      "  Items concerned: 1. This is how to go about getting your money back.\n",
    );
    expect(out).toContain("\n  Items concerned: 9. ");
    const none = { ...shop, tables: {} };
    const nothing = await order(line, { files: { ...files, "shop.json": JSON.stringify(none) } });
    expect(nothing.out).toContain("\n\n  By the rules looked at here, no way is open.\n");
    expect(nothing.code).toBe(0);
  });

  it("fits the terminal", async () => {
    const { out } = await order(`plan o.json -p amazon-us --at ${AT} --reason not-arrived`, {
      files: { "o.json": JSON.stringify(CLAIMABLE) },
      ...{ columns: 60, isTerminal: true, env: { NO_COLOR: "1" } },
    });
    expect(out.split("\n").filter((one) => one.length > 60)).toEqual([]);
  });

  it("tells times in UTC where the buyer's zone is not known, and what the law is", async () => {
    const { buyer: _, ...unplaced } = { ...delivered, buyer: undefined };
    const { out } = await order(`${line} --law de`, {
      files: { ...files, "a.json": JSON.stringify(unplaced) },
    });
    expect(out).toContain("times in UTC, the buyer's zone is not known");
    expect(out.replace(/\s+/g, " ")).toContain("it is no legal advice");
  });
});

describe("plans for programs", () => {
  it("lie as the orders lay", async () => {
    const question = { policies: shop, at: AT, reason: "does-not-fit" } as const;
    const wanted: unknown = JSON.parse(
      JSON.stringify(plan(delivered, { ...question, goal: "replacement" })),
    );
    const asked = `${line} --json --reason does-not-fit --goal replacement`;
    expect(JSON.parse((await order(asked, { files })).out)).toEqual(wanted);
    const both = await order(asked, {
      files: { ...files, "a.json": JSON.stringify([delivered, {}]) },
    });
    expect(both.code).toBe(1);
    expect(JSON.parse(both.out)).toEqual([wanted, { error: expect.any(Object) }]);
  });
});

it.each([
  ["plan a.json -p shop.json --goal refnd", "unknown goal `refnd`\n"],
  ["plan a.json", "no policy given"],
  ["plan -p shop.json", "no order given"],
])("%s is refused", async (wrong, message) => {
  const { code, out, err } = await order(wrong, { files });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
});
