import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastOf } from "../../../src/internal/bisect.js";

describe("lastOf", () => {
  it("finds the last number that holds, wherever it begins to look", () => {
    const bound = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(bound, fc.nat(2 ** 40), fc.nat(2 ** 40), bound, (low, up, rest, near) => {
        const last = low + up;
        expect(lastOf(low, last + rest + 1, near, (at) => at <= last)).toBe(last);
      }),
    );
  });

  it("looks at few moments where the answer is near", () => {
    let looks = 0;
    const found = lastOf(-6e13, 6e13, 1000, (at) => {
      looks += 1;
      return at <= 1_000_000;
    });
    expect(found).toBe(1_000_000);
    expect(looks).toBeLessThan(40);
  });
});
