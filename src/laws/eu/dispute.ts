/**
 * When a complaint was turned down: bodies that settle disputes out of court.
 *
 * @module
 */
import { on, type Policy, permit, type Row, type Source } from "../../policy/index.js";
import { buyerIn, type Jurisdiction } from "./jurisdiction.js";

/** Who settles disputes in a country. */
export interface Dispute {
  readonly source: Source;
}

// LAW: Reg. 2024/3228: the Union's platform took its last case on 20 March 2025.
const PLATFORM: Source = {
  title: "Regulation (EU) 2024/3228: the platform for online dispute resolution closes",
  url: "https://twobirds.com/en/insights/2025/global/the-end-of-the-european-online-dispute-resolution-platform",
  seenOn: "2026-11-22",
  confidence: "high",
};

/** Out-of-court bodies, and while there was one the Union's platform. */
export function dispute(place: Jurisdiction, law: Dispute): Policy {
  const turnedDown = { ...buyerIn(place), "contact.state": "declined" } as const;
  const rows: readonly Row[] = [
    {
      id: "platform",
      when: turnedDown,
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
      when: turnedDown,
      then: permit({ route: "alternative-dispute-resolution", mode: "request" }),
      because: "dispute-resolution",
      source: law.source,
    },
  ];
  return {
    id: `${place.id}-dispute`,
    version: "2025-03-21",
    title: `Settling disputes out of court, ${place.name}`,
    authority: "law",
    timeZone: place.timeZone,
    tables: { escalate: rows },
  };
}
