import { describe, expect, it } from "vitest";
import { issuesOf, lineProblems, orderWith, problems } from "../schema/order-with.js";

const AT = "2026-11-22T12:00:00Z";

describe("an order", () => {
  it("is an object", () => {
    expect(issuesOf(undefined)).toEqual([
      { path: "", message: "expected an order, found nothing" },
    ]);
    expect(issuesOf("[]")).toEqual([
      {
        path: "",
        message: "expected an order, found `[]`",
        help: "read the text with `JSON.parse`",
      },
    ]);
    expect(issuesOf([orderWith({})])).toEqual([
      { path: "", message: "expected an order, found a list" },
    ]);
  });

  it("needs three keys", () => {
    expect(issuesOf({})).toEqual([
      { path: "id", message: "expected text, found nothing" },
      {
        path: "placedAt",
        message: "expected an instant such as `2026-11-22T12:00:00Z`, found nothing",
      },
      { path: "lines", message: "expected a list of lines, found nothing" },
    ]);
  });

  it("may hold everything that the model has", () => {
    expect(
      problems({
        type: "preorder",
        buyer: {
          kind: "consumer",
          country: "US",
          region: "NY",
          timeZone: "America/New_York",
          memberships: ["prime"],
        },
        seller: {
          type: "third-party",
          fulfilledBy: "seller",
          kind: "trader",
          country: "DE",
          returnPolicy: { category: "finite-window", days: 30, shipping: "buyer" },
        },
        payment: { method: "card-credit", state: "paid" },
        disclosures: {
          withdrawalInfoGivenAt: AT,
          returnCostDisclosed: true,
          digitalConsentGiven: null,
        },
        custom: { giftRegistry: null, score: 1.5, vip: true, labels: ["a"], eventAt: AT, note: "" },
        stated: {
          "claim.state": "open",
          "claim.openedAt": AT,
          "line.price": { amount: 1, currency: "USD" },
          "buyer.memberships": ["prime"],
          "line.quantity": 2,
          "delay.consented": false,
          "line.category": "a/b",
          "refund.issuedAt": null,
        },
        events: [
          { at: AT, type: "seller-contacted", line: "1" },
          { at: AT, type: "seller-replied", outcome: "info" },
          { at: AT, type: "refund-issued", amount: { amount: 500, currency: "USD" } },
          { at: AT, type: "delay-notified", newDate: AT, consented: true },
        ],
      }),
    ).toEqual([]);
  });

  it("has no other keys, anywhere", () => {
    expect(
      problems({
        plasedAt: AT,
        buyer: { contry: "US" },
        seller: { returnPolicy: { category: "unlimited", day: 3 } },
        lines: [{ id: "1", quantity: 1, status: "pending", prise: 1 }],
        events: [{ at: AT, type: "receipt-confirmed", lines: "1" }],
        payment: { state: "paid", stat: 1 },
        disclosures: { returnCostDisclozed: true },
      }),
    ).toEqual([
      "plasedAt: unknown key `plasedAt` (did you mean `placedAt`?)",
      "lines[0].prise: unknown key `prise` (did you mean `price`?)",
      "buyer.contry: unknown key `contry` (did you mean `country`?)",
      "seller.returnPolicy.day: unknown key `day` (did you mean `days`?)",
      "events[0].lines: unknown key `lines` (did you mean `line`?)",
      "payment.stat: unknown key `stat` (did you mean `state`?)",
      "disclosures.returnCostDisclozed: unknown key `returnCostDisclozed` (did you mean `returnCostDisclosed`?)",
    ]);
  });

  it("takes a key that holds nothing for a missing one", () => {
    expect(problems({ buyer: undefined, typo: undefined })).toEqual([]);
    expect(lineProblems({ deliveredAt: undefined })).toEqual([]);
    expect(problems({ id: undefined })).toEqual(["id: expected text, found nothing"]);
  });

  it("has at least one line", () => {
    expect(problems({ lines: [] })).toEqual([
      "lines: expected at least one line, found an empty list",
    ]);
    expect(problems({ lines: { id: "1" } })).toEqual([
      "lines: expected a list of lines, found an object",
    ]);
    expect(problems({ lines: [null] })).toEqual(["lines[0]: expected an object, found `null`"]);
  });

  it("has one line of an id", () => {
    const line = { id: "1", quantity: 1, status: "pending" };
    expect(problems({ lines: [line, line, { ...line, id: "2" }] })).toEqual([
      "lines[1].id: two lines are called `1`",
    ]);
  });

  it("has words that are known", () => {
    expect(problems({ type: "pre-order", payment: { method: "paypal", state: "payed" } })).toEqual([
      "type: expected `standard`, `preorder`, `backorder`, `subscription` or `digital`, found `pre-order` (did you mean `preorder`?)",
      "payment.method: expected `card-credit`, `card-debit`, `gift-card`, `wallet`, `bank`, `invoice`, `cash` or `other`, found `paypal`",
      "payment.state: expected `pending`, `authorised`, `paid`, `part-refunded`, `refunded`, `failed` or `voided`, found `payed` (did you mean `paid`?)",
    ]);
    expect(problems({ disclosures: { returnCostDisclosed: "yes" } })).toEqual([
      "disclosures.returnCostDisclosed: expected `true` or `false`, found `yes`",
    ]);
  });
});

