/**
 * How long goods may go back to amazon.com.
 *
 * @module
 */
import { after, days } from "../../policy/index.js";
import { cite } from "../amazon/page.js";
import type { Window } from "../amazon/site.js";
import {
  APPLE_AND_HAUL,
  CRIB_MATTRESS,
  delivered,
  type Ending,
  type Goods,
  kind,
  MATTRESS,
  MOST,
  MOST_BUT_MATTRESSES,
} from "./goods.js";
import { HOLIDAYS_2024, holidays2025, PAST_HOLIDAYS } from "./holidays.js";
import { LATE_OTHER_GOODS, LATE_PARTIES, OVER } from "./parties.js";
import { REFUNDS, RETURNS } from "./sources.js";

/** So many days from delivery. */
function fromDelivery(id: string, { days: n, ...its }: Goods, section: string): Ending {
  const source = cite(RETURNS, section);
  return { id, closes: delivered(n), because: "return-window", source, ...its };
}

/** Windows of ninety days and more: few seasons outlast them. The longest first, where several fit. */
const LONG: readonly Ending[] = [
  gift("baby-registry", "baby", 365, "Baby Registry gifts"),
  fromDelivery("renewed-premium", kind("renewed/premium", 365), "Renewed Premium"),
  gift("wedding-registry", "wedding", 180, "Wedding Registry gifts"),
  gift("gift-list", ["birthday", "custom"], 90, "gift lists"),
  fromDelivery("renewed", kind("renewed", 90), "Renewed"),
  fromDelivery("baby", kind("baby", 90), "baby products"),
];

/** From a list of someone else's. */
function gift(id: string, list: string | readonly string[], n: number, section: string): Ending {
  return fromDelivery(id, { when: { "custom.giftRegistry": list }, days: n }, section);
}

/** A listing with more days than the goods have anyway. */
function listing(id: string, { when, days: n, ...its }: Goods): Ending {
  return {
    id,
    ...its,
    when: {
      ...when,
      "returnPolicy.category": "finite-window",
      "returnPolicy.days": { atLeast: n + 1 },
    },
    closes: after("line.deliveredAt", days({ fact: "returnPolicy.days" })),
    outside: "next",
    because: "listing-terms",
    source: cite(RETURNS, "the product page"),
  };
}

function listings(most: Goods): readonly Ending[] {
  return [listing("listing", most), listing("listing-fifteen", APPLE_AND_HAUL)];
}

/** What a listing may add. */
export const LISTINGS: readonly Window[] = listings(MOST);

/** Asked for in time and not sent in time: thirty days more, for a fee. */
function late({ id, when, closes, parties }: Ending): Window {
  return {
    id: `late-${id}`,
    when: {
      ...when,
      "return.state": ["requested", "authorised"],
      "seller.fulfilledBy": "marketplace",
    },
    opens: closes,
    closes: after(closes, days(30)),
    outside: "next",
    because: "late-return",
    source: cite(
      REFUNDS,
      "late: 20 %, after 30 days 100 %",
      "medium",
      "the day to return by: where the window ends",
    ),
    parties: parties === undefined ? LATE_PARTIES : LATE_OTHER_GOODS,
  };
}

/** What is over says so with its own end, not with that of a shorter window below. */
function over({ id, when, closes, because, source }: Ending): Window {
  return { id, when, closes, because, source, parties: OVER };
}

const ORDINARY_WINDOWS: readonly Ending[] = [
  fromDelivery("crib-mattress", CRIB_MATTRESS, "crib mattresses"),
  fromDelivery("mattress", MATTRESS, "mattresses"),
  fromDelivery("fifteen-days", APPLE_AND_HAUL, "Apple and Haul"),
  fromDelivery("thirty-days", { when: {}, days: 30 }, "most items"),
];

/** The windows that may be asked one after the other; once they are over, or have never begun, the rows below are. */
export const seasons: readonly Window[] = [
  ...LONG.map((window): Window => ({ ...window, outside: "next" })),
  ...PAST_HOLIDAYS,
  ...holidays2025(MOST),
];

/**
 * Goodwill and late parcels, then that long windows are over, and the ordinary ones, exceptions first.
 * A mattress is late only after its own ninety days.
 */
export const windows: readonly Window[] = [
  ...HOLIDAYS_2024,
  ...[...holidays2025(MOST_BUT_MATTRESSES), ...listings(MOST_BUT_MATTRESSES), ...LONG].map(late),
  ...LONG.map(over),
  ...ORDINARY_WINDOWS.flatMap((window) => [late(window), window]),
];
