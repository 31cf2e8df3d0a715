import { linksAreReadable } from "#platform/mail/mail-settings.ts";
import { networkOf } from "#platform/web/client-address.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Note } from "#ui/note.tsx";
import { TextField } from "#ui/text-field.tsx";
import { askNewPassword } from "../ask-new-password.ts";
import { WaitNote } from "../parts/wait-note.tsx";
import { forgottenForm } from "../signin-form.ts";
import type { TooMany } from "../signin-limits.ts";
import { signinWords } from "../signin-words.ts";

export function forgottenPage(visit: Visit): Promise<Response> {
  return show(visit, {});
}

export async function forgottenPost(visit: Visit): Promise<Response> {
  const form = await visit.form(forgottenForm);
  if (!form.ok) return show(visit, { email: String(form.raw["email"] ?? ""), isWrong: true });
  const outcome = await askNewPassword(visit.actor, form.value.email, networkOf(visit.ip));
  return "done" in outcome ? visit.redirect("/wachtwoord-vergeten/verstuurd") : show(visit, { email: form.value.email, wait: outcome.refused });
}

/** The same for everybody: it does not say whether there is an account (T19). */
export function sentPage(visit: Visit): Promise<Response> {
  const t = visit.words(signinWords);
  return visit.page(
    { title: t("sent.title"), door: true },
    <>
      <h1>{t("sent.title")}</h1>
      <p>{t("sent.text")}</p>
      <p class="soft">{t("sent.nothing")}</p>
      {linksAreReadable() ? (
        <Note
          action={
            <LinkButton href="/inloggen/postbus" look="second" small>
              {t("sent.demo-link")}
            </LinkButton>
          }
        >
          {t("sent.demo")}
        </Note>
      ) : null}
      <p>
        <a href="/inloggen">{t("forgotten.back")}</a>
      </p>
    </>,
  );
}

function show(visit: Visit, { email = "", isWrong = false, wait }: { email?: string; isWrong?: boolean; wait?: TooMany }): Promise<Response> {
  const t = visit.words(signinWords);
  const errors: Record<string, string> = isWrong ? { email: t("error.email-wrong") } : {};
  return visit.page(
    { title: t("forgotten.title"), door: true, hasErrors: isWrong },
    <>
      <ErrorSummary errors={errors} />
      {wait ? <WaitNote visit={visit} wait={wait} /> : null}
      <h1>{t("forgotten.title")}</h1>
      <p>{t("forgotten.lead")}</p>
      <Form action="/wachtwoord-vergeten" errors={errors}>
        <TextField name="email" type="email" label={t("email")} autocomplete="username" inputmode="email" value={email} spellcheck={false} />
        <FormActions>
          <Button>{t("forgotten.submit")}</Button>
          <a href="/inloggen">{t("forgotten.back")}</a>
        </FormActions>
      </Form>
    </>,
    wait ? 429 : isWrong ? 422 : 200,
  );
}
