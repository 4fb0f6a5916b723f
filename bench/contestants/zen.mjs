// One decision table per action, hit policy `first`; made once, called one order at a time.
import { ZenEngine } from "@gorules/zen-engine";
import { ACTIONS, bits, FIELDS, rulesOf } from "../workload.mjs";

export const about = { title: "@gorules/zen-engine, tables", input: "rows", isAsync: true };

const quoted = (value) => (typeof value === "string" ? `'${value}'` : String(value));

function cell([, operator, value]) {
  switch (operator) {
    case "is":
      return quoted(value);
    case "isNot":
      return `!= ${quoted(value)}`;
    case "in":
      return value.map(quoted).join(", ");
    case "below":
      return `< ${value}`;
    case "atMost":
      return `<= ${value}`;
    case "above":
      return `> ${value}`;
    case "atLeast":
      return `>= ${value}`;
    case "isNull":
      return "null";
    default:
      throw new Error(operator);
  }
}

function table(action) {
  const rules = rulesOf(action);
  const used = FIELDS.filter((field) => rules.some(({ when }) => when.some(([f]) => f === field)));
  return {
    id: `table-${action}`,
    name: action,
    type: "decisionTableNode",
    position: { x: 0, y: 0 },
    content: {
      hitPolicy: "first",
      passThrough: false,
      inputField: null,
      outputPath: null,
      executionMode: "single",
      inputs: used.map((field) => ({ id: field, name: field, field })),
      outputs: [{ id: "out", name: action, field: action }],
      rules: rules.map(({ id, allow, when }) => ({
        _id: id,
        ...Object.fromEntries(
          used.map((field) => [
            field,
            when
              .filter(([f]) => f === field)
              .map(cell)
              .join(" and "),
          ]),
        ),
        out: String(allow),
      })),
    },
  };
}

export function prepare() {
  const graph = {
    contentType: "application/vnd.gorules.decision",
    nodes: [
      { id: "in", name: "request", type: "inputNode", position: { x: 0, y: 0 } },
      ...ACTIONS.map(table),
      { id: "out", name: "response", type: "outputNode", position: { x: 0, y: 0 } },
    ],
    edges: ACTIONS.flatMap((action) => [
      { id: `in-${action}`, sourceId: "in", targetId: `table-${action}`, type: "edge" },
      { id: `${action}-out`, sourceId: `table-${action}`, targetId: "out", type: "edge" },
    ]),
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));
  return { mask: async (row) => bits((await decision.evaluate(row)).result) };
}
