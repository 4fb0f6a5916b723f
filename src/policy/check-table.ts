/**
 * Checks of decision tables: each row, and the rows among each other.
 *
 * @module
 */
import { type Check, isRecord, list, name, object, own, text, word } from "../internal/check.js";
import { at, didYouMean, expected, isFull, report } from "../internal/problems.js";
import { quote } from "../internal/quote.js";
import type { Action } from "../model/action.js";
import { REASON_CODES } from "../model/reason-code.js";
import type { Readable } from "./check-fact.js";
import { localDate } from "./check-moment.js";
import { outcome } from "./check-outcome.js";
import { when } from "./check-when.js";
import type { Outcome } from "./outcome.js";
import type { Row } from "./policy.js";
import { CONFIDENCES, type Source } from "./source.js";

const source: Check = /* @__PURE__ */ object<Source>(
  { title: text },
  {
    section: text,
    url: text,
    seenOn: localDate,
    confidence: /* @__PURE__ */ word(CONFIDENCES, "a confidence"),
    note: text,
  },
);

const codes: ReadonlySet<unknown> = /* @__PURE__ */ new Set(REASON_CODES);

const reasonCode: Check = (value, problems) => {
  if (codes.has(value)) return;
  if (typeof value !== "string") return expected(problems, "a reason code", value);
  if (/^[^\s:]+:\S+$/.test(value)) return;
  const near = didYouMean(problems, value, REASON_CODES);
  const help = near ?? "a code of your own has a prefix: `shop:gift-wrapped`";
  report(problems, `unknown reason code ${quote(value)}`, help);
};

/** Checks the table of one action. */
export function table(action: Action, isLaw: boolean, readable: Readable): Check {
  const row = object<Row>(
    { id: name, when: when(readable), then: outcome(action, isLaw, readable), because: reasonCode },
    { source },
  );
  return (value, problems) => {
    const ids = new Set<unknown>();
    /** What the rows that always decide ask, with their ids. */
    const decided = new Map<string, string>();
    list((held) => {
      const before = problems.issues.length;
      row(held, problems);
      const id = isRecord(held) ? own(held, "id") : undefined;
      if (typeof id !== "string") return;
      if (ids.has(id))
        at(problems, "id", () =>
          report(problems, `two rows of this table are called ${quote(id)}`),
        );
      ids.add(id);
      if (problems.issues.length !== before || isFull(problems)) return;
      // SAFETY: nothing was found to be wrong with the row
      const { when: asked, then } = held as unknown as Row;
      const asks = JSON.stringify(
        Object.keys(asked)
          .sort()
          .map((fact) => [fact, own(asked, fact)]),
      );
      const above = decided.get(NOTHING) ?? decided.get(asks);
      if (above !== undefined)
        report(problems, `never reached: row ${quote(above)} above decides before it`);
      else if (alwaysDecides(then)) decided.set(asks, id);
    })(value, problems);
  };
}

const NOTHING = "[]";

/** Whether no row below is asked once a row with this outcome matches. */
function alwaysDecides(then: Outcome): boolean {
  if (then.effect !== "permit") return true;
  // a row whose span takes its number from an absent fact does not match
  return then.outside !== "next" && !JSON.stringify([then.opens, then.closes]).includes('{"fact":');
}
