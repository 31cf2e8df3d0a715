import { dayOf } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Confirm } from "#ui/dialog.tsx";
import { PageHead, Row, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { accountWords } from "../account-words.ts";
import { getOwnAccount, type OwnAccount } from "../own-account.ts";
import { beginFactor, renewRecoveryCodes, switchFactorOff, whyFactorStays } from "../set-up-factor.ts";
import { askIdentity } from "./confirm-page.tsx";
import { keepForNextPage, takeFromPageBefore } from "./show-once.ts";

const home = "/account/tweede-factor";
type Props = { visit: Visit; account: OwnAccount };

/** Whether there is a second step, and what its owner can do with it. */
export async function secondFactorPage(visit: Visit): Promise<Response> {
  const t = visit.words(accountWords);
  const account = await getOwnAccount(visit.me);
  return visit.page(
    { title: t("factor-title") },
    <>
      <Crumbs links={[{ href: "/account", label: t("title") }]} />
      <PageHead title={t("factor-title")} lead={t(account.factor.isOn ? "factor-on-text" : "factor-off-text")} />
      {account.factor.isOn ? <On visit={visit} account={account} /> : <Off visit={visit} />}
    </>,
  );
}

function Off({ visit }: { visit: Visit }) {
  const t = visit.words(accountWords);
  return (
    <Stack>
      {whyFactorStays(visit.me) ? <Note tone="warn">{t("factor-must")}</Note> : null}
      <p class="measure">{t("factor-needs")}</p>
      <form method="post" action={home}>
        <Button>{t("factor-begin")}</Button>
      </form>
    </Stack>
  );
}

function On({ visit, account }: Props) {
  const t = visit.words(accountWords);
  const { confirmedAt } = account.factor;
  const stays = whyFactorStays(visit.me);
  return (
    <Stack>
      {confirmedAt ? <p>{t("factor-since", { date: formatDate(visit.tone.language, dayOf(confirmedAt)) })}</p> : null}
      <p>{t("factor-codes-left", { count: account.codesLeft })}</p>
      <Row>
        <form method="post" action={`${home}/herstelcodes`}>
          <Button look="second">{t("factor-codes-new")}</Button>
        </form>
        <form method="post" action={home}>
          <Button look="second">{t("factor-new-phone")}</Button>
        </form>
        {stays ? null : (
          <LinkButton href={`${home}/uit`} look="plain">
            {t("factor-switch-off")}
          </LinkButton>
        )}
      </Row>
      {stays ? <p class="soft">{t("factor-stays")}</p> : null}
    </Stack>
  );
}

export async function beginFactorPost(visit: Visit): Promise<Response> {
  const outcome = await beginFactor(visit.me);
  return "refused" in outcome ? askIdentity(visit, home) : visit.redirect(`${home}/instellen`);
}

export async function newCodesPost(visit: Visit): Promise<Response> {
  const outcome = await renewRecoveryCodes(visit.me);
  if ("refused" in outcome) return outcome.refused === "not-fresh" ? askIdentity(visit, home) : visit.redirect(home);
  keepForNextPage(visit, outcome.done);
  return visit.redirect(`${home}/herstelcodes`);
}

/** The recovery codes, once. */
export function recoveryCodesPage(visit: Visit): Promise<Response> | Response {
  const t = visit.words(accountWords);
  const codes = takeFromPageBefore(visit);
  if (!codes) return visit.redirect(home);
  return visit.page(
    { title: t("codes-title") },
    <>
      <PageHead title={t("codes-title")} lead={t("codes-lead")} />
      <Stack big>
        <Note tone="warn">{t("codes-once")}</Note>
        <ul aria-label={t("codes-list")}>
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <div>
          <LinkButton href="/account">{t("codes-done")}</LinkButton>
        </div>
      </Stack>
    </>,
  );
}

export function switchOffPage(visit: Visit): Promise<Response> | Response {
  const t = visit.words(accountWords);
  if (whyFactorStays(visit.me)) return visit.redirect(home);
  return visit.page(
    { title: t("factor-off-title") },
    <Confirm title={t("factor-off-title")} action={`${home}/uit`} confirm={t("factor-switch-off")} cancel={t("keep")} cancelHref={home}>
      <p>{t("factor-off-ask")}</p>
    </Confirm>,
  );
}

export async function switchOffPost(visit: Visit): Promise<Response> {
  const outcome = await switchFactorOff(visit.me);
  if ("done" in outcome) return visit.redirect("/account", visit.words(accountWords)("factor-is-off"));
  return outcome.refused === "not-fresh" ? askIdentity(visit, `${home}/uit`) : visit.redirect(home);
}
