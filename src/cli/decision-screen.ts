/**
 * A decision as a screen: what to do now, then each verdict, then what it rests on.
 *
 * @module
 */
import type { Decision } from "../decision/decision.js";
import type { AnyVerdict } from "../decision/verdict.js";
import { ACTIONS, type Action } from "../model/action.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import { parseInstant } from "../time/instant.js";
import { adviceOf, lineNames } from "./advice.js";
import { newFootnotes } from "./footnotes.js";
import { BLANK, type Row } from "./layout.js";
import type { Style } from "./paint.js";
import { type By, headRows, lawRows, payloadRows } from "./screen-frame.js";
import { STATUS_WORDS } from "./status-words.js";
import { detailsOf, gistOf, type Telling } from "./verdict-lines.js";
import { momentWords, zoneOf } from "./when.js";
import { ACTION_NAMES } from "./words.js";

/** What a screen shows. */
export interface Shown {
  readonly order: Order;
  readonly decision: Decision;
  readonly by: By;
  readonly reason: BuyerReason | undefined;
  /** What an adapter could not carry over. */
  readonly notes: readonly string[];
}

const MARGIN = { text: "", width: 2 };
const NAME_WIDTH = 16;
const STATUS_WIDTH = 9;

/** The rows of a decision. */
export function decisionRows(shown: Shown): readonly Row[] {
  const { order, decision, by } = shown;
  const zone = zoneOf(order);
  const isAlone = decision.policies.length < 2;
  const telling: Telling = {
    zone,
    at: decision.at,
    footnotes: newFootnotes(),
    titles: by.titles,
    isAlone,
  };
  const verdicts = ACTIONS.flatMap((action) => verdictRows(action, decision, telling));
  const notes = telling.footnotes.rows();
  return [
    ...headRows({ ...shown, at: decision.at, policies: decision.policies }, zone),
    BLANK,
    adviceRow(adviceOf(decision.recommended, order.lines.length, zone, decision.at)),
    BLANK,
    ...verdicts,
    BLANK,
    { cells: [MARGIN], flow: holdsWords(decision, zone) },
    ...lawRows(shown.by),
    ...(notes.length === 0 ? [] : [BLANK, ...notes]),
    ...payloadRows(shown.notes),
  ];
}

function adviceRow([heading, advice]: ReturnType<typeof adviceOf>): Row {
  if (advice === undefined) return { cells: [MARGIN], flow: heading, style: "bold" };
  const head = `${heading}: `;
  return { cells: [MARGIN, { text: head, width: head.length, style: "bold" }], flow: advice };
}

function verdictRows(action: Action, decision: Decision, telling: Telling): readonly Row[] {
  const verdict = decision.verdicts[action];
  const [first = "", ...rest] = gistOf(verdict, telling);
  const name = { text: ACTION_NAMES[action], width: NAME_WIDTH };
  const under = { text: "", width: 2 + NAME_WIDTH + STATUS_WIDTH };
  const lines = lineGroups(action, decision, telling);
  return [
    { cells: [MARGIN, name, statusCell(verdict)], flow: first },
    ...rest.map((flow) => ({ cells: [under], flow })),
    ...detailsOf(verdict, telling).map((flow) => ({ cells: [under], flow, style: "dim" as const })),
    ...lines.map(([like, flow]) => ({
      cells: [{ text: "", width: 2 + NAME_WIDTH }, statusCell(like)],
      flow,
    })),
  ];
}

/** Lines that are alike, told together; nothing where all are alike. */
function lineGroups(
  action: Action,
  decision: Decision,
  telling: Telling,
): readonly (readonly [AnyVerdict, string])[] {
  const groups = new Map<string, { readonly like: AnyVerdict; readonly ids: string[] }>();
  for (const [id, { verdicts }] of Object.entries(decision.lines)) {
    const like = verdicts[action];
    const gist = gistOf(like, telling).join("; ");
    const key = `${like.status} ${gist}`;
    const group = groups.get(key) ?? { like, ids: [] };
    groups.set(key, group);
    group.ids.push(id);
  }
  if (groups.size < 2) return [];
  const whole = gistOf(decision.verdicts[action], telling).join("; ");
  return [...groups.values()].map(({ like, ids }) => {
    const gist = gistOf(like, telling).join("; ");
    return [like, `${lineNames(ids)}: ${gist === whole ? "as above" : gist}`] as const;
  });
}

function statusCell({ status }: AnyVerdict): { text: string; width: number; style: Style } {
  const [text, style] = STATUS_WORDS[status];
  return { text, width: STATUS_WIDTH, style };
}

function holdsWords({ at, nextChange }: Decision, zone: string | undefined): string {
  if (nextChange === null) return "This holds until something happens.";
  const left = (parseInstant(nextChange) ?? 0) - (parseInstant(at) ?? 0);
  // the clock shows minutes; where dates are not known, the next change may be a millisecond away
  if (left < 60_000) return "This may change within a minute.";
  return `This holds until ${momentWords(nextChange, zone)}, if nothing happens before.`;
}
