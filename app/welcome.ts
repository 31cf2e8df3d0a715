import type { Config } from "#platform/config/config.ts";
import { portalUrl } from "#platform/config/portal-url.ts";
import { listPortals } from "#modules/portals/public.ts";

/** Prints where the portals are, for the person who just typed `npm start`. */
export async function welcome(config: Config, port: number): Promise<void> {
  const lines = ["", "Windroos is running.", ""];
  for (const portal of (await listPortals()).slice(0, 20)) {
    lines.push(
      `  ${portal.title.padEnd(32)} ${portalUrl({ ...config, PORT: port }, portal.name)}${portal.storage === "own" ? "   (database of its own)" : ""}`,
    );
    if (config.isDemoOrDevelopment) lines.push(`  ${"".padEnd(32)} ${portalUrl({ ...config, PORT: port }, portal.name)}/dev   sign in as anyone`);
  }
  lines.push("", `Now serving on port ${port}.`, "Stop with Ctrl-C. Commands: ./windroos help", "");
  process.stdout.write(`${lines.join("\n")}\n`);
}
