import { z } from "zod";
import { wholeLink } from "#platform/mail/send-mail.ts";
import { dayOf } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Checkbox } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { makeFeed, readOwnFeed, revokeFeed } from "../change-feed.ts";
import { feedWords } from "../feed-words.ts";
import type { Feed } from "../feed-table.ts";
import { keepKeyForNextPage, takeKeyFromPageBefore } from "./show-key-once.ts";

const here = "/kalender/agenda";

/** Whether somebody's terms can be read in a calendar elsewhere, and what that means. */
export async function feedPage(visit: Visit): Promise<Response> {
  const t = visit.words(feedWords);
  const feed = await readOwnFeed(visit.me);
  return visit.page(
    { title: t("title"), menu: "/kalender" },
    <>
      <Crumbs links={[{ href: "/kalender", label: t("back") }]} />
      <PageHead title={t("title")} lead={t("lead")} />
      <Stack big>
        {feed ? <There visit={visit} feed={feed} /> : <Note title={t("none.title")}>{t("none.text")}</Note>}
        <Block id="in-je-agenda" title={t("what.title")}>
          <ul class="measure">
            <li>{t("what.own")}</li>
            <li>{t("what.titles")}</li>
            <li>{t("what.provider")}</li>
            <li>{t("what.key")}</li>
          </ul>
        </Block>
        <Form action={here}>
          {visit.me.isManager ? <Checkbox name="team" value="yes" label={t("with-team")} checked={feed?.withTeam ?? false} /> : null}
          {feed ? <p class="measure">{t("new.text")}</p> : null}
          <FormActions>
            <Button look={feed ? "second" : "primary"}>{t(feed ? "make-new" : "make")}</Button>
          </FormActions>
        </Form>
        {feed ? (
          <Form action={`${here}/intrekken`}>
            <FormActions>
              <Button look="danger">{t("revoke")}</Button>
            </FormActions>
          </Form>
        ) : null}
      </Stack>
    </>,
  );
}

function There({ visit, feed }: { visit: Visit; feed: Feed }) {
  const t = visit.words(feedWords);
  return (
    <Note tone="good" title={t("there.title")}>
      {t("there.text", { when: formatDate(visit.tone.language, dayOf(feed.madeAt)) })} {feed.withTeam ? t("there.with-team") : ""}
    </Note>
  );
}

export async function makeFeedPage(visit: Visit): Promise<Response> {
  const form = await visit.form(z.object({ team: z.string().default("") }));
  keepKeyForNextPage(visit, await makeFeed(visit.me, form.ok && form.value.team === "yes"));
  return visit.redirect(`${here}/adres`);
}

export async function revokeFeedPage(visit: Visit): Promise<Response> {
  await revokeFeed(visit.me);
  return visit.redirect(here, visit.words(feedWords)("revoked"));
}

/** The address, once: only a hash of its key is kept. */
export function addressPage(visit: Visit): Promise<Response> | Response {
  const t = visit.words(feedWords);
  const key = takeKeyFromPageBefore(visit);
  if (!key) return visit.redirect(here, t("shown.gone"));
  const address = wholeLink(visit.portal, `/kalender/feed/${key}`);
  return visit.page(
    { title: t("shown.title"), menu: "/kalender" },
    <>
      <Crumbs
        links={[
          { href: "/kalender", label: t("back") },
          { href: here, label: t("title") },
        ]}
      />
      <PageHead title={t("shown.title")} lead={t("shown.lead")} />
      <Stack big>
        <p>
          <code>{address}</code>
        </p>
        <p>
          <LinkButton href={address.replace(/^https?:/, "webcal:")}>{t("shown.open")}</LinkButton>
        </p>
        <ul class="measure">
          <li>{t("shown.google")}</li>
          <li>{t("shown.outlook")}</li>
          <li>{t("shown.apple")}</li>
        </ul>
        <Note tone="warn">{t("what.key")}</Note>
        <p>
          <a href="/kalender">{t("shown.done")}</a>
        </p>
      </Stack>
    </>,
  );
}
