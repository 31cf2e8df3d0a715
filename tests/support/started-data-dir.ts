import { cpSync } from "node:fs";
import { inject } from "vitest";
import { temporaryDataDir } from "./start-windroos.ts";

/** A data folder with both demo worlds in it, as a first start makes them. For tests whose project begins with first-start-setup.ts. */
export function startedDataDir(): ReturnType<typeof temporaryDataDir> {
  const folder = temporaryDataDir();
  cpSync(inject("firstStart"), folder.dataDir, { recursive: true });
  return folder;
}
