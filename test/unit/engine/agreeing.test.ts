/** What ways that all allow come to, where they differ in how and until when. */
import { compile, type Policy } from "order-recourse";
import { after, days, hours, on, permit, type Row } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { AT, asked, delivered, order, row, shop } from "./support.js";

const CONDITIONS = ["used", "opened", "damaged"] as const;

/** Permits of decreasing strength, each until a day of November; `null`: without an end. */
type Course = readonly (readonly [
  mode: "instant" | "request" | "discretionary",
  last: string | null,
])[];

/** A policy that goes another course for each condition. */
function courses(...some: readonly Course[]): Policy {
  return shop(
    some.flatMap((course, index): readonly Row[] =>
      course.map(([mode, last], place) =>
        row(
          permit({
            mode,
            outside: place < course.length - 1 ? "next" : "deny",
            ...(last === null ? {} : { closes: on(`2026-11-${last}` as never) }),
          }),
          index === some.length - 1 ? {} : { "line.condition": CONDITIONS[index] ?? "used" },
          `${index} ${mode}`,
        ),
      ),
    ),
  );
}

describe("7.5 until and modeUntil", () => {
  it("7.5 the mode weakens at the earliest of all ways", () => {
    const ends = (days: readonly [string, string, string]): unknown =>
      asked(
        "allowed",
        courses(
          ...days.map(
            (day): Course => [
              ["instant", day],
              ["request", null],
            ],
          ),
        ),
        order(),
      ).modeUntil?.lastDay;
    expect(ends(["25", "23", "27"])).toBe("2026-11-23");
    expect(ends(["23", "25", "27"])).toBe("2026-11-23");
    expect(ends(["27", "25", "23"])).toBe("2026-11-23");
  });

  it.each(["24", "25", "26"])(
    "7.5 and only if it does before permission may end (on the 25th): %s",
    (day) => {
      const policy = courses(
        [["instant", "25"]],
        [
          ["instant", day],
          ["request", "28"],
        ],
      );
      const verdict = asked("allowed", policy, order());
      expect(verdict.until?.lastDay).toBe("2026-11-25");
      expect(verdict.modeUntil?.lastDay).toBe(day === "24" ? "2026-11-24" : undefined);
    },
  );

  it("7.5 a way led by a permit that is no last resort counts with the end of any, if the verdict is one", () => {
    const escalate = [
      row(
        permit({ route: "appeal", closes: on("2026-11-25"), outside: "next" }),
        { "line.condition": "used" },
        "first",
      ),
      row(permit({ route: "appeal", lastResort: true, closes: on("2026-11-30") }), {}, "last"),
    ];
    const verdict = asked("allowed", shop([], { tables: { escalate } }), order(), {
      action: "escalate",
    });
    expect(verdict).toMatchObject({ lastResort: true, until: { lastDay: "2026-11-30" } });
    expect(verdict).not.toHaveProperty("possiblyUntil");
  });
});

describe("7.4 where all allow, what is missing", () => {
  it("7.4 is what tells the ends of grants apart, not what tells none", () => {
    const same = shop([
      row(permit({ closes: on("2026-11-25"), outside: "next" }), { "line.condition": "used" }, "a"),
      row(permit(), {}, "b"),
    ]);
    const later = { at: "2026-11-26T00:00:00Z" };
    expect(asked("allowed", same, order()).missing).toEqual(["line.condition"]);
    expect(asked("allowed", same, order(), later)).not.toHaveProperty("missing");
  });

  it("7.4 is what tells the ends of weaker grants apart", () => {
    const grants = [
      shop(row(permit()), { id: "a" }),
      shop(row(permit({ mode: "request", closes: after("line.deliveredAt", days(60)) })), {
        id: "b",
      }),
    ];
    const about = order(delivered({ deliveredAt: undefined }));
    expect(asked("allowed", grants, about)).toMatchObject({
      until: null,
      missing: ["line.deliveredAt"],
      grants: [
        { policy: "a", until: null },
        { policy: "b", until: { lastDay: "2026-12-31" } },
      ],
    });
  });

  it("7.4 is what tells second deadlines apart", () => {
    const handInBy = after("line.deliveredAt", hours(24 * 30));
    const policy = shop(row(permit({ terms: { handInBy } })));
    const about = order(delivered({ deliveredAt: undefined }));
    expect(asked("allowed", policy, about).missing).toEqual(["line.deliveredAt"]);
    const length = after("line.deliveredAt", days({ fact: "custom.term" }));
    const counted = shop(row(permit({ terms: { handInBy: length } })), {
      custom: { term: "number" },
    });
    const unread = order(delivered(), { custom: { term: "long" } });
    expect(asked("allowed", counted, unread)).toMatchObject({
      terms: { handInBy: null },
      missing: ["custom.term"],
    });
  });
});

describe("7.5 a guard is answered by the weakest way", () => {
  it.each([[["instant", "request"]], [["request", "instant"]]] as const)("7.5 of %j", (modes) => {
    const { allows } = compile(courses(...modes.map((mode): Course => [[mode, null]])));
    expect(allows(order(), "return", { at: AT, mode: "request" })).toBe(true);
    expect(allows(order(), "return", { at: AT, mode: "instant" })).toBe(false);
  });
});
