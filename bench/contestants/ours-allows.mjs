import { compile } from "../../dist/index.js";
import { benchPolicy } from "../policy.mjs";

export const about = { title: "order-recourse, allows", input: "items" };

export function prepare() {
  const { allows } = compile(benchPolicy);
  return {
    mask: ({ order, question }) =>
      (allows(order, "cancel", question) ? 1 : 0) |
      (allows(order, "return", question) ? 2 : 0) |
      (allows(order, "contactSeller", question) ? 4 : 0) |
      (allows(order, "escalate", question) ? 8 : 0),
  };
}
