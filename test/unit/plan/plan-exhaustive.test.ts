/** Plans on every one of a family of small policies, beside the shortest way of those that trying everything finds. */
import {
  after,
  compile,
  days,
  hours,
  laterOf,
  type Order,
  type Policy,
  permit,
  type Row,
} from "order-recourse";
import { plan } from "order-recourse/plan";
import type { Permit } from "order-recourse/policy";
import { expect, it } from "vitest";
import { lengthOf, refused, shortest } from "./replay.js";

const AT = "2026-11-22T12:00:00Z";
const ORDER: Order = {
  id: "1",
  placedAt: "2026-11-03T17:20:00Z",
  lines: [{ id: "1", quantity: 1, status: "delivered", deliveredAt: "2026-11-20T10:00:00Z" }],
  events: [],
};
const REPAIR = { resolutions: ["repair"] } as const;

const CONTACTS: readonly (Permit | undefined)[] = [
  undefined,
  permit(),
  permit({ opens: after("line.deliveredAt", days(4)) }),
  permit({ closes: after("line.deliveredAt", days(2)) }),
];
const RETURNS: readonly (Permit | undefined)[] = [
  undefined,
  permit({ mode: "request", terms: REPAIR }),
  permit({ mode: "request", opens: after("line.deliveredAt", days(5)) }),
  permit({ terms: { resolutions: ["store-credit"] } }),
];
const OPENINGS: readonly Permit["opens"][] = [
  after("contact.at", hours(48)),
  after("return.requestedAt", hours(24)),
  laterOf(after("contact.at", hours(48)), after("return.requestedAt", days(3))),
  after("claim.openedAt", hours(36)),
  laterOf("claim.openedAt", after("contact.at", hours(12))),
  after("line.deliveredAt", days(9)),
];
const CLAIMS: readonly (Permit | undefined)[] = [
  undefined,
  permit({ route: "guarantee-claim", mode: "request", terms: REPAIR, outside: "next" }),
  permit({
    route: "guarantee-claim",
    mode: "request",
    terms: REPAIR,
    opens: after("return.requestedAt", hours(1)),
    outside: "next",
  }),
];

function row(id: string, then: Permit | undefined, when: Row["when"] = {}): readonly Row[] {
  return then === undefined ? [] : [{ id, when, then, because: "seller-decides" }];
}

function* family(): Generator<Policy> {
  for (const contact of CONTACTS)
    for (const back of RETURNS)
      for (const claim of CLAIMS)
        for (const opens of OPENINGS) {
          const last = permit({
            route: "court",
            ...(opens === undefined ? {} : { opens }),
            outside: "next",
          });
          const soon = permit({
            route: "step-in",
            mode: "discretionary",
            opens: "contact.repliedAt",
          });
          yield {
            id: "shop",
            version: "1",
            authority: "seller",
            timeZone: "UTC",
            tables: {
              contactSeller: row("contact", contact),
              return: row("return", back),
              escalate: [
                ...row("claim", claim, { "claim.state": "none" }),
                ...row("last", last),
                ...row("replied", soon),
              ],
            },
          };
        }
}

it("has the shortest way under every one of some policies", () => {
  const acts = new Map<number, number>();
  for (const policy of family()) {
    const compiled = compile(policy);
    const found = plan(ORDER, { policies: policy, at: AT, reason: "damaged" });
    const why = { reason: "damaged" } as const;
    const wanted = shortest(compiled, ORDER, Date.parse(AT), "1", "refund", why);
    expect([policy.tables, lengthOf(found)]).toEqual([policy.tables, wanted]);
    expect(refused(compiled, ORDER, found.steps, why)).toEqual([]);
    const count = typeof wanted === "object" ? wanted[1] : 0;
    acts.set(count, (acts.get(count) ?? 0) + 1);
  }
  // ways of up to four things to do
  expect([...acts.keys()].sort()).toEqual([0, 1, 2, 3, 4]);
}, 60_000);
