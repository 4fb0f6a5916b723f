/**
 * Which of Amazon's answers a value is.
 *
 * @module
 */
import { isRecord } from "../../internal/check.js";
import { quote } from "../../internal/quote.js";
import { elements, enter, type Found, holds, isMissing, objects, text, warn } from "./found.js";
import type { ItemPage } from "./order-v0.js";

/** One order in an input, by the way it is told. */
export type Shape =
  | { readonly kind: "v0"; readonly at: Found; readonly pages: readonly ItemPage[] }
  | { readonly kind: "2026"; readonly at: Found }
  | { readonly kind: "change"; readonly at: Found }
  | NoOrder;

/** What is no order where one is expected, in its place among the others. */
interface NoOrder {
  readonly kind: "none";
  readonly at: Found;
  readonly message: string;
  readonly help: string | undefined;
}

/** The orders of an input, with what is to be applied to the one order there is. */
export interface Shapes {
  readonly orders: readonly Shape[];
  readonly notifications: readonly Found[];
  readonly returns: readonly Found[];
}

/** Answers come in one wrapper, bundles in one more, lists hold either: deeper than this is nothing. */
const DEEPEST = 6;

/** What kind of notification a value is, its key spelled either way. */
export function notificationType(at: Found): string | undefined {
  return text(enter(at, "NotificationType")) ?? text(enter(at, "notificationType"));
}

/** The orders that an input holds. */
export function shapesOf(at: Found, depth = 0): Shapes {
  if (Array.isArray(at.value) && depth < DEEPEST) {
    return together(elements(at).map((one) => shapesOf(one, depth + 1)));
  }
  if (!isRecord(at.value) || depth >= DEEPEST) {
    const message = `expected an order of the Selling Partner API, found ${quote(at.value)}`;
    return nothing(
      at,
      message,
      isJson(at.value) ? "it is JSON as text: parse it first" : undefined,
    );
  }
  if (Array.isArray(enter(at, "errors").value)) return refusal(at);
  if (notificationType(at) !== undefined) return notification(at);
  if (holds(at, "AmazonOrderId") || holds(at, "OrderItems")) return orderV0(at);
  if (holds(at, "orderId")) return one({ kind: "2026", at });
  if (holds(at, "order")) return bundle(at, enter(at, "order"), depth);
  if (holds(at, "orders")) return bundle(at, enter(at, "orders"), depth);
  if (holds(at, "Orders")) return shapesOf(enter(at, "Orders"), depth + 1);
  if (holds(at, "payload")) return shapesOf(enter(at, "payload"), depth + 1);
  if (holds(at, "trackingDetail") || holds(at, "returnType")) return partOnly(at);
  if (isGiven(at, "AmazonOrderId") || isOrderV0(at)) return one({ kind: "v0", at, pages: [] });
  if (isGiven(at, "orderId") || holds(at, "createdTime")) return one({ kind: "2026", at });
  return nothing(
    at,
    "expected an order of the Selling Partner API, found an object without any key of one",
    envelopeHelp(at) ??
      "such as `AmazonOrderId`, `orderId`, `Orders`, `orders`, `order`, `payload` or `NotificationType`",
  );
}

/** How to get at a notification that is still in what a queue or an event bus puts around it. */
function envelopeHelp(at: Found): string | undefined {
  if (isRecord(enter(at, "detail").value)) return "an event: give its `detail`";
  const key = ["Body", "body", "Message"].find((one) => isJson(enter(at, one).value));
  return key === undefined
    ? undefined
    : `a message of a queue: give what its \`${key}\` holds, parsed`;
}

