/**
 * The check of a policy: every problem at once, whatever is given.
 *
 * @module
 */
import {
  type Check,
  isRecord,
  list,
  name,
  object,
  own,
  record,
  text,
  whole,
  word,
} from "../internal/check.js";
import type { Issue } from "../internal/issue.js";
import { collect, expected, type Problems, report } from "../internal/problems.js";
import { ACTIONS } from "../model/action.js";
import type { Calendar } from "../time/calendar.js";
import { AUTHORITIES } from "./authority.js";
import { currency, place } from "./check-code.js";
import { customFacts, dateFact, readableBy } from "./check-fact.js";
import { localDate } from "./check-moment.js";
import { table } from "./check-table.js";
import { timeZoneName } from "./check-time-zone.js";
import { CUSTOM_KINDS, type InForce, type Policy } from "./policy.js";

/** Every problem of a policy, or of what was given as one. Never throws. */
export function checkPolicy(input: unknown): readonly Issue[] {
  return collect((problems) => policy(input, problems)).issues;
}

const zone = /* @__PURE__ */ timeZoneName(["buyer"]);

/** Reports every problem of a policy. */
export const policy: Check = (value, problems) => {
  if (!isRecord(value)) return expected(problems, "a policy", value);
  const readable = readableBy(value);
  const isLaw = own(value, "authority") === "law";
  const action = word(ACTIONS, "an action");
  object<Policy>(
    {
      id: name,
      version: name,
      authority: word(AUTHORITIES, "an authority"),
      timeZone,
      tables: object<Policy["tables"]>(
        {},
        {
          cancel: table("cancel", isLaw, readable),
          return: table("return", isLaw, readable),
          contactSeller: table("contactSeller", isLaw, readable),
          escalate: table("escalate", isLaw, readable),
        },
      ),
    },
    {
      title: text,
      currency,
      custom: customFacts(name, word(CUSTOM_KINDS, "a kind")),
      calendars: record(
        place,
        ranged(
          object<Calendar>(
            { weekend: list(whole(1, 7)), holidays: list(localDate) },
            { from: localDate, to: localDate },
          ),
        ),
      ),
      inForce: ranged(
        object<InForce>({}, { from: localDate, to: localDate, by: dateFact(readable) }),
      ),
      wholeOrder: list(action),
    },
  )(value, problems);
};

const timeZone: Check = (value, problems) =>
  (Array.isArray(value) ? list(zone, 1) : zone)(value, problems);

/** Checks also that `from` is not after `to`. */
function ranged(check: Check): Check {
  return (value, problems) => {
    const before = problems.issues.length;
    check(value, problems);
    if (problems.issues.length === before) fromTo(value, problems);
  };
}

function fromTo(value: unknown, problems: Problems): void {
  if (!isRecord(value)) return;
  const from = own(value, "from");
  const to = own(value, "to");
  if (typeof from === "string" && typeof to === "string" && from > to)
    report(problems, `\`from\` is after \`to\`: \`${from}\`, \`${to}\``);
}