describe("an instant", () => {
  const placed = (placedAt: unknown): readonly string[] => problems({ placedAt });

  it("has an offset", () => {
    expect(placed("2026-11-03T17:20:00+01:00")).toEqual([]);
    expect(placed("2026-11-03T17:20:00")).toEqual([
      "placedAt: `2026-11-03T17:20:00` has no offset (end it with `Z` or with one such as `+01:00`)",
    ]);
    expect(placed("2026-11-03T17:20")).toEqual([
      "placedAt: `2026-11-03T17:20` has no offset (end it with `Z` or with one such as `+01:00`)",
    ]);
  });

  it("is on a day that exists", () => {
    expect(placed("2026-02-30T12:00:00Z")).toEqual(["placedAt: there is no day `2026-02-30`"]);
    expect(placed("2026-02-30")).toEqual(["placedAt: there is no day `2026-02-30`"]);
  });

  it("is more than a day", () => {
    expect(placed("2026-11-03")).toEqual([
      "placedAt: expected an instant such as `2026-11-22T12:00:00Z`, found `2026-11-03` (a day needs a time and an offset to be an instant)",
    ]);
  });

  it("is text", () => {
    const wanted = "placedAt: expected an instant such as `2026-11-22T12:00:00Z`, found";
    expect(placed("3 November")).toEqual([`${wanted} \`3 November\``]);
    expect(placed("2026-11-03T25:00:00Z")).toEqual([`${wanted} \`2026-11-03T25:00:00Z\``]);
    expect(placed(1_762_190_400_000)).toEqual([`${wanted} \`1762190400000\``]);
    expect(placed(null)).toEqual([`${wanted} \`null\``]);
    expect(placed(new Date(0))).toEqual([`${wanted} an object (write it with \`toISOString()\`)`]);
  });
});

