import { portalUrl } from "#platform/config/portal-url.ts";
import { listPortals } from "#modules/portals/public.ts";
import type { Command } from "./command.ts";
import { readArgs } from "./read-args.ts";
import { withWindroos } from "./with-windroos.ts";

export const portalList: Command = {
  name: "portal list",
  summary: "lists the portals with their addresses",
  usage: "[--json]",
  run: async (args, io) => {
    const { values } = readArgs(args, { json: { type: "boolean" } });
    return withWindroos(io, async (config) => {
      const portals = (await listPortals()).map((portal) => ({
        name: portal.name,
        title: portal.title,
        sector: portal.sector,
        storage: portal.storage,
        database: portal.databaseName,
        address: portalUrl(config, portal.name, portal.ownDomain),
        demo: portal.isDemo,
      }));
      if (values.json) io.out(JSON.stringify(portals));
      else if (portals.length === 0) io.out('There is no portal yet. "./windroos portal create" makes one.');
      else
        for (const portal of portals)
          io.out(`${portal.name.padEnd(24)} ${portal.sector.padEnd(4)} ${portal.storage.padEnd(7)} ${portal.address}   ${portal.title}`);
      return 0;
    });
  },
};
