/** What is asked about a fact that rows do not test, though what they say hangs on it. */
import {
  ACTIONS,
  type BuyerReason,
  decide,
  type Order,
  type Policy,
  withFact,
} from "order-recourse";
import { type Asking, type QuestionTree, questions } from "order-recourse/analysis";
import { policies } from "order-recourse/policies";
import { after, businessDays, days, deny, months, permit, type Row } from "order-recourse/policy";
import { expect, it } from "vitest";
import { Random } from "../../support/random.js";

const because = "return-window";
const deliveredAt = "2026-11-08T10:00:00Z";
const order = {
  id: "1",
  placedAt: "2026-11-03T17:20:00Z",
  lines: [{ id: "1", quantity: 1, status: "delivered", deliveredAt }],
  events: [],
} as const;
const asking: Asking = { order, action: "return", at: "2026-11-23T06:00:00Z" };
const fortnight = permit({ closes: after("line.deliveredAt", days(14)) });

function shop(row: Pick<Row, "then"> & Partial<Row>, more: Partial<Policy> = {}): Policy {
  const rows: readonly Row[] = [
    { id: "row", when: {}, because, ...row },
    { id: "end", when: {}, then: deny(), because },
  ];
  return {
    id: "shop",
    version: "1",
    authority: "seller",
    timeZone: "UTC",
    tables: { return: rows },
    ...more,
  };
}

/** Every answer of a tree leads where the engine decides once it is known; gives the ends. */
function ends(policy: Policy, tree: QuestionTree, known: Order): readonly string[] {
  if (!("ask" in tree)) {
    const { status } = decide(known, { at: asking.at, policies: policy }).verdicts.return;
    expect(status).toBe(tree.status);
    return [status];
  }
  const { ask, answers } = tree;
  if (ask === "reason") throw new Error("no row asks for it");
  return answers.flatMap(({ values, next }) =>
    values.flatMap((value) => {
      const given = typeof value === "number" ? { amount: value, currency: "USD" } : value;
      const told = ask === "line.price" ? given : value;
      return ends(policy, next, withFact(known, ask, told));
    }),
  );
}

const local = shop({ then: fortnight }, { timeZone: "buyer" });
const sundays: Policy["calendars"] = { DE: { weekend: [7], holidays: [] } };
const rolled = days(14, { roll: "next-working-day", calendar: "buyer" });
const working = shop(
  { then: permit({ closes: after("line.deliveredAt", rolled) }) },
  { calendars: { ...sundays, IL: { weekend: [5, 6], holidays: [] } } },
);
const parts = shop(
  { then: permit({ closes: after("line.deliveredAt", rolled) }) },
  { calendars: { DE: { weekend: [], holidays: [] }, "DE-BY": { weekend: [7], holidays: [] } } },
);
const stated = shop(
  { then: permit({ closes: after("line.deliveredAt", days({ fact: "custom.window" })) }) },
  { custom: { window: "number" } },
);
const answered = shop({ then: permit({ closes: after("contact.at", days(3)) }) });
const costly = shop(
  { when: { "order.total": { atLeast: 500 } }, then: permit() },
  { currency: "USD" },
);
const several = shop({ when: { "order.lastDeliveredAt": { from: "2026-11-05" } }, then: permit() });
const { events: _, ...untold } = order;
const { deliveredAt: __, ...undated } = order.lines[0];

it.each<readonly [string, Policy, Order]>([
  ["buyer.timeZone", local, order],
  ["buyer.country", working, order],
  ["buyer.region", parts, { ...order, buyer: { country: "DE" } }],
  ["custom.window", stated, { ...order, custom: { window: "a fortnight" } }],
  ["contact.state", answered, untold],
  ["line.price", costly, order],
  ["line.deliveredAt", several, { ...order, lines: [undated] }],
])("asks for `%s`, and every answer leads where it decides", (fact, policy, known) => {
  const { tree, exact, facts } = questions(policy, { ...asking, order: known });
  expect({ exact, first: facts[0] }).toEqual({ exact: false, first: fact });
  expect(tree).toMatchObject({ ask: fact });
  expect(ends(policy, tree, known)).toEqual(expect.arrayContaining(["allowed", "denied"]));
});

