import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { TextField } from "#ui/text-field.tsx";
import { accountWords } from "../account-words.ts";
import { askNewEmail } from "../change-email.ts";
import { getOwnAccount } from "../own-account.ts";
import { WaitNote } from "../parts/wait-note.tsx";
import { newEmailForm } from "../signin-form.ts";
import { isTooMany, type TooMany } from "../signin-limits.ts";
import { askIdentity } from "./confirm-page.tsx";

export function changeEmailPage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

export async function changeEmailPost(visit: Visit): Promise<Response> {
  const t = visit.words(accountWords);
  const form = await visit.form(newEmailForm);
  const email = String(form.raw["email"] ?? "");
  if (!form.ok) return show(visit, { email, error: t("error.email-wrong") });
  const outcome = await askNewEmail(visit.me, form.value.email);
  if ("done" in outcome) return visit.redirect("/account", t("new-email-sent", { email: form.value.email }));
  if (outcome.refused === "not-fresh") return askIdentity(visit, "/account/e-mail");
  return isTooMany(outcome.refused) ? show(visit, { email, wait: outcome.refused }) : show(visit, { email, error: t(`error.${outcome.refused}`) });
}

async function show(visit: Visit, { email = "", error, wait }: { email?: string; error?: string; wait?: TooMany }): Promise<Response> {
  const t = visit.words(accountWords);
  const account = await getOwnAccount(visit.me);
  if (!account.isFresh) return askIdentity(visit, "/account/e-mail");
  const errors: Record<string, string> = error ? { email: error } : {};
  return visit.page(
    { title: t("new-email-title"), hasErrors: error !== undefined },
    <>
      <Crumbs links={[{ href: "/account", label: t("title") }]} />
      <ErrorSummary errors={errors} />
      {wait ? <WaitNote visit={visit} wait={wait} /> : null}
      <PageHead title={t("new-email-title")} lead={t("new-email-lead")} />
      <p>{t("new-email-now", { email: account.person.email })}</p>
      <Form action="/account/e-mail" errors={errors}>
        <TextField name="email" type="email" label={t("new-email")} autocomplete="email" inputmode="email" value={email} spellcheck={false} />
        <FormActions>
          <Button>{t("new-email-submit")}</Button>
          <a href="/account">{t("back")}</a>
        </FormActions>
      </Form>
    </>,
    wait ? 429 : error ? 422 : 200,
  );
}
