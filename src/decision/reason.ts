/**
 * Reasons: codes with the facts behind them; words live elsewhere.
 *
 * @module
 */
import type { Fact } from "../model/fact.js";
import type { ReasonCode } from "../model/reason-code.js";
import type { Authority } from "../policy/authority.js";
import type { Source } from "../policy/source.js";

/** Why a verdict is what it is. `policy`, `rule` and `authority` are `null` where no table spoke. */
export interface Reason {
  readonly code: ReasonCode;
  readonly policy: string | null;
  readonly rule: string | null;
  readonly authority: Authority | null;
  readonly source?: Source;
  /** The facts that the row asked for and its window hangs on, as far as they are known. */
  readonly facts: ReasonFacts;
}

/** Facts by name: instants as text, amounts in minor units, `null` for what has not happened. */
export type ReasonFacts = {
  readonly [F in Fact]?: string | number | boolean | readonly string[] | null;
};
