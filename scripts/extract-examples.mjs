// Turns the examples of the documentation into tests: one Vitest file per fenced `ts` block of
// README.md, docs/**/*.md and the comments in src, written to build/examples.
//
//   expression; // => value       must equal the value
//   expression; // => { a: 1, … } must have at least these keys
//   const name = …; // => value   the same, asked of the name
//   expression; // throws /re/    must throw an error whose message matches
//   //          more              a comment line indented by two spaces or more goes on with the value
//
// A fence ```ts continues starts with the code of the block before it; ```ts no-test is left alone.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const outDir = "build/examples";

/** Fenced ts blocks of a file, with the line each starts on. */
function blocksOf(file) {
  const inComment = file.endsWith(".ts");
  const blocks = [];
  let open;
  for (const [index, raw] of readFileSync(file, "utf8").split("\n").entries()) {
    const line = inComment ? raw.replace(/^\s*\* ?/, "") : raw;
    if (open !== undefined) {
      if (line.trim() !== "```") open.code.push(line);
      else {
        if (!open.words.includes("no-test")) blocks.push(open);
        open = undefined;
      }
      continue;
    }
    const fence = /^```(?:ts|typescript)(?:\s+(.*))?$/.exec(line.trim());
    if (fence === null || (inComment && !/^\s*\*/.test(raw))) continue;
    const words = fence[1]?.split(/\s+/) ?? [];
    const before = words.includes("continues") ? (blocks.at(-1)?.code ?? []) : [];
    open = { line: index + 1, words, code: [...before] };
  }
  return blocks;
}

/** The comment behind a statement, with the comment lines that go on with it; or undefined. */
function noteAfter(text, end) {
  const range = ts.getTrailingCommentRanges(text, end)?.at(-1);
  if (range?.kind !== ts.SyntaxKind.SingleLineCommentTrivia) return undefined;
  const more = /^(?:\n[ \t]*\/\/ {2,}[^\n]*)*/.exec(text.slice(range.end))?.[0] ?? "";
  const lines = [text.slice(range.pos + 2, range.end), ...more.split(/\n[ \t]*\/\//)];
  return lines
    .map((line) => line.trim())
    .join(" ")
    .trim();
}

/** What a statement is asked about: its expression, or the one name it declares. */
function subjectOf(statement, source) {
  if (ts.isExpressionStatement(statement)) return statement.expression.getText(source);
  if (!ts.isVariableStatement(statement)) return undefined;
  return statement.declarationList.declarations.at(-1)?.name.getText(source);
}

/** One statement as code of a test. */
function asTest(statement, source) {
  const code = statement.getText(source);
  const note = noteAfter(source.text, statement.end);
  const [, form, wanted = ""] = /^(=>|throws)\s*(.*)$/.exec(note ?? "") ?? [];
  const subject = subjectOf(statement, source);
  if (form === undefined || subject === undefined) return code;
  const declared = ts.isVariableStatement(statement) ? `${code}\n` : "";
  if (form === "throws") return `expect(() => ${subject}).toThrow(${wanted});`;
  if (!wanted.includes("…")) return `${declared}expect(${subject}).toEqual(${wanted});`;
  return `${declared}expect(${subject}).toMatchObject(${wanted.replace(/,?\s*…/g, "")});`;
}

/** The text of a Vitest file for one block. */
function testFile(title, block) {
  const code = block.code.join("\n");
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  const isImport = (statement) => ts.isImportDeclaration(statement);
  const imports = source.statements.filter(isImport).map((s) => s.getText(source));
  const body = source.statements.filter((s) => !isImport(s)).map((s) => asTest(s, source));
  return [
    `import { expect, test } from "vitest";`,
    ...new Set(imports),
    `test(${JSON.stringify(title)}, async () => {`,
    ...body,
    `});`,
    ``,
  ].join("\n");
}

/** Files below a folder; fs.globSync is not in Node 20. */
const under = (folder, suffix) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(suffix))
        .map((name) => join(folder, name))
    : [];

rmSync(outDir, { recursive: true, force: true });
mkdirSync(outDir, { recursive: true });
const sources = [
  ...["README.md", "CONTRIBUTING.md"].filter((name) => existsSync(name)),
  ...under("docs", ".md"),
  ...under("src", ".ts"),
];
let count = 0;
for (const file of sources) {
  for (const block of blocksOf(file)) {
    const title = `${file}:${block.line}`;
    const name = title.replace(/[^A-Za-z0-9]+/g, "-");
    writeFileSync(join(outDir, `${name}.test.ts`), testFile(title, block));
    count += 1;
  }
}
console.log(`${count} examples written to ${outDir}`);
