/**
 * Checks of outcomes.
 *
 * @module
 */
import { type Check, flag, isRecord, object, own, word } from "../internal/check.js";
import { at, expected, isFull, type Problems, report } from "../internal/problems.js";
import { type Action, MODES, ROUTES } from "../model/action.js";
import type { Readable } from "./check-fact.js";
import { moment } from "./check-moment.js";
import { terms } from "./check-terms.js";
import { checkWindow } from "./check-window.js";
import type { Moment } from "./moment.js";
import {
  DENIAL_KINDS,
  type Defer,
  type Deny,
  OUTSIDES,
  type Outcome,
  type Permit,
} from "./outcome.js";

const EFFECTS: readonly Outcome["effect"][] = ["permit", "deny", "forbid", "defer"];
const effect = /* @__PURE__ */ word(EFFECTS, "an effect");

/** Checks the outcome of a row of one action's table. */
export function outcome(action: Action, isLaw: boolean, readable: Readable): Check {
  const date = moment(readable);
  const permit = object<Permit>(
    { effect },
    {
      mode: word(MODES, "a mode"),
      opens: date,
      closes: date,
      outside: word(OUTSIDES, "what holds outside the window"),
      route: word(ROUTES, "a route"),
      lastResort: flag,
      terms: terms(readable),
    },
  );
  const denial = object<Deny>({ effect: effect as Check }, { kind: word(DENIAL_KINDS, "a kind") });
  const silence = object<Defer>({ effect }, {});
  return (value, problems) => {
    if (!isRecord(value)) return expected(problems, "an outcome", value);
    switch (own(value, "effect")) {
      case "permit":
        return checkPermit(value, problems);
      case "forbid":
        if (isLaw)
          at(problems, "effect", () =>
            report(problems, "a law can't forbid", "a statutory exemption is silence: `defer()`"),
          );
        return denial(value, problems);
      case "deny":
        return denial(value, problems);
      case "defer":
        return silence(value, problems);
      default:
        at(problems, "effect", () => effect(own(value, "effect"), problems));
    }
  };

  function checkPermit(value: Readonly<Record<string, unknown>>, problems: Problems): void {
    const before = problems.issues.length;
    permit(value, problems);
    const wellFormed = problems.issues.length === before && !isFull(problems);
    const route = own(value, "route");
    if (action === "escalate" && route === undefined)
      at(problems, "route", () => report(problems, "a permit of `escalate` needs a route"));
    else if (action !== "escalate" && route !== undefined)
      at(problems, "route", () =>
        report(problems, `only \`escalate\` has a route, not \`${action}\``),
      );
    if (!wellFormed) return;
    // SAFETY: both were just found to be moments, where they are there
    const { opens, closes } = value as { readonly opens?: Moment; readonly closes?: Moment };
    if (closes !== undefined)
      at(problems, "closes", () => checkWindow(opens, closes, readable, problems));
  }
}
