/**
 * The laws by jurisdiction, and which of them a buyer lives under. No legal advice.
 *
 * @module
 */
import type { Policy } from "../policy/index.js";
import { at } from "./at.js";
import { au } from "./au.js";
import { br } from "./br.js";
import { caOn } from "./ca-on.js";
import { caQc } from "./ca-qc.js";
import { ch } from "./ch.js";
import { cn } from "./cn.js";
import { de } from "./de.js";
import { es } from "./es.js";
import { eu } from "./eu.js";
import { fr } from "./fr.js";
import { india } from "./in.js";
import { it } from "./it.js";
import { jp } from "./jp.js";
import { kr } from "./kr.js";
import { mx } from "./mx.js";
import { nz } from "./nz.js";
import { checkPlace } from "./scope/check-place.js";
import { type BuyerPlace, mayCount } from "./scope/may-count.js";
import { tr } from "./tr.js";
import { tw } from "./tw.js";
import { uk } from "./uk.js";
import { us } from "./us.js";
import { usCa } from "./us-ca.js";
import { usCt } from "./us-ct.js";
import { usFl } from "./us-fl.js";
import { usNj } from "./us-nj.js";
import { usNy } from "./us-ny.js";
import { usRi } from "./us-ri.js";

export type { BuyerPlace } from "./scope/may-count.js";

/** The id of a jurisdiction: the name of its door. */
export type LawId =
  | "at"
  | "au"
  | "br"
  | "ca-on"
  | "ca-qc"
  | "ch"
  | "cn"
  | "de"
  | "es"
  | "eu"
  | "fr"
  | "in"
  | "it"
  | "jp"
  | "kr"
  | "mx"
  | "nz"
  | "tr"
  | "tw"
  | "uk"
  | "us"
  | "us-ca"
  | "us-ct"
  | "us-fl"
  | "us-nj"
  | "us-ny"
  | "us-ri";

/**
 * The laws of every jurisdiction, by its id.
 *
 * @example
 * ```ts
 * import { laws } from "order-recourse/laws";
 *
 * laws.de.every((policy) => policy.authority === "law"); // => true
 * ```
 */
export const laws: { readonly [Id in LawId]: readonly Policy[] } = Object.freeze({
  at,
  au,
  br,
  "ca-on": caOn,
  "ca-qc": caQc,
  ch,
  cn,
  de,
  es,
  eu,
  fr,
  in: india,
  it,
  jp,
  kr,
  mx,
  nz,
  tr,
  tw,
  uk,
  us,
  "us-ca": usCa,
  "us-ct": usCt,
  "us-fl": usFl,
  "us-nj": usNj,
  "us-ny": usNy,
  "us-ri": usRi,
});

/**
 * The laws of this jurisdiction, for an id that comes from outside; `undefined` where there are none.
 *
 * @example
 * ```ts
 * import { lawsById } from "order-recourse/laws";
 *
 * lawsById("de")?.[0]?.id; // => "de-withdrawal"
 * lawsById("constructor"); // => undefined
 * ```
 */
export function lawsById(id: string): readonly Policy[] | undefined {
  // SAFETY: an own key of the catalogue is one of its ids
  return Object.hasOwn(laws, id) ? laws[id as LawId] : undefined;
}

/**
 * The jurisdictions whose laws may count for a buyer who lives there: the country's, then those of its
 * region, of each of its regions if the region is not known. A member of the EU without a list of its
 * own has the EU's rules. None for a country that the library does not know. Throws one `PolicyError`
 * for what is no place: a country in words, a region with its country before it.
 *
 * @example
 * ```ts
 * import { lawIdsFor } from "order-recourse/laws";
 *
 * lawIdsFor({ country: "DE", region: "BY" }); // => ["de"]
 * lawIdsFor({ country: "AQ" }); // => []
 * ```
 */
export function lawIdsFor(place: BuyerPlace): readonly LawId[] {
  checkPlace(place);
  // SAFETY: the catalogue has no other keys
  const ids = (Object.keys(laws) as LawId[]).filter((id) => mayCount(laws[id], place));
  // a national list holds the EU's rules under ids of its own
  return ids.length > 1 ? ids.filter((id) => !UNION.includes(id)) : ids;
}

/** Rules that national lists repeat. */
const UNION: readonly string[] = ["eu"];

/**
 * The laws that may count for a buyer who lives there, to be decided by beside a merchant's policy. The
 * place may be an order's `buyer`. Throws as `lawIdsFor` does.
 *
 * @example
 * ```ts
 * import { lawsFor } from "order-recourse/laws";
 *
 * lawsFor({ country: "DE" }).map(({ id }) => id).includes("de-withdrawal"); // => true
 * lawsFor({ country: "AQ" }); // => []
 * ```
 */
export function lawsFor(place: BuyerPlace): readonly Policy[] {
  return lawIdsFor(place).flatMap((id) => laws[id]);
}
