/**
 * A way back with an end.
 *
 * @module
 */
import {
  type Moment,
  type Outside,
  permit,
  type ReasonCode,
  type Row,
  type Source,
  type Terms,
  type When,
} from "../../policy/index.js";

/** A way back with an end. */
export interface Window {
  readonly id: string;
  readonly when?: When;
  /** Default: the delivery. */
  readonly opens?: Moment;
  readonly closes: Moment;
  /** Default: ask the next row. */
  readonly outside?: Outside;
  /** May be granted, no promise. */
  readonly maybe?: boolean;
  readonly terms?: Terms;
  readonly because?: ReasonCode;
  readonly source: Source;
}

/** The row of a way back; once it is over, or has never begun, the next row is asked. */
export function back(window: Window): Row {
  const { id, when = {}, opens = "line.deliveredAt", closes, outside = "next" } = window;
  return {
    id,
    when,
    then: permit({
      ...(window.maybe === true && { mode: "discretionary" }),
      opens,
      closes,
      outside,
      ...(window.terms !== undefined && { terms: window.terms }),
    }),
    because: window.because ?? "return-window",
    source: window.source,
  };
}
