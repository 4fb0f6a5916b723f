// `npm ci` refuses a lock file without an entry for every optional dependency of every platform,
// and `npm install` writes none for a package the registry in use does not have.
// This adds the missing entries (version only: no integrity, no address), so that `npm ci` works
// on any registry. Run it after each change of the lock file.
import { readFileSync, writeFileSync } from "node:fs";

const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const { packages } = lock;
const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const chips = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "x64",
  "wasm32",
];

/** Where Node would find `name` from the package at `path`, or undefined. */
function locate(path, name) {
  for (
    let base = path;
    ;
    base = base.slice(0, Math.max(0, base.lastIndexOf("node_modules/") - 1))
  ) {
    const candidate = `${base === "" ? "" : `${base}/`}node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (base === "") return undefined;
  }
}

let added = 0;
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (locate(path, name) !== undefined) continue;
    const version = /\d+\.\d+\.\d+[^\s|]*/.exec(range)?.[0];
    if (version === undefined) throw new Error(`no version in ${name}@${range}`);
    const words = name.split(/[/\-_.]/);
    const os = systems.filter(
      (s) => words.includes(s) || (s === "win32" && words.includes("windows")),
    );
    const cpu = chips.filter((c) => words.includes(c));
    packages[`node_modules/${name}`] = {
      version,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os.length > 0 ? { os } : {}),
      ...(cpu.length > 0 ? { cpu } : {}),
    };
    added += 1;
  }
}
if (added > 0) {
  // the order npm writes, so that the next install leaves no trace
  lock.packages = Object.fromEntries(
    Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en")),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`${added} entries added`);
