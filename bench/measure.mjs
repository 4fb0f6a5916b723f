// One contestant in a process of its own, so that none meets another's compiled code. Rounds of the
// contestant alternate with rounds of two hand-written functions, one on rows and one on orders; the
// ratio is taken round by round, so that a slow spell of the machine hits all three.
// Run as a child: node measure.mjs '{ "name", "kind": "mask" | "answer", "fresh", "rounds", "round", "warm" }'

import { answer as answerOrders, mask as maskOrders } from "./contestants/hand-orders.mjs";
import { answer as answerRows, mask as maskRows } from "./contestants/hand-rows.mjs";
import { inputsOf, load } from "./contestants.mjs";
import { itemOf } from "./items.mjs";
import { median } from "./median.mjs";
import { FRESH, REPEATED, rows } from "./workload.mjs";

const { name, kind, fresh, rounds, round, warm } = JSON.parse(process.argv[2]);
const { seed } = fresh === 0 ? REPEATED : FRESH;
const count = fresh === 0 ? REPEATED.count : fresh;

const flat = [...rows(count, seed)];
const items = flat.map(itemOf);
const contestant = await load(name);
const inputs = inputsOf(contestant, flat, items);

// answers that are objects are kept for a moment, so that none is optimised away
const ring = new Array(64).fill(null);
let place = 0;
const keep = (object) => {
  place = (place + 1) & 63;
  ring[place] = object;
  return 1;
};
const same = (mask) => mask;
const take = kind === "mask" ? same : keep;

const ask = contestant[kind];
const askRows = kind === "mask" ? maskRows : answerRows;
const askOrders = kind === "mask" ? maskOrders : answerOrders;

// three loops with a text of their own, so that each calls one function only; sums are local and
// 32 bits wide, because a growing one in a shared variable becomes a number on the heap
function loopRows(passes, from, to) {
  let sum = 0;
  for (let pass = 0; pass < passes; pass += 1)
    for (let i = from; i < to; i += 1) sum = (sum + take(askRows(flat[i]))) | 0;
  return sum;
}
function loopOrders(passes, from, to) {
  let sum = 0;
  for (let pass = 0; pass < passes; pass += 1)
    for (let i = from; i < to; i += 1) sum = (sum + take(askOrders(items[i]))) | 0;
  return sum;
}
function loopSync(passes, from, to) {
  let sum = 0;
  for (let pass = 0; pass < passes; pass += 1)
    for (let i = from; i < to; i += 1) sum = (sum + take(ask(inputs[i]))) | 0;
  return sum;
}
async function loopAsync(passes, from, to) {
  let sum = 0;
  for (let pass = 0; pass < passes; pass += 1)
    for (let i = from; i < to; i += 1) sum = (sum + take(await ask(inputs[i]))) | 0;
  return sum;
}
const loopContestant = contestant.isAsync ? loopAsync : loopSync;

/** A runner that asks about `decisions` orders each time, whole passes or a window that moves on. */
function runner(loop, decisions) {
  const passes = Math.max(1, Math.round(decisions / count));
  const window = Math.min(count, Math.max(100, Math.round(decisions)));
  let from = 0;
  return async () => {
    if (from + window > count) from = 0;
    const start = performance.now();
    await loop(passes, from, from + window);
    const ns = ((performance.now() - start) * 1e6) / (passes * window);
    from += window;
    return ns;
  };
}

/** Warms a loop up, then sizes a round of it to take about `milliseconds`. */
async function sized(loop, milliseconds) {
  const until = performance.now() + warm;
  let decisions = 100;
  let ns = await runner(loop, decisions)();
  while (performance.now() < until) {
    const wanted = (milliseconds * 1e6) / ns;
    decisions = Math.min(wanted, decisions * 4);
    // all orders once, before anything is trusted
    ns = await runner(loop, fresh === 0 ? decisions : Math.min(decisions, count))();
  }
  const wanted = (milliseconds * 1e6) / ns;
  return runner(loop, fresh === 0 ? wanted : Math.min(wanted, count));
}

const runRows = await sized(loopRows, round / 4);
const runOrders = await sized(loopOrders, round / 4);
const run = await sized(loopContestant, round);
const measured = { rows: [], orders: [], contestant: [], overRows: [], overOrders: [] };
for (let i = 0; i < rounds; i += 1) {
  const onRows = await runRows();
  const onOrders = await runOrders();
  const ns = await run();
  measured.rows.push(onRows);
  measured.orders.push(onOrders);
  measured.contestant.push(ns);
  measured.overRows.push(ns / onRows);
  measured.overOrders.push(ns / onOrders);
}
console.log(
  JSON.stringify({
    title: contestant.title,
    ns: median(measured.contestant),
    best: Math.min(...measured.contestant),
    rows: median(measured.rows),
    orders: median(measured.orders),
    overRows: median(measured.overRows),
    overOrders: median(measured.overOrders),
  }),
);
process.exit(0);
