/**
 * When a complaint was turned down: bodies that settle disputes out of court, banks, consumer centres, courts.
 *
 * @module
 */
import { type Moment, on, type Policy, permit, type Row, type Source } from "../../policy/index.js";
import { cardNetwork } from "../scope/card-network.js";
import { buyerIn, countryOf, type Jurisdiction } from "./jurisdiction.js";
import { CONSUMER_CENTRES } from "./members.js";

/** Who settles disputes in a country. */
export interface Dispute {
  readonly source: Source;
  /** By when the body must be asked, where the law says so. */
  readonly closes?: Moment;
}

// LAW: Reg. 2024/3228: the Union's platform took its last case on 20 March 2025.
const PLATFORM: Source = {
  title: "Regulation (EU) 2024/3228: the platform for online dispute resolution closes",
  url: "https://twobirds.com/en/insights/2025/global/the-end-of-the-european-online-dispute-resolution-platform",
  seenOn: "2026-11-22",
  confidence: "high",
};

const CENTRES: Source = {
  title: "European Consumer Centres Network (ECC-Net)",
  seenOn: "2026-11-22",
  confidence: "medium",
  note: "For a trader in another country of the network; free, and without power to decide.",
};

/** Out-of-court bodies, and while there was one the Union's platform. */
export function dispute(place: Jurisdiction, law: Dispute): Policy {
  const when = { ...buyerIn(place), "contact.state": "declined" } as const;
  const rows: readonly Row[] = [
    {
      id: "platform",
      when,
      then: permit({
        route: "alternative-dispute-resolution",
        mode: "request",
        closes: on("2025-03-20"),
        outside: "next",
        terms: { channels: ["platform"] },
      }),
      because: "dispute-resolution",
      source: PLATFORM,
    },
    {
      id: "body",
      when,
      then: permit({
        route: "alternative-dispute-resolution",
        mode: "request",
        ...(law.closes !== undefined && { opens: "contact.repliedAt", closes: law.closes }),
      }),
      because: "dispute-resolution",
      source: law.source,
    },
  ];
  return escalation(place, "dispute", "2025-03-21", "Settling disputes out of court", rows);
}

/**
 * The bank that issued the card: Visa 13.7 takes a withdrawal within the fortnight for a ground. It comes last: whoever
 * goes there may lose the cover of a marketplace.
 */
export function bank(place: Jurisdiction): Policy {
  return cardNetwork({ ...place, country: countryOf(place), lastResort: true });
}

/** A trader in another country: the consumer centre at home asks the one over there. */
export function crossBorder(place: Jurisdiction): Policy {
  const rows = place.countries
    .filter((country) => CONSUMER_CENTRES.includes(country))
    .map((country): Row => {
      const elsewhere = CONSUMER_CENTRES.filter((other) => other !== country);
      return {
        id: `centre-${country.toLowerCase()}`,
        when: {
          ...buyerIn({ ...place, countries: [country] }),
          "seller.country": elsewhere,
          "contact.state": "declined",
        },
        then: permit({ route: "authority", mode: "request" }),
        because: "authority",
        source: CENTRES,
      };
    });
  return escalation(place, "cross-border", "2026-11-22", "Consumer centre, trader abroad", rows);
}

/** The last resort that is always there. What it decides nobody can promise. */
export function court(place: Jurisdiction, source: Source): Policy {
  return escalation(place, "court", "2026-11-22", "Court", [
    {
      id: "court",
      when: { ...buyerIn(place), "contact.state": "declined" },
      then: permit({ route: "court", mode: "discretionary" }),
      because: "court",
      source,
    },
  ]);
}

function escalation(
  place: Jurisdiction,
  subject: string,
  version: string,
  title: string,
  escalate: readonly Row[],
): Policy {
  return {
    id: `${place.id}-${subject}`,
    version,
    title: `${title}, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    tables: { escalate },
  };
}

/** Courts in the Union, where no country has named its own. */
export const SMALL_CLAIMS: Source = {
  title: "Regulation (EC) 861/2007: European small claims procedure",
  seenOn: "2026-11-22",
  confidence: "medium",
  note: "Across a border inside the Union, up to EUR 5,000 (recalled); at home the national court. No Denmark, no EEA.",
};
