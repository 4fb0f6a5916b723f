/**
 * Checks of what has happened.
 *
 * @module
 */
import { type Check, flag, isRecord, object, own, word } from "../internal/check.js";
import { at, didYouMean, expected, type Problems, report } from "../internal/problems.js";
import { quote } from "../internal/quote.js";
import { type OrderEvent, PLAIN_EVENT_TYPES, REPLY_OUTCOMES } from "../model/order-event.js";
import { instant } from "./check-instant.js";
import { money } from "./check-money.js";

type EventOf<T extends OrderEvent["type"]> = Extract<OrderEvent, { readonly type: T }>;

const types: readonly string[] = [
  ...PLAIN_EVENT_TYPES,
  "seller-replied",
  "refund-issued",
  "delay-notified",
] satisfies readonly OrderEvent["type"][];
const type = word(types, "a type of event");
/** Beyond these no near word is looked for. */
const FEW = 100;

const line: Check = (value, problems) => {
  if (typeof value !== "string") expected(problems, "the id of a line", value);
};
const plain = object<EventOf<"receipt-confirmed">>({ at: instant, type }, { line });
const OTHERS: ReadonlyMap<unknown, Check> = new Map([
  [
    "seller-replied",
    object<EventOf<"seller-replied">>(
      { at: instant, type, outcome: word(REPLY_OUTCOMES, "an outcome") },
      { line },
    ),
  ],
  [
    "refund-issued",
    object<EventOf<"refund-issued">>({ at: instant, type }, { line, amount: money }),
  ],
  [
    "delay-notified",
    object<EventOf<"delay-notified">>(
      { at: instant, type },
      { line, newDate: instant, consented: flag },
    ),
  ],
]);

/** An event of an order whose lines have these ids, or of one whose lines are not known yet. */
export function event(ids?: ReadonlySet<unknown>): Check {
  return (value, problems) => {
    if (!isRecord(value)) return expected(problems, "an object", value);
    const given = own(value, "type");
    if (types.some((known) => known === given)) (OTHERS.get(given) ?? plain)(value, problems);
    else {
      at(problems, "type", () => type(given, problems));
      at(problems, "at", () => instant(own(value, "at"), problems));
    }
    const id = own(value, "line");
    if (typeof id === "string" && ids?.has(id) === false)
      at(problems, "line", () => noSuchLine(id, ids, problems));
  };
}

function noSuchLine(id: string, ids: ReadonlySet<unknown>, problems: Problems): void {
  const known = ids.size > FEW ? [] : [...ids].filter((word) => typeof word === "string");
  report(problems, `there is no line ${quote(id)}`, didYouMean(problems, id, known));
}
