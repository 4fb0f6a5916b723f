/** Sentences of single things: terms, modes, deadlines, zones, what is missing. */
import {
  after,
  type Decision,
  days,
  decide,
  definePolicy,
  hours,
  type Order,
  type Policies,
  type Policy,
  permit,
  type Verdict,
} from "order-recourse";
import { explain, guide, why, whyNot } from "order-recourse/explain";
import { de } from "order-recourse/explain/locales/de";
import { en } from "order-recourse/explain/locales/en";
import { fr } from "order-recourse/explain/locales/fr";
import { ja } from "order-recourse/explain/locales/ja";
import { pl } from "order-recourse/explain/locales/pl";
import { zh } from "order-recourse/explain/locales/zh";
import type { Moment, Permit, Resolution, Row } from "order-recourse/policy";
import { describe, expect, it } from "vitest";

const ORDER: Order = {
  id: "1",
  placedAt: "2027-03-01T10:00:00Z",
  buyer: { kind: "consumer", country: "DE", timeZone: "Europe/Berlin" },
  lines: [{ id: "1", quantity: 1, status: "delivered", deliveredAt: "2027-03-06T10:00:00Z" }],
  events: [],
};

function shop(then: Permit, more: Partial<Policy> = {}): Policy {
  return definePolicy({
    id: "shop",
    version: "1",
    authority: "seller",
    timeZone: "Europe/Berlin",
    tables: { return: [{ id: "row", when: {}, then, because: "return-window" }] },
    ...more,
  });
}

function returning(policies: Policies, order: Order = ORDER, at = "2027-03-10T10:00:00Z") {
  return decide(order, { policies, at, reason: "changed-mind" });
}

const THIRTY = after("line.deliveredAt", days(30));

