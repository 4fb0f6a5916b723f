/**
 * The `return` table of a form.
 *
 * @module
 */
import {
  after,
  type BuyerReason,
  days,
  deny,
  FAULT,
  firstKnown,
  type Permit,
  permit,
  type ReasonCode,
  type Resolution,
  type ReturnShipping,
  type Row,
  type Terms,
  type When,
} from "../../policy/index.js";
import { saysNoLength } from "./check-form.js";
import type {
  CategoryTerms,
  FinalSale,
  Holiday,
  Length,
  MemberWindow,
  PayerByReason,
  ReturnsForm,
  ReturnTerms,
} from "./form.js";
import { window } from "./window.js";

const ASKED = firstKnown("return.requestedAt", "return.authorisedAt");

/** The rows of a form, from what is settled to what is usual. */
export function returnRows(form: ReturnsForm): readonly Row[] {
  const {
    rules = [],
    faults,
    finalSale,
    byCategory = {},
    memberships = [],
    holidays = [],
    ...usual
  } = form;
  const categories = new Set([
    ...Object.keys(byCategory),
    // a category that a season leaves alone has its own rows, with terms or without
    ...holidays.flatMap(({ except = [] }) => except),
  ]);
  const special: Scope[] = rules.map(({ id, when, because, ...its }) => {
    return { id, when, terms: inherited(usual, its), because };
  });
  if (faults !== undefined)
    special.push({
      id: "fault",
      when: { reason: FAULT },
      terms: inherited(usual, faults),
      because: "fault",
    });
  const byKind = [...categories]
    .sort((a, b) => depth(b) - depth(a))
    .map((category) => {
      const { fixed, ...its } = categoryTerms(category, byCategory);
      return {
        id: TAKEN.includes(category) ? `category-${category}` : category,
        when: { "line.category": category },
        terms: inherited(usual, its),
        members: fixed === true ? [] : memberships,
        seasons: fixed === true ? [] : holidays.filter((one) => !isExcepted(category, one)),
      };
    });
  return [
    ...settled([...special, ...byKind, { id: "", when: {}, terms: usual }]),
    ...special.flatMap(({ id, when, terms, because }, index) =>
      rowsOf(id, when, below(special.slice(0, index), terms), because),
    ),
    ...(finalSale === undefined ? [] : keptRows(finalSale)),
    ...byKind.flatMap(({ id, when, terms, members, seasons }) =>
      scopeRows(id, when, below(special, terms), members, seasons),
    ),
    ...scopeRows("", {}, below(special, usual), memberships, holidays),
  ];
}

/** Names of rows that a category may have as well. */
const TAKEN: readonly string[] = ["cancelled", "declined", "fault", "refunded", "window"];

/** What some terms are for. */
interface Scope {
  readonly id: string;
  readonly when: When;
  readonly terms: ReturnTerms;
  readonly because?: ReasonCode | undefined;
}

/** The terms of a category, or of the nearest wider one that has any. */
function categoryTerms(
  category: string,
  byCategory: NonNullable<ReturnsForm["byCategory"]>,
): CategoryTerms {
  const its = Object.hasOwn(byCategory, category) ? byCategory[category] : undefined;
  if (its !== undefined) return typeof its === "object" && !("fact" in its) ? its : { days: its };
  const wider = category.lastIndexOf("/");
  return wider < 0 ? {} : categoryTerms(category.slice(0, wider), byCategory);
}

/** Terms without who pays for reasons that go by other terms above: no row could ask for them any more. */
function below(scopes: readonly Scope[], terms: ReturnTerms): ReturnTerms {
  const { whoPays } = terms;
  if (typeof whoPays !== "object") return terms;
  const decided = scopes.flatMap(({ when }) =>
    Object.keys(when).join() === "reason" ? reasonsOf(when.reason) : undefined,
  );
  const left = Object.entries(whoPays).filter(([one]) => !decided.some((reason) => reason === one));
  // SAFETY: `otherwise` is no reason, and so is left
  return { ...terms, whoPays: Object.fromEntries(left) as unknown as PayerByReason };
}

