import { decide, type Order } from "order-recourse";
import { laws, lawsFor } from "order-recourse/laws";
import { describe, expect, it } from "vitest";
import { files, shop } from "./shop.js";
import { AT, order } from "./world.js";

/** A consumer in Berlin, five days after the parcel. */
const buyer = { kind: "consumer", country: "DE", region: "BE", timeZone: "Europe/Berlin" } as const;
const berlin: Order = {
  id: "B-1",
  placedAt: "2026-11-12T09:12:00Z",
  buyer,
  seller: { kind: "trader" },
  lines: [
    {
      id: "1",
      quantity: 1,
      status: "delivered",
      deliveredAt: "2026-11-17T14:20:00Z",
      traits: [],
    },
  ],
  events: [],
  disclosures: {
    withdrawalInfoGivenAt: "2026-11-12T09:12:00Z",
    withdrawalFunctionInfoGivenAt: "2026-11-12T09:12:00Z",
    returnCostDisclosed: true,
  },
};

function world(one: unknown): { files: Record<string, string> } {
  return { files: { ...files, "b.json": JSON.stringify(one) } };
}

const line = `decide b.json -p shop.json --reason changed-mind --at ${AT}`;

describe("--law", () => {
  it("says which right comes from whom, and until when each", async () => {
    const { code, out, err } = await order(`${line} --law de`, world(berlin));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [screen = ""] = out.split("\n[1]");
    expect(screen).toBe(`Order B-1
Sun 22 Nov 2026 13:00, times in Europe/Berlin; reason: changed mind; by shop
2026-01-01, the law of Germany

  Now: return it, until the end of Tue 1 Dec 2026.

  cancel          no       no longer: it has shipped [1]
  return          yes      the right of withdrawal [2]
                           until the end of Tue 1 Dec 2026; counted from the
                           last delivery, Tue 17 Nov 2026
                           from the law (Right of withdrawal, Germany)
                           gives: refund; what is paid back: items and standard
                           delivery; the buyer pays for the way back; money back
                           within 14 days after the request to return
                           also from the seller (shop): fair play (shop) [3],
                           until the end of Tue 1 Dec 2026
                           gives: refund or store credit; what is paid back:
                           items and delivery; the buyer pays for the way back;
                           money back within 1 business day after its arrival
                           back
  contact seller  no       no policy says anything about it
  escalate        yes      last resort: customer service can always be asked
                           from the seller (shop)

  This holds until Wed 2 Dec 2026 00:00, if nothing happens before.
  What the law gives is told as it was read in the sources; it is no legal
  advice.
`);
  });

  it("takes the law of the buyer's place", async () => {
    const named = await order(`${line} --law de`, world(berlin));
    const auto = await order(`${line} -l auto`, world(berlin));
    expect(auto.out).toBe(named.out);
    const both = await order(`${line} -l auto -l de -l fr`, world(berlin));
    expect(both.out).toContain("the law of Germany and France");
    const { buyer: _buyer, ...nobody } = berlin;
    const stated = { ...nobody, stated: { "buyer.country": "DE", "buyer.region": "BE" } };
    expect((await order(`${line} -l auto`, world(stated))).out).toContain("the law of Germany");
  });

  it("names every place as a reader knows it", async () => {
    const lawOf = async (...ids: readonly string[]): Promise<string | undefined> => {
      const given = ids.map((id) => ` -l ${id}`).join("");
      const { out } = await order(`${line}${given}`, world(berlin));
      return /the law of (.*?)\n\n/s.exec(out)?.[1]?.replace(/\s+/g, " ");
    };
    expect(await lawOf("us")).toBe("the United States");
    expect(await lawOf("us", "us-ca")).toBe("the United States and California");
    expect(await lawOf("uk", "eu", "tr")).toBe(
      "the United Kingdom, the European Union and EEA and Türkiye",
    );
    for (const id of Object.keys(laws)) expect(await lawOf(id)).not.toBe(id);
  });

  it("says so where the place is not known, and where there is no law for it", async () => {
    const { buyer: _buyer, ...nobody } = berlin;
    const unknown = await order(`${line} -l auto`, world(nobody));
    expect(unknown.code).toBe(0);
    expect(unknown.out).toContain("No law was looked at: the buyer's country is not known");
    const none = async (country: string, laws = "-l auto"): Promise<string> => {
      const elsewhere = { ...berlin, buyer: undefined, stated: { "buyer.country": country } };
      const { code, out, err } = await order(`${line} ${laws}`, world(elsewhere));
      expect({ code, err }).toEqual({ code: 0, err: "" });
      return out.replace(/\s+/g, " ");
    };
    expect(await none("KE")).toContain(
      "No law was looked at: there is none for `KE` (`order-recourse laws` lists those there are).",
    );
    expect(await none("AQ")).toContain("by shop 2026-01-01 ");
    expect(await none("AQ")).not.toContain("legal advice");
    expect(await none("UK")).toContain("there is none for `UK` (did you mean `GB`?).");
    expect(await none("EL")).toContain("there is none for `EL` (did you mean `GR`?).");
    const named = await none("KE", "-l auto -l de");
    expect(named).toContain("No other law was looked at: there is none for `KE`");
    expect(named).toContain("it is no legal advice.");
  });

  it("says so beside JSON on standard error, order by order", async () => {
    const { buyer: _buyer, ...nobody } = berlin;
    const uk = { ...nobody, id: "B-2", stated: { "buyer.country": "UK" } };
    const { code, out, err } = await order(`${line} -l auto --json`, world([nobody, berlin, uk]));
    expect({ code, count: JSON.parse(out).length }).toEqual({ code: 0, count: 3 });
    expect(err).toBe(
      [
        "note: b.json[0], order B-1: no law was looked at: the buyer's country is not known (`buyer.country`)",
        "note: b.json[2], order B-2: no law was looked at: there is none for `UK` (did you mean `GB`?)",
        "",
      ].join("\n"),
    );
  });

  it("looks at each order's own place", async () => {
    const places = [buyer, { ...buyer, country: "GB", region: "SCT" }];
    const { out } = await order(
      `${line} -l auto --json`,
      world(places.map((place) => ({ ...berlin, buyer: place }))),
    );
    const decisions = places.map((place) =>
      decide(
        { ...berlin, buyer: place },
        { policies: [shop, lawsFor(place)], at: AT, reason: "changed-mind" },
      ),
    );
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(decisions)));
  });

  it("needs no policy beside it", async () => {
    const { code, out } = await order(
      `decide b.json --law de --at ${AT} --reason changed-mind --json`,
      world(berlin),
    );
    expect(code).toBe(0);
    const right = decide(berlin, { policies: laws.de, at: AT, reason: "changed-mind" });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(right)));
  });

  it.each([
    ["dee", "unknown law `dee`", "did you mean `de`?"],
    ["autos", "unknown law `autos`", "did you mean `auto`?"],
    ["US", "unknown law `US`", "did you mean `us`? (`order-recourse laws` lists them)"],
    ["gb", "unknown law `gb`", "did you mean `uk`?"],
    ["us-tx", "unknown law `us-tx`", "did you mean `us`?"],
    ["us-CA", "unknown law `us-CA`", "did you mean `us-ca`?"],
    ["ca", "unknown law `ca`", "did you mean `ca-on` or `ca-qc`?"],
    ["pl", "unknown law `pl`", "did you mean `eu`?"],
    ["el", "unknown law `el`", "did you mean `eu`?"],
    ["ke", "unknown law `ke`", "there is none for `KE` (`order-recourse laws` lists them)"],
    ["xx", "unknown law `xx`", "there is none for `XX`"],
    ["constructor", "unknown law `constructor`", "known: at, au, "],
  ])("%s is refused", async (name, message, help) => {
    const { code, err } = await order(`${line} --law ${name}`, world(berlin));
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err.replace(/\s+/g, " ")).toContain(help);
  });
});
