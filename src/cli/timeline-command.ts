/**
 * `order-recourse timeline`: the life of an order, on the screen or as a picture.
 *
 * @module
 */
import type { Segment } from "../decision/segment.js";
import { timelineSvg } from "../explain/timeline-svg.js";
import { quote } from "../internal/quote.js";
import { type Answers, answerAll, complain, jsonAnswers, screens } from "./answers.js";
import { type Asked, askedOf, type FoundOrder, ORDER_OPTIONS, pathsOf } from "./asked-orders.js";
import { type Given, type Options, usable } from "./command-line.js";
import type { Io } from "./io.js";
import type { Loaded } from "./load-policies.js";
import { throwAll, UsageError } from "./mistakes.js";
import { tellNotes } from "./notes.js";
import { timelineRows } from "./timeline-screen.js";
import { zoneOf } from "./when.js";
import { writeText } from "./write-text.js";

/** The options of `timeline`. */
export const TIMELINE_OPTIONS: Options = { ...ORDER_OPTIONS, svg: { takes: "value" } };

/** Draws; the exit code. */
export async function timelineCommand(given: Given, io: Io): Promise<number> {
  const svg = given.values.get("svg")?.[0];
  const [paths, asked] = await usable(
    given,
    () => pathsOf(given.words),
    () => askedOf(given, io),
    () => checkPicture(svg, given),
  );
  const { at, reason } = asked;
  const { form, found } = await asked.ordersOf(paths);
  if (svg !== undefined && found.length > 1) {
    throw new UsageError(`\`--svg\` draws one order, not ${found.length}`);
  }
  const answers =
    svg !== undefined
      ? pictures(svg, asked, io)
      : given.flags.has("json")
        ? jsonAnswers<readonly Segment[]>(form, io)
        : screens<readonly Segment[]>(
            ({ order, notes }, timeline, by, width) =>
              timelineRows({ order, timeline, at, by, reason, notes }, width),
            io,
          );
  const timelineFor = ({ order }: FoundOrder): readonly [readonly Segment[], Loaded] => {
    const by = asked.policiesFor(order);
    return [by.compiled.timeline(order, reason === undefined ? {} : { reason }), by];
  };
  return (await answerAll(found, timelineFor, answers, io)) > 0 ? 1 : 0;
}

/** The ending is asked for, so that an order is never written over. */
function checkPicture(svg: string | undefined, { flags }: Given): void {
  if (svg === undefined) return;
  const help = "a file that ends in `.svg`, or `-` for standard output";
  const isPicture = svg === "-" || /\.svg$/i.test(svg);
  throwAll([
    ...(flags.has("json") ? [new UsageError("`--svg` and `--json` do not go together")] : []),
    ...(isPicture ? [] : [new UsageError(`\`--svg\` does not write to ${quote(svg)}`, help)]),
  ]);
}

function pictures(svg: string, { at }: Asked, io: Io): Answers<readonly Segment[]> {
  return {
    answered: async (one, timeline, by) => {
      const { order } = one;
      const timeZone = zoneOf(order);
      const picture = timelineSvg(timeline, {
        order,
        at,
        ...(timeZone !== undefined && { timeZone }),
      });
      if (svg === "-") await io.stdout.write(`${picture}\n`);
      else writeText(svg, `${picture}\n`, io);
      await tellNotes(one, by, io);
    },
    failed: (problem) => complain(problem, io),
    end: async () => undefined,
  };
}