describe("a line", () => {
  it("says of a category of any length what is wrong with it", () => {
    expect(lineProblems({ category: "a/".repeat(5_000_000) })).toEqual([
      expect.stringMatching(/^\.category: expected a path such as `electronics\/phones`, found/),
    ]);
    expect(lineProblems({ category: `${"a/".repeat(5_000_000)}a` })).toEqual([]);
  });

  it("has a whole quantity of at least one", () => {
    expect(lineProblems({ quantity: -1 })).toEqual([
      ".quantity: expected a whole number of at least 1, found `-1`",
    ]);
    expect(lineProblems({ quantity: 0 })).toEqual([
      ".quantity: expected a whole number of at least 1, found `0`",
    ]);
    expect(lineProblems({ quantity: 1.5 })).toEqual([
      ".quantity: expected a whole number, found `1.5`",
    ]);
    expect(lineProblems({ quantity: "1" })).toEqual([
      '.quantity: expected a whole number, found `"1"`',
    ]);
  });

  it("has a status that is known", () => {
    const statuses =
      "`pending`, `processing`, `shipped`, `out-for-delivery`, `ready-for-pickup`, `delivered`, `delivery-failed` or `cancelled`";
    expect(lineProblems({ status: "canceled" })).toEqual([
      `.status: expected ${statuses}, found \`canceled\` (did you mean \`cancelled\`?)`,
    ]);
    expect(lineProblems({ status: "deliverd", deliveredAt: AT, failure: "lost" })).toEqual([
      `.status: expected ${statuses}, found \`deliverd\` (did you mean \`delivered\`?)`,
    ]);
    expect(lineProblems({ status: undefined })).toEqual([
      `.status: expected ${statuses}, found nothing`,
    ]);
    expect(lineProblems({ status: "toString", deliveredAt: 1 })).toEqual([
      `.status: expected ${statuses}, found \`toString\``,
      ".deliveredAt: expected an instant such as `2026-11-22T12:00:00Z`, found `1`",
    ]);
  });

  it("has the dates that its status allows", () => {
    const help = "(leave it out, say `null` or change the status)";
    expect(lineProblems({ deliveredAt: AT })).toEqual([
      `.deliveredAt: the status \`pending\` rules out \`deliveredAt\` ${help}`,
    ]);
    expect(lineProblems({ deliveredAt: null, cancelledAt: null, failure: null })).toEqual([]);
    expect(lineProblems({ status: "shipped", shippedAt: AT, readyAt: AT })).toEqual([
      `.readyAt: the status \`shipped\` rules out \`readyAt\` ${help}`,
    ]);
    expect(lineProblems({ status: "ready-for-pickup", shippedAt: AT, readyAt: AT })).toEqual([]);
    expect(
      lineProblems({
        status: "delivered",
        shippedAt: AT,
        readyAt: AT,
        deliveredAt: AT,
        installedAt: AT,
        failure: "lost",
      }),
    ).toEqual([`.failure: the status \`delivered\` rules out \`failure\` ${help}`]);
    expect(lineProblems({ status: "delivery-failed", failure: "lots", failedAt: AT })).toEqual([
      ".failure: expected `refused`, `undeliverable`, `lost`, `damaged` or `returning`, found `lots` (did you mean `lost`?)",
    ]);
    expect(lineProblems({ status: "cancelled", cancelledAt: "2026-11-22", shippedAt: AT })).toEqual(
      [
        `.shippedAt: the status \`cancelled\` rules out \`shippedAt\` ${help}`,
        ".cancelledAt: expected an instant such as `2026-11-22T12:00:00Z`, found `2026-11-22` (a day needs a time and an offset to be an instant)",
      ],
    );
  });

  it("may have dates that contradict each other", () => {
    const dates = { shippedAt: "2026-11-22T12:00:00Z", deliveredAt: "2020-01-01T00:00:00Z" };
    expect(lineProblems({ status: "delivered", ...dates, returnBy: null })).toEqual([]);
  });

  it("has a price in minor units", () => {
    expect(lineProblems({ price: { amount: 79.99, currency: "usd" } })).toEqual([
      ".price.amount: expected a whole number, found `79.99` (amounts are in minor units: `7999` is 79.99)",
      ".price.currency: expected a currency of three capital letters, found `usd` (did you mean `USD`?)",
    ]);
    expect(lineProblems({ price: { amount: -1, currency: "EURO" } })).toEqual([
      ".price.amount: expected a whole number of at least 0, found `-1`",
      ".price.currency: expected a currency of three capital letters, found `EURO`",
    ]);
    expect(lineProblems({ price: "79.99" })).toEqual([
      '.price: expected an object, found `"79.99"`',
    ]);
  });

  it("has traits, tags and other words", () => {
    expect(
      lineProblems({
        traits: ["digtal"],
        tags: [""],
        condition: "new",
        delivery: "drone",
        category: "/phones",
      }),
    ).toEqual([
      ".category: expected a path such as `electronics/phones`, found `/phones`",
      ".delivery: expected `ship`, `pickup`, `scheduled`, `same-day` or `digital`, found `drone`",
      ".tags[0]: expected text, found an empty one",
      ".traits[0]: expected a trait, found `digtal` (did you mean `digital`?)",
      ".condition: expected `unopened`, `opened`, `used`, `damaged`, `incomplete` or `installed`, found `new`",
    ]);
  });

  it("has return terms that are complete", () => {
    expect(lineProblems({ returnPolicy: { category: "finite-window" } })).toEqual([
      ".returnPolicy.days: a `finite-window` needs its `days`",
    ]);
    expect(lineProblems({ returnPolicy: { days: 1.5, restockingPercent: 101 } })).toEqual([
      ".returnPolicy.category: expected `finite-window`, `not-permitted`, `unlimited` or `unspecified`, found nothing",
      ".returnPolicy.days: expected a whole number, found `1.5`",
      ".returnPolicy.restockingPercent: expected a number of at most 100, found `101`",
    ]);
    expect(lineProblems({ returnPolicy: "free" })).toEqual([
      ".returnPolicy: expected an object, found `free`",
    ]);
  });

  it("has a name that can be one", () => {
    expect(lineProblems({ id: "__proto__" })).toEqual([".id: `__proto__` can't be a name"]);
    expect(lineProblems({ id: 1 })).toEqual([".id: expected text, found `1`"]);
  });
});

