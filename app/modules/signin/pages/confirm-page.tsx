import { returnPath } from "#platform/web/return-path.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { PasswordField, TextField } from "#ui/text-field.tsx";
import { accountWords } from "../account-words.ts";
import { confirmIdentity, findProofs } from "../confirm-identity.ts";
import { WaitNote } from "../parts/wait-note.tsx";
import { writeSessionCookie } from "../session-cookie.ts";
import { confirmForm, whereTo } from "../signin-form.ts";
import { isTooMany, type TooMany } from "../signin-limits.ts";
import { orWait } from "./door.ts";

/** Sends someone to show again that it is them, and back to where they were going (T10). */
export function askIdentity(visit: Visit, path: string): Response {
  return visit.redirect(`/account/bevestig?naar=${encodeURIComponent(path)}`);
}

export function confirmPage(visit: Visit): Promise<Response> {
  return show(visit, visit.query(whereTo).naar);
}

export async function confirmPost(visit: Visit): Promise<Response> {
  const t = visit.words(accountWords);
  const form = await visit.form(confirmForm);
  const typed = form.ok ? form.value : { wachtwoord: "", code: "", naar: "" };
  const outcome = await orWait(confirmIdentity(visit.me, { password: typed.wachtwoord, code: typed.code }));
  if ("done" in outcome) {
    writeSessionCookie(visit.c, outcome.done);
    return visit.redirect(returnPath(typed.naar, "/account"));
  }
  if (isTooMany(outcome.refused)) return show(visit, typed.naar, {}, outcome.refused);
  return show(visit, typed.naar, { wachtwoord: t("error.proof-wrong") });
}

async function show(visit: Visit, naar: string, errors: Record<string, string> = {}, wait?: TooMany): Promise<Response> {
  const t = visit.words(accountWords);
  const proofs = await findProofs(visit.me);
  const hasErrors = Object.keys(errors).length > 0;
  return visit.page(
    { title: t("confirm-title"), hasErrors },
    <>
      <ErrorSummary errors={errors} />
      {wait ? <WaitNote visit={visit} wait={wait} /> : null}
      <PageHead title={t("confirm-title")} lead={t("confirm-lead")} />
      {proofs.password ? (
        <Form action="/account/bevestig" errors={errors}>
          <Hidden name="naar" value={returnPath(naar, "/account")} />
          <PasswordField name="wachtwoord" label={t("confirm-password")} autocomplete="current-password" />
          {proofs.factor ? <TextField name="code" label={t("confirm-code")} width="20" autocomplete="one-time-code" spellcheck={false} /> : null}
          <FormActions>
            <Button>{t("confirm-submit")}</Button>
            <a href="/account">{t("back")}</a>
          </FormActions>
        </Form>
      ) : (
        <Note>{t("confirm-none")}</Note>
      )}
    </>,
    wait ? 429 : hasErrors ? 422 : 200,
  );
}
