import { type Decision, decide } from "order-recourse";
import {
  type Adapted,
  AdapterError,
  fromAmazonSpApiAll,
} from "order-recourse/adapters/amazon-sp-api";
import { amazonUs } from "order-recourse/policies/amazon-us";
import { parseOrder } from "order-recourse/schema";
import { describe, expect, it } from "vitest";
import { bundleV0, fixture, orderV0, type Payload, tracking } from "./payloads.js";

type Path = readonly string[];

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** What may stand anywhere, and means nothing there. */
const NONSENSE: readonly unknown[] = [
  null,
  "",
  -1,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  {},
  [null],
  [{}],
  "Nonsense",
  "NaN",
  "__proto__",
  "a\u0000b",
  "x".repeat(100_000),
  "2026-02-30T12:00:00Z",
  "2026-11-05T12:00:00",
  "0001-01-01T00:00:00Z",
  "9999-12-31T23:59:59Z",
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{}}'),
  nested(5000),
];

function placesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => {
    const here = [...path, key];
    return [here, ...placesOf(held, here)];
  });
}

/** A copy with another value in one place; only what leads there is copied. */
function changed(value: Payload, [key = "", ...rest]: Path, put: unknown): Payload {
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = rest.length === 0 ? put : changed(value[key], rest, put);
  return copy;
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

function readAll(payload: unknown, options: object = {}): readonly Adapted[] {
  try {
    return fromAmazonSpApiAll(payload, options);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    return [];
  }
}

const AMAZON: readonly (readonly [string, Payload])[] = [
  ["v0", { order: orderV0(), items: fixture("v0-order-items") }],
  ["2026-01-01", fixture("2026-order")],
  ["ORDER_CHANGE", fixture("order-change")],
  [
    "an order with news of it",
    {
      ...fixture("2026-order"),
      notifications: [fixture("tracking")],
      returns: [fixture("external-return")],
    },
  ],
  [
    "an order without items, with news",
    { order: orderV0(), notifications: [fixture("order-change")] },
  ],
];

describe("a payload with nonsense in any one place", () => {
  it.each(AMAZON)("is an order, or refused: %s", (_, payload) => {
    frozen(payload);
    for (const path of placesOf(payload)) {
      for (const put of NONSENSE) {
        for (const { order, warnings } of readAll(changed(payload, path, put), { events: [] })) {
          expect(parseOrder(order)).toEqual(order);
          for (const { message } of warnings) expect(message.length).toBeLessThan(400);
        }
      }
    }
  });

  it("is read in two places too, and decided", () => {
    const payload = frozen(bundleV0());
    const places = placesOf(payload);
    for (const [index, path] of places.entries()) {
      const other = places[(index * 17 + 5) % places.length] ?? path;
      const put = NONSENSE[index % NONSENSE.length];
      const isInside = path.join().startsWith(other.join()) || other.join().startsWith(path.join());
      const once = changed(payload, path, put);
      const twice = isInside ? once : changed(once, other, NONSENSE[(index * 7) % NONSENSE.length]);
      for (const { order } of readAll(twice)) {
        parseOrder(order);
        expect(Object.keys(decided(order).verdicts)).toHaveLength(4);
      }
    }
  });
});

function decided(order: Adapted["order"]): Decision {
  return decide(order, {
    policies: [amazonUs],
    at: "2026-11-12T12:00:00Z",
    reason: "changed-mind",
  });
}

const known = {
  events: [],
  items: { "HEADPHONES-BLACK": { category: "toys", condition: "unopened" } },
};
const open = { OrderStatus: "Unshipped", NumberOfItemsShipped: 0 };
const asked = { BuyerRequestedCancel: { IsBuyerRequestedCancel: "true" } };
const custom = { BuyerInfo: { BuyerCustomizedInfo: { CustomizedURL: "https://custom.example" } } };

/** What denies, and where a caller's empty history or a missing key speaks in the place of what is no object. */
const DENIED: readonly (readonly [string, "cancel" | "return", Payload, object, RegExp])[] = [
  ["shipped", "cancel", bundleV0(), known, /^$/],
  [
    "cancelled",
    "cancel",
    bundleV0({ OrderStatus: "Canceled" }, { QuantityShipped: 0 }),
    known,
    /^$/,
  ],
  [
    "a parcel on its way",
    "cancel",
    bundleV0({ ...open, EasyShipShipmentStatus: "OutForDelivery" }, { QuantityShipped: 0 }),
    known,
    // without the key the order alone speaks
    /EasyShipShipmentStatus (null|"")$/,
  ],
  [
    "a request to cancel",
    "cancel",
    bundleV0(open, { QuantityShipped: 0, ...asked }),
    known,
    /^items(\.OrderItems(\.0)?)? |BuyerRequestedCancel/,
  ],
  [
    "made to order",
    "return",
    bundleV0({}, custom),
    { ...known, deliveredAt: "2026-11-07T13:00:00Z" },
    /BuyerInfo |BuyerCustomizedInfo |CustomizedURL (null|"")$/,
  ],
  [
    "refused at the door",
    "return",
    {
      ...bundleV0(),
      notifications: [
        tracking(
          ["SHIPPED", "2026-11-05T12:00:00Z"],
          ["RECIPIENT_REFUSED_DELIVERY", "2026-11-07T12:00:00Z"],
        ),
      ],
    },
    known,
    /^$/,
  ],
];

describe("nonsense permits nothing that was denied", () => {
  it.each(DENIED)("%s: %s", (_, action, payload, options, isExcused) => {
    const [plain] = readAll(payload, options);
    expect(plain && decided(plain.order).verdicts[action].status).not.toBe("allowed");
    const seen = new Map<string, string>();
    const permitted: string[] = [];
    for (const path of placesOf(payload)) {
      for (const put of NONSENSE.slice(0, -2)) {
        for (const { order } of readAll(changed(payload, path, put), options)) {
          const text = JSON.stringify(order);
          if (order.lines.length > 9) continue;
          const status = seen.get(text) ?? decided(order).verdicts[action].status;
          seen.set(text, status);
          const what = `${path.join(".")} ${JSON.stringify(put).slice(0, 40)}`;
          if (status === "allowed" && !isExcused.test(what)) permitted.push(what);
        }
      }
    }
    expect(permitted).toEqual([]);
  });
});
