import {
  type Action,
  compile,
  type Demand,
  decide,
  definePolicy,
  isAllowed,
  type Line,
  type Order,
  type Policies,
  type Policy,
  permit,
  type Question,
  type Row,
  type Verdict,
} from "order-recourse";
import type { Outcome, When } from "order-recourse/policy";

/** Every order here is placed then, unless it says otherwise. */
export const PLACED = "2026-11-01T10:00:00Z";
/** The moment of delivery of a delivered line. */
export const DELIVERED = "2026-11-10T15:00:00Z";
/** The moment that every question is about, unless it says otherwise. */
export const AT = "2026-11-20T12:00:00Z";

/** A pending line, or what is said of it. */
export function line(given: object = {}): Line {
  // SAFETY: tests say what the types would not let them, too
  return { id: "1", quantity: 1, status: "pending", ...given } as unknown as Line;
}

/** A delivered line. */
export function delivered(given: object = {}): Line {
  return line({ status: "delivered", deliveredAt: DELIVERED, ...given });
}

/** An order of some lines on which nothing has happened, or what is said of it. */
export function order(lines: Line | readonly Line[] = line(), given: object = {}): Order {
  return {
    id: "o",
    placedAt: PLACED,
    lines: Array.isArray(lines) ? lines : [lines],
    events: [],
    ...given,
  } as unknown as Order;
}

/** A row that is right about everything but what is said. */
export function row(then: Outcome, when: When = {}, id = "row"): Row {
  return { id, when, then, because: "goodwill" };
}

/** A policy of one table, for returns unless it says otherwise. */
export function shop(rows: Row | readonly Row[], more: Partial<Policy> = {}): Policy {
  return definePolicy({
    id: "shop",
    version: "1",
    authority: "seller",
    timeZone: "UTC",
    tables: { return: Array.isArray(rows) ? rows : [rows] },
    ...more,
  } as Policy);
}

/** What a test asks beyond the order. */
export type Ask<A extends Action = Action> = Partial<Question> & { readonly action?: A };

/** The order's verdict on returning it; guards have to say the same. */
export function ask(policies: Policies, about: Order, question: Ask = {}): Verdict {
  const { action = "return", at = AT, reason } = question;
  const asked: Question = { at, ...(reason === undefined ? {} : { reason }) };
  const decision = decide(about, { policies, ...asked });
  const { allows } = compile(policies);
  const demands: readonly Demand[] = [
    {},
    { mode: "instant" },
    { mode: "request", lines: [] },
    { lines: about.lines.slice(0, 1).map(({ id }) => id) },
    { lines: ["no such line"] },
  ];
  for (const demand of demands) {
    const isIt = isAllowed(decision, action, demand);
    if (allows(about, action, { ...asked, ...demand }) !== isIt)
      throw new Error(`allows ${action} ${JSON.stringify(demand)}: not ${isIt}`);
  }
  return decision.verdicts[action];
}

/** The verdict, which has to have that status. */
export function asked<S extends Verdict["status"]>(
  status: S,
  policies: Policies,
  about: Order,
  question: Ask = {},
): Extract<Verdict, { status: S }> {
  const verdict = ask(policies, about, question);
  if (verdict.status !== status)
    throw new Error(`expected ${status}, found ${JSON.stringify(verdict)}`);
  // SAFETY: the status was just compared
  return verdict as Extract<Verdict, { status: S }>;
}

/** Whether a row that asks this matches; what is missing where that is not known. */
export function holds(
  when: When,
  about: Order,
  { policy, ...question }: Ask & { readonly policy?: Partial<Policy> } = {},
): boolean | readonly string[] {
  const verdict = ask(shop(row(permit(), when), policy), about, question);
  return verdict.status === "unknown" ? verdict.missing : verdict.status === "allowed";
}

/** The status at each of some moments. */
export function statuses(
  policies: Policies,
  about: Order,
  moments: readonly string[],
  question: Ask = {},
): readonly string[] {
  return moments.map((at) => ask(policies, about, { ...question, at }).status);
}
