/**
 * What `--help` prints.
 *
 * @module
 */
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
export const HELP: Readonly<Record<"" | "decide" | "policies" | "laws" | "facts", string>> = {
  "": `order-recourse: what may a buyer still do about an order, why, and until when?

Usage
  order-recourse decide <file|-> --policy <id|file.json> [options]
  order-recourse policies [--json]
  order-recourse laws [--json]
  order-recourse facts [name] [--json]
  order-recourse <command> --help

Commands
  decide     decides orders: cancel, return, contact the seller, escalate
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
                               can't be decided is {"error": ...} in its place
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
  policies: `order-recourse policies: the policies that come with it

Usage
  order-recourse policies [--json]

Each with its id (for \`--policy\`), title, authority, version, and how many rows
its tables have: one table for each action, in which the first match decides.

Options
      --json    the same as a JSON list
  -h, --help    this text
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
