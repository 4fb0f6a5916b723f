/**
 * A part of the soak: cases of every so many seeds, until so many moments were compared.
 *
 * @module
 */
import { agree, report } from "./agree.js";
import type { Difference } from "./compare.js";
import { type Coverage, note, WANTED } from "./coverage.js";
import { drawCases } from "./draw-case.js";

/** What a part of the soak has to do. */
export interface Part {
  readonly seed: number;
  readonly step: number;
  readonly runs: number;
  /** Failing cases that are worked out in full. */
  readonly shown: number;
}

/** How far a part has got. */
export interface Progress {
  readonly compared: number;
  /** Of these: where the reference looked at more than it has to, and says otherwise for it. */
  readonly nearly: number;
  readonly skipped: number;
  readonly failed: number;
  readonly done: boolean;
  readonly missing: readonly string[];
}

/** Moments of one case. */
const MOMENTS = 24;
/** Where so many of its moments are too much for the reference, the next case is drawn. */
const PATIENCE = 2;

/** Compares, and tells how far it has got and what it found. */
export function soak(
  { seed, step, runs, shown }: Part,
  tell: (progress: Progress) => void,
  found: (text: string) => void,
): void {
  const coverage: Coverage = new Map();
  const count = { compared: 0, nearly: 0, skipped: 0, failed: 0 };
  const places = new Map<string, number>();
  const progress = (done: boolean): Progress => ({
    ...count,
    done,
    missing: WANTED.filter((what) => !coverage.has(what)),
  });
  let last = Date.now();
  for (let one = seed; count.compared < runs; one += step) {
    let patience = PATIENCE;
    for (const drawn of drawCases(one, MOMENTS)) {
      const agreement = agree(drawn, (decision) => note(coverage, decision));
      if (agreement === "skipped") {
        count.skipped += 1;
        patience -= 1;
        if (patience === 0) break;
      } else count.compared += 1;
      if (agreement === "nearly") count.nearly += 1;
      if (!Array.isArray(agreement)) continue;
      count.failed += 1;
      // one of each place is enough to look at
      const place = (agreement as readonly Difference[])
        .map(({ path }) => path.replace(/\.\d+/g, ".#").replace(/^.*verdicts\.\w+\./, ""))
        .sort()
        .join(" ");
      places.set(place, (places.get(place) ?? 0) + 1);
      if (places.size <= shown && places.get(place) === 1) found(`seed ${one}\n${report(drawn)}`);
    }
    if (Date.now() - last < 10_000) continue;
    last = Date.now();
    tell(progress(false));
  }
  tell(progress(true));
}
