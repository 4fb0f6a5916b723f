/** Laws on time, with all dates known. */
import { compile, type Policy } from "order-recourse";
import { describe, expect, test } from "vitest";
import type { Case } from "../support/draw-case.js";
import { eachCase, eachOrder, hasAllDates, textOf } from "../support/each-case.js";
import { compiledOf, decisionOn, questionOf } from "../support/engine.js";
import type { Random } from "../support/random.js";

const YEAR = 366 * 86_400_000;

describe("time", () => {
  test("9.3 slicing the timeline equals deciding", () => {
    eachOrder(180, (one, random) => {
      if (!hasAllDates(one)) return false;
      const segments = compiledOf(one).timeline(one.order, questionOf(one));
      expect(segments[0]?.from).toBe(null);
      expect(segments.at(-1)?.to).toBe(null);
      for (const [index, { from, to, decision }] of segments.entries()) {
        expect(segments[index + 1]?.from ?? null, "no gap").toBe(to);
        for (const at of momentsIn(from, to, random))
          expect(textOf(decisionOn({ ...one, at }), "at"), at).toBe(textOf(decision, "at"));
      }
      return undefined;
    });
  });

  test("9.4 `nextChange` is the first instant at which the decision differs", () => {
    eachCase({ orders: 300, moments: 3 }, (one, random) => {
      if (!hasAllDates(one)) return false;
      const decision = decisionOn(one);
      const { nextChange } = decision;
      if (nextChange !== null) {
        const next = decisionOn({ ...one, at: nextChange });
        expect(textOf(next, "at", "nextChange"), nextChange).not.toBe(
          textOf(decision, "at", "nextChange"),
        );
      }
      for (const at of momentsIn(one.at, nextChange, random))
        expect(textOf(decisionOn({ ...one, at }), "at"), at).toBe(textOf(decision, "at"));
      return undefined;
    });
  });

  test("9.5 a window that has closed stays closed", () => {
    eachOrder(250, (one) => {
      let isMeant = false;
      for (const alone of rowsAlone(one)) {
        if (!hasAllDates(alone)) continue;
        const closed = new Set<string>();
        for (const { decision } of compile(alone.policies).timeline(one.order, questionOf(one)))
          for (const [id, { verdicts }] of Object.entries(decision.lines))
            for (const verdict of Object.values(verdicts)) {
              const key = `${id} ${verdict.action}`;
              const isClosed =
                verdict.status === "denied" && verdict.reasons[0].code === "window-closed";
              if (closed.has(key)) expect(isClosed, `${key} ${decision.at}`).toBe(true);
              if (isClosed) closed.add(key);
            }
        if (closed.size > 0) isMeant = true;
      }
      return isMeant ? undefined : false;
    });
  });

  test("9.5 what is denied once stays denied", () => {
    eachCase({ orders: 200, moments: 2 }, (one, random) => {
      if (!hasAllDates(one)) return false;
      const now = decisionOn(one);
      let later = now;
      for (let steps = 0; later.nextChange !== null && steps < 6; steps += 1)
        later = decisionOn({ ...one, at: later.nextChange });
      const far = decisionOn({ ...one, at: shifted(one.at, random.int(1, YEAR)) });
      let isMeant = false;
      for (const [id, { verdicts }] of Object.entries(now.lines))
        for (const { action, status } of Object.values(verdicts)) {
          if (status !== "denied") continue;
          isMeant = true;
          for (const then of [later, far])
            expect(then.lines[id]?.verdicts[action].status, `${id} ${action} ${then.at}`).toBe(
              "denied",
            );
        }
      return isMeant ? undefined : false;
    });
  });
});

/** Instants of a stretch of time: its edges, next to its edges, between and far away. */
function momentsIn(from: string | null, to: string | null, random: Random): readonly string[] {
  const end = to ?? shifted(from ?? "2027-01-01T00:00:00Z", 2 * YEAR);
  const start = from ?? shifted(end, -2 * YEAR);
  const length = Date.parse(end) - Date.parse(start);
  const offsets = [0, 1, Math.floor(random.next() * length), length - 1];
  return [...new Set(offsets)]
    .filter((offset) => offset >= 0 && offset < length)
    .map((offset) => shifted(start, offset));
}

function shifted(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** Each permit as the only row of its policy, without tests: what is left is its window. */
function rowsAlone({ policies, ...rest }: Case): readonly Case[] {
  return policies.flatMap(({ wholeOrder: _whole, ...policy }) =>
    Object.entries(policy.tables).flatMap(([action, rows]) =>
      rows
        .filter(({ then }) => then.effect === "permit")
        .map((row) => {
          const alone: Policy = { ...policy, tables: { [action]: [{ ...row, when: {} }] } };
          return { ...rest, policies: [alone] };
        }),
    ),
  );
}
