// Writes the pages that are made from data: docs/facts.md from the fact table, docs/policies/*.md from
// the policies, docs/laws.md from the laws. With --check, a page that differs from what is committed fails the run.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { lawsPage } from "./laws-page.mjs";

const check = process.argv.includes("--check");

/** The sources, bundled on the fly: the pages need no build. */
async function load() {
  const file = join(tmpdir(), `order-recourse-docs-${process.pid}.mjs`);
  const contents = `
    export { facts } from "./src/model/facts.ts";
    export { FACT_WORDS } from "./src/cli/fact-words.ts";
    export { eventNoun, reasonWords } from "./src/cli/words.ts";
    export { laws } from "./src/laws/index.ts";
    export { DELIVERY, FAULT } from "./src/model/buyer-reason.ts";
    export { policies } from "./src/policies/index.ts";
  `;
  const stdin = { contents, resolveDir: process.cwd(), loader: "ts" };
  await build({ stdin, bundle: true, format: "esm", outfile: file, logLevel: "error" });
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}

const { facts, FACT_WORDS, laws, policies, ...words } = await load();

const MISSING = {
  unknown: "not known",
  absent: "not there",
  standard: "`standard`",
  required: "can't be missing",
  derived: "worked out",
};

function code(text) {
  return `\`${text}\``;
}

/** Text in a cell of a table. */
function cell(text) {
  return String(text).replaceAll("|", "\\|").replaceAll("\n", " ");
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function factsPage() {
  const rows = Object.entries(facts).map(([fact, { kind, values, missing }]) => [
    code(fact),
    FACT_WORDS[fact],
    kind,
    values === undefined ? "" : values.map(code).join(" "),
    MISSING[missing],
  ]);
  return `# Facts

Everything that a rule can ask for. *Event* and *schedule* are the two kinds of date: something that happened, and something
set down in advance. The last column says what a missing key means; \`null\` always means that it is known not to be there.

${table(["fact", "what it is", "kind", "values", "no key"], rows)}

A shop's own facts are \`custom.*\`: a policy declares the ones that it reads (\`text\`, \`number\`, \`boolean\`, \`list\`, \`instant\`); a key
that ends in \`At\` holds an instant and can anchor a window. No key: not there. A line's value goes before its order's.
`;
}

function span(of) {
  const [unit] = Object.keys(of);
  const amount = typeof of[unit] === "number" ? of[unit] : of[unit].fact;
  const words = [`${amount} ${unit === "businessDays" ? "business days" : unit}`];
  if (of.counting !== undefined) words.push(of.counting);
  if (of.calendar !== undefined) words.push(of.calendar);
  if (of.roll !== undefined) words.push("rolls to the next working day");
  return words.join(", ");
}

function moment(of) {
  if (typeof of === "string") return of;
  if ("on" in of) return of.on;
  if ("after" in of) return `${span(of.span)} after ${moment(of.after)}`;
  if ("before" in of) return `${span(of.span)} before ${moment(of.before)}`;
  const [name] = Object.keys(of);
  const words = { laterOf: "later of", earlierOf: "earlier of", firstKnown: "first known of" };
  return `${words[name]} (${of[name].map(moment).join("; ")})`;
}

function test(of) {
  if (Array.isArray(of)) return of.join(", ");
  if (typeof of !== "object") return String(of);
  return Object.entries(of)
    .map(([key, value]) => {
      if (key === "not") return `not ${test(value)}`;
      if (key === "within" || key === "olderThan")
        return `${key === "within" ? "within" : "older than"} ${span(value)}`;
      if (key === "known") return value ? "known" : "absent";
      return `${{ atLeast: "at least", below: "below", has: "has", hasNone: "has none of", from: "from", to: "to" }[key]} ${test(value)}`;
    })
    .join(", ");
}

function when(of) {
  const tests = Object.entries(of).map(([fact, value]) => `${code(fact)} ${test(value)}`);
  return tests.length === 0 ? "otherwise" : tests.join("; ");
}

function then(of) {
  const words = [of.effect === "permit" ? (of.mode ?? "instant") : of.effect];
  if (of.kind !== undefined) words.push(of.kind);
  if (of.route !== undefined) words.push(of.route);
  if (of.lastResort) words.push("last resort");
  if (of.opens !== undefined) words.push(`opens ${moment(of.opens)}`);
  if (of.closes !== undefined) words.push(`closes ${moment(of.closes)}`);
  if (of.outside === "next") words.push("else the next row");
  return words.join("; ");
}

function policyPage(policy) {
  const sources = new Map();
  for (const rows of Object.values(policy.tables))
    for (const { source } of rows)
      if (source !== undefined) sources.set(JSON.stringify(source), source);
  const numbers = new Map([...sources.keys()].map((key, index) => [key, index + 1]));
  const tables = Object.entries(policy.tables).map(([action, rows]) => {
    const cells = rows.map(({ id, when: asked, then: said, because, source }) => [
      code(id),
      when(asked),
      then(said),
      because,
      source === undefined ? "" : `[${numbers.get(JSON.stringify(source))}]`,
    ]);
    return `## ${action}\n\n${table(["row", "when", "then", "because", "source"], cells)}`;
  });
  const list = [...sources.values()].map(({ title, section, url, seenOn, confidence, note }, i) => {
    const where = url === undefined ? title : `[${title}](${url})`;
    const parts = [
      section,
      seenOn && `seen ${seenOn}`,
      confidence && `confidence ${confidence}`,
      note,
    ];
    return `${i + 1}. ${[where, ...parts.filter(Boolean)].join("; ")}`;
  });
  return `# ${policy.title ?? policy.id}

\`${policy.id}\`, version ${policy.version}. In each table the first row that matches decides. Days are counted in ${[policy.timeZone].flat().join(" or ")}.

${tables.join("\n\n")}

## Sources

${list.join("\n")}
`;
}

const pages = Object.fromEntries([
  ["docs/facts.md", factsPage()],
  ["docs/laws.md", lawsPage(laws, words)],
  ...Object.entries(policies).map(([id, policy]) => [`docs/policies/${id}.md`, policyPage(policy)]),
]);
for (const [file, text] of Object.entries(pages)) {
  if (check) {
    if (readFileSync(file, "utf8") === text) continue;
    console.error(`${file} is not what its data says: npm run docs:generate`);
    process.exitCode = 1;
  } else {
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
  }
}
