import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Row } from "#ui/layout.tsx";
import type { WhyNoNewEmail } from "../change-email.ts";
import { signinWords } from "../signin-words.ts";

/** A link from a mail that opens nothing: what happened, and the way on. */
export function brokenLink(visit: Visit, reason: WhyNoNewEmail): Promise<Response> {
  const t = visit.words(signinWords);
  const mayAsk = reason !== "no-access" && reason !== "email-taken";
  return visit.page(
    { title: t("link.title"), door: true },
    <>
      <h1>{t("link.title")}</h1>
      <p>{t(`link.${reason}`)}</p>
      <Row>
        <LinkButton href="/inloggen">{t("link.sign-in")}</LinkButton>
        {mayAsk ? <a href="/wachtwoord-vergeten">{t("link.ask-new")}</a> : null}
      </Row>
    </>,
    410,
  );
}
