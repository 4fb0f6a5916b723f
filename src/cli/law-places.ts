/**
 * What the places of laws are called.
 *
 * @module
 */
import { lawsById } from "../laws/index.js";

/** What the laws of a place are called, without versions of one twice; all end with the place. */
export function lawTitles(id: string): readonly string[] {
  return [...new Set((lawsById(id) ?? []).map(({ id: policy, title = policy }) => title))];
}

/** How the titles of a place's laws end: `, Germany`; nothing where they share no ending. */
export function lawEnding(id: string): string {
  const titles = lawTitles(id);
  const [first = ""] = titles;
  const ending = first.slice(first.lastIndexOf(", "));
  return titles.every((title) => title.endsWith(ending)) ? ending : "";
}

/** The place of laws: `Germany`. */
export function lawPlace(id: string): string {
  return lawEnding(id).slice(", ".length);
}

/** The place within a sentence: `the United States`. */
export function lawPlaceWords(id: string): string {
  return lawPlace(id).replace(/^(?:European|United) /, "the $&");
}
