import type { Fact, OrderEvent } from "order-recourse";
import { permit, type When } from "order-recourse/policy";
import { describe, expect, it } from "vitest";
import { ask, delivered, order, row, shop } from "../engine/support.js";

type Event = OrderEvent["type"] | readonly [OrderEvent["type"], object];

/** What is known of a fact after some events: one a day from the 2nd on, unless they say otherwise. */
function after(events: readonly Event[], fact: Fact): unknown {
  return read(
    events.map((event, index) => {
      const [type, more] = typeof event === "string" ? [event, {}] : event;
      return { type, at: `2026-11-${String(index + 2).padStart(2, "0")}T10:00:00Z`, ...more };
    }),
    fact,
  );
}

/** What is known of a fact: its value, `null` for absent, `undefined` for unknown. */
function read(events: readonly object[], fact: Fact): unknown {
  const known = (value: boolean): When => ({ [fact]: { known: value } }) as When;
  const policy = shop([row(permit(), known(true), "there"), row(permit(), known(false), "absent")]);
  const { facts } = ask(policy, order(delivered(), { events })).reasons[0];
  return facts[fact];
}

const day = (n: number): string => `2026-11-${String(n).padStart(2, "0")}T10:00:00Z`;
const reply = (outcome: string, more: object = {}): Event => [
  "seller-replied",
  { outcome, ...more },
];

describe("1.5 the state of an axis is that which its latest event leaves", () => {
  it.each<[Fact, readonly Event[], string]>([
    ["contact.state", [], "none"],
    ["contact.state", ["seller-contacted"], "awaiting"],
    ["contact.state", ["seller-contacted", reply("info")], "answered"],
    ["contact.state", ["seller-contacted", reply("accepted")], "accepted"],
    ["contact.state", ["seller-contacted", reply("declined")], "declined"],
    ["contact.state", [reply("declined"), "seller-contacted"], "awaiting"],
    ["contact.state", [reply("declined"), reply("accepted")], "accepted"],
    ["cancellation.state", [], "none"],
    ["cancellation.state", ["cancellation-requested"], "requested"],
    ["cancellation.state", ["cancellation-requested", "cancellation-accepted"], "accepted"],
    ["cancellation.state", ["cancellation-requested", "cancellation-declined"], "declined"],
    ["cancellation.state", ["cancellation-declined", "cancellation-requested"], "requested"],
    ["return.state", [], "none"],
    ["return.state", ["return-requested"], "requested"],
    ["return.state", ["return-requested", "return-authorised"], "authorised"],
    ["return.state", ["return-requested", "return-declined"], "declined"],
    ["return.state", ["return-authorised", "return-shipped"], "shipped"],
    ["return.state", ["return-shipped", "return-received"], "received"],
    ["return.state", ["return-received", "return-requested"], "requested"],
    ["refund.state", [], "none"],
    ["refund.state", ["refund-issued"], "issued"],
    ["claim.state", [], "none"],
    ["claim.state", ["claim-opened"], "open"],
    ["claim.state", ["claim-opened", "claim-granted"], "granted"],
    ["claim.state", ["claim-opened", "claim-denied"], "denied"],
    ["claim.state", ["claim-opened", "claim-closed"], "closed"],
    ["claim.state", ["claim-closed", "claim-opened"], "open"],
    ["chargeback.state", [], "none"],
    ["chargeback.state", ["chargeback-opened"], "open"],
    ["claim.state", ["chargeback-opened", "refund-issued", "receipt-confirmed"], "none"],
  ])("1.5 %s after %j is %s", (fact, events, expected) => {
    expect(after(events, fact)).toBe(expected);
  });

  it("1.5 whatever the order of the list", () => {
    const events = [
      { type: "claim-denied", at: day(5) },
      { type: "claim-opened", at: day(3) },
      { type: "claim-closed", at: day(4) },
    ];
    expect(read(events, "claim.state")).toBe("denied");
    expect(read([...events].reverse(), "claim.state")).toBe("denied");
  });
});

