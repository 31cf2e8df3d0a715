import { z } from "zod";
import { readEmail } from "#modules/people/public.ts";

// Longer than any password or address; what is longer is not worth a hash or a question to the database.
const text = z.string().max(1000).catch("");

const email = text.transform((typed, context) => {
  const read = readEmail(typed);
  if ("email" in read) return read.email;
  context.addIssue({ code: "custom", message: "email-wrong" });
  return z.NEVER;
});

const required = (code: string) => text.refine((typed) => typed !== "", code);
const code = (missing: string) => text.transform((typed) => typed.trim()).refine((typed) => typed !== "", missing);

export const signInForm = z.object({ email, wachtwoord: required("password-missing"), naar: text });
export const factorForm = z.object({ code: code("code-missing"), naar: text, met: text });
export const forgottenForm = z.object({ email });
/** The rules of a new password need the person and the portal, so the use case holds it to them. */
export const choosePasswordForm = z.object({ nieuw: text });
export const changePasswordForm = z.object({ huidig: text, nieuw: text });
export const newEmailForm = z.object({ email });
export const confirmForm = z.object({ wachtwoord: text, code: text, naar: text });
export const setUpForm = z.object({ code: code("code-missing") });
export const languageForm = z.object({ taal: z.enum(["nl", "en"]).catch("nl") });

/** Where to go afterwards, as it came along in the address. */
export const whereTo = z.object({ naar: z.string().catch(""), met: z.string().catch("") });
