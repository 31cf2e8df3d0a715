import { type RawBuilder, sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { type HouseQuery, type HouseTab, searchedWords } from "./house-filter.ts";
import { emptyKinds, type FunctionState, type FunctionType, type InformationKind } from "./passport.ts";
import type { TagKind } from "./tag-kind.ts";

export const functionsPerPage = 50;

export type ListedFunction = {
  readonly id: string;
  readonly title: string;
  readonly type: FunctionType;
  readonly state: FunctionState;
  readonly isChanged: boolean;
  readonly unitId: string | null;
  readonly ownerId: string | null;
  readonly checkBefore: DateString | null;
  readonly domainIds: readonly string[];
  readonly emptyKinds: readonly InformationKind[];
};

type Slice = { readonly limit: number; readonly offset: number };

/** Functions by title, by the filters of a query. `unitIds` are the unit that was asked for and all below it. */
export async function listFunctions(db: TenantDb, query: HouseQuery, unitIds: readonly string[], slice?: Slice): Promise<ListedFunction[]> {
  const { limit, offset } = slice ?? { limit: functionsPerPage, offset: (query.pagina - 1) * functionsPerPage };
  // The page is cut first, so that tags are read of fifty passports.
  const answer = await sql<Omit<ListedFunction, "emptyKinds"> & { forOrganisation: string; forSociety: string; kinds: TagKind[] }>`
    select f.id, f.title, f.type, f.state, f.is_changed as "isChanged", f.unit_id as "unitId", f.owner_id as "ownerId", f.check_before as "checkBefore",
      f.for_organisation as "forOrganisation", f.for_society as "forSociety",
      coalesce((select array_agg(d.domain_id) from function_domains d where d.tenant_id = f.tenant_id and d.function_id = f.id), '{}') as "domainIds",
      coalesce((select array_agg(distinct t.kind) from function_tags l join tags t on t.tenant_id = l.tenant_id and t.id = l.tag_id
        where l.tenant_id = f.tenant_id and l.function_id = f.id), '{}') as kinds
    from (select * from functions f where ${all([tabConditions[query.lijst](), ...conditions(query, unitIds)])}
      order by lower(f.title), f.id limit ${limit} offset ${offset}) f
    order by lower(f.title), f.id`.execute(db);
  return answer.rows.map(({ kinds, forOrganisation, forSociety, ...row }) => ({
    ...row,
    emptyKinds: emptyKinds({ ...row, forOrganisation, forSociety, tags: kinds.map((kind) => ({ kind })) }),
  }));
}

/** How many functions there are under each tab with these filters, in one pass. */
export async function countFunctions(db: TenantDb, query: HouseQuery, unitIds: readonly string[]): Promise<Record<HouseTab, number>> {
  const counts = Object.entries(tabConditions).map(([tab, condition]) => sql`count(*) filter (where ${condition()}) as ${sql.ref(tab)}`);
  const answer = await sql<Record<HouseTab, number>>`
    select ${sql.join(counts)} from functions f where ${all([sql<boolean>`true`, ...conditions(query, unitIds)])}`.execute(db);
  return answer.rows[0] as Record<HouseTab, number>;
}

export type Filled = { readonly published: number; readonly total: number };

/** How much of the house is published: all but the archive (K-10). */
export async function countFilled(db: TenantDb): Promise<Filled> {
  const answer = await sql<Filled>`
    select count(*) filter (where state = 'published') as published, count(*) as total from functions where state <> 'archived'`.execute(db);
  return answer.rows[0] as Filled;
}

const tabConditions: Record<HouseTab, () => RawBuilder<boolean>> = {
  alle: () => sql<boolean>`f.state <> 'archived'`,
  concept: () => sql<boolean>`f.state = 'draft'`,
  gepubliceerd: () => sql<boolean>`f.state = 'published'`,
  gewijzigd: () => sql<boolean>`(f.state = 'published' and f.is_changed)`,
  nakijken: () => sql<boolean>`(f.state <> 'archived' and f.check_before < ${today()})`,
  archief: () => sql<boolean>`f.state = 'archived'`,
};

function conditions(query: HouseQuery, unitIds: readonly string[]): RawBuilder<boolean>[] {
  return [
    ...searchedWords(query.zoek).map(hasWord),
    ...(query.onderdeel ? [sql<boolean>`f.unit_id = any(${[...unitIds]}::uuid[])`] : []),
    ...(query.domein
      ? [sql<boolean>`exists (select from function_domains d where d.tenant_id = f.tenant_id and d.function_id = f.id and d.domain_id = ${query.domein})`]
      : []),
    ...(query.beheerder === "niemand" ? [sql<boolean>`f.owner_id is null`] : query.beheerder ? [sql<boolean>`f.owner_id = ${query.beheerder}`] : []),
  ];
}

function hasWord(word: string): RawBuilder<boolean> {
  const own = sql`f.title || ' ' || f.hr21_title || ' ' || f.field || ' ' || array_to_string(f.other_titles, ' ')`;
  return sql<boolean>`(position(${word} in ${withoutAccents(own)}) > 0 or f.id in (
    select l.function_id from function_tags l join tags t on t.tenant_id = l.tenant_id and t.id = l.tag_id where position(${word} in ${withoutAccents(sql`t.label`)}) > 0))`;
}

/** The same as searchedWords does with what was typed. */
export function withoutAccents(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`regexp_replace(normalize(lower(${text}), nfd), ${"[\u0300-\u036f]"}, '', 'g')`;
}

function all(parts: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}
