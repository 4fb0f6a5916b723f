/**
 * Digital goods of amazon.com: cancelled or returned, they go back unread, unheard, unseen.
 *
 * @module
 */
import { after, days, hours, permit, type Row, type When } from "../../policy/index.js";
import { cite, PRIME_VIDEO, RETURNS } from "./sources.js";

/** How an order says that a line is digital: by the line's trait, or as a whole. */
const SIGNS: readonly { readonly id: string; readonly when: When }[] = [
  { id: "digital", when: { "line.traits": { has: "digital" } } },
  { id: "digital-order", when: { "order.type": "digital" } },
];

/** The rows of one table for what a sign and `when` tell to be digital. */
export function digital(name: string, when: When, rest: Omit<Row, "id" | "when">): readonly Row[] {
  return SIGNS.map((sign) => ({ id: sign.id + name, when: { ...when, ...sign.when }, ...rest }));
}

const WEEK = after("order.placedAt", days(7));
const WINDOWS = [
  {
    name: "-unread",
    when: {
      "line.category": ["media/digital/books", "media/digital/education"],
      "line.condition": "unopened",
    },
    closes: WEEK,
    source: cite(RETURNS, "Kindle books not read, educational content not downloaded"),
  },
  {
    name: "-music",
    when: { "line.category": "media/digital/music", reason: "ordered-by-mistake" },
    closes: WEEK,
    source: cite(RETURNS, "music bought by accident with Alexa"),
  },
  {
    name: "-video",
    when: { "line.category": "media/digital/video", "line.condition": "unopened" },
    closes: after("order.placedAt", hours(48)),
    source: cite(PRIME_VIDEO, "neither watched nor downloaded"),
  },
] as const;

/** The windows of digital goods, for lines that `when` lets in. */
export function notAccessed(when: When): readonly Row[] {
  return WINDOWS.flatMap(({ name, when: what, closes, source }) =>
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
