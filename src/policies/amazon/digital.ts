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
import { cite } from "./page.js";
import type { DigitalWindow, Sign, Site } from "./site.js";

/** How an order says that a line is digital, but for what the line is. */
export const SAID_DIGITAL: readonly Sign[] = [
  { id: "digital", when: { "line.traits": { has: "digital" } } },
  { id: "digital-order", when: { "order.type": "digital" } },
  { id: "digital-delivery", when: { "line.delivery": "digital" } },
];

/** Every sign of a digital line. */
export const DIGITAL: readonly Sign[] = [
  ...SAID_DIGITAL,
  { id: "digital-media", when: { "line.category": "media/digital" } },
];

/** What a buyer who has used it keeps. */
export function accessed(
  id: string,
  when: When,
  then: ReturnType<typeof deny>,
  { pages }: Pick<Site, "pages">,
): Row {
  const source = cite(pages.notReturnable, "digital goods");
  return { id, when, then, because: "digital-content", source };
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

/** The windows of digital goods, which their kind tells to be digital, for lines that `when` lets in. */
export function notAccessed(site: Site, id: string, when: When): readonly Row[] {
  return site.digital.map(({ name, when: what, closes, source }) => ({
    id: id + name,
    when: { ...when, ...what },
    then: permit({
      opens: "line.deliveredAt",
      closes,
      terms: { resolutions: ["refund"], channels: ["order-page"] },
    }),
    because: "not-accessed",
    source,
  }));
}
