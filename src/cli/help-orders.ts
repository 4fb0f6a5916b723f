/**
 * Help on what is asked about orders: decide, timeline, plan, verify.
 *
 * @module
 */
import { GOALS } from "../decision/goal.js";
import { ACTIONS } from "../model/action.js";
import { BUYER_REASONS } from "../model/buyer-reason.js";
import { ADAPTERS } from "./read-order.js";

const COLUMN = 26;

function columns(words: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += 3) {
    const cells = words.slice(at, at + 3).map((word) => word.padEnd(COLUMN));
    lines.push(`  ${cells.join("").trimEnd()}`);
  }
  return lines.join("\n");
}

const DECIDE = `order-recourse decide: what may the buyer do about these orders, and until when?

Usage
  order-recourse decide <file|-> [more files] --policy <id|file.json> [options]
  order-recourse decide <file|-> [more files] --law <id|auto> [options]

The file holds one order as JSON, a list of orders, or one order a line (JSON
lines); \`-\` is standard input. A key that is missing in an order means "not
known", \`null\` means "has not happened", and \`"events": []\` that nothing has
happened between the parties: say what you know, and the answer gets sharper.

Options
  -p, --policy <id|file.json>  a policy of the catalogue, or one of your own (a
                               file may hold a list); once for each
  -l, --law <id|auto>          the laws of a country or state on top of it, once
                               for each; \`auto\`: those where the buyer lives
      --at <instant>           the moment that counts, ISO 8601 with an offset
                               (2026-11-22T12:00:00Z); default: now
      --reason <code>          why the buyer wants out; default: not known
      --from <format>          what the file holds instead of an order of ours:
                               ${ADAPTERS.join(", ")}
      --options <json|file>    with --from: what the payload does not say, as
                               the adapter's options: '{"events": []}'
      --json                   decisions as JSON, lying as the orders lay; what
                               can't be decided is {"error": ...} in its place;
                               what else there is to say, such as what of a
                               payload was not carried over, goes to standard
                               error, one line each
      --exit-code <action>     exit with 3 unless every order allows this:
                               ${ACTIONS.join(", ")}
  -h, --help                   this text

Reasons
${columns(BUYER_REASONS)}

Exit codes
  0  decided
  1  something in the input could not be read or decided; the rest was
  2  wrong usage: nothing was decided
  3  with --exit-code: decided, and the action is not known to be allowed

Examples
  order-recourse decide order.json --policy amazon-us --reason not-arrived
  order-recourse decide order.json --policy amazon-de --law de
  order-recourse decide order.json -p amazon-us --exit-code cancel && ./go.sh
  order-recourse decide - -p shop.json --json < orders.jsonl > decisions.jsonl
  order-recourse decide sp-api.json --from amazon-sp-api -p amazon-us \\
    --options '{"events": []}'
`;

const TIMELINE = `order-recourse timeline: the life of an order, one bar per action over time

Usage
  order-recourse timeline <file|-> --policy <id|file.json> [options]

Time runs from left to right, long stretches shortened: half an hour and a year
are both to be seen. Letters above the bars stand for what happened and for what
changes; below, each with its date on the buyer's clock.

Options
  -p, --policy <id|file.json>  as for \`decide\`
  -l, --law <id|auto>          as for \`decide\`
      --at <instant>           now, ISO 8601 with an offset; default: now
      --reason <code>          why the buyer wants out; default: not known
      --from, --options        as for \`decide\`
      --svg <file.svg|->       the picture of one order instead, as an SVG that
                               needs nothing else; \`-\` is standard output
      --json                   segments as JSON, each with \`from\`, \`to\` and the
                               decision that holds in between; else as for
                               \`decide\`
  -h, --help                   this text

Examples
  order-recourse timeline order.json --policy amazon-us --reason not-arrived
  order-recourse timeline order.json -p amazon-de -l de --svg life.svg
`;

const PLAN = `order-recourse plan: the shortest way to the money, or to another one

Usage
  order-recourse plan <file|-> [more files] --policy <id|file.json> [options]

Dated steps, and how it goes on if the other side says yes, says no or says
nothing. Each step was asked of the engine on the order as it would be by then.
Times are on the buyer's clock (\`buyer.timeZone\`). docs/plan.md says what is
looked for.

Options
  -p, --policy <id|file.json>  as for \`decide\`
  -l, --law <id|auto>          as for \`decide\`
      --goal <goal>            ${GOALS.join(" or ")}; default: ${GOALS[0]}
      --at <instant>           now, ISO 8601 with an offset; default: now
      --reason <code>          why the buyer wants out; default: not known
      --from, --options        as for \`decide\`
      --json                   plans as JSON, as for \`decide\`
  -h, --help                   this text

Exit codes
  0  planned, even if there is no way
  1  something in the input could not be read; the rest was
  2  wrong usage

Examples
  order-recourse plan order.json --policy amazon-us --reason not-arrived
  order-recourse plan order.json -p amazon-de -l de --goal replacement
`;

const VERIFY = `order-recourse verify: whether something was applied, and what to do if not

Usage
  order-recourse verify <action> <before> <after> --policy <id|file.json>

The action is cancel, return or escalate; the files hold the order as it was
when the buyer acted, and as it is now; one of them may be \`-\`, standard input.
Tells whether it was carried out, until when to wait, or each thing that is
wrong, with what to do about it and what to quote.

Options
  -p, --policy <id|file.json>  as for \`decide\`
  -l, --law <id|auto>          as for \`decide\`
      --goal <goal>            what was asked for: ${GOALS.join(" or ")};
                               default: ${GOALS[0]}
      --asked-at <instant>     when it was asked for; default: as the events of
                               the second order say
      --at <instant>           now, ISO 8601 with an offset; default: now
      --reason <code>          why the buyer wanted out; default: not known
      --from, --options        as for \`decide\`
      --json                   the verification as JSON, as for \`decide\`
  -h, --help                   this text

Exit codes
  0  nothing is wrong: confirmed, to be waited for, or not known
  1  an order could not be read
  2  wrong usage
  3  something is not as it should be

Example
  order-recourse verify cancel before.json after.json --policy amazon-us
`;

/** By command. */
export const HELP_ON_ORDERS = { decide: DECIDE, timeline: TIMELINE, plan: PLAN, verify: VERIFY };