describe("buyer and seller", () => {
  it("are somewhere", () => {
    expect(problems({ buyer: { country: "us", timeZone: "America/NewYork" } })).toEqual([
      "buyer.country: expected a country of two capital letters, found `us` (did you mean `US`?)",
      "buyer.timeZone: unknown time zone `America/NewYork` (did you mean `America/New_York`?)",
    ]);
    expect(problems({ buyer: { country: "uk" }, seller: { country: "EL" } })).toEqual([
      "buyer.country: expected a country of ISO 3166-1, found `uk` (did you mean `GB`?)",
      "seller.country: expected a country of ISO 3166-1, found `EL` (did you mean `GR`?)",
    ]);
    expect(problems({ buyer: { country: "US", region: "US-NY" } })).toEqual([
      "buyer.region: expected the part after the country, found `US-NY` (did you mean `NY`?)",
    ]);
    expect(problems({ buyer: { country: "US", region: "USNY" } })).toEqual([]);
    expect(problems({ buyer: { country: "SG", region: null } })).toEqual([]);
    expect(problems({ buyer: { country: null, region: 3 } })).toHaveLength(2);
    expect(problems({ buyer: { timeZone: "buyer", memberships: "prime" } })).toEqual([
      "buyer.timeZone: unknown time zone `buyer`",
      "buyer.memberships: expected a list, found `prime`",
    ]);
    expect(problems({ seller: { country: "Germany", type: "3rd-party" } })).toEqual([
      "seller.type: expected `first-party` or `third-party`, found `3rd-party` (did you mean `third-party`?)",
      "seller.country: expected a country of two capital letters, found `Germany`",
    ]);
  });
});

