/**
 * A policy of one of Zalando's shops. How partners' goods go back is told differently (with a label
 * of their own in France, with the same one in the United Kingdom), and so not told here.
 *
 * @module
 */
import {
  after,
  days,
  type Policy,
  permit,
  type ReturnShipping,
  type Row,
} from "../../policy/index.js";
import { cite, type Page } from "../basics/page.js";
import {
  asked,
  customerService,
  denied,
  noSeller,
  notToReturn,
  onItsWay,
  overdue,
  refused,
  settled,
} from "../basics/rows.js";
import { CANCELLING, EXCLUDED, HELP, REFUND } from "./pages.js";

/** One of the shops. */
export interface Site {
  /** The page that tells of the thirty days. */
  readonly thirty: Page;
  /** The page that tells of the hundred days there were for orders up to 6 January 2025. */
  readonly hundred?: Page;
  /** What is known of who pays for the way back. */
  readonly returnShipping?: ReturnShipping;
}

const LAST_OLD_DAY = "2025-01-06";

/** The policy of a shop. */
export function zalandoPolicy(
  { thirty, hundred, returnShipping }: Site,
  its: Pick<Policy, "id" | "title" | "timeZone" | "currency">,
): Policy {
  const kept = (id: string, when: Row["when"], because: Row["because"], section: string): Row =>
    denied(id, when, because, cite(EXCLUDED, section));
  const window = (n: number): Row["then"] =>
    permit({
      closes: after("line.deliveredAt", days(n)),
      terms: {
        resolutions: ["refund"],
        ...(returnShipping !== undefined && { returnShipping }),
        refundWithin: after("return.receivedAt", days(14)),
        refunds: ["items"],
        channels: ["order-page"],
        requires: ["unused", "tags-attached", "original-packaging"],
      },
    });
  const cancelling = cite(CANCELLING, "until the order is prepared");
  const returns = cite(thirty, "returns");
  return {
    ...its,
    version: "2026-11-23",
    authority: "marketplace",
    tables: {
      cancel: [
        ...settled(cancelling),
        onItsWay(cite(CANCELLING, "then: refuse the parcel, or send it back")),
        ...asked(cancelling),
        denied(
          "preparing",
          { "line.status": "processing" },
          "shipping-begun",
          cancelling,
          "no-longer",
        ),
        {
          id: "not-prepared",
          when: {},
          then: permit({ terms: { resolutions: ["refund"], channels: ["order-page"] } }),
          because: "not-shipped",
          source: cancelling,
        },
      ],
      return: [
        ...notToReturn(returns),
        refused(returns),
        kept("gift-card", { "line.traits": { has: "gift-card" } }, "gift-card", "vouchers"),
        kept(
          "personalised",
          { "line.traits": { has: "personalised" } },
          "personalised",
          "personalised goods",
        ),
        kept("perishable", { "line.traits": { has: "perishable" } }, "perishable", "perishables"),
        kept(
          "unsealed",
          {
            "line.traits": { has: "hygiene-sealed" },
            "line.status": "delivered",
            "line.condition": { not: "unopened" },
          },
          "hygiene",
          "unsealed hygiene goods",
        ),
        ...(hundred === undefined
          ? []
          : [
              {
                id: "hundred-days",
                when: { "order.placedAt": { to: LAST_OLD_DAY } },
                then: window(100),
                because: "return-window",
                source: cite(hundred, "100 days, for orders up to 6 January 2025"),
              } as const,
            ]),
        {
          id: "thirty-days",
          when: {},
          then: window(30),
          because: "return-window",
          source: cite(thirty, "30 days from the receipt"),
        },
      ],
      contactSeller: noSeller(cite(HELP, "Zalando answers for its partners", "medium")),
      escalate: [
        overdue(
          "refund-late",
          { "return.state": "received", "refund.state": "none" },
          after("return.receivedAt", days(14)),
          cite(REFUND, "up to 14 days from the arrival of the return"),
        ),
        customerService(cite(HELP, "customer care", "medium")),
      ],
    },
  };
}
