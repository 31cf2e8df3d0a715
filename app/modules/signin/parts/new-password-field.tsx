import type { Visit } from "#platform/web/visit.ts";
import { PasswordField } from "#ui/text-field.tsx";
import { passwordLength, type WhyNotPassword } from "../password-rules.ts";
import { signinWords } from "../signin-words.ts";

/** One field and not two: who can see what they type needs no second try. The address goes along, so that a password manager keeps both. */
export function NewPasswordField({ visit, email, label }: { visit: Visit; email: string; label: string }) {
  const t = visit.words(signinWords);
  return (
    <>
      <input type="hidden" name="username" autocomplete="username" value={email} />
      <PasswordField name="nieuw" label={label} hint={t("choose.hint", passwordLength)} autocomplete="new-password" />
    </>
  );
}

const reasons: readonly string[] = [
  "password-empty",
  "password-too-short",
  "password-too-long",
  "password-common",
  "password-about-you",
] satisfies WhyNotPassword[];

/** The sentence for a password that can not be chosen, or undefined when the reason is another one. */
export function passwordSentence(visit: Visit, reason: unknown): string | undefined {
  if (typeof reason !== "string" || !reasons.includes(reason)) return undefined;
  return visit.words(signinWords)(`error.${reason as WhyNotPassword}`, passwordLength);
}
