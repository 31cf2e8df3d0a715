import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "#tests/support/test-database.ts";
import { keptData } from "#modules/home/kept-data.ts";
import { allColumns, dataRegister } from "../../database/data-register.ts";

const database = useTestDatabase();
let inDatabase: string[] = [];

beforeAll(async () => {
  const client = new pg.Client({ connectionString: database.ownerUrl() });
  await client.connect();
  const answer = await client.query<{ name: string }>(
    `select format('%s.%s', c.relname, a.attname) as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       and c.relname <> 'migrations' and a.attname <> 'tenant_id'`,
  );
  inDatabase = answer.rows.map((row) => row.name).toSorted();
  await client.end();
});

describe("the data register", () => {
  it("T39 classifies every column of every table, once, and none that is not there", () => {
    expect(
      allColumns()
        .map((facts) => `${facts.table}.${facts.column}`)
        .toSorted(),
    ).toEqual(inDatabase);
  });

  it("T39 says of every table whose data it is, what for, how long and for whom", () => {
    const empty = Object.entries(dataRegister).filter(([, facts]) =>
      [facts.about, facts.purpose, facts.retention, facts.readers].some((text) => text.trim() === ""),
    );
    expect(empty.map(([name]) => name)).toEqual([]);
  });

  it("K-50 tells people about every table with something of theirs in it, once, on the page of what is kept", () => {
    const ofPeople = Object.entries(dataRegister).filter(([, { columns }]) => columns.personal ?? columns.sensitive ?? columns.secret);
    expect(Object.values(keptData).flat().toSorted()).toEqual(ofPeople.map(([table]) => table).toSorted());
  });

  it("calls what opens an account secret: hashes of passwords, tokens and codes, and everything sealed", () => {
    const names = /password_hash|token|sealed|secret|code_hash/;
    expect(
      allColumns()
        .filter((facts) => names.test(facts.column) && facts.class !== "secret")
        .map((facts) => `${facts.table}.${facts.column}`),
    ).toEqual([]);
  });
});
