// What proofs about whole policies cost. Each is asked once, in a fresh process: that is how a merchant's CI asks.
// Run as a child: node analysis.mjs
import { atLeastAsGenerous, check, diff } from "../dist/analysis/index.js";
import { eu } from "../dist/laws/eu.js";
import { amazonDe } from "../dist/policies/amazon-de.js";
import { amazonUs } from "../dist/policies/amazon-us.js";

/** The same policy with the holiday season moved on by a year. */
const nextSeason = {
  ...amazonUs,
  version: "next season",
  tables: {
    ...amazonUs.tables,
    return: amazonUs.tables.return.map((row) =>
      row.id.startsWith("holidays-2025") ? JSON.parse(moved(JSON.stringify(row))) : row,
    ),
  },
};

function moved(text) {
  return text.replaceAll(/\b202[56]-(?=\d\d-\d\d)/g, (year) => `${Number(year.slice(0, 4)) + 1}-`);
}

const ASKED = [
  ["check(amazonUs)", () => check(amazonUs)],
  ["diff(amazonUs, amazonUs with the next season)", () => diff(amazonUs, nextSeason)],
  ["atLeastAsGenerous(amazonDe, eu)", () => atLeastAsGenerous(amazonDe, eu)],
];

const results = ASKED.map(([title, ask]) => {
  const start = performance.now();
  ask();
  return { title, ms: performance.now() - start };
});
console.log(JSON.stringify(results));
