import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { projectRoot } from "#platform/config/project-root.ts";

export type TestTitle = { readonly file: string; readonly title: string };

/** The titles of the tests in files, as written: `it("…")`, `test("…")`, and the same with `.each`. Groups count when their title begins with a number of ours. */
export function readTestTitles(files: readonly string[]): TestTitle[] {
  return files
    .filter((file) => existsSync(path.join(projectRoot(), file)))
    .flatMap((file) => titlesIn(readFileSync(path.join(projectRoot(), file), "utf8")).map((title) => ({ file, title })));
}

/** @example titlesIn('it.each([1])("H-64 has %i hours", () => {})') // ["H-64 has %i hours"] */
export function titlesIn(source: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const kind = rootOf(node.expression);
      const title = titleOf(node.arguments[0]);
      if (title !== undefined && (kind === "it" || kind === "test" || (kind === "describe" && numbersOf(title).length > 0))) titles.push(title);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("test.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return titles;
}

/** The requirement numbers a title begins with. @example numbersOf("H-64 H-66 the hours of the article") // ["H-64", "H-66"] */
export function numbersOf(title: string): string[] {
  const lead = /^(?:(?:[HKMPSX]-\d+[a-z]?|OQ-\d+|T\d{2})[\s,:]+(?:and\s+)?)+/.exec(`${title} `)?.[0] ?? "";
  return lead.match(/[HKMPSX]-\d+[a-z]?|OQ-\d+|T\d{2}/g) ?? [];
}

function rootOf(expression: ts.Expression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression) || ts.isTaggedTemplateExpression(expression)) {
    return rootOf(ts.isTaggedTemplateExpression(expression) ? expression.tag : expression.expression);
  }
  return undefined;
}

function titleOf(node: ts.Expression | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.getText().slice(1, -1) : undefined;
}
