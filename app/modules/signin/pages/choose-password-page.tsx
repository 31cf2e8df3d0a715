import { getCookie } from "hono/cookie";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { linkPath } from "../access-link.ts";
import { choosePassword, openPasswordLink, type PasswordLinkKind, type WhyNoPasswordByLink } from "../choose-password.ts";
import { brokenLink } from "../parts/broken-link.tsx";
import { NewPasswordField, passwordSentence } from "../parts/new-password-field.tsx";
import { WaitNote } from "../parts/wait-note.tsx";
import { choosePasswordForm } from "../signin-form.ts";
import { isTooMany, type TooMany } from "../signin-limits.ts";
import { signinWords } from "../signin-words.ts";
import { doorOf, goIn, orWait } from "./door.ts";

type Opened = { kind: PasswordLinkKind; token: string; email: string };

/** The page behind a link in a mail. Opening it changes nothing: scanners of mail do so before people do. */
async function page(visit: Visit, kind: PasswordLinkKind): Promise<Response> {
  const token = visit.param("token");
  const opened = await openPasswordLink(visit.actor, kind, token);
  if ("refused" in opened) return brokenLink(visit, opened.refused);
  const { language, email } = opened.done.person;
  // The mail was in the person's language; so is the page, unless this browser chose one.
  const isAsked = getCookie(visit.c, "taal") !== undefined || visit.c.req.query("taal") !== undefined;
  if (language !== visit.tone.language && !isAsked)
    return visit.redirect(`/taal/${language}?naar=${encodeURIComponent(`${linkPath(kind, token)}?taal=${language}`)}`);
  return show(visit, { kind, token, email });
}

async function post(visit: Visit, kind: PasswordLinkKind): Promise<Response> {
  const token = visit.param("token");
  const form = await visit.form(choosePasswordForm);
  const outcome = await orWait(choosePassword(visit.actor, kind, { token, password: form.ok ? form.value.nieuw : "" }, doorOf(visit)));
  if ("done" in outcome) return goIn(visit, outcome.done, "/", visit.words(signinWords)("choose.done"));
  const sentence = passwordSentence(visit, outcome.refused);
  if (!sentence && !isTooMany(outcome.refused)) return brokenLink(visit, outcome.refused as Exclude<WhyNoPasswordByLink, `password-${string}`>);
  const opened = await openPasswordLink(visit.actor, kind, token);
  if ("refused" in opened) return brokenLink(visit, opened.refused);
  const wait = isTooMany(outcome.refused) ? outcome.refused : undefined;
  return show(visit, { kind, token, email: opened.done.person.email }, sentence ? { nieuw: sentence } : {}, wait);
}

export const invitationPage = (visit: Visit): Promise<Response> => page(visit, "invitation");
export const invitationPost = (visit: Visit): Promise<Response> => post(visit, "invitation");
export const resetPage = (visit: Visit): Promise<Response> => page(visit, "reset");
export const resetPost = (visit: Visit): Promise<Response> => post(visit, "reset");

function show(visit: Visit, { kind, token, email }: Opened, errors: Record<string, string> = {}, wait?: TooMany): Promise<Response> {
  const t = visit.words(signinWords);
  const hasErrors = Object.keys(errors).length > 0;
  return visit.page(
    { title: t(`choose.${kind}.title`), door: true, hasErrors },
    <>
      <ErrorSummary errors={errors} />
      {wait ? <WaitNote visit={visit} wait={wait} /> : null}
      <h1>{t(`choose.${kind}.title`)}</h1>
      <p>{t(`choose.${kind}.lead`, { portal: visit.portal.title })}</p>
      <Facts facts={[{ label: t("choose.account"), value: email }]} />
      <Form action={linkPath(kind, token)} errors={errors}>
        <NewPasswordField visit={visit} email={email} label={t("choose.password")} />
        <FormActions>
          <Button>{t("choose.submit")}</Button>
        </FormActions>
      </Form>
    </>,
    wait ? 429 : hasErrors ? 422 : 200,
  );
}
