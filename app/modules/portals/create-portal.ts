import { randomUUID } from "node:crypto";
import { createDatabase } from "#platform/database/create-database.ts";
import { mainDatabase, ownerUrl } from "#platform/database/databases.ts";
import { onPlatform } from "#platform/database/on-platform.ts";
import type { TenantId } from "#platform/database/tenant.ts";
import { type Outcome, done, refused } from "#platform/errors/outcome.ts";
import type { Portal, Sector } from "#platform/web/actor.ts";
import pg from "pg";
import { announcePortalChange } from "./find-portal.ts";
import { findPortalRow, insertPortalRow } from "./portal-table.ts";
import { type WhyNotAPortalName, whyNotAPortalName } from "./portal-name.ts";

export type NewPortal = {
  readonly name: string;
  readonly title: string;
  readonly sector: Sector;
  readonly storage: "shared" | "own";
  readonly isDemo?: boolean;
  readonly houseStyle?: object;
  readonly settings?: object;
};

/**
 * Makes a portal. The row in the directory comes last: until it is there nobody can find the portal,
 * so a process that is killed halfway leaves at most an empty database that the next try uses.
 */
export async function createPortal(wanted: NewPortal): Promise<Outcome<Portal, WhyNotAPortalName | "name-taken">> {
  const problem = whyNotAPortalName(wanted.name);
  if (problem) return refused(problem);
  if (await onPlatform((db) => findPortalRow(db, { name: wanted.name }))) return refused("name-taken");
  const own = wanted.storage === "own";
  const portal: Portal = {
    id: randomUUID() as TenantId,
    name: wanted.name,
    title: wanted.title,
    sector: wanted.sector,
    storage: wanted.storage,
    databaseName: own ? `${mainDatabase()}_${wanted.name.replaceAll("-", "_")}` : mainDatabase(),
    ownDomain: null,
    isDemo: wanted.isDemo ?? false,
    houseStyle: (wanted.houseStyle ?? {}) as Portal["houseStyle"],
    settings: (wanted.settings ?? {}) as Portal["settings"],
  };
  if (own) await openOwnDatabase(portal);
  await onPlatform((db) => insertPortalRow(db, portal));
  await announcePortalChange(portal.name);
  return done(portal);
}

async function openOwnDatabase(portal: Portal): Promise<void> {
  await createDatabase(portal.databaseName);
  const client = new pg.Client({ connectionString: ownerUrl(portal.databaseName) });
  await client.connect();
  try {
    // A row left by a try that was cut off. Had anybody used it, its references would refuse this.
    await client.query("delete from portals where name = $1", [portal.name]);
    await client.query(
      "insert into portals (tenant_id, name, title, sector, storage, database_name, is_demo, house_style, settings) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      [portal.id, portal.name, portal.title, portal.sector, portal.storage, portal.databaseName, portal.isDemo, portal.houseStyle, portal.settings],
    );
  } finally {
    await client.end();
  }
}
