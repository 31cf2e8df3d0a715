import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passwordContext, whyNotPassword } from "./password-rules.ts";

const context = passwordContext(
  { name: "dewaterkant", title: "Stichting De Waterkant" },
  { firstName: "Samira", infix: "", lastName: "Vos", email: "s.vos@dewaterkant.example" },
);

describe("a chosen password", () => {
  it.each([
    ["", "password-empty"],
    ["zeven77", "password-too-short"],
    ["é".normalize("NFD").repeat(7), "password-too-short"],
    ["x7".repeat(200), "password-too-long"],
    ["12345678", "password-common"],
    ["Password1", "password-common"],
    ["aaaaaaaaaaaa", "password-common"],
    ["Welkom01!", "password-common"],
    ["Zomer2026!!", "password-common"],
    ["wachtwoord", "password-common"],
    ["windroos2026", "password-about-you"],
    ["Samira-Vos-1985", "password-about-you"],
    ["DeWaterkant!1", "password-about-you"],
    ["stichtingwaterkant", "password-about-you"],
  ])("T15 T16 %j is refused as %s", async (password, problem) => {
    expect(await whyNotPassword(password, context)).toBe(problem);
  });

  it.each(["achttien paarden", "kjgh wqpl", "windroos naar zee varen", "      zes      ", "🐝🐝🐝🐝 en ☀", "k7#pQ!2z", "vos in de sneeuw ziet niets"])(
    "T15 %j is accepted: spaces, words and any sign",
    async (password) => {
      expect(await whyNotPassword(password, context)).toBeUndefined();
    },
  );

  it("T15 sixty-four signs and more are accepted, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 64, maxLength: 90 }), async (text) => {
        fc.pre(new Set(text).size > 12 && [...text.normalize("NFC")].length >= 64);
        expect(["password-about-you", undefined]).toContain(await whyNotPassword(text, context));
      }),
      { numRuns: 60 },
    );
  });
});
