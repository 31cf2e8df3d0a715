import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { TextField } from "#ui/text-field.tsx";
import { accountWords } from "../account-words.ts";
import { getOwnAccount } from "../own-account.ts";
import { QrCode } from "../parts/qr-code.tsx";
import { WaitNote } from "../parts/wait-note.tsx";
import { factorUri } from "../second-factor.ts";
import { writeSessionCookie } from "../session-cookie.ts";
import { confirmFactor } from "../set-up-factor.ts";
import { setUpForm } from "../signin-form.ts";
import { isTooMany, type TooMany } from "../signin-limits.ts";
import { askIdentity } from "./confirm-page.tsx";
import { keepForNextPage } from "./show-once.ts";

const home = "/account/tweede-factor";
const here = `${home}/instellen`;

export function setUpFactorPage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

export async function setUpFactorPost(visit: Visit): Promise<Response> {
  const t = visit.words(accountWords);
  const form = await visit.form(setUpForm);
  if (!form.ok) return show(visit, { error: t("error.code-missing") });
  const outcome = await confirmFactor(visit.me, form.value.code);
  if ("done" in outcome) {
    writeSessionCookie(visit.c, outcome.done.token);
    keepForNextPage(visit, outcome.done.codes);
    return visit.redirect(`${home}/herstelcodes`);
  }
  if (outcome.refused === "not-fresh") return askIdentity(visit, here);
  return isTooMany(outcome.refused) ? show(visit, { wait: outcome.refused }) : show(visit, { error: t("error.code-wrong") });
}

async function show(visit: Visit, { error, wait }: { error?: string; wait?: TooMany }): Promise<Response> {
  const t = visit.words(accountWords);
  const { factor, person, isFresh } = await getOwnAccount(visit.me);
  // The secret is shown only to who gave the password lately: a page left open must not hand it over.
  if (!isFresh) return askIdentity(visit, here);
  if (!factor.pendingSecret) return visit.redirect(home);
  const uri = factorUri(factor.pendingSecret, { portal: visit.portal.title, email: person.email });
  const errors: Record<string, string> = error ? { code: error } : {};
  return visit.page(
    { title: t("set-up-title"), hasErrors: error !== undefined },
    <>
      <Crumbs links={[{ href: home, label: t("factor-title") }]} />
      <ErrorSummary errors={errors} />
      {wait ? <WaitNote visit={visit} wait={wait} /> : null}
      <PageHead title={t("set-up-title")} lead={t("set-up-scan")} />
      <Stack big>
        <p>
          <QrCode text={uri} label={t("set-up-picture")} />
        </p>
        <p>
          {t("set-up-here")} <a href={uri}>{t("set-up-open")}</a>
        </p>
        <p>
          {t("set-up-typed")} <code>{factor.pendingSecret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </p>
        <Form action={here} errors={errors}>
          <TextField name="code" label={t("set-up-code")} hint={t("set-up-code-hint")} width="10" autocomplete="one-time-code" inputmode="numeric" />
          <FormActions>
            <Button>{t("set-up-submit")}</Button>
            <a href={home}>{t("back")}</a>
          </FormActions>
        </Form>
      </Stack>
    </>,
    wait ? 429 : error ? 422 : 200,
  );
}
