// Every way into the package: a new door is one line in DOORS, then `npm run doors`.
//
//   "."             src/index.ts
//   "./policy"      src/policy/index.ts
//   "./policies/*"  every src/policies/<name>.ts but index.ts; the folders beside them are private
//
// The build, the aliases of the tests, knip and the checks of the packed package all read this list.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const DOORS = [
  ".",
  "./policy",
  "./schema",
  "./policies",
  "./policies/*",
  "./laws",
  "./laws/*",
  "./calendars",
  "./calendars/*",
  "./adapters/*",
  "./analysis",
  "./explain",
  "./explain/locales/*",
  "./plan",
];

/** The program behind `bin`; it has no door. */
export const PROGRAM = "cli/main";

/** The sorted names of what lies in `folder`: files or folders. */
function namesIn(folder, kind) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => (kind === "file" ? item.isFile() : item.isDirectory()))
    .map((item) => item.name)
    .sort();
}

/** What stands in front of `/*`, without `./`. */
const folderOf = (door) => door.slice(2, -2);
const isWildcard = (door) => door.endsWith("/*");

/**
 * The doors with every `*` filled in.
 *
 * @returns {{ door: string, source: string, out: string }[]}
 */
export function entries(root = ".") {
  return DOORS.flatMap((door) => {
    if (door === ".") return [{ door, source: "src/index.ts", out: "index" }];
    if (!isWildcard(door)) {
      const out = `${door.slice(2)}/index`;
      return [{ door, source: `src/${out}.ts`, out }];
    }
    return namesIn(join(root, "src", folderOf(door)), "file")
      .filter((name) => name.endsWith(".ts") && name !== "index.ts")
      .map((name) => {
        const out = `${folderOf(door)}/${name.slice(0, -".ts".length)}`;
        return { door: `./${out}`, source: `src/${out}.ts`, out };
      });
  });
}

/**
 * What `exports` in package.json has to be.
 *
 * @returns {Record<string, unknown>}
 */
export function exportsField(root = ".") {
  const target = (out) => ({
    import: { types: `./dist/${out}.d.ts`, default: `./dist/${out}.js` },
    require: { types: `./dist/${out}.d.cts`, default: `./dist/${out}.cjs` },
  });
  const field = {};
  for (const door of DOORS) {
    if (door === ".") field[door] = target("index");
    else if (!isWildcard(door)) field[door] = target(`${door.slice(2)}/index`);
    else {
      const folder = folderOf(door);
      field[door] = target(`${folder}/*`);
      for (const name of namesIn(join(root, "src", folder), "folder")) {
        field[`./${folder}/${name}/*`] = null;
      }
    }
  }
  field["./package.json"] = "./package.json";
  return field;
}

function main(flag) {
  if (flag === "--list") {
    const doors = entries().map((entry) => entry.door);
    console.log(doors.join(" "));
    return;
  }
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  manifest.exports = exportsField();
  writeFileSync("package.json", `${JSON.stringify(manifest, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv[2]);
