import type pg from "pg";

const tables = `
  select c.oid, c.relname as name,
    (select string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), E',\\n' order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select string_agg(format('  constraint %I %s', n.conname, pg_get_constraintdef(n.oid)), E',\\n' order by n.contype = 'f', n.conname)
      from pg_constraint n where n.conrelid = c.oid and n.contype in ('p', 'u', 'f', 'c')) as constraints,
    (select string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\\n' order by i.indexrelid::regclass::text)
      from pg_index i where i.indrelid = c.oid and not exists (select from pg_constraint n where n.conindid = i.indexrelid and n.conrelid = c.oid)) as indexes,
    (select string_agg(format('create policy %I on %I to %s using (%s) with check (%s);', p.polname, c.relname,
        case when p.polroles = '{0}' then 'public' else 'owner' end, pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)), E'\\n' order by p.polname)
      from pg_policy p where p.polrelid = c.oid) as policies,
    (select string_agg(pg_get_triggerdef(t.oid) || ';', E'\\n' order by t.tgname) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers,
    (select string_agg(lower(g.privilege_type), ', ' order by g.privilege_type) from information_schema.role_table_grants g
      where g.table_schema = 'public' and g.table_name = c.relname and g.grantee = $1) as grants,
    c.relrowsecurity as secured, c.relforcerowsecurity as forced
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`;

const functions = `
  select pg_get_functiondef(p.oid) as text from pg_proc p
  where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by p.proname`;

type Table = {
  name: string;
  columns: string;
  constraints: string;
  indexes: string | null;
  policies: string | null;
  triggers: string | null;
  grants: string | null;
  secured: boolean;
  forced: boolean;
};

/**
 * The schema as text, for `database/schema.sql`: a reviewer sees the end state that the migrations lead to.
 * The embedded server brings no pg_dump, so the text is made from the catalogue.
 */
export async function dumpSchema(client: pg.ClientBase, appRole: string): Promise<string> {
  const found = await client.query<Table>(tables, [appRole]);
  const made = await client.query<{ text: string }>(functions);
  const head = "-- The schema after all migrations. Made by `npm run docs`; change it by writing a migration.\n";
  return [head, ...found.rows.map(tableText), ...made.rows.map((row) => `${row.text.trim()};\n`)].join("\n");
}

function tableText(table: Table): string {
  const lines = [
    `create table ${table.name} (\n${[table.columns, table.constraints].filter(Boolean).join(",\n")}\n);`,
    table.indexes,
    table.secured ? `alter table ${table.name} enable row level security;` : null,
    table.forced ? `alter table ${table.name} force row level security;` : null,
    table.policies,
    table.triggers,
    table.grants ? `grant ${table.grants} on ${table.name} to app;` : null,
  ];
  return `${lines.filter(Boolean).join("\n")}\n`;
}
