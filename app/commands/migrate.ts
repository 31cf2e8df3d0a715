import { mainDatabase } from "#platform/database/databases.ts";
import { readMigrations } from "#platform/database/migrate.ts";
import { listPortals } from "#modules/portals/public.ts";
import type { Command } from "./command.ts";
import { readArgs } from "./read-args.ts";
import { withWindroos } from "./with-windroos.ts";

export const migrateCommand: Command = {
  name: "migrate",
  summary: "brings the shared database and every portal's own database up to date",
  usage: "[--json]",
  details: ["npm start does this too. Before an upgrade with several web servers, run it once by itself."],
  run: async (args, io) => {
    const { values } = readArgs(args, { json: { type: "boolean" } });
    // Opening the product migrates; nothing is left to do but to tell.
    return withWindroos(io, async () => {
      const databases = [...new Set([mainDatabase(), ...(await listPortals()).map((portal) => portal.databaseName)])];
      const migrations = readMigrations().map((migration) => migration.name);
      if (values.json) io.out(JSON.stringify({ databases, migrations }));
      else io.out(`Up to date: ${databases.join(", ")} (${migrations.length} migrations, the last is ${migrations.at(-1)})`);
      return 0;
    });
  },
};
