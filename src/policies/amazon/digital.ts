/**
 * Digital goods of Amazon's sites: cancelled or returned, they go back unread, unheard, unseen.
 *
 * @module
 */
import {
  after,
  type deny,
  type PolicySpan,
  permit,
  type Row,
  type Source,
  type When,
} from "../../policy/index.js";
import type { DigitalWindow, Site } from "./site.js";

/** How an order says that a line is digital: by the line's trait, or as a whole. */
const SIGNS: readonly { readonly id: string; readonly when: When }[] = [
  { id: "digital", when: { "line.traits": { has: "digital" } } },
  { id: "digital-order", when: { "order.type": "digital" } },
];

/** The rows of one table for what a sign and `when` tell to be digital. */
function digital(name: string, when: When, rest: Omit<Row, "id" | "when">): readonly Row[] {
  return SIGNS.map((sign) => ({ id: sign.id + name, when: { ...when, ...sign.when }, ...rest }));
}

/** What a buyer who has used it keeps. */
export function accessed(
  when: When,
  then: ReturnType<typeof deny>,
  source: Source,
): readonly Row[] {
  return digital("", when, { then, because: "digital-content", source });
}

/** A film that nobody watched. */
export function video(span: PolicySpan, source: Source): DigitalWindow {
  return {
    name: "-video",
    when: { "line.category": "media/digital/video", "line.condition": "unopened" },
    closes: after("order.placedAt", span),
    source,
  };
}

/** The windows of digital goods, for lines that `when` lets in. */
export function notAccessed(site: Site, when: When): readonly Row[] {
  return site.digital.flatMap(({ name, when: what, closes, source }) =>
    digital(
      name,
      { ...when, ...what },
      {
        then: permit({
          opens: "line.deliveredAt",
          closes,
          terms: { resolutions: ["refund"], channels: ["order-page"] },
        }),
        because: "not-accessed",
        source,
      },
    ),
  );
}
