import type { Visit } from "#platform/web/visit.ts";
import { returnPath } from "#platform/web/return-path.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Note } from "#ui/note.tsx";
import { PasswordField, TextField } from "#ui/text-field.tsx";
import { WaitNote } from "../parts/wait-note.tsx";
import { signIn, type WhyNotSignedIn } from "../sign-in.ts";
import { signInForm, whereTo } from "../signin-form.ts";
import { isTooMany } from "../signin-limits.ts";
import { signinWords } from "../signin-words.ts";
import { doorOf, goIn, orWait } from "./door.ts";

type Shown = { naar: string; email?: string; errors?: Record<string, string>; refused?: WhyNotSignedIn };

export function signInPage(visit: Visit): Promise<Response> | Response {
  const { naar } = visit.query(whereTo);
  if (visit.actor.kind === "person") return visit.redirect(returnPath(naar, "/"));
  return show(visit, { naar });
}

export async function signInPost(visit: Visit): Promise<Response> {
  const form = await visit.form(signInForm);
  const typed = { naar: String(form.raw["naar"] ?? ""), email: String(form.raw["email"] ?? "") };
  if (!form.ok) return show(visit, { ...typed, errors: sentences(visit, form.errors) });
  const outcome = await orWait(signIn(visit.actor, { email: form.value.email, password: form.value.wachtwoord }, doorOf(visit)));
  return "done" in outcome ? goIn(visit, outcome.done, form.value.naar) : show(visit, { ...typed, refused: outcome.refused });
}

function sentences(visit: Visit, codes: Readonly<Record<string, string>>): Record<string, string> {
  const t = visit.words(signinWords);
  return Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, t(`error.${code}` as "error.email-wrong")]));
}

function show(visit: Visit, { naar, email = "", errors = {}, refused }: Shown): Promise<Response> {
  const t = visit.words(signinWords);
  const hasErrors = Object.keys(errors).length > 0;
  const status = isTooMany(refused) ? 429 : hasErrors || refused ? 422 : 200;
  return visit.page(
    { title: t("title"), door: true, hasErrors: hasErrors || refused === "wrong" },
    <>
      <ErrorSummary errors={errors} title={t("errors")} />
      {refused === "wrong" ? (
        <Note tone="bad" isAnswer title={t("wrong")}>
          {t("wrong-help")}
        </Note>
      ) : null}
      {isTooMany(refused) ? (
        <WaitNote
          visit={visit}
          wait={refused}
          action={
            <LinkButton href="/wachtwoord-vergeten" look="second" small>
              {t("wait.other-way")}
            </LinkButton>
          }
        />
      ) : null}
      <h1>{t("title")}</h1>
      <Form action="/inloggen" errors={errors}>
        <Hidden name="naar" value={returnPath(naar, "")} />
        <TextField name="email" type="email" label={t("email")} autocomplete="username" inputmode="email" value={email} spellcheck={false} />
        <PasswordField name="wachtwoord" label={t("password")} autocomplete="current-password" />
        <FormActions>
          <Button>{t("submit")}</Button>
          <a href="/wachtwoord-vergeten">{t("forgotten")}</a>
        </FormActions>
      </Form>
    </>,
    status,
  );
}
