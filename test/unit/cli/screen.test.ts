import { describe, expect, it } from "vitest";
import { delivered, files, shop } from "./shop.js";
import { AT, order } from "./world.js";

describe("a decision on the screen", () => {
  it("says what to do, then each verdict, then the sources", async () => {
    const { code, out, err } = await order(`decide a.json -p shop.json --at ${AT}`, { files });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(`Order A-1
Sun 22 Nov 2026 07:00, times in America/New_York; reason: not given; by shop
2026-01-01

  Now: return line 1, until Sat 28 Nov 2026 18:00 (the end of Sat 28 Nov 2026 in
       Europe/Berlin).

  cancel          no       no longer: it has shipped [1]
  return          yes      fair play (shop) [2]
                           until Sat 28 Nov 2026 18:00 (the end of Sat 28 Nov
                           2026 in Europe/Berlin); counted from delivery, Sat 14
                           Nov 2026
                           gives: refund or store credit; what is paid back:
                           items and delivery; the buyer pays for the way back;
                           money back within 1 business day after its arrival
                           back
                           possible fees: restocking 10 % at most EUR 15.00,
                           pickup JPY 500
                           hand in by: Sat 5 Dec 2026 18:00 (the end of Sat 5
                           Dec 2026 in Europe/Berlin)
                           how: e-mail
                           have ready: receipt
                  yes      line 1: as above
                  no       line 2: a final sale [3]
  contact seller  no       no policy says anything about it
  escalate        yes      last resort: customer service can always be asked

  This holds until Sat 28 Nov 2026 18:00, if nothing happens before.

[1] Terms: 4
    https://shop.example/terms
[2] Returns (low confidence)
[3] Terms: 5
    see 6
    the page of [1]
`);
  });

  it("asks for what is not known", async () => {
    const unknown = {
      id: "A-2",
      placedAt: "2026-11-10T10:00:00Z",
      lines: [{ id: "1", quantity: 1, status: "delivered" }],
    };
    const { out } = await order(`decide a.json -p shop.json --at ${AT}`, {
      files: { ...files, "a.json": JSON.stringify(unknown) },
    });
    expect(out).toBe(`Order A-2
Sun 22 Nov 2026 12:00, times in UTC, the buyer's zone is not known; reason: not
given; by shop 2026-01-01

  Now: return it, until the end of Tue 24 Nov 2026 in Europe/Berlin.

  cancel          no       no longer: it has shipped [1]
  return          yes      fair play (shop) [2]
                           until the end of Tue 24 Nov 2026 in Europe/Berlin
                           perhaps until the end of Sun 6 Dec 2026 in
                           Europe/Berlin
                           not known yet: when the buyer, or someone the buyer
                           named, had it in hand (\`lines[].deliveredAt\`)
                           gives: refund or store credit; what is paid back:
                           items and delivery; the buyer pays for the way back;
                           money back within 1 business day after its arrival
                           back
                           possible fees: restocking 10 % at most EUR 15.00,
                           pickup JPY 500
                           how: e-mail
                           have ready: receipt
  contact seller  no       no policy says anything about it
  escalate        yes      last resort: customer service can always be asked

  This may change within a minute.

[1] Terms: 4
    https://shop.example/terms
[2] Returns (low confidence)
`);
  });

  it("fits a narrow terminal and leaves addresses whole", async () => {
    const { out } = await order(`decide a.json -p shop.json --at ${AT}`, {
      files,
      isTerminal: true,
      columns: 50,
      env: { NO_COLOR: "1" },
    });
    const wide = out.split("\n").filter((line) => line.length > 50);
    expect(wide).toEqual([]);
    expect(out).toContain("    https://shop.example/terms\n");
  });

  it("puts text on lines of its own where columns leave no room for it", async () => {
    const narrow = { files, isTerminal: true, columns: 40, env: { NO_COLOR: "1" } };
    for (const line of [`decide a.json -p shop.json --at ${AT}`, "facts line."]) {
      const { out } = await order(line, narrow);
      expect(out.split("\n").filter((one) => one.length > 40)).toEqual([]);
    }
    const { out } = await order(`decide a.json -p shop.json --at ${AT}`, narrow);
    expect(out).toContain("\n  cancel          no\n    no longer: it has shipped [1]\n  return ");
  });

  it("tells a reason of one page once", async () => {
    const { out } = await order(
      `decide examples/orders/4-delivered.json -p amazon-us -l auto --at ${AT}`,
    );
    const also = out.replace(/\n {27}(?!also)/g, " ").match(/also: .*/g) ?? [];
    expect(also).toEqual([...new Set(also)]);
    expect(also).toContain("also: the time for it is over (amazon-us) [3]");
  });

  it("takes the usual width where a terminal does not say its own", async () => {
    const at = async (columns: number | undefined): Promise<string> =>
      (
        await order(`decide a.json -p shop.json --at ${AT}`, {
          files,
          env: { NO_COLOR: "1" },
          ...(columns === undefined ? {} : { columns }),
        })
      ).out;
    expect(await at(0)).toBe(await at(undefined));
    expect(await at(500)).toBe(await at(100));
    expect(await at(10)).toBe(await at(40));
  });

  it("has colours on a terminal, and where they are asked for", async () => {
    const line = `decide a.json -p shop.json --at ${AT}`;
    const escapes = async (isTerminal: boolean, env: Record<string, string>): Promise<boolean> =>
      (await order(line, { files, isTerminal, env })).out.includes("\u001b[32myes\u001b[39m");
    expect(await escapes(true, {})).toBe(true);
    expect(await escapes(false, {})).toBe(false);
    expect(await escapes(true, { NO_COLOR: "1" })).toBe(false);
    expect(await escapes(true, { NO_COLOR: "" })).toBe(true);
    expect(await escapes(true, { TERM: "dumb" })).toBe(false);
    expect(await escapes(false, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(true);
    expect(await escapes(true, { FORCE_COLOR: "0" })).toBe(false);
  });

  it("never lets what comes from outside steer the terminal", async () => {
    const evil = "\u001b]0;owned\u0007\u202e\r\n\u009b31m";
    const row = { ...shop.tables.escalate[0], source: { title: evil, section: evil, url: evil } };
    const policy = { ...shop, tables: { ...shop.tables, escalate: [row] } };
    const { out, err } = await order(`decide a.json -p shop.json --at ${AT} --from amazon-sp-api`, {
      files: {
        "shop.json": JSON.stringify(policy),
        "a.json": JSON.stringify([{ AmazonOrderId: evil, [evil]: 1 }, delivered]),
      },
    });
    const shown = await order(`decide a.json -p shop.json --at ${AT}`, {
      files: { ...files, "shop.json": JSON.stringify(policy) },
    });
    for (const text of [out, err, shown.out]) {
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
    expect(shown.out).toContain("[4] ?]0;owned?? ?31m");
  });
});
