import { compile, decide } from "order-recourse";
import { parseOrder } from "order-recourse/schema";
import { describe, expect, it } from "vitest";
import { delivered, files, shop } from "./shop.js";
import { AT, order } from "./world.js";

const line = `decide a.json -p shop.json --at ${AT}`;
const right = decide(delivered, { policies: [shop], at: AT });
const json = (text: string): unknown => JSON.parse(text);
const jsonl = (text: string): unknown[] => text.trimEnd().split("\n").map(json);

describe("--json", () => {
  it("is the decision and nothing else", async () => {
    const { code, out, err } = await order(`${line} --json`, { files });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(json(out)).toEqual(json(JSON.stringify(right)));
  });

  it("lies as the orders lay: a list", async () => {
    const list = JSON.stringify([delivered, { id: "x" }, delivered]);
    const { code, out, err } = await order(`${line} --json`, {
      files: { ...files, "a.json": list },
    });
    expect(code).toBe(1);
    expect(json(out)).toEqual([
      right,
      {
        error: expect.objectContaining({ where: "a.json[1]", message: "order `x` has 2 problems" }),
      },
      right,
    ]);
    expect(err).toContain("error: a.json[1]: order `x` has 2 problems\n");
    expect(err).toContain("2 of 3 orders decided, 1 could not be\n");
  });

  it("lies as the orders lay: one a line", async () => {
    const lines = `${JSON.stringify(delivered)}\r\n\n{"id":\n${JSON.stringify(delivered)}\n`;
    const { code, out, err } = await order(`decide - -p shop.json --at ${AT} --json`, {
      files,
      input: lines,
    });
    expect(code).toBe(1);
    expect(jsonl(out)).toEqual([right, { error: expect.anything() }, right]);
    expect(err).toContain("error: standard input:3:7: is not JSON: the text ends too early");
  });

  it("is one a line for a file that says so, and for several files", async () => {
    const one = { ...files, "a.ndjson": JSON.stringify(delivered) };
    const named = await order(`decide a.ndjson -p shop.json --at ${AT} --json`, { files: one });
    expect(named.out).toBe(`${JSON.stringify(right)}\n`);
    const several = await order(`decide a.json a.ndjson -p shop.json --at ${AT} --json`, {
      files: one,
    });
    expect(jsonl(several.out)).toEqual([right, right]);
  });
});

describe("what it is asked", () => {
  it("is about now unless a moment is given", async () => {
    for (const args of ["decide a.json -p shop.json", "decide a.json -p shop.json --at now"]) {
      expect((await order(`${args} --json`, { files })).out).toContain(`"at": "${AT}"`);
    }
  });

  it("takes policies of the catalogue and of files, in lists too", async () => {
    const list = { ...files, "all.json": JSON.stringify([shop, [{ ...shop, id: "two" }]]) };
    const { out } = await order(
      `decide a.json -p all.json --policy amazon-us --reason damaged --at ${AT} --json`,
      { files: list },
    );
    expect(json(out)).toMatchObject({
      policies: [{ id: "amazon-us" }, { id: "shop" }, { id: "two" }],
    });
  });

  it("answers with the exit code whether an action is allowed", async () => {
    const code = async (action: string): Promise<number> =>
      (await order(`${line} --exit-code ${action}`, { files })).code;
    expect(await code("return")).toBe(0);
    expect(await code("cancel")).toBe(3);
  });

  it("lists every grant where several policies permit", async () => {
    const law = {
      ...shop,
      id: "de-law",
      authority: "law",
      tables: { return: [shop.tables.return[1]] },
    };
    const { out } = await order(`${line} -p law.json`, {
      files: { ...files, "law.json": JSON.stringify(law) },
    });
    expect(out).toContain("from the law (de-law)\n");
    expect(out).toContain("also from the seller (shop): fair play (shop) [2],\n");
  });
});

