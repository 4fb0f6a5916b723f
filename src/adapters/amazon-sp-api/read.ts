/**
 * From an input to its orders: find them, read them, lay the options over, apply the news.
 *
 * @module
 */
import type { Order } from "../../model/order.js";
import { AdapterError } from "./adapter-error.js";
import type { AdapterWarning } from "./adapter-warning.js";
import { assemble } from "./assemble.js";
import type { Draft } from "./draft.js";
import { enter, type Found, fail, newNotes } from "./found.js";
import { frozenCopy, known } from "./known.js";
import { withNotification, withReturnNews } from "./news.js";
import { type AmazonOptions, optionsFor } from "./options.js";
import { draft2026 } from "./order-2026.js";
import { draftOfChange } from "./order-change.js";
import { draftV0 } from "./order-v0.js";
import { type Shape, type Shapes, shapesOf } from "./shape.js";

/** An order, and what of the payload was not carried over as it stands. */
export interface Adapted {
  readonly order: Order;
  readonly warnings: readonly AdapterWarning[];
}

/** The one order of an input, of one kind where that is asked for. */
export function onlyOrder(
  input: unknown,
  options: AmazonOptions,
  kind: Shape["kind"] | undefined,
): Adapted {
  const root = rootOf(input);
  const shapes = shapesOf(root);
  const [shape, ...others] = shapes.orders;
  if (root.notes.issues.length === 0 && (shape === undefined || others.length > 0)) {
    const help = "`fromAmazonSpApiAll` reads lists";
    fail(root, `expected one order, found ${shapes.orders.length}`, help);
  }
  if (shape !== undefined && kind !== undefined && shape.kind !== kind) {
    fail(shape.at, `expected an order of ${NAMES[kind]}, found one of ${NAMES[shape.kind]}`);
  }
  const order = shape === undefined ? undefined : orderOf(shape, shapes, options);
  return { order: settled(order, root), warnings: frozenCopy(root.notes.warnings) };
}

/** All orders of an input, each with its warnings. */
export function allOrders(input: unknown, options: AmazonOptions): readonly Adapted[] {
  const root = rootOf(input);
  const shapes = shapesOf(root);
  const { issues, warnings } = root.notes;
  // what was noted of the input as a whole goes with the first order
  let noted = 0;
  const adapted = shapes.orders.map((shape) => {
    const order = orderOf(shape, shapes, options);
    const own = warnings.slice(noted);
    noted = warnings.length;
    return { order, warnings: frozenCopy(own) };
  });
  if (issues.length > 0) throw refusal(root);
  return adapted.map((one) => ({ ...one, order: settled(one.order, root) }));
}

/** An order with news of it. */
export function withNews(news: unknown, apply: (at: Found) => Order): Adapted {
  const root = rootOf(news);
  const changed = apply(root);
  return { order: settled(changed, root), warnings: frozenCopy(root.notes.warnings) };
}

const NAMES: { readonly [K in Shape["kind"]]: string } = {
  v0: "Orders API v0",
  "2026": "Orders API 2026-01-01",
  change: "a notification",
};

function rootOf(value: unknown): Found {
  return { value, path: "", notes: newNotes() };
}

/** The order of a shape, with the news that came along. */
function orderOf(shape: Shape, shapes: Shapes, all: AmazonOptions): Order | undefined {
  const options = optionsFor(all, idOf(shape));
  const draft = draftOf(shape, options);
  if (draft === undefined) return undefined;
  const news = known({ unshipped: options.unshipped });
  const order = assemble(draft, options);
  const notified = shapes.notifications.reduce((sum, at) => withNotification(sum, at, news), order);
  return shapes.returns.reduce((sum, at) => withReturnNews(sum, at, news), notified);
}

function draftOf(shape: Shape, options: AmazonOptions): Draft | undefined {
  switch (shape.kind) {
    case "v0":
      return draftV0(shape.at, shape.pages, options);
    case "2026":
      return draft2026(shape.at, options);
    case "change":
      return draftOfChange(shape.at, options);
  }
}

function idOf({ kind, at }: Shape): unknown {
  switch (kind) {
    case "v0":
      return enter(at, "AmazonOrderId").value;
    case "2026":
      return enter(at, "orderId").value;
    case "change":
      return enter(at, "Payload", "OrderChangeNotification", "AmazonOrderId").value;
  }
}

/** The order, frozen; without one, or with a problem noted, the error that lists them all. */
function settled(order: Order | undefined, root: Found): Order {
  if (order === undefined || root.notes.issues.length > 0) throw refusal(root);
  return frozenCopy(order);
}

function refusal({ notes }: Found): AdapterError {
  return new AdapterError("the payload", notes.issues);
}
