/**
 * The check of a place: what is none would have no laws, as if there were none.
 *
 * @module
 */
import { type Issue, PolicyError } from "../../policy/index.js";

/** What a place may have: one is part of a buyer. */
const KEYS = ["country", "region", "kind", "timeZone", "memberships"];
/** What regions are called elsewhere. */
const REGIONS = /^(state|province|subdivision)$/i;
/** Codes that are used beside ISO 3166-1. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ["UK", "GB"],
  ["EL", "GR"],
]);

/** Throws one `PolicyError` for what is no place. */
export function checkPlace(place: unknown): void {
  const issues = [...issuesOf(place)];
  if (issues.length > 0) throw new PolicyError("place", issues);
}

function* issuesOf(place: unknown): Generator<Issue> {
  if (typeof place !== "object" || place === null || Array.isArray(place)) {
    yield {
      path: "",
      message: `expected a place such as \`{ country: "DE" }\`, found ${say(place)}`,
    };
    return;
  }
  for (const [key, held] of Object.entries(place))
    if (!KEYS.includes(key) && held !== undefined) {
      const meant = REGIONS.test(key) ? "region" : KEYS.find((one) => one === key.toLowerCase());
      yield issue(key, `unknown key \`${key.slice(0, 60)}\``, meant);
    }
  // SAFETY: whatever it is, its fields can be read
  const { country, region } = place as { readonly country?: unknown; readonly region?: unknown };
  yield* countryIssues(country);
  if (region !== undefined) yield* regionIssues(region, country);
}

function* countryIssues(country: unknown): Generator<Issue> {
  const upper = typeof country === "string" ? country.toUpperCase() : "";
  const meant = MEANT.get(upper);
  const isCode = /^[A-Z]{2}$/;
  if (typeof country === "string" && isCode.test(country) && meant === undefined) return;
  const help = meant ?? (isCode.test(upper) ? upper : undefined);
  yield issue("country", `expected a country of two capital letters, found ${say(country)}`, help);
}

function* regionIssues(region: unknown, country: unknown): Generator<Issue> {
  const isCode = /^[A-Z0-9]{1,3}$/;
  if (typeof region === "string" && isCode.test(region)) return;
  const part = String(region)
    .toUpperCase()
    .replace(`${String(country).toUpperCase()}-`, "");
  const help = isCode.test(part) ? part : undefined;
  const wanted = "the part after the country of a code of ISO 3166-2, such as `CA` for California";
  yield issue("region", `expected ${wanted}, found ${say(region)}`, help);
}

function issue(path: string, message: string, meant: string | undefined): Issue {
  return meant === undefined
    ? { path, message }
    : { path, message, help: `did you mean \`${meant}\`?` };
}

function say(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (value === null || typeof value !== "object") return `\`${String(value).slice(0, 60)}\``;
  return "an object";
}