describe("a sentence", () => {
  it("is the one that the issue asks for", () => {
    const decision = returning(shop(permit({ closes: THIRTY, terms: { returnShipping: "free" } })));
    expect(explain(decision.verdicts.return)).toBe(
      "You can return this until the end of Monday 5 April 2027. Return shipping is free.",
    );
    expect(explain(decision, { locale: de })).toBe(
      "Sie können die Ware bis einschließlich Montag, 5. April 2027 zurückgeben. Die Rücksendung ist kostenlos.",
    );
  });

  it("names for several lines the end of the first, as the recommendation does", () => {
    const [line] = ORDER.lines;
    const lines = [
      { ...line, id: "1" },
      { ...line, id: "2", deliveredAt: "2027-03-04T10:00:00Z" },
    ];
    // SAFETY: made of the one line above
    const about = { ...ORDER, lines } as Order;
    const decision = returning(shop(permit({ closes: THIRTY })), about);
    expect(explain(decision)).toBe("You can return this until the end of Saturday 3 April 2027.");
    expect(explain(decision.verdicts.return)).toBe(
      "You can return this until the end of Monday 5 April 2027.",
    );
  });

  it("says when someone has to agree, for several lines of the first, and of what else is open too", () => {
    const rows = (closes: Moment): readonly Row[] => [
      {
        id: "alone",
        when: { "order.placedAt": { within: days(2) } },
        then: permit({ closes }),
        because: "not-shipped",
      },
      {
        id: "asked",
        when: {},
        then: permit({ mode: "request", closes }),
        because: "seller-decides",
      },
    ];
    const line = { quantity: 1, status: "pending" } as const;
    const order: Order = {
      ...ORDER,
      lines: [
        { ...line, id: "1", promisedShipBy: "2027-03-08T00:00:00Z" },
        { ...line, id: "2", promisedShipBy: "2027-03-20T00:00:00Z" },
      ],
    };
    const at = "2027-03-02T00:00:00Z";
    const table = rows("line.promisedShipBy");
    const decision = returning(shop(permit(), { tables: { cancel: table } }), order, at);
    expect(explain(decision)).toBe(
      "You can cancel this until 01:00 UTC+1 on Monday 8 March 2027. " +
        "You need nobody's consent until the end of Wednesday 3 March 2027; after that, someone has to agree.",
    );
    const [row] = shop(permit()).tables.return ?? [];
    const beside = {
      cancel: row === undefined ? [] : [{ ...row, then: permit() }],
      contactSeller: table,
    };
    expect(explain(returning(shop(permit(), { tables: beside }), order, at))).toBe(
      "You can cancel this. Also: you can contact the seller about this until 01:00 UTC+1 on Saturday 20 March 2027. " +
        "You need nobody's consent until the end of Wednesday 3 March 2027; after that, someone has to agree.",
    );
  });

  it("keeps the mode of each of several lines no longer than it holds", () => {
    const policy = shop(permit(), {
      tables: {
        return: [
          {
            id: "alone",
            when: { "line.deliveredAt": { within: days(5) } },
            then: permit({ closes: THIRTY }),
            because: "return-window",
          },
          {
            id: "asked",
            when: {},
            then: permit({ mode: "request", closes: THIRTY }),
            because: "return-window",
          },
        ],
      },
    });
    const line = { quantity: 1, status: "delivered" } as const;
    const order: Order = {
      ...ORDER,
      lines: [
        { ...line, id: "1", deliveredAt: "2027-03-06T10:00:00Z" },
        { ...line, id: "2", deliveredAt: "2027-03-08T10:00:00Z" },
      ],
    };
    expect(explain(returning(policy, order))).toBe(
      "You can return this until the end of Monday 5 April 2027. " +
        "You need nobody's consent until the end of Thursday 11 March 2027; after that, someone has to agree.",
    );
  });

  it("names the policy's clock where the reader's is another one", () => {
    const { verdicts } = returning(shop(permit({ closes: THIRTY })));
    expect(explain(verdicts.return, { timeZone: "America/New_York" })).toBe(
      "You can return this until the end of Monday 5 April 2027 (Central European Time).",
    );
    expect(explain(verdicts.return, { timeZone: "Europe/Paris" })).not.toContain("(");
    expect(explain(verdicts.return, { timeZone: "Nowhere/Land" })).not.toContain("(");
  });

  it("puts square brackets within round ones, none within a clock's name", () => {
    const law = shop(permit({ closes: THIRTY }), { id: "law", authority: "law" });
    const { verdicts } = returning([shop(permit({ closes: THIRTY })), law]);
    const told = (locale = en): string =>
      explain(verdicts.return, { locale, timeZone: "America/New_York" });
    expect(told()).toContain(
      "the law (until the end of Monday 5 April 2027 [Central European Time])",
    );
    expect(told(zh)).toContain("法律（在2027年4月5日星期一［中欧时间］结束前）");
    expect(told(ja)).toContain("法律〔中央ヨーロッパ時間の2027年4月5日（月曜日）まで〕");
    const british = returning(shop(permit({ closes: THIRTY }), { timeZone: "Europe/London" }));
    const words = explain(british, { locale: de, timeZone: "America/New_York" });
    expect(words).toContain("5. April 2027 (Vereinigtes Königreich, Ortszeit) zurückgeben");
  });

  it("tells an end within a day on the reader's clock, else on the policy's", () => {
    const { verdicts } = returning(
      shop(permit({ closes: after("line.deliveredAt", hours(24 * 10)) })),
    );
    expect(explain(verdicts.return)).toContain("until 11:00 UTC+1 on Tuesday 16 March 2027");
    expect(explain(verdicts.return, { timeZone: "Asia/Kolkata" })).toContain("15:30 UTC+5:30");
    expect(explain(verdicts.return, { timeZone: "America/New_York" })).toContain("06:00 UTC−4");
  });

  it("tells the end of a reader's day as that day", () => {
    const order: Order = {
      ...ORDER,
      lines: [{ id: "1", quantity: 1, status: "delivered", deliveredAt: "2027-03-06T18:30:00Z" }],
    };
    const policy = shop(permit({ closes: after("line.deliveredAt", hours(240)) }));
    const { verdicts } = returning(policy, order);
    expect(explain(verdicts.return, { timeZone: "Asia/Kolkata" })).toContain(
      "until the end of Tuesday 16 March 2027.",
    );
  });

  it("tells a first of the month as the language does", () => {
    const { verdicts } = returning(shop(permit({ closes: after("line.deliveredAt", days(26)) })));
    expect(explain(verdicts.return, { locale: fr })).toContain(
      "jusqu'au jeudi 1er avril 2027 inclus",
    );
    expect(explain(verdicts.return, { locale: pl })).toContain("do końca dnia 1 kwietnia 2027");
    expect(explain(verdicts.return, { locale: ja })).toContain("2027年4月1日（木曜日）まで");
  });
});

