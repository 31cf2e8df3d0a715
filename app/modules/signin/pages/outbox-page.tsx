import { z } from "zod";
import { mailLeaves } from "#platform/mail/mail-settings.ts";
import { mailStates, type ReadableMail } from "#platform/mail/outbox.ts";
import { formatMoment } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { type Fact, Facts } from "#ui/facts.tsx";
import { Block, PageHead, Row } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { accessWords } from "../access-words.ts";
import { MailStatus, MailTable, MailText } from "../parts/mail-parts.tsx";
import { getDemoMail, getOutboxMail, readDemoMailbox, readOutbox, retryOutboxMail } from "../read-outbox.ts";
import { signinWords } from "../signin-words.ts";

const home = "/beheer/post";
const query = z.object({ stand: z.enum(mailStates).optional().catch(undefined), pagina: z.coerce.number().int().min(1).max(10_000).catch(1) });

/** All mail of the portal, for its administrator. */
export async function outboxPage(visit: Visit): Promise<Response> {
  const t = visit.words(accessWords);
  const { stand, pagina } = visit.query(query);
  const { mails, hasMore } = await readOutbox(visit.actor, { state: stand, page: pagina });
  const address = (state: string | undefined, page = 1) =>
    `${home}?${new URLSearchParams({ ...(state ? { stand: state } : {}), ...(page > 1 ? { pagina: String(page) } : {}) }).toString()}`;
  const tabs = [undefined, ...mailStates].map((state) => ({
    href: address(state),
    label: state ? t(`outbox.state.${state}`) : t("outbox.all"),
    current: state === stand,
  }));
  return visit.page(
    { title: t("outbox.title"), menu: "/beheer" },
    <>
      <Crumbs links={[{ href: "/beheer", label: t("outbox.up") }]} />
      <PageHead title={t("outbox.title")} lead={t("outbox.lead")} />
      {mailLeaves() ? <p class="soft">{t("outbox.leaves")}</p> : <Note tone="warn">{t("outbox.stays")}</Note>}
      <Tabs label={t("outbox.filter")} tabs={tabs} />
      {mails.length > 0 ? <MailTable visit={visit} mails={mails} path={home} /> : <Empty title={t("outbox.none")}>{t("outbox.none-text")}</Empty>}
      <Row>
        {pagina > 1 ? <a href={address(stand, pagina - 1)}>{t("outbox.newer")}</a> : null}
        {hasMore ? <a href={address(stand, pagina + 1)}>{t("outbox.older")}</a> : null}
      </Row>
    </>,
  );
}

/** One mail. Nobody reads a working link here, except in demo and development. */
export async function outboxMailPage(visit: Visit): Promise<Response> {
  const t = visit.words(accessWords);
  const mail = await getOutboxMail(visit.actor, visit.param("mail"));
  return visit.page(
    { title: mail.subject, menu: "/beheer" },
    <>
      <Crumbs links={[{ href: home, label: t("outbox.title") }]} />
      <PageHead title={mail.subject} />
      <Facts facts={factsOf(visit, mail)} />
      <Block id="tekst" title={t("outbox.text")}>
        <MailText visit={visit} mail={mail} />
      </Block>
      {mail.state === "failed" || (mail.state === "kept" && mailLeaves()) ? (
        <form method="post" action={`${home}/${mail.id}/opnieuw`}>
          <Button look="second">{t("outbox.retry")}</Button>
        </form>
      ) : null}
    </>,
  );
}

function factsOf(visit: Visit, mail: ReadableMail): Fact[] {
  const t = visit.words(accessWords);
  const moment = (at: Date) => formatMoment(visit.tone.language, at);
  return [
    { label: t("outbox.to"), value: mail.to },
    { label: t("outbox.when"), value: moment(mail.createdAt) },
    { label: t("outbox.state"), value: <MailStatus visit={visit} state={mail.state} /> },
    ...(mail.sentAt ? [{ label: t("outbox.state.sent"), value: moment(mail.sentAt) }] : []),
    ...(mail.attempts > 0 ? [{ label: t("outbox.attempts"), value: String(mail.attempts) }] : []),
    ...(mail.problem ? [{ label: t("outbox.problem"), value: mail.problem }] : []),
  ];
}

export async function retryMailPost(visit: Visit): Promise<Response> {
  const t = visit.words(accessWords);
  const id = visit.param("mail");
  const isRetried = await retryOutboxMail(visit.actor, id);
  return visit.redirect(`${home}/${id}`, t(isRetried ? "outbox.retrying" : "outbox.not-retried"));
}

/** The mailbox of demo and development, for who is not signed in and waits for a mail. The route does not exist in production. */
export async function mailboxPage(visit: Visit): Promise<Response> {
  const t = visit.words(signinWords);
  const mails = await readDemoMailbox(visit.actor);
  return visit.page(
    { title: t("mailbox.title"), door: true },
    <>
      <h1>{t("mailbox.title")}</h1>
      <p>{t("mailbox.lead")}</p>
      {mails.length > 0 ? <MailTable visit={visit} mails={mails} path="/inloggen/postbus" /> : <p class="soft">{visit.words(accessWords)("outbox.none")}</p>}
      <p>
        <a href="/inloggen">{t("forgotten.back")}</a>
      </p>
    </>,
  );
}

export async function mailboxMailPage(visit: Visit): Promise<Response> {
  const mail = await getDemoMail(visit.actor, visit.param("mail"));
  return visit.page(
    { title: mail.subject, door: true },
    <>
      <h1>{mail.subject}</h1>
      <p class="soft">{mail.to}</p>
      <MailText visit={visit} mail={mail} />
      <p>
        <a href="/inloggen/postbus">{visit.words(signinWords)("mailbox.title")}</a>
      </p>
    </>,
  );
}
