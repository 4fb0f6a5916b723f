/**
 * The holiday seasons of amazon.de: bought until Christmas, back until the end of January.
 *
 * @module
 */
import { type LocalDate, on, type When } from "../../policy/index.js";
import { BOTH_LISTS, FIRST_LIST } from "../amazon/europe.js";
import { DE_HOLIDAY_2024, DE_HOLIDAY_2025 } from "../amazon/european-sources.js";
import { cite, type Page } from "../amazon/page.js";
import type { Window } from "../amazon/site.js";

/** Bought between two days, back until a third; the ordinary window counts where it ends later. */
function holidays(
  id: string,
  [from, to, until]: readonly [LocalDate, LocalDate, LocalDate],
  category: When,
  page: Page,
): Window {
  return {
    id: `holidays-${id}`,
    when: { "order.placedAt": { from, to }, ...category },
    closes: on(until),
    outside: "next",
    because: "holiday-window",
    source: cite(page, "the later of this and the ordinary end"),
  };
}

/** A season: kinds of products with a fortnight go back until the middle of January. */
function season(year: number, fortnight: readonly string[], page: Page): readonly Window[] {
  const [from, to, next]: readonly [LocalDate, LocalDate, number] = [
    `${year}-11-01`,
    `${year}-12-25`,
    year + 1,
  ];
  return [
    holidays(
      `${year}-fortnight`,
      [from, to, `${next}-01-15`],
      { "line.category": fortnight },
      page,
    ),
    holidays(`${year}`, [from, to, `${next}-01-31`], { "line.category": { not: fortnight } }, page),
  ];
}

/** The seasons for which a page was found. */
export const seasons: readonly Window[] = [
  ...season(2024, FIRST_LIST, DE_HOLIDAY_2024),
  ...season(2025, BOTH_LISTS, DE_HOLIDAY_2025),
];