it.each([
  ["business days", businessDays(10), "2026-11-06T11:00:00Z"],
  ["months", months(1), "2026-10-21T11:00:00Z"],
] as const)("tries a date before the %s that a row counts", (_name, span, early) => {
  const policy = shop({ then: permit({ closes: after("line.deliveredAt", span) }) });
  const known = { ...order, placedAt: "2026-10-01T17:20:00Z", lines: [undated] };
  const { tree } = questions(policy, { ...asking, at: "2026-11-22T12:00:00Z", order: known });
  const denied =
    "ask" in tree && tree.answers.find(({ next }) => "status" in next && next.status === "denied");
  expect(denied ? denied.values : []).toContain(early);
});

it("tries the first possible day of many, too", () => {
  const spans = [3, 7, 14, 20, 30, 45, 60, 90, 120, 180];
  const rows = spans.map((n) => ({
    id: `d${n}`,
    when: { "line.category": `c${n}` },
    then: permit({ closes: after("line.deliveredAt", days(n)) }),
    because,
  })) satisfies readonly Row[];
  const known = { ...order, placedAt: "2026-01-03T17:20:00Z", lines: [undated] };
  const { tree } = questions({ ...local, tables: { return: rows } }, { ...asking, order: known });
  const found = new Set(JSON.stringify(tree).match(/2026-[^"]+/g));
  expect([found.size, found.has("2026-01-03T18:20:00Z")]).toEqual([10, true]);
});

/** Answers picked at random lead where the engine decides once they are known. */
function expectWalks(policy: Policy, about: Order, action: Asking["action"], walks: number): void {
  const random = new Random(7);
  const { currency = "USD" } = policy;
  const { at } = asking;
  const { tree } = questions(policy, { order: about, action, at });
  for (let walk = 0; walk < walks; walk += 1) {
    let known = about;
    let reason: BuyerReason | undefined;
    let part = tree;
    const path: unknown[] = [];
    while ("ask" in part) {
      const { ask } = part;
      const { values, next } = random.pick(part.answers);
      const value = random.pick(values);
      path.push([ask, value]);
      if (ask === "reason") reason = value as BuyerReason;
      else if (ask === "line.price")
        known = withFact(known, ask, { amount: Number(value), currency });
      else known = withFact(known, ask, value);
      part = next;
    }
    const question = { at, policies: policy, ...(reason !== undefined && { reason }) };
    const { status } = decide(known, question).verdicts[action];
    expect({ action, path, status }).toEqual({ action, path, status: part.status });
  }
}

/** An order of one line of which nothing else is said. */
function bare(status: "pending" | "shipped" | "delivered"): Order {
  // SAFETY: a line of any of these statuses needs no more
  const lines = [{ id: "1", quantity: 1, status }] as unknown as Order["lines"];
  return { ...untold, lines };
}

it.each(Object.values(policies))("answers picked at random lead where $id decides", (policy) => {
  for (const status of ["pending", "shipped", "delivered"] as const)
    for (const action of ACTIONS) expectWalks(policy, { ...bare(status), events: [] }, action, 10);
});

it("dates that leave the same facts open part where they lead elsewhere", () => {
  for (const status of ["pending", "shipped"] as const)
    expectWalks(policies.aliexpress, bare(status), "return", 60);
});

it("says where it did not ask on", () => {
  const flags = [
    ...["returnCostDisclosed", "digitalConsentGiven", "digitalLossAcknowledged"],
    ...["digitalConfirmationSent", "policyDisplayedBeforePayment", "returnTermsInAdvertisement"],
    ...["returnTermsOnConfirmationScreen", "agreementInfoComplete", "acceptOrCorrectOffered"],
    "noReturnConfirmedAtCheckout",
  ].map((name) => [`disclosures.${name}`, true]);
  const more = { "buyer.kind": "consumer", "seller.kind": "trader", "line.condition": "used" };
  const policy = shop({ when: { ...Object.fromEntries(flags), ...more }, then: permit() });
  const { tree, depth, exact } = questions(policy, { ...asking, order });
  expect([depth, exact]).toEqual([12, false]);
  let part = tree;
  while ("ask" in part) part = part.answers.find(({ next }) => "ask" in next)?.next ?? last(part);
  expect(part.status).toBe("unknown");
});

function last({ answers }: Extract<QuestionTree, { ask: unknown }>): QuestionTree {
  const open = answers.find(({ next }) => "status" in next && next.status === "unknown");
  if (open === undefined) throw new Error("every answer ends in a verdict");
  return open.next;
}
