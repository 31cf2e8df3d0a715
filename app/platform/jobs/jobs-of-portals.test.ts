import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { newPerson, newPortal, usePortal } from "#tests/support/test-portal.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { inTenant } from "../database/in-tenant.ts";
import { listMails } from "../mail/outbox.ts";
import { sendMail } from "../mail/send-mail.ts";
import type { Portal } from "../web/actor.ts";
import { defineJob, enqueue, enqueueAll } from "./job.ts";

const world = usePortal();
const done: { portal: string; seen: string[]; wrote: string }[] = [];

/** A job that reaches for everything: reads all people, and writes for whatever portal its payload names. */
const reachFar = defineJob({
  name: "test.reach-far",
  payload: z.object({ tenantId: z.string() }),
  run: async (actor, payload) => {
    const seen = await inTenant(actor, (db) => db.selectFrom("persons").select("id").execute());
    const wrote = await inTenant(actor, (db) =>
      db.insertInto("organisation_units").values({ tenant_id: payload.tenantId, kind: "board", name: "Vreemd" }).execute(),
    ).then(
      () => "written",
      (error: Error) => error.message,
    );
    await inTenant(actor, (db) => sendMail(db, { kind: "test", to: "iemand@school.example", language: "nl", subject: `van ${actor.portal.name}`, body: "" }));
    done.push({ portal: actor.portal.id, seen: seen.map((row) => row.id), wrote });
  },
});

const subjects = async (portal: Portal) => (await inTenant({ portal }, (db) => listMails(db, { page: 1, size: 50 }))).mails.map((mail) => mail.subject);
const unitsOf = (portal: Portal) => inTenant({ portal }, (db) => db.selectFrom("organisation_units").select("name").execute());

describe("work that is done after the request", () => {
  it.each(["one by one", "many at once"])("T07 runs in the portal that asked for it, reads and writes there alone, and its mail too (%s)", async (how) => {
    const other = await newPortal();
    const [mine, theirs] = [await newPerson(world.portal), await newPerson(other)];
    done.length = 0;
    await inTenant(world, (db) => (how === "one by one" ? enqueue(db, reachFar, { tenantId: other.id }) : enqueueAll(db, reachFar, [{ tenantId: other.id }])));
    await runJobs(world.portal);
    expect(done).toHaveLength(1);
    expect(done[0]).toMatchObject({ portal: world.portal.id });
    expect(done[0]?.seen).toContain(mine.personId);
    expect(done[0]?.seen).not.toContain(theirs.personId);
    expect(done[0]?.wrote).toMatch(/row-level security|foreign key/);
    expect(await unitsOf(other)).toEqual([]);
    expect(await subjects(world.portal)).toContain(`van ${world.portal.name}`);
    expect(await subjects(other)).toEqual([]);
  });

  it("T07 is stamped by the database: nobody who serves people can put a job in the queue of another portal, nor look into it", async () => {
    const asThem = `select graphile_worker.add_job('test.reach-far', '{"tenantId": "${(await newPortal()).id}", "payload": {}}')`;
    for (const statement of [asThem, "select * from graphile_worker.jobs", "select * from graphile_worker._private_jobs"]) {
      await expect(
        inTenant(world, (db) => sql.raw(statement).execute(db)),
        statement,
      ).rejects.toThrow(/permission denied/);
    }
  });

  it("T07 waits under a key of its own portal: the same key elsewhere is other work", async () => {
    const other = await newPortal({ storage: world.portal.storage });
    done.length = 0;
    for (const portal of [world.portal, world.portal, other]) {
      await inTenant({ portal }, (db) => enqueue(db, reachFar, { tenantId: portal.id }, { key: "once" }));
    }
    await runJobs(world.portal);
    await runJobs(other);
    expect(done.map((each) => each.portal).toSorted()).toEqual([world.portal.id, other.id].toSorted());
  });
});