describe("terms", () => {
  it("are told one by one, a fee with what is stated of it", () => {
    const decision = returning(
      shop(
        permit({
          mode: "request",
          closes: THIRTY,
          terms: {
            resolutions: ["refund", "store-credit"],
            returnShipping: "buyer",
            fees: [
              { kind: "restocking", percent: 12.5, cap: { amount: 5000, currency: "EUR" } },
              { kind: "processing", amount: { amount: 500, currency: "JPY" } },
              { kind: "late" },
            ],
            refundWithin: after("return.receivedAt", days(1)),
            refunds: ["items", "delivery"],
            handInBy: after("return.requestedAt", days(14)),
            channels: ["form", "e-mail"],
            requires: ["order-number", "receipt"],
          },
        }),
      ),
    );
    expect(explain(decision.verdicts.return)).toBe(
      "You can ask to return this until the end of Monday 5 April 2027. It is not automatic: someone has to agree. " +
        "What you can get: refund or store credit. You pay for return shipping. " +
        "Fees that may apply: restocking fee (12.5%, at most €50.00), processing fee (JP¥500) and late return fee. " +
        "There is also a last day for handing in the item; it is not fixed yet. " +
        "The money should be back within 1 day after the item arrives back. " +
        "What is paid back: price of the items and delivery costs. Where: form or e-mail. Have ready: order number and receipt.",
    );
  });

  it("count an amount in the minor unit of ISO 4217, also where that is hardly used", () => {
    const text = (currency: string, amount: number, locale = en): string => {
      const fees = [{ kind: "late" as const, amount: { amount, currency } }];
      const told = explain(returning(shop(permit({ terms: { fees } }))).verdicts.return, {
        locale,
      });
      return told.replaceAll("\u00a0", " ");
    };
    expect(text("HUF", 500_000)).toMatch(/late return fee \(HUF 5,000(?:\.00)?\)/);
    expect(text("COP", 1_234_550, de)).toContain("12.345,50 COP");
    expect(text("IQD", 1_500)).toContain("IQD 1.500");
    expect(text("KWD", 1_500)).toContain("KWD 1.500");
    expect(text("JPY", 1_500)).toContain("JP¥1,500");
    expect(text("EUR", 1_500)).toContain("€15.00");
  });

  it("tell that the item is kept as what comes with the rest, not as a choice", () => {
    const text = (...resolutions: readonly Resolution[]) =>
      explain(returning(shop(permit({ terms: { resolutions } }))).verdicts.return);
    expect(text("refund", "keep-item")).toBe(
      "You can return this. What you can get: refund (keeping the item).",
    );
    expect(text("keep-item")).toBe("You can return this. What you can get: keeping the item.");
  });

  it("say nothing that is not stated: no fee, no shipping, no refund", () => {
    const text = explain(returning(shop(permit({ closes: THIRTY }))).verdicts.return);
    expect(text).toBe("You can return this until the end of Monday 5 April 2027.");
  });

  it("leave out what can't be told: a currency that is none, a span without a number", () => {
    const terms = {
      fees: [{ kind: "other" as const, amount: { amount: 1, currency: "EUR" } }],
      refundWithin: after(after("return.receivedAt", days(1)), days(2)),
    };
    const { verdicts } = returning(shop(permit({ closes: THIRTY, terms })));
    const { return: verdict } = verdicts;
    if (verdict.status !== "allowed") throw new Error("not allowed");
    const [fee] = verdict.terms.fees ?? [];
    const broken = {
      ...verdict,
      terms: {
        ...verdict.terms,
        fees: [{ ...fee, kind: "other" as const, amount: { amount: 1, currency: "?" } }],
      },
    };
    expect(explain(broken)).toBe(
      "You can return this until the end of Monday 5 April 2027. Fees that may apply: other fee.",
    );
  });

  it("tell a second deadline only where it is another one", () => {
    const later = permit({
      closes: THIRTY,
      terms: { handInBy: after("line.deliveredAt", days(40)) },
    });
    expect(explain(returning(shop(later)).verdicts.return)).toContain(
      "You can hand the item in until the end of Thursday 15 April 2027",
    );
    const same = permit({ closes: THIRTY, terms: { handInBy: THIRTY } });
    expect(explain(returning(shop(same)).verdicts.return)).not.toContain("hand");
  });
});

