/**
 * A support bot: while the verdict is unknown, it says which question to ask next.
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
  facts,
  type Order,
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
    if (verdict.status === "allowed") {
      const until = verdict.until === null ? "" : ` until ${verdict.until.lastDay}`;
      return [...said, `You can return it${until}.`];
    }
    if (verdict.status !== "unknown") return [...said, `You can't: ${verdict.reasons[0].code}.`];
    const fact = verdict.missing.find((one) => answers[one] !== undefined);
    const answer = fact === undefined ? undefined : answers[fact];
    if (fact === undefined || answer === undefined) return [...said, "A person will help you."];
    said.push(`${aboutOf(fact)}? ${answer}`);
    if (fact === "reason") reason = BUYER_REASONS.find((one) => one === answer);
    else known = withFact(known, fact, answer);
  }
}

/** A fact as the fact table words it; a bot would have its own sentences. */
function aboutOf(fact: Fact): string {
  const info = Object.entries(facts).find(([name]) => name === fact);
  return info?.[1].about ?? fact;
}

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
