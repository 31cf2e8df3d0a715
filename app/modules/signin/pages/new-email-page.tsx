import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { linkPath } from "../access-link.ts";
import { confirmNewEmail, openEmailLink } from "../change-email.ts";
import { brokenLink } from "../parts/broken-link.tsx";
import { signinWords } from "../signin-words.ts";

export async function newEmailPage(visit: Visit): Promise<Response> {
  const t = visit.words(signinWords);
  const token = visit.param("token");
  const opened = await openEmailLink(visit.actor, token);
  if ("refused" in opened) return brokenLink(visit, opened.refused);
  return visit.page(
    { title: t("new-email.title"), door: true },
    <>
      <h1>{t("new-email.title")}</h1>
      <p>{t("new-email.lead", { email: opened.done })}</p>
      <Form action={linkPath("new-email", token)}>
        <FormActions>
          <Button>{t("new-email.submit")}</Button>
        </FormActions>
      </Form>
    </>,
  );
}

export async function newEmailPost(visit: Visit): Promise<Response> {
  const outcome = await confirmNewEmail(visit.actor, visit.param("token"));
  if ("refused" in outcome) return brokenLink(visit, outcome.refused);
  return visit.redirect(visit.actor.kind === "person" ? "/account" : "/inloggen", visit.words(signinWords)("new-email.done"));
}
