/**
 * The pages that the rows of Amazon's sites rest on.
 *
 * @module
 */
import type { Confidence, Source } from "../../policy/source.js";

/** A page, before a row says which part of it counts; one with a confidence gives it to its rows. */
export type Page = Omit<Source, "section">;

/** The page of another site: what it says is likely here too. */
export function borrowed(page: Page, from: string, confidence: Confidence = "medium"): Page {
  return { ...page, confidence, note: `the page of ${from}: none of this site was found` };
}

/** The part of a page that a row rests on; how sure a page is of itself goes before what the row says. */
export function cite(
  page: Page,
  section: string,
  confidence: Confidence = "high",
  note = "",
): Source {
  const text = [page.note, note].filter(Boolean).join("; ");
  return { confidence, ...page, section, ...(text && { note: text }) };
}
