import { describe, expect, test } from "vitest";
import type { Child } from "hono/jsx";
import { Checkboxes, Radios } from "./choices.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { fieldId, Form } from "./form.tsx";
import { WithKit } from "./kit.tsx";
import { HoursField, PasswordField, TextField } from "./text-field.tsx";
import { TextArea } from "./text-area.tsx";

const render = (children: Child) => (<WithKit tone={{ language: "nl", sector: "vo" }}>{children}</WithKit>).toString();
const errors = { hours: "Vul de uren in, zoals 6 of 1,5", class: "Kies hoe je leert", "cost.0": "Vul een bedrag in" };

function form() {
  return render(
    <>
      <ErrorSummary errors={errors} />
      <Form action="/plan" errors={errors} values={{ hours: "zes", class: "20", with: ["noor", "youssef"] }}>
        <HoursField name="hours" label="Uren" unit="uur" hint="Per keer" value="4" />
        <Radios
          name="class"
          label="Leervorm"
          choices={[
            { value: "70", label: "Werkplek" },
            { value: "20", label: "Van anderen" },
          ]}
        />
        <TextField name="cost.0" label="Kosten" />
        <Checkboxes
          name="with"
          label="Met"
          choices={[
            { value: "noor", label: "Noor" },
            { value: "ria", label: "Ria", checked: true },
          ]}
        />
      </Form>
    </>,
  );
}

describe("a form with mistakes", () => {
  test("every link of the error summary goes to a field that is there", () => {
    const html = form();
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets).toEqual(["hours", "class", "cost-0"]);
    for (const target of targets) expect(html).toMatch(new RegExp(`<input [^>]*id="${target}"`));
  });

  test("the summary counts what is wrong, and is not there when nothing is", () => {
    expect(form()).toContain("Er zijn 3 dingen die nog niet kloppen");
    expect(render(<ErrorSummary errors={{ hours: undefined }} />)).toBe("");
  });

  test("what was typed stays, also when the field had another value", () => {
    expect(form()).toContain('value="zes"');
    expect(form()).toMatch(/value="20" checked=""/);
    expect(form()).toMatch(/value="noor" checked=""/);
    expect(form()).not.toMatch(/value="ria" checked=""/);
  });

  test("hint and error are tied to the field, the hint first", () => {
    expect(form()).toContain('aria-describedby="hours-hint hours-error" aria-invalid="true"');
    expect(form()).toContain('id="hours-error"');
  });

  test("a password is never sent back", () => {
    const html = render(
      <Form action="/" values={{ password: "geheim" }}>
        <PasswordField name="password" label="Wachtwoord" autocomplete="current-password" />
      </Form>,
    );
    expect(html).not.toContain("geheim");
  });

  test("text keeps its first empty line, and markup in it stays text", () => {
    const html = render(
      <Form action="/" values={{ text: "\nregel </textarea>" }}>
        <TextArea name="text" label="Tekst" />
      </Form>,
    );
    // A browser drops the first newline after the tag; ours is one more.
    expect(html).toContain(">\n\nregel &lt;/textarea&gt;</textarea>");
  });

  test("two forms on a page keep their ids apart by a prefix", () => {
    expect(fieldId("name", "own-")).toBe("own-name");
    expect(
      render(
        <Form action="/" prefix="own-">
          <TextField name="name" label="Naam" />
        </Form>,
      ),
    ).toContain('<label for="own-name">');
  });
});
