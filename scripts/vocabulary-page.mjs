// docs/vocabulary.md: the words that policies and laws share, so that a new one calls things as the others do.

const LISTED = 4;

const code = (text) => `\`${text}\``;

/** The words that a test names: itself, a list, or what stands under `not`, `has`, `hasNone`. */
function wordsIn(test) {
  if (typeof test === "string") return [test];
  if (Array.isArray(test)) return test.flatMap(wordsIn);
  if (test === null || typeof test !== "object") return [];
  return [test.not, test.has, test.hasNone].flatMap(wordsIn);
}

/** Who uses a word: the first few by name, the others counted. */
function users(ids) {
  const named = [...ids].sort();
  const rest = named.length - LISTED;
  return named.slice(0, LISTED).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** Categories by their first part: one line for each that has narrower ones, the others together. */
function categories(entries) {
  const heads = new Map();
  for (const [path, ids] of entries) {
    const [head] = path.split("/");
    heads.set(head, [...(heads.get(head) ?? []), [path, ids]]);
  }
  const counted = ([path, ids]) => `${code(path)}${ids.size > 1 ? ` ${ids.size}` : ""}`;
  const groups = [...heads.values()];
  const alone = groups.filter((group) => group.length === 1).flat();
  const wide = groups.filter((group) => group.length > 1);
  return [
    alone.map(counted).join(" · "),
    "",
    ...wide.map((group) => `- ${group.map(counted).join(" · ")}`),
  ].join("\n");
}

/**
 * The page.
 *
 * @param {Record<string, object>} policies
 * @param {Record<string, readonly object[]>} laws
 */
export function vocabularyPage(policies, laws) {
  const doors = [
    ...Object.entries(policies).map(([id, policy]) => [id, [policy]]),
    ...Object.entries(laws).map(([id, list]) => [`laws/${id}`, list]),
  ];
  const used = new Map();
  const use = (kind, word, door) => {
    const key = `${kind}\n${word}`;
    used.set(key, (used.get(key) ?? new Set()).add(door));
  };
  for (const [door, list] of doors)
    for (const { tables, custom = {} } of list) {
      for (const [name, kind] of Object.entries(custom)) use("custom", `${name}\n${kind}`, door);
      for (const { when, then } of Object.values(tables).flat()) {
        for (const fact of ["line.category", "line.tags", "buyer.memberships"])
          for (const word of wordsIn(when[fact])) use(fact, word, door);
        for (const { kind } of then.terms?.fees ?? []) use("fee", kind, door);
        for (const word of then.terms?.requires ?? []) use("requires", word, door);
        for (const word of then.terms?.channels ?? []) use("channel", word, door);
      }
    }
  const of = (kind) =>
    [...used]
      .filter(([key]) => key.startsWith(`${kind}\n`))
      .map(([key, ids]) => [key.slice(kind.length + 1), ids])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const list = (kind) =>
    of(kind)
      .map(([word, ids]) => `${code(word)}${ids.size > 1 ? ` ${ids.size}` : ""}`)
      .join(" · ");
  const own = of("custom").map(([key, ids]) => {
    const [name, kind] = key.split("\n");
    return `| ${code(name)} | ${kind} | ${users(ids)} |`;
  });
  return `# Vocabulary

The words that the shipped policies and laws test or name, beside the fixed values in [facts.md](facts.md). Whoever writes a
policy takes the word that is there: an order then means the same to all of them. A number says how many policies and laws use it.

## Categories

A path: a test on \`electronics\` covers \`electronics/phones\`.

${categories(of("line.category"))}

## Tags

${list("line.tags")}

## Memberships

${list("buyer.memberships")}

## Terms

Fees: ${list("fee")}

What to have ready: ${list("requires")}

Channels: ${list("channel")}

## Facts of their own

\`custom.*\`, on the order or on a line.

| name | kind | used by |
| --- | --- | --- |
${own.join("\n")}
`;
}
