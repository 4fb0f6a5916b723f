/**
 * How the nodes of the sieve are asked, beside the sources of the facts that are read quickly. Numbers
 * in a file without imports, because the build writes them out only then.
 *
 * @module
 */

/** With a closer look. */
export const LOOK = 20;
/** Only to tell why it is denied. */
export const DENIAL = 21;
/** Not at all: nothing is left to ask. */
export const LEAF = 22;

/** Not an answer: the fact is not known. */
export const UNKNOWN = -1;
