/**
 * The one thing to do, in words.
 *
 * @module
 */
import { match, P } from "ts-pattern";
import type { Recommendation } from "../decision/recommendation.js";
import { cleanName } from "./clean.js";
import { questionWords } from "./missing-words.js";
import { deadlineWords, openingWords } from "./when.js";
import { ADVICE, MODE_WORDS, ROUTE_ADVICE } from "./words.js";

/** What to do, as a heading and a sentence. */
export function adviceOf(
  recommended: Recommendation | null,
  allLines: number,
  zone: string | undefined,
): readonly [heading: string, text: string] {
  if (recommended === null) return ["Nothing", "can be done about this order."];
  const on = linesOf(recommended.lines, allLines);
  return match(recommended)
    .with({ status: "allowed" }, (advice) => {
      const end = advice.until === null ? "" : `, until ${deadlineWords(advice.until, zone)}`;
      const how = advice.mode === "instant" ? "" : ` (${MODE_WORDS[advice.mode]})`;
      const heading = advice.lastResort ? "Last resort" : "Now";
      return [heading, `${stepOf(advice)}${on}${how}${end}.`] as const;
    })
    .with({ status: "upcoming" }, (advice) => {
      return ["Wait", `${stepOf(advice)}${on}; ${openingWords(advice.opens, zone)}.`] as const;
    })
    .with({ status: "unknown", missing: [P.select(), ...P.array()] }, (fact) => {
      return ["Find out", `${questionWords(fact)}.`] as const;
    })
    .with(
      { status: "unknown" },
      () => ["Find out", "more: what is known decides nothing."] as const,
    )
    .exhaustive();
}

function stepOf(advice: Recommendation & { readonly status: "allowed" | "upcoming" }): string {
  return match(advice)
    .with({ action: "escalate", route: P.string }, ({ route }) => ROUTE_ADVICE[route])
    .with({ action: "escalate" }, () => "escalate")
    .with({ action: P.union("cancel", "return", "contactSeller") }, ({ action }) => ADVICE[action])
    .exhaustive();
}

/** Which lines it is about, where it is not about all. */
function linesOf(lines: readonly string[], all: number): string {
  return lines.length === 0 || lines.length === all ? "" : ` (${lineNames(lines)})`;
}

const NAMED = 5;

/** Some lines by name. */
export function lineNames(ids: readonly string[]): string {
  const named = ids.slice(0, NAMED).map((id) => cleanName(id));
  const rest = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : "";
  return `${ids.length === 1 ? "line" : "lines"} ${named.join(", ")}${rest}`;
}
