import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { defaultSettings } from "./entitlement-settings.ts";
import { grant } from "./grant.ts";
import { loadRuleSets, openRuleSets, ruleSetFolders, ruleSets } from "./load-rule-sets.ts";
import { findPeriod, findRight } from "./rule-set.ts";
import { firstOfAugust, yearOf } from "./school-year.ts";

let dataDir: string;
let extra: string;
beforeEach(() => {
  extra = mkdtempSync(path.join(tmpdir(), "windroos-rules-"));
  dataDir = path.join(extra, "nothing-here");
});
afterEach(() => rmSync(extra, { recursive: true }));

const builtIn = () => ruleSetFolders(dataDir)[0]!;
const load = () => loadRuleSets([builtIn(), extra]);
const drop = (name: string, content: unknown) => writeFileSync(path.join(extra, name), typeof content === "string" ? content : JSON.stringify(content));
const both = (text: string) => ({ nl: text, en: text });
const right = (hours: unknown, euros: unknown) => ({ hours, euros });
const aSet = (over: object = {}) => ({
  name: "cao-vo-2027",
  kind: "minimum",
  title: both("CAO VO 2027"),
  source: both("Stcrt. 2027, 1"),
  yearStart: { month: 8, day: 1 },
  periods: [{ validFrom: "2027-08-01", rights: { OP: right("90", "700") } }],
  ...over,
});

describe("rule sets", () => {
  it("X-07 the product brings four sets, each figure with its article", () => {
    const sets = loadRuleSets(ruleSetFolders(dataDir));
    expect([...sets.keys()]).toEqual(["cao-vo-2014", "cao-vo-2024-demo", "eigen-regels", "none"]);
    const rules = findPeriod(sets.get("cao-vo-2014")!, asDate("2026-08-01"));
    expect(findRight(rules, "OP")).toEqual({
      hours: 8300,
      hoursArticle: { article: "17.4", paragraph: "1" },
      money: 60_000,
      moneyArticle: { article: "17.5", paragraph: "1" },
    });
    expect(findRight(rules, "OOP")).toMatchObject({ hours: 4000, hoursArticle: { paragraph: "3" }, money: 50_000, moneyArticle: { paragraph: "3" } });
    expect(rules?.lapse).toEqual({ article: "17.6" });
  });

  it("X-07 OQ-24 the article gives management no right, and the set says so", () => {
    const rules = findPeriod(load().get("cao-vo-2014")!, asDate("2026-08-01"));
    expect(findRight(rules, "MGT")).toBeUndefined();
    expect(rules?.notes.map(({ about }) => about)).toEqual(["management", "part-time", "months"]);
  });

  it("OQ-25 every reference is a paragraph by its number, also where the article calls the first and the second a and b", () => {
    const text = JSON.stringify([...load().values()]);
    const paragraphs = [...text.matchAll(/"paragraph":"([^"]*)"/g)].map(([, paragraph]) => paragraph);
    expect(paragraphs.length).toBeGreaterThan(8);
    expect(paragraphs.filter((paragraph) => !/^[1-9]$/.test(paragraph ?? ""))).toEqual([]);
    expect(text).toContain('"ownChoice":{"hours":{"article":"17.4","paragraph":"2"},"euros":{"article":"17.5","paragraph":"2"}}');
  });

  it("X-07 a file that is laid in the folder gives its own figures, without code", () => {
    drop("cao-vo-2027.json", aSet());
    const ruleSet = load().get("cao-vo-2027")!;
    const year = yearOf(asDate("2027-09-01"), firstOfAugust);
    const employments = [{ category: "OP" as const, fteE4: 10_000, startsOn: asDate("2020-08-01") }];
    expect(grant({ year, ruleSet, settings: defaultSettings(ruleSet, year.start), employments })).toMatchObject({ hours: 9000, money: 70_000 });
  });

  it("X-07 a process takes up the sets in DATA_DIR/rule-sets when it starts, and does not start on a wrong one", () => {
    mkdirSync(path.join(dataDir, "rule-sets"), { recursive: true });
    writeFileSync(path.join(dataDir, "rule-sets/new.json"), JSON.stringify(aSet()));
    openRuleSets(dataDir);
    expect([...ruleSets().keys()]).toEqual(["cao-vo-2014", "cao-vo-2024-demo", "eigen-regels", "none", "cao-vo-2027"]);
    writeFileSync(path.join(dataDir, "rule-sets/wrong.json"), "{");
    expect(() => openRuleSets(dataDir)).toThrow("this is not JSON");
    expect(ruleSets().has("cao-vo-2027")).toBe(true);
  });

  it("X-07 a set with several periods gives each year the figures of that year", () => {
    const periods = [
      { validFrom: "2029-08-01", rights: { OP: right("100.25", "800.50") } },
      { validFrom: "2027-08-01", rights: { OP: right("90", "700") } },
    ];
    drop("new.json", aSet({ periods }));
    const ruleSet = load().get("cao-vo-2027")!;
    const hoursOn = (date: string) => findRight(findPeriod(ruleSet, asDate(date)), "OP")?.hours;
    expect(["2027-07-31", "2027-08-01", "2029-07-31", "2029-08-01"].map(hoursOn)).toEqual([undefined, 9000, 9000, 10_025]);
  });

  it("X-07 everything that is wrong in the files is named at once", () => {
    drop("a-broken.json", "{");
    drop("b-number.json", aSet({ name: "b", periods: [{ validFrom: "2027-08-01", rights: { OP: right(83.1, "700.123") } }] }));
    drop("c-day.json", aSet({ name: "c", periods: [{ validFrom: "2027-02-31", rights: {} }] }));
    drop("d-typo.json", aSet({ name: "d", periods: [{ validFrom: "2027-08-01", rights: { OPP: right("1", "1") } }] }));
    drop("e-start.json", aSet({ name: "e", yearStart: { month: 8, day: 31 } }));
    const message = (() => {
      try {
        load();
        return "";
      } catch (error) {
        return (error as Error).message;
      }
    })();
    for (const part of ["a-broken.json: this is not JSON", "b-number.json: periods · 0 · rights · OP · hours · write figures between quotes"])
      expect(message).toContain(part);
    for (const part of ["OP · euros · use digits", "c-day.json: periods · 0 · validFrom", "d-typo.json", "OPP", "e-start.json: yearStart"])
      expect(message).toContain(part);
  });

  it("X-07 a file can not take the place of a set of the product in silence", () => {
    drop("lower.json", aSet({ name: "cao-vo-2014", periods: [{ validFrom: "2014-08-01", rights: { OP: right("1", "1") } }] }));
    expect(load).toThrow("there is already a rule set named cao-vo-2014");
  });

  it("two periods of one set can not begin on the same day", () => {
    const twice = { validFrom: "2027-08-01", rights: {} };
    drop("twice.json", aSet({ periods: [twice, twice] }));
    expect(load).toThrow("two periods begin on the same day");
  });
});
