// A fresh process: from the first import to the first answer.
// Run as a child: node cold.mjs NAME, a contestant or `amazon-us`
const [, , name] = process.argv;

async function amazon() {
  const start = performance.now();
  const { compile } = await import("../dist/index.js");
  const { amazonUs } = await import("../dist/policies/amazon-us.js");
  const imported = performance.now();
  const compiled = compile(amazonUs);
  const ready = performance.now();
  compiled.decide(
    {
      id: "1",
      placedAt: "2026-11-03T17:20:00Z",
      buyer: { kind: "consumer", country: "US", timeZone: "America/New_York" },
      seller: { type: "third-party", fulfilledBy: "seller" },
      lines: [
        {
          id: "1",
          quantity: 1,
          status: "delivered",
          category: "books",
          deliveredAt: "2026-11-07T15:00:00Z",
        },
      ],
      events: [],
    },
    { at: "2026-11-12T12:00:00Z", reason: "defective" },
  );
  const end = performance.now();
  return { import: imported - start, compile: ready - imported, first: end - ready };
}

/** Import, rules and first answer of a contestant, as one figure. */
async function contestant() {
  const { load } = await import("./contestants.mjs");
  const { REPEATED, rows } = await import("./workload.mjs");
  const { itemOf } = await import("./items.mjs");
  const [row] = rows(1, REPEATED.seed);
  const item = itemOf(row, 0);
  const start = performance.now();
  const { input, mask, convert } = await load(name);
  const asked = input === "rows" ? row : item;
  await mask(convert === undefined ? asked : convert(asked, 0));
  return { total: performance.now() - start };
}

const parts = name === "amazon-us" ? await amazon() : await contestant();
const total = Object.values(parts).reduce((sum, ms) => sum + ms, 0);
console.log(JSON.stringify({ ...parts, total }));
process.exit(0);
