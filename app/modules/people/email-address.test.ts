import fc from "fast-check";
import { expect, test } from "vitest";
import { readEmail } from "./email-address.ts";

test.each([
  ["Anna.Bakker@School.NL", "anna.bakker@school.nl"],
  ["\u00A0anna@school.nl\u200B ", "anna@school.nl"],
  ["mailto:anna@school.nl", "anna@school.nl"],
  ["anna@bücher.example", "anna@xn--bcher-kva.example"],
  ["anna@XN--BCHER-KVA.example", "anna@xn--bcher-kva.example"],
  ["żółw@школа.example", "żółw@xn--80atdl2c.example"],
  ["a+b_c-d@sub.school.nl", "a+b_c-d@sub.school.nl"],
  ["o'neill@school.nl", "o'neill@school.nl"],
  ["Zoe\u0308@school.nl", "zoë@school.nl"],
])("%j is kept as %j", (text, email) => {
  expect(readEmail(text)).toEqual({ email });
});

test.each([
  ["", "email-empty"],
  ["\u00A0\u200B", "email-empty"],
  ["anna", "email-no-at"],
  ["anna@@school.nl", "email-no-at"],
  ["anna bakker@school.nl", "email-space"],
  ["anna@school.nl, bas@school.nl", "email-several"],
  ["anna@school.nl;bas@school.nl", "email-several"],
  [".anna@school.nl", "email-local-part"],
  ["an..na@school.nl", "email-local-part"],
  ['"anna"@school.nl', "email-local-part"],
  ["<anna>@school.nl", "email-local-part"],
  ["anna@school", "email-domain"],
  ["anna@127.0.0.1", "email-domain"],
  ["anna@exa%6dple.nl", "email-domain"],
  ["anna@-school.nl", "email-domain"],
  ["anna@school.nl.", "email-domain"],
  ["anna@school.n", "email-domain"],
  [`${"a".repeat(65)}@school.nl`, "email-too-long"],
  [`anna@${"a".repeat(62)}.${"b".repeat(62)}.${"c".repeat(62)}.${"d".repeat(62)}.nl`, "email-too-long"],
])("%j is refused: %s", (text, reason) => {
  expect(readEmail(text)).toEqual({ reason });
});

test("reading an address a second time changes nothing", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.emailAddress(),
        fc.string({ unit: "grapheme" }).map((text) => `${text}@school.nl`),
      ),
      (text) => {
        const read = readEmail(text);
        if ("email" in read) expect(readEmail(read.email)).toEqual(read);
      },
    ),
  );
});
