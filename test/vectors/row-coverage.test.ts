/** Each row that we are sure of decides a case of our own; how many of the others do is on a page. */
import { mkdirSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type Case, casesIn, OWN, ownFiles } from "./cases.js";
import {
  byDoor,
  CONFIDENCES,
  type CoveredRow,
  type DoorCoverage,
  rowCoverage,
  undecided,
} from "./row-coverage.js";

const own: readonly Case[] = ownFiles().flatMap((file) => casesIn(`${OWN}/${file}`));

function percent({ decided, rows }: DoorCoverage): string {
  return `${Math.floor((100 * decided) / rows)} %`;
}

function cells(coverage: DoorCoverage): readonly string[] {
  const { door, rows, decided, by } = coverage;
  const counts = CONFIDENCES.map((confidence) => by[confidence] ?? "");
  return [door, String(rows), String(decided), percent(coverage), ...counts];
}

const HEAD = ["door", "rows", "decide a case", "", ...CONFIDENCES];

function screen(table: readonly DoorCoverage[]): string {
  const lines = [HEAD, ...table.map(cells)];
  const widths = HEAD.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const padded = lines.map((line) =>
    line.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))),
  );
  return padded.map((line) => line.join("  ").trimEnd()).join("\n");
}

function page(table: readonly DoorCoverage[]): string {
  const line = (texts: readonly string[]): string => `| ${texts.join(" | ")} |`;
  const rule = HEAD.map((_, i) => (i === 0 ? "---" : "---:"));
  return `# Rows that decide a case

Which rows of each policy and law decide at least one of our cases in \`test/vectors\`: named as a reason, a grant or what is
still to open, or, for a row that is silent (\`defer\`), with another answer if it were not there. The columns on the right
are the confidence of the row's source. A high one without a case fails the tests.
Generated: \`npm run coverage:rows\`.

${[line(HEAD), line(rule), ...table.map((one) => line(cells(one)))].join("\n")}
`;
}

describe("row coverage", () => {
  let rows: readonly CoveredRow[] = [];

  beforeAll(() => {
    rows = rowCoverage(own);
    mkdirSync("reports", { recursive: true });
    writeFileSync("reports/row-coverage.json", `${JSON.stringify(rows, null, 1)}\n`);
    process.stdout.write(`${screen(byDoor(rows))}\n`);
  });

  it("each row with a source of high confidence decides a case", () => {
    expect(undecided(rows, "high")).toEqual([]);
  });

  it("the page says how many of the others do", async () => {
    await expect(page(byDoor(rows))).toMatchFileSnapshot("../../docs/coverage.md");
  });

  it("a row that no case asks for is found", () => {
    const sure = rows.filter(({ confidence }) => confidence === "high");
    expect(undecided(rowCoverage([]), "high")).toHaveLength(sure.length);
  });

  it("a silent row decides a case only if the answer would be another one", () => {
    const silent = (id: string): CoveredRow["decides"] | undefined =>
      rowCoverage(own.filter((one) => one.id === id)).find(
        ({ policy, version, action, row }) =>
          `${policy} ${version} ${action} ${row}` === "de-withdrawal 2014-06-13 return exempt",
      )?.decides;
    // what was made to measure, and the same order without a trait
    expect([silent("DE-007"), silent("DE-001")]).toEqual(["DE-007", null]);
  });
});
