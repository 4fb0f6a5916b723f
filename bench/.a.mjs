import { compile } from "../dist/index.js";
import { benchPolicy } from "./policy.mjs";
import { rows, REPEATED } from "./workload.mjs";
import { itemOf } from "./items.mjs";
import { mask } from "./contestants/hand-orders.mjs";
const items=[...rows(REPEATED.count,REPEATED.seed)].map(itemOf);
const { allows } = compile(benchPolicy);
const m=({order,question})=>(allows(order,"cancel",question)?1:0)|(allows(order,"return",question)?2:0)|(allows(order,"contactSeller",question)?4:0)|(allows(order,"escalate",question)?8:0);
const run=(f)=>{let s=0; for(let k=0;k<10;k++) for(let i=0;i<items.length;i++) s=(s+f(items[i]))|0; return s;};
for(let i=0;i<8;i++){run(m);run(mask);}
let a=1e9,b=1e9; for(let r=0;r<40;r++){ let t=performance.now(); run(m); a=Math.min(a,performance.now()-t); t=performance.now(); run(mask); b=Math.min(b,performance.now()-t);} 
console.log("allows",(a*1e6/1e5).toFixed(1),"hand",(b*1e6/1e5).toFixed(1),(a/b).toFixed(2));
