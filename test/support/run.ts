import { decide } from "order-recourse";
import { referenceDecide } from "../reference/reference.js";
import { TooMany } from "../reference/completions.js";
import { drawCases } from "./draw-case.js";
import { refused } from "./draw-policy.js";
import { differences } from "./compare.js";
const from = Number(process.argv[2] ?? 1), n = Number(process.argv[3] ?? 100), show = Number(process.argv[4] ?? 3);
let ok = 0, skipped = 0, bad = 0, shown = 0;
const kinds = new Map<string, {n: number, seed: number}>();
const t0 = performance.now();
const times: number[] = [];
let tr = 0, te = 0, tg = 0;
for (let seed = from; seed < from + n; seed++) {
  let cases;
  const g = performance.now();
  try { cases = drawCases(seed); } catch (e) { console.log("gen", seed, e); continue; }
  tg += performance.now() - g;
  for (const [k, c] of cases.entries()) {
    let ref;
    const a = performance.now();
    try { ref = referenceDecide(c.order, c.policies, Date.parse(c.at), c.reason); }
    catch (e) { if (e instanceof TooMany) { skipped++; tr += performance.now() - a; continue; } console.log("ref", seed, k, e); bad++; continue; }
    const b = performance.now();
    const dec = decide(c.order, { policies: c.policies, at: c.at, ...(c.reason ? { reason: c.reason } : {}) });
    te += performance.now() - b; tr += b - a; times.push(b - a);
    const d = differences(dec, ref);
    if (d.length === 0) ok++;
    else {
      bad++;
      const key = [...new Set(d.map(({path, kind}) => path.replace(/lines\.\d+\./, "lines.*.").replace(/\d+/g, "#") + " " + (kind ?? "")))].sort()[0] ?? "";
      const e = kinds.get(key); if (e) e.n++; else kinds.set(key, {n: 1, seed});
    }
  }
}
console.log({ ok, skipped, bad, ms: Math.round(performance.now() - t0), tr: Math.round(tr), te: Math.round(te), tg: Math.round(tg) });
console.log([...kinds].sort((a, b) => b[1].n - a[1].n).slice(0, 40).map(([k, {n, seed}]) => `${n}\t${seed}\t${k}`).join("\n"));
times.sort((a,b)=>a-b); console.log('ref ms p10,50,90,99,max', ...[.1,.5,.9,.99,.9999].map(q=>times[Math.floor(q*times.length)]?.toFixed(2)));
if (process.env["REFUSED"]) console.log([...refused].sort((a, b) => b[1] - a[1]));
