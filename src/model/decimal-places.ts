/**
 * How many decimal places a currency has.
 *
 * @module
 */

/** ISO 4217 currencies whose minor unit is not the hundredth. */
const PLACES: ReadonlyMap<string, number> = new Map([
  ..."BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
    .split(" ")
    .map((code) => [code, 0] as const),
  ..."BHD IQD JOD KWD LYD OMR TND".split(" ").map((code) => [code, 3] as const),
  ..."CLF UYW".split(" ").map((code) => [code, 4] as const),
]);

/** Decimal places of a currency: 2 for USD, none for JPY, 3 for KWD. */
export function decimalPlaces(currency: string): number {
  return PLACES.get(currency) ?? 2;
}
