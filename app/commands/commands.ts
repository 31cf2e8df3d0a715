import type { Command } from "./command.ts";
import { migrateCommand } from "./migrate.ts";
import { portalCreate } from "./portal-create.ts";
import { portalList } from "./portal-list.ts";
import { stop } from "./stop.ts";
import { verify } from "./verify.ts";

/** Every command, in the order in which the help shows them. One file each. */
export const commands: readonly Command[] = [portalList, portalCreate, verify, migrateCommand, stop];
