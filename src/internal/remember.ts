/**
 * What was worked out before: a bound for the caches that live long, so that whoever chooses the keys
 * can't fill the memory, and a function that works out each answer once.
 *
 * @module
 */

/** Puts a value into a cache and returns it; a full cache is emptied first. */
export function remember<K, V>(cache: Map<K, V>, limit: number, key: K, value: V): V {
  if (cache.size >= limit) cache.clear();
  cache.set(key, value);
  return value;
}

/** Works out what is asked of a key once. */
export function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const done = new Map<K, V>();
  return (key) => {
    const found = done.get(key) ?? work(key);
    done.set(key, found);
    return found;
  };
}
