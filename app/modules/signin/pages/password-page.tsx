import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { PageHead } from "#ui/layout.tsx";
import { PasswordField } from "#ui/text-field.tsx";
import { accountWords } from "../account-words.ts";
import { changePassword } from "../change-password.ts";
import { getOwnAccount, type OwnAccount } from "../own-account.ts";
import { NewPasswordField, passwordSentence } from "../parts/new-password-field.tsx";
import { WaitNote } from "../parts/wait-note.tsx";
import { writeSessionCookie } from "../session-cookie.ts";
import { changePasswordForm } from "../signin-form.ts";
import { isTooMany, type TooMany } from "../signin-limits.ts";
import { orWait } from "./door.ts";
import { askIdentity } from "./confirm-page.tsx";

export async function passwordPage(visit: Visit): Promise<Response> {
  const account = await getOwnAccount(visit.me);
  if (!account.passwordChangedAt && !account.isFresh) return askIdentity(visit, "/account/wachtwoord");
  return show(visit, account);
}

export async function passwordPost(visit: Visit): Promise<Response> {
  const t = visit.words(accountWords);
  const form = await visit.form(changePasswordForm);
  const typed = form.ok ? form.value : { huidig: "", nieuw: "" };
  const account = await getOwnAccount(visit.me);
  const outcome = await orWait(changePassword(visit.me, { current: typed.huidig, wanted: typed.nieuw }));
  if ("done" in outcome) {
    writeSessionCookie(visit.c, outcome.done);
    return visit.redirect("/account", t("password-saved"));
  }
  const reason = outcome.refused;
  if (reason === "not-fresh") return askIdentity(visit, "/account/wachtwoord");
  if (isTooMany(reason)) return show(visit, account, {}, reason);
  if (reason === "current-wrong") return show(visit, account, { huidig: t(typed.huidig ? "error.current-wrong" : "error.current-missing") });
  return show(visit, account, { nieuw: passwordSentence(visit, reason) ?? "" });
}

function show(visit: Visit, account: OwnAccount, errors: Record<string, string> = {}, wait?: TooMany): Promise<Response> {
  const t = visit.words(accountWords);
  const hasErrors = Object.keys(errors).length > 0;
  const title = t(account.passwordChangedAt ? "password-change" : "password-choose");
  return visit.page(
    { title, hasErrors },
    <>
      <Crumbs links={[{ href: "/account", label: t("title") }]} />
      <ErrorSummary errors={errors} />
      {wait ? <WaitNote visit={visit} wait={wait} /> : null}
      <PageHead title={title} lead={t("password-lead")} />
      <Form action="/account/wachtwoord" errors={errors}>
        {account.passwordChangedAt ? <PasswordField name="huidig" label={t("password-current")} autocomplete="current-password" /> : null}
        <NewPasswordField visit={visit} email={account.person.email} label={t("password-new")} />
        <FormActions>
          <Button>{t("password-save")}</Button>
          <LinkBack label={t("back")} />
        </FormActions>
      </Form>
    </>,
    wait ? 429 : hasErrors ? 422 : 200,
  );
}

function LinkBack({ label }: { label: string }) {
  return <a href="/account">{label}</a>;
}
