/**
 * The one thing to do, in words.
 *
 * @module
 */
import { match, P } from "ts-pattern";
import type { Recommendation } from "../decision/recommendation.js";
import type { Instant } from "../time/instant.js";
import { cleanName } from "./clean.js";
import { questionWords } from "./missing-words.js";
import { untilWords, whenWords } from "./when.js";
import { ADVICE, MODE_WORDS, ROUTE_ADVICE } from "./words.js";

/** What to do, as a heading and what follows its colon; one that says it all stands alone. */
export function adviceOf(
  recommended: Recommendation | null,
  allLines: number,
  zone: string | undefined,
  asked: Instant,
): readonly [heading: string, text?: string] {
  if (recommended === null) return ["Nothing can be done about this order."];
  const isAll = recommended.lines.length === 0 || recommended.lines.length === allLines;
  return match(recommended)
    .with({ status: "allowed" }, (advice) => {
      const end = advice.until === null ? "" : `, ${untilWords(advice.until, zone, asked)}`;
      const how = advice.mode === "instant" ? "" : ` (${MODE_WORDS[advice.mode]})`;
      const heading = advice.lastResort ? "Last resort" : "Now";
      return [heading, `${stepOf(advice, isAll)}${how}${end}.`] as const;
    })
    .with({ status: "upcoming" }, (advice) => {
      return ["Wait", `${whenWords(advice.opens, zone)}, ${stepOf(advice, isAll)}.`] as const;
    })
    .with({ status: "unknown", missing: [P.select(), ...P.array()] }, (fact) => {
      return ["Find out", `${questionWords(fact)}.`] as const;
    })
    .with({ status: "unknown" }, () => ["Find out more", "what is known decides nothing."] as const)
    .exhaustive();
}

type Step = Recommendation & { readonly status: "allowed" | "upcoming" };

function stepOf(advice: Step, isAll: boolean): string {
  const lines = lineNames(advice.lines);
  return match(advice)
    .with({ action: "escalate", route: P.string }, ({ route }) => {
      return isAll ? ROUTE_ADVICE[route] : `${ROUTE_ADVICE[route]}, about ${lines}`;
    })
    .with({ action: "escalate" }, () => "escalate")
    .with({ action: P.union("cancel", "return", "contactSeller") }, ({ action }) => {
      const [all, some] = ADVICE[action];
      return isAll ? all : `${some} ${lines}`;
    })
    .exhaustive();
}

const NAMED = 5;

/** Some lines by name. */
export function lineNames(ids: readonly string[]): string {
  const named = ids.slice(0, NAMED).map((id) => cleanName(id));
  const rest = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : "";
  return `${ids.length === 1 ? "line" : "lines"} ${named.join(", ")}${rest}`;
}
