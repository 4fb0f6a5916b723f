// docs/laws.md: what the laws of each jurisdiction give, on what they rest, and what is left out.
import { NOT_ENCODED } from "./laws-not-encoded.mjs";

const ACTIONS = {
  cancel: "Cancel",
  return: "Send back",
  contactSeller: "Ask the seller",
  escalate: "Escalate",
};
const MODES = {
  instant: "",
  request: "on request: someone has to agree",
  discretionary: "possible, nothing is promised",
};
const PAYS = {
  free: "the buyer pays nothing for the way back",
  buyer: "the buyer pays for the way back",
  depends: "who pays for the way back depends",
};
const NOT_RECEIVED = "pending,processing,shipped,out-for-delivery,ready-for-pickup,delivery-failed";
const EVENTS = {
  "disclosures.withdrawalInfoGivenAt": "being told about withdrawal",
  "disclosures.withdrawalFunctionInfoGivenAt": "being told about the withdrawal function",
  "disclosures.agreementCopyReceivedAt": "the copy of the agreement",
};
/** What every row of a law asks, and the introduction of its section says. */
const SCOPE = ["buyer.country", "buyer.region", "buyer.kind", "seller.kind"];

const code = (text) => `\`${text}\``;
const cell = (text) => String(text).replaceAll("|", "\\|").replaceAll("\n", " ");
const readable = (word) => word.replaceAll("-", " ");

function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A heading's address on the page. */
function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}

/**
 * The page.
 *
 * @param {Record<string, readonly object[]>} laws
 * @param {{ eventNoun: (fact: string) => string, reasonWords: (code: string) => string, FAULT: readonly string[], DELIVERY: readonly string[] }} words
 */
