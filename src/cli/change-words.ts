/**
 * What changes between two outcomes, in English.
 *
 * @module
 */
import { isRecord } from "../internal/check.js";
import type { Moment } from "../policy/moment.js";
import { momentWords } from "./moment-words.js";
import { feeWords } from "./terms-words.js";
import { readable } from "./words.js";

/** What one piece of an outcome was and is; `null`: nothing is stated. */
interface Piece {
  readonly before: unknown;
  readonly after: unknown;
}

/** The pieces that change, by what they are. */
export type Pieces = Readonly<Record<string, Piece>>;

/** Whether other rows may still allow after a window has closed: its end is the least that is given. */
export interface Floors {
  readonly before: boolean;
  readonly after: boolean;
}

const EXACT: Floors = { before: false, after: false };

/** What changes, in one sentence. */
export function changeWords(pieces: Pieces, floors: Floors = EXACT): string {
  const { effect, ...rest } = pieces;
  if (Object.keys(pieces).length === 0)
    return "the same rule in another place: its time zone, calendar or currency is another";
  if (effect === undefined)
    return Object.entries(rest)
      .map(([key, piece]) => pieceWords(key, piece, floors))
      .join("; ");
  const [before, after] = [STATES[String(effect.before)], STATES[String(effect.after)]];
  if (after === undefined)
    return `now allowed${grantWords(rest, "after", floors)}, ${before ?? "denied"} before`;
  if (before === undefined)
    return `now ${after}, before allowed${grantWords(rest, "before", floors)}`;
  return `now ${after}, before ${before}`;
}

/** What an outcome is that is no permit. */
const STATES: Readonly<Record<string, string>> = {
  deny: "denied",
  forbid: "forbidden",
  silent: "not granted by any row",
};

/** How a permit reads of which the other side has nothing. */
function grantWords(pieces: Pieces, side: keyof Piece, floors: Floors): string {
  const { mode, opens, closes, fees } = pieces;
  const how = mode?.[side];
  const parts = [
    ...(how == null || how === "instant" ? [] : [MODES[String(how)] ?? String(how)]),
    ...(opens?.[side] == null ? [] : [`from ${valueWords(opens[side])} on`]),
    ...(closes?.[side] == null ? [] : [endWords(closes[side], floors[side])]),
    ...(fees?.[side] == null ? [] : [`fees: ${valueWords(fees[side])}`]),
  ];
  return parts.map((part) => ` ${part}`).join(",");
}

function pieceWords(key: string, { before, after }: Piece, floors: Floors): string {
  if (key === "closes") return endsWords(before, after, floors);
  if (key === "handInBy" && after === null)
    return `no last day to hand it in any more (was ${valueWords(before)})`;
  if (key === "lastResort")
    return after === true ? "only as a last resort" : "no longer only as a last resort";
  const { head, nothing } = HEADS[key] ?? { head: `${readable(key)}: `, nothing: "nothing stated" };
  const words = (value: unknown): string => {
    const named = VALUES[key];
    if (value === null) return nothing;
    return (typeof value === "string" ? named?.[value] : undefined) ?? valueWords(value);
  };
  return `${head}${words(after)} instead of ${words(before)}`;
}

function endsWords(before: unknown, after: unknown, floors: Floors): string {
  if (after === null) return `open without an end instead of ${endWords(before, floors.before)}`;
  if (before === null) return `open only ${endWords(after, floors.after)}, without an end before`;
  return `open ${endWords(after, floors.after)} instead of ${endWords(before, floors.before)}`;
}

function endWords(end: unknown, isFloor: boolean): string {
  return `${isFloor ? "at least until" : "until"} ${valueWords(end)}`;
}

/** How a piece begins, and what stands for it where nothing is stated. */
const HEADS: Readonly<Record<string, { readonly head: string; readonly nothing: string }>> = {
  opens: { head: "open from: ", nothing: "the beginning" },
  handInBy: { head: "to be handed in by ", nothing: "no day" },
  mode: { head: "", nothing: "at once" },
  kind: { head: "denied as ", nothing: "not provided for" },
  route: { head: "leads to ", nothing: "nobody" },
  resolutions: { head: "gives ", nothing: "nothing in particular" },
  returnShipping: { head: "way back: ", nothing: "nothing stated" },
  fees: { head: "fees: ", nothing: "nothing stated" },
  refundWithin: { head: "money back by: ", nothing: "nothing stated" },
  refunds: { head: "paid back: ", nothing: "nothing stated" },
  requires: { head: "to have ready: ", nothing: "nothing" },
  channels: { head: "how: ", nothing: "nothing stated" },
};

const MODES: Readonly<Record<string, string>> = {
  instant: "at once",
  request: "on request",
  discretionary: "as a favour",
};

/** Values with words of their own, by piece. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mode: MODES,
  kind: { never: "not provided for", "no-longer": "no longer possible", already: "already done" },
  returnShipping: { free: "free", buyer: "paid by the buyer", depends: "it depends" },
};

const MOMENT_KEYS = ["on", "after", "before", "laterOf", "earlierOf", "firstKnown"];

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(valueWords).join(", ");
  if (typeof value === "string")
    return value.includes(".") ? momentWords(value as Moment) : readable(value);
  if (!isRecord(value)) return String(value);
  if (MOMENT_KEYS.some((key) => key in value))
    // SAFETY: what has one of these keys is a moment
    return momentWords(value as unknown as Moment);
  // SAFETY: what is no moment and has a kind is a fee
  return "kind" in value
    ? feeWords(value as unknown as Parameters<typeof feeWords>[0])
    : JSON.stringify(value);
}