/** The reasons that a test asks for; none where it is of another kind. */
function reasonsOf(reason: When["reason"]): readonly BuyerReason[] | undefined {
  if (typeof reason === "string") return [reason];
  return Array.isArray(reason) ? reason : undefined;
}

/** Terms with what they leave out as it is usually: a length of their own does away with the usual one. */
function inherited(usual: ReturnTerms, its: ReturnTerms): ReturnTerms {
  const { days: _, until: __, outcomes, ...rest } = usual;
  if (outcomes === undefined) {
    return saysNoLength(its) ? { ...usual, ...its } : { ...rest, ...its };
  }
  const { resolutions = rest.resolutions } = its;
  // SAFETY: the keys of the form are resolutions; definePolicy reports others
  const usually = Object.keys(outcomes) as Resolution[];
  if (!saysNoLength(its)) return { ...rest, resolutions: resolutions ?? usually, ...its };
  const left = Object.entries(outcomes).filter(
    ([key]) => resolutions === undefined || resolutions.some((one) => one === key),
  );
  if (left.length > 0) return { ...usual, ...its, outcomes: Object.fromEntries(left) };
  return { ...rest, days: longest(Object.values(outcomes)), ...its };
}

function longest(lengths: readonly (number | "unlimited")[]): number | "unlimited" {
  return lengths.reduce((a, b) => {
    return a === "unlimited" || b === "unlimited" ? "unlimited" : Math.max(a, b);
  });
}

function depth(category: string): number {
  return category.split("/").length;
}

function isExcepted(category: string, { except = [] }: Holiday): boolean {
  return except.some((one) => category === one || category.startsWith(`${one}/`));
}

/** What is cancelled, under way, refused, back or refunded. */
function settled(scopes: readonly Scope[]): readonly Row[] {
  const already = deny({ kind: "already" });
  return [
    {
      id: "cancelled",
      when: { "line.status": "cancelled" },
      then: already,
      because: "already-cancelled",
    },
    {
      id: "delivery-failed",
      when: { "line.status": "delivery-failed" },
      then: deny(),
      because: "not-delivered",
    },
    ...underWay(scopes),
    {
      id: "sent-back",
      when: { "return.state": ["shipped", "received"] },
      then: already,
      because: "already-returned",
    },
    {
      id: "declined",
      when: { "return.state": "declined" },
      then: deny({ kind: "no-longer" }),
      because: "return-declined",
    },
    {
      id: "refunded",
      when: { "refund.state": "issued", "payment.state": { not: "part-refunded" } },
      then: already,
      because: "already-refunded",
    },
  ];
}

/** What was asked for: it waits for an answer, or to be handed in; scopes that differ have rows of their own. */
function underWay(scopes: readonly Scope[]): readonly Row[] {
  const rows = scopes.map(({ id, when, terms: { handInDays: n, mode = "instant" } }) => {
    const name = (what: string): string => (id === "" ? what : `${what}-${id}`);
    const waits = n === undefined || mode !== "instant";
    const wait: Row = {
      id: name(n === undefined ? "under-way" : "asked"),
      when: {
        ...when,
        "return.state": n === undefined ? ["requested", "authorised"] : "requested",
      },
      then: deny({ kind: "already" }),
      because: "return-under-way",
    };
    const handIn: Row = {
      id: name("under-way"),
      when: { ...when, "return.state": waits ? "authorised" : ["requested", "authorised"] },
      then: permit({ opens: ASKED, closes: after(ASKED, days(n ?? 0)) }),
      because: "return-window",
    };
    return {
      like: `${n} ${waits}`,
      rows: [...(waits ? [wait] : []), ...(n === undefined ? [] : [handIn])],
    };
  });
  const usual = rows.at(-1);
  const same = rows.every(({ like }) => like === usual?.like);
  return (same ? rows.slice(-1) : rows).flatMap((one) => one.rows);
}

