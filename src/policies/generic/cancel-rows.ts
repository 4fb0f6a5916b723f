/**
 * The `cancel` table of a form.
 *
 * @module
 */
import {
  after,
  deny,
  type Mode,
  minutes as minutesOf,
  type Permit,
  permit,
  type Row,
} from "../../policy/index.js";
import { cite } from "../basics/page.js";
import { asked, onItsWay, settled } from "../basics/rows.js";
import type { CancelForm } from "./form.js";

/** The rows of a form. */
export function cancelRows(form: CancelForm | "none"): readonly Row[] {
  const over = settled(NOWHERE).map(bare);
  if (form === "none")
    return [
      ...over.slice(0, 1),
      { id: "never", when: {}, then: deny(), because: "seller-decides" },
    ];
  const { until, mode, minutes, then = "none", fees, never = [] } = form;
  const may = (how: Mode | undefined, told: Omit<Permit, "effect"> = {}): Permit =>
    permit({
      ...(how !== undefined && { mode: how }),
      ...told,
      ...(fees !== undefined && { terms: { fees } }),
    });
  const rows: Row[] = [
    ...over,
    ...[onItsWay(NOWHERE), ...asked(NOWHERE)].map(bare),
    ...never.map(({ id, when }): Row => ({ id, when, then: deny(), because: "seller-decides" })),
  ];
  if (until === "processing") {
    rows.push({
      id: "processing",
      when: { "line.status": "processing" },
      then: deny({ kind: "no-longer" }),
      because: "shipping-begun",
    });
  }
  if (minutes !== undefined) {
    rows.push({
      id: "first-minutes",
      when: {},
      then: may(mode, {
        closes: after("order.placedAt", minutesOf(minutes)),
        ...(then !== "none" && { outside: "next" }),
      }),
      because: "cancellation-window",
    });
  }
  if (minutes === undefined || then !== "none") {
    const how = minutes === undefined || then === "none" ? mode : then;
    rows.push({ id: "not-shipped", when: {}, then: may(how), because: "not-shipped" });
  }
  return rows;
}

const NOWHERE = cite({ title: "" }, "");

/** A row without the source that it does not have. */
function bare({ source: _, ...row }: Row): Row {
  return row;
}
