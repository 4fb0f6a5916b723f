import fc from "fast-check";
import { fromAmazonSpApi } from "order-recourse/adapters/amazon-sp-api";
import { describe, expect, it } from "vitest";
import { bundleV0, expectOrder, told } from "./payloads.js";

function priced(Amount: unknown, CurrencyCode: unknown = "USD", quantity = 1) {
  return fromAmazonSpApi(
    bundleV0(
      {},
      { QuantityOrdered: quantity, QuantityShipped: quantity, ItemPrice: { Amount, CurrencyCode } },
    ),
  );
}

describe("the price of one unit", () => {
  it.each([
    ["79.99", "USD", 1, 7999],
    ["24.98", "USD", 2, 1249],
    ["0.29", "USD", 1, 29],
    ["1.1", "EUR", 1, 110],
    ["5", "EUR", 1, 500],
    ["0.00", "EUR", 1, 0],
    ["007.50", "EUR", 1, 750],
    ["10.0000", "EUR", 1, 1000],
    ["5980", "JPY", 1, 5980],
    ["5980.00", "JPY", 2, 2990],
    ["1.234", "KWD", 1, 1234],
    ["90071992547409.91", "USD", 1, 9007199254740991],
    // some clients hand amounts over as numbers
    [79.99, "USD", 1, 7999],
    [0.1, "USD", 1, 10],
  ])("%s %s for %i: %i", (amount, currency, quantity, expected) => {
    const read = priced(amount, currency, quantity);
    expectOrder(read);
    expect(read.order.lines[0]?.price).toEqual({ amount: expected, currency });
    expect(read.warnings).toEqual([]);
  });

  it("is rounded down where it does not divide", () => {
    const read = priced("10.00", "USD", 3);
    expect(read.order.lines[0]?.price).toEqual({ amount: 333, currency: "USD" });
    expect(told(read)).toEqual([
      "inexact items.OrderItems[0].ItemPrice.Amount: `10.00` does not divide by 3: the price of one is rounded down",
    ]);
  });

  it.each([
    [
      "25.99",
      "JPY",
      "inexact items.OrderItems[0].ItemPrice.Amount: `25.99` has parts smaller than JPY has: the price is left out",
    ],
    [
      "1.005",
      "USD",
      "inexact items.OrderItems[0].ItemPrice.Amount: `1.005` has parts smaller than USD has: the price is left out",
    ],
    [
      "-5.00",
      "USD",
      "unreadable items.OrderItems[0].ItemPrice.Amount: expected a decimal amount, found `-5.00`: the price is left out",
    ],
    [
      "1,234.00",
      "USD",
      "unreadable items.OrderItems[0].ItemPrice.Amount: expected a decimal amount, found `1,234.00`: the price is left out",
    ],
    [
      "1e3",
      "USD",
      "unreadable items.OrderItems[0].ItemPrice.Amount: expected a decimal amount, found `1e3`: the price is left out",
    ],
    [
      1e21,
      "USD",
      "unreadable items.OrderItems[0].ItemPrice.Amount: expected a decimal amount, found `1e+21`: the price is left out",
    ],
    [
      "999999999999999.99",
      "USD",
      "unreadable items.OrderItems[0].ItemPrice.Amount: `999999999999999.99` is too large: the price is left out",
    ],
    [
      "5.00",
      "usd",
      "unreadable items.OrderItems[0].ItemPrice.CurrencyCode: expected an ISO 4217 code, found `usd`: the price is left out",
    ],
    [
      "5.00",
      null,
      "unreadable items.OrderItems[0].ItemPrice: expected an amount and its currency: the price is left out",
    ],
    [
      "",
      "USD",
      "unreadable items.OrderItems[0].ItemPrice: expected an amount and its currency: the price is left out",
    ],
    [
      {},
      "USD",
      "unreadable items.OrderItems[0].ItemPrice.Amount: expected a decimal amount, found an object: the price is left out",
    ],
  ])("%j %s is left out", (amount, currency, warning) => {
    const read = priced(amount, currency);
    expectOrder(read);
    expect(read.order.lines[0]).not.toHaveProperty("price");
    expect(told(read)).toEqual([warning]);
  });

  it("has no price where there is none", () => {
    const read = fromAmazonSpApi(bundleV0({}, { ItemPrice: undefined }));
    expect(read.order.lines[0]).not.toHaveProperty("price");
    expect(read.warnings).toEqual([]);
  });

  it("is exact for every amount and number of units", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 40 }), (cents, quantity) => {
        const total = cents * quantity;
        const text = `${Math.trunc(total / 100)}.${String(total % 100).padStart(2, "0")}`;
        const read = priced(text, "EUR", quantity);
        expect(read.order.lines[0]?.price?.amount).toBe(cents);
        expect(read.warnings).toEqual([]);
      }),
    );
  });
});
