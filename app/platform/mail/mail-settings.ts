import nodemailer, { type Transporter } from "nodemailer";
import type { Config } from "../config/config.ts";
import { portalUrl } from "../config/portal-url.ts";
import type { Portal } from "../web/actor.ts";

type Settings = Partial<Pick<Config, "SMTP_URL" | "PUBLIC_SCHEME" | "PUBLIC_PORT" | "BASE_DOMAIN" | "PORT" | "isDemoOrDevelopment">> & {
  readonly MAIL_FROM: string;
};
export type WayOut = { readonly sender: Transporter; readonly from: string };

let wayOut: WayOut | undefined;
let settings: Settings | undefined;

// A server that does not answer must not hold a job, and the row it has locked, for the ten minutes that are the usual patience.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/** Opens the way out. Without SMTP_URL mail stays in the outbox, where demo and development can read it. */
export function openMail(config: Settings): void {
  settings = config;
  wayOut = config.SMTP_URL
    ? { sender: nodemailer.createTransport({ url: config.SMTP_URL, ...patience, disableFileAccess: true, disableUrlAccess: true }), from: config.MAIL_FROM }
    : undefined;
}

/** How mail leaves, or undefined when it stays in the outbox. */
export function mailWayOut(): WayOut | undefined {
  return wayOut;
}

/** Whether mail leaves this server at all, to tell an administrator. */
export function mailLeaves(): boolean {
  return wayOut !== undefined;
}

/** Whether the outbox may show working links: never where real people work, administrators included. */
export function linksAreReadable(): boolean {
  return settings?.isDemoOrDevelopment ?? false;
}

/** A path of a portal as the reader of a mail must see it, with its host. Whole addresses stay as they are. */
export function wholeLink(portal: Pick<Portal, "name" | "ownDomain">, link: string): string {
  if (!link.startsWith("/")) return link;
  const { PUBLIC_SCHEME, PUBLIC_PORT, BASE_DOMAIN = "localhost", PORT = 3000 } = settings ?? {};
  return portalUrl({ PUBLIC_SCHEME, PUBLIC_PORT, BASE_DOMAIN, PORT }, portal.name, portal.ownDomain) + link;
}
