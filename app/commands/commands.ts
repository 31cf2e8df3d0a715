import type { Command } from "./command.ts";
import { compassBenchmark } from "./compass-benchmark.ts";
import { entitlementsClose } from "./entitlements-close.ts";
import { entitlementsSimulate } from "./entitlements-simulate.ts";
import { escoImport } from "./esco-import.ts";
import { migrateCommand } from "./migrate.ts";
import { peopleImport } from "./people-import.ts";
import { portalAdmin } from "./portal-admin.ts";
import { portalCreate } from "./portal-create.ts";
import { portalList } from "./portal-list.ts";
import { stop } from "./stop.ts";
import { verify } from "./verify.ts";
import { worldSector } from "./world-sector.ts";

/** Every command, in the order in which the help shows them. One file each. */
export const commands: readonly Command[] = [
  portalList,
  portalCreate,
  portalAdmin,
  peopleImport,
  verify,
  migrateCommand,
  worldSector,
  escoImport,
  entitlementsSimulate,
  entitlementsClose,
  compassBenchmark,
  stop,
];
