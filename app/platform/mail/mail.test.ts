import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ownerUrl } from "#platform/database/databases.ts";
import { inTenant } from "#platform/database/in-tenant.ts";
import { setClock } from "#platform/time/clock.ts";
import { systemActor } from "#platform/web/actor.ts";
import { newPortal, usePortal } from "#tests/support/test-portal.ts";
import { startMailServer, type TestMailServer } from "#tests/support/test-mail-server.ts";
import { sendMailJob } from "./deliver-mail.ts";
import { openMail } from "./mail-settings.ts";
import { findMail, listMails, retryMail } from "./outbox.ts";
import { type Mail, sendMail, sendMails } from "./send-mail.ts";
import { tidyOutbox } from "./tidy-outbox.ts";

const world = usePortal();
let smtp: TestMailServer;

const invitation: Mail = {
  kind: "invitation",
  to: "samira@dewaterkant.example",
  language: "nl",
  subject: "Je uitnodiging",
  body: "Kies je wachtwoord:\n\n{{link}}\n\nDe link werkt een week.",
  link: "/uitnodiging/geheim-teken",
};

beforeAll(async () => {
  smtp = await startMailServer();
});
beforeEach(() => {
  smtp.received.length = 0;
  smtp.onMail = () => {};
  openMail({ MAIL_FROM: "Windroos <windroos@test.example>", SMTP_URL: smtp.url, BASE_DOMAIN: "windroos.example", PUBLIC_SCHEME: "https" });
});
afterAll(() => smtp.close());

async function put(mail: Mail): Promise<string> {
  await inTenant(world, (db) => sendMail(db, mail));
  const { mails } = await inTenant(world, (db) => listMails(db, { page: 1, size: 1 }));
  return mails[0]?.id as string;
}

const deliver = (mailId: string) => sendMailJob.run(world.system, { mailId });
const read = (id: string) => inTenant(world, (db) => findMail(db, id));
const sealedLink = (id: string) => inTenant(world, (db) => db.selectFrom("outbox_mails").select("sealed_link").where("id", "=", id).executeTakeFirstOrThrow());

describe("a mail", () => {
  it("goes to one reader, from us, in plain text, with its link whole and in its language", async () => {
    await deliver(await put(invitation));
    expect(smtp.received).toHaveLength(1);
    const [{ from, to, mail }] = smtp.received as [TestMailServer["received"][number]];
    expect([from, to]).toEqual(["windroos@test.example", ["samira@dewaterkant.example"]]);
    expect(mail.subject).toBe("Je uitnodiging");
    expect(mail.text).toContain(`https://${world.portal.name}.windroos.example/uitnodiging/geheim-teken`);
    expect(mail.html).toBeUndefined();
    expect(mail.headers.find((header) => header.key === "content-language")?.value).toBe("nl");
    expect(mail.headers.find((header) => header.key === "auto-submitted")?.value).toBe("auto-generated");
  });

  it("T32 gets no header of its own from line ends in a subject", async () => {
    await deliver(await put({ ...invitation, subject: "Je uitnodiging\r\nBcc: boze@wolf.example\r\n\r\nLees dit\u2028nu\u0000" }));
    const [{ raw, to, mail }] = smtp.received as [TestMailServer["received"][number]];
    expect(to).toEqual(["samira@dewaterkant.example"]);
    expect(raw.split("\r\n\r\n")[0]).not.toMatch(/^bcc:/im);
    expect([mail.bcc, mail.cc, mail.to?.length]).toEqual([undefined, undefined, 1]);
    expect(mail.subject).toBe("Je uitnodiging Bcc: boze@wolf.example Lees dit nu");
    expect(mail.text).toMatch(/^Kies je wachtwoord:/);
  });

  it.each([
    "samira@dewaterkant.example\r\nBcc: boze@wolf.example",
    "samira@dewaterkant.example, boze@wolf.example",
    "samira@dewaterkant.example> <boze@wolf.example",
    "samira@dewaterkant.example\r\nRCPT TO:<boze@wolf.example>",
  ])("T32 gets no second reader from the address %j", async (to) => {
    const id = await put({ ...invitation, to });
    await deliver(id).catch(() => {});
    expect(smtp.received.flatMap((each) => each.to)).not.toContain("boze@wolf.example");
    expect(smtp.received.every((each) => each.to.length === 1 && !/^bcc:/im.test(each.raw))).toBe(true);
    expect(["sent", "failed"]).toContain((await read(id))?.state);
  });

  it("is sent once, however often the queue asks", async () => {
    const id = await put(invitation);
    await Promise.all([deliver(id), deliver(id), deliver(id)]);
    await deliver(id);
    expect(smtp.received).toHaveLength(1);
    expect(await read(id)).toMatchObject({ state: "sent", attempts: 1 });
  });

  it("whose sender is killed between sending and writing that down goes out a second time at most, as the same message", async () => {
    const id = await put(invitation);
    smtp.onMail = () => killWriters();
    await expect(deliver(id)).rejects.toThrow();
    expect(await read(id)).toMatchObject({ state: "waiting" });
    smtp.onMail = () => {};
    await deliver(id);
    await deliver(id);
    expect(smtp.received).toHaveLength(2);
    expect(new Set(smtp.received.map(({ mail }) => mail.messageId)).size).toBe(1);
  });

  it("that is refused says why by a code, is thrown back to the queue and goes out at a later try", async () => {
    const id = await put(invitation);
    smtp.onMail = () => {
      throw Object.assign(new Error("mailbox samira@dewaterkant.example is full"), { responseCode: 452 });
    };
    await expect(deliver(id)).rejects.toThrow("mail not accepted: 452");
    expect(await read(id)).toMatchObject({ state: "failed", problem: "452", attempts: 1 });
    smtp.onMail = () => {};
    expect(await inTenant(world, (db) => retryMail(db, id))).toBe(true);
    await deliver(id);
    expect(await read(id)).toMatchObject({ state: "sent", problem: null, attempts: 2 });
    expect(await inTenant(world, (db) => retryMail(db, id))).toBe(false);
  });

  it("stays in the outbox where there is no mail server", async () => {
    openMail({ MAIL_FROM: "Windroos <windroos@test.example>" });
    const id = await put(invitation);
    await deliver(id);
    expect(await read(id)).toMatchObject({ state: "kept", attempts: 0 });
    expect(smtp.received).toHaveLength(0);
  });

  it("with a once key is one mail, however often it is asked for", async () => {
    await inTenant(world, (db) =>
      sendMails(
        db,
        [1, 2, 3].map(() => ({ ...invitation, onceKey: "herinnering 2026" })),
      ),
    );
    await inTenant(world, (db) => sendMail(db, { ...invitation, onceKey: "herinnering 2026" }));
    const found = await inTenant(world, (db) => db.selectFrom("outbox_mails").select("id").where("once_key", "=", "herinnering 2026").execute());
    expect(found).toHaveLength(1);
  });
});