describe("1.5 of events of one kind the latest counts", () => {
  it.each<[Fact, Event]>([
    ["contact.repliedAt", reply("info")],
    ["cancellation.requestedAt", "cancellation-requested"],
    ["return.requestedAt", "return-requested"],
    ["return.authorisedAt", "return-authorised"],
    ["return.shippedAt", "return-shipped"],
    ["return.receivedAt", "return-received"],
    ["refund.issuedAt", "refund-issued"],
    ["claim.openedAt", "claim-opened"],
    ["claim.decidedAt", "claim-granted"],
    ["claim.decidedAt", "claim-denied"],
    ["receipt.confirmedAt", "receipt-confirmed"],
    ["delay.notifiedAt", "delay-notified"],
    ["replacement.sentAt", "replacement-sent"],
  ])("1.5 %s", (fact, event) => {
    expect(after([], fact)).toBe(null);
    expect(after(["claim-closed"], fact)).toBe(null);
    expect(after([event], fact)).toBe(day(2));
    expect(after([event, event, "claim-closed"], fact)).toBe(day(3));
  });

  it("1.5 a claim is decided when it was granted or denied, whichever came last", () => {
    expect(after(["claim-granted", "claim-denied"], "claim.decidedAt")).toBe(day(3));
    expect(after(["claim-denied", "claim-granted"], "claim.decidedAt")).toBe(day(3));
  });

  it("1.5 what the latest delay says", () => {
    const first: Event = ["delay-notified", { newDate: day(20), consented: true }];
    const second: Event = ["delay-notified", { newDate: day(25), consented: false }];
    expect(after([first], "delay.newDate")).toBe(day(20));
    expect(after([first, second], "delay.newDate")).toBe(day(25));
    expect(after([first, second], "delay.consented")).toBe(false);
    expect(after([first, "delay-notified"], "delay.newDate")).toBe(null);
    expect(after([first, "delay-notified"], "delay.consented")).toBe(null);
    expect(after([], "delay.newDate")).toBe(null);
    expect(after([], "delay.consented")).toBe(null);
    expect(after(["claim-opened"], "delay.newDate")).toBe(null);
    expect(after(["claim-opened"], "delay.consented")).toBe(null);
    expect(after([["delay-notified", { newDate: "soon" }]], "delay.newDate")).toBe(undefined);
  });
});

describe("1.5 contact.at is the first contact of the current exchange", () => {
  it.each<[readonly Event[], string | null]>([
    [[], null],
    [["seller-contacted"], day(2)],
    [["seller-contacted", "seller-contacted"], day(2)],
    [["seller-contacted", reply("info")], day(2)],
    [["seller-contacted", "seller-contacted", reply("info"), reply("accepted")], day(2)],
    [["seller-contacted", reply("info"), "seller-contacted"], day(4)],
    [["seller-contacted", reply("declined"), "seller-contacted", "seller-contacted"], day(4)],
    [["seller-contacted", reply("accepted"), "seller-contacted", reply("info")], day(4)],
    [[reply("info")], null],
    [[reply("info"), "seller-contacted"], day(3)],
  ])("1.5 after %j", (events, expected) => {
    expect(after(events, "contact.at")).toBe(expected);
  });
});

