/**
 * Values in tests that can't be meant.
 *
 * @module
 */
import { isRecord } from "../internal/check.js";
import { ACTIONS } from "../model/action.js";
import { factRow } from "../model/fact-table.js";
import type { Policy } from "../policy/policy.js";
import type { Finding } from "./finding.js";

/** Values that a fact never has, and values that another one in the same list covers. */
export function valueFindings(policy: Policy): readonly Finding[] {
  return ACTIONS.flatMap((action) =>
    (policy.tables[action] ?? []).flatMap((row) =>
      Object.entries<unknown>(row.when).flatMap(([fact, test]) =>
        listsIn(test).flatMap((words) => {
          const domain = factRow(fact)?.values;
          const isPath = factRow(fact)?.kind === "path";
          return words.flatMap((word, index): readonly Finding[] => {
            const covering = words.find(
              (other, at) =>
                (at < index && other === word) || (isPath && word.startsWith(`${other}/`)),
            );
            const isOutside = domain !== undefined && !domain.includes(word);
            if (!isOutside && covering === undefined) return [];
            return [
              {
                code: isOutside ? "outside-domain" : "repeated-value",
                policy: policy.id,
                version: policy.version,
                action,
                rows: [row.id],
                by: [],
                data: { fact, value: word, ...(!isOutside && { covering: covering ?? "" }) },
              },
            ];
          });
        }),
      ),
    ),
  );
}

/** The lists of words in a test. */
function listsIn(test: unknown): readonly (readonly string[])[] {
  if (typeof test === "string") return [[test]];
  if (Array.isArray(test)) return [test.filter((one) => typeof one === "string")];
  if (!isRecord(test)) return [];
  const { not, has, hasNone } = test;
  return [not, has, hasNone].flatMap(listsIn);
}
