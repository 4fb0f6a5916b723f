/**
 * Who speaks through a policy.
 *
 * @module
 */

/** Who speaks through a policy: the law, a marketplace, a seller. */
export type Authority = (typeof AUTHORITIES)[number];

/** Every authority, highest first. */
export const AUTHORITIES = ["law", "marketplace", "seller"] as const;

/** Rank of an authority: the law is highest. */
export function authorityRank(authority: Authority): number {
  switch (authority) {
    case "law":
      return 2;
    case "marketplace":
      return 1;
    case "seller":
      return 0;
  }
}
