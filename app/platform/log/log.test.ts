import { afterEach, describe, expect, it } from "vitest";
import { errorFields, log, openLog, withLogContext } from "./log.ts";

const lines: string[] = [];
afterEach(() => {
  lines.length = 0;
  openLog("silent", (line) => process.stdout.write(`${line}\n`));
});

describe("the log", () => {
  it("T34 writes one JSON line with time, event and the request it belongs to", () => {
    openLog("info", (line) => lines.push(line));
    withLogContext({ requestId: "r1", portalId: "p1" }, () => log.info("plan.agreed", { planId: "x" }));
    expect(JSON.parse(lines[0] as string)).toMatchObject({ level: "info", event: "plan.agreed", requestId: "r1", portalId: "p1", planId: "x" });
  });

  it("T32 stays one line whatever is put in a field", () => {
    openLog("info", (line) => lines.push(line));
    log.info("x", { route: 'a\n{"level":"error"}\r\u001b[31m\u2028' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/[\n\r\u001b]/);
  });

  it("T34 leaves out what the database says, because it quotes rows", () => {
    const error = Object.assign(new Error("duplicate key: Key (email)=(s.vos@school.example) exists"), {
      severity: "ERROR",
      code: "23505",
      constraint: "persons_by_email",
    });
    expect(JSON.stringify(errorFields(error))).not.toContain("s.vos");
    expect(errorFields(error)).toMatchObject({ code: "23505", constraint: "persons_by_email" });
  });

  it("leaves out what is below its level", () => {
    openLog("warn", (line) => lines.push(line));
    log.info("x");
    log.warn("y");
    expect(lines).toHaveLength(1);
  });
});
