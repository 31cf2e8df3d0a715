import type { Mail } from "#platform/mail/send-mail.ts";
import type { Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import type { Person } from "#modules/people/public.ts";
import { signinMailWords } from "./signin-mail-words.ts";

export type SigninMail =
  | "invitation"
  | "reset"
  | "password-changed"
  | "new-email"
  | "email-changed"
  | "factor-set-up"
  | "factor-off"
  | "factor-removed"
  | "recovery-code-used";

/**
 * A mail about someone's way in, in their own language. It names nobody and says nothing personal: mail is read over shoulders and on
 * locked telephones.
 *
 * @example await sendMail(db, signinMail(actor.portal, person, "reset", { link: linkPath("reset", token) }));
 */
export function signinMail(
  portal: Portal,
  person: Pick<Person, "id" | "email" | "language">,
  kind: SigninMail,
  extra: { link?: string; to?: string } = {},
): Mail {
  const t = words(signinMailWords, { language: person.language, sector: portal.sector });
  return {
    kind: `signin.${kind}`,
    personId: person.id,
    to: extra.to ?? person.email,
    language: person.language,
    subject: t(`${kind}.subject`),
    // The mark stays in the text: the working link is put in where the mail is sent and nowhere else.
    body: `${t("greeting")}\n\n${t(`${kind}.text`, { portal: portal.title, link: "{{link}}" })}\n\n${t("closing", { portal: portal.title })}`,
    link: extra.link,
  };
}