describe("--from amazon-sp-api", () => {
  const payload = {
    AmazonOrderId: "112-0000001-0000001",
    PurchaseDate: "2026-11-22T11:40:00Z",
    OrderStatus: "Unshipped",
    FulfillmentChannel: "MFN",
  };
  const read = { ...files, "p.json": JSON.stringify(payload), "o.json": '{"events":[]}' };
  const from = `decide p.json -p amazon-us --at ${AT} --from amazon-sp-api --reason changed-mind`;

  it("reads payloads, with what is known beside them", async () => {
    const { code, out } = await order(from, { files: read });
    expect(code).toBe(0);
    expect(out).toContain("Order 112-0000001-0000001\n");
    for (const options of ['{"events":[]}', "o.json"]) {
      const told = await order([...from.split(" "), "--options", options, "--json"], {
        files: read,
      });
      expect(json(told.out)).toMatchObject({ verdicts: { cancel: { status: "allowed" } } });
    }
  });

  it("tells what was not carried over", async () => {
    const { out } = await order(from, {
      files: { ...read, "p.json": JSON.stringify({ ...payload, OrderStatus: "Melted" }) },
    });
    expect(out).toContain("Of the payload, not carried over as it stands:\n  - `OrderStatus`: ");
  });

  it("tells it beside JSON on standard error, each on a line of its own", async () => {
    const melted = { ...payload, OrderStatus: "Melted", SalesChannel: "Non-Amazon \u001b[2J" };
    const world = { files: { ...read, "p.json": JSON.stringify(melted) } };
    const told = [
      "warning: p.json, order 112-0000001-0000001: `SalesChannel`: the order comes from another shop: the marketplace's rules don't cover it",
      "warning: p.json, order 112-0000001-0000001: `OrderStatus`: `Melted` is no known status: read as shipped, which lets nothing be cancelled",
      "warning: p.json, order 112-0000001-0000001: no items: one line stands for the whole order, without price or product",
    ];
    for (const command of ["decide", "timeline", "plan"]) {
      const { code, out, err } = await order(`${from.replace("decide", command)} --json`, world);
      expect(code).toBe(0);
      expect(json(out)).toBeTypeOf("object");
      expect(err.trimEnd().split("\n").sort()).toEqual([...told].sort());
    }
    const picture = await order(`${from.replace("decide", "timeline")} --svg -`, world);
    expect(picture.out).toMatch(/^<svg /);
    expect(picture.err).toContain("`Melted` is no known status");
    const painted = await order(`${from} --json`, { ...world, isTerminal: true });
    expect(painted.err).toContain("\u001b[33mwarning:\u001b[39m p.json, order 112-");
  });

  it("tells of both orders that are compared", async () => {
    const melted = { ...payload, OrderStatus: "Melted" };
    const world = { files: { ...read, "q.json": JSON.stringify(melted) } };
    const verify = "verify cancel q.json p.json -p amazon-us --from amazon-sp-api";
    const { out } = await order(verify, world);
    expect(out).toContain("  - q.json: `OrderStatus`: `Melted` is no known status");
    const { err } = await order(`${verify} --json`, world);
    expect(err).toContain("warning: q.json, order 112-0000001-0000001: `OrderStatus`: `Melted`");
    expect(err).toContain("warning: p.json, order 112-0000001-0000001: no items: one line stands");
    const missing = await order(`${verify.replace("p.json", "none.json")} --json`, world);
    expect(missing.code).toBe(1);
  });

  it("warns where the policy is the one of another site", async () => {
    const sold = { ...payload, MarketplaceId: "A1PA6795UKMFR9" };
    const world = { files: { ...read, "p.json": JSON.stringify(sold) } };
    const by = (policies: string): string => from.replace("-p amazon-us", policies);
    const warning = (id: string): string =>
      `warning: p.json, order 112-0000001-0000001: \`${id}\` is not the policy of amazon.de, where it was ordered (that would be \`--policy amazon-de\`)\n`;
    for (const policies of ["-p amazon-de", "-p shop.json", "-p amazon-de -l de"])
      expect((await order(by(policies), world)).err).toBe("");
    for (const command of ["decide", "plan", "timeline"]) {
      const asked = by("-p amazon-us").replace("decide", command);
      const { code, err } = await order(asked, world);
      expect({ code, err }).toEqual({ code: 0, err: warning("amazon-us") });
      const told = await order(`${asked} --json`, world);
      expect(told.code).toBe(0);
      expect(told.err).toContain(warning("amazon-us"));
      expect(JSON.parse(told.out)).toBeDefined();
    }
    const several = await order(by("-p amazon-us -p ebay-de -p amazon-de"), world);
    expect(several.err).toBe(warning("amazon-us") + warning("ebay-de"));
    // an order of ours, as the adapter makes it
    const ours = { ...delivered, custom: { marketplaceId: "A1805IZSGTT6HS" } };
    const { code, err } = await order("decide a.json -p amazon-de", {
      files: { "a.json": JSON.stringify(ours) },
    });
    expect({ code, err }).toEqual({
      code: 0,
      err: "warning: a.json, order A-1: `amazon-de` is not the policy of amazon.nl, where it was ordered (none comes with the program)\n",
    });
  });

  it("reads lists, and one bad payload leaves the others", async () => {
    const list = JSON.stringify([payload, { nothing: 1 }]);
    const { code, out, err } = await order(`${from} --json`, {
      files: { ...read, "p.json": list },
    });
    expect(code).toBe(1);
    expect(json(out)).toEqual([expect.objectContaining({ at: AT }), { error: expect.anything() }]);
    expect(err).toContain("error: p.json[1]: the payload has 1 problem\n");
  });

  it("puts an order and its items together", async () => {
    const items = {
      payload: {
        AmazonOrderId: payload.AmazonOrderId,
        OrderItems: [{ OrderItemId: "i1", QuantityOrdered: 1 }],
      },
    };
    const { code, out } = await order(
      `decide p.json i.json --from amazon-sp-api -p amazon-us --json`,
      {
        files: { ...read, "i.json": JSON.stringify(items) },
      },
    );
    expect(code).toBe(0);
    expect(jsonl(out)).toEqual([expect.objectContaining({ lines: { i1: expect.anything() } })]);
  });

  it("adds tracking and returns, and tells what does not fit", async () => {
    const tracking = {
      notificationType: "SHIPMENT_TRACKING_MILESTONE_CHANGED",
      payload: {
        shipmentTrackingMilestoneChangedNotification: {
          trackingDetail: {
            identifier: { aftn: "AFTN400000001" },
            milestoneHistory: [
              { status: { code: "DELIVERED" }, occurredAt: "2026-11-22T11:50:00Z" },
            ],
          },
        },
      },
    };
    const news = {
      ...read,
      "t.json": JSON.stringify(tracking),
      "r.json": JSON.stringify({
        returnType: "CUSTOMER",
        status: "CREATED",
        numberOfUnits: 1,
        creationDateTime: "2026-11-22T11:55:00Z",
      }),
    };
    const { code, out } = await order(from.replace("p.json", "p.json t.json r.json"), {
      files: news,
    });
    expect(code).toBe(0);
    expect(out).toContain("Of the payload, not carried over as it stands:");
    // an answer of the tracking API, and a notification whose keys begin with a capital
    const { trackingDetail } = tracking.payload.shipmentTrackingMilestoneChangedNotification;
    const { notificationType: NotificationType, ...rest } = tracking;
    const [decided] = out.split("Of the payload");
    for (const other of [{ trackingDetail }, { NotificationType, ...rest }]) {
      const { out: same } = await order(from.replace("p.json", "p.json t.json r.json"), {
        files: { ...news, "t.json": JSON.stringify(other) },
      });
      expect(same.split("Of the payload")[0]).toBe(decided);
    }
    const alone = await order(from.replace("p.json", "t.json r.json"), { files: news });
    expect(alone.code).toBe(1);
    expect(alone.err).toContain("error: t.json and 1 more: the payload has ");
  });

  it("decides the good orders of a payload, each bad one an error in its place", async () => {
    const bad = { ...payload, AmazonOrderId: "112-2", PurchaseDate: "2026-11-03" };
    const late = { ...payload, AmazonOrderId: "112-3", OrderStatus: "Melted" };
    const answer = { payload: { Orders: [bad, null, payload, late, { nothing: 1 }] } };
    const world = { files: { ...read, "p.json": JSON.stringify(answer) } };
    const { code, out, err } = await order(`${from} --json`, world);
    expect(code).toBe(1);
    expect(json(out)).toEqual([
      {
        error: {
          where: "p.json",
          message: "order `112-2` has 1 problem",
          issues: [expect.objectContaining({ path: "payload.Orders[0].PurchaseDate" })],
        },
      },
      { error: expect.objectContaining({ message: "the payload has 1 problem" }) },
      expect.objectContaining({ at: AT }),
      expect.objectContaining({ at: AT }),
      { error: expect.objectContaining({ message: "the payload has 1 problem" }) },
    ]);
    expect(err).toContain("error: p.json: order `112-2` has 1 problem\n  - `payload.Orders[0]");
    expect(err).toContain("2 of 5 orders decided, 3 could not be\n");
    const melted = err.split("\n").filter((told) => told.includes("`Melted`"));
    expect(melted).toEqual([expect.stringContaining("warning: p.json, order 112-3: ")]);
    const screen = await order(from, world);
    expect(screen.code).toBe(1);
    expect(screen.out).toContain("Order 112-0000001-0000001\n");
  });

  it("is an empty list where a payload holds no order", async () => {
    const world = { files: { ...read, "p.json": '{"payload": {"Orders": []}}' } };
    const { code, out } = await order(`${from} --json`, world);
    expect({ code, out }).toEqual({ code: 0, out: "[]\n" });
  });

  it("is a list where one payload holds several orders", async () => {
    const Orders = [payload, { ...payload, AmazonOrderId: "112-0000002-0000002" }];
    const { out } = await order(`${from} --json`, {
      files: { ...read, "p.json": JSON.stringify({ payload: { Orders } }) },
    });
    expect(json(out)).toHaveLength(2);
  });

  it("checks what the options bring in", async () => {
    const bad = [...from.split(" "), "--options", '{"buyer":{"kind":"robot"}}'];
    const { code, err } = await order(bad, { files: read });
    expect(code).toBe(2);
    expect(err).toBe(
      "error: `--options`: the set of options has 1 problem\n  - `buyer.kind`: expected `consumer` or `business`, found `robot`\n",
    );
  });

  it("tells the problems of options with the other mistakes of the call", async () => {
    const bad = [...from.split(" "), "--options", '{"evnts":[],"events":{}}', "--exit-code", "x"];
    const { code, err } = await order(bad, { files: read });
    expect(code).toBe(2);
    expect(err).toContain("- `evnts`: unknown key `evnts` (did you mean `events`?)\n");
    expect(err).toContain("- `events`: expected a list, found an object\n");
    expect(err).toContain("error: unknown action `x`\n");
  });

  it.each([
    ["[]", "an empty list"],
    ["null", "`null`"],
    ["7", "`7`"],
    ['"x"', "`x`"],
  ])("takes no %s for options", async (options, found) => {
    const { code, err } = await order([...from.split(" "), "--options", options], { files: read });
    expect(code).toBe(2);
    expect(err).toBe(
      `error: \`--options\`: the set of options has 1 problem\n  - expected an object, found ${found}\n`,
    );
  });

  it("warns of items and orders that are nowhere, once", async () => {
    const two = [payload, { ...payload, AmazonOrderId: "112-2" }];
    const world = { files: { ...read, "p.json": JSON.stringify(two) } };
    const asked = async (options: string): Promise<string> =>
      (await order([...from.split(" "), "--json", "--options", options], world)).err;
    expect(await asked('{"orders":{"112-2":{"items":{"order":{}}}}}')).not.toContain("speaks of");
    const told = await asked('{"items":{"order":{},"zz":{}},"orders":{"112-3":{}}}');
    expect(told.match(/speaks of/g)).toHaveLength(2);
    expect(told).toContain(
      "warning: p.json[0], order 112-0000001-0000001: the option `items` speaks of `zz`, which is no item: left out\n",
    );
    const bad = { files: { ...read, "p.json": JSON.stringify([...two, { nothing: 1 }]) } };
    const some = await order(
      [...from.split(" "), "--json", "--options", '{"items":{"zz":{}}}'],
      bad,
    );
    expect(some.err).not.toContain("speaks of");
  });

  it("is suggested for a payload that is read without it", async () => {
    const { err } = await order(`decide p.json -p amazon-us`, { files: read });
    expect(err).toContain("is it a payload of Amazon's? `--from amazon-sp-api` reads those\n");
  });
});

describe("many orders", () => {
  const list = { ...files, "a.json": JSON.stringify(Array.from({ length: 9 }, () => delivered)) };

  it("shows how far it is on a terminal, once that takes a while", async () => {
    const slow = await order(line, { files: list, isTerminal: true, tick: 200 });
    expect(slow.err).toContain("\r\u001b[2K[###...........................] 1 of 9 orders");
    expect(slow.err.endsWith("\r\u001b[2K")).toBe(true);
    expect((await order(line, { files: list, isTerminal: true })).err).toBe("");
    expect((await order(line, { files: list, tick: 200 })).err).toBe("");
  });

  it("decides as the library does", async () => {
    const { out } = await order(`${line} --json`, { files: list });
    const policies = compile([shop]);
    const parsed = parseOrder(delivered);
    expect(json(out)).toEqual(Array.from({ length: 9 }, () => policies.decide(parsed, { at: AT })));
  });
});
