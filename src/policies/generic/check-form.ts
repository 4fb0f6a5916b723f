/**
 * The check of a form: what `definePolicy` would report with a path into tables that nobody wrote.
 *
 * @module
 */
import { type Issue, PolicyError } from "../../policy/index.js";
import { wordIssues } from "./check-rows.js";

type Found = (path: string, message: string) => void;
type Check = (value: unknown, path: string, found: Found) => void;
type Fields = Readonly<Record<string, Check>>;

/** What `definePolicy` is asked of: {@link wordIssues}. */
const later: Check = () => undefined;

function say(value: unknown): string {
  if (value === undefined) return "nothing";
  return `\`${typeof value === "number" ? value : JSON.stringify(value)}\``;
}

function is(what: string, fits: (value: unknown) => boolean): Check {
  return (value, path, found) => {
    if (!fits(value)) found(path, `expected ${what}, found ${say(value)}`);
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

const count = is("a whole number of at least 0", isNumber);
const minutes = is("a whole number of at least 1", (value) => isNumber(value) && value > 0);
const flag = is("`true` or `false`", (value) => typeof value === "boolean");
const text = is("text", (value) => typeof value === "string" && value !== "");
const percent = is(
  "a number from 0 to 100",
  (value) => typeof value === "number" && value >= 0 && value <= 100,
);
const day = is(
  "a date such as `2026-11-30`",
  (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value),
);
const length = is(
  "a whole number, `unlimited`, `none` or a fact",
  (value) =>
    isNumber(value) ||
    value === "unlimited" ||
    value === "none" ||
    (isObject(value) && Object.keys(value).join() === "fact"),
);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function oneOf(...words: readonly string[]): Check {
  return is(words.map((word) => `\`${word}\``).join(", "), (value) =>
    words.includes(String(value)),
  );
}

function list(of: Check): Check {
  return (value, path, found) => {
    if (!Array.isArray(value)) found(path, `expected a list, found ${say(value)}`);
    else for (const [index, held] of value.entries()) of(held, `${path}[${index}]`, found);
  };
}

function object(fields: Fields, needed: readonly string[] = []): Check {
  return (value, path, found) => {
    if (!isObject(value)) return found(path, `expected an object, found ${say(value)}`);
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

const MODE = oneOf("instant", "request", "discretionary");
const TERMS: Fields = {
  days: length,
  until: day,
  unit: oneOf("days", "business-days", "months"),
  counting: oneOf("calendar", "inclusive", "elapsed"),
  from: oneOf("delivery", "last-delivery", "installation", "shipment", "order"),
  transitDays: count,
  afterDelivery: flag,
  roll: flag,
  calendar: text,
  mode: MODE,
  resolutions: list(text),
  outcomes: (value, path, found) => {
    if (!isObject(value)) return found(path, `expected an object, found ${say(value)}`);
    if (Object.keys(value).length === 0) found(path, "expected at least one, found none");
    for (const [key, held] of Object.entries(value))
      if (!(isNumber(held) || held === "unlimited"))
        found(`${path}.${key}`, `expected a whole number or \`unlimited\`, found ${say(held)}`);
  },
  whoPays: later,
  fees: later,
  keepBelow: count,
  handInDays: count,
  refundDays: count,
  requires: list(text),
};
const terms = object(TERMS);

const categories: Check = (value, path, found) => {
  if (!isObject(value)) return found(path, `expected an object, found ${say(value)}`);
  for (const [key, held] of Object.entries(value)) {
    const check = isObject(held) && !("fact" in held) ? object({ ...TERMS, fixed: flag }) : length;
    check(held, `${path}["${key}"]`, found);
  }
};

const RETURNS = object({
  ...TERMS,
  rules: list(object({ ...TERMS, id: text, when: later, because: text }, ["id", "when"])),
  faults: terms,
  finalSale: object({
    traits: list(text),
    tags: list(text),
    categories: list(text),
    discountPercent: percent,
  }),
  byCategory: categories,
  memberships: list(
    object({ membership: text, days: count, how: oneOf("replace", "add") }, [
      "membership",
      "days",
      "how",
    ]),
  ),
  holidays: list(
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
    ),
  ),
});

const CANCEL = object({
  until: oneOf("shipment", "processing"),
  mode: MODE,
  minutes,
  then: oneOf("none", "instant", "request", "discretionary"),
  fees: later,
  never: list(object({ id: text, when: later }, ["id", "when"])),
  wholeOrder: flag,
});

const FORM = object(
  {
    id: text,
    version: text,
    title: later,
    authority: oneOf("seller", "marketplace"),
    timeZone: later,
    currency: later,
    calendars: later,
    inForce: later,
    custom: later,
    source: later,
    returns: orNone(RETURNS),
    cancel: orNone(CANCEL),
    contact: flag,
    customerService: flag,
  },
  ["id", "version", "timeZone"],
);

/** Throws one error with everything that is wrong with a form. */
export function checkForm(form: unknown): void {
  const issues: Issue[] = [];
  const found: Found = (path, message) => issues.push({ path, message });
  FORM(form, "", found);
  const { id, currency, returns } = isObject(form) ? form : {};
  if (isObject(returns)) {
    const { days, until, outcomes, faults, rules } = returns;
    if (days === undefined && until === undefined && outcomes === undefined)
      found("returns", "says neither `days`, `until` nor `outcomes`");
    const parts: readonly unknown[] = [returns, faults, ...(Array.isArray(rules) ? rules : [])];
    const isPriced = parts.some((part) => isObject(part) && part["keepBelow"] !== undefined);
    if (isPriced && currency === undefined) found("currency", "`keepBelow` needs a currency");
  }
  const told = new Set(issues.map(({ path }) => path));
  // of what is not even of the right kind, or has parts that are not, nothing more is told
  const isTold = (path: string): boolean =>
    [...told].some(
      (one) =>
        path === one ||
        path.startsWith(`${one}.`) ||
        path.startsWith(`${one}[`) ||
        one.startsWith(`${path}.`),
    );
  if (isObject(form)) issues.push(...wordIssues(form).filter(({ path }) => !isTold(path)));
  if (issues.length > 0)
    throw new PolicyError(typeof id === "string" ? `form \`${id}\`` : "form", issues);
}
