/**
 * Returning to Amazon: what is done, what does not go back, then the windows.
 *
 * @module
 */
import { after, days, deny, permit, type Row, type Source } from "../../policy/index.js";
import { accessed, DIGITAL, notAccessed } from "./digital.js";
import { cite } from "./page.js";
import type { Party, Site, Window } from "./site.js";

function rows({ returns }: Site, windows: readonly Window[]): readonly Row[] {
  return windows.flatMap(
    ({ id, when, because, source, handInBy, parties = returns.parties, ...window }) => {
      const by = handInBy ?? (returns.handInBy && window.closes);
      return parties.map(({ id: who, when: whose, terms, proof, ...mode }) => ({
        id: `${id}-${who}`,
        when: { ...when, ...whose },
        then: permit({
          opens: "line.deliveredAt",
          ...mode,
          ...window,
          terms: { ...terms, ...(by && { handInBy: by }) },
        }),
        because,
        source: proof ? proven(source, proof) : source,
      }));
    },
  );
}

/** What a window rests on, and with it what the terms do: no surer than either. */
function proven(source: Source, { note, confidence }: NonNullable<Party["proof"]>): Source {
  return {
    ...source,
    confidence: source.confidence === "high" ? confidence : (source.confidence ?? confidence),
    note: source.note ? `${source.note}; ${note}` : note,
  };
}

/** What may go back until when. */
export function returnTable(site: Site): readonly Row[] {
  const { pages, returns } = site;
  return [
    {
      id: "cancelled",
      when: { "line.status": "cancelled" },
      then: deny({ kind: "already" }),
      because: "already-cancelled",
      source: cite(pages.cancel, "cancelled orders"),
    },
    {
      id: "delivery-failed",
      when: { "line.status": "delivery-failed" },
      then: deny(),
      because: "not-delivered",
      source: cite(pages.returns, "windows"),
    },
    {
      id: "sent-back",
      when: { "line.status": "delivered", "return.state": "shipped" },
      then: deny({ kind: "already" }),
      because: "return-under-way",
      source: cite(pages.returns, "windows"),
    },
    {
      id: "returned",
      when: { "line.status": "delivered", "return.state": "received" },
      then: deny({ kind: "already" }),
      because: "already-returned",
      source: cite(pages.returns, "windows"),
    },
    {
      id: "refunded",
      when: {
        "line.status": "delivered",
        "refund.state": "issued",
        "payment.state": { not: "part-refunded" },
      },
      then: deny({ kind: "already" }),
      because: "already-refunded",
      source: cite(pages.refunds, "returnless refunds", "medium"),
    },
    {
      id: "claim-granted",
      when: { "line.status": "delivered", "claim.state": "granted" },
      then: deny({ kind: "already" }),
      because: "claim-decided",
      source: cite(pages.guarantee, "decisions"),
    },
    {
      id: "declined",
      when: { "line.status": "delivered", "return.state": "declined" },
      then: deny({ kind: "no-longer" }),
      because: "return-declined",
      source: cite(pages.sellerReturns, "requests"),
    },
    {
      id: "not-arrived",
      when: { "line.status": "delivered", reason: "not-arrived" },
      then: deny(),
      because: "not-delivered",
      source: cite(pages.missingPackage, "shown as delivered"),
    },
    ...rows(site, [
      ...(returns.late ?? []),
      {
        id: "promised",
        when: { "line.returnBy": { known: true } },
        mode: "instant",
        closes: "line.returnBy",
        handInBy: "line.returnBy",
        because: "promised-return-by",
        source: cite(pages.returns, "the date on the order"),
      },
    ]),
    ...returns.exceptions,
    // by the kind of product alone: what goes by less than that comes first
    ...notAccessed(site, "digital", {}),
    ...DIGITAL.map(({ id, when }) => accessed(id, when, deny(), site)),
    ...rows(site, [
      {
        id: "listed-as-unlimited",
        when: { "returnPolicy.category": "unlimited" },
        mode: "instant",
        because: "listing-terms",
        source: cite(pages.returns, "the product page"),
      },
      ...returns.seasons,
      ...(returns.listings ?? [
        {
          id: "listing",
          when: { "returnPolicy.category": "finite-window" },
          mode: "instant",
          closes: after("line.deliveredAt", days({ fact: "returnPolicy.days" })),
          outside: "next",
          because: "listing-terms",
          source: cite(pages.returns, "the product page"),
        },
      ]),
      ...returns.windows,
    ]),
    ...(returns.rest ?? []),
  ];
}

/** What a listing rules out; sellers who ship may not. */
export function listedAsFinal({ pages }: Pick<Site, "pages">): Row {
  return {
    id: "listed-as-final",
    when: { "seller.fulfilledBy": "marketplace", "returnPolicy.category": "not-permitted" },
    then: deny(),
    because: "no-returns-accepted",
    source: cite(pages.returns, "the product page", "high", "sellers match Amazon's windows"),
  };
}
