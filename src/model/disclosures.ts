/**
 * What the trader told the buyer; statutory clocks depend on it.
 *
 * @module
 */
import type { Instant } from "../time/instant.js";

/** What the trader told or gave the buyer: a missing key is not known, `null` is known not to have happened. */
export interface Disclosures {
  readonly withdrawalInfoGivenAt?: Instant | null;
  readonly withdrawalFunctionInfoGivenAt?: Instant | null;
  readonly returnCostDisclosed?: boolean | null;
  readonly digitalConsentGiven?: boolean | null;
  readonly digitalLossAcknowledged?: boolean | null;
  readonly digitalConfirmationSent?: boolean | null;
  readonly policyDisplayedBeforePayment?: boolean | null;
  readonly returnTermsInAdvertisement?: boolean | null;
  readonly returnTermsOnConfirmationScreen?: boolean | null;
  readonly agreementCopyReceivedAt?: Instant | null;
  readonly agreementInfoComplete?: boolean | null;
  readonly acceptOrCorrectOffered?: boolean | null;
  readonly noReturnConfirmedAtCheckout?: boolean | null;
}
