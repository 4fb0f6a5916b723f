/**
 * What kept something from being decided.
 *
 * @module
 */
import { AdapterError } from "../adapters/amazon-sp-api/adapter-error.js";
import type { Issue } from "../internal/issue.js";
import { PolicyError } from "../policy/policy-error.js";
import { OrderError } from "../schema/order-error.js";
import type { Row } from "./layout.js";

/** What is wrong, where, and each problem with its path. */
export interface Problem {
  /** The file, and where in it. */
  readonly where: string;
  readonly message: string;
  readonly help?: string | undefined;
  readonly issues: readonly Issue[];
}

const LISTED = 20;

/** A problem of an error that lists issues; `undefined` for every other error. */
export function problemOf(error: unknown, where: string): Problem | undefined {
  const isListed =
    error instanceof OrderError || error instanceof PolicyError || error instanceof AdapterError;
  if (!isListed) return undefined;
  const [message = ""] = error.message.split("\n");
  return { where, message, issues: error.issues };
}

/** A problem as rows for a terminal: what and where, then one row per issue. */
export function problemRows({ where, message, help, issues }: Problem): readonly Row[] {
  const margin = { text: "", width: 2 };
  const dash = { text: "-", width: 2 };
  const told = issues.slice(0, LISTED).map(issueWords);
  const rest = issues.length > LISTED ? [`and ${issues.length - LISTED} more`] : [];
  return [
    {
      cells: [{ text: "error:", width: 7, style: "red" }],
      flow: where === "" ? message : `${where}: ${message}`,
    },
    ...[...told, ...rest].map((flow) => ({ cells: [margin, dash], flow })),
    ...(help === undefined ? [] : [{ cells: [margin], flow: help, style: "dim" } as const]),
  ];
}

function issueWords({ path, message, help }: Issue): string {
  const where = path === "" ? "" : `\`${path}\`: `;
  return `${where}${message}${help === undefined ? "" : ` (${help})`}`;
}
