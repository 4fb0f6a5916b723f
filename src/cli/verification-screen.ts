/**
 * A verification as a screen: what came of it, what is wrong, what to do next and what to quote.
 *
 * @module
 */
import type { Verification } from "../decision/verification.js";
import { explainVerification, type ToldMove } from "../explain/explain-verification.js";
import type { Action } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import type { Instant } from "../time/instant.js";
import { BLANK, type Row } from "./layout.js";
import type { Loaded } from "./load-policies.js";
import { headRows, lawRows, payloadRows } from "./screen-frame.js";
import { zoneOf } from "./when.js";
import { ACTION_NAMES } from "./words.js";

/** What a screen shows. */
export interface ShownVerification {
  /** As it is now. */
  readonly order: Order;
  readonly action: Action;
  readonly verification: Verification;
  readonly at: Instant;
  readonly by: Loaded;
  readonly reason: BuyerReason | undefined;
  /** What an adapter could not carry over. */
  readonly notes: readonly string[];
}

const MARGIN = { text: "", width: 2 };
const DASH = { text: "-", width: 2 };
const LABEL_WIDTH = 26;

/** The rows of a verification. */
export function verificationRows(shown: ShownVerification): readonly Row[] {
  const { order, action, verification, at, by } = shown;
  const timeZone = zoneOf(order);
  const { policies } = by.compiled.decide(order, { at });
  const told = explainVerification(verification, timeZone === undefined ? {} : { timeZone });
  const name = ACTION_NAMES[action];
  const wrong = told.discrepancies.map(({ words }) => ({ cells: [MARGIN, DASH], flow: words }));
  return [
    ...headRows({ ...shown, policies }, timeZone),
    BLANK,
    {
      cells: [MARGIN, { text: `${name}: `, width: name.length + 2, style: "bold" }],
      flow: told.status,
    },
    ...(wrong.length === 0 ? [] : [BLANK, ...wrong]),
    ...(told.next === null ? [] : moveRows(told.next)),
    ...lawRows(by),
    ...payloadRows(shown.notes),
  ];
}

function moveRows({ advice, quote }: ToldMove): readonly Row[] {
  return [
    BLANK,
    { cells: [MARGIN], flow: advice },
    BLANK,
    { cells: [MARGIN], flow: "What to quote:" },
    ...quote.map(({ label, words }) => ({
      cells: [MARGIN, { text: label, width: LABEL_WIDTH, style: "dim" as const }],
      flow: words,
    })),
  ];
}
