/**
 * Help on what is asked about policies: check, diff, prove.
 *
 * @module
 */
const CHECK = `order-recourse check: what in a policy can't be meant

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
`;

const DIFF = `order-recourse diff: what changes for whom between two versions of a policy

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
`;

const PROVE = `order-recourse prove: whether a policy gives at least what another gives

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
`;

/** By command. */
export const HELP_ON_POLICIES = { check: CHECK, diff: DIFF, prove: PROVE };
