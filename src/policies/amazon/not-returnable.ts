/**
 * What does not go back to Amazon, by trait and by kind of product.
 *
 * @module
 */
import { deny, type ReasonCode, type Row, type When } from "../../policy/index.js";
import { cite } from "./page.js";
import type { Sign, Site } from "./site.js";

/** Traits of what does not go back. */
const NOT_RETURNABLE_TRAITS = [
  "final-sale",
  "gift-card",
  "hazardous",
  "hygiene-sealed",
  "live",
  "medicine",
  "perishable",
  "personalised",
  "vehicle",
] as const;

/** Kinds of products that do not go back. */
export const NOT_RETURNABLE_CATEGORIES = [
  "collectibles/figures",
  "collectibles/trading-cards",
  "gift-card",
  "grocery",
  "hazmat",
  "pharmacy",
  "vehicle",
] as const;

/** Opened; until it has arrived nobody can know. */
export const OPENED: When = { "line.status": "delivered", "line.condition": { not: "unopened" } };

/** Software that was opened. */
export const OPENED_SOFTWARE: Sign = {
  id: "-software",
  when: { "line.category": "software", ...OPENED },
};

/** What says that it does not go back; a fault of it is a matter for customer service or the guarantee. */
export function keptSigns(site: Site): readonly Sign[] {
  return [
    { id: "", when: { "line.traits": { has: ["digital", ...NOT_RETURNABLE_TRAITS] } } },
    { id: "-category", when: { "line.category": site.notReturnable } },
    ...site.alsoKept,
  ];
}

/** What does not go back, whatever the reason. */
export function kept(
  { pages }: Pick<Site, "pages">,
  id: string,
  when: When,
  because: ReasonCode,
  section: string,
  note?: string,
): Row {
  const source = cite(pages.notReturnable, section, "high", note);
  return { id, when, then: deny(), because, source };
}

/** What says by its traits that it does not go back. */
export function keptByTrait(site: Pick<Site, "pages">): readonly Row[] {
  return [
    kept(
      site,
      "personalised",
      { "line.traits": { has: "personalised" } },
      "personalised",
      "customised",
    ),
    kept(
      site,
      "perishable",
      { "line.traits": { has: ["perishable", "live"] } },
      "perishable",
      "perishables",
    ),
    kept(site, "hazardous", { "line.traits": { has: "hazardous" } }, "hazardous", "hazardous"),
    kept(
      site,
      "hygiene",
      { "line.traits": { has: ["hygiene-sealed", "medicine"] } },
      "hygiene",
      "health",
      "some of them",
    ),
    kept(site, "gift-card", { "line.traits": { has: "gift-card" } }, "gift-card", "gift cards"),
    kept(site, "vehicle", { "line.traits": { has: "vehicle" } }, "not-returnable", "automobiles"),
  ];
}

/** What is on sale for good. */
export function finalSale(site: Pick<Site, "pages">): Row {
  return kept(
    site,
    "final-sale",
    { "line.traits": { has: "final-sale" } },
    "final-sale",
    "final sale",
  );
}

/** What says by its kind that it does not go back, and software that was opened. */
export function keptByKind(
  site: Pick<Site, "pages" | "notReturnable">,
  note?: string,
): readonly Row[] {
  return [
    kept(
      site,
      "not-returnable",
      { "line.category": site.notReturnable },
      "not-returnable",
      "the list",
      note,
    ),
    kept(site, "opened-software", OPENED_SOFTWARE.when, "opened", "opened software"),
  ];
}

/** Media that were unsealed. */
export function unsealed(site: Pick<Site, "pages">): Row {
  return kept(
    site,
    "unsealed-media",
    { "line.traits": { has: "sealed-media" }, ...OPENED },
    "opened",
    "unsealed media",
  );
}
