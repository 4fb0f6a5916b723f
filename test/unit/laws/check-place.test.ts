/** Places that are none: refused, because nobody lives there and no law would count. */
import { type BuyerPlace, lawIdsFor, lawsFor } from "order-recourse/laws";
import { PolicyError } from "order-recourse/policy";
import { expect, it } from "vitest";

const PLACE = 'expected a place such as `{ country: "DE" }`, found';
const COUNTRY = "`country`: expected a country of two capital letters, found";
const REGION =
  "`region`: expected the part after the country of a code of ISO 3166-2, such as `CA` for California, found";

it.each<[unknown, ...string[]]>([
  [undefined, `${PLACE} nothing`],
  [null, `${PLACE} \`null\``],
  ["DE", `${PLACE} \`DE\``],
  [["DE"], `${PLACE} a list`],
  [{}, `${COUNTRY} nothing`],
  [{ country: null }, `${COUNTRY} \`null\``],
  [{ country: "" }, `${COUNTRY} \`\``],
  [{ country: "Germany" }, `${COUNTRY} \`Germany\``],
  [{ country: {} }, `${COUNTRY} an object`],
  [{ country: "de" }, `${COUNTRY} \`de\` (did you mean \`DE\`?)`],
  [{ country: "UK" }, `${COUNTRY} \`UK\` (did you mean \`GB\`?)`],
  [{ country: "el" }, `${COUNTRY} \`el\` (did you mean \`GR\`?)`],
  [{ country: "US", region: "US-CA" }, `${REGION} \`US-CA\` (did you mean \`CA\`?)`],
  [{ country: "US", region: "ca" }, `${REGION} \`ca\` (did you mean \`CA\`?)`],
  [{ country: "US", region: "California" }, `${REGION} \`California\``],
  [{ country: "US", region: null }, `${REGION} \`null\``],
  [
    { Country: "DE", state: "CA", zip: "1", shop: undefined },
    "`Country`: unknown key `Country` (did you mean `country`?)",
    "`state`: unknown key `state` (did you mean `region`?)",
    "`zip`: unknown key `zip`",
    `${COUNTRY} nothing`,
  ],
])("%j", (given, ...problems) => {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const message = `place has ${count}${problems.map((one) => `\n- ${one}`).join("")}`;
  // SAFETY: what a caller without types may pass
  const place = given as BuyerPlace;
  for (const call of [() => lawIdsFor(place), () => lawsFor(place)]) {
    expect(call).toThrow(PolicyError);
    expect(call).toThrow(expect.objectContaining({ message }));
  }
});

it("an order's buyer is a place", () => {
  const buyer = {
    kind: "consumer",
    country: "DE",
    timeZone: "Europe/Berlin",
    memberships: [],
  } as const;
  expect(lawIdsFor(buyer)).toEqual(["de"]);
  expect(lawIdsFor({ country: "US", region: undefined })).toContain("us-ca");
});
