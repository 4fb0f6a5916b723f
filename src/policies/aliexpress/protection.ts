/**
 * Buyer protection at AliExpress: how long it lasts, and what it leaves out.
 *
 * @module
 */
import {
  type After,
  after,
  days,
  FAULT,
  type Permit,
  permit,
  type Row,
  type When,
} from "../../policy/index.js";
import { cite } from "../basics/page.js";
import { DISPUTES, PROTECTION } from "./pages.js";

/** What it never covers once it has arrived. */
export const EXCLUDED = ["personalised", "perishable", "hygiene-sealed"] as const;

/** Fifteen days from the receipt that the buyer confirmed. */
const CONFIRMED: After = after("receipt.confirmedAt", days(15));
/** Fifteen days from the day by which it was to arrive, for those who never confirm. */
export const PROMISED: After = after("line.promisedBy", days(15));

/** What it leaves out. */
export const LEFT_OUT: When = { reason: FAULT, "line.traits": { has: EXCLUDED } };

/** The two ends of buyer protection as rows: counted from the receipt, or from the promise. */
export function ends(
  when: When,
  told: Omit<Permit, "effect">,
  because: Row["because"],
): readonly Row[] {
  return [
    {
      id: `${because}-confirmed`,
      when: { ...when, "receipt.confirmedAt": { known: true } },
      then: permit({ ...told, opens: "receipt.confirmedAt", closes: CONFIRMED }),
      because,
      source: cite(PROTECTION, "15 days from confirming the receipt"),
    },
    {
      id: because,
      when: { ...when, "receipt.confirmedAt": { known: false } },
      then: permit({ ...told, opens: "line.deliveredAt", closes: PROMISED }),
      because,
      source: cite(DISPUTES, "15 days from the end of the delivery time"),
    },
  ];
}
