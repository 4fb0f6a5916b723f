/**
 * Ids that are taken once.
 *
 * @module
 */

/** Gives each wanted id, with a number behind it where it is taken already. */
export type FreshIds = (wanted: string) => string;

/** Fresh ids beside some that are taken. */
export function freshIds(taken: Iterable<string> = []): FreshIds {
  const ids = new Set(taken);
  // where the numbers of an id go on, so that a thousand of the same take a thousand steps
  const numbers = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    while (ids.has(id)) {
      const number = (numbers.get(wanted) ?? 1) + 1;
      numbers.set(wanted, number);
      id = `${wanted}-${number}`;
    }
    ids.add(id);
    return id;
  };
}
