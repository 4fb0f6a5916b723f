/**
 * The decisions of the vectors: our own, and those under ../shared where that folder exists.
 *
 * @module
 */
import type { Decision } from "order-recourse";
import {
  type Case,
  casesIn,
  decisionOf,
  isArgued,
  OWN,
  ownFiles,
  SHARED,
  sharedCases,
} from "../../vectors/cases.js";

/** Every case of the vectors but those that are wrong. */
export function allCases(): readonly Case[] {
  return [
    ...ownFiles().flatMap((file) => casesIn(`${OWN}/${file}`)),
    ...SHARED.flatMap((name) => sharedCases(name) ?? []).filter((one) => !isArgued(one)),
  ];
}

/** Every decision of the vectors by the id of its case, after a trip through JSON. */
export function decided(): readonly (readonly [id: string, decision: Decision])[] {
  return allCases().map(
    (one) => [one.id, JSON.parse(JSON.stringify(decisionOf(one))) as Decision] as const,
  );
}
