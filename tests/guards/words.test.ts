import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "#platform/config/project-root.ts";
import { allWordLists, languages } from "#platform/words/words.ts";

const files = globSync("app/**/*.{ts,tsx}", { cwd: projectRoot() }).filter((file) => !file.includes(".test."));
const read = (file: string) => readFileSync(path.join(projectRoot(), file), "utf8");

beforeAll(async () => {
  for (const file of files.filter((name) => read(name).includes("defineWords(") && !name.endsWith("platform/words/words.ts")))
    await import(path.join(projectRoot(), file));
});

/** Every sentence a person can read: where it is, in which language, and for which kind of employer. */
function sentences(): { where: string; language: string; text: string; isPublic: boolean }[] {
  return allWordLists().flatMap((list) =>
    languages.flatMap((language) => {
      const at = (key: string) => `${list.namespace} ${language} ${key}`;
      const special = (list.publicSector?.[language] ?? {}) as Record<string, string>;
      const usual = Object.entries(list[language]).map(([key, text]) => ({ where: at(key), language, text, isPublic: false }));
      return [...usual, ...Object.entries(special).map(([key, text]) => ({ where: `${at(key)} (public sector)`, language, text, isPublic: true }))];
    }),
  );
}

describe("the words on screen", () => {
  it("X-01 are there in Dutch and in English, and none is empty", () => {
    expect(allWordLists().length).toBeGreaterThan(5);
    for (const list of allWordLists()) expect(Object.keys(list.en).toSorted(), list.namespace).toEqual(Object.keys(list.nl).toSorted());
    expect(
      sentences()
        .filter((sentence) => sentence.text.trim() === "")
        .map((sentence) => sentence.where),
    ).toEqual([]);
  });

  it("X-01 fill in the same values in both languages", () => {
    const filledIn = (text: string) => [...new Set([...text.matchAll(/\{\{-?\s*(\w+)/g)].map((found) => found[1] ?? ""))].toSorted().join(" ");
    const differing = allWordLists().flatMap((list) =>
      Object.keys(list.nl)
        .filter((key) => !key.endsWith("_one") && filledIn(list.nl[key] as string) !== filledIn(list.en[key] as string))
        .map((key) => `${list.namespace} ${key}`),
    );
    expect(differing).toEqual([]);
  });

  it("X-01 have both forms of every plural", () => {
    const other = { _one: "_other", _other: "_one" } as const;
    const alone = allWordLists().flatMap((list) =>
      Object.keys(list.nl).flatMap((key) =>
        Object.entries(other)
          .filter(([end, partner]) => key.endsWith(end) && !(key.slice(0, -end.length) + partner in list.nl))
          .map(() => `${list.namespace} ${key}`),
      ),
    );
    expect(alone).toEqual([]);
  });

  it("are calm: no exclamation marks, no regret, and people are called je", () => {
    const loud = sentences().filter(
      ({ text, language }) => text.includes("!") || (language === "nl" ? /\bhelaas\b|\buw?\b(?!-)/i.test(text) : /\bsorry\b|unfortunately/i.test(text)),
    );
    expect(loud.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });
});

describe("the words for an employer that is not a school", () => {
  it("X-11 do not speak of schools, their people or their agreement", () => {
    const ofSchools = /\bcao\b|collective agreement|school|docent|leraar|leerling|\bles(sen)?\b|teacher|pupil|lesson|\b17\.\d/i;
    // The example plan is about pupils and offered to schools only.
    const heard = allWordLists()
      .filter((list) => list.namespace !== "examplePlan")
      .flatMap((list) =>
        languages.flatMap((language) => {
          const texts = { ...list[language], ...list.publicSector?.[language] } as Record<string, string>;
          return Object.entries(texts)
            .filter(([, text]) => ofSchools.test(text))
            .map(([key, text]) => `${list.namespace} ${language} ${key}: ${text}`);
        }),
      );
    expect(heard).toEqual([]);
  });
});

describe("pages and parts", () => {
  it("X-01 hold no words of their own: those are in word lists", () => {
    // The page to sign in as anyone, and the show of the kit, are for who builds this and never for people.
    const pages = files.filter((file) => file.endsWith(".tsx") && !/^app\/(dev|ui\/show)\//.test(file));
    expect(pages.flatMap((file) => wordsIn(read(file)).map((text) => `${file}: ${text}`))).toEqual([]);
  });

  it("are searched in text and in what is read aloud", () => {
    expect(wordsIn('const a = <p title="Zo gaat dat">Dag {name}, tot later</p>;')).toEqual(["Zo gaat dat", "Dag", ", tot later"]);
    expect(wordsIn('const a = <td class="num" aria-label={t("x")}>{t("y")} × € · –</td>;')).toEqual([]);
  });
});

const spoken = new Set(["title", "alt", "placeholder", "aria-label", "aria-description", "label", "hint"]);

/** Text between tags, and in attributes that people read or hear, that has a word in it. */
function wordsIn(source: string): string[] {
  const found: string[] = [];
  const keep = (text: string) => {
    if (/\p{L}{2,}/u.test(text)) found.push(text.trim());
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) keep(node.text);
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)) keep(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("page.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}