describe("rights of several", () => {
  const law = shop(permit({ closes: after("line.deliveredAt", days(14)) }), {
    id: "law",
    authority: "law",
  });

  it("are told apart, each with its end", () => {
    const { verdicts } = returning([law, shop(permit({ closes: THIRTY }))]);
    expect(explain(verdicts.return)).toContain(
      "Basis: the seller's terms (until the end of Monday 5 April 2027) and the law (until the end of Saturday 20 March 2027).",
    );
  });

  it("of the law alone are named", () => {
    expect(explain(returning(law).verdicts.return)).toContain("Basis: the law.");
  });
});

describe("what is not known", () => {
  const order: Order = {
    ...ORDER,
    lines: [{ id: "1", quantity: 1, status: "delivered", shippedAt: "2027-03-03T10:00:00Z" }],
  };

  it("is a certain end and a possible one, with the question that decides", () => {
    const { verdicts } = returning(shop(permit({ closes: THIRTY })), order);
    expect(explain(verdicts.return)).toBe(
      "You can return this until the end of Friday 2 April 2027. It may even be possible until the end of Friday 9 April 2027. " +
        "The details depend on this: When was it delivered?",
    );
    expect(whyNot({ ...returning(shop(permit())), verdicts }, "return").changes).toEqual([
      {
        kind: "fact",
        fact: "line.deliveredAt",
        words: "The answer to this could change it: When was it delivered?",
      },
    ]);
  });

  it("is asked for by a name that is never empty", () => {
    const row = {
      id: "at",
      when: { "custom.At": { known: true } },
      then: permit(),
      because: "goodwill",
    } as const;
    const policy = shop(permit(), { custom: { At: "instant" }, tables: { return: [row] } });
    const bad: Order = { ...ORDER, custom: { At: "perhaps" } };
    expect(explain(returning(policy, bad).verdicts.return)).toContain("What is “At”?");
  });

  it("is asked for, a shop's own fact by its name", () => {
    const policy = shop(permit(), {
      custom: { giftWrapped: "boolean" },
      tables: {
        return: [
          {
            id: "gift",
            when: { "custom.giftWrapped": true },
            then: permit(),
            because: "acme:gift-wrapped",
          },
        ],
      },
    });
    const bad: Order = { ...ORDER, custom: { giftWrapped: "perhaps" } };
    expect(explain(returning(policy, bad))).toBe(
      "Whether you can return this is not certain yet. To find out: What is “gift wrapped”?",
    );
    const [reason] = why(
      returning(policy, { ...ORDER, custom: { giftWrapped: true } }).verdicts.return,
    ).reasons;
    expect(reason?.words).toBe("Gift wrapped (acme).");
    expect(reason?.facts).toEqual([
      {
        fact: "custom.giftWrapped",
        value: true,
        question: "What is “gift wrapped”?",
        answer: "yes",
      },
    ]);
  });
});

