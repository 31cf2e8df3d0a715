import type { Config } from "./config.ts";

/**
 * The address of a portal as people type it. Behind a proxy PUBLIC_SCHEME and PUBLIC_PORT say what they see.
 *
 * @example portalUrl(config, "dewaterkant") // "http://dewaterkant.localhost:3000"
 */
export function portalUrl(config: Pick<Config, "PUBLIC_SCHEME" | "PUBLIC_PORT" | "BASE_DOMAIN" | "PORT">, name: string, ownDomain?: string | null): string {
  const scheme = config.PUBLIC_SCHEME ?? "http";
  const port = config.PUBLIC_PORT ?? (config.PUBLIC_SCHEME ? undefined : config.PORT);
  const usual = scheme === "https" ? 443 : 80;
  return `${scheme}://${ownDomain ?? `${name}.${config.BASE_DOMAIN}`}${port && port !== usual ? `:${port}` : ""}`;
}
