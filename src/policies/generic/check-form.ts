/**
 * The check of a form: what `definePolicy` would report with a path into tables that nobody wrote.
 *
 * @module
 */
import {
  BUYER_REASONS,
  CONFIDENCES,
  FEE_KINDS,
  type Issue,
  MODES,
  PolicyError,
  REQUIREMENTS,
  RESOLUTIONS,
  RETURN_SHIPPINGS,
} from "../../policy/index.js";
import { parseLocalDate } from "../../time/local-date.js";
import { isPart, wordIssues } from "./check-rows.js";

type Found = (path: string, message: string) => void;
/** Says what is wrong with a value. */
export type Check = (value: unknown, path: string, found: Found) => void;
type Fields = Readonly<Record<string, Check>>;

/** What `definePolicy` is asked of: {@link wordIssues}. */
export const later: Check = () => undefined;

function say(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return `\`${JSON.stringify(value.slice(0, 60))}\``;
  if (typeof value === "object" && value !== null)
    return Array.isArray(value) ? "a list" : "an object";
  return typeof value === "function" ? "a function" : `\`${String(value)}\``;
}

/** What fits. */
export function is(what: string, fits: (value: unknown) => boolean): Check {
  return (value, path, found) => {
    if (!fits(value)) found(path, `expected ${what}, found ${say(value)}`);
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** A whole number, not negative. */
export const count: Check = is("a whole number of at least 0", isNumber);
const some = is("a whole number of at least 1", (value) => isNumber(value) && value > 0);
/** Yes or no. */
export const flag: Check = is("`true` or `false`", (value) => typeof value === "boolean");
/** Text that is not empty. */
export const text: Check = is("text", (value) => typeof value === "string" && value !== "");
/** A share. */
export const percent: Check = is(
  "a number from 0 to 100",
  (value) => typeof value === "number" && value >= 0 && value <= 100,
);
const day = is(
  "a date such as `2026-11-30`",
  (value) => typeof value === "string" && parseLocalDate(value) !== undefined,
);
/** Where working days are counted. */
export const place: Check = is(
  "a place such as `US` or `DE-BY`",
  (value) =>
    typeof value === "string" && (value === "buyer" || /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(value)),
);
/** A length of time. */
export const length: Check = is(
  "a whole number, `unlimited`, `none` or a fact",
  (value) =>
    isNumber(value) ||
    value === "unlimited" ||
    value === "none" ||
    (isPart(value) && Object.keys(value).join() === "fact"),
);

/** One of these words. */
export function oneOf(...words: readonly string[]): Check {
  return is(words.map((word) => `\`${word}\``).join(", "), (value) =>
    words.some((word) => word === value),
  );
}

/** A list of them. */
export function list(of: Check): Check {
  return (value, path, found) => {
    if (!Array.isArray(value)) found(path, `expected a list, found ${say(value)}`);
    else for (const [index, held] of value.entries()) of(held, `${path}[${index}]`, found);
  };
}

/** An object of these keys. */
export function object(fields: Fields, needed: readonly string[] = []): Check {
  return (value, path, found) => {
    if (!isPart(value)) return found(path, `expected an object, found ${say(value)}`);
    const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
    for (const key of needed) if (value[key] === undefined) found(at(key), "is missing");
    for (const [key, held] of Object.entries(value)) {
      const check = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (check === undefined) found(at(key), `unknown key \`${key}\``);
      else if (held !== undefined) check(held, at(key), found);
    }
  };
}

function orNone(of: Check): Check {
  return (value, path, found) => {
    if (value !== "none") of(value, path, found);
  };
}

/** A word, or an object. */
export function either(word: Check, other: Check): Check {
  return (value, path, found) => (isPart(value) ? other : word)(value, path, found);
}

const MODE = oneOf(...MODES);
const PAYS = oneOf(...RETURN_SHIPPINGS);
const BY_REASON = [...BUYER_REASONS, "otherwise"].map((reason) => [reason, PAYS] as const);
/** Who pays for the way back. */
export const payer: Check = either(PAYS, object(Object.fromEntries(BY_REASON), ["otherwise"]));
/** An amount. */
export const money: Check = object({ amount: count, currency: text }, ["amount", "currency"]);
/** Fees. */
export const fees: Check = list(
  object({ kind: oneOf(...FEE_KINDS), percent, amount: money, cap: money }, ["kind"]),
);
/** What the buyer gets. */
export const resolutions: Check = list(oneOf(...RESOLUTIONS));
/** A window for each resolution. */
export function outcomes(of: Check): Check {
  return (value, path, found) => {
    if (!isPart(value)) return found(path, `expected an object, found ${say(value)}`);
    if (Object.keys(value).length === 0) found(path, "expected at least one, found none");
    for (const [key, held] of Object.entries(value)) {
      const known = RESOLUTIONS.some((one) => one === key);
      if (known) of(held, `${path}.${key}`, found);
      else found(`${path}.${key}`, `unknown resolution \`${key}\``);
    }
  };
}
const TERMS: Fields = {
  days: length,
  until: day,
  unit: oneOf("days", "business-days", "months"),
  counting: oneOf("calendar", "inclusive", "elapsed"),
  from: oneOf("delivery", "last-delivery", "installation", "shipment", "order"),
  transitDays: count,
  afterDelivery: (value, path, found) => {
    if (typeof value !== "boolean") count(value, path, found);
  },
  roll: flag,
  calendar: place,
  mode: MODE,
  resolutions,
  outcomes: outcomes(
    is("a whole number or `unlimited`", (value) => isNumber(value) || value === "unlimited"),
  ),
  whoPays: payer,
  fees,
  keepBelow: count,
  handInDays: count,
  refundDays: count,
  requires: list(oneOf(...REQUIREMENTS)),
};
/** The terms of one kind of return. */
export const terms: Check = termsOf(TERMS);

function termsOf(fields: Fields): Check {
  const keys = object(fields);
  return (value, path, found) => {
    keys(value, path, found);
    if (isPart(value) && value["unit"] === "business-days" && value["counting"] === "elapsed")
      found(`${path}.counting`, "working days are never `elapsed`");
  };
}

const categories: Check = (value, path, found) => {
  if (!isPart(value)) return found(path, `expected an object, found ${say(value)}`);
  for (const [key, held] of Object.entries(value)) {
    const check = isPart(held) && !("fact" in held) ? termsOf({ ...TERMS, fixed: flag }) : length;
    check(held, `${path}["${key}"]`, found);
  }
};

/** What never goes back. */
export const finalSale: Check = object({
  traits: list(text),
  tags: list(text),
  categories: list(text),
  discountPercent: percent,
});
/** Windows of a season. */
export const holidays: Check = list((value, path, found) => {
  object(
    {
      from: day,
      to: day,
      by: oneOf("order", "delivery"),
      how: oneOf("later-of", "fixed", "reset"),
      day,
      except: list(text),
    },
    ["from", "to", "day"],
  )(value, path, found);
  const { from, to, how, day: last } = isPart(value) ? value : {};
  if (isAfter(from, to)) found(`${path}.to`, "is before `from`");
  if (how === "fixed" && isAfter(to, last))
    found(`${path}.day`, "is before `to`: the last orders could never go back");
});

/** Whether both are days, the first of them later. */
function isAfter(one: unknown, other: unknown): boolean {
  const [a, b] = [one, other].map((text) =>
    typeof text === "string" ? parseLocalDate(text) : undefined,
  );
  return a !== undefined && b !== undefined && a > b;
}

const RETURNS = object({
  ...TERMS,
  rules: list(object({ ...TERMS, id: text, when: later, because: text }, ["id", "when"])),
  faults: terms,
  finalSale,
  byCategory: categories,
  memberships: list(
    object({ membership: text, days: count, how: oneOf("replace", "add") }, [
      "membership",
      "days",
      "how",
    ]),
  ),
  holidays,
});

const CANCEL = object({
  until: oneOf("shipment", "processing"),
  mode: MODE,
  minutes: some,
  then: oneOf("none", ...MODES),
  fees,
  never: list(object({ id: text, when: later }, ["id", "when"])),
  wholeOrder: flag,
});

const SHOP: Fields = {
  id: text,
  version: text,
  title: later,
  authority: oneOf("seller", "marketplace"),
  timeZone: later,
  currency: later,
  calendars: later,
  inForce: later,
  custom: later,
  source: object(
    {
      title: text,
      section: text,
      url: text,
      seenOn: day,
      confidence: oneOf(...CONFIDENCES),
      note: text,
    },
    ["title"],
  ),
  cancel: orNone(CANCEL),
  contact: flag,
  customerService: flag,
};

/** Throws one error with everything that is wrong with a form. */
export function checkForm(form: unknown): void {
  check(form, { returns: orNone(RETURNS) }, [], (found) => {
    const { currency, returns, cancel } = isPart(form) ? form : {};
    if (isPart(cancel) && cancel["then"] !== undefined && cancel["minutes"] === undefined)
      found("cancel.then", "says what follows `minutes`, and there are none");
    if (isPart(cancel)) twice(cancel["never"], "id", "cancel.never", found);
    if (!isPart(returns)) return;
    const { faults, rules, byCategory, memberships } = returns;
    twice(rules, "id", "returns.rules", found);
    twice(memberships, "membership", "returns.memberships", found);
    if (saysNoLength(returns)) found("returns", NO_LENGTH);
    const parts = partsOf("returns", { "": returns, ".faults": faults }, (key) => key)
      .concat(partsOf("returns.rules", Array.isArray(rules) ? rules : {}, (key) => `[${key}]`))
      .concat(partsOf("returns.byCategory", byCategory, (key) => `["${key}"]`));
    for (const [path, part] of parts) contradictions(part, returns["from"], path, found);
    const isPriced = parts.some(([, part]) => part["keepBelow"] !== undefined);
    if (isPriced && currency === undefined) found("currency", "`keepBelow` needs a currency");
  });
}

const LENGTHS = ["days", "until", "outcomes"] as const;
/** What there is to say of terms without a length, where they need one. */
export const NO_LENGTH = "says neither `days`, `until` nor `outcomes`";

/** Whether terms leave out how long. */
export function saysNoLength(terms: unknown): boolean {
  return isPart(terms) && LENGTHS.every((one) => terms[one] === undefined);
}

/** Tells of what a list names again. */
function twice(held: unknown, key: string, path: string, found: Found): void {
  const seen = new Set<unknown>();
  for (const [index, one] of (Array.isArray(held) ? held : []).entries()) {
    const name = isPart(one) ? one[key] : undefined;
    if (name !== undefined && seen.has(name))
      found(`${path}[${index}].${key}`, `${say(name)} is there already`);
    seen.add(name);
  }
}

type Part = readonly [path: string, part: Readonly<Record<string, unknown>>];

/** The terms that an object or a list holds, each with its path. */
function partsOf(path: string, held: unknown, step: (key: string) => string): readonly Part[] {
  const entries = typeof held === "object" && held !== null ? Object.entries(held) : [];
  return entries.flatMap(([key, part]) => (isPart(part) ? [[path + step(key), part]] : []));
}

/** What says the same thing twice, or something that nothing follows from. */
function contradictions(part: Part[1], usually: unknown, path: string, found: Found): void {
  const { from = usually, resolutions, outcomes, transitDays } = part;
  const lengths = LENGTHS.filter((one) => part[one] !== undefined);
  if (lengths.length > 1)
    found(path, `says both \`${lengths[0]}\` and \`${lengths[1]}\`: only one can count`);
  if (resolutions !== undefined && outcomes !== undefined)
    found(path, "says both `resolutions` and `outcomes`: only one can count");
  if (transitDays !== undefined && from !== undefined && from !== "delivery")
    found(`${path}.transitDays`, 'stands in for a delivery: needs `from: "delivery"`');
}

/** Throws one error with everything that is wrong with settings of these keys beside those of any shop. */
export function check(
  settings: unknown,
  own: Fields,
  needed: readonly string[],
  more?: (found: Found) => void,
): void {
  const issues: Issue[] = [];
  const found: Found = (path, message) => issues.push({ path, message });
  object({ ...SHOP, ...own }, ["id", "version", "timeZone", ...needed])(settings, "", found);
  const misshapen = issues.map(({ path }) => path);
  more?.(found);
  const told = issues.map(({ path }) => path);
  // of what is not even of the right kind, or has parts that were told, nothing more is told
  const isTold = (path: string): boolean =>
    misshapen.some((one) => path.startsWith(`${one}.`) || path.startsWith(`${one}[`)) ||
    told.some((one) => one === path || one.startsWith(`${path}.`));
  if (isPart(settings)) issues.push(...wordIssues(settings).filter(({ path }) => !isTold(path)));
  const { id } = isPart(settings) ? settings : {};
  if (issues.length > 0)
    throw new PolicyError(typeof id === "string" ? `form \`${id}\`` : "form", issues);
}
