/**
 * Reads a source tree and lists what breaks the rules of CONTRIBUTING.md: layers, rooms and purity.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, posix } from "node:path";
import ts from "typescript";

/** Folders of `src` by layer; imports go down only. `index` is src/index.ts. */
export const LAYERS: readonly (readonly string[])[] = [
  ["internal"],
  ["time"],
  ["calendars", "model"],
  ["policy"],
  ["checks", "decision"],
  ["engine"],
  ["schema", "explain", "policies", "laws", "adapters", "standards", "analysis", "sql", "plan"],
  ["testing", "cli", "index"],
];

const READERS = LAYERS[6] ?? [];
const SEES_ONLY: Record<string, readonly string[]> = {
  calendars: ["time"],
  policies: ["calendars", "policy", "time"],
  laws: ["calendars", "policy", "time"],
};
const ROOMS: Record<string, readonly string[]> = {
  "date-fns": ["time"],
  "@date-fns/utc": ["time"],
  zod: ["schema", "adapters"],
};
const EMPTY_NAMES = new Set(["utils.ts", "util.ts", "types.ts", "helpers.ts", "common.ts"]);

/** What the rules have to know of a package. */
export interface Tree {
  /** The `src` folder. */
  readonly src: string;
  /** Sources of the doors, from `src`. */
  readonly doors: readonly string[];
  /** Names under `dependencies`. */
  readonly dependencies: readonly string[];
}

/** Every breach as `file: what`, sorted. */
export function violations(tree: Tree): string[] {
  const files = readdirSync(tree.src, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts"))
    .sort();
  const graph = new Map<string, string[]>();
  const found: string[] = [];
  for (const file of files) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(tree.src, file), "utf8"),
      ts.ScriptTarget.Latest,
    );
    const say = (what: string): void => void found.push(`${file}: ${what}`);
    checkPlace(file, tree, say);
    graph.set(file, checkImports(source, file, tree, say));
    for (const what of impurities(source, folderOf(file))) say(what);
  }
  return [...found, ...cycles(graph)].sort();
}

const folderOf = (file: string): string =>
  file === "index.ts" ? "index" : (file.split("/")[0] ?? "");
const layerOf = (folder: string): number => LAYERS.findIndex((names) => names.includes(folder));

function checkPlace(file: string, tree: Tree, say: (what: string) => void): void {
  const name = posix.basename(file);
  if (layerOf(folderOf(file)) < 0) say("no layer has this folder");
  if (name === "index.ts" && !tree.doors.includes(file)) say("an index.ts without a door");
  if (EMPTY_NAMES.has(name)) say("a name that says nothing");
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(name)) say("a name that is not kebab-case");
}

/** Checks each import of a file; returns the files of the tree that it imports. */
function checkImports(
  source: ts.SourceFile,
  file: string,
  tree: Tree,
  say: (what: string) => void,
): string[] {
  const inside: string[] = [];
  for (const specifier of specifiersOf(source, say)) {
    if (!specifier.startsWith(".")) {
      checkPackage(specifier, folderOf(file), tree, say);
      continue;
    }
    const target = posix.join(posix.dirname(file), specifier).replace(/\.js$/, ".ts");
    if (!specifier.endsWith(".js") || !existsSync(join(tree.src, target))) {
      say(`imports ${specifier}, which is no file of src`);
      continue;
    }
    inside.push(target);
    checkDirection(folderOf(file), folderOf(target), say);
  }
  return inside;
}

function checkDirection(from: string, to: string, say: (what: string) => void): void {
  if (from === to || layerOf(from) < 0 || layerOf(to) < 0) return;
  if (layerOf(to) > layerOf(from)) say(`imports up: ${to}`);
  else if (READERS.includes(from) && READERS.includes(to)) say(`imports a neighbour: ${to}`);
  else if (SEES_ONLY[from]?.includes(to) === false) say(`may not see ${to}`);
}

function checkPackage(
  specifier: string,
  folder: string,
  tree: Tree,
  say: (what: string) => void,
): void {
  if (specifier.startsWith("node:") || builtinModules.includes(specifier)) {
    if (folder !== "cli") say(`imports ${specifier} outside cli`);
    return;
  }
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  if (!tree.dependencies.includes(name)) say(`imports ${name}, which is no dependency`);
  if (ROOMS[name]?.includes(folder) === false)
    say(`imports ${name} outside ${ROOMS[name].join(" and ")}`);
}

/** What a file imports or re-exports, for values and types alike. */
function specifiersOf(source: ts.SourceFile, say: (what: string) => void): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      const clause = node.exportClause;
      if (clause === undefined || ts.isNamespaceExport(clause)) say("says `export *`");
    }
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  const add = (node: ts.Node | undefined): void => {
    if (node !== undefined && ts.isStringLiteralLike(node)) found.add(node.text);
  };
  visit(source);
  return found;
}

const HOST_OBJECTS = new Set(["process", "performance", "crypto", "globalThis"]);
const LOCAL_METHOD =
  /^(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/;

/** Clock, chance, environment and generated code: whatever makes two runs differ. */
function impurities(source: ts.SourceFile, folder: string): Set<string> {
  const found = new Set<string>();
  if (folder === "cli") return found;
  const nameOf = (node: ts.Node): string => (ts.isIdentifier(node) ? node.text : "");
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const object = nameOf(node.expression);
      const path = `${object}.${node.name.text}`;
      if (path === "Date.now" || path === "Math.random" || HOST_OBJECTS.has(object))
        found.add(`uses ${path}`);
      if (folder !== "time" && LOCAL_METHOD.test(node.name.text))
        found.add(`uses ${node.name.text}, which depends on the machine's zone`);
    }
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      const callee = nameOf(node.expression);
      const bare = (node.arguments?.length ?? 0) === 0;
      if (callee === "Date" && (bare || ts.isCallExpression(node))) found.add("asks the clock");
      if (callee === "eval" || callee === "Function") found.add(`makes code with ${callee}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Each ring of imports once, named by the files on it. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const rings = new Map<string, string>();
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      const ring = path.slice(at);
      const key = [...ring].sort().join();
      if (!rings.has(key))
        rings.set(key, `${ring[0]}: imports itself through ${ring.slice(1).join(", ")}`);
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return [...rings.values()];
}
