import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { Page } from "../page.tsx";
import { ShowPage } from "./show-page.tsx";

const house = { title: "De Waterkant", logo: "/logo.svg" };

test("every part in every state is valid HTML, without inline style and without an id twice", async () => {
  const html = (
    <Page tone={{ language: "nl", sector: "vo" }} title="Onderdelen" house={house} nav={[]} phone={[]}>
      <ShowPage />
    </Page>
  ).toString();
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
    },
  });
  const report = await validator.validateString(html);
  expect(report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message}`))).toEqual([]);
});
