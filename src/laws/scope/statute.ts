/**
 * What the statutes of one country have in common, and its bodies for complaints that were turned down.
 *
 * @module
 */
import {
  type Calendar,
  type Policy,
  permit,
  type ReasonCode,
  type Source,
  type When,
} from "../../policy/index.js";
import { consumerSale } from "./consumer-sale.js";

/** A country with consumer law of its own. */
export interface Country {
  /** The door: what the ids of its policies begin with. */
  readonly id: string;
  /** Its name, for titles. */
  readonly name: string;
  /** ISO 3166-1. */
  readonly country: string;
  /** Where days are counted if the buyer's own zone is not known. */
  readonly timeZone: string;
}

/** One statute, or one right of it. */
export interface Statute extends Pick<Policy, "version" | "tables" | "custom" | "inForce"> {
  /** What the policy's id ends with. */
  readonly subject: string;
  readonly title: string;
  /** Working days, where the statute counts or rolls by them. */
  readonly calendars?: Readonly<Record<string, Calendar>>;
}

/** A consumer of that country who bought from a trader. */
export function consumerOf({ country }: Country): When {
  return consumerSale(country);
}

/** The statute as a policy. */
export function statute(place: Country, { subject, title, ...rest }: Statute): Policy {
  return {
    id: `${place.id}-${subject}`,
    title: `${title}, ${place.name}`,
    authority: "law",
    timeZone: ["buyer", place.timeZone],
    ...rest,
  };
}

/** Who deals with a complaint that the seller turned down. */
export interface Body extends Pick<Statute, "subject" | "title" | "version" | "inForce"> {
  readonly route: "authority" | "alternative-dispute-resolution" | "court";
  readonly source: Source;
}

const CODES: Readonly<Record<Body["route"], ReasonCode>> = {
  authority: "authority",
  "alternative-dispute-resolution": "dispute-resolution",
  court: "court",
};

/** A body to turn to once the seller has declined: it never stands in for asking the seller. */
export function afterRefusal(place: Country, body: Body): Policy {
  const { route, source, ...rest } = body;
  return statute(place, {
    ...rest,
    tables: {
      escalate: [
        {
          id: "turned-down",
          when: { ...consumerOf(place), "contact.state": "declined" },
          // a court comes after the bodies that settle without one
          then: permit({ route, mode: route === "court" ? "discretionary" : "request" }),
          because: CODES[route],
          source,
        },
      ],
    },
  });
}
