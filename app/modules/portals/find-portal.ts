import pg from "pg";
import { ownerUrl } from "#platform/database/databases.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { onPlatform } from "#platform/database/on-platform.ts";
import { errorFields, log } from "#platform/log/log.ts";
import type { Portal } from "#platform/web/actor.ts";
import { findPortalRow, getPortalRow, listPortalRows } from "./portal-table.ts";

type Kept = { portal: Portal | undefined; until: number };
const kept = new Map<string, Kept>();
// A change is announced to every process at once; the time limit is for an announcement that got lost with its connection.
const keptForMs = 15_000;
// Made-up host names must not fill the memory.
const mostKept = 5_000;

/** The portal at a host name: its own domain, or `name.base-domain`. Undefined for every other host. */
export async function findPortalByHost(host: string, baseDomain: string): Promise<Portal | undefined> {
  return remembered(`host ${host}`, async () => {
    const name = host.endsWith(`.${baseDomain}`) ? host.slice(0, -baseDomain.length - 1) : undefined;
    const found = await onPlatform((db) => findPortalRow(db, name === undefined ? { ownDomain: host } : { name }));
    return found && fresh(found);
  });
}

export async function findPortalByName(name: string): Promise<Portal | undefined> {
  const found = await onPlatform((db) => findPortalRow(db, { name }));
  return found && fresh(found);
}

export async function findPortalById(id: string): Promise<Portal | undefined> {
  return remembered(`id ${id}`, async () => {
    const found = await onPlatform((db) => findPortalRow(db, { id }));
    return found && fresh(found);
  });
}

export function listPortals(): Promise<Portal[]> {
  return onPlatform(listPortalRows);
}

// House style and settings are the portal's own: they are read where the portal lives, the directory only says where that is.
async function fresh(portal: Portal): Promise<Portal> {
  return portal.storage === "shared" ? portal : inTenant({ portal }, (db) => getPortalRow(db, portal.id));
}

async function remembered(key: string, find: () => Promise<Portal | undefined>): Promise<Portal | undefined> {
  const found = kept.get(key);
  if (found && found.until > Date.now()) return found.portal;
  const portal = await find();
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, { portal, until: Date.now() + keptForMs });
  return portal;
}

/** Forgets what this process remembers of portals. */
export function forgetPortals(): void {
  kept.clear();
}

/** Tells every process that a portal changed, also when its row is in a database of its own. */
export async function announcePortalChange(name: string): Promise<void> {
  kept.clear();
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  await client.query("select pg_notify('portals_changed', $1)", [name]).finally(() => client.end());
}

/** Listens for changes made by any process until stopped, and tells of each. Listens again after a lost connection. */
export async function watchPortals(changed: () => void = () => {}): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client;
  const listen = async (): Promise<void> => {
    client = new pg.Client({ connectionString: ownerUrl(), application_name: "windroos watch", keepAlive: true });
    client.on("notification", () => {
      kept.clear();
      changed();
    });
    client.on("error", (error) => {
      kept.clear();
      log.warn("portals.watch-lost", errorFields(error));
      if (!stopped) setTimeout(() => void listen().catch(() => {}), 1_000).unref();
    });
    await client.connect();
    await client.query("listen portals_changed");
  };
  await listen();
  return async () => {
    stopped = true;
    await client.end().catch(() => {});
  };
}
