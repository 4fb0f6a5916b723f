/**
 * How something is told: in which language, on whose clock, and the small parts of sentences.
 *
 * @module
 */
import type { Fact } from "../model/fact.js";
import type { ReasonCode } from "../model/reason-code.js";
import type { SpanUnit } from "../time/span.js";
import { listFormat, numberFormat, pluralRules } from "./formats.js";
import type { Locale } from "./locale.js";

/** How to tell it. */
export interface Speech {
  readonly locale: Locale;
  /** The reader's zone, if it was given. */
  readonly timeZone: string | undefined;
  /** The clock of a policy that set a deadline, for moments that come without one. */
  readonly policyZone: string | undefined;
}

/** A text with its slots filled. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : slot,
  );
}

/** What stands for a round bracket within round ones. */
const SQUARE: Readonly<Record<string, string>> = { "(": "[", ")": "]", "（": "［", "）": "］" };

/** A text with a note beside it; brackets within brackets of their own kind become square. */
export function noted(text: string, note: string, { locale }: Speech): string {
  const { aside } = locale.words;
  const inner = note.replace(/[()（）]/g, (mark) =>
    aside.includes(mark) ? (SQUARE[mark] ?? mark) : mark,
  );
  return fill(aside, { text, note: inner });
}

/** A sentence within another, begun as the language begins what follows a colon. */
export function embedded(text: string, sentence: string, speech: Speech): string {
  return fill(text, { sentence: lowered(sentence, speech) });
}

/** A phrase as the beginning of a sentence. */
export function begun(phrase: string, { locale }: Speech): string {
  const text = phrase.trim();
  return `${text.slice(0, 1).toLocaleUpperCase(locale.tag)}${text.slice(1)}`;
}

/** A phrase as it stands after a colon. */
export function lowered(phrase: string, { locale }: Speech): string {
  if (locale.afterColon === "upper") return phrase;
  return `${phrase.slice(0, 1).toLocaleLowerCase(locale.tag)}${phrase.slice(1)}`;
}

/** Sentences, one after the other; empty ones are left out. */
export function joined(sentences: readonly string[], { locale }: Speech): string {
  return sentences.filter((sentence) => sentence !== "").join(locale.gap);
}

/** A list in the language's own way. */
export function listed(
  words: readonly string[],
  type: "conjunction" | "disjunction",
  { locale }: Speech,
): string {
  return listFormat(locale.tag, type).format(words);
}

/** A reason as a statement, without its end mark. */
function reasonWords(code: ReasonCode, { locale }: Speech): string {
  const own: Readonly<Record<string, string>> = locale.reasons;
  return wordOf(own, code) ?? readable(code);
}

/** A reason as a sentence. */
export function reasonSentence(code: ReasonCode, speech: Speech): string {
  return `${begun(reasonWords(code, speech), speech)}${speech.locale.stop}`;
}

/** A fact as a question to the buyer. */
export function questionWords(fact: Fact, { locale }: Speech): string {
  const { words, questions } = locale;
  return wordOf(questions, fact) ?? fill(words.customQuestion, { name: customName(fact) });
}

/** What something comes after: "after delivery". */
export function afterWords(fact: Fact, { locale }: Speech): string {
  return wordOf(locale.after, fact) ?? fill(locale.when.afterCustom, { name: customName(fact) });
}

/** So many of a unit, in the case that "within" asks for. */
export function spanWords(unit: SpanUnit, n: number, { locale }: Speech): string {
  const forms = locale.spans[unit];
  const form = forms[pluralRules(locale.tag).select(n)] ?? forms.other;
  return fill(form, { n: numberFormat(locale.tag).format(n) });
}

/** A shop's own code made readable: `acme:gift-wrapped` is `gift wrapped (acme)`. */
function readable(code: string): string {
  const colon = code.indexOf(":");
  const words = code.slice(colon + 1).replaceAll("-", " ");
  return colon > 0 ? `${words} (${code.slice(0, colon)})` : words;
}

/** A fact of the shop's own made readable: `custom.statementSentAt` is `statement sent`. */
function customName(fact: string): string {
  return fact
    .slice(fact.indexOf(".") + 1)
    .replace(/(?<=.)At$/, "")
    .replace(/(?<=[a-z\d])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The word for a code, if the record has one of its own. */
export function wordOf(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
