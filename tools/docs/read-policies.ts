import ts from "typescript";

export type PolicyRule = { readonly name: string; readonly meaning: string };

/** The rules of an exported policy object, each with its doc comment. @example readPolicies("export const planPolicy = { /** Own plan only. *\/ write: … }") */
export function readPolicies(source: string): PolicyRule[] {
  const file = ts.createSourceFile("policy.ts", source, ts.ScriptTarget.Latest, true);
  return file.statements
    .flatMap((statement) => (ts.isVariableStatement(statement) ? statement.declarationList.declarations : []))
    .flatMap((declaration) => {
      const value = declaration.initializer;
      const object = value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) ? value.expression : value;
      if (!declaration.name.getText().endsWith("Policy") || !object || !ts.isObjectLiteralExpression(object)) return [];
      return object.properties.map((property) => ({ name: property.name?.getText() ?? "", meaning: docOf(property) }));
    });
}

function docOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? "")
    .join(" ")
    .trim();
}
