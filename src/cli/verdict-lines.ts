/**
 * A verdict in words, line by line.
 *
 * @module
 */
import type { Grant, Later } from "../decision/grant.js";
import type { Allowed, AnyVerdict } from "../decision/verdict.js";
import type { Mode } from "../model/action.js";
import type { Fact } from "../model/fact.js";
import type { Instant } from "../time/instant.js";
import type { Footnotes } from "./footnotes.js";
import { missingWords } from "./missing-words.js";
import { termsLines } from "./terms-words.js";
import { countedFrom, deadlineWords, momentWords, untilWords, whenWords } from "./when.js";
import { MODE_WORDS, readable, reasonWords } from "./words.js";

/** What verdicts are put into words with. */
export interface Telling {
  readonly zone: string | undefined;
  /** The moment that was asked about. */
  readonly at: Instant;
  readonly footnotes: Footnotes;
  /** What each policy is called. */
  readonly titles: ReadonlyMap<string, string>;
  /** Whether one policy speaks alone: then it need not be said who. */
  readonly isAlone: boolean;
}

const MODE_NAMES: { readonly [M in Mode]: string } = {
  instant: "at once",
  request: "on request",
  discretionary: "as a favour",
};

/** The verdict in short: why, and until or from when. Lines whose gist is the same are told together. */
export function gistOf(verdict: AnyVerdict, telling: Telling): readonly string[] {
  const { zone } = telling;
  switch (verdict.status) {
    case "allowed":
      return [
        `${wayOf(verdict)}${whyOf(verdict, telling)}${modeOf(verdict)}`,
        ...(verdict.until === null ? [] : [endOf(verdict.until, telling)]),
      ];
    case "upcoming":
      return [whyOf(verdict, telling), ...openingsOf(verdict.later, verdict.opens, zone)];
    case "denied": {
      const { kind, since } = verdict;
      const word = kind === "no-longer" ? "no longer: " : "";
      return [
        `${word}${whyOf(verdict, telling)}`,
        ...(since === null ? [] : [`since ${momentWords(since, zone)}`]),
      ];
    }
    case "unknown":
      return [missingOf(verdict.missing)];
  }
}

function missingOf(missing: readonly Fact[]): string {
  return missing.length === 0 ? "too little is known" : `it depends: ${missingWords(missing)}`;
}

/** Everything else that an order's verdict says. */
export function detailsOf(verdict: AnyVerdict, telling: Telling): readonly string[] {
  if (verdict.status !== "allowed") return alsoBecause(verdict, telling);
  const { zone } = telling;
  const { mode, modeUntil, possiblyUntil, missing = [], until, terms, grants, later } = verdict;
  const [lead] = grants;
  return [
    ...(lead === undefined || telling.isAlone ? [] : [`from ${giverWords(lead, telling)}`]),
    ...(modeUntil === undefined
      ? []
      : [`${MODE_NAMES[mode]} only until ${deadlineWords(modeUntil, zone)}`]),
    ...(possiblyUntil === undefined ? [] : [possibly(possiblyUntil, zone)]),
    ...(missing.length === 0 ? [] : [`not known yet: ${missingWords(missing)}`]),
    ...termsLines(terms, until, zone),
    ...grants.slice(1).flatMap((grant) => grantLines(grant, telling, verdict)),
    ...laterLines(later, zone),
  ];
}

/** The first reason with its source; for an order's verdict the others follow as details. */
function whyOf({ reasons }: AnyVerdict, { footnotes }: Telling): string {
  const [first] = reasons;
  return `${reasonWords(first.code)}${footnotes.mark(first)}`;
}

function alsoBecause({ reasons, status }: AnyVerdict, { footnotes }: Telling): readonly string[] {
  if (status === "unknown") return [];
  const [first, ...others] = reasons;
  const also = others
    .filter(({ code, policy }) => code !== first.code || policy !== first.policy)
    .map((reason) => {
      const by = reason.policy === null ? "" : ` (${reason.policy})`;
      return `also: ${reasonWords(reason.code)}${by}${footnotes.mark(reason)}`;
    });
  // rows of one page that say the same
  return [...new Set(also)];
}

/** The route and whether it is the last one; a reason that only repeats the route needs no route. */
function wayOf({ route, lastResort, reasons }: Allowed): string {
  const isSaid = route === undefined || route === reasons[0].code;
  const way = [...(lastResort ? ["last resort"] : []), ...(isSaid ? [] : [readable(route)])];
  return way.length === 0 ? "" : `${way.join(", ")}: `;
}

/** How, where it is more than just asking. */
function modeOf({ mode }: Allowed): string {
  return mode === "instant" ? "" : `; ${MODE_WORDS[mode]}`;
}

function endOf(until: NonNullable<Allowed["until"]>, { zone, at }: Telling): string {
  const from = countedFrom(until);
  return `${untilWords(until, zone, at)}${from === undefined ? "" : `; ${from}`}`;
}

function possibly(until: Allowed["possiblyUntil"], zone: string | undefined): string {
  return until == null ? "perhaps longer" : `perhaps until ${deadlineWords(until, zone)}`;
}

/** Who grants it: `the law (Right of withdrawal, Germany)`. */
function giverWords({ policy, authority }: Grant, { titles }: Telling): string {
  return `the ${authority} (${titles.get(policy) ?? policy})`;
}

/** A grant beside the leading one, with the reason of its policy, and what it gives where that is something else. */
function grantLines(grant: Grant, telling: Telling, verdict: Allowed): readonly string[] {
  const { zone, at, footnotes } = telling;
  const { policy, rule, mode, route, until, terms } = grant;
  const reason = verdict.reasons.find((one) => one.policy === policy && one.rule === rule);
  const why = reason === undefined ? "" : `: ${reasonWords(reason.code)}${footnotes.mark(reason)}`;
  const way = route === undefined ? "" : `, ${readable(route)}`;
  const end = until === null ? "" : `, ${untilWords(until, zone, at)}`;
  const how = mode === "instant" ? "" : `; ${MODE_WORDS[mode]}`;
  const [led] = termsLines(verdict.terms, verdict.until, zone);
  const [gives] = termsLines(terms, until, zone);
  return [
    `also from ${giverWords(grant, telling)}${way}${why}${how}${end}`,
    ...(gives === undefined || gives === led || !gives.startsWith("gives:") ? [] : [gives]),
  ];
}

function openingsOf(
  later: readonly Later[],
  opens: Later["opens"],
  zone: string | undefined,
): readonly string[] {
  const [first] = later;
  const opening =
    first?.route === undefined ? `opens ${whenWords(opens, zone)}` : laterWords(first, zone);
  return [opening, ...laterLines(later, zone).slice(1)];
}

/** What is still to open; rows that open alike are told once. */
function laterLines(later: readonly Later[], zone: string | undefined): readonly string[] {
  return [...new Set(later.map((one) => `later: ${laterWords(one, zone)}`))];
}

function laterWords({ route, opens, mode }: Later, zone: string | undefined): string {
  const how = mode === "instant" && route !== undefined ? "" : `; ${MODE_WORDS[mode]}`;
  return `${route === undefined ? "" : `${readable(route)} `}${whenWords(opens, zone)}${how}`;
}
