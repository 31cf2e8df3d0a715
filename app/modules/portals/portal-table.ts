import type { Selectable } from "kysely";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import type { PlatformDb } from "#platform/database/on-platform.ts";
import type { DB } from "#platform/database/schema.ts";
import type { TenantId } from "#platform/database/tenant.ts";
import type { Portal, Sector } from "#platform/web/actor.ts";

type Row = Selectable<DB["portals"]>;

export function portalOf(row: Row): Portal {
  return {
    id: row.tenant_id as TenantId,
    name: row.name,
    title: row.title,
    sector: row.sector as Sector,
    storage: row.storage as Portal["storage"],
    databaseName: row.database_name,
    ownDomain: row.own_domain,
    isDemo: row.is_demo,
    houseStyle: row.house_style as Portal["houseStyle"],
    settings: row.settings as Portal["settings"],
  };
}

/** From the directory: all portals that are not closed, by name. */
export async function listPortalRows(db: PlatformDb): Promise<Portal[]> {
  const rows = await db.selectFrom("portals").selectAll().where("closed_at", "is", null).orderBy("name").execute();
  return rows.map(portalOf);
}

export async function findPortalRow(db: PlatformDb, by: { name: string } | { ownDomain: string } | { id: string }): Promise<Portal | undefined> {
  const query = db.selectFrom("portals").selectAll().where("closed_at", "is", null);
  const row = await (
    "name" in by ? query.where("name", "=", by.name) : "id" in by ? query.where("tenant_id", "=", by.id) : query.where("own_domain", "=", by.ownDomain)
  ).executeTakeFirst();
  return row && portalOf(row);
}

export async function insertPortalRow(db: PlatformDb, portal: Portal): Promise<void> {
  await db
    .insertInto("portals")
    .values({
      tenant_id: portal.id,
      name: portal.name,
      title: portal.title,
      sector: portal.sector,
      storage: portal.storage,
      database_name: portal.databaseName,
      own_domain: portal.ownDomain,
      is_demo: portal.isDemo,
      house_style: JSON.stringify(portal.houseStyle),
      settings: JSON.stringify(portal.settings),
    })
    .execute();
}

/** What the portal's own administrator may change, in the database that holds the portal. */
export async function updatePortalRow(db: TenantDb, id: TenantId, change: { title?: string; houseStyle?: object; settings?: object }): Promise<void> {
  await db
    .updateTable("portals")
    .set({
      ...(change.title === undefined ? {} : { title: change.title }),
      ...(change.houseStyle === undefined ? {} : { house_style: JSON.stringify(change.houseStyle) }),
      ...(change.settings === undefined ? {} : { settings: JSON.stringify(change.settings) }),
    })
    .where("tenant_id", "=", id)
    .execute();
}

/** The portal's row inside its own scope: the freshest house style and settings. */
export async function getPortalRow(db: TenantDb, id: TenantId): Promise<Portal> {
  return portalOf(await db.selectFrom("portals").selectAll().where("tenant_id", "=", id).executeTakeFirstOrThrow());
}

/** The same, held until the transaction ends, so that two changes of different parts do not lose one of them. */
export async function lockPortalRow(db: TenantDb, id: TenantId): Promise<Portal> {
  return portalOf(await db.selectFrom("portals").selectAll().where("tenant_id", "=", id).forUpdate().executeTakeFirstOrThrow());
}
