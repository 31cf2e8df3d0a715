import { describe, expect, it } from "vitest";
import { auditNouns, auditQuery, readAuditFilter } from "./audit-filter.ts";
import { auditWords } from "./audit-words.ts";

describe("the filter of the audit trail", () => {
  it.each(["0000-01-01", "1-1-0000", "31-2-2026", "9999-01-01", "gisteren"])("names %s as a day that can not be looked for", (text) => {
    expect(readAuditFilter(auditQuery.parse({ van: text, tot: text })).wrong).toEqual(["van", "tot"]);
  });

  it("takes days as people type them, and none", () => {
    expect(readAuditFilter(auditQuery.parse({ van: "1-8-2026", tot: "" }))).toEqual({ wrong: [], filter: { from: "2026-08-01" } });
  });

  it("X-12 offers only what is kept in the trail", () => {
    const kept = new Set(Object.keys(auditWords.nl).map((action) => action.split(".")[0]));
    expect(auditNouns.filter((noun) => !kept.has(noun))).toEqual([]);
  });
});
