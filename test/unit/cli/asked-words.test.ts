import { expect, it } from "vitest";
import { whenWords } from "../../../src/cli/test-words.js";

it.each([
  [{}, "all others"],
  [{ "line.category": { not: "apple" } }, "any category but apple"],
  [{ reason: { not: ["damaged", "other"] } }, "any reason but damaged or other"],
  [{ "claim.state": { not: "none" } }, "any claim state but none"],
  [{ "seller.fulfilledBy": { not: "seller" } }, "not fulfilled by seller"],
  [{ "buyer.country": { not: ["DE", "AT"] } }, "not buyer in DE or AT"],
  [{ "custom.vip": { not: true } }, "not vip yes"],
  [{ "custom.giftRegistry": ["birthday", "custom"] }, "gift registry birthday or custom"],
  [{ "line.traits": { not: { has: "digital" } } }, "traits without digital"],
  [{ "line.traits": { not: { hasNone: ["digital"] } } }, "traits with digital"],
  [
    { "line.traits": { not: { has: "digital", hasNone: "live" } } },
    "not traits with digital and without live",
  ],
  [{ "line.price": { not: { below: 500 } } }, "not price below 500"],
  [{ "returnPolicy.category": "finite-window" }, "a listing that states a window"],
  [
    { "returnPolicy.category": ["not-permitted", "unspecified"] },
    "a listing that takes nothing back or a listing without terms",
  ],
  [{ "returnPolicy.category": { not: "unlimited" } }, "not a listing without a time limit"],
  [{ "returnPolicy.category": "acme:own" }, "listing's terms acme:own"],
  [
    { "order.placedAt": { from: "2026-01-01" }, reason: "damaged", "line.category": "toys" },
    "category toys, reason damaged, ordered since 2026-01-01",
  ],
])("%j", (when, expected) => {
  expect(whenWords(when)).toBe(expected);
});
