// Policies parsed once and kept inside the module, the order as context. Cedar has no order of rules
// (a forbid beats every permit) and no null: a denial that stands before every permit of its action
// is a `forbid`, one between permits an `unless` of the later ones, and null is a missing attribute.
import cedar from "@cedar-policy/cedar-wasm/nodejs";
import { ACTIONS, rulesOf } from "../workload.mjs";

export const about = { title: "@cedar-policy/cedar-wasm", input: "rows" };

function condition([field, operator, value]) {
  const fact = `context.${field}`;
  switch (operator) {
    case "is":
      return `${fact} == ${JSON.stringify(value)}`;
    case "isNot":
      return `${fact} != ${JSON.stringify(value)}`;
    case "in":
      return `${JSON.stringify(value)}.contains(${fact})`;
    case "below":
      return `${fact} < ${value}`;
    case "atMost":
      return `${fact} <= ${value}`;
    case "above":
      return `context has ${field} && ${fact} > ${value}`;
    case "atLeast":
      return `${fact} >= ${value}`;
    case "isNull":
      return `!(context has ${field})`;
    default:
      throw new Error(operator);
  }
}

function policies() {
  const all = {};
  for (const action of ACTIONS) {
    let permits = 0;
    let unless = "";
    for (const { id, allow, when } of rulesOf(action)) {
      const body = when.length === 0 ? "true" : when.map(condition).join(" && ");
      const scope = `(principal, action == Action::"${action}", resource) when { ${body} }`;
      if (allow) {
        all[id] = `permit${scope}${unless};`;
        permits += 1;
      } else if (permits === 0) all[id] = `forbid${scope};`;
      else unless += ` unless { ${body} }`;
    }
  }
  return all;
}

function checked(answer) {
  if (answer.type !== "success") throw new Error(JSON.stringify(answer));
  return answer;
}

export function prepare() {
  checked(cedar.preparsePolicySet("bench", { staticPolicies: policies() }));
  const principal = { type: "User", id: "buyer" };
  const resource = { type: "Order", id: "order" };
  const actions = ACTIONS.map((id) => ({ type: "Action", id }));
  const entities = [];
  const allows = (action, context) =>
    checked(
      cedar.statefulIsAuthorized({
        principal,
        action,
        resource,
        context,
        preparsedPolicySetId: "bench",
        entities,
      }),
    ).response.decision === "allow";
  return {
    convert: ({ sellerRespondedHours, ...rest }) =>
      sellerRespondedHours === null ? rest : { ...rest, sellerRespondedHours },
    mask(context) {
      let allowed = 0;
      for (let i = 0; i < 4; i += 1) if (allows(actions[i], context)) allowed |= 1 << i;
      return allowed;
    },
  };
}
