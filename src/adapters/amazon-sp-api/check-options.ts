/**
 * The check of what a caller says beside a payload: every mistake in it at once, before the payload is looked at.
 *
 * @module
 */
import { custom } from "../../checks/check-custom.js";
import { disclosures } from "../../checks/check-disclosures.js";
import { event } from "../../checks/check-event.js";
import { instant, instantOrNull } from "../../checks/check-instant.js";
import { condition, delivery, traits } from "../../checks/check-line.js";
import { orderType } from "../../checks/check-order.js";
import { buyer, returnPolicy, seller } from "../../checks/check-parties.js";
import { payment } from "../../checks/check-payment.js";
import { type Check, list, object, record, text, word } from "../../internal/check.js";
import { collect } from "../../internal/problems.js";
import { path } from "../../policy/check-code.js";
import { AdapterError } from "./adapter-error.js";
import type { NewsOptions } from "./news.js";
import type { AmazonItemOptions, AmazonOptions } from "./options.js";

const unshipped = word(["pending", "processing"], "how far an unshipped item is");

const item = object<AmazonItemOptions>(
  {},
  {
    category: path,
    traits,
    tags: list(text),
    condition,
    delivery,
    returnPolicy,
    promisedShipBy: instantOrNull,
    promisedBy: instantOrNull,
    returnBy: instantOrNull,
    releaseAt: instantOrNull,
    deliveredAt: instant,
    custom,
  },
);

/** One that names nothing is a warning where the payload is read. */
const anyName: Check = () => undefined;

const ofOrder = {
  placedAt: instant,
  type: orderType,
  buyer,
  seller,
  payment,
  disclosures,
  custom,
  events: list(event()),
  deliveredAt: instant,
  unshipped,
  items: record(anyName, item),
};

const options = object<AmazonOptions>(
  {},
  { ...ofOrder, orders: record(anyName, object<Omit<AmazonOptions, "orders">>({}, ofOrder)) },
);

const newsOptions = object<NewsOptions>({}, { lines: list(text), unshipped });

/** The options; throws one {@link AdapterError} that lists every problem of them. */
export function checkedOptions(given: unknown): AmazonOptions {
  check(options, given);
  // SAFETY: nothing was found that options have not
  return given as AmazonOptions;
}

/** The same for news. */
export function checkedNewsOptions(given: unknown): NewsOptions {
  check(newsOptions, given);
  // SAFETY: nothing was found that options have not
  return given as NewsOptions;
}

function check(of: Check, given: unknown): void {
  const { issues } = collect((problems) => of(given, problems));
  if (issues.length > 0) throw new AdapterError("the set of options", issues);
}
