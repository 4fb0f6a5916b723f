/**
 * The policies and laws that were asked for: of the catalogues by id, or of a file.
 *
 * @module
 */
import { type Compiled, compile } from "../engine/compile.js";
import { isRecord } from "../internal/check.js";
import { meantBy } from "../internal/country-slip.js";
import { quote } from "../internal/quote.js";
import { laws as lawCatalogue, lawIdsFor, lawsById } from "../laws/index.js";
import type { Order } from "../model/order.js";
import { policies as catalogue, type PolicyId, policyById } from "../policies/index.js";
import type { Policy } from "../policy/policy.js";
import { parsePolicy } from "../schema/parse-policy.js";
import { didYouMean } from "./command-line.js";
import type { Io } from "./io.js";
import { GivenProblem, together, UsageError } from "./mistakes.js";
import { problemOf } from "./problem.js";
import { parseJson } from "./read-input.js";
import { readText } from "./read-text.js";

/** The ids of the catalogue. */
const POLICY_IDS: readonly string[] = Object.keys(catalogue);

/** The policy that examples name. */
export const EXAMPLE_ID: PolicyId = "amazon-us";

/** The ids of the laws, and the word for those of the buyer's own place. */
const LAW_IDS: readonly string[] = Object.keys(lawCatalogue);
const AUTO = "auto";

