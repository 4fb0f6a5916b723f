// What `amazon-us` costs, alone or in a set of policies.
// Run as a child: node amazon.mjs '{ "set", "size", "rounds", "round", "warm" }'
import { compile } from "../dist/index.js";
import { cases, KNOWN, SETS } from "./marketplace.mjs";
import { median } from "./median.mjs";

const { set, size, rounds, round, warm } = JSON.parse(process.argv[2]);
const policies = SETS[set](size);
const start = performance.now();
const { decide, allows } = compile(policies);
const compileMs = performance.now() - start;
const all = cases(500);

const ring = new Array(64).fill(null);
let place = 0;

function loopDecide(items, from, to) {
  for (let i = from; i < to; i += 1) {
    const { order, question } = items[i];
    place = (place + 1) & 63;
    ring[place] = decide(order, question);
  }
}
function loopAllows(items, from, to) {
  for (let i = from; i < to; i += 1) {
    const { order, question } = items[i];
    place = (place + 1) & 63;
    ring[place] =
      (allows(order, "cancel", question) ? 1 : 0) |
      (allows(order, "return", question) ? 2 : 0) |
      (allows(order, "contactSeller", question) ? 4 : 0) |
      (allows(order, "escalate", question) ? 8 : 0);
  }
}

/** Asks about some items for about that many milliseconds; nanoseconds for each. */
function timed(loop, items, milliseconds, offset) {
  const begin = performance.now();
  let asked = 0;
  let spent = 0;
  let portion = 1;
  while (spent < milliseconds) {
    const from = (offset + asked) % items.length;
    const to = Math.min(items.length, from + portion);
    loop(items, from, to);
    asked += to - from;
    portion = Math.min(100, portion * 2);
    spent = performance.now() - begin;
  }
  return (spent * 1e6) / asked;
}

/** A call that takes longer is measured once only, after the warm-up. */
const LONG_NS = 100e6;

const first = performance.now();
loopDecide(all[0].items, 0, 1);
const firstMs = performance.now() - first;
const results = all.map(({ title, items }) => ({
  title,
  decide: [timed(loopDecide, items, warm / all.length, 0)],
  allows: [timed(loopAllows, items, warm / all.length, 0)],
}));
for (let i = 0; i < rounds; i += 1)
  for (const [index, { items }] of all.entries())
    for (const [key, loop] of [
      ["decide", loopDecide],
      ["allows", loopAllows],
    ]) {
      const measured = results[index][key];
      if (i === 0) measured.pop();
      else if (measured[0] > LONG_NS) continue;
      measured.push(timed(loop, items, round / all.length, i * 61));
    }
const cost = results.map((each) => ({
  title: each.title,
  decide: median(each.decide),
  allows: median(each.allows) / 4,
}));
const known = cost.slice(0, KNOWN);
console.log(
  JSON.stringify({
    compileMs,
    firstMs,
    cost,
    knownCases: KNOWN,
    known: {
      decide: median(known.map(({ decide: ns }) => ns)),
      allows: median(known.map(({ allows: ns }) => ns)),
    },
  }),
);
process.exit(0);
