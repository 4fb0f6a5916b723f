/**
 * A policy that follows what each listing says of returns.
 *
 * @module
 */
import type { Policy } from "../../policy/index.js";
import { FAULT } from "../../policy/index.js";
import { type Check, check, NO_LENGTH, saysNoLength, terms as termsOf } from "./check-form.js";
import type { ReturnRule, ReturnsForm, ReturnTerms, ShopForm } from "./form.js";
import { merchantPolicy } from "./merchant.js";

/** A policy that follows listings, as a form. */
export interface ListingForm extends ShopForm {
  /** What listings don't say: what their days are counted from, who looks at a request, what comes back. */
  readonly terms?: Omit<ReturnTerms, "days" | "until" | "outcomes" | "whoPays">;
  /** For faults, whatever the listing says. They need a length: their own, or that of `otherwise`. */
  readonly faults?: ReturnTerms;
  /** For listings that say nothing; default: no returns. */
  readonly otherwise?: ReturnTerms;
}

const NONE: ReturnTerms = { days: "none" };
const FIELDS: Readonly<Record<string, Check>> = {
  terms: termsOf,
  faults: termsOf,
  otherwise: termsOf,
};

/**
 * The policy of a place where each listing (or each seller) has its own return terms: it reads
 * `returnPolicy` of the line, or else of the seller.
 *
 * A restocking fee that the listing states comes without its size: read that off the listing.
 *
 * @example
 * ```ts
 * import { decide, type Order } from "order-recourse";
 * import { listingPolicy } from "order-recourse/policies/generic";
 *
 * const fair = listingPolicy({ id: "fair", version: "2026-11-01", timeZone: "UTC" });
 * const order: Order = {
 *   id: "1",
 *   placedAt: "2026-11-02T10:00:00Z",
 *   events: [],
 *   lines: [
 *     {
 *       id: "a",
 *       quantity: 1,
 *       status: "delivered",
 *       deliveredAt: "2026-11-04T10:00:00Z",
 *       returnPolicy: { category: "finite-window", days: 10, shipping: "free" },
 *     },
 *   ],
 * };
 *
 * const { verdicts } = decide(order, { policies: fair, at: "2026-11-10T10:00:00Z" });
 * verdicts.return; // => { status: "allowed", terms: { returnShipping: "free" }, until: { lastDay: "2026-11-14", … }, … }
 * ```
 */
export function listingPolicy(form: ListingForm): Policy {
  check(form, FIELDS, [], (found) => {
    const { faults, otherwise = NONE }: Partial<ListingForm> = Object(form);
    if (saysNoLength(otherwise)) found("otherwise", NO_LENGTH);
    if (saysNoLength(faults) && otherwise?.days === "none") found("faults", NO_LENGTH);
  });
  const { terms = {}, faults, otherwise = NONE, ...shop } = form;
  const rules: ReturnRule[] = [];
  if (faults !== undefined)
    rules.push({ ...terms, ...faults, id: "fault", when: { reason: FAULT }, because: "fault" });
  rules.push({
    id: "listing-none",
    when: { "returnPolicy.category": "not-permitted" },
    days: "none",
    because: "listing-terms",
  });
  for (const category of ["finite-window", "unlimited"] as const) {
    for (const restocked of [true, false]) {
      for (const whoPays of ["free", "buyer", undefined] as const) {
        const id = ["listing", category, restocked && "restocked", whoPays];
        rules.push({
          ...terms,
          ...(whoPays !== undefined && { whoPays }),
          ...(restocked && { fees: [...(terms.fees ?? []), { kind: "restocking" }] }),
          id: id.filter(Boolean).join("-"),
          when: {
            "returnPolicy.category": category,
            ...(restocked && { "returnPolicy.restockingPercent": { atLeast: 0.01 } }),
            ...(whoPays !== undefined && { "returnPolicy.shipping": whoPays }),
          },
          days: category === "unlimited" ? "unlimited" : { fact: "returnPolicy.days" },
          because: "listing-terms",
        });
      }
    }
  }
  const returns: ReturnsForm = { ...terms, ...otherwise, rules };
  return merchantPolicy({ ...shop, returns });
}