/** By what an order is decided. */
export interface Loaded {
  readonly policies: readonly Policy[];
  /** The same, compiled. */
  readonly compiled: Compiled;
  /** The laws among it: their ids, and those of their policies. */
  readonly laws: readonly string[];
  readonly lawPolicies: ReadonlySet<string>;
  /** Where the laws were to be those of the buyer's place: why there are none. */
  readonly noLaw: string | undefined;
  /** What a policy is called. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The policies by these names, compiled, with the laws by theirs; `auto` is those of an order's buyer. */
export async function loadPolicies(
  names: readonly string[],
  lawNames: readonly string[],
  io: Io,
): Promise<(order: Order) => Loaded> {
  const isAuto = lawNames.includes(AUTO);
  const named = lawNames.filter((name) => name !== AUTO);
  const [lists] = await together<[(readonly Policy[])[], unknown]>(
    () => together(...names.map((name) => () => policiesOf(name, io))),
    () => together(...named.map((name) => () => checkLaw(name))),
  );
  const loaded = lists.flat();
  const made = new Map<string, Loaded>();
  const withLaws = (ids: readonly string[]): Loaded => {
    const laws = [...new Set([...named, ...ids])];
    const key = laws.join();
    const found = made.get(key) ?? loadedOf(loaded, laws);
    made.set(key, found);
    return found;
  };
  // what is wrong with the policies is told before an order is looked at
  const fixed = withLaws([]);
  if (!isAuto) return () => fixed;
  const which = named.length === 0 ? "no law" : "no other law";
  return (order) => {
    const place = placeOf(order);
    const ids = place === undefined || !isCode(place.country) ? [] : lawIdsFor(place);
    if (ids.length > 0) return withLaws(ids);
    return { ...fixed, noLaw: `${which} was looked at: ${whyNoLaw(place?.country)}` };
  };
}

function whyNoLaw(country: string | undefined): string {
  if (country === undefined) return "the buyer's country is not known (`buyer.country`)";
  // an order that says so in `buyer` is refused; what is stated outright is any text
  const iso = meantBy(country);
  const help =
    iso === undefined ? "`order-recourse laws` lists those there are" : `did you mean \`${iso}\`?`;
  return `there is none for ${quote(country)} (${help})`;
}

function loadedOf(others: readonly Policy[], laws: readonly string[]): Loaded {
  const statutes = laws.flatMap((id) => lawsById(id) ?? []);
  const all = [...others, ...statutes];
  return {
    policies: all,
    compiled: inPolicies("", () => compile(all)),
    laws,
    lawPolicies: new Set(statutes.map(({ id }) => id)),
    noLaw: undefined,
    titles: new Map(all.map(({ id, title = id }) => [id, title])),
  };
}

function checkLaw(name: string): void {
  if (lawsById(name) !== undefined) return;
  const id = idOf(name);
  const help = lawOfCode(id) ?? didYouMean(id, [...LAW_IDS, AUTO]);
  throw new UsageError(
    `unknown law ${quote(name)}`,
    `${help} (\`order-recourse laws\` lists them)`,
  );
}

/** Which law somebody means by the code of a country or of a part of one: among two letters anything is near. */
function lawOfCode(code: string): string | undefined {
  const [, letters = "", region] = /^([a-z]{2})(?:-([a-z0-9]{1,3}))?$/i.exec(code) ?? [];
  if (letters === "") return undefined;
  const country = letters.toUpperCase();
  const place = { country: meantBy(country) ?? country, region: region?.toUpperCase() };
  const ids = lawIdsFor(place);
  const meant = ids.find((id) => id === code.toLowerCase()) ?? ids.find((id) => !id.includes("-"));
  const near = meant === undefined ? ids : [meant];
  if (near.length > 0) return `did you mean ${near.map((id) => `\`${id}\``).join(" or ")}?`;
  return `there is none for ${quote(country)}`;
}

/** Where the buyer lives; nothing if the country is not known. */
function placeOf({ buyer, stated }: Order): Parameters<typeof lawIdsFor>[0] | undefined {
  const country = buyer?.country ?? stated?.["buyer.country"];
  if (typeof country !== "string") return undefined;
  const region = buyer?.region === undefined ? stated?.["buyer.region"] : buyer.region;
  const isPart = typeof region === "string" && /^[A-Z0-9]{1,3}$/.test(region);
  return { country, region: isPart ? region : undefined };
}

/** Whether a text is a code of ISO 3166-1; what is stated outright is any text. */
function isCode(country: string): boolean {
  return /^[A-Z]{2}$/.test(country) && meantBy(country) === undefined;
}

/** The policies that a name stands for: one of the catalogue, or those of a file. */
export async function policiesOf(name: string, io: Io): Promise<readonly Policy[]> {
  const known = policyById(name);
  if (known !== undefined) return [known];
  if (!isPath(name)) throw unknownPolicy(name, (id) => `--law ${id}`);
  const text = await readText(name, io);
  if (typeof text !== "string") throw new GivenProblem(text);
  const item = parseJson(text, name);
  if ("problem" in item) throw new GivenProblem(item.problem);
  const found = parsedPolicies(item.value, name);
  if (found.length > 0) return found;
  const [message, help] = ["holds an empty list", "expected policies in it"];
  throw new GivenProblem({ where: name, message, help, issues: [] });
}

const NESTED = 10;

/** The policies of a value, lists within lists too: as deep as somebody may mean them, which no stack minds. */
function parsedPolicies(value: unknown, where: string, depth = 0): readonly Policy[] {
  if (Array.isArray(value) && depth < NESTED) {
    const list: readonly unknown[] = value;
    return list.flatMap((one, index) => parsedPolicies(one, `${where}[${index}]`, depth + 1));
  }
  if (isRecord(value) && Array.isArray(value["lines"]) && value["tables"] === undefined) {
    throw new GivenProblem({ where, message: "is an order, not a policy", issues: [] });
  }
  return [inPolicies(where, () => parsePolicy(value))];
}

function inPolicies<T>(where: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const problem = problemOf(error, where);
    throw problem === undefined ? error : new GivenProblem(problem);
  }
}

/** No policy's id; `law` is how a law would be named here. */
export function unknownPolicy(name: string, law: (id: string) => string): UsageError {
  const id = idOf(name);
  const help =
    lawsById(id) === undefined ? didYouMean(id, POLICY_IDS) : `did you mean \`${law(id)}\`?`;
  return new UsageError(
    `unknown policy ${quote(name)}`,
    `${help} (a file is named with its ending \`.json\`)`,
  );
}

/** Whether a name is that of a file; `policies/amazon-us` is how other commands name what is in the catalogue. */
export function isPath(name: string): boolean {
  const id = idOf(name);
  const isEntry = policyById(id) !== undefined || lawsById(id) !== undefined;
  return /[/\\]|\.json$/i.test(name) && !isEntry;
}

function idOf(name: string): string {
  return name.replace(/^(?:policies|laws)\//, "");
}
