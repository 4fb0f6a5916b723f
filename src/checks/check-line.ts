/**
 * Checks of order lines: every key of theirs, and the dates that a status rules out.
 *
 * @module
 */
import {
  type Check,
  isRecord,
  list,
  name,
  object,
  own,
  text,
  whole,
  word,
} from "../internal/check.js";
import { at, report } from "../internal/problems.js";
import {
  CONDITIONS,
  DELIVERY_METHODS,
  FAILURES,
  LINE_STATUSES,
  type Line,
  type LineStatus,
  TRAITS,
} from "../model/line.js";
import { path } from "../policy/check-code.js";
import { custom, stated } from "./check-custom.js";
import { instantOrNull } from "./check-instant.js";
import { money } from "./check-money.js";
import { returnPolicy, seller } from "./check-parties.js";

const failure = word(FAILURES, "a failure");

/** The keys that only some statuses allow, each with its check. */
const STAGES = {
  shippedAt: instantOrNull,
  readyAt: instantOrNull,
  deliveredAt: instantOrNull,
  installedAt: instantOrNull,
  failedAt: instantOrNull,
  failure: (value, problems) => value === null || failure(value, problems),
  cancelledAt: instantOrNull,
} satisfies { readonly [key: string]: Check };
type Stage = keyof typeof STAGES;

/** Which of them a status allows; the others can only be `null`. */
const ALLOWED: { readonly [S in LineStatus]: readonly Stage[] } = {
  pending: [],
  processing: [],
  shipped: ["shippedAt"],
  "out-for-delivery": ["shippedAt", "readyAt"],
  "ready-for-pickup": ["shippedAt", "readyAt"],
  delivered: ["shippedAt", "readyAt", "deliveredAt", "installedAt"],
  "delivery-failed": ["shippedAt", "failure", "failedAt"],
  cancelled: ["cancelledAt"],
};

const statuses: ReadonlySet<unknown> = new Set(LINE_STATUSES);
const later: Check = () => undefined;

/** Kinds of goods that return rules care about. */
export const traits: Check = list(word(TRAITS, "a trait"));

/** The state of the goods. */
export const condition: Check = word(CONDITIONS, "a condition");

/** How the goods reach the buyer. */
export const delivery: Check = word(DELIVERY_METHODS, "a way of delivery");

const keys = object<Line>(
  { id: name, quantity: whole(1), status: word(LINE_STATUSES, "a status") },
  {
    price: money,
    category: path,
    seller,
    returnPolicy,
    promisedShipBy: instantOrNull,
    promisedBy: instantOrNull,
    returnBy: instantOrNull,
    releaseAt: instantOrNull,
    delivery,
    tags: list(text),
    traits,
    condition,
    custom,
    stated,
    shippedAt: later,
    readyAt: later,
    deliveredAt: later,
    installedAt: later,
    failedAt: later,
    failure: later,
    cancelledAt: later,
  },
);

/** An order line. */
export const line: Check = (value, problems) => {
  keys(value, problems);
  if (!isRecord(value)) return;
  const status = own(value, "status");
  // SAFETY: the set holds the statuses and nothing else
  const allowed = statuses.has(status) ? ALLOWED[status as LineStatus] : undefined;
  for (const [key, check] of Object.entries(STAGES)) {
    const held = own(value, key);
    if (held === undefined || held === null) continue;
    at(problems, key, () => {
      // SAFETY: the keys of the table are its stages
      if (allowed === undefined || allowed.includes(key as Stage)) check(held, problems);
      else
        report(
          problems,
          `the status \`${String(status)}\` rules out \`${key}\``,
          "leave it out, say `null` or change the status",
        );
    });
  }
};
