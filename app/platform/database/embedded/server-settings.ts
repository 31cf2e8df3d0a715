import { totalmem } from "node:os";

export const OWN_SETTINGS_START = "# Settings of PostgreSQL for this installation; they win from the product's own.\n";

const MEGABYTE = 1024 * 1024;

/**
 * The settings file that every start writes anew. An administrator's own.conf comes last, so it wins;
 * where the server listens is no setting but an argument, so that no file can open it to the network.
 */
export function serverSettings(ownSettings: string): string {
  const memory = totalmem() / MEGABYTE;
  const buffers = Math.round(Math.min(512, Math.max(64, memory / 32)));
  return `# Written at every start. Your own settings go in ${ownSettings}
max_connections = 200
shared_buffers = ${buffers}MB
effective_cache_size = ${Math.round(memory / 2)}MB
jit = off
max_wal_size = 1GB
# After a crash all files go to disk once more before the server answers; where the system can, in one call.
recovery_init_sync_method = ${process.platform === "linux" ? "syncfs" : "fsync"}
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
# The log may hold no personal data: errors of statements carry values, so the product logs those itself.
log_min_messages = log
log_min_error_statement = panic
log_error_verbosity = terse
log_checkpoints = off
log_line_prefix = '%m [%p] '
include = '${ownSettings.replaceAll("'", "''")}'
`;
}
