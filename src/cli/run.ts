/**
 * The program as a function: arguments and surroundings in, exit code out.
 *
 * @module
 */
import { nearest } from "../internal/nearest.js";
import { quote } from "../internal/quote.js";
import { CHECK_OPTIONS, checkCommand } from "./check-command.js";
import { clean } from "./clean.js";
import { type Given, type Options, readCommandLine } from "./command-line.js";
import { DECIDE_OPTIONS, decideCommand } from "./decide-command.js";
import { DIFF_OPTIONS, diffCommand } from "./diff-command.js";
import { FACTS_OPTIONS, factsCommand } from "./facts-command.js";
import { HELP } from "./help.js";
import type { Io } from "./io.js";
import { LAWS_OPTIONS, lawsCommand } from "./laws-command.js";
import { pageText } from "./layout.js";
import { mistakesOf, throwAll, UsageError } from "./mistakes.js";
import { pageFor } from "./page.js";
import { PLAN_OPTIONS, planCommand } from "./plan-command.js";
import { POLICIES_OPTIONS, policiesCommand } from "./policies-command.js";
import { type Problem, problemRows } from "./problem.js";
import { PROVE_OPTIONS, proveCommand } from "./prove-command.js";
import { TIMELINE_OPTIONS, timelineCommand } from "./timeline-command.js";
import { VERIFY_OPTIONS, verifyCommand } from "./verify-command.js";

interface Command {
  readonly options: Options;
  /** Whether it is about no file and no name. */
  readonly takesNoWords?: boolean;
  readonly run: (given: Given, io: Io) => Promise<number>;
}

const COMMANDS = {
  decide: { options: DECIDE_OPTIONS, run: decideCommand },
  timeline: { options: TIMELINE_OPTIONS, run: timelineCommand },
  plan: { options: PLAN_OPTIONS, run: planCommand },
  verify: { options: VERIFY_OPTIONS, run: verifyCommand },
  check: { options: CHECK_OPTIONS, run: checkCommand },
  diff: { options: DIFF_OPTIONS, run: diffCommand },
  prove: { options: PROVE_OPTIONS, run: proveCommand },
  policies: { options: POLICIES_OPTIONS, run: policiesCommand, takesNoWords: true },
  laws: { options: LAWS_OPTIONS, run: lawsCommand, takesNoWords: true },
  facts: { options: FACTS_OPTIONS, run: factsCommand },
} satisfies Record<string, Command>;

type Name = keyof typeof COMMANDS;

const NAMES = Object.keys(COMMANDS);
const USAGE = 2;

/** Runs the program; the exit code. Never throws. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    const mistakes = mistakesOf(error);
    const rows = (mistakes ?? [fault(error)]).flatMap(problemRows);
    await io.stderr.write(pageText(rows, pageFor(io.stderr, io.env)));
    return mistakes === undefined ? 1 : USAGE;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const [first = "", ...rest] = args;
  if (first === "") return say(io.stderr, HELP[""], USAGE);
  if (first === "help") {
    const [about = ""] = rest;
    if (about !== "" && !isName(about)) throw unknownCommand(about);
    return say(io.stdout, HELP[about], 0);
  }
  if (first === "--help" || first === "-h") return say(io.stdout, HELP[""], 0);
  if (first === "--version" || first === "-v") return say(io.stdout, `${io.version}\n`, 0);
  if (!isName(first)) throw unknownCommand(first);
  const { options, run: call, takesNoWords }: Command = COMMANDS[first];
  const given = readCommandLine(rest, options);
  if (given.flags.has("help")) {
    throwAll(given.mistakes);
    return say(io.stdout, HELP[first], 0);
  }
  const [extra] = given.words;
  if (takesNoWords !== true || extra === undefined) return call(given, io);
  const tooMuch = new UsageError(
    `\`${first}\` takes no ${quote(extra)}`,
    `see \`order-recourse ${first} --help\``,
  );
  return call({ ...given, mistakes: [...given.mistakes, tooMuch] }, io);
}

async function say(sink: Io["stdout"], text: string, exitCode: number): Promise<number> {
  await sink.write(text);
  return exitCode;
}

function isName(word: string | undefined): word is Name {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

function unknownCommand(word: string): UsageError {
  if (word.startsWith("-") && word !== "-") {
    return new UsageError(
      `unknown option ${quote(word)}`,
      "options come after the command: `order-recourse --help`",
    );
  }
  if (word === "-" || /\.(?:json|jsonl|ndjson)$/i.test(word)) {
    return new UsageError(
      `${quote(word)} is no command`,
      `did you mean \`order-recourse decide ${word}\`?`,
    );
  }
  const near = nearest(word, NAMES);
  const help = near === undefined ? `known: ${NAMES.join(", ")}` : `did you mean \`${near}\`?`;
  return new UsageError(`unknown command ${quote(word)}`, help);
}

/** Whatever else was thrown, as something that can be told; never a stack. */
function fault(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const where = "order-recourse stumbled, which is a fault of its own";
  return { where, message: clean(message), issues: [] };
}