describe("the link in a mail", () => {
  it("can not be read out of the table, nor by an administrator outside demo and development", async () => {
    const id = await put(invitation);
    const { sealed_link } = await sealedLink(id);
    expect(sealed_link).not.toContain("geheim");
    expect(await read(id)).toMatchObject({ link: undefined, pieces: ["Kies je wachtwoord:\n\n", "\n\nDe link werkt een week."] });
    openMail({ MAIL_FROM: "x@test.example", isDemoOrDevelopment: true });
    expect((await read(id))?.link).toBe("/uitnodiging/geheim-teken");
  });

  it("is wiped once the mail was sent", async () => {
    const id = await put(invitation);
    await deliver(id);
    expect((await sealedLink(id)).sealed_link).toBeNull();
  });

  it("is wiped after eight days when the mail never left, and after ninety days the mail goes too", async () => {
    const id = await put(invitation);
    const from = Date.now();
    setClock(new Date(from + 9 * 86_400_000));
    await tidyOutbox(world.system);
    expect((await sealedLink(id)).sealed_link).toBeNull();
    expect(await read(id)).toBeDefined();
    setClock(new Date(from + 91 * 86_400_000));
    await tidyOutbox(world.system);
    expect(await read(id)).toBeUndefined();
    setClock();
  });
});

it("T07 a mail of one portal is not sent by a job of another", async () => {
  const id = await put(invitation);
  const other = systemActor(await newPortal());
  await sendMailJob.run(other, { mailId: id });
  expect(smtp.received).toEqual([]);
  expect(await read(id)).toMatchObject({ state: "waiting", attempts: 0 });
  await deliver(id);
  expect(smtp.received).toHaveLength(1);
});

it("X-03 T07 the outbox of another portal is not there", async () => {
  const id = await put(invitation);
  const other = await newPortal();
  expect(await inTenant({ portal: other }, (db) => findMail(db, id))).toBeUndefined();
  expect(await inTenant({ portal: other }, (db) => retryMail(db, id))).toBe(false);
});

// Ends the connections that are in the middle of a transaction, as a kill -9 of their process does.
async function killWriters(): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl(world.portal.databaseName) });
  await owner.connect();
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()",
  );
  await owner.end();
}
