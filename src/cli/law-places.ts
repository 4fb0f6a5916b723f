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

/** The place of laws, as their titles end: `Germany`; `undefined` where they share no ending. */
export function lawPlace(id: string): string | undefined {
  const titles = lawTitles(id);
  const [first = ""] = titles;
  const ending = first.slice(first.lastIndexOf(", "));
  const isShared = ending.startsWith(", ") && titles.every((title) => title.endsWith(ending));
  return isShared ? ending.slice(2) : undefined;
}

/** The place within a sentence: `the United States`. */
export function lawPlaceWords(id: string): string {
  const place = lawPlace(id) ?? id;
  return /^(?:European|United) /.test(place) ? `the ${place}` : place;
}
