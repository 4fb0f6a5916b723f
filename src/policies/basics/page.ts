/**
 * The pages that rows rest on.
 *
 * @module
 */
import type { Confidence, Source } from "../../policy/source.js";

/** A page, before a row says which part of it counts. */
export type Page = Omit<Source, "section">;

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