describe("an event", () => {
  const events = (...given: readonly unknown[]): readonly string[] => problems({ events: given });

  it("is of a known type", () => {
    expect(events({ at: AT, type: "seller-contactd" })).toEqual([
      "events[0].type: expected a type of event, found `seller-contactd` (did you mean `seller-contacted`?)",
    ]);
    expect(events({ at: "soon", type: "contacted", line: "9" })).toEqual([
      "events[0].type: expected a type of event, found `contacted`",
      "events[0].at: expected an instant such as `2026-11-22T12:00:00Z`, found `soon`",
      "events[0].line: there is no line `9` (did you mean `1`?)",
    ]);
    expect(events({ at: AT })).toEqual(["events[0].type: expected a type of event, found nothing"]);
    expect(events("seller-contacted")).toEqual([
      "events[0]: expected an object, found `seller-contacted`",
    ]);
  });

  it("has the keys of its type", () => {
    expect(events({ at: AT, type: "seller-replied" })).toEqual([
      "events[0].outcome: expected `accepted`, `declined` or `info`, found nothing",
    ]);
    expect(events({ type: "claim-opened", outcome: "info" })).toEqual([
      "events[0].outcome: unknown key `outcome`",
      "events[0].at: expected an instant such as `2026-11-22T12:00:00Z`, found nothing",
    ]);
    expect(events({ at: AT, type: "refund-issued", amount: 5 })).toEqual([
      "events[0].amount: expected an object, found `5`",
    ]);
    expect(events({ at: AT, type: "delay-notified", newDate: null, consented: 1 })).toEqual([
      "events[0].newDate: expected an instant such as `2026-11-22T12:00:00Z`, found `null`",
      "events[0].consented: expected `true` or `false`, found `1`",
    ]);
  });

  it("is about a line that is there", () => {
    expect(events({ at: AT, type: "claim-opened", line: "11" })).toEqual([
      "events[0].line: there is no line `11` (did you mean `1`?)",
    ]);
    expect(events({ at: AT, type: "claim-opened", line: 1 })).toEqual([
      "events[0].line: expected the id of a line, found `1`",
    ]);
    const lines = Array.from({ length: 101 }, (_, index) => ({
      id: `${index}`,
      quantity: 1,
      status: "pending",
    }));
    expect(problems({ lines, events: [{ at: AT, type: "claim-opened", line: "111" }] })).toEqual([
      "events[0].line: there is no line `111`",
    ]);
  });
});

describe("facts handed in by name", () => {
  it("of the shop's own hold what they can", () => {
    expect(
      problems({ custom: { x: {}, y: Number.NaN, eventAt: "soon", "": 1, z: undefined } }),
    ).toEqual([
      "custom.x: expected text, a number, `true`, `false`, a list of texts or `null`, found an object",
      "custom.y: expected a number, found `NaN`",
      "custom.eventAt: expected an instant such as `2026-11-22T12:00:00Z`, found `soon`",
      'custom[""]: expected text, found an empty one',
    ]);
    expect(problems({ custom: [] })).toEqual(["custom: expected an object, found an empty list"]);
    expect(lineProblems({ custom: { labels: [1] } })).toEqual([
      ".custom.labels[0]: expected text, found `1`",
    ]);
  });

  it("outright are facts with their values", () => {
    expect(
      problems({
        stated: {
          "claim.stat": "open",
          "claim.state": "opened",
          "claim.openedAt": "yesterday",
          "custom.vip": true,
          "line.price": 5,
          "line.traits": ["digtal"],
          reason: undefined,
        },
      }),
    ).toEqual([
      'stated["claim.stat"]: unknown fact `claim.stat` (did you mean `claim.state`?)',
      'stated["claim.state"]: expected `none`, `open`, `granted`, `denied` or `closed`, found `opened` (did you mean `open`?)',
      'stated["claim.openedAt"]: expected an instant such as `2026-11-22T12:00:00Z`, found `yesterday`',
      'stated["custom.vip"]: a fact of the shop\'s own is given in `custom`',
      'stated["line.price"]: expected an object, found `5`',
      'stated["line.traits"][0]: expected a value of `line.traits`, found `digtal` (did you mean `digital`?)',
    ]);
    expect(problems({ stated: 1 })).toEqual(["stated: expected an object, found `1`"]);
  });
});
