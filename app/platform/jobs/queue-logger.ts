import { Logger } from "graphile-worker";
import { log } from "../log/log.ts";

/** The queue's own messages as our log lines: errors only, without the payload, since that is what a job was about. */
export const quietQueueLogger = new Logger(() => (level, message) => {
  if (level === "error") log.error("jobs.queue", { message });
});