describe("1.5 of events at one moment the one that answers counts as later", () => {
  const at = day(5);
  it.each<[Fact, OrderEvent["type"], OrderEvent["type"], string]>([
    ["cancellation.state", "cancellation-requested", "cancellation-declined", "declined"],
    ["cancellation.state", "cancellation-requested", "cancellation-accepted", "accepted"],
    ["cancellation.state", "cancellation-declined", "cancellation-accepted", "accepted"],
    ["return.state", "return-requested", "return-declined", "declined"],
    ["return.state", "return-requested", "return-authorised", "authorised"],
    ["return.state", "return-declined", "return-authorised", "authorised"],
    ["return.state", "return-authorised", "return-shipped", "shipped"],
    ["return.state", "return-shipped", "return-received", "received"],
    ["claim.state", "claim-opened", "claim-denied", "denied"],
    ["claim.state", "claim-opened", "claim-granted", "granted"],
    ["claim.state", "claim-denied", "claim-granted", "granted"],
    ["claim.state", "claim-granted", "claim-closed", "closed"],
    ["claim.state", "claim-denied", "claim-closed", "closed"],
  ])("1.5 %s: %s, then %s", (fact, first, second, expected) => {
    const events = [
      { type: first, at },
      { type: second, at },
    ];
    expect(read(events, fact)).toBe(expected);
    expect(read([...events].reverse(), fact)).toBe(expected);
  });

  it.each<[Fact, object, object, unknown]>([
    ["contact.state", { outcome: "declined" }, { outcome: "accepted" }, "accepted"],
    ["contact.state", { outcome: "info" }, { outcome: "declined" }, "declined"],
    ["delay.newDate", {}, { newDate: day(9) }, day(9)],
    ["delay.newDate", { newDate: day(8), consented: true }, { newDate: day(9) }, day(9)],
    ["delay.newDate", {}, { newDate: "soon" }, undefined],
    ["delay.newDate", { newDate: day(9) }, { newDate: "soon" }, undefined],
    ["delay.consented", {}, { consented: false }, false],
    ["delay.consented", { consented: false }, { consented: true }, true],
  ])("1.5 %s: of %o and %o the latter, in whatever order", (fact, first, second, expected) => {
    const type = fact === "contact.state" ? "seller-replied" : "delay-notified";
    const events = [
      { type, at, ...first },
      { type, at, ...second },
    ];
    expect(read(events, fact)).toBe(expected);
    expect(read([...events].reverse(), fact)).toBe(expected);
  });

  it("1.5 a reply at the moment of the contact answers it", () => {
    const events = [
      { type: "seller-replied", outcome: "accepted", at },
      { type: "seller-contacted", at },
    ];
    expect(read(events, "contact.state")).toBe("accepted");
    expect(read(events, "contact.at")).toBe(at);
  });
});

describe("1.3 events whose moment can't be read", () => {
  const soon = { at: "soon" };

  it("1.3 have happened, nobody knows when", () => {
    expect(after([["claim-opened", soon]], "claim.state")).toBe("open");
    expect(after([["claim-opened", soon]], "claim.openedAt")).toBe(undefined);
    expect(after([["seller-contacted", soon]], "contact.state")).toBe("awaiting");
    expect(after([["seller-contacted", soon]], "contact.at")).toBe(undefined);
    expect(after(["receipt-confirmed", ["receipt-confirmed", soon]], "receipt.confirmedAt")).toBe(
      undefined,
    );
  });

  it("1.3 leave the state unknown where they could be the latest, or not", () => {
    expect(after(["claim-closed", ["claim-opened", soon]], "claim.state")).toBe(undefined);
    expect(after(["return-received", ["return-requested", soon]], "return.state")).toBe(undefined);
    expect(after(["return-requested", ["return-requested", soon]], "return.state")).toBe(
      "requested",
    );
    expect(
      after(
        [
          ["claim-opened", soon],
          ["claim-denied", soon],
        ],
        "claim.state",
      ),
    ).toBe(undefined);
    expect(after(["chargeback-opened", ["claim-opened", soon]], "claim.state")).toBe("open");
  });

  it("1.3 leave the talk unknown where they could begin or end an exchange, or not", () => {
    const contact: Event = ["seller-contacted", soon];
    expect(after(["seller-contacted", reply("info"), contact], "contact.state")).toBe(undefined);
    expect(after(["seller-contacted", reply("info"), contact], "contact.at")).toBe(undefined);
    expect(after(["seller-contacted", contact], "contact.state")).toBe("awaiting");
    expect(
      after(["seller-contacted", reply("info"), reply("declined", soon)], "contact.state"),
    ).toBe(undefined);
    expect(after(["seller-contacted", reply("info")], "contact.state")).toBe("answered");
  });
});
