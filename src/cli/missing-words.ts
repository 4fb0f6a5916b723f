/**
 * What is not known, in words: what to find out, and where in the order it goes.
 *
 * @module
 */
import type { Fact } from "../model/fact.js";
import { facts } from "../model/facts.js";
import { factWords } from "./words.js";

const LISTED = 4;
const MOST_VALUES = 6;

/** Some facts as things to find out, the most decisive first. */
export function missingWords(missing: readonly Fact[]): string {
  const shown = missing.slice(0, LISTED).map((fact) => `${factWords(fact)} (${placeOf(fact)})`);
  const rest = missing.length > LISTED ? [`and ${missing.length - LISTED} more`] : [];
  return [...shown, ...rest].join("; ");
}

/** One fact as a thing to find out, with the answers to choose from where they are few. */
export function questionWords(fact: Fact): string {
  const values = Object.hasOwn(facts, fact) ? facts[fact as keyof typeof facts].values : undefined;
  const place = placeOf(fact);
  if (values === undefined || values.length > MOST_VALUES) return `${factWords(fact)} (${place})`;
  return `${factWords(fact)} (${place}: ${values.join(", ")})`;
}

/** Where a fact is given: a place in the order's JSON, or an option. */
function placeOf(fact: Fact): string {
  const [group = "", key = ""] = fact.split(".");
  switch (group) {
    case "reason":
      return "`--reason`";
    case "order":
      return `\`${key}\``;
    case "line":
    case "returnPolicy":
      return `\`lines[].${group === "line" ? key : fact}\``;
    case "buyer":
    case "seller":
    case "payment":
    case "disclosures":
    case "custom":
      return `\`${fact}\``;
    default:
      return "`events`";
  }
}
