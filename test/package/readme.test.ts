import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { laws } from "order-recourse/laws";
import { policies } from "order-recourse/policies";
import { expect, it } from "vitest";
import { entries } from "../../scripts/doors.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(`${root}/README.md`, "utf8");

it("the README counts the policies and laws that there are", () => {
  const counted = (what: RegExp): number | undefined => Number(what.exec(readme)?.[1]);
  expect(counted(/(\d+) policies/)).toBe(Object.keys(policies).length);
  expect(counted(/(\d+) countries and states/)).toBe(Object.keys(laws).length);
  const amazon = Object.keys(policies).filter((id) => id.startsWith("amazon-"));
  expect(counted(/Amazon \((\d+) sites\)/)).toBe(amazon.length);
});

it("the README states the sizes that are guarded", () => {
  const [engine] = JSON.parse(readFileSync(`${root}/.size-limit.json`, "utf8")) as [
    { readonly limit: string },
  ];
  expect(readme).toContain(`the engine is at most ${engine.limit}, minified and gzipped`);
  const doors = readFileSync(`${root}/scripts/door-sizes.mjs`, "utf8");
  expect(readme).toContain("a policy adds up to 7.8 kB, a law up to 10 kB");
  expect(doors).toContain('["./policies/", 7800]');
  expect(doors).toContain('["./laws/", 10_240]');
});

it("the README names only doors that there are", () => {
  const doors = new Set(entries(root).map(({ door }) => `order-recourse${door.slice(1)}`));
  const named = [...readme.matchAll(/[`"](order-recourse(?:\/[a-z0-9/-]+)?)[`"]/g)];
  expect(named.length).toBeGreaterThan(10);
  expect(named.map(([, name = ""]) => name).filter((name) => !doors.has(name))).toEqual([]);
});

it.each(["README.md", "CONTRIBUTING.md"])("%s links to files that there are", (file) => {
  const text = readFileSync(`${root}/${file}`, "utf8");
  const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path = ""]) => path);
  expect(links.filter((path) => !existsSync(`${root}/${path}`))).toEqual([]);
});
