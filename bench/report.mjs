// The result as text for a terminal.
import { median } from "./median.mjs";

const PLAIN = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
const times = (ratio) => `x ${PLAIN.format(ratio)}`;

/** A time in the unit that suits it. */
function time(ns) {
  if (ns >= 1e6) return `${PLAIN.format(ns / 1e6)} ms`;
  if (ns >= 1e4) return `${PLAIN.format(ns / 1e3)} µs`;
  return `${PLAIN.format(ns)} ns`;
}

/** Rows as text: the first column to the left, the others to the right. */
function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const text = all.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("   "),
  );
  const [first, ...rest] = text;
  return [first, "-".repeat(first.length), ...rest];
}

const byTime = (a, b) => a.ns - b.ns;

function speedTable(measured, [first, second]) {
  return table(
    ["", "time", "best round", "per second", first, second],
    [...measured]
      .sort(byTime)
      .map(({ title, ns, bestNs, overHandRows, overHandOrders }) => [
        title,
        time(ns),
        time(bestNs),
        PLAIN.format(Math.round(1e9 / ns)),
        times(overHandRows),
        times(overHandOrders),
      ]),
  );
}

function amazonTable({ cost }) {
  return table(
    ["", "decide", "one allows"],
    cost.map(({ title, decide, allows }) => [title, time(decide), time(allows)]),
  );
}

/** Each case alone and with all laws beside it: what the laws cost. */
function lawsTable(alone, withLaws) {
  const known = alone.cost.slice(0, alone.knownCases);
  const over = known.map(({ decide }, i) => withLaws.cost[i].decide / decide);
  const sum = (cost) =>
    cost.slice(0, alone.knownCases).reduce((all, { decide }) => all + decide, 0);
  return [
    ...table(
      ["", "alone", "with all laws", "over"],
      known.map(({ title, decide }, i) => [
        title,
        time(decide),
        time(withLaws.cost[i].decide),
        times(over[i]),
      ]),
    ),
    `all of them together: ${times(sum(withLaws.cost) / sum(alone.cost))}, median of the cases: ${times(median(over))}`,
  ];
}

function growthTable(amazon) {
  return table(
    ["", "decide", "one allows", "reason unknown", "buyer unknown", "compile", "first decide"],
    amazon.map(({ set, size, known, cost, compileMs, firstMs }) => [
      `${size} ${size === 1 ? set.slice(0, -1) : set}`,
      time(known.decide),
      time(known.allows),
      time(cost.at(-2).decide),
      time(cost.at(-1).decide),
      time(compileMs * 1e6),
      time(firstMs * 1e6),
    ]),
  );
}

function profileLines({ policy, call, byWork, byFunction }) {
  const share = (part) => `${(part * 100).toFixed(0)} %`;
  const work = Object.entries(byWork).map(([kind, part]) => `${kind} ${share(part)}`);
  return [
    `${call}, ${policy}: ${work.join(", ")}`,
    ...Object.entries(byFunction)
      .slice(0, 10)
      .map(([name, part]) => `  ${share(part).padStart(5)}  ${name}`),
  ];
}

function coldTable(cold) {
  const ms = (value) => (value === undefined ? "" : `${value.toFixed(1)} ms`);
  return table(
    ["", "import", "compile", "first", "all"],
    [...cold]
      .sort((a, b) => a.total - b.total)
      .map((row) => [row.name, ms(row.import), ms(row.compile), ms(row.first), ms(row.total)]),
  );
}

/** Everything that was found. */
export function lines(result) {
  const { machine, verified, mask, fresh, answer, amazon, profile, cold, proofs } = result;
  const checked = Object.values(verified.checked).reduce((sum, count) => sum + count, 0);
  const load = `load ${machine.loadBefore.toFixed(1)} before, ${machine.loadAfter.toFixed(1)} after`;
  return [
    "",
    `${result.date}, ${result.mode} run of ${result.seconds} s, Node ${machine.node}, ${machine.system}, ` +
      `${machine.cores} x ${machine.processor}, ${load}`,
    `all agree: ${checked} answers compared, ${verified.answers} different ones among them`,
    ...Object.entries(verified.skipped).map(([name, why]) => `left out: ${name} (${why})`),
    "",
    "ALLOWED OR NOT, four actions of one order; the same 10,000 orders again and again",
    "(x rows: against the hand-written function on flat rows; x orders: against the same on order objects)",
    ...speedTable(mask, ["x rows", "x orders"]),
    "",
    `ALLOWED OR NOT, orders that are new each time (${result.mode === "quick" ? "200,000" : "1,000,000"})`,
    ...speedTable(fresh, ["x rows", "x orders"]),
    "",
    "WHY, four actions of one order; `decide` gives everything, the peers and hand-written code on rows give rule ids",
    "(x ids: against hand-written code that gives four rule ids; x reasons: against hand-written code that gives",
    "status, mode, rule, code and facts of four verdicts and a recommendation, as fresh objects)",
    ...speedTable(answer, ["x ids", "x reasons"]),
    "",
    "AMAZON-US, alone",
    ...amazonTable(amazon[0]),
    "",
    "AMAZON-US IN A SET OF POLICIES OF WHICH ONE APPLIES",
    "(the median over the orders of which all is known, then the two of which it is not)",
    ...growthTable(amazon),
    "",
    "AMAZON-US, alone and with all laws beside it, on orders from the United States of which all is known",
    ...lawsTable(
      amazon[0],
      amazon.find(({ set }) => set === "with all laws"),
    ),
    "",
    "WHERE THE TIME GOES",
    ...profile.flatMap(profileLines),
    "",
    "COLD START: a fresh process, import to first answer (Node's own start not counted)",
    ...coldTable(cold),
    "",
    "PROOFS, each asked once in a fresh process",
    ...table(
      ["", "time"],
      proofs.map(({ title, ms }) => [title, time(ms * 1e6)]),
    ),
  ];
}
