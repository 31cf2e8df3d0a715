import { portalUrl } from "#platform/config/portal-url.ts";
import { createPortal, type NewPortal } from "#modules/portals/public.ts";
import { administratorOptions, administratorUsage, readAdministrator, inviteAdministrator } from "./administrator.ts";
import { type Command, CommandProblem } from "./command.ts";
import { oneOf, readArgs, required } from "./read-args.ts";
import { withWindroos } from "./with-windroos.ts";

const refusals = {
  empty: "Give the portal a name.",
  signs: "The name becomes the first part of the address: small letters, digits and hyphens, and no hyphen at the ends.",
  "too-long": "The name has 40 characters at most.",
  reserved: "That name belongs to the product itself.",
  "name-taken": "There is a portal of that name already.",
};

const options = {
  title: { type: "string" },
  sector: { type: "string" },
  storage: { type: "string", default: "shared" },
  ...administratorOptions,
  json: { type: "boolean" },
} as const;

export const portalCreate: Command = {
  name: "portal create",
  summary: "makes a portal, in the shared database or in one of its own, and invites its first administrator",
  usage: `NAME --title TITLE --sector vo|po|mbo|gov [--storage shared|own] [${administratorUsage}] [--json]`,
  details: ["NAME is the first part of its address; TITLE is what people read.", "The administrator gets an invitation by mail, and lets everybody else in."],
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, options, 1);
    const wanted: NewPortal = {
      name: required("the NAME of the portal", positionals[0]),
      title: required("--title", values.title),
      sector: oneOf("--sector", values.sector, ["vo", "po", "mbo", "gov"]),
      storage: oneOf("--storage", values.storage, ["shared", "own"]),
    };
    const hasAdministrator = Object.keys(administratorOptions).some((name) => name in values && name !== "admin-infix");
    const administrator = hasAdministrator ? readAdministrator(values) : undefined;
    return withWindroos(io, async (config) => {
      const made = await createPortal(wanted);
      if ("refused" in made) throw new CommandProblem(refusals[made.refused]);
      const invited = administrator && (await inviteAdministrator(made.done, administrator, config));
      const address = portalUrl(config, made.done.name);
      if (values.json) io.out(JSON.stringify({ name: made.done.name, address, database: made.done.databaseName, administrator: administrator?.email ?? null }));
      else io.out([`Made: ${address}`, ...(invited ? [invited] : [])].join("\n"));
      return 0;
    });
  },
};
