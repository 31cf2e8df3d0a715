import { type SpawnOptions, spawnSync } from "node:child_process";
import { chownSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { PostgresProblem } from "./postgres-problem.ts";

/** How to run the server's programs, because PostgreSQL refuses to run as root. */
export type ServerUser = {
  /** Who must own the data; undefined when that is the user we are. */
  owner?: { uid: number; gid: number };
  command(program: string, args: string[]): { program: string; args: string[]; options: SpawnOptions };
};

const NOBODY = 65534;
const asOurselves: ServerUser = { command: (program, args) => ({ program, args, options: {} }) };

/**
 * Root runs the server in a user namespace where root is called "nobody": no account is needed and a
 * folder that only root can enter, such as /root, still works. Containers often forbid namespaces;
 * there the server runs as the real user "nobody".
 */
export function chooseServerUser(cluster: string, programFolder: string): ServerUser {
  const owner = ownerOf(cluster);
  const me = process.getuid?.() ?? 0;
  if (process.platform === "win32") return asOurselves;
  if (me !== 0) {
    if (owner && owner.uid !== me) throw wrongUser(cluster, owner.uid);
    return asOurselves;
  }
  if (owner && owner.uid !== 0) return asUser(owner, cluster, programFolder);
  if (canUseNamespace()) return inNamespace;
  return asUser({ uid: NOBODY, gid: NOBODY }, cluster, programFolder);
}

const NAMESPACE = ["-U", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

const inNamespace: ServerUser = {
  command: (program, args) => ({ program: "unshare", args: [...NAMESPACE, program, ...args], options: {} }),
};

function canUseNamespace(): boolean {
  return spawnSync("unshare", [...NAMESPACE, "true"], { stdio: "ignore" }).status === 0;
}

function asUser(owner: { uid: number; gid: number }, cluster: string, programFolder: string): ServerUser {
  const dataDir = dirname(dirname(dirname(cluster)));
  for (const folder of [programFolder, dirname(dataDir)]) refuseClosedFolder(folder, owner.uid);
  return { owner, command: (program, args) => ({ program, args, options: owner }) };
}

function refuseClosedFolder(folder: string, uid: number): void {
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid: owner } = statSync(path);
    if (!(owner === uid ? mode & 0o100 : mode & 0o001)) {
      throw new PostgresProblem(
        "folder-not-reachable",
        `PostgreSQL does not run as root, and the user it runs as instead (${uid}) can not enter ${path}. ` +
          "Run the product as a normal user, move it to another folder, or set DATABASE_URL.",
      );
    }
    if (path === dirname(path)) return;
  }
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

function wrongUser(cluster: string, uid: number): PostgresProblem {
  return new PostgresProblem(
    "wrong-user",
    `The database in ${cluster} belongs to another user (${uid}). Run the product as that user, or choose another DATA_DIR.`,
  );
}

/** Hands a file or a whole folder to the server's user; nothing to do when that user is us. */
export function giveTo(user: ServerUser, path: string): void {
  if (!user.owner) return;
  chownSync(path, user.owner.uid, user.owner.gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(user, join(path, name));
}
