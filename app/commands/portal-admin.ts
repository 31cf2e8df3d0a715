import { administratorOptions, administratorUsage, inviteAdministrator, readAdministrator } from "./administrator.ts";
import type { Command } from "./command.ts";
import { readArgs, required } from "./read-args.ts";
import { portalNamed, withWindroos } from "./with-windroos.ts";

export const portalAdmin: Command = {
  name: "portal admin",
  summary: "makes somebody administrator of a portal and invites them",
  usage: `NAME ${administratorUsage}`,
  details: ["For a portal that has no administrator yet, or whose last one is gone."],
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, administratorOptions, 1);
    const name = required("the NAME of the portal", positionals[0]);
    const administrator = readAdministrator(values);
    return withWindroos(io, async (config) => {
      io.out(await inviteAdministrator(await portalNamed(name), administrator, config));
      return 0;
    });
  },
};
