/**
 * What any shop says of an order that is over, and of who can still be asked.
 *
 * @module
 */
import { after, businessDays, type Confidence, type Row } from "../../policy/index.js";
import { cite, type Page } from "./page.js";
import {
  asked,
  customerService,
  denied,
  noSeller,
  notToReturn,
  overdue,
  refused,
  settled,
} from "./rows.js";

/** The states of what has left the shop, or waits in one of its stores. */
const SENT = ["shipped", "out-for-delivery", "ready-for-pickup"] as const;

/** What can't be cancelled any more, or is cancelled already. */
export function tooLate(page: Page, sent: readonly (typeof SENT)[number][] = SENT): readonly Row[] {
  const over = cite(page, "once it has left", "medium");
  return [
    ...settled(over),
    denied("shipped", { "line.status": sent }, "already-shipped", over, "no-longer"),
    ...asked(cite(page, "the answer to a request", "medium")),
  ];
}

/** What can't go back any more, or is on its way back already. */
export function notBack(page: Page): readonly Row[] {
  const source = cite(page, "what there is to return", "medium");
  return [...notToReturn(source), refused(source)];
}

/** The shop itself is the seller. */
export function onlySeller(page: Page): readonly Row[] {
  return noSeller(cite(page, "who sells", "medium"));
}

/** Customer service, once money that was paid back should have come after so many working days. */
export function refundLate(page: Page, n: number, section: string, confidence: Confidence): Row {
  return overdue(
    "refund-late",
    { "refund.state": "issued" },
    after("refund.issuedAt", businessDays(n, { calendar: "US" })),
    cite(page, section, confidence),
  );
}

/** Someone can always be asked. */
export function anyone(page: Page): Row {
  return customerService(
    cite(page, "customer service", "medium", "assumed: a person can always be asked"),
  );
}
