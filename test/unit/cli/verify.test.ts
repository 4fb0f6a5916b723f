import { verify } from "order-recourse/plan";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { describe, expect, it } from "vitest";
import { order } from "./world.js";

const BEFORE = {
  id: "112-4402",
  placedAt: "2026-11-03T17:20:00Z",
  buyer: { timeZone: "America/New_York" },
  seller: { type: "first-party", fulfilledBy: "marketplace" },
  lines: [{ id: "1", quantity: 1, price: { amount: 7999, currency: "USD" }, status: "pending" }],
  events: [],
} as const;
const AFTER = {
  ...BEFORE,
  lines: [{ ...BEFORE.lines[0], status: "cancelled", cancelledAt: "2026-11-04T09:00:00Z" }],
  events: [
    { type: "cancellation-requested", at: "2026-11-04T08:59:00Z" },
    { type: "cancellation-accepted", at: "2026-11-04T09:00:00Z" },
  ],
} as const;
const SHORT = {
  ...AFTER,
  events: [
    ...AFTER.events,
    {
      type: "refund-issued",
      at: "2026-11-06T09:00:00Z",
      amount: { amount: 6999, currency: "USD" },
    },
  ],
} as const;

const AT = "2026-11-07T12:00:00Z";
const files = {
  "before.json": JSON.stringify(BEFORE),
  "after.json": JSON.stringify(AFTER),
  "short.json": JSON.stringify(SHORT),
  "many.json": JSON.stringify([AFTER, SHORT]),
  "broken.json": "{",
  "empty.json": "",
};
const ask = (rest: string) => order(`verify cancel ${rest} -p amazon-us --at ${AT}`, { files });

describe("a verification on the screen", () => {
  it("says what is wrong, what to do and what to quote; the exit code is 3", async () => {
    const { code, out, err } = await ask("before.json short.json");
    expect({ code, err }).toEqual({ code: 3, err: "" });
    expect(out).toMatch(/^Order 112-4402\nSat 7 Nov 2026 07:00, times in America\/New_York; /);
    expect(out).toContain(`
  cancel: Something is not as it should be.

  - The refund for item 1 is too small. Expected: US$79.99; found: US$69.99.

  What to do now: you can contact customer service. `);
    expect(
      out.endsWith(`
  What to quote:
  order number              112-4402
  items                     1
  ordered                   Tuesday 3 November 2026, 12:20 UTC−5
  asked for                 Wednesday 4 November 2026, 03:59 UTC−5
  accepted                  Wednesday 4 November 2026, 04:00 UTC−5
  to be refunded at least   US$79.99
  refunded                  US$69.99
`),
    ).toBe(true);
  });

  it("says until when to wait; the exit code is 0", async () => {
    const { code, out } = await ask("before.json after.json");
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, " ")).toContain(
      "cancel: Nothing is wrong so far. Wait for the money until 03:00 UTC−5 on Saturday 14 November 2026.",
    );
    expect(out).not.toContain("What to quote");
  });

  it("tells times in UTC where the buyer's zone is not known", async () => {
    const { buyer: _, ...unplaced } = SHORT;
    const { out } = await order(`verify cancel before.json - -p amazon-us --at ${AT}`, {
      files,
      input: JSON.stringify(unplaced),
    });
    expect(out).toContain("Wednesday 4 November 2026, 08:59 UTC\n");
  });
});

describe("a verification for programs", () => {
  it("is the verification", async () => {
    const question = { policies: amazonUs, at: AT, reason: "changed-mind" } as const;
    const wanted: unknown = JSON.parse(
      JSON.stringify(
        verify("cancel", BEFORE, SHORT, { ...question, askedAt: "2026-11-04T00:00:00Z" }),
      ),
    );
    const { code, out } = await ask(
      "before.json short.json --json --reason changed-mind --asked-at 2026-11-04T00:00:00Z",
    );
    expect(code).toBe(3);
    expect(JSON.parse(out)).toEqual(wanted);
    const other = await ask("before.json short.json --json --goal replacement");
    expect(JSON.parse(other.out)).not.toEqual(wanted);
  });

  it.each(["broken.json after.json", "before.json broken.json"])(
    "is an error if an order can't be read: %s",
    async (names) => {
      const { code, out, err } = await ask(`${names} --json`);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toEqual({ error: expect.objectContaining({ issues: [] }) });
      expect(err).toContain("broken.json:1:2: is not JSON");
    },
  );

  it("tells of both orders what can't be read", async () => {
    const line = `verify cancel broken.json empty.json -p amazon-us --at ${AT}`;
    const err =
      "error: broken.json:1:2: is not JSON: the text ends too early: `}` is missing\nerror: empty.json: is empty\n  expected an order as JSON\n";
    expect(await order(line, { files })).toMatchObject({ code: 1, out: "", err });
    const told = await order(`${line} --json`, { files });
    expect(told).toMatchObject({ code: 1, err });
    expect(JSON.parse(told.out)).toMatchObject({ error: { where: "broken.json:1:2" } });
  });
});

it.each([
  ["verify", "no action given"],
  ["verify contactSeller before.json after.json -p amazon-us", "unknown action `contactSeller`"],
  ["verify cancel before.json -p amazon-us", "`verify` compares two files"],
  ["verify cancel before.json after.json short.json -p amazon-us", "compares two files"],
  ["verify cancel - - -p amazon-us", "only one of the two can be standard input"],
  ["verify cancel before.json many.json -p amazon-us", "`many.json` holds 2 orders, not one"],
  [
    "verify cancel before.json after.json -p amazon-us --asked-at soon",
    "`--asked-at` is no moment",
  ],
  ["verify cancel before.json after.json -p amazon-us --goal money", "unknown goal `money`"],
  ["verify cancel before.json after.json", "no policy given"],
])("%s is refused", async (wrong, message) => {
  const { code, out, err } = await order(wrong, { files });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
});
