/**
 * What `--help` prints.
 *
 * @module
 */
import { HELP_ON_LISTS } from "./help-lists.js";
import { HELP_ON_ORDERS } from "./help-orders.js";
import { HELP_ON_POLICIES } from "./help-policies.js";
import { EXAMPLE_ID } from "./load-policies.js";

const PROGRAM = `order-recourse: what may a buyer still do about an order, why, and until when?

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
`;

/** The help of each command, and of the program under the empty name. */
export const HELP = { "": PROGRAM, ...HELP_ON_ORDERS, ...HELP_ON_POLICIES, ...HELP_ON_LISTS };
