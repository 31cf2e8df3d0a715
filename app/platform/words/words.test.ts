import { describe, expect, it } from "vitest";
import { defineWords, words } from "./words.ts";

const list = defineWords("test-words", {
  nl: { year: "schooljaar", left_one: "Nog {{count}} dag in dit $t(year)", left_other: "Nog {{count}} dagen in dit $t(year)", name: "Dag {{name}}" },
  en: { year: "school year", left_one: "{{count}} day left in this $t(year)", left_other: "{{count}} days left in this $t(year)", name: "Hello {{name}}" },
  publicSector: { nl: { year: "jaar" }, en: { year: "year" } },
});

describe("words", () => {
  it("X-01 follow the person's language, with plurals", () => {
    expect(words(list, { language: "nl", sector: "vo" })("left", { count: 1 })).toBe("Nog 1 dag in dit schooljaar");
    expect(words(list, { language: "en", sector: "vo" })("left", { count: 3 })).toBe("3 days left in this school year");
  });

  it("X-11 follow the kind of employer", () => {
    expect(words(list, { language: "nl", sector: "gov" })("left", { count: 2 })).toBe("Nog 2 dagen in dit jaar");
    expect(words(list, { language: "en", sector: "gov" })("left", { count: 2 })).toBe("2 days left in this year");
  });

  it("fill in what is given now, whatever was given before", () => {
    const t = words(list, { language: "nl", sector: "vo" });
    expect([t("name"), t("name", { other: "x" }), t("name", { name: "Eva" }), t("name", { name: "Wim" })].slice(2)).toEqual(["Dag Eva", "Dag Wim"]);
    expect([t("left", { count: 2 }), t("left", { count: 1 }), t("left", { count: 7 })].map((sentence) => sentence.slice(0, 6))).toEqual([
      "Nog 2 ",
      "Nog 1 ",
      "Nog 7 ",
    ]);
  });

  it("leave what is filled in as it is; pages escape it", () => {
    expect(words(list, { language: "nl", sector: "vo" })("name", { name: "<b>{{x}} $t(year)</b>" })).toContain("<b>");
  });
});
