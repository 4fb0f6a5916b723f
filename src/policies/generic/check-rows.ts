/**
 * What `definePolicy` says of the words in a form, under the paths of the form.
 *
 * @module
 */
import {
  BUYER_REASONS,
  definePolicy,
  type Issue,
  type Policy,
  PolicyError,
} from "../../policy/index.js";

/** Something that is asked of `definePolicy` as part of a row: where that lies, and where it came from. */
type Asked = readonly [part: string, path: string];

type Part = Readonly<Record<string, unknown>>;

/** Every problem of a form's words: facts, tests, reasons, days, names. */
export function wordIssues(form: Part): readonly Issue[] {
  const { returns, cancel, source, ...shop } = form;
  const found: Issue[] = [];
  const reads = objectOf(objectOf(returns)["finalSale"])["discountPercent"] !== undefined;
  const facts = { ...(reads && { discountPercent: "number" }), ...objectOf(form["custom"]) };
  const ask = (row: Part, asked: readonly Asked[]): void => {
    const tables = { return: [{ ...ROW, ...row }] };
    for (const issue of issuesOf({ ...PROBE, custom: facts, tables })) {
      const lies = issue.path.replace(/^tables\.return\[0\]\.?/, "");
      const from = asked.find(([part]) => lies.startsWith(part));
      if (from !== undefined) found.push({ ...issue, path: from[1] + lies.slice(from[0].length) });
    }
  };
  found.push(...issuesOf({ ...PROBE, ...shopOf(shop), tables: {} }));
  if (source !== undefined) ask({ source }, [["source", "source"]]);
  if (isPart(cancel)) {
    termsWords(cancel, "cancel", ask);
    const never = partsOf(cancel["never"]);
    for (const [index, { when }] of never.entries())
      if (when !== undefined) ask({ when }, [["when", `cancel.never[${index}].when`]]);
  }
  if (isPart(returns)) returnsWords(returns, ask);
  return found;
}

type Ask = (row: Part, asked: readonly Asked[]) => void;

function returnsWords(returns: Part, ask: Ask): void {
  termsWords(returns, "returns", ask);
  if (isPart(returns["faults"])) termsWords(returns["faults"], "returns.faults", ask);
  const rules = partsOf(returns["rules"]);
  for (const [index, rule] of rules.entries()) {
    const path = `returns.rules[${index}]`;
    termsWords(rule, path, ask);
    const { id, when, because } = rule;
    const given = Object.entries({ id, when, because }).filter(([, value]) => value !== undefined);
    ask(
      Object.fromEntries(given),
      given.map(([key]) => [key, `${path}.${key}`]),
    );
  }
  for (const [category, its] of Object.entries(objectOf(returns["byCategory"]))) {
    const path = `returns.byCategory["${category}"]`;
    ask({ when: { "line.category": category } }, [['when["line.category"]', path]]);
    if (isPart(its)) termsWords(its, path, ask);
  }
  const { traits, categories } = objectOf(returns["finalSale"]);
  const kept = "returns.finalSale";
  if (isFull(traits))
    ask({ when: { "line.traits": { has: traits } } }, [
      ['when["line.traits"].has', `${kept}.traits`],
    ]);
  if (isFull(categories))
    ask({ when: { "line.category": categories } }, [
      ['when["line.category"]', `${kept}.categories`],
    ]);
  const holidays = partsOf(returns["holidays"]);
  for (const [index, { from, to, day, except }] of holidays.entries()) {
    const path = `returns.holidays[${index}]`;
    const season = { "order.placedAt": { from, to } };
    ask({ when: season }, [['when["order.placedAt"]', path]]);
    dayWords(day, `${path}.day`, ask);
    if (isFull(except))
      ask({ when: { "line.category": except } }, [['when["line.category"]', `${path}.except`]]);
  }
}

/** The words of terms: resolutions, fees, who pays, days. */
function termsWords(terms: Part, path: string, ask: Ask): void {
  const { resolutions, outcomes, whoPays, fees, requires, until } = terms;
  const asked = (its: Part, part: string, from: string): void =>
    ask({ then: { effect: "permit", terms: its } }, [[`then.terms.${part}`, from]]);
  if (resolutions !== undefined) asked({ resolutions }, "resolutions", `${path}.resolutions`);
  if (requires !== undefined) asked({ requires }, "requires", `${path}.requires`);
  if (fees !== undefined) asked({ fees }, "fees", `${path}.fees`);
  for (const key of Object.keys(objectOf(outcomes)))
    asked({ resolutions: [key] }, "resolutions[0]", `${path}.outcomes.${key}`);
  const payers = isPart(whoPays) ? whoPays : undefined;
  if (whoPays !== undefined && payers === undefined)
    asked({ returnShipping: whoPays }, "returnShipping", `${path}.whoPays`);
  for (const [reason, returnShipping] of Object.entries(payers ?? {})) {
    const from = `${path}.whoPays.${reason}`;
    asked({ returnShipping }, "returnShipping", from);
    if (reason !== "otherwise" && !(BUYER_REASONS as readonly string[]).includes(reason))
      ask({ when: { reason } }, [["when.reason", from]]);
  }
  if (path !== "cancel") dayWords(until, `${path}.until`, ask);
}

function dayWords(day: unknown, path: string, ask: Ask): void {
  if (day === undefined) return;
  ask({ when: { "order.placedAt": { from: day } } }, [['when["order.placedAt"].from', path]]);
}

const PROBE = { id: "form", version: "1", authority: "seller", timeZone: "UTC" };
const ROW = { id: "row", when: {}, then: { effect: "deny" }, because: "seller-decides" };
const SHOP = ["id", "version", "title", "timeZone", "currency", "calendars", "inForce", "custom"];

/** What a form says of the shop as a policy says it. */
function shopOf(form: Part): Part {
  return Object.fromEntries(
    SHOP.flatMap((key) => (form[key] === undefined ? [] : [[key, form[key]]])),
  );
}

function issuesOf(policy: Part): readonly Issue[] {
  try {
    // SAFETY: what else it is, is what is asked
    definePolicy(policy as unknown as Policy);
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.issues;
    throw error;
  }
}

/** Whether it is an object that can hold parts. */
export function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFull(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

function objectOf(value: unknown): Part {
  return isPart(value) ? value : {};
}

function partsOf(value: unknown): readonly Part[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}
