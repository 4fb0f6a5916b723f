/**
 * What `--help` prints.
 *
 * @module
 */
import { GOALS } from "../decision/goal.js";
import { ACTIONS } from "../model/action.js";
import { BUYER_REASONS } from "../model/buyer-reason.js";
import { EXAMPLE_ID } from "./load-policies.js";
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

/** The help of each command, and of the program under the empty name. */
export const HELP: Readonly<
  Record<
    | ""
    | "decide"
    | "timeline"
    | "plan"
    | "verify"
    | "check"
    | "diff"
    | "prove"
    | "policies"
    | "laws"
    | "facts",
    string
  >
> = {
  "": `order-recourse: what may a buyer still do about an order, why, and until when?

Usage
  order-recourse decide <file|-> --policy <id|file.json> [options]
  order-recourse timeline <file|-> --policy <id|file.json> [--svg <file.svg|->]
  order-recourse plan <file|-> --policy <id|file.json> [--goal <goal>]
  order-recourse verify <action> <before> <after> --policy <id|file.json>
  order-recourse check <policy> [more policies] [--json]
  order-recourse diff <before> <after> [--json]
  order-recourse prove <policy> --at-least <policy> [--json]
  order-recourse policies [--stale <span>] [--json]
  order-recourse laws [--json]
  order-recourse facts [name] [--json]
  order-recourse <command> --help

Commands
  decide     decides orders: cancel, return, contact the seller, escalate
  timeline   draws the life of an order: what is open, from when until when
  plan       says what to do, and when, to get the money back or another one
  verify     says whether a cancellation, a return or a claim was applied
  check      finds what in a policy can't be meant
  diff       tells what changes for whom between two versions of a policy
  prove      shows whether a policy gives at least what a law gives
  policies   lists the policies that come with it
  laws       lists the laws that come with it
  facts      lists what policies ask about orders

Options
  -h, --help       this text, or that of a command
  -v, --version    the version

Start here
  order-recourse decide order.json --policy ${EXAMPLE_ID} --reason damaged
`,
  decide: `order-recourse decide: what may the buyer do about these orders, and until when?

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
`,
  timeline: `order-recourse timeline: the life of an order, one bar per action over time

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
`,
  plan: `order-recourse plan: the shortest way to the money, or to another one

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
`,
  verify: `order-recourse verify: whether something was applied, and what to do if not

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
`,
  check: `order-recourse check: what in a policy can't be meant

Usage
  order-recourse check <policy> [more policies] [--json]

A policy is a file, \`policies/<id>\` or \`laws/<id>\`. Finds rows that never
decide and what covers them, windows that are never open, permits that are
always forbidden, orders that no row decides, values that a fact never has, and
days on which no version is in force. What is found is proven for every order
and moment, or shown by an order that the engine decided.

Options
      --json    the findings as JSON, with the orders that show them
  -h, --help    this text

Exit codes
  0  nothing found
  1  something found
  2  wrong usage
`,
  diff: `order-recourse diff: what changes for whom between two versions of a policy

Usage
  order-recourse diff <before> <after> [--json]

A policy is a file, \`policies/<id>\` or \`laws/<id>\`. Tells for which orders
the answer differs, in the words of the tables, each with an example that the
engine decided under both.

Options
      --json    the differences as JSON, with the orders that show them
  -h, --help    this text

Exit codes
  0  nothing changes
  1  something changes
  2  wrong usage

Example
  order-recourse diff shop-2025.json shop-2026.json
`,
  prove: `order-recourse prove: whether a policy gives at least what another gives

Usage
  order-recourse prove <policy> --at-least <policy> [options]

A policy is a file, \`policies/<id>\` or \`laws/<id>\`. Either it is proven that
whatever the other allows is allowed, for every order and moment, or the orders
are named for which it is not.

Options
      --at-least <policy>  what has to be given at least; once for each
      --action <action>    only this action; once for each
      --json               the proof as JSON, with the orders that refute it
  -h, --help               this text

Exit codes
  0  proven
  1  refuted, or not settled
  2  wrong usage

Example
  order-recourse prove shop.json --at-least laws/eu --action return
`,
  policies: `order-recourse policies: the policies that come with it

Usage
  order-recourse policies [--json]
  order-recourse policies --stale <span> [--at <instant>] [--json]

Each with its id (for \`--policy\`), title, authority, version, and how many rows
its tables have: one table for each action, in which the first match decides.

With --stale: the pages that these and the laws rest on and that nobody has seen
for so long (or ever), by policy and law: what to look up again.

Options
      --stale <span>    180 or 180d (days), 26w (weeks), 6m (months), 1y (years)
      --at <instant>    with --stale: back from this moment; default: now
      --json            the same as a JSON list
  -h, --help            this text
`,
  laws: `order-recourse laws: the laws that come with it

Usage
  order-recourse laws [--json]

Each country or state with its id (for \`--law\`) and what its laws are about. A
law only gives rights, and only to whom it covers: a consumer who lives there
and bought from a trader. docs/laws.md says what each rests on. It is no legal
advice.

Options
      --json    the laws as a JSON list, with the policies of each
  -h, --help    this text
`,
  facts: `order-recourse facts: what policies ask about orders

Usage
  order-recourse facts [name] [--json]

Each fact with what it says, its values, and what a missing key means. A name,
or the beginning of one, shows those only.

Options
      --json    the same as a JSON object
  -h, --help    this text

Example
  order-recourse facts line.
`,
};