export function lawsPage(laws, words) {
  const { eventNoun, reasonWords, FAULT, DELIVERY } = words;
  const GROUPS = new Map([
    [String(FAULT), "something is wrong with it"],
    [String(DELIVERY), "late or not there"],
    [String([...FAULT, ...DELIVERY]), "something is wrong with it, late or not there"],
  ]);

  /** A date fact, in words where there are any. */
  const event = (fact) => EVENTS[fact] ?? eventNoun(fact);

  function amount(span) {
    const [unit] = Object.keys(span);
    const count = typeof span[unit] === "number" ? span[unit] : code(span[unit].fact);
    const name = unit === "businessDays" ? "working days" : unit;
    const rolling = span.roll === undefined ? "" : "rolling ";
    return `${count} ${rolling}${count === 1 ? name.replace(/s$/, "") : name}`;
  }

  function length(span) {
    const { calendar, counting } = span;
    const counted = { inclusive: ", that day included,", elapsed: ", to the same time of day," };
    const place = calendar === undefined || calendar === "buyer" ? "" : ` (${calendar})`;
    return `${amount(span)}${place}${counted[counting] ?? ""}`;
  }

  function moment(of) {
    if (typeof of === "string") return event(of);
    if ("on" in of) return of.on;
    if ("after" in of) return after(of, []);
    if ("before" in of) return `${length(of.span)} before ${moment(of.before)}`;
    const [name] = Object.keys(of);
    const heads = {
      laterOf: "the later of",
      earlierOf: "the earlier of",
      firstKnown: "the first known of",
    };
    return `${heads[name]} (${of[name].map(moment).join("; ")})`;
  }

  /** Spans on spans read from the event on: 12 months, then 14 days, after the order. */
  function after({ after: base, span }, later) {
    const spans = [length(span), ...later];
    return typeof base === "object" && "after" in base
      ? after(base, spans)
      : `${spans.join(", then ")} after ${moment(base)}`;
  }

  function test(of) {
    if (Array.isArray(of)) return of.map(readable).join(" or ");
    if (typeof of !== "object") return readable(String(of));
    return Object.entries(of)
      .map(([key, value]) => {
        if (key === "known") return value ? "known" : "none";
        if (key === "within") return `at most ${amount(value)} ago`;
        if (key === "olderThan") return `more than ${amount(value)} ago`;
        const heads = {
          not: "not",
          atLeast: "at least",
          below: "below",
          has: "",
          hasNone: "none of",
          from: "from",
          to: "to",
        };
        return `${heads[key]} ${test(value)}`.trim();
      })
      .join(", ");
  }

  function when(of) {
    const asked = Object.entries(of).filter(([fact]) => !SCOPE.includes(fact));
    const tests = asked.map(([fact, value]) => {
      if (fact === "line.status" && String(value) === NOT_RECEIVED) return "not received yet";
      const group = fact === "reason" ? GROUPS.get(String(value)) : undefined;
      return group ?? `${code(fact)} ${test(value)}`;
    });
    return tests.length === 0 ? "always" : tests.join("; ");
  }

  function window({ effect, opens, closes, outside }) {
    if (effect !== "permit") return "-";
    const parts = [];
    if (opens !== undefined) parts.push(`from ${moment(opens)}`);
    if (closes !== undefined) parts.push(`until ${moment(closes)}`);
    if (parts.length === 0) parts.push("no end");
    if (outside === "next") parts.push("else the next row");
    return parts.join("; ");
  }

  function gives(row) {
    const { effect, mode = "instant", route, lastResort, terms = {} } = row.then;
    if (effect !== "permit")
      return effect === "defer" ? "the law is silent" : `no: ${reasonWords(row.because)}`;
    const { resolutions = [] } = terms;
    return [
      reasonWords(row.because),
      ...(MODES[mode] === "" ? [] : [MODES[mode]]),
      ...(lastResort ? ["last resort"] : []),
      ...(route === undefined ? [] : [`route: ${readable(route)}`]),
      ...(resolutions.length === 0 ? [] : [resolutions.map(readable).join(" or ")]),
    ].join("; ");
  }

  function pays({ then: { terms = {} } }) {
    const { refunds = [], returnShipping, refundWithin, handInBy, fees = [] } = terms;
    return [
      ...(refunds.length === 0 ? [] : [`paid back: ${refunds.map(readable).join(", ")}`]),
      ...(returnShipping === undefined ? [] : [PAYS[returnShipping]]),
      ...(fees.length === 0
        ? []
        : [`taken off: ${fees.map(({ kind }) => readable(kind)).join(", ")}`]),
      ...(refundWithin === undefined ? [] : [`money within ${moment(refundWithin)}`]),
      ...(handInBy === undefined ? [] : [`goods sent within ${moment(handInBy)}`]),
    ].join("; ");
  }

  function citation({ source }, numberOf) {
    if (source === undefined) return "";
    const { section: part, confidence = "not graded" } = source;
    return [`[${numberOf(source)}]`, part, confidence].filter(Boolean).join(", ");
  }

  function section(id, list) {
    const place = nameOf(list);
    const sources = new Map();
    const numberOf = (source) => {
      const key = JSON.stringify(source);
      if (!sources.has(key)) sources.set(key, { source, number: sources.size + 1 });
      return sources.get(key).number;
    };
    const ids = [...new Set(list.map((policy) => policy.id))];
    const policies = ids.map((policy) => {
      const versions = list.filter((one) => one.id === policy);
      return policyPart(versions, place, numberOf);
    });
    const left = NOT_ENCODED[id] ?? [];
    return `## ${headingOf(id, list)}

${scopeOf(list)} Door: \`order-recourse/laws/${id}\`.

${policies.join("\n\n")}

### Left out on purpose: ${place}

${left.length === 0 ? "Nothing is noted." : left.map((text) => `- ${text}`).join("\n")}

### Sources: ${place}

${[...sources.values()].map(({ source, number }) => `${number}. ${sourceText(source)}`).join("\n")}`;
  }

  function policyPart(versions, place, numberOf) {
    const policy = versions.at(-1);
    const { id, title = id, timeZone, custom = {}, tables } = policy;
    const head = [
      "row",
      "when",
      "what the law gives",
      "opens and ends",
      "who pays, and when",
      "source",
    ];
    const parts = Object.entries(tables).map(([action, rows]) => {
      const cells = rows.map((row) => [
        code(row.id),
        when(row.when),
        gives(row),
        window(row.then),
        pays(row),
        citation(row, numberOf),
      ]);
      return `**${ACTIONS[action]}**\n\n${table(head, cells)}`;
    });
    const facts = Object.entries(custom).map(
      ([name, kind]) => `${code(`custom.${name}`)} (${kind})`,
    );
    const zones = [timeZone].flat().map((zone) => (zone === "buyer" ? "the buyer's zone" : zone));
    const notes = [
      `\`${id}\`, ${inForce(policy)}. Days are those of ${zones.join(", else ")}.`,
      ...(facts.length === 0 ? [] : [`It also asks for ${facts.join(", ")}.`]),
      ...versions.slice(0, -1).map((older) => `${olderText(older, policy)}`),
    ];
    const name = title.endsWith(`, ${place}`) ? title.slice(0, -place.length - 2) : title;
    return `### ${name}: ${place}

${notes.join(" ")}

${parts.join("\n\n")}`;
  }

  function sourceText({ title, section: part, url, seenOn, confidence, note }) {
    const where = url === undefined ? title : `[${title}](${url})`;
    const parts = [
      part,
      seenOn && `seen ${seenOn}`,
      confidence && `confidence ${confidence}`,
      note,
    ];
    return [where, ...parts.filter(Boolean)].join("; ");
  }

  const entries = Object.entries(laws).sort(([, a], [, b]) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const contents = entries.map(([id, list]) => {
    const heading = headingOf(id, list);
    return `- [${heading}](#${anchor(heading)})`;
  });
  return `# Laws

What the library knows of the law, by country and state: written from statutes and from what regulators and law firms say
about them. **It is no legal advice, and not complete.** Each row cites what it was read in, with the day and how sure that is
(\`high\`, \`medium\`, \`low\`); laws and courts change.

In each table the first row that matches decides. A law only gives: where it is silent the merchant's own terms stand, and where
it grants less than they do, theirs stand as well. It counts for a consumer who lives in the place and, unless a row says
otherwise, bought from a trader at a distance. Where a fact is not known the answer says which one, or gives a certain and a
possible end.

Days are local days. Unless a row says otherwise the day of the event is not counted and a period ends with the end of its last
day. A month ends on the day with the same number or, if there is none, on the last of the month. *Rolling* days: a last
one that is a Saturday, a Sunday or a public holiday where the buyer lives (or in the place named) moves on to the next working
day.

## Contents

${contents.join("\n")}

${entries.map(([id, list]) => section(id, list)).join("\n\n")}
`;
}

/** What a jurisdiction is called: what the titles of its policies end with. */
function nameOf(list) {
  const title = list[0]?.title ?? "";
  return title.slice(title.lastIndexOf(", ") + 2);
}

function headingOf(id, list) {
  return `${nameOf(list)} (\`${id}\`)`;
}

function inForce({ inForce: { from, to, by } = {} }) {
  if (from === undefined && to === undefined) return "for all orders";
  const days = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(" ");
  return by === undefined || by === "order.placedAt" ? `contracts ${days}` : `${code(by)} ${days}`;
}

/** How an older version differs: by its rows. */
function olderText(older, newer) {
  const rowsOf = ({ tables }) =>
    new Map(
      Object.entries(tables).flatMap(([action, rows]) =>
        rows.map((row) => [`${action} ${code(row.id)}`, JSON.stringify(row)]),
      ),
    );
  const [was, is] = [rowsOf(older), rowsOf(newer)];
  const only = (a, b) => [...a.keys()].filter((key) => !b.has(key));
  const changed = [...was].filter(([key, row]) => is.has(key) && is.get(key) !== row);
  const parts = [
    ["without", only(is, was)],
    ["with", only(was, is)],
    ["other", changed.map(([key]) => key)],
  ];
  const words = parts.filter(([, keys]) => keys.length > 0);
  const named = (keys) => (keys.length > 3 ? `${keys.length} rows` : keys.join(", "));
  const differs = words
    .map(([head, keys]) => (head === "other" ? `${named(keys)} differ` : `${head} ${named(keys)}`))
    .join("; ");
  return `Version ${older.version} (${inForce(older)})${differs === "" ? " has the same rows" : `: ${differs}`}.`;
}

function scopeOf(list) {
  const countries = new Set();
  const regions = new Set();
  for (const { tables } of list)
    for (const rows of Object.values(tables))
      for (const { when } of rows) {
        for (const one of [when["buyer.country"] ?? []].flat()) countries.add(one);
        if (typeof when["buyer.region"] === "string") regions.add(when["buyer.region"]);
      }
  const where = [...countries].sort().join(", ");
  // one region that every place row names is the place; others are exceptions inside it
  const region = regions.size === 1 && everyRowNames(list) ? `, region ${[...regions][0]}` : "";
  return `For consumers in ${where}${region}.`;
}

function everyRowNames(list) {
  return (
    list.some(({ tables }) => Object.values(tables).some((rows) => rows.length > 0)) &&
    list.every(({ tables }) =>
      Object.values(tables).every((rows) =>
        rows.every(
          ({ when }) => when["buyer.country"] === undefined || when["buyer.region"] !== undefined,
        ),
      ),
    )
  );
}