function keptRows({
  traits = ["final-sale"],
  tags = [],
  categories = [],
  discountPercent,
}: FinalSale): readonly Row[] {
  const kept = (id: string, when: Row["when"]): Row => {
    return { id: `final-sale-${id}`, when, then: deny(), because: "final-sale" };
  };
  return [
    // SAFETY: definePolicy reports a word that is no trait
    ...(traits.length === 0 ? [] : [kept("trait", { "line.traits": { has: traits } } as When)]),
    ...(tags.length === 0 ? [] : [kept("tag", { "line.tags": { has: tags } })]),
    ...(categories.length === 0 ? [] : [kept("category", { "line.category": categories })]),
    ...(discountPercent === undefined
      ? []
      : [kept("discount", { "custom.discountPercent": { atLeast: discountPercent } })]),
  ];
}

/** The rows of a category, or of all the rest: members in a season, seasons, members, everyone. */
function scopeRows(
  id: string,
  when: When,
  terms: ReturnTerms,
  memberships: readonly MemberWindow[],
  holidays: readonly Holiday[],
): readonly Row[] {
  const fixed = terms.until !== undefined || terms.days === "none" || terms.days === "unlimited";
  const members = fixed ? [] : memberships;
  const seasons = fixed ? [] : holidays;
  const rows = (holiday?: Holiday, index = 0): readonly Row[] => {
    const season = holiday && (seasons.length > 1 ? `holiday-${index + 1}` : "holiday");
    const within = { ...when, ...(holiday && inSeason(holiday)) };
    const name = (member?: string): string =>
      [id, member, season].filter(Boolean).join("-") || "window";
    const because: ReasonCode = holiday === undefined ? "return-window" : "holiday-window";
    return [
      ...members.flatMap((member) =>
        rowsOf(
          name(member.membership),
          { ...within, "buyer.memberships": { has: member.membership } },
          longer(terms, member),
          holiday === undefined ? "membership-window" : because,
          holiday,
        ),
      ),
      ...rowsOf(name(), within, terms, because, holiday),
    ];
  };
  return [...seasons.flatMap((holiday, index) => rows(holiday, index)), ...rows()];
}

function inSeason({ from, to, by }: Holiday): When {
  return by === "delivery"
    ? { "line.deliveredAt": { from, to } }
    : { "order.placedAt": { from, to } };
}

function longer(terms: ReturnTerms, { days: n, how }: MemberWindow): ReturnTerms {
  const of = (usual: number): number => (how === "add" ? usual + n : n);
  const { days: length, outcomes } = terms;
  return {
    ...terms,
    ...(typeof length === "number" && { days: of(length) }),
    ...(typeof length === "object" && how === "replace" && { days: n }),
    ...(outcomes !== undefined && {
      outcomes: Object.fromEntries(
        Object.entries(outcomes).map(([key, usual]) => [
          key,
          typeof usual === "number" ? of(usual) : usual,
        ]),
      ),
    }),
  };
}

/** The rows of one set of terms: what is kept, who pays for which reason, the window of each resolution. */
function rowsOf(
  id: string,
  when: When,
  terms: ReturnTerms,
  because: ReasonCode = terms.days === "none" ? "not-returnable" : "return-window",
  holiday?: Holiday,
): readonly Row[] {
  if (terms.days === "none") {
    const why = because === "return-window" ? "not-returnable" : because;
    return [{ id, when, then: deny(), because: why }];
  }
  const { keepBelow, whoPays, ...rest } = terms;
  const windows = windowsOf(rest);
  const rows: Row[] = [];
  if (keepBelow !== undefined) {
    const refunded = windows.filter(({ resolutions }) => resolutions?.includes("refund") === true);
    const { n } = refunded.at(-1) ?? windows[0];
    rows.push({
      id: `${id}-keep`,
      when: { ...when, "line.price": { below: keepBelow } },
      then: permit({
        ...window(n, rest, holiday),
        ...(windows.length > 1 && { outside: "next" }),
        terms: { resolutions: ["refund", "keep-item"] },
      }),
      because,
    });
  }
  for (const payer of payersOf(when, whoPays)) {
    for (const [index, { n, resolutions }] of windows.entries()) {
      const last = index === windows.length - 1;
      const name = [id, payer.id, windows.length > 1 && resolutions?.join("-or-")];
      rows.push({
        id: name.filter(Boolean).join("-"),
        when: { ...when, ...payer.when },
        then: permit({
          ...(rest.mode !== undefined && { mode: rest.mode }),
          ...window(n, rest, holiday),
          ...(!last && { outside: "next" }),
          ...termsOf(rest, resolutions, payer.pays),
        }),
        because,
      });
    }
  }
  return rows;
}

