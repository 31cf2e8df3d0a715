import { sql } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { PassportVersion } from "./passport-version.ts";
import type { TagKind } from "./tag-kind.ts";

/** A function as everybody may see it. */
export type SeenFunction = {
  readonly id: string;
  /** `unfilled`: it exists, and its passport was never published (OQ-42); `gone`: archived. */
  readonly state: "published" | "unfilled" | "gone";
  readonly version: number | null;
  /** Of an unfilled function only title, type, unit and domains are there. */
  readonly passport: PassportVersion;
  /** Functions out of the box that an editor chose (K-18). */
  readonly pins: readonly string[];
};
export type SeenTag = {
  readonly id: string;
  readonly kind: TagKind;
  readonly label: string;
  readonly webAddress: string;
  readonly escoUri: string | null;
  readonly isForeign: boolean;
  /** The tag it lives on in. */
  readonly mergedInto: string | null;
  /** Courses (tags of that kind) that help with it. */
  readonly courses: readonly string[];
};
export type SeenDomain = { readonly id: string; readonly name: string; readonly place: number; readonly isEnded: boolean };
export type HouseChanges = {
  readonly revision: number;
  readonly functions: readonly SeenFunction[];
  readonly tags: readonly SeenTag[];
  readonly domains: readonly SeenDomain[];
};

/**
 * What changed in the function house since a revision: everything after 0, nothing when it stands still. One flight, so a page that asks it on
 * every visit knows the newest passports in every process, without announcements that can get lost.
 *
 * @example const changes = await listChanged(db, known.revision);
 */
export async function listChanged(db: TenantDb, since: number): Promise<HouseChanges> {
  // The revision first: what is written between the statements is read once more next time, and never missed.
  const [house, functions, tags, domains] = await Promise.all([
    db.selectFrom("function_houses").select("revision").execute(),
    changedFunctions(db, since),
    changedTags(db, since),
    db
      .selectFrom("domains")
      .select(["id", "name", "place", sql<boolean>`ended_at is not null`.as("isEnded")])
      .where("revision", ">", since)
      .execute(),
  ]);
  return { revision: Math.max(house[0]?.revision ?? 0, since), functions, tags, domains };
}

async function changedFunctions(db: TenantDb, since: number): Promise<SeenFunction[]> {
  const answer = await sql<SeenFunction>`
    select f.id, case f.state when 'archived' then 'gone' when 'published' then 'published' else 'unfilled' end as state, f.published_version as version,
      case when f.state = 'published' then v.content else jsonb_build_object('type', f.type, 'title', f.title, 'hr21Title', '', 'otherTitles', f.other_titles,
        'layer', '', 'unitId', f.unit_id, 'field', '', 'description', '', 'activities', '', 'meaning', '', 'forOrganisation', '', 'forSociety', '',
        'dimensions', null, 'escoUri', null, 'tags', '[]'::jsonb,
        'domainIds', coalesce((select jsonb_agg(d.domain_id) from function_domains d where d.function_id = f.id), '[]'::jsonb)) end as passport,
      coalesce((select array_agg(p.pinned_id order by p.pinned_at) from function_pins p where p.function_id = f.id), '{}') as pins
    from functions f left join passport_versions v on v.function_id = f.id and v.number = f.published_version
    where f.revision > ${since}`.execute(db);
  return answer.rows;
}

async function changedTags(db: TenantDb, since: number): Promise<SeenTag[]> {
  const answer = await sql<SeenTag>`
    select t.id, t.kind, t.label, t.web_address as "webAddress", t.esco_uri as "escoUri", t.is_foreign as "isForeign", t.merged_into as "mergedInto",
      coalesce((select array_agg(c.course_id) from tag_courses c where c.tag_id = t.id), '{}') as courses
    from tags t where t.revision > ${since}`.execute(db);
  return answer.rows;
}
