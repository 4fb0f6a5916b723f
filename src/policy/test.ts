/**
 * Tests: what a row asks of one fact, as data.
 *
 * @module
 */
import type { CustomFact, FactKind, Facts, StandardFact } from "../model/fact.js";
import type { LocalDate } from "../time/local-date.js";
import type { PolicySpan } from "./moment.js";

/** What a row asks of a fact of this kind. Several keys in one test all hold; `not` stands alone. */
export type TestOfKind<K extends FactKind, V> = K extends "event" | "schedule"
  ? DateTest | Not<DateTest>
  : K extends "set"
    ? SetTest<V> | Not<SetTest<V>>
    : K extends "number" | "money"
      ? V | readonly V[] | RangeTest | Not<V | readonly V[] | RangeTest>
      : V | readonly V[] | KnownTest | Not<V | readonly V[]>;

/** Holds where a test does not. */
export type Not<T> = { readonly not: T } & {
  readonly [K in keyof DateTest | keyof RangeTest | keyof SetTest]?: never;
};

/** What a row may ask of a standard fact. */
export type TestOf<F extends StandardFact> = TestOfKind<Facts[F]["kind"], Facts[F]["value"]>;

/** What a row may ask of a fact of the shop's own; which of them fits depends on its declared type. */
export type CustomTest =
  | TestOfKind<"text", string>
  | TestOfKind<"number", number>
  | TestOfKind<"flag", boolean>
  | TestOfKind<"set", string>
  | TestOfKind<"event", string>;

/** What a row asks: one test per fact; all must hold; `{}` matches every order. */
export type When = { readonly [F in StandardFact]?: TestOf<F> } & {
  readonly [F in CustomFact]?: CustomTest;
};

/** Whether the fact is there. */
export interface KnownTest {
  readonly known: boolean;
}

/** Of a set: holds if it has any of these, if it has none of these. */
export interface SetTest<V = string> {
  readonly has?: V | readonly V[];
  readonly hasNone?: V | readonly V[];
  readonly known?: boolean;
}

/** Of a number: at least, and below. */
export interface RangeTest {
  readonly atLeast?: number;
  readonly below?: number;
  readonly known?: boolean;
}

/** Of a date: how long ago, and between which local days (both included). */
export interface DateTest {
  /** Holds on `[date, date + span)`. */
  readonly within?: PolicySpan;
  /** Holds from `date + span` on. */
  readonly olderThan?: PolicySpan;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly known?: boolean;
}
