/**
 * From an input to its orders: find them, read them, lay the options over, apply the news.
 *
 * @module
 */
import type { Issue } from "../../internal/issue.js";
import { quote } from "../../internal/quote.js";
import type { Order } from "../../model/order.js";
import { AdapterError } from "./adapter-error.js";
import type { AdapterWarning } from "./adapter-warning.js";
import { assemble } from "./assemble.js";
import { checkedNewsOptions, checkedOptions } from "./check-options.js";
import type { Draft } from "./draft.js";
import { enter, type Found, fail, newNotes } from "./found.js";
import { frozenCopy, known } from "./known.js";
import { type NewsOptions, withNotification, withReturnNews } from "./news.js";
import { type AmazonOptions, optionsFor } from "./options.js";
import { draft2026 } from "./order-2026.js";
import { orderOfChange } from "./order-change.js";
import { draftV0 } from "./order-v0.js";
import { type Shape, type Shapes, shapesOf } from "./shape.js";
import { newRead, noteRead, type Read, strayOptions } from "./spoken-of.js";

/** An order, and what of the payload was not carried over as it stands. */
export interface Adapted {
  readonly order: Order;
  readonly warnings: readonly AdapterWarning[];
}

/** How an order can be told. */
type Kind = Exclude<Shape["kind"], "none">;

/** The one order of an input, of one kind where that is asked for. */
export function onlyOrder(input: unknown, given: AmazonOptions, kind: Kind | undefined): Adapted {
  const options = checkedOptions(given);
  const root = rootOf(input);
  const shapes = shapesOf(root);
  const [shape, ...others] = shapes.orders.filter((one) => one.kind !== "none");
  const bad = shapes.orders.filter((one) => one.kind === "none");
  for (const { at, message, help } of bad) fail(at, message, help);
  if (bad.length === 0 && (shape === undefined || others.length > 0)) {
    const help = "`fromAmazonSpApiAll` reads lists";
    fail(root, `expected one order, found ${shapes.orders.length}`, help);
  }
  if (shape !== undefined && kind !== undefined && shape.kind !== kind) {
    fail(shape.at, `expected an order of ${NAMES[kind]}, found one of ${NAMES[shape.kind]}`);
  }
  const read = newRead();
  const order = shape === undefined ? undefined : orderOf(shape, shapes, options, read);
  const warnings = [...root.notes.warnings, ...strayOptions(options, read)];
  return { order: settled(order, root), warnings: frozenCopy(warnings) };
}

/** All orders of an input, each with its warnings. */
export function allOrders(input: unknown, options: AmazonOptions): readonly Adapted[] {
  const outcomes = eachOrder([input], checkedOptions(options)).flat();
  const read = outcomes.flatMap((one) => (one instanceof AdapterError ? [] : [one]));
  const refused = outcomes.filter((one) => one instanceof AdapterError);
  if (refused.length === 0) return read;
  throw refusal(refused.flatMap(({ issues }) => issues));
}

/** An order with its warnings, or why it can't be read. */
type Outcome = Adapted | AdapterError;

/**
 * Each order of each input: a bad one does not take the others along. What the options say of what is
 * in none of them comes with the first order; where some can't be read, nobody knows what is in them.
 */
export function eachOrder(
  inputs: readonly unknown[],
  options: AmazonOptions,
): readonly (readonly Outcome[])[] {
  const read = newRead();
  const outcomes = inputs.map((input) => ordersIn(input, options, read));
  const isAllRead = outcomes.every((some) => some.every((one) => !(one instanceof AdapterError)));
  let stray = isAllRead ? strayOptions(options, read) : [];
  return outcomes.map((some) =>
    some.map((one) => {
      if (one instanceof AdapterError || stray.length === 0) return one;
      const warnings = frozenCopy([...one.warnings, ...stray]);
      stray = [];
      return { ...one, warnings };
    }),
  );
}

function ordersIn(input: unknown, options: AmazonOptions, read: Read): readonly Outcome[] {
  const root = rootOf(input);
  const shapes = shapesOf(root);
  const { issues, warnings } = root.notes;
  // what was noted of the input as a whole goes with the first order that can be read
  let whole = warnings.slice();
  return shapes.orders.map((shape) => {
    const before = { issues: issues.length, warnings: warnings.length };
    const order = orderOf(shape, shapes, options, read);
    const problems = issues.slice(before.issues);
    if (order === undefined || problems.length > 0) return refusal(problems, idOf(shape));
    const noted = [...whole, ...warnings.slice(before.warnings)];
    whole = [];
    return { order: frozenCopy(order), warnings: frozenCopy(noted) };
  });
}

/** An order with news of it. */
export function withNews(
  news: unknown,
  given: NewsOptions,
  apply: (at: Found, options: NewsOptions) => Order,
): Adapted {
  const options = checkedNewsOptions(given);
  const root = rootOf(news);
  const changed = apply(root, options);
  return { order: settled(changed, root), warnings: frozenCopy(root.notes.warnings) };
}

const NAMES: { readonly [K in Kind]: string } = {
  v0: "Orders API v0",
  "2026": "Orders API 2026-01-01",
  change: "a notification",
};

function rootOf(value: unknown): Found {
  return { value, path: "", notes: newNotes() };
}

/** The order of a shape, with the news that came along. */
function orderOf(shape: Shape, shapes: Shapes, all: AmazonOptions, read: Read): Order | undefined {
  const options = optionsFor(all, idOf(shape));
  const draft = draftOf(shape, options);
  if (draft === undefined) return undefined;
  noteRead(draft, all, read);
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
      return orderOfChange(shape.at, options);
    case "none":
      fail(shape.at, shape.message, shape.help);
      return undefined;
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
    case "none":
      return undefined;
  }
}

/** The order, frozen; without one, or with a problem noted, the error that lists them all. */
function settled(order: Order | undefined, root: Found): Order {
  if (order === undefined || root.notes.issues.length > 0) throw refusal(root.notes.issues);
  return frozenCopy(order);
}

function refusal(issues: readonly Issue[], id?: unknown): AdapterError {
  const isNamed = typeof id === "string" && id !== "";
  return new AdapterError(isNamed ? `order ${quote(id)}` : "the payload", issues);
}
