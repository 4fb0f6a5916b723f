/**
 * A support bot: while the verdict is unknown, or its end may be later, it says which question to ask next.
 *
 *     npm run build && npx esbuild examples/support-bot.ts | node --input-type=module
 *
 * @module
 */
import {
  BUYER_REASONS,
  type BuyerReason,
  decide,
  type Fact,
  type Order,
  type Verdict,
  withFact,
} from "order-recourse";
import { amazonUs } from "order-recourse/policies/amazon-us";

/** What the buyer answers when asked; here from a list instead of a chat. */
export type Answers = Partial<Record<Fact, string>>;

/** Asks until the return is decided, or nothing more is known; what was said, line by line. */
export function talk(order: Order, answers: Answers, at: string): string[] {
  const said: string[] = [];
  let known = order;
  let reason: BuyerReason | undefined;
  for (;;) {
    const question = { policies: [amazonUs], at, ...(reason !== undefined && { reason }) };
    const verdict = decide(known, question).verdicts.return;
    const missing = "missing" in verdict ? verdict.missing : [];
    const fact = missing.find((one) => answers[one] !== undefined);
    const answer = fact === undefined ? undefined : answers[fact];
    if (fact === undefined || answer === undefined) return [...said, conclusion(verdict)];
    said.push(`${QUESTIONS[fact] ?? fact} ${answer}`);
    if (fact === "reason") reason = BUYER_REASONS.find((one) => one === answer);
    else known = withFact(known, fact, answer);
  }
}

function conclusion(verdict: Verdict<"return">): string {
  switch (verdict.status) {
    case "allowed":
      return `You can return it${verdict.until === null ? "" : ` until ${verdict.until.lastDay}`}.`;
    case "unknown":
      return "A person will help you.";
    default:
      return `You can't: ${verdict.reasons[0].code}.`;
  }
}

/** The bot's own words for the facts that it can ask for. */
const QUESTIONS: { readonly [F in Fact]?: string } = {
  reason: "Why would you like to send it back?",
  "line.category": "What kind of product is it?",
  "line.condition": "Is it still unopened?",
  "line.deliveredAt": "When did it arrive?",
};

const order: Order = {
  id: "111-0000006",
  placedAt: "2026-10-24T09:15:00Z",
  seller: { type: "first-party", fulfilledBy: "marketplace" },
  lines: [{ id: "1", quantity: 1, status: "delivered", price: { amount: 3500, currency: "USD" } }],
  events: [],
};
const answers: Answers = {
  reason: "does-not-fit",
  "line.category": "clothing",
  "line.condition": "opened",
  "line.deliveredAt": "2026-11-02T14:00:00Z",
};

for (const line of talk(order, answers, "2026-11-22T12:00:00Z")) console.log(line);
