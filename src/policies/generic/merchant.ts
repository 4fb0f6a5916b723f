/**
 * A form as a policy.
 *
 * @module
 */
import { definePolicy, deny, type Policy, permit, type Row } from "../../policy/index.js";
import { LAST_RESORT } from "../basics/rows.js";
import { cancelRows } from "./cancel-rows.js";
import { checkForm } from "./check-form.js";
import type { MerchantForm } from "./form.js";
import { returnRows } from "./return-rows.js";

/**
 * The policy of a shop, from a form like the settings of its back office: windows by category and
 * membership, holidays, final sale, fees, who pays. What the form has no field for goes into
 * `rules`, with tests as in any policy.
 *
 * Throws one {@link PolicyError} that lists everything that is wrong with the form.
 *
 * @example
 * ```ts
 * import { decide, type Order } from "order-recourse";
 * import { merchantPolicy } from "order-recourse/policies/generic";
 *
 * const shop = merchantPolicy({
 *   id: "shop",
 *   version: "2026-11-01",
 *   timeZone: "Europe/Berlin",
 *   cancel: { mode: "instant", until: "shipment" },
 *   returns: { days: 30, byCategory: { electronics: 14 }, finalSale: {}, whoPays: "buyer" },
 * });
 * const order: Order = {
 *   id: "1",
 *   placedAt: "2026-11-02T10:00:00Z",
 *   events: [],
 *   lines: [
 *     { id: "a", quantity: 1, category: "electronics/audio", status: "delivered", deliveredAt: "2026-11-04T10:00:00Z" },
 *   ],
 * };
 *
 * const { verdicts } = decide(order, { policies: shop, at: "2026-11-10T10:00:00Z" });
 * verdicts.return; // => { status: "allowed", until: { lastDay: "2026-11-18", … }, … }
 *
 * merchantPolicy({ id: "shop", version: "1", timeZone: "UTC", returns: { days: -1 } }); // throws /`returns.days`/
 * ```
 */
export function merchantPolicy(form: MerchantForm): Policy {
  checkForm(form);
  const { returns = "none", cancel = "none", contact, customerService, source, ...shop } = form;
  const cited = (rows: readonly Row[]): readonly Row[] =>
    source === undefined ? rows : rows.map((row) => ({ ...row, source }));
  const { authority = "seller", custom, ...its } = shop;
  const facts = { ...factsOf(form), ...custom };
  return definePolicy({
    ...its,
    authority,
    ...(Object.keys(facts).length > 0 && { custom: facts }),
    ...(cancel !== "none" && cancel.wholeOrder === true && { wholeOrder: ["cancel"] }),
    tables: {
      cancel: cited(cancelRows(cancel)),
      return: cited(
        returns === "none"
          ? [{ id: "none", when: {}, then: deny(), because: "no-returns-accepted" }]
          : returnRows(returns),
      ),
      ...(contact !== false && { contactSeller: cited(CONTACT) }),
      ...(customerService !== false && { escalate: cited(HELP) }),
    },
  });
}

const CONTACT: readonly Row[] = [
  { id: "seller", when: {}, then: permit(), because: "seller-can-be-asked" },
];
const HELP: readonly Row[] = [
  { id: "customer-service", when: {}, then: LAST_RESORT, because: "customer-service" },
];

/** The facts of a shop's own that fields of the form read. */
function factsOf({ returns }: MerchantForm): NonNullable<Policy["custom"]> {
  const reads = typeof returns === "object" && returns.finalSale?.discountPercent !== undefined;
  return reads ? { discountPercent: "number" } : {};
}
