/**
 * Where to go when the seller has turned a complaint down: authorities and courts outside Europe, as data.
 *
 * @module
 */
import { type Policy, permit, type Route, type Source, type When } from "../../policy/index.js";
import { consumerSale } from "./consumer-sale.js";

/** The routes of one jurisdiction. */
export interface Escalation {
  /** The door: what the policies' ids begin with. */
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly region?: string;
  readonly timeZone: readonly string[];
  readonly authority: Source;
  readonly court: Source;
}

const seenOn = "2026-11-22";

/** The United States: federal reports and state offices. */
export const US_ROUTES: Escalation = {
  id: "us",
  name: "United States",
  country: "US",
  timeZone: ["buyer", "America/New_York"],
  authority: {
    title: "State attorney general, or a report to the Federal Trade Commission",
    seenOn,
    confidence: "medium",
    note: "A report to the FTC is a report, not a claim.",
  },
  court: {
    title: "Small claims court of the state",
    seenOn,
    confidence: "medium",
    note: "The limits differ by state and were not checked.",
  },
};

const smallClaims = (title: string): Source => ({
  title,
  seenOn,
  confidence: "medium",
  note: "The limit was not checked.",
});

/** Ontario. */
export const ONTARIO_ROUTES: Escalation = {
  id: "ca-on",
  name: "Ontario",
  country: "CA",
  region: "ON",
  timeZone: ["buyer", "America/Toronto"],
  authority: {
    title: "Consumer Protection Ontario: file a complaint",
    seenOn,
    confidence: "medium",
  },
  court: smallClaims("Small Claims Court of Ontario"),
};

/** Quebec. */
export const QUEBEC_ROUTES: Escalation = {
  id: "ca-qc",
  name: "Quebec",
  country: "CA",
  region: "QC",
  timeZone: ["buyer", "America/Toronto"],
  authority: {
    title: "Office de la protection du consommateur",
    seenOn,
    confidence: "medium",
  },
  court: smallClaims("Court of Quebec, Small Claims Division"),
};

/** An authority, which promises nothing, and a court, when nothing else is left; neither before the seller said no. */
export function escalation(place: Escalation): readonly Policy[] {
  const turnedDown: When = {
    ...consumerSale(place.country, place.region),
    "contact.state": "declined",
  };
  return [
    // LAW: none: an office that may mediate.
    policy(place, "authority", "authority", turnedDown, place.authority),
    // LAW: none: open to whoever has a claim, against a private seller too.
    policy(place, "court", "court", withoutTrader(turnedDown), place.court),
  ];
}

function withoutTrader({ "seller.kind": _, ...when }: When): When {
  return when;
}

function policy(
  place: Escalation,
  subject: string,
  route: Extract<Route, "authority" | "court">,
  when: When,
  source: Source,
): Policy {
  return {
    id: `${place.id}-${subject}`,
    version: "2026-11-22",
    title: `${route === "court" ? "Court" : "Authority"}, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    tables: {
      escalate: [
        {
          id: "turned-down",
          when,
          then: permit({ mode: "discretionary", route }),
          because: route,
          source,
        },
      ],
    },
  };
}
