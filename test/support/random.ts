/**
 * Chance with a seed: the same seed draws the same things.
 *
 * @module
 */

/** A source of chance. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number of at least 0 and below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Whether something of this probability happens. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of some things. */
  pick<T>(list: readonly T[]): T {
    const one = list[this.int(0, list.length - 1)];
    if (list.length === 0) throw new Error("nothing to pick from");
    // SAFETY: the index lies in the list
    return one as T;
  }

  /** Some of some things, in a new order. */
  some<T>(list: readonly T[], count: number): readonly T[] {
    const left = [...list];
    const found: T[] = [];
    while (found.length < count && left.length > 0) {
      const [one] = left.splice(this.int(0, left.length - 1), 1);
      // SAFETY: the list is not empty
      found.push(one as T);
    }
    return found;
  }

  /** So many things, each drawn anew. */
  list<T>(count: number, draw: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => draw(index));
  }

  /** One of some things, with weights. */
  weighted<T>(...choices: readonly (readonly [number, T])[]): T {
    const total = choices.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [weight, one] of choices) {
      left -= weight;
      if (left < 0) return one;
    }
    const [first] = choices;
    if (first === undefined) throw new Error("nothing to pick from");
    return first[1];
  }
}