/** Whether a value is text that may be an object or a list of JSON. */
function isJson(value: unknown): boolean {
  return typeof value === "string" && /^\s*[{[]/.test(value);
}

function one(shape: Shape): Shapes {
  return { orders: [shape], notifications: [], returns: [] };
}

function nothing(at: Found, message: string, help?: string): Shapes {
  return one({ kind: "none", at, message, help });
}

function together(parts: readonly Shapes[]): Shapes {
  return {
    orders: parts.flatMap(({ orders }) => orders),
    notifications: parts.flatMap(({ notifications }) => notifications),
    returns: parts.flatMap(({ returns }) => returns),
  };
}

/** Whether a key is there, be it without a value. */
function isGiven(at: Found, key: string): boolean {
  return enter(at, key).value !== undefined;
}

function isOrderV0(at: Found): boolean {
  return holds(at, "OrderStatus") || holds(at, "PurchaseDate");
}

function orderV0(at: Found): Shapes {
  if (isOrderV0(at)) {
    return one({ kind: "v0", at, pages: holds(at, "OrderItems") ? [pageOf(at)] : [] });
  }
  return nothing(at, "the items of an order without the order", "give both: `{ order, items }`");
}

function notification(at: Found): Shapes {
  const type = notificationType(at);
  if (type === "ORDER_CHANGE") return one({ kind: "change", at });
  return type === "SHIPMENT_TRACKING_MILESTONE_CHANGED"
    ? partOnly(at)
    : nothing(at, `a notification of type ${quote(type)} tells of no order`);
}

function partOnly(at: Found): Shapes {
  const help = "give both: `{ order, notifications }` or `{ order, returns }`";
  return nothing(at, "news of an order without the order", help);
}

function refusal(at: Found): Shapes {
  const [first] = elements(enter(at, "errors"));
  const code = first === undefined ? undefined : text(enter(first, "code"));
  return nothing(at, `Amazon answered with an error instead of an order: ${quote(code)}`);
}

/** Orders with their items, notifications and returns beside them. */
function bundle(at: Found, orders: Found, depth: number): Shapes {
  const inner = shapesOf(orders, depth + 1);
  const pages = new Map<unknown, ItemPage[]>();
  for (const page of pagesOf(enter(at, "items"))) {
    const own = pages.get(page.orderId);
    if (own === undefined) pages.set(page.orderId, [page]);
    else own.push(page);
  }
  const notifications = listed(enter(at, "notifications"));
  const returns = listed(enter(at, "returns"));
  if (inner.orders.length !== 1 && notifications.length + returns.length > 0) {
    const bad = inner.orders.filter(({ kind }) => kind === "none").map((shape) => one(shape));
    return together([...bad, nothing(at, `news of one order, with ${inner.orders.length} orders`)]);
  }
  const [first] = inner.orders;
  const isOne = inner.orders.length === 1 && first?.kind !== "none";
  const paged = inner.orders.map((shape): Shape => {
    if (shape.kind !== "v0") return shape;
    const id = enter(shape.at, "AmazonOrderId").value;
    const own = [...(pages.get(id) ?? []), ...(isOne ? (pages.get(undefined) ?? []) : [])];
    pages.delete(id);
    if (isOne) pages.delete(undefined);
    return { ...shape, pages: [...shape.pages, ...own] };
  });
  const strays = [...pages].flatMap(([id, [page]]) =>
    page === undefined
      ? []
      : { at: page.list, message: `items of order ${quote(id)}, which is not here` },
  );
  if (isOne && strays.length > 0) {
    return together(strays.map((stray) => nothing(stray.at, stray.message)));
  }
  for (const stray of strays) warn(stray.at, "ignored", `${stray.message}: left out`);
  return {
    orders: paged,
    notifications: [...inner.notifications, ...notifications],
    returns: [...inner.returns, ...returns],
  };
}

interface NamedPage extends ItemPage {
  readonly orderId: unknown;
}

/** The pages of items: an answer, a list of answers, or the list of items itself. */
function pagesOf(at: Found): readonly NamedPage[] {
  if (isMissing(at)) return [];
  if (!Array.isArray(at.value)) return [pageOf(at)];
  const answers = objects(at);
  const isList = answers.some(
    (item) => holds(item, "OrderItemId") || holds(item, "QuantityOrdered"),
  );
  if (isList) return [{ list: at, next: { ...at, value: undefined }, orderId: undefined }];
  return answers.map((answer) => pageOf(answer));
}

/** The page of an answer, which may be wrapped. */
function pageOf(at: Found): NamedPage {
  const answer = holds(at, "payload") ? enter(at, "payload") : at;
  const id = enter(answer, "AmazonOrderId");
  return {
    list: enter(answer, "OrderItems"),
    next: enter(answer, "NextToken"),
    orderId: isMissing(id) ? undefined : id.value,
  };
}

/** A list, or the one value that stands for a list of one. */
function listed(at: Found): readonly Found[] {
  if (isMissing(at)) return [];
  return Array.isArray(at.value) ? elements(at) : [at];
}
