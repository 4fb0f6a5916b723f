/**
 * Ways out that do not lead through the seller, in the United Kingdom.
 *
 * @module
 */
import {
  after,
  DELIVERY,
  FAULT,
  type Moment,
  type Policy,
  permit,
  type Row,
  type Source,
  type When,
  years,
} from "../../policy/index.js";
import { dueIn } from "../eu/delivery.js";
import { buyerIn, type Jurisdiction } from "../eu/jurisdiction.js";

/** The lender of a credit card answers for what the seller owes. */
export function section75(place: Jurisdiction, source: Source): Policy {
  // LAW: CCA 1974 s.75(3)(b): the cash price of the single item above 100 and not above 30,000 pounds.
  const covered: When = {
    ...buyerIn(place),
    "payment.method": "card-credit",
    "line.price": { atLeast: 100_01, below: 30_000_01 },
  };
  const due = dueIn(place);
  return {
    id: `${place.id}-section-75`,
    version: "1977-07-01",
    title: `The card lender's liability, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    currency: "GBP",
    tables: {
      escalate: [
        ...limited("faulty", FAULT, "line.deliveredAt", "non-conformity"),
        ...limited("not-delivered", DELIVERY, due, "non-delivery"),
      ],
    },
  };

  // LAW: six years from the breach, five in Scotland.
  function limited(
    id: string,
    reason: typeof FAULT | typeof DELIVERY,
    breach: Moment,
    because: Row["because"],
  ): readonly Row[] {
    const to = (count: number): Row["then"] =>
      permit({
        route: "card-dispute",
        mode: "request",
        opens: breach,
        closes: after(breach, years(count)),
        terms: { channels: ["bank"] },
      });
    const when: When = { ...covered, reason };
    return [
      {
        id: `${id}-scotland`,
        when: { ...when, "buyer.region": "SCT" },
        then: to(5),
        because,
        source,
      },
      { id, when, then: to(6), because, source },
    ];
  }
}

/** Bodies out of court, before and after the trader had to name one in the answer to a complaint. */
export function ukDispute(
  place: Jurisdiction,
  sources: { readonly before: Source; readonly since: Source },
): readonly Policy[] {
  // LAW: DMCCA 2024 s.291 to 310: answers to complaints from 6 April 2026; the 2015 Regulations are revoked.
  return [
    version("2015-10-01", { from: "2015-10-01", to: "2026-04-05" }, sources.before),
    version("2026-04-06", { from: "2026-04-06" }, sources.since),
  ];

  function version(
    name: string,
    days: { readonly from: string; readonly to?: string },
    source: Source,
  ): Policy {
    return {
      id: `${place.id}-dispute`,
      version: name,
      title: `Settling disputes out of court, ${place.name}`,
      authority: "law",
      timeZone: place.timeZone,
      inForce: { ...days, by: "contact.repliedAt" },
      tables: {
        escalate: [
          {
            id: "body",
            when: { ...buyerIn(place), "contact.state": "declined" },
            then: permit({ route: "alternative-dispute-resolution", mode: "request" }),
            because: "dispute-resolution",
            source,
          },
        ],
      },
    };
  }
}
