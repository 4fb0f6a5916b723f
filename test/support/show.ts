import { decide } from "order-recourse";
import { referenceDecide } from "../reference/reference.js";
import { TooMany } from "../reference/completions.js";
import { drawCases, type Case } from "./draw-case.js";
import { differences } from "./compare.js";
import { shrink } from "./shrink.js";
const pat = new RegExp(process.argv[3] ?? ".");
const diff = (c: Case) => {
  try {
    const dec = decide(c.order, { policies: c.policies, at: c.at, ...(c.reason ? { reason: c.reason } : {}) });
    return differences(dec, referenceDecide(c.order, c.policies, Date.parse(c.at), c.reason)).filter(d => pat.test(d.path) && !/\.from$/.test(d.path));
  } catch (e) { if (e instanceof TooMany) return []; throw e; }
};
for (const s of process.argv[2]!.split(","))
for (const c of drawCases(Number(s))) {
  if (diff(c).length === 0) continue;
  const small = shrink(c, x => { try { return diff(x).length > 0 } catch { return false } });
  const { version: _v, ...rest } = {version: 0, ...small};
  console.log("SEED", s); 
  for (const p of small.policies) { const {custom, ...q} = p as any; const used = JSON.stringify(q).includes("custom."); console.log("policy", JSON.stringify(used ? p : q)); }
  console.log("order", JSON.stringify(small.order), small.at, small.reason);
  for (const d of diff(small).filter((d,i,all) => !(d.path.startsWith(".recommended")||d.path.startsWith(".lines.")) || all.every(e => e.path.startsWith(".recommended")||e.path.startsWith(".lines."))).slice(0,6)) console.log("  ", d.path, "\n      E", JSON.stringify(d.engine)?.slice(0, 700), "\n      R", JSON.stringify(d.reference)?.slice(0, 700));
  break;
}
