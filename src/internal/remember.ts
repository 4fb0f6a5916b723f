/**
 * A bound for the caches that live long: whoever chooses the keys can't fill the memory.
 *
 * @module
 */

/** Puts a value into a cache and returns it; a full cache is emptied first. */
export function remember<K, V>(cache: Map<K, V>, limit: number, key: K, value: V): V {
  if (cache.size >= limit) cache.clear();
  cache.set(key, value);
  return value;
}
