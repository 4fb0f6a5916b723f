/**
 * Slips in codes of countries: two that are used beside ISO 3166-1, and are none of its own.
 *
 * @module
 */

/** The code of ISO 3166-1 that is meant by another one: `GB` by `UK`, `GR` by `EL`. */
export function meantBy(code: string): string | undefined {
  return code === "UK" ? "GB" : code === "EL" ? "GR" : undefined;
}
