/**
 * What every screen about an order begins and ends with.
 *
 * @module
 */
import type { PolicyReference } from "../decision/decision.js";
import type { BuyerReason } from "../model/buyer-reason.js";
import type { Order } from "../model/order.js";
import type { Instant } from "../time/instant.js";
import { cleanName } from "./clean.js";
import { lawPlaceWords } from "./law-places.js";
import { BLANK, type Row } from "./layout.js";
import type { Loaded } from "./load-policies.js";
import { momentWords } from "./when.js";
import { readable } from "./words.js";

/** What a screen says of the policies that an order was asked by. */
export type By = Pick<Loaded, "laws" | "lawPolicies" | "noLaw" | "titles">;

/** What was asked about an order. */
export interface Circumstances {
  readonly order: Order;
  readonly at: Instant;
  readonly policies: readonly PolicyReference[];
  readonly by: By;
  readonly reason: BuyerReason | undefined;
}

const MARGIN = { text: "", width: 2 };
const NOTES = 6;

/** Which order, and when, why and by which policies it was asked about. */
export function headRows(about: Circumstances, zone: string | undefined): readonly Row[] {
  return [
    { cells: [{ text: `Order ${cleanName(about.order.id)}`, width: 0, style: "bold" }] },
    { flow: circumstances(about, zone), style: "dim" },
  ];
}

function circumstances(about: Circumstances, zone: string | undefined): string {
  const { at, policies: all, by, reason } = about;
  const [laws, others] = [true, false].map((isLaw) =>
    all.filter(({ id }) => by.lawPolicies.has(id) === isLaw),
  );
  const policies = [
    ...(others ?? []).map(({ id, version }) => `${id} ${version}`),
    ...(laws === undefined || laws.length === 0 ? [] : [`the law of ${placesWords(by.laws)}`]),
  ];
  const clock = zone === undefined ? "UTC, the buyer's zone is not known" : zone;
  return [
    `${momentWords(at, zone)}, times in ${clock}`,
    `reason: ${reason === undefined ? "not given" : readable(reason)}`,
    policies.length === 0 ? "no policy is in force" : `by ${policies.join(", ")}`,
  ].join("; ");
}

function placesWords(laws: readonly string[]): string {
  const places = laws.map(lawPlaceWords);
  const last = places.slice(-2).join(" and ");
  return [...places.slice(0, -2), last].join(", ");
}

/** What is to be said where laws were asked for. */
export function lawRows({ laws, noLaw = "" }: By): readonly Row[] {
  const advice = "What the law gives is told as it was read in the sources; it is no legal advice.";
  const why = `${noLaw.slice(0, 1).toUpperCase()}${noLaw.slice(1)}.`;
  return [
    ...(laws.length === 0 ? [] : [{ cells: [MARGIN], flow: advice, style: "dim" } as const]),
    ...(noLaw === "" ? [] : [{ cells: [MARGIN], flow: why, style: "yellow" } as const]),
  ];
}

/** What an adapter could not carry over. */
export function payloadRows(notes: readonly string[]): readonly Row[] {
  if (notes.length === 0) return [];
  const shown = notes.slice(0, NOTES);
  const rest = notes.length > NOTES ? [`and ${notes.length - NOTES} more`] : [];
  return [
    BLANK,
    { cells: [MARGIN], flow: "Of the payload, not carried over as it stands:", style: "yellow" },
    ...[...shown, ...rest].map((flow) => ({ cells: [MARGIN, { text: "-", width: 2 }], flow })),
  ];
}
