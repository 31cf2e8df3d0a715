import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import type { PersonId, Portal, SignedIn } from "#platform/web/actor.ts";
import { findPortalByName } from "#modules/portals/public.ts";
import { readStart } from "#modules/home/read-start.ts";
import { peopleQuery } from "#modules/people/people-filter.ts";
import { readPeopleList } from "#modules/people/read-people-list.ts";
import { listTeamPlans } from "#modules/plans/list-team-plans.ts";
import { viewOwnPlan } from "#modules/plans/view-own-plan.ts";
import { readCompass } from "#modules/compass/read-compass.ts";
import { openWindroos } from "#app/open-windroos.ts";

// The floor of the page benchmark: the same rows by the same queries under the same row-level security, as JSON from a bare handler.
// No session, no words, no markup: whatever a page costs above this is what we added.
const people = JSON.parse(process.env["BENCH_PEOPLE"] ?? "{}") as Record<"manager" | "hr" | "teacher", PersonId>;
const { close } = await openWindroos(process.env);
const portal = (await findPortalByName("meetportaal")) as Portal;

function actor(personId: PersonId, parts: Partial<SignedIn> = {}): SignedIn {
  return { portal, kind: "person", personId, roles: [], isManager: false, language: "nl", sessionId: "", name: "", firstName: "", functionTitle: "", ...parts };
}

const app = new Hono();
app.get("/", async (c) => c.json(await readStart(actor(people.teacher))));
app.get("/plan", async (c) => c.json(await viewOwnPlan(actor(people.teacher))));
app.get("/team", async (c) => c.json(await listTeamPlans(actor(people.manager, { isManager: true }))));
app.get("/mensen", async (c) => c.json(await readPeopleList(actor(people.hr, { roles: [{ role: "hr", unitId: null }] }), peopleQuery.parse({}))));
app.get("/kompas", async (c) => c.json((await readCompass(actor(people.teacher))).entries));

const server = createServer(getRequestListener(app.fetch));
server.listen(0, "127.0.0.1", () => process.stdout.write(`serving on port ${(server.address() as { port: number }).port}\n`));
process.once("SIGTERM", () => {
  server.close(() => void close());
  server.closeAllConnections();
});