interface OneWindow {
  readonly n: Exclude<Length, "none">;
  readonly resolutions: readonly Resolution[] | undefined;
}

/** The windows, shortest first, each with the resolutions that are left until its end. */
function windowsOf({
  days: n,
  outcomes,
  resolutions,
}: ReturnTerms): readonly [OneWindow, ...OneWindow[]] {
  if (outcomes === undefined) {
    return [{ n: n === undefined || n === "none" ? "unlimited" : n, resolutions }];
  }
  // SAFETY: the keys of the form are resolutions; definePolicy reports others
  const given = Object.entries(outcomes) as readonly (readonly [
    Resolution,
    number | "unlimited",
  ])[];
  const size = (of: number | "unlimited"): number =>
    of === "unlimited" ? Number.POSITIVE_INFINITY : of;
  const lengths = [...new Set(given.map(([, of]) => of))].sort((a, b) => size(a) - size(b));
  const [first = "unlimited", ...others] = lengths;
  const one = (of: number | "unlimited"): OneWindow => ({
    n: of,
    resolutions: given.filter(([, end]) => size(end) >= size(of)).map(([resolution]) => resolution),
  });
  return [one(first), ...others.map(one)];
}

interface Payer {
  readonly id: string | undefined;
  readonly when: When;
  readonly pays: ReturnShipping | undefined;
}

/** Who pays, by the reasons that a row still leaves open. */
function payersOf({ reason }: When, whoPays: ReturnTerms["whoPays"]): readonly Payer[] {
  if (typeof whoPays !== "object") return [{ id: undefined, when: {}, pays: whoPays }];
  const { otherwise, ...by } = whoPays;
  // SAFETY: the other keys are reasons; definePolicy reports others
  const named = Object.entries(by) as readonly (readonly [BuyerReason, ReturnShipping])[];
  const groups = new Map<ReturnShipping, BuyerReason[]>();
  // a row that asks for reasons splits by those; one that rules some out can't be split
  const asked = reasonsOf(reason);
  for (const [one, pays] of reason === undefined || asked !== undefined ? named : []) {
    if (pays === otherwise || asked?.includes(one) === false) continue;
    groups.set(pays, [...(groups.get(pays) ?? []), one]);
  }
  const split = [...groups].map(([pays, reasons]): Payer => {
    return { id: pays, when: { reason: reasons }, pays };
  });
  const all = [...groups.values()].flat();
  if (asked?.every((one) => all.includes(one)) === true) return split;
  return [...split, { id: undefined, when: {}, pays: otherwise }];
}

function termsOf(
  { fees, handInDays, refundDays, requires }: ReturnTerms,
  resolutions: readonly Resolution[] | undefined,
  returnShipping: ReturnShipping | undefined,
): Pick<Permit, "terms"> {
  const terms: Terms = {
    ...(resolutions !== undefined && { resolutions }),
    ...(returnShipping !== undefined && { returnShipping }),
    ...(fees !== undefined && { fees }),
    ...(handInDays !== undefined && { handInBy: after("return.requestedAt", days(handInDays)) }),
    ...(refundDays !== undefined && {
      refundWithin: after("return.receivedAt", days(refundDays)),
    }),
    ...(requires !== undefined && { requires }),
  };
  return Object.keys(terms).length === 0 ? {} : { terms };
}