describe("why", () => {
  it("answers each fact by its kind", () => {
    const policy = shop(permit(), {
      currency: "EUR",
      tables: {
        return: [
          {
            id: "row",
            when: {
              "line.price": { atLeast: 1 },
              "line.traits": { has: "gift-card" },
              "line.deliveredAt": { known: true },
              "line.quantity": { atLeast: 1 },
              "line.returnBy": { known: false },
              "line.status": "delivered",
            },
            then: permit({ mode: "discretionary", closes: THIRTY }),
            because: "goodwill",
          },
        ],
      },
    });
    const order: Order = {
      ...ORDER,
      lines: [
        {
          id: "1",
          quantity: 2,
          status: "delivered",
          deliveredAt: "2027-03-06T10:00:00Z",
          price: { amount: 7999, currency: "EUR" },
          traits: ["gift-card", "dated"],
        },
      ],
    };
    const { verdicts } = returning(policy, order);
    const [reason] = why(verdicts.return, { currency: "EUR" }).reasons;
    const answers = Object.fromEntries(
      reason?.facts.map(({ fact, answer }) => [fact, answer]) ?? [],
    );
    expect(answers).toEqual({
      "line.price": "€79.99",
      "line.traits": "gift card and for a certain date",
      "line.deliveredAt": "Saturday 6 March 2027, 11:00 UTC+1",
      "line.quantity": "2",
      "line.returnBy": "not stated",
      "line.status": "delivered",
    });
    expect(reason?.by).toBe(
      "the seller's terms (not promised, until the end of Monday 5 April 2027)",
    );
    expect(reason?.grant?.mode).toBe("discretionary");
    const plain = why(verdicts.return).reasons[0]?.facts.find(({ fact }) => fact === "line.price");
    expect(plain?.answer).toBe("7,999");
  });
});

it("answers with a shop's own words as they are, also where they are words of ours", () => {
  const policy = shop(permit(), {
    custom: { colour: "text" },
    tables: {
      return: [
        {
          id: "row",
          when: {
            "line.tags": { has: "live" },
            "buyer.memberships": { hasNone: "private" },
            "custom.colour": "none",
            "line.category": "gift-card",
            "line.traits": { has: "live" },
          },
          then: permit(),
          because: "return-window",
        },
      ],
    },
  });
  const [line] = ORDER.lines;
  const order = {
    ...ORDER,
    buyer: { memberships: ["business"] },
    lines: [{ ...line, tags: ["live", "mixed"], category: "gift-card", traits: ["live"] }],
    custom: { colour: "none" },
    // SAFETY: made of the one line above
  } as Order;
  const { facts = [] } = why(returning(policy, order).verdicts.return).reasons[0] ?? {};
  expect(Object.fromEntries(facts.map(({ fact, answer }) => [fact, answer]))).toEqual({
    "line.tags": "live and mixed",
    "buyer.memberships": "business",
    "custom.colour": "none",
    "line.category": "gift card",
    "line.traits": "live animal or plant",
  });
});

describe("an answer that is none", () => {
  it("is not so far of what happens, and not stated of anything else", () => {
    const policy = shop(permit(), {
      custom: { gift: "boolean", eventAt: "instant" },
      tables: {
        return: [
          {
            id: "row",
            when: {
              "line.traits": { hasNone: ["final-sale"] },
              "line.installedAt": { known: false },
              "line.releaseAt": { known: false },
              "delay.newDate": { known: false },
              "custom.gift": { not: true },
              "custom.eventAt": { known: false },
            },
            then: permit(),
            because: "return-window",
          },
        ],
      },
    });
    const answers = (locale = en): readonly string[] =>
      why(returning(policy).verdicts.return, { locale }).reasons.flatMap(({ facts }) =>
        facts.map(({ fact, answer }) => `${fact}: ${answer}`),
      );
    expect([...answers()].sort()).toEqual([
      "custom.eventAt: not so far",
      "custom.gift: not stated",
      "delay.newDate: not stated",
      "line.installedAt: not so far",
      "line.releaseAt: not stated",
      "line.traits: not stated",
    ]);
    expect(answers(de)).toContain("line.traits: keine Angabe");
  });
});

