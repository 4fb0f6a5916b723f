/**
 * Whether some facts are enough for a verdict, whatever the others are.
 *
 * @module
 */
import { frozenCopy } from "../internal/freeze.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { Fact } from "../model/fact.js";
import { factRow } from "../model/fact-table.js";
import type { Order } from "../model/order.js";
import type { Policies, Policy } from "../policy/policy.js";
import { formatInstant } from "../time/instant.js";
import { checkFacts } from "./check-scope.js";
import { compiledOf, verdictOn } from "./decision-probe.js";
import { currencyOf, listOf } from "./policy-list.js";
import { answer, type Counterexample, type Proof, rowsIn } from "./proof.js";
import { findCase, type Search } from "./regions.js";
import { decidedBy, EVERY_CASE } from "./rows-together.js";
import type { Case } from "./solve.js";
import { makeSpace } from "./space.js";
import { tablesOf } from "./table.js";
import { witnessOf } from "./witness.js";

/**
 * Whether an order that says these facts, and no others, always gets a verdict. Proven where the
 * tables read nothing else that can be unknown; refuted by an order whose verdict is `unknown`. A price
 * counts as said in the currency of the policy: in another one it is not known. Where there may have been a
 * refund of some amount, the state of a payment hangs on the price too.
 *
 * @example
 * ```ts
 * import { neverUnknown } from "order-recourse/analysis";
 * import { amazonUs } from "order-recourse/policies/amazon-us";
 *
 * const facts = ["line.status", "seller.type", "seller.fulfilledBy", "payment.state"] as const;
 * neverUnknown(amazonUs, facts, ["contactSeller"]).holds; // => true
 * neverUnknown(amazonUs, ["line.status"], ["contactSeller"]).holds; // => false
 * ```
 */
export function neverUnknown(
  policies: Policies,
  given: readonly Fact[],
  actions: readonly Action[] = ACTIONS,
): Proof {
  const list = listOf(policies);
  const compiled = compiledOf(list);
  checkFacts(given, actions);
  const space = makeSpace(list);
  const search: Search = { space, currency: currencyOf(list), cells: 0 };
  const gaps: Counterexample[] = [];
  const unclear: { action: Action; rows: [] }[] = [];
  const known = new Set<string>(given);
  const isOneCurrency = new Set(list.flatMap((one) => one.currency ?? [])).size <= 1;
  for (const action of actions) {
    const read = factsRead(list, action);
    const needed = read.includes("payment.state") && saysHistory(known) ? [...read, PRICE] : read;
    const isSaid = (fact: string): boolean =>
      known.has(fact) && (isOneCurrency || factRow(fact)?.kind !== "money");
    const open = needed.filter((fact) => canBeUnknown(fact) && !isSaid(fact));
    if (open.length === 0) continue;
    let isFound = false;
    for (const table of tablesOf(list, action, space))
      for (const [index, { decides }] of table.rows.entries()) {
        if (isFound) break;
        const decided = decidedBy(EVERY_CASE, table, index, decides, search);
        if (decided === undefined) continue;
        findCase(search, decided.cells, decided.without, (found) => {
          const bare = stripped(found, known);
          const cases = open.includes(PRICE) ? [bare, partlyRefunded(bare, search)] : [bare];
          for (const one of cases) {
            const verdict = verdictOn(compiled, action, one);
            if (verdict.status !== "unknown") continue;
            isFound = true;
            gaps.push({ action, allows: [], refuses: rowsIn(verdict), witness: witnessOf(one) });
            break;
          }
          return true;
        });
      }
    if (!isFound) unclear.push({ action, rows: [] });
  }
  return frozenCopy(answer(gaps, { regions: search.cells, unclear }));
}

/** How much of a refund of some amount is paid back hangs on the price: then so does the state of the payment. */
const PRICE = "line.price";

function saysHistory(known: ReadonlySet<string>): boolean {
  return [...known].some((fact) =>
    /^(?:contact|cancellation|return|refund|claim|chargeback|receipt|delay|replacement)\./.test(
      fact,
    ),
  );
}

/** The case with a refund of some amount, where it says what happened. */
function partlyRefunded(found: Case, { currency }: Search): Case {
  const { order, at } = found;
  if (order.events === undefined) return found;
  const refund = {
    type: "refund-issued",
    at: formatInstant(at),
    amount: { amount: 1, currency },
  } as const;
  return { ...found, order: { ...order, events: [...order.events, refund] } };
}

/** Every fact that the tables of an action read, and what says where and whether they count. */
function factsRead(policies: readonly Policy[], action: Action): readonly string[] {
  const found = new Set<string>();
  for (const { tables, inForce, timeZone } of policies) {
    const text = JSON.stringify([tables[action] ?? []]);
    for (const word of text.match(/"[A-Za-z]+\.[A-Za-z]+"|"reason":/g) ?? []) {
      const fact = word.slice(1, word.lastIndexOf('"'));
      if (factRow(fact) !== undefined) found.add(fact);
    }
    if (text.includes('"calendar":"buyer"')) found.add("buyer.country").add("buyer.region");
    if (inForce !== undefined) found.add(inForce.by ?? "order.placedAt");
    if (timeZone === "buyer" || (Array.isArray(timeZone) && timeZone.at(-1) === "buyer"))
      found.add("buyer.timeZone");
  }
  return [...found];
}

function canBeUnknown(fact: string): boolean {
  const missing = factRow(fact)?.missing;
  return missing === "unknown" || missing === "derived";
}

/** A case of which only some facts are told. */
function stripped({ order, reason, at }: Case, known: ReadonlySet<string>): Case {
  const keep = (group: string, held: object | undefined): object | undefined => {
    const entries = Object.entries(held ?? {}).filter(([key]) => known.has(`${group}.${key}`));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  };
  const groups = Object.fromEntries(
    (["buyer", "seller", "payment", "disclosures"] as const).flatMap((group) => {
      const held = keep(group, order[group]);
      return held === undefined ? [] : [[group, held]];
    }),
  );
  const bare = {
    id: order.id,
    placedAt: order.placedAt,
    ...(order.type !== undefined && { type: order.type }),
    ...groups,
    lines: order.lines.map((line) => ({
      ...Object.fromEntries(
        Object.entries(line).filter(
          ([key]) =>
            [
              "id",
              "quantity",
              "status",
              "traits",
              "tags",
              "delivery",
              "returnPolicy",
              "custom",
            ].includes(key) || known.has(`line.${key}`),
        ),
      ),
    })),
    ...(saysHistory(known) && { events: order.events }),
    ...(order.custom !== undefined && { custom: order.custom }),
  };
  return {
    // SAFETY: an order without some keys that may be missing
    order: bare as unknown as Order,
    reason: known.has("reason") ? reason : undefined,
    at,
  };
}
