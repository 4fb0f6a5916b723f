/**
 * The check of what a trader told the buyer.
 *
 * @module
 */
import { type Check, flag, object } from "../internal/check.js";
import type { Disclosures } from "../model/disclosures.js";
import { instantOrNull } from "./check-instant.js";

const flagOrNull: Check = (value, problems) => value === null || flag(value, problems);

/** What the trader told the buyer. */
export const disclosures: Check = object<Disclosures>(
  {},
  {
    withdrawalInfoGivenAt: instantOrNull,
    withdrawalFunctionInfoGivenAt: instantOrNull,
    returnCostDisclosed: flagOrNull,
    digitalConsentGiven: flagOrNull,
    digitalLossAcknowledged: flagOrNull,
    digitalConfirmationSent: flagOrNull,
    policyDisplayedBeforePayment: flagOrNull,
    returnTermsInAdvertisement: flagOrNull,
    returnTermsOnConfirmationScreen: flagOrNull,
    agreementCopyReceivedAt: instantOrNull,
    agreementInfoComplete: flagOrNull,
    acceptOrCorrectOffered: flagOrNull,
    noReturnConfirmedAtCheckout: flagOrNull,
  },
);
