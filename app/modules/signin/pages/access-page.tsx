import type { Child } from "hono/jsx";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Confirm } from "#ui/dialog.tsx";
import { Facts } from "#ui/facts.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Status } from "#ui/status.tsx";
import { notAllowed } from "#platform/errors/errors.ts";
import { accessWords } from "../access-words.ts";
import { invitePerson } from "../invite-people.ts";
import { type Access, blockPerson, endAllSessions, getAccess, removeLostFactor, unblockPerson } from "../manage-access.ts";

type Props = { visit: Visit; access: Access };
const pathOf = (access: Access): string => `/beheer/toegang/${access.person.id}`;
const nameOf = (access: Access): { name: string } => ({ name: access.person.name });

/** How somebody gets in, for an administrator and HR. */
export async function accessPage(visit: Visit): Promise<Response> {
  return show(visit, await getAccess(visit.actor, visit.param("person")));
}

function show(visit: Visit, access: Access, problem?: string): Promise<Response> {
  const t = visit.words(accessWords);
  return visit.page(
    { title: t("title", nameOf(access)), menu: "/mensen" },
    <>
      <Crumbs
        links={[
          { href: "/mensen", label: t("people") },
          { href: `/mensen/${access.person.id}`, label: access.person.name },
        ]}
      />
      {problem ? (
        <Note tone="bad" isAnswer>
          {problem}
        </Note>
      ) : null}
      <PageHead title={t("title", nameOf(access))} lead={t("lead", nameOf(access))} />
      <State visit={visit} access={access} />
      <Actions visit={visit} access={access} />
    </>,
    problem ? 422 : 200,
  );
}

function State({ visit, access }: Props) {
  const t = visit.words(accessWords);
  return (
    <Block id="stand" title={t("state")}>
      <Facts
        facts={[
          { label: t("blocked"), value: <Status shape={access.isBlocked ? "triangle" : "check"}>{t(access.isBlocked ? "blocked.yes" : "blocked.no")}</Status> },
          {
            label: t("password"),
            value: <Status shape={access.hasPassword ? "check" : "open"}>{t(access.hasPassword ? "password.yes" : "password.no")}</Status>,
          },
          { label: t("factor"), value: <Status shape={access.hasFactor ? "check" : "open"}>{t(access.hasFactor ? "factor.yes" : "factor.no")}</Status> },
          { label: t("sessions"), value: access.openSessions > 0 ? t("sessions.count", { count: access.openSessions }) : t("sessions.none") },
        ]}
      />
    </Block>
  );
}

function Actions({ visit, access }: Props) {
  const t = visit.words(accessWords);
  const path = pathOf(access);
  const name = nameOf(access);
  const { invite, manage } = access.may;
  return (
    <Block id="doen" title={t("what")}>
      <Stack big>
        {invite && !access.hasPassword && !access.isBlocked ? <Post action={`${path}/uitnodiging`} label={t("invite")} text={t("invite-text")} /> : null}
        {manage && access.openSessions > 0 ? <Post action={`${path}/sessies`} label={t("end-sessions", name)} text={t("end-sessions-text", name)} /> : null}
        {manage && access.hasFactor ? (
          <Act text={t("remove-factor-text", name)}>
            <LinkButton href={`${path}/tweede-factor`} look="second" small>
              {t("remove-factor")}
            </LinkButton>
          </Act>
        ) : null}
        {manage && access.isBlocked ? <Post action={`${path}/blokkade/einde`} label={t("unblock")} /> : null}
        {manage && !access.isBlocked ? (
          <Act>
            <LinkButton href={`${path}/blokkade`} look="danger" small>
              {t("block")}
            </LinkButton>
          </Act>
        ) : null}
        {visit.me.personId === access.person.id ? <p class="soft">{t("yourself")}</p> : null}
      </Stack>
    </Block>
  );
}

function Act({ text, children }: { text?: string; children?: Child }) {
  return (
    <Stack>
      <div>{children}</div>
      {text ? <p class="small soft measure">{text}</p> : null}
    </Stack>
  );
}

function Post({ action, label, text }: { action: string; label: string; text?: string }) {
  return (
    <Act text={text}>
      <form method="post" action={action}>
        <Button look="second" small>
          {label}
        </Button>
      </form>
    </Act>
  );
}

export async function invitePost(visit: Visit): Promise<Response> {
  const t = visit.words(accessWords);
  const access = await getAccess(visit.actor, visit.param("person"));
  const outcome = await invitePerson(visit.actor, access.person.id);
  if ("refused" in outcome) return show(visit, access, t(`not-invited.${outcome.refused}`, nameOf(access)));
  return visit.redirect(pathOf(access), t("invited", nameOf(access)));
}

/** What an administrator does, with the sentence that is shown after it. */
function deed(act: (visit: Visit, personId: string) => Promise<unknown>, said: "sessions-ended" | "factor-removed" | "is-blocked" | "is-open") {
  return async (visit: Visit): Promise<Response> => {
    const access = await getAccess(visit.actor, visit.param("person"));
    await act(visit, access.person.id);
    return visit.redirect(pathOf(access), visit.words(accessWords)(said, nameOf(access)));
  };
}

export const endSessionsPost = deed((visit, id) => endAllSessions(visit.actor, id), "sessions-ended");
export const removeFactorPost = deed((visit, id) => removeLostFactor(visit.actor, id), "factor-removed");
export const blockPost = deed((visit, id) => blockPerson(visit.actor, id), "is-blocked");
export const unblockPost = deed((visit, id) => unblockPerson(visit.actor, id), "is-open");

/** The question before something heavy: what will happen, and to whom. */
function question(kind: "block" | "remove-factor", way: string) {
  return async (visit: Visit): Promise<Response> => {
    const t = visit.words(accessWords);
    const access = await getAccess(visit.actor, visit.param("person"));
    if (!access.may.manage) notAllowed();
    return visit.page(
      { title: t(`${kind}-title`, nameOf(access)), menu: "/mensen" },
      <Confirm title={t(`${kind}-title`, nameOf(access))} action={`${pathOf(access)}/${way}`} confirm={t(kind)} cancel={t("keep")} cancelHref={pathOf(access)}>
        <p>{t(`${kind}-ask`, nameOf(access))}</p>
      </Confirm>,
    );
  };
}

export const blockPage = question("block", "blokkade");
export const removeFactorPage = question("remove-factor", "tweede-factor");
