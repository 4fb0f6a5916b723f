/**
 * Proofs about policies: what never decides, what falls through, what changes, what is as generous.
 *
 * @module
 */

export { alwaysAllows, alwaysDenies } from "./always.js";
export type { Region } from "./changed-region.js";
export type { Check } from "./check.js";
export { check } from "./check.js";
export type { Difference } from "./diff.js";
export { diff, equivalent } from "./diff.js";
export { disjoint } from "./disjoint.js";
export type { Finding, FindingCode, RowName } from "./finding.js";
export { FINDING_CODES } from "./finding.js";
export type { Scope } from "./generosity.js";
export { atLeastAsGenerous } from "./generosity.js";
export { neverUnknown } from "./never-unknown.js";
export type { Counterexample, Looked, Proof } from "./proof.js";
export type { Answered, Ask, Asking, Branch, Questions, QuestionTree } from "./questions.js";
export { questions } from "./questions.js";
export type { Told } from "./told.js";
export type { Witness } from "./witness.js";
