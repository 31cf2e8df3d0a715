import type { Server } from "node:http";
import { log } from "#platform/log/log.ts";

type Options = { port: number; host: string; started: (port: number) => void | Promise<void>; stopping: () => void };

// A person on a slow line may need this long for an upload; after it the rest is cut off.
const patienceMs = 15_000;
// Between "not ready any more" and closing the door, so that a proxy in front sends no more people here.
const noticeMs = 1_000;

/**
 * Serves until SIGTERM or SIGINT, then stops without losing a request: `/readyz` says no while people are still served,
 * each answer ends its connection, then nobody new comes in and the requests under way get their answer.
 * Closing the door at once would reset connections that the system had accepted and we had not yet seen.
 */
export async function serveUntilStopped(server: Server, options: Options): Promise<void> {
  await listen(server, options.port, options.host);
  const address = server.address();
  await options.started(typeof address === "object" && address ? address.port : options.port);
  const signal = await new Promise<string>((resolve) => {
    // Listens on: Ctrl-C under npm arrives twice, and a second one that nobody hears ends the process at once.
    for (const name of ["SIGTERM", "SIGINT"] as const) process.on(name, () => resolve(name));
  });
  log.info("web.stopping", { signal });
  options.stopping();
  server.prependListener("request", (_request, response) => response.setHeader("connection", "close"));
  // At a keyboard (SIGINT) there is no proxy to wait for.
  if (signal === "SIGTERM") await new Promise((resolve) => setTimeout(resolve, noticeMs));
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  await ended;
  clearTimeout(cut);
  log.info("web.stopped", { signal });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new Error(`port ${port} is in use; choose another with PORT=…`) : error);
    });
    server.listen(port, host, resolve);
  });
}
