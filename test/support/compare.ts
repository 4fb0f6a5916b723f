/**
 * Whether two decisions are the same, apart from what the clauses leave open.
 *
 * @module
 */

/** A place at which two decisions differ. */
export interface Difference {
  readonly path: string;
  readonly engine: unknown;
  readonly reference: unknown;
}

/** Where the engine's decision differs from the reference's. */
export function differences(engine: unknown, reference: unknown): readonly Difference[] {
  const found: Difference[] = [];
  compare(engine, reference, "", found);
  return found;
}

function compare(engine: unknown, reference: unknown, path: string, found: Difference[]): void {
  const add = (): void => {
    found.push({ path, engine, reference });
  };
  if (path.endsWith(".missing")) {
    if (sorted(engine) !== sorted(reference)) add();
  } else if (path.endsWith(".from")) {
    // of several dates that lie together any may be named
    const at = engine === null ? null : (engine as { readonly event?: unknown } | undefined)?.event;
    const bases = Array.isArray(reference) ? (reference as readonly unknown[]) : [reference];
    if (at !== null && !bases.includes(at)) add();
  } else if (Array.isArray(engine) && Array.isArray(reference)) {
    if (engine.length !== reference.length) return add();
    for (const [index, one] of engine.entries())
      compare(one, reference[index], `${path}.${index}`, found);
  } else if (isRecord(engine) && isRecord(reference)) {
    for (const key of new Set([...Object.keys(engine), ...Object.keys(reference)])) {
      if (key === "facts") continue;
      compare(engine[key], reference[key], `${path}.${key}`, found);
    }
  } else if (engine !== reference) add();
}

function sorted(list: unknown): string {
  return JSON.stringify(Array.isArray(list) ? [...(list as readonly string[])].sort() : list);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
