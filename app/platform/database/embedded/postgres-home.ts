import { chmodSync, chownSync, mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ServerUser } from "./server-user.ts";

/** Where everything of one embedded server lives. */
export type PostgresHome = {
  folder: string;
  cluster: string;
  passwordFile: string;
  portFile: string;
  logFile: string;
  startLock: string;
  clients: string;
  ownSettings: string;
};

export type Log = (message: string, facts?: Record<string, unknown>) => void;

/** The places under `<dataDir>/postgres`, and that folder itself when it is not there yet. */
export function postgresHome(dataDir: string): PostgresHome {
  const folder = join(resolve(dataDir), "postgres");
  const cluster = join(folder, "cluster");
  return {
    folder,
    cluster,
    // Inside the cluster, so that one rename puts the data and its password in place together.
    passwordFile: join(cluster, "superuser-password"),
    portFile: join(folder, "port"),
    logFile: join(folder, "server.log"),
    startLock: join(folder, "start.lock"),
    clients: join(folder, "clients"),
    ownSettings: join(folder, "own.conf"),
  };
}

export function makeHome(home: PostgresHome): void {
  mkdirSync(home.clients, { recursive: true, mode: 0o700 });
}

/** Lets the server's own user through to the data, without showing it what else is there; nothing to do when that user is us. */
export function openHomeTo(home: PostgresHome, user: ServerUser): void {
  if (!user.owner) return;
  chownSync(home.folder, user.owner.uid, user.owner.gid);
  const dataDir = dirname(home.folder);
  chmodSync(dataDir, statSync(dataDir).mode | 0o001);
}
