import { readdirSync, readFileSync } from "node:fs";
import { fromAmazonSpApi } from "order-recourse/adapters/amazon-sp-api";
import { describe, expect, it } from "vitest";
import { codes, expectOrder, states } from "./payloads.js";

const folder = new URL("../../../../examples/orders/amazon/", import.meta.url);

describe("the payloads of the examples", () => {
  it.each([
    ["pending.json", ["1 pending"], []],
    ["unshipped-by-amazon.json", ["1 processing"], ["assumed"]],
    ["late.json", ["1 shipped"], []],
    ["partly-shipped.json", ["1 shipped", "2 pending", "1 pending"], []],
    ["delivered.json", ["1 delivered"], []],
    ["cancel-requested.json", ["1 pending"], []],
  ])("%s", (name, expected, warnings) => {
    const read = fromAmazonSpApi(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
    expectOrder(read);
    expect(states(read)).toEqual(expected);
    expect(codes(read)).toEqual(warnings);
  });

  it("are all there", () => {
    expect(readdirSync(folder).filter((name) => name.endsWith(".json"))).toHaveLength(6);
  });
});
