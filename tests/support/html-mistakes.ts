import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "no-inline-style": "error",
    // How JSX writes what means the same.
    "void-style": ["error", { style: "selfclose" }],
    "attribute-boolean-style": "off",
    "doctype-style": ["error", { style: "lowercase" }],
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button"] }],
    // Roles that are written out because `display` and `list-style` take them away (Safari, tables as cards).
    "no-redundant-role": "off",
    // `download=""` is the same to a browser, a reload after some seconds is how a page without scripts follows a job, and a title carries a name.
    "attribute-empty-style": "off",
    "meta-refresh": "off",
    "long-title": "off",
  },
});

/** What is wrong with a page by the standard of HTML: an id twice, a label without a field, inline style. Empty when it is right. */
export async function htmlMistakes(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector ?? message.line})`));
}
