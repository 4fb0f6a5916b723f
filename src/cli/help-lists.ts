/**
 * Help on what is listed: policies, laws, facts.
 *
 * @module
 */
const POLICIES = `order-recourse policies: the policies that come with it

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
`;

const LAWS = `order-recourse laws: the laws that come with it

Usage
  order-recourse laws [--json]

Each country or state with its id (for \`--law\`) and what its laws are about. A
law only gives rights, and only to whom it covers: a consumer who lives there
and bought from a trader. docs/laws.md says what each rests on. It is no legal
advice.

Options
      --json    the laws as a JSON list, with the policies of each
  -h, --help    this text
`;

const FACTS = `order-recourse facts: what policies ask about orders

Usage
  order-recourse facts [name] [--json]

Each fact with what it says, its values, and what a missing key means. A name,
or the beginning of one, shows those only.

Options
      --json    the same as a JSON object
  -h, --help    this text

Example
  order-recourse facts line.
`;

/** By command. */
export const HELP_ON_LISTS = { policies: POLICIES, laws: LAWS, facts: FACTS };
