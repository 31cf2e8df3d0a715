import { describe, expect, test } from "vitest";
import type { Child } from "hono/jsx";
import { Page, type NavGroup } from "./page.tsx";

const house = { title: "De Waterkant", logo: "/logo.svg", banner: "/banner.svg", style: "/huisstijl.css?v=1" };
const nav: NavGroup[] = [
  {
    entries: [
      { href: "/", label: "Start", icon: "start" },
      { href: "/plan", label: "Plan", icon: "plan", current: true, count: 2 },
    ],
  },
  { heading: "Personeel", entries: [{ href: "/mensen", label: "Mensen", icon: "people" }] },
];

function page(props: { hasErrors?: boolean; refresh?: number; children?: Child } = {}): string {
  const account = { name: "Samira Vos", href: "/account", signOut: "/uitloggen" };
  return (
    <Page tone={{ language: "nl", sector: "vo" }} title="Mijn plan" house={house} nav={nav} phone={nav[0]!.entries} account={account} {...props} />
  ).toString();
}

describe("Page", () => {
  test("a page is a whole document, and the doctype is not escaped", () => {
    expect(page()).toMatch(/^<!doctype html><html lang="nl">/);
    expect(page()).toMatch(/<\/html>$/);
  });

  test("a page with mistakes says so first in its title", () => {
    expect(page()).toContain("<title>Mijn plan – De Waterkant</title>");
    expect(page({ hasErrors: true })).toContain("<title>Fout: Mijn plan – De Waterkant</title>");
  });

  test("the menu marks the page someone is on, once in the rail and once in the bar", () => {
    expect(page().match(/aria-current="page"/g)).toHaveLength(2);
  });

  test("what someone typed can not become markup", () => {
    expect(page({ children: <p>{"<script>alert(1)</script>"}</p> })).toContain("&lt;script&gt;");
  });

  test("a page has nothing inline that a strict Content-Security-Policy refuses", () => {
    expect(page({ refresh: 3 })).not.toMatch(/<style|style="|<script(?![^>]* src=)|\son[a-z]+="/);
  });

  test("a page asks itself again only without scripts", () => {
    expect(page({ refresh: 3 })).toContain('<noscript><meta http-equiv="refresh" content="3"/></noscript>');
  });
});
