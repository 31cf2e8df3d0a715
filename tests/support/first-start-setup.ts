import type { TestProject } from "vitest/node";
import { startWindroos, temporaryDataDir } from "./start-windroos.ts";

declare module "vitest" {
  interface ProvidedContext {
    firstStart: string;
  }
}

/**
 * A data folder of a first start, with both demo worlds in it, for files of journeys and processes to begin from a copy of: making the
 * worlds takes much longer than copying them.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const { dataDir, remove } = temporaryDataDir();
  const server = await startWindroos({ dataDir });
  await server.end();
  project.provide("firstStart", dataDir);
  return remove;
}
