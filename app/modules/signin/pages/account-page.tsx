import { dayOf } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Radios } from "#ui/choices.tsx";
import { Block, Halves, PageHead, Stack } from "#ui/layout.tsx";
import { Status } from "#ui/status.tsx";
import { accountWords } from "../account-words.ts";
import { chooseLanguage, endOtherSessions, endOwnSession, getOwnAccount, type OwnAccount } from "../own-account.ts";
import { OwnSessions } from "../parts/own-sessions.tsx";
import { languageForm } from "../signin-form.ts";

type Props = { visit: Visit; account: OwnAccount };

/** Everything of one's own account on one page. */
export async function accountPage(visit: Visit): Promise<Response> {
  const t = visit.words(accountWords);
  const account = await getOwnAccount(visit.me);
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Halves>
        <Stack big>
          <Who visit={visit} account={account} />
          <LanguageChoice visit={visit} account={account} />
        </Stack>
        <Stack big>
          <Password visit={visit} account={account} />
          <SecondStep visit={visit} account={account} />
        </Stack>
      </Halves>
      <OwnSessions visit={visit} sessions={account.sessions} />
    </>,
  );
}

function Who({ visit, account }: Props) {
  const t = visit.words(accountWords);
  return (
    <Block id="wie" title={t("who")}>
      <Stack>
        <Facts
          facts={[
            { label: t("name"), value: account.person.name },
            { label: t("email"), value: account.person.email },
          ]}
        />
        <p class="small soft">{t("who-source")}</p>
        <LinkButton href="/account/e-mail" look="second" small>
          {t("email-change")}
        </LinkButton>
      </Stack>
    </Block>
  );
}

function LanguageChoice({ visit, account }: Props) {
  const t = visit.words(accountWords);
  return (
    <Block id="taalkeuze" title={t("language")}>
      <Stack>
        <Form action="/account/taal">
          <Radios
            name="taal"
            label={t("language-question")}
            inline
            value={account.person.language}
            choices={(["nl", "en"] as const).map((value) => ({ value, label: <span lang={value}>{t(`language.${value}`)}</span> }))}
          />
          <FormActions>
            <Button look="second" small>
              {t("language-save")}
            </Button>
          </FormActions>
        </Form>
      </Stack>
    </Block>
  );
}

function Password({ visit, account }: Props) {
  const t = visit.words(accountWords);
  const changedAt = account.passwordChangedAt;
  return (
    <Block id="wachtwoord" title={t("password")}>
      <Stack>
        <p>{changedAt ? t("password-changed", { date: formatDate(visit.tone.language, dayOf(changedAt)) }) : t("password-none")}</p>
        <LinkButton href="/account/wachtwoord" look="second" small>
          {t(changedAt ? "password-change" : "password-choose")}
        </LinkButton>
      </Stack>
    </Block>
  );
}

function SecondStep({ visit, account }: Props) {
  const t = visit.words(accountWords);
  const { isOn } = account.factor;
  return (
    <Block id="tweede-stap" title={t("factor")}>
      <Stack>
        <p>
          <Status shape={isOn ? "check" : "open"}>{t(isOn ? "factor-on" : "factor-off")}</Status>
        </p>
        <p class="soft">{t(isOn ? "factor-on-text" : "factor-off-text")}</p>
        <LinkButton href="/account/tweede-factor" look="second" small>
          {t(isOn ? "factor-manage" : "factor-begin")}
        </LinkButton>
      </Stack>
    </Block>
  );
}

export async function languagePost(visit: Visit): Promise<Response> {
  const form = await visit.form(languageForm);
  const language = form.ok ? form.value.taal : "nl";
  await chooseLanguage(visit.me, language);
  return visit.redirect("/account", saved(language));
}

// Said in the language that was just chosen.
const saved = (language: "nl" | "en"): string => accountWords[language]["language-saved"];

export async function endSessionPost(visit: Visit): Promise<Response> {
  await endOwnSession(visit.me, visit.param("session"));
  return visit.redirect("/account#ingelogd", visit.words(accountWords)("session-ended"));
}

export async function endOthersPost(visit: Visit): Promise<Response> {
  const count = await endOtherSessions(visit.me);
  return visit.redirect("/account#ingelogd", visit.words(accountWords)("sessions-ended", { count }));
}
