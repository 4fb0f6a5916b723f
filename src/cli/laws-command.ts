/**
 * `order-recourse laws`: the laws that come with it.
 *
 * @module
 */
import { laws } from "../laws/index.js";
import type { Given, Options } from "./command-line.js";
import type { Io } from "./io.js";
import { lawEnding, lawPlace, lawTitles } from "./law-places.js";
import { pageText, type Row } from "./layout.js";
import { throwAll } from "./mistakes.js";
import { pageFor } from "./page.js";

/** The options of `laws`. */
export const LAWS_OPTIONS: Options = {
  json: { takes: "nothing" },
  help: { takes: "nothing", short: "h" },
};

/** Lists the laws; the exit code. */
export async function lawsCommand({ flags, mistakes }: Given, io: Io): Promise<number> {
  throwAll(mistakes);
  const all = Object.entries(laws).sort(([a], [b]) => (a < b ? -1 : 1));
  const plain = all.map(([id, list]) => {
    const policies = list.map(({ id: policy, title = policy, version }) => {
      return { id: policy, title, version };
    });
    return { id, policies };
  });
  const text = flags.has("json")
    ? `${JSON.stringify(plain, null, 2)}\n`
    : pageText(
        all.map(([id]) => rowOf(id)),
        pageFor(io.stdout, io.env),
      );
  await io.stdout.write(text);
  return 0;
}

const WIDTH = 8;

/** The place once, then what its laws are about. */
function rowOf(id: string): Row {
  const subjects = lawTitles(id).map((title) => title.slice(0, -lawEnding(id).length));
  return {
    cells: [{ text: id, width: WIDTH, style: "bold" }],
    flow: `${lawPlace(id)}: ${subjects.join("; ")}`,
  };
}
