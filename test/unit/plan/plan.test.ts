/** Plans: the worked case, waits, branches, lines that part, and what is not known. */
import {
  after,
  businessDays,
  type Deadline,
  days,
  definePolicy,
  hours,
  type Line,
  type Order,
  type Policy,
  permit,
  type Row,
} from "order-recourse";
import {
  type ActStep,
  type Branch,
  type PlanQuestion,
  type PlanStep,
  plan,
} from "order-recourse/plan";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { describe, expect, it } from "vitest";

const AT = "2026-11-22T12:00:00Z";
const ORDER: Order = {
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

/** A step in few words: what, when, until when. */
function told(step: PlanStep): string {
  if (step.kind === "wait") return `wait ${step.after ?? "-"} ${step.until ?? "-"}`;
  const until = (deadline: Deadline | null): string => deadline?.lastDay ?? "-";
  if (step.kind === "send-back") return `send back until ${until(step.until)}`;
  const how = `${step.action}${step.route === undefined ? "" : ` ${step.route}`} ${step.mode}`;
  return `${how} ${step.from ?? "-"} until ${until(step.until)}`;
}

function branch(found: Branch | undefined): unknown {
  return found && [found.outcome, ...found.steps.map(told)];
}

function acts(steps: readonly PlanStep[]): readonly ActStep[] {
  return steps.filter((step) => step.kind === "act");
}

function shop(tables: Policy["tables"], more: Partial<Policy> = {}): Policy {
  return definePolicy({
    id: "shop",
    version: "1",
    authority: "seller",
    timeZone: "UTC",
    tables,
    ...more,
  });
}

function row(then: Row["then"], when: Row["when"] = {}, id = "row"): Row {
  return { id, when, then, because: "seller-decides" };
}

function planned(
  policies: PlanQuestion["policies"],
  order: Order,
  more: Partial<PlanQuestion> = {},
) {
  return plan(order, { policies, at: AT, reason: "changed-mind", ...more });
}

function withLine(line: Line, order: Order = ORDER): Order {
  return { ...order, lines: [line] };
}

const PENDING: Line = { id: "1", quantity: 1, status: "pending" };
const DELIVERED: Line = {
  id: "1",
  quantity: 1,
  status: "delivered",
  deliveredAt: "2026-11-20T10:00:00Z",
};

describe("an order that a seller ships and that did not arrive", () => {
  const found = plan(ORDER, { policies: amazonUs, at: AT, reason: "not-arrived" });
  const [ask, , claim] = found.steps;

  it("asks the seller today and opens a claim two days later", () => {
    expect(found.outcome).toBe("asked");
    expect(found.steps.map(told)).toEqual([
      "contactSeller instant 2026-11-22T12:00:00Z until -",
      "wait contact.repliedAt 2026-11-24T12:00:00Z",
      "escalate guarantee-claim request 2026-11-24T12:00:00Z until 2027-02-10",
    ]);
  });

  it("says what to do once the seller accepts or declines", () => {
    expect(ask?.kind === "act" && branch(ask.ifAccepted)).toEqual([
      "secured",
      "wait refund.issuedAt 2026-11-24T12:00:00Z",
      "escalate guarantee-claim request 2026-11-24T12:00:00Z until 2027-02-10",
    ]);
    expect(ask?.kind === "act" && branch(ask.ifDeclined)).toEqual([
      "asked",
      "wait - 2026-11-24T12:00:00Z",
      "escalate guarantee-claim request 2026-11-24T12:00:00Z until 2027-02-10",
    ]);
    expect(ask?.kind === "act" && ask.ifSilent).toBeUndefined();
  });

  it("says what to do once the claim is decided, or is not", () => {
    expect(claim?.kind === "act" && branch(claim.ifAccepted)).toEqual([
      "secured",
      "wait refund.issuedAt -",
    ]);
    expect(claim?.kind === "act" && branch(claim.ifDeclined)).toEqual([
      "asked",
      "escalate appeal request 2026-11-24T12:00:00Z until 2026-12-24",
    ]);
    expect(claim?.kind === "act" && branch(claim.ifSilent)).toEqual([
      "last-resort",
      "wait claim.decidedAt -",
      "escalate customer-service instant 2026-11-24T12:00:00Z until -",
    ]);
  });

  it("goes on from what was done already", () => {
    const asked: Order = {
      ...ORDER,
      events: [{ type: "seller-contacted", at: "2026-11-21T09:00:00Z" }],
    };
    const { steps } = plan(asked, { policies: amazonUs, at: AT, reason: "not-arrived" });
    expect(steps.map(told)).toEqual([
      "wait contact.repliedAt 2026-11-23T09:00:00Z",
      "escalate guarantee-claim request 2026-11-23T09:00:00Z until 2027-02-10",
    ]);
  });

  it("is frozen and survives JSON", () => {
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(Object.isFrozen(found.steps[0])).toBe(true);
  });
});

describe("a plan", () => {
  it("takes what is done by asking, and waits for the money", () => {
    const terms = { refundWithin: after("cancellation.requestedAt", days(7)) };
    const found = planned(shop({ cancel: [row(permit({ terms }))] }), withLine(PENDING));
    expect(branch(found)).toEqual(["secured", `cancel instant ${AT} until -`]);
    const [cancel] = acts(found.steps);
    expect(cancel?.ifDeclined).toBeUndefined();
    expect(branch(cancel?.ifAccepted)).toEqual([
      "secured",
      "wait refund.issuedAt 2026-11-30T00:00:00Z",
    ]);
  });

  it("branches where someone has to agree", () => {
    const policy = shop({
      cancel: [row(permit({ mode: "request" }), { "cancellation.state": "none" })],
      escalate: [
        row(
          permit({
            route: "guarantee-claim",
            opens: after("cancellation.requestedAt", hours(24)),
          }),
          { "line.status": "pending" },
        ),
        row(
          permit({
            route: "step-in",
            opens: after("line.cancelledAt", businessDays(1)),
            outside: "next",
          }),
          { reason: "refund-missing" },
          "unpaid",
        ),
      ],
    });
    const [cancel] = acts(planned(policy, withLine(PENDING)).steps);
    expect(branch(cancel?.ifSilent)).toEqual([
      "secured",
      "wait line.cancelledAt 2026-11-23T12:00:00Z",
      "escalate guarantee-claim instant 2026-11-23T12:00:00Z until -",
    ]);
    expect(cancel?.ifDeclined?.outcome).toBe("secured");
    // a Sunday: the one working day ends with Monday
    expect(branch(cancel?.ifAccepted)).toEqual([
      "secured",
      "wait refund.issuedAt 2026-11-24T00:00:00Z",
      "escalate step-in instant 2026-11-24T00:00:00Z until -",
    ]);
  });

  it("sends back what may be returned", () => {
    const until = after("line.deliveredAt", days(30));
    const terms = {
      handInBy: until,
      refundWithin: after("return.requestedAt", days(14)),
    };
    const policy = shop({ return: [row(permit({ mode: "request", closes: until, terms }))] });
    const [back] = acts(planned(policy, withLine(DELIVERED)).steps);
    expect(branch(back?.ifAccepted)).toEqual([
      "secured",
      "send back until 2026-12-20",
      "wait refund.issuedAt 2026-12-07T00:00:00Z",
    ]);
    expect(branch(back?.ifDeclined)).toEqual(["none"]);
  });

  it("waits for a delivery, but not for one that failed to come", () => {
    const policy = shop({ return: [row(permit({ opens: "line.deliveredAt" }))] });
    expect(branch(planned(policy, ORDER))).toEqual([
      "secured",
      "wait line.deliveredAt -",
      "return instant - until -",
    ]);
    expect(branch(planned(policy, ORDER, { reason: "not-arrived" }))).toEqual(["none"]);
  });

  it("takes a last resort only where nothing else is left", () => {
    const last = row(permit({ route: "customer-service", lastResort: true }), {}, "last");
    const { outcome, steps } = planned(shop({ escalate: [last] }), ORDER);
    expect([outcome, ...steps.map(told)]).toEqual([
      "last-resort",
      `escalate customer-service instant ${AT} until -`,
    ]);
    const policy = shop({ return: [row(permit({ opens: "line.deliveredAt" }))], escalate: [last] });
    expect(planned(policy, ORDER).outcome).toBe("secured");
    const late = permit({ route: "customer-service", lastResort: true, opens: "line.deliveredAt" });
    expect(branch(planned(shop({ escalate: [row(late)] }), ORDER))).toEqual([
      "last-resort",
      "wait line.deliveredAt -",
      "escalate customer-service instant - until -",
    ]);
  });

  it("asks for something else first where that opens a claim", () => {
    const policy = shop({
      return: [row(permit({ mode: "request", terms: { resolutions: ["repair"] } }))],
      escalate: [row(permit({ route: "step-in", opens: after("return.requestedAt", hours(48)) }))],
    });
    expect(branch(planned(policy, withLine(DELIVERED)))).toEqual([
      "secured",
      `return request ${AT} until -`,
      "wait return.authorisedAt 2026-11-24T12:00:00Z",
      "escalate step-in instant 2026-11-24T12:00:00Z until -",
    ]);
  });

  it("ends in the firmer mode, of ways that are as short", () => {
    const opens = after("return.requestedAt", hours(48));
    const policy = shop({
      return: [row(permit({ mode: "request", terms: { resolutions: ["repair"] } }))],
      contactSeller: [row(permit())],
      escalate: [
        row(permit({ route: "step-in", opens, outside: "next" }), {}, "firm"),
        row(
          permit({
            route: "guarantee-claim",
            mode: "request",
            opens: after("contact.at", hours(48)),
          }),
          {},
          "weak",
        ),
      ],
    });
    const firm = planned(policy, withLine(DELIVERED)).steps.map(told);
    expect(firm.at(-1)).toBe("escalate step-in instant 2026-11-24T12:00:00Z until -");
    const turned = shop({
      ...policy.tables,
      return: [row(permit({ mode: "request", terms: { resolutions: ["repair"] } }))],
      escalate: [
        row(permit({ route: "step-in", mode: "request", opens, outside: "next" }), {}, "weak"),
        row(
          permit({ route: "guarantee-claim", opens: after("contact.at", hours(48)) }),
          {},
          "firm",
        ),
      ],
    });
    const other = planned(turned, withLine(DELIVERED)).steps.map(told);
    expect(other.at(-1)).toBe("escalate guarantee-claim instant 2026-11-24T12:00:00Z until -");
  });

  it("makes no detour, whenever what changes on the way", () => {
    // asking the seller is open for ten hours more, and opens nothing
    const ask = permit({ closes: after("line.deliveredAt", hours(60)) });
    const policy = shop({
      contactSeller: [row(ask, { "contact.state": "none" })],
      return: [row(permit({ opens: after("line.deliveredAt", days(5)) }))],
    });
    expect(planned(policy, withLine(DELIVERED)).steps.map(told)).toEqual([
      "wait - 2026-11-26T00:00:00Z",
      "return instant 2026-11-26T00:00:00Z until -",
    ]);
  });

  it("does fewer things before it ends in a firmer mode", () => {
    // a day later both can be done: the return alone, or going to others who were told of today
    const policy = shop({
      contactSeller: [row(permit())],
      return: [row(permit({ mode: "request", opens: after("line.deliveredAt", hours(74)) }))],
      escalate: [row(permit({ route: "step-in", opens: after("contact.at", hours(24)) }))],
    });
    expect(planned(policy, withLine(DELIVERED)).steps.map(told)).toEqual([
      "wait - 2026-11-23T12:00:00Z",
      "return request 2026-11-23T12:00:00Z until -",
    ]);
  });

  it("has no last resort on the way", () => {
    const soon = permit({ route: "step-in", opens: after("contact.at", hours(48)) });
    const policy = shop({
      contactSeller: [row(permit({ lastResort: true }))],
      return: [row(permit({ opens: after("line.deliveredAt", days(9)) }))],
      escalate: [row(soon)],
    });
    expect(planned(policy, withLine(DELIVERED)).steps.map(told)).toEqual([
      "wait - 2026-11-30T00:00:00Z",
      "return instant 2026-11-30T00:00:00Z until -",
    ]);
  });

  it("waits for a delivery that opens no last resort before one that does", () => {
    const policy = shop({
      return: [row(permit({ opens: "line.deliveredAt", lastResort: true }))],
      escalate: [row(permit({ route: "step-in", opens: "line.deliveredAt" }))],
    });
    const found = planned(policy, withLine(PENDING));
    expect([found.outcome, ...found.steps.map(told)]).toEqual([
      "secured",
      "wait line.deliveredAt -",
      "escalate step-in instant - until -",
    ]);
  });

  it("does not ask again for what was declined", () => {
    const opens = after("return.requestedAt", hours(24));
    const policy = shop({
      // something that changes later on
      contactSeller: [row(permit({ closes: after("line.deliveredAt", hours(60)) }))],
      return: [row(permit({ mode: "request", terms: { resolutions: ["repair"] } }))],
      escalate: [row(permit({ route: "step-in", opens }), { "return.state": "requested" })],
    });
    const [ask] = planned(policy, withLine(DELIVERED)).steps;
    expect(ask && told(ask)).toBe("return request 2026-11-22T12:00:00Z until -");
    expect(ask?.kind === "act" && branch(ask.ifDeclined)).toEqual(["none"]);
  });

  it("goes to others once one has said no", () => {
    const claim = permit({ route: "guarantee-claim", mode: "request" });
    const bank = permit({ route: "card-dispute", mode: "discretionary" });
    const set = [
      shop({ escalate: [row(claim)] }),
      shop({ escalate: [row(bank)] }, { id: "bank", authority: "law" }),
    ];
    const [first] = acts(planned(set, ORDER).steps);
    expect(first && told(first)).toBe(`escalate guarantee-claim request ${AT} until -`);
    expect(branch(first?.ifDeclined)).toEqual([
      "asked",
      `escalate card-dispute discretionary ${AT} until -`,
    ]);
    expect(branch(first?.ifSilent)).toEqual([
      "asked",
      "wait claim.decidedAt -",
      `escalate card-dispute discretionary ${AT} until -`,
    ]);
  });

  it("asks on the way whoever can be asked, not only the best", () => {
    const court = permit({ route: "court", opens: after("claim.openedAt", hours(24)) });
    const claim = { mode: "request", terms: { resolutions: ["repair"] } } as const;
    const set = [
      shop({
        escalate: [row(permit({ ...claim, route: "guarantee-claim", mode: "discretionary" }))],
      }),
      shop({ escalate: [row(permit({ ...claim, route: "warranty" }))] }, { id: "b" }),
      shop({ escalate: [row(court)] }, { id: "c" }),
    ];
    expect(planned(set, ORDER).steps.map(told)).toEqual([
      `escalate guarantee-claim discretionary ${AT} until -`,
      "wait claim.decidedAt 2026-11-23T12:00:00Z",
      "escalate court instant 2026-11-23T12:00:00Z until -",
    ]);
  });

  it("looks for what can give another one, where that is the goal", () => {
    const policy = shop({
      cancel: [row(permit())],
      return: [row(permit({ mode: "request", terms: { resolutions: ["replacement", "refund"] } }))],
    });
    const found = planned(policy, withLine(DELIVERED), { goal: "replacement" });
    expect(found.steps.map(told)).toEqual([`return request ${AT} until -`]);
    const [back] = acts(found.steps);
    expect(back?.ifAccepted?.steps.at(-1)).toEqual({
      kind: "wait",
      after: "replacement.sentAt",
      until: null,
    });
  });

  it("says what to ask first", () => {
    const policy = shop({
      return: [row(permit(), { "line.condition": "unopened" })],
      escalate: [row(permit({ route: "customer-service", lastResort: true }))],
    });
    expect(planned(policy, withLine(DELIVERED))).toEqual({
      goal: "refund",
      lines: ["1"],
      outcome: "unknown",
      steps: [],
      missing: ["line.condition"],
    });
    const slower = shop({
      return: [
        row(permit(), { "line.condition": "unopened" }, "first"),
        row(permit({ opens: after("line.deliveredAt", days(5)) }), {}, "then"),
      ],
    });
    const found = planned(slower, withLine(DELIVERED));
    expect(found.missing).toEqual(["line.condition"]);
    expect(found.steps.map(told)).toEqual([
      "wait - 2026-11-26T00:00:00Z",
      "return instant 2026-11-26T00:00:00Z until -",
    ]);
  });

  it("makes no history where none is known", () => {
    const { events: _, ...order } = ORDER;
    const found = plan(order, { policies: amazonUs, at: AT, reason: "not-arrived" });
    expect(found.outcome).toBe("unknown");
    expect(found.missing?.[0]).toBe("cancellation.state");
    const cancelling = planned(shop({ cancel: [row(permit({ mode: "request" }))] }), {
      ...order,
      lines: [PENDING],
    });
    expect(acts(cancelling.steps)[0]).not.toHaveProperty("ifAccepted");
  });

  it("goes on from a known opening where a date is not known", () => {
    const policy = shop({
      return: [row(permit(), { "line.deliveredAt": { within: days(2) } })],
      contactSeller: [row(permit())],
      escalate: [row(permit({ route: "step-in", opens: after("contact.at", hours(48)) }))],
    });
    const { deliveredAt: _, ...line } = DELIVERED;
    const found = planned(policy, withLine(line));
    expect(found.missing).toEqual(["line.deliveredAt"]);
    expect(found.steps.map(told).at(-1)).toBe(
      "escalate step-in instant 2026-11-24T12:00:00Z until -",
    );
  });

  it("has nothing to say about no lines", () => {
    const nothing = { goal: "refund", lines: [], outcome: "none", steps: [] };
    expect(planned(amazonUs, { ...ORDER, lines: [] })).toEqual(nothing);
    expect(planned(amazonUs, ORDER, { lines: [] })).toEqual(nothing);
  });
});

describe("lines", () => {
  const policy = shop({
    cancel: [row(permit({ mode: "request" }), { "line.status": "pending" })],
    return: [row(permit(), { "line.status": "delivered" })],
  });
  const [two, three]: readonly Line[] = [
    { ...PENDING, id: "2" },
    { id: "3", quantity: 1, status: "cancelled" },
  ];

  it("go together where they go the same way", () => {
    const found = planned(policy, { ...ORDER, lines: [PENDING, two as Line] });
    expect(found.lines).toEqual(["1", "2"]);
    expect(found.others).toBeUndefined();
    expect(acts(found.steps)[0]?.lines).toEqual(["1", "2"]);
  });

  it("part where they do not, and leave out what is cancelled", () => {
    const found = planned(policy, { ...ORDER, lines: [DELIVERED, two as Line, three as Line] });
    expect([found.lines, found.others?.map(({ lines }) => lines)]).toEqual([["1"], [["2"]]]);
    expect(planned(policy, { ...ORDER, lines: [three as Line] }).lines).toEqual(["3"]);
  });

  it("part where one's request would shut the others out", () => {
    // a claim opens for a line only while the other line's request is not there
    const whole = shop(
      {
        contactSeller: [row(permit(), { "contact.state": "none" })],
        escalate: [
          row(
            permit({ route: "step-in" }),
            { "line.quantity": 1, "contact.state": "awaiting" },
            "a",
          ),
          row(permit({ route: "step-in" }), { "line.quantity": 2, "contact.state": "none" }, "b"),
          row(permit({ route: "court" }), { "contact.state": "none", "line.quantity": 3 }, "c"),
        ],
      },
      { wholeOrder: ["contactSeller"] },
    );
    const found = planned(whole, {
      ...ORDER,
      lines: [PENDING, { ...PENDING, id: "2", quantity: 2 }],
    });
    expect([found, ...(found.others ?? [])].map(({ steps }) => steps.map(told))).toEqual([
      [`contactSeller instant ${AT} until -`, `escalate step-in instant ${AT} until -`],
      [`escalate step-in instant ${AT} until -`],
    ]);
  });
});
