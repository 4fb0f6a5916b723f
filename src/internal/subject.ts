/**
 * What an error is about.
 *
 * @module
 */
import { quote } from "./quote.js";

/** A thing with its id, where one can be read: "policy `shop`". */
export function subject(what: string, thing: unknown): string {
  try {
    const { id } = Object(thing) as { readonly id?: unknown };
    return typeof id === "string" && id !== "" ? `${what} ${quote(id)}` : what;
  } catch {
    return what;
  }
}
