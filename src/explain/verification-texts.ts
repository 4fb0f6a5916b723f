/**
 * What a language has to supply to tell a verification: words for every discrepancy, and for what
 * there is to quote of it.
 *
 * @module
 */
import type { Discrepancy, DiscrepancyCode } from "../decision/discrepancy.js";
import type { Quote, Verification } from "../decision/verification.js";
import type { With, Words } from "./texts.js";

type KeyOf<T> = T extends unknown ? keyof T : never;

/** What a discrepancy says beside its code and its line; `dueFor`: lines that are expected. */
export type DetailName = Exclude<KeyOf<Discrepancy>, "code" | "line"> | "dueFor";

type Of<C extends DiscrepancyCode, D = Discrepancy> = D extends { readonly code: infer Codes }
  ? C extends Codes
    ? D
    : never
  : never;

/** The words of a verification in one language. */
export interface VerificationTexts {
  /** What came of it, as a sentence. */
  readonly statuses: Words<Verification["status"]>;
  /** That it speaks of no line at all. */
  readonly noLines: string;
  /** A wait for what is not an answer, such as something that money is counted from. */
  readonly goesOn: With<"after">;
  /** What is wrong, as a sentence; `{line}` where one line is meant. */
  readonly discrepancies: {
    readonly [C in DiscrepancyCode]: Of<C> extends { readonly line: string }
      ? With<"line">
      : string;
  };
  /** Labels of what a discrepancy says. */
  readonly details: Words<DetailName>;
  /** Labels of what to quote. */
  readonly quotes: Words<keyof Quote>;
  /** A label with what it stands for. */
  readonly detail: With<"name"> & With<"value">;
  /** What stands between two of these. */
  readonly between: string;
  readonly next: With<"sentence">;
  readonly reason: With<"reason">;
  readonly quote: With<"list">;
}
