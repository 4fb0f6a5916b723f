// Every contestant must give the hand-written answer on all 10,000 orders, order-recourse also on
// the 1,000,000; where answers name the rule that decided, the rules must agree too.
// Run as a child: node verify.mjs '{ "names": [...], "fresh": 1000000 }'
import { CONTESTANTS, inputsOf, load } from "./contestants.mjs";
import { itemOf } from "./items.mjs";
import { ACTIONS, FRESH, REPEATED, RULES, rows } from "./workload.mjs";

const { fresh } = JSON.parse(process.argv[2]);
const ALLOWS = new Map(RULES.map(({ id, allow }) => [id, allow]));
const hand = await load("hand-rows");

/** What is wrong with a contestant's answers about these rows, or `undefined`. */
async function fault(contestant, sample) {
  const items = contestant.input === "rows" ? [] : sample.map(itemOf);
  const inputs = inputsOf(contestant, sample, items);
  for (const [index, row] of sample.entries()) {
    const input = inputs[index];
    const mask = contestant.isAsync ? await contestant.mask(input) : contestant.mask(input);
    if (mask !== hand.mask(row))
      return `${JSON.stringify(row)}: ${mask} instead of ${hand.mask(row)}`;
    if (contestant.answer === undefined) continue;
    const answer = contestant.isAsync ? await contestant.answer(input) : contestant.answer(input);
    const found = contestant.rulesOf(answer);
    const wanted = hand.answer(row);
    for (const action of ACTIONS)
      if (found[action] !== wanted[action])
        return `${JSON.stringify(row)}: ${action} by ${found[action]} instead of ${wanted[action]}`;
  }
  return undefined;
}

/** The two hand-written functions that give reasons must tell the same as `decide`. */
async function reasonsFault(sample) {
  const ours = await load("ours-decide");
  const byHand = await load("hand-orders");
  for (const [index, row] of sample.entries()) {
    const item = itemOf(row, index);
    const decision = ours.answer(item);
    const told = byHand.answer(item);
    const comparable = {
      at: decision.at,
      recommended: decision.recommended && {
        action: decision.recommended.action,
        mode: decision.recommended.mode,
      },
      verdicts: Object.fromEntries(
        ACTIONS.map((action) => {
          const { status, mode, reasons } = decision.verdicts[action];
          const [{ policy, rule, code, facts }] = reasons;
          return [action, { status, mode: mode ?? null, reason: { policy, rule, code, facts } }];
        }),
      ),
    };
    if (sortedJson(comparable) !== sortedJson(told))
      return `${JSON.stringify(row)}: ${sortedJson(comparable)} instead of ${sortedJson(told)}`;
  }
  return undefined;
}

function sortedJson(value) {
  return JSON.stringify(value, (_, each) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

const repeated = [...rows(REPEATED.count, REPEATED.seed)];
const seen = new Set(repeated.map(hand.mask));
const report = { answers: seen.size, skipped: {}, faults: {}, checked: {} };

for (const row of repeated) {
  const ids = Object.values(hand.answer(row));
  const mask = ids.reduce((bits, id, i) => (ALLOWS.get(id) === true ? bits | (1 << i) : bits), 0);
  if (mask !== hand.mask(row)) report.faults["hand-rows"] = "disagrees with itself";
}

for (const { name, isPeer } of CONTESTANTS) {
  let contestant;
  try {
    contestant = await load(name);
  } catch (error) {
    if (!isPeer) throw error;
    report.skipped[name] = String(error.message).split("\n")[0];
    continue;
  }
  const found = await fault(contestant, repeated);
  if (found !== undefined) report.faults[name] = found;
  report.checked[name] = repeated.length;
}

const told = await reasonsFault(repeated);
if (told !== undefined) report.faults["reasons"] = told;

// in portions, so that a million orders need not be there at once
for (const name of ["ours-allows", "ours-decide"]) {
  const contestant = await load(name);
  const generated = rows(fresh, FRESH.seed);
  for (let done = 0; done < fresh; done += 50_000) {
    const portion = [];
    while (portion.length < Math.min(50_000, fresh - done)) portion.push(generated.next().value);
    const found = await fault(contestant, portion);
    if (found !== undefined) report.faults[name] = found;
    report.checked[name] += portion.length;
  }
}

console.log(JSON.stringify(report));
process.exit(0);
