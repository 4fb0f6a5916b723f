import { timeline } from "order-recourse";
import { timelineSvg } from "order-recourse/explain";
import { describe, expect, it } from "vitest";
import { columnsFor } from "../../../src/cli/time-columns.js";
import { delivered, files, shop } from "./shop.js";
import { AT, order } from "./world.js";

const line = `timeline a.json -p shop.json --at ${AT}`;

function world(one: unknown): { files: Record<string, string> } {
  return { files: { ...files, "a.json": JSON.stringify(one) } };
}

describe("a timeline on the screen", () => {
  it("has a bar per action, and what lies where", async () => {
    const { code, out, err } = await order(line, { files });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(`Order A-1
Sun 22 Nov 2026 07:00, times in America/New_York; reason: not given; by shop
2026-01-01

                  a                  b                                      c
  cancel          --------------------------------------------------------------
  return          ...................YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY----
  contact seller  --------------------------------------------------------------
  escalate        LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL
                                                         ^ now

  Y yes; L last resort; . not yet; - no

  a  Tue 10 Nov 2026 05:00   order placed
  b  Sat 14 Nov 2026 04:00   delivery
                             return: yes, line 1 only (fair play (shop))
  c  Sat 28 Nov 2026 18:00   return: no (the time for it is over)

  This is how the order stands; with what happens next it changes.
`);
  });

  it("tells the end of a day as that of the day before, where it is one for the buyer", async () => {
    const { out } = await order(line, world({ ...delivered, buyer: { timeZone: "Europe/Rome" } }));
    expect(out).toContain("  c  end of Sat 28 Nov 2026  return: no (");
  });

  it("names the lines that an event is about, and what waits for one", async () => {
    const two = {
      ...delivered,
      lines: [delivered.lines[0], { id: "3", quantity: 1, status: "shipped" }],
      events: [
        { type: "seller-contacted", at: "2026-11-15T09:00:00Z" },
        { type: "seller-replied", outcome: "info", at: "2026-11-16T09:00:00Z", line: "3" },
      ],
    };
    const { out } = await order(line, world(two));
    expect(out).toContain("  b  Sat 14 Nov 2026 04:00   delivery, line 1\n");
    expect(out).toContain("  c  Sun 15 Nov 2026 04:00   seller contacted\n");
    expect(out).toContain("  d  Mon 16 Nov 2026 04:00   seller replied: info, line 3\n");
    const shipped = { ...delivered, lines: [two.lines[1]] };
    expect((await order(line, world(shipped))).out).toContain(
      "     later                   return: once it is delivered\n",
    );
  });

  it("asks for what is not known now", async () => {
    const [ask] = shop.tables.cancel;
    const hour = { ...ask, id: "hour", when: { "order.placedAt": { within: { hours: 1 } } } };
    const cancel = [hour, { ...ask, when: { "line.category": "books" } }];
    const policy = JSON.stringify({ ...shop, tables: { cancel } });
    const { out } = await order(line, { files: { ...files, "shop.json": policy } });
    expect(out).toMatch(/^ {2}cancel {10}R+\?+$/m);
    expect(out).toContain("  b  Tue 10 Nov 2026 06:00   cancel: unknown\n");
    expect(out.replace(/\s+/g, " ")).toMatch(/find out cancel: .* \(`lines\[\]\.category`\) This/);
  });

  it("fits the terminal, however narrow, wherever now is", async () => {
    for (const at of [AT, "2020-01-01T00:00:00Z", "2031-01-01T00:00:00Z"])
      for (const columns of [40, 60, 100]) {
        const { out } = await order(`timeline a.json -p shop.json --at ${at}`, {
          ...{ files, columns, isTerminal: true, env: { NO_COLOR: "1" } },
        });
        expect(out.split("\n").filter((one) => one.length > columns)).toEqual([]);
        expect(out).toMatch(/\^ now|now \^/);
      }
  });

  it("keeps its shape with more moments than columns", async () => {
    const events = Array.from({ length: 90 }, (_, index) => {
      return { type: "seller-contacted", at: new Date(Date.parse(AT) + index * 3.6e6) };
    });
    const { out } = await order(line, world({ ...delivered, events }));
    const bars = out.split("\n").filter((one) => /^ {2}(?:cancel|return|escalate) {2}/.test(one));
    expect(bars.map((one) => one.length)).toEqual([80, 80, 80]);
    expect(out).toContain("\n  *  ");
  });

  it("has the colours of the statuses on a terminal", async () => {
    const { out } = await order(line, { files, isTerminal: true, columns: 80 });
    const shown = out.replaceAll("\u001b", "");
    expect(shown).toMatch(/\[36m\.+\[39m\[32mY+\[39m\[31m-+\[39m/);
  });

  it("says what the law is", async () => {
    const { out } = await order(`${line} --law de`, { files });
    expect(out.replace(/\s+/g, " ")).toContain("it is no legal advice");
  });
});

describe("a timeline for programs", () => {
  it("is the segments", async () => {
    const wanted: unknown = JSON.parse(
      JSON.stringify(timeline(delivered, { policies: shop, reason: "does-not-fit" })),
    );
    const { out } = await order(`${line} --json --reason does-not-fit`, { files });
    expect(JSON.parse(out)).toEqual(wanted);
    const both = await order(`${line} --json --reason does-not-fit`, world([delivered, {}]));
    expect(both.code).toBe(1);
    expect(JSON.parse(both.out)).toEqual([wanted, { error: expect.any(Object) }]);
  });
});

describe("--svg", () => {
  const buyerZone = { order: delivered, at: AT, timeZone: "America/New_York" };
  const picture = `${timelineSvg(timeline(delivered, { policies: shop }), buyerZone)}\n`;

  it("writes the picture", async () => {
    const { code, out, err, written } = await order(`${line} --svg life.svg`, { files });
    expect({ code, out, err }).toEqual({ code: 0, out: "", err: "" });
    expect(written).toEqual({ "life.svg": picture });
    expect((await order(`${line} --svg -`, { files })).out).toBe(picture);
  });

  it("draws nothing of an order that can't be read", async () => {
    const { code, out, err, written } = await order(`${line} --svg life.svg`, {
      files: { ...files, "a.json": "{}" },
    });
    expect({ code, out, written }).toEqual({ code: 1, out: "", written: {} });
    expect(err).toContain("`placedAt`");
  });

  it.each([
    ["--svg a.json", "does not write to `a.json`"],
    ["--svg life.svg --json", "do not go together"],
    ["--svg /nowhere/life.svg", "there is no such folder"],
    ["b.json --svg life.svg", "`--svg` draws one order, not 2"],
  ])("%s is refused", async (option, message) => {
    const { code, out, err, written } = await order(`${line} ${option}`, {
      files: { ...files, "b.json": JSON.stringify(delivered) },
    });
    expect({ code, out, written }).toEqual({ code: 2, out: "", written: {} });
    expect(err).toContain(message);
  });
});

describe("columns", () => {
  const day = 86_400_000;

  it("keep the order of time, and room for each gap", () => {
    const moments = [0, 60_000, 2 * 60_000, 365 * day, 365 * day + 1];
    const columns = columnsFor(moments, 40, false);
    const places = moments.map(columns);
    for (const [index, place] of places.entries())
      expect(place - (places[index - 1] ?? -2)).toBeGreaterThanOrEqual(2);
    expect(places[0]).toBe(0);
    expect(columns(Infinity)).toBe(40);
    expect(columnsFor(moments, 40, true)(0)).toBeGreaterThan(0);
    expect(columnsFor(moments, 40, true)(-Infinity)).toBe(0);
  });
});
