/**
 * The holiday seasons of amazon.com: bought before Christmas, back until January.
 *
 * @module
 */
import {
  type LocalDate,
  laterOf,
  type Moment,
  on,
  type Source,
  type When,
} from "../../policy/index.js";
import { cite } from "../amazon/page.js";
import type { Window } from "../amazon/site.js";
import {
  APPLE,
  BY_APPLE,
  CRIB_MATTRESS,
  delivered,
  type Goods,
  HAUL,
  MOST,
  MOST_BUT_MATTRESSES,
  USED_APPLE,
} from "./goods.js";
import { OTHER_GOODS } from "./parties.js";
import {
  HOLIDAY_2015,
  HOLIDAY_2020,
  HOLIDAY_2021,
  HOLIDAY_2022,
  HOLIDAY_2023,
  HOLIDAY_2024,
  HOLIDAY_2025,
} from "./sources.js";

function holidays(id: string, when: When, closes: Moment, source: Source): Window {
  return {
    id: `holidays-${id}`,
    when,
    closes,
    outside: "next",
    because: "holiday-window",
    source,
  };
}

function bought(from: LocalDate, to: LocalDate, goods: When): When {
  return { "order.placedAt": { from, to }, ...goods };
}

/** As seasons were counted until 2020. */
function sent(from: LocalDate, to: LocalDate): When {
  return { "order.placedAt": { to }, "line.shippedAt": { from, to } };
}

/** The seasons until 2023; whatever ends later is asked below. */
export const PAST_HOLIDAYS: readonly Window[] = [
  holidays(
    "2015",
    sent("2015-11-01", "2015-12-31"),
    on("2016-01-31"),
    cite(HOLIDAY_2015, "holidays", "medium", "counted by dispatch"),
  ),
  holidays(
    "2020",
    sent("2020-10-01", "2020-12-31"),
    on("2021-01-31"),
    cite(
      HOLIDAY_2020,
      "holidays",
      "medium",
      "dispatch, as corrected; first announced by delivery; some categories differ",
    ),
  ),
  holidays(
    "2021",
    bought("2021-10-01", "2021-12-31", {}),
    on("2022-01-31"),
    cite(HOLIDAY_2021, "holidays"),
  ),
  holidays(
    "2022",
    bought("2022-10-07", "2022-12-31", {}),
    on("2023-01-31"),
    cite(HOLIDAY_2022, "holidays", "medium"),
  ),
  holidays(
    "2023",
    bought("2023-11-01", "2023-12-31", { "line.category": { not: BY_APPLE } }),
    on("2024-01-31"),
    cite(HOLIDAY_2023, "holidays"),
  ),
  {
    ...holidays(
      "2023-apple",
      bought("2023-11-01", "2023-12-31", APPLE.when),
      on("2024-01-15"),
      cite(HOLIDAY_2023, "holidays"),
    ),
    parties: OTHER_GOODS,
  },
];

/** What only one weak page says is no promise: asked once the ordinary windows are over. No day for Apple was found. */
function weak2024(id: string, { days: n, when, ...its }: Goods): Window {
  return {
    ...holidays(
      id,
      bought("2024-11-01", "2024-12-31", when),
      laterOf(on("2025-01-31"), delivered(n)),
      cite(HOLIDAY_2024, "holidays", "low"),
    ),
    ...its,
    mode: "discretionary",
    opens: delivered(n),
  };
}

/** The season of 2024. */
export const HOLIDAYS_2024: readonly Window[] = [
  weak2024("2024", MOST_BUT_MATTRESSES),
  weak2024("2024-crib", CRIB_MATTRESS),
  weak2024("2024-haul", HAUL),
];

function in2025(id: string, until: LocalDate, { days: n, when, ...its }: Goods): Window {
  return {
    ...holidays(
      id,
      bought("2025-11-01", "2025-12-31", when),
      laterOf(on(until), delivered(n)),
      cite(HOLIDAY_2025, "holidays", "high", "assumed: the later end"),
    ),
    ...its,
  };
}

/** The season of 2025. */
export const HOLIDAYS_2025: readonly Window[] = [
  in2025("2025", "2026-01-31", MOST),
  in2025("2025-haul", "2026-01-31", HAUL),
  in2025("2025-used-apple", "2026-01-31", USED_APPLE),
  in2025("2025-apple", "2026-01-15", APPLE),
];
