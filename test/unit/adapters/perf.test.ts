import { it } from "vitest";
import { applyNotification, fromAmazonSpApi } from "order-recourse/adapters/amazon-sp-api";
import { itemV0, orderV0, fixture } from "./amazon-sp-api/payloads.js";
it("t",()=>{
 const item=itemV0({BuyerRequestedCancel:{IsBuyerRequestedCancel:"true"},QuantityShipped:0});
 for (const n of [5000,20000,80000]) {
  const items=Array.from({length:n},()=>({...item}));
  let t=performance.now();
  fromAmazonSpApi(orderV0({OrderStatus:"Unshipped",OrderItems:items})); console.log(n,"v0",performance.now()-t);
  const uniq=items.map((i,x)=>({...i,OrderItemId:`${x}`}));
  t=performance.now(); fromAmazonSpApi(orderV0({OrderStatus:"Unshipped",OrderItems:uniq})); console.log(n,"v0 uniq",performance.now()-t);
  const c=fixture("order-change"); const S=c.Payload.OrderChangeNotification.Summary; S.OrderItems=items.map((_,i)=>({...S.OrderItems[0],OrderItemId:`${i}`}));
  t=performance.now(); const f=fromAmazonSpApi(c,{events:[]}); console.log(n,"change",performance.now()-t);
  t=performance.now(); applyNotification(f.order,c); console.log(n,"apply",performance.now()-t);
 }
});
