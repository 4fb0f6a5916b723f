import { decide, type Order } from "order-recourse";
import { calendars } from "order-recourse/calendars";
import {
  type BuyerPlace,
  type LawId,
  lawIdsFor,
  laws,
  lawsById,
  lawsFor,
} from "order-recourse/laws";
import { describe, expect, it } from "vitest";

/** What a place is expected to have, once the catalogue has it. */
const PLACES: readonly (readonly [country: string, region?: string, ...laws: string[]])[] = [
  ["DE", "", "de"],
  ["DE", "BY", "de"],
  ["FR", "57", "fr"],
  ["IT", "", "it"],
  ["ES", "MD", "es"],
  ["AT", "", "at"],
  ["BE", "", "eu"],
  ["PL", "", "eu"],
  ["GB", "SCT", "uk"],
  ["CH", "ZH", "ch"],
  ["US", "NY", "us", "us-ny"],
  ["US", "CA", "us", "us-ca"],
  ["US", "WY", "us"],
  ["CA", "ON", "ca-on"],
  ["CA", "QC", "ca-qc"],
  ["CA", "MB"],
  ["AU", "NSW", "au"],
  ["NZ", "", "nz"],
  ["JP", "", "jp"],
  ["KR", "", "kr"],
  ["CN", "", "cn"],
  ["IN", "", "in"],
  ["BR", "", "br"],
  ["MX", "", "mx"],
  ["TR", "", "tr"],
  ["TW", "", "tw"],
  ["AQ"],
];

/** A region that is not known is written as an empty one. */
const placeOf = (country: string, region = ""): BuyerPlace =>
  region === "" ? { country } : { country, region };
const known = (ids: readonly string[]): readonly string[] =>
  ids.filter((id) => lawsById(id) !== undefined);

describe("lawIdsFor", () => {
  it.each(PLACES.map((place) => [place.join(" "), place] as const))("%s", (_, place) => {
    const [country, region, ...expected] = place;
    expect(lawIdsFor(placeOf(country, region))).toEqual(known(expected));
  });

  it("names each jurisdiction for some place", () => {
    const regions = Object.keys(calendars).map((place) => place.split("-"));
    const found = new Set(
      [...regions, ...Object.keys(laws).map((id) => id.toUpperCase().split("-"))].flatMap(
        // the law of the United Kingdom goes by the name that people use
        ([country = "", region]) => (country === "UK" ? [] : lawIdsFor(placeOf(country, region))),
      ),
    );
    expect([...found].sort()).toEqual(Object.keys(laws).sort());
  });

  it("takes every region's where the region is not known", () => {
    const states = Object.keys(laws).filter((id) => id.startsWith("us"));
    expect([...lawIdsFor({ country: "US" })].sort()).toEqual(states.sort());
  });
});

const line = { quantity: 1, traits: [], condition: "unopened", category: "home" } as const;
const disclosures = {
  withdrawalInfoGivenAt: "2026-10-01T10:00:00Z",
  withdrawalFunctionInfoGivenAt: "2026-10-01T10:00:00Z",
  agreementCopyReceivedAt: "2026-10-01T10:00:00Z",
  returnCostDisclosed: true,
  agreementInfoComplete: true,
  acceptOrCorrectOffered: true,
  policyDisplayedBeforePayment: true,
  returnTermsInAdvertisement: false,
  returnTermsOnConfirmationScreen: false,
  noReturnConfirmedAtCheckout: false,
};

describe("lawsFor", () => {
  it("is the laws of those jurisdictions", () => {
    expect(lawsFor({ country: "DE" })).toEqual(laws.de);
    expect(lawsFor({ country: "AQ" })).toEqual([]);
  });

  it("leaves out nothing that would have had a say", () => {
    for (const [country, region] of PLACES) {
      const order: Order = {
        id: "o",
        placedAt: "2026-10-01T10:00:00Z",
        buyer: {
          kind: "consumer",
          country,
          ...(region !== undefined && region !== "" && { region }),
        },
        seller: { kind: "trader" },
        lines: [
          { ...line, id: "1", status: "delivered", deliveredAt: "2026-10-05T10:00:00Z" },
          { ...line, id: "2", status: "pending", promisedBy: null },
        ],
        events: [],
        payment: { method: "wallet", state: "paid" },
        disclosures,
      };
      const grants = (policies: Parameters<typeof decide>[1]["policies"]): readonly string[] => {
        const { verdicts } = decide(order, { policies, at: "2026-10-07T10:00:00Z" });
        return Object.values(verdicts).flatMap((verdict) =>
          verdict.status === "allowed"
            ? verdict.grants.map(({ policy, until }) => `${policy} ${until?.at}`)
            : [],
        );
      };
      // the Union's own list says nothing that a member's does not say as well
      const all = Object.entries(laws).filter(([id]) => id !== "eu" || lawIdsOf(country).has("eu"));
      expect(grants(lawsFor(placeOf(country, region))), country).toEqual(
        grants(all.map(([, list]) => list)),
      );
    }
  });
});

function lawIdsOf(country: string): ReadonlySet<LawId> {
  return new Set(lawIdsFor({ country }));
}

describe("lawsById", () => {
  it("knows the catalogue and nothing else", () => {
    for (const [id, list] of Object.entries(laws)) expect(lawsById(id)).toBe(list);
    for (const id of ["", "xx", "toString", "__proto__", "DE"])
      expect(lawsById(id)).toBeUndefined();
  });
});