describe("a decision", () => {
  it("tells what is to come once, if two permit the same", () => {
    const dispute = (id: string): Policy =>
      definePolicy({
        id,
        version: "1",
        authority: "law",
        timeZone: "UTC",
        tables: {
          escalate: [
            {
              id: "row",
              when: {},
              then: permit({
                route: "card-dispute",
                mode: "request",
                opens: after("order.placedAt", days(20)),
                outside: "next",
              }),
              because: "seller-decides",
            },
            {
              id: "help",
              when: {},
              then: permit({ route: "customer-service", lastResort: true }),
              because: "customer-service",
            },
          ],
        },
      });
    const decision = returning([dispute("one"), dispute("two")]);
    expect(decision.recommended?.status).toBe("upcoming");
    expect(explain(decision).split("dispute the charge")).toHaveLength(2);
    expect(explain(decision.verdicts.escalate).split("dispute the charge")).toHaveLength(2);
  });

  it("says for how many lines it speaks, and what else is open", () => {
    const policy = shop(permit(), {
      tables: {
        cancel: [
          { id: "row", when: { "line.status": "pending" }, then: permit(), because: "not-shipped" },
        ],
        return: [
          {
            id: "row",
            when: { "line.status": "delivered" },
            then: permit({ closes: THIRTY }),
            because: "return-window",
          },
        ],
        contactSeller: [
          {
            id: "row",
            when: {},
            then: permit({ mode: "discretionary" }),
            because: "seller-can-be-asked",
          },
        ],
      },
    });
    const order: Order = {
      ...ORDER,
      lines: [...ORDER.lines, { id: "2", quantity: 1, status: "pending" }],
    };
    expect(explain(returning(policy, order))).toBe(
      "You can cancel this. This is about 1 of the 2 items in the order. " +
        "Also: you can return this until the end of Monday 5 April 2027. " +
        "Also: you can contact the seller about this. The outcome is open; nothing is promised.",
    );
  });

  it("with nothing to do says so of the rules looked at", () => {
    expect(explain(returning([]))).toBe(
      "By the rules looked at here, there is nothing you can do about this order right now.",
    );
    const late = returning(shop(permit({ closes: THIRTY })), ORDER, "2027-05-01T00:00:00Z");
    expect(explain(late)).toBe(
      "By the rules looked at here, there is nothing you can do about this order right now. " +
        "You can no longer return this. The time for it is over. That was possible until 22:00 UTC on Monday 5 April 2027.",
    );
  });

  it("survives being stored", () => {
    const decision = returning(shop(permit({ closes: THIRTY })));
    const stored = JSON.parse(JSON.stringify(decision)) as Decision;
    expect(explain(stored)).toBe(explain(decision));
  });
});

