/**
 * Who is under EU consumer law.
 *
 * @module
 */

/** The 27 members of the European Union. */
const UNION: readonly string[] =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

/** LAW: EEA Agreement: Iceland, Liechtenstein and Norway beside them. */
export const ECONOMIC_AREA: readonly string[] = [...UNION, "IS", "LI", "NO"];

/** The countries with a European Consumer Centre. */
export const CONSUMER_CENTRES: readonly string[] = [...UNION, "IS", "NO"];
