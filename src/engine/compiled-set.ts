/**
 * A compiled set of policies with the sieves that lead orders through it.
 *
 * @module
 */
import type { Action } from "../model/action.js";
import type { Policies } from "../policy/policy.js";
import { type CompiledPolicies, compilePolicies } from "./compile-policy.js";
import { makeSieve, type Sieve } from "./sieve.js";

/** A compiled set of policies with its sieves. */
export interface CompiledSet extends CompiledPolicies {
  readonly sieves: Readonly<Record<Action, Sieve>>;
}

/** Compiles a set of policies. Throws a `PolicyError` for policies that can't be used together. */
export function compileSet(policies: Policies): CompiledSet {
  const compiled = compilePolicies(policies);
  const { tables } = compiled;
  return {
    ...compiled,
    sieves: {
      cancel: makeSieve("cancel", tables.cancel),
      return: makeSieve("return", tables.return),
      contactSeller: makeSieve("contactSeller", tables.contactSeller),
      escalate: makeSieve("escalate", tables.escalate),
    },
  };
}
