// Writes the pages that are made from data: docs/facts.md from the fact table, docs/policies/*.md from
// the policies, docs/laws.md from the laws, docs/vocabulary.md from both; the page of a policy that is gone
// goes too. With --check, a page that differs from what is committed, or is of no policy, fails the run.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { lawsPage } from "./laws-page.mjs";
import { vocabularyPage } from "./vocabulary-page.mjs";

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
    export { tableMarkdown } from "./src/explain/table-markdown.ts";
  `;
  const stdin = { contents, resolveDir: process.cwd(), loader: "ts" };
  await build({ stdin, bundle: true, format: "esm", outfile: file, logLevel: "error" });
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}

const { facts, FACT_WORDS, laws, policies, tableMarkdown, ...words } = await load();

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

/** The comment above the policy in its door: its own facts, how to read it, what is left out. */
function commentOf(id) {
  const source = readFileSync(`src/policies/${id}.ts`, "utf8");
  const above =
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+: Policy\b/.exec(source)?.[1] ?? "";
  const [text = ""] = above.replace(/^[ \t]*\* ?/gm, "").split(/^@/m);
  return text.trim();
}

function policyPage(policy) {
  return `# ${policy.title ?? policy.id}

${commentOf(policy.id)}

\`${policy.id}\`, version ${policy.version}. In each table the first row that matches decides. Days are counted in ${[policy.timeZone].flat().join(" or ")}.

${tableMarkdown(policy)}`;
}

const pages = Object.fromEntries([
  ["docs/facts.md", factsPage()],
  ["docs/laws.md", lawsPage(laws, words)],
  ["docs/vocabulary.md", vocabularyPage(policies, laws)],
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
for (const name of readdirSync("docs/policies")) {
  const file = `docs/policies/${name}`;
  if (Object.hasOwn(pages, file)) continue;
  if (check) {
    console.error(`${file} is of no policy: npm run docs:generate`);
    process.exitCode = 1;
  } else {
    rmSync(file);
  }
}