describe("something to wait for", () => {
  const at = (more: Partial<Policy["tables"]>) => shop(permit(), { tables: more });

  it("opens on the reader's day where it begins one", () => {
    const policy = at({
      return: [
        {
          id: "row",
          when: {},
          then: permit({ opens: after("line.deliveredAt", days(10)) }),
          because: "return-window",
        },
      ],
    });
    const decision = returning(policy);
    expect(explain(decision, { timeZone: "Europe/Berlin" })).toBe(
      "Not yet. You can return this from Wednesday 17 March 2027.",
    );
    expect(explain(decision)).toBe(
      "Not yet. You can return this from 23:00 UTC on Tuesday 16 March 2027.",
    );
    expect(whyNot(decision, "return").changes).toEqual([
      {
        kind: "moment",
        at: "2027-03-16T23:00:00Z",
        words: "It would be possible from 23:00 UTC on Tuesday 16 March 2027.",
      },
    ]);
  });

  it("is what is recommended, not a delivery whose failure is the reason", () => {
    const policy = at({
      escalate: [
        {
          id: "step-in",
          when: {},
          then: permit({ route: "step-in", opens: "line.deliveredAt", outside: "next" }),
          because: "step-in",
        },
        {
          id: "claim",
          when: {},
          then: permit({
            route: "guarantee-claim",
            mode: "request",
            opens: after("contact.at", hours(48)),
          }),
          because: "guarantee",
        },
      ],
    });
    const order: Order = { ...ORDER, lines: [{ id: "1", quantity: 1, status: "shipped" }] };
    const question = { policies: policy, at: "2027-03-10T10:00:00Z" } as const;
    const missing = decide(order, { ...question, reason: "not-arrived" });
    expect(explain(missing)).toBe(
      "Not yet. You can file a claim under the guarantee after you contact the seller. It is not automatic: someone has to agree. " +
        "Later: you can ask the marketplace to step in after delivery.",
    );
    expect(guide(missing, "escalate")?.steps[0]?.words).toBe(
      "Wait: this is not open yet. You can file a claim under the guarantee after you contact the seller. It is not automatic: someone has to agree.",
    );
    const faulty = decide(order, { ...question, reason: "defective" });
    expect(explain(faulty)).toMatch(
      /^Not yet\. You can ask the marketplace to step in after delivery\./,
    );
    expect(explain(missing.verdicts.escalate)).toBe(explain(faulty.verdicts.escalate));
  });

  it("leads with what opens as the verdict says, and leaves out what may open before", () => {
    // whether it opens on the third or on the fourth hangs on a refund that is not known
    const [opens, before] = [{ at: "2027-03-04T09:00:00Z" }, { at: "2027-03-03T23:00:00Z" }];
    const later = {
      policy: "shop",
      authority: "seller",
      mode: "instant",
      lastResort: false,
      terms: {},
    } as const;
    const verdict: Verdict<"return"> = {
      action: "return",
      status: "upcoming",
      lines: ["1"],
      reasons: returning(shop(permit())).verdicts.return.reasons,
      opens,
      later: [
        { ...later, rule: "early", opens: before, mode: "discretionary" },
        { ...later, rule: "late", opens },
        { ...later, rule: "last", opens: { after: "contact.at" } },
      ],
    };
    expect(explain(verdict)).toBe(
      "Not yet. You can return this from 09:00 UTC on Thursday 4 March 2027. " +
        "Later: you can return this after you contact the seller.",
    );
    const decision = returning(shop(permit()));
    const stored = {
      ...decision,
      recommended: null,
      verdicts: { ...decision.verdicts, return: verdict },
    };
    expect(whyNot(stored, "return").changes.map(({ words }) => words)).toEqual([
      "It would be possible from 09:00 UTC on Thursday 4 March 2027.",
      "It would be possible after you contact the seller.",
    ]);
    expect(explain({ ...verdict, later: [] })).toBe(
      "Not yet. You can ask to return this from 09:00 UTC on Thursday 4 March 2027. It is not automatic: someone has to agree.",
    );
  });

  it("comes before a last resort by another way", () => {
    const policy = at({
      escalate: [
        {
          id: "claim",
          when: {},
          then: permit({
            route: "guarantee-claim",
            mode: "request",
            opens: after("line.deliveredAt", days(10)),
            outside: "next",
          }),
          because: "guarantee",
        },
        {
          id: "service",
          when: {},
          then: permit({ route: "customer-service", lastResort: true }),
          because: "customer-service",
        },
      ],
    });
    expect(explain(returning(policy))).toBe(
      "Not yet. You can file a claim under the guarantee from Wednesday 17 March 2027. " +
        "It is not automatic: someone has to agree. Another way: you can contact customer service until the end of Tuesday 16 March 2027. " +
        "Keep this for when nothing else helps.",
    );
    expect(explain(returning(policy).verdicts.escalate)).toBe(
      "You can contact customer service until the end of Tuesday 16 March 2027. Keep this for when nothing else helps. " +
        "Later: you can file a claim under the guarantee from Wednesday 17 March 2027. It is not automatic: someone has to agree.",
    );
    expect(explain(returning(policy).verdicts.escalate, { timeZone: "America/New_York" })).toBe(
      "You can contact customer service until the end of Tuesday 16 March 2027 (Central European Time). Keep this for when nothing else helps. " +
        "Later: you can file a claim under the guarantee from 19:00 UTC−4 on Tuesday 16 March 2027. It is not automatic: someone has to agree.",
    );
  });
});

it("asks for consent where only that is missing", () => {
  const decision = returning(shop(permit({ mode: "request", closes: THIRTY })));
  expect(whyNot(decision, "return")).toMatchObject({
    status: "allowed",
    reasons: [],
    changes: [{ kind: "consent", words: "Someone has to agree to it." }],
  });
  expect(whyNot(decision, "cancel").changes).toEqual([]);
});

it("tells since when something is over", () => {
  const decision = returning(shop(permit({ closes: THIRTY })), ORDER, "2027-05-01T00:00:00Z");
  expect(explain(decision.verdicts.return)).toContain(
    "That was possible until 22:00 UTC on Monday 5 April 2027.",
  );
  expect(explain(decision.verdicts.return, { timeZone: "Europe/Berlin" })).toBe(
    "You can no longer return this. The time for it is over. That was possible until the end of Monday 5 April 2027.",
  );
});
