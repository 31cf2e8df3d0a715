import { once } from "node:events";
import { startPostgres } from "./start-postgres.ts";

// The other process of the tests: starts the database, says so, and leaves when its input ends.
const [dataDir = ""] = process.argv.slice(2);
const { stop, ...facts } = await startPostgres({ dataDir });
console.log(JSON.stringify(facts));
process.stdin.resume();
await once(process.stdin, "end");
await stop();
