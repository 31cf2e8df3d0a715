import type { Visit } from "#platform/web/visit.ts";
import { returnPath } from "#platform/web/return-path.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { TextField } from "#ui/text-field.tsx";
import { findHalfSession, giveFactor } from "../give-factor.ts";
import { WaitNote } from "../parts/wait-note.tsx";
import { readSessionCookie, writeSessionCookie } from "../session-cookie.ts";
import { factorForm, whereTo } from "../signin-form.ts";
import { isTooMany, type TooMany } from "../signin-limits.ts";
import { signinWords } from "../signin-words.ts";

type Shown = { naar: string; met: string; code?: string; wait?: TooMany };

export async function factorPage(visit: Visit): Promise<Response> {
  const { naar, met } = visit.query(whereTo);
  if (!(await findHalfSession(visit.portal, readSessionCookie(visit.c)))) return visit.redirect(returnPath(naar, "/"));
  return show(visit, { naar, met });
}

export async function factorPost(visit: Visit): Promise<Response> {
  const t = visit.words(signinWords);
  const form = await visit.form(factorForm);
  const typed = { naar: String(form.raw["naar"] ?? ""), met: String(form.raw["met"] ?? "") };
  if (!form.ok) return show(visit, { ...typed, code: t("error.code-missing") });
  const outcome = await giveFactor(visit.actor, readSessionCookie(visit.c), form.value.code);
  if ("done" in outcome) {
    writeSessionCookie(visit.c, outcome.done.token);
    return visit.redirect(returnPath(typed.naar, "/"), outcome.done.by === "recovery" ? t("factor.codes-left", { count: outcome.done.codesLeft }) : undefined);
  }
  if (outcome.refused === "no-half-session") return visit.redirect("/inloggen", t("factor.over"));
  if (isTooMany(outcome.refused)) return show(visit, { ...typed, wait: outcome.refused });
  return show(visit, { ...typed, code: t(typed.met === "herstelcode" ? "error.recovery-wrong" : "error.code-wrong") });
}

function show(visit: Visit, { naar, met, code, wait }: Shown): Promise<Response> {
  const t = visit.words(signinWords);
  const errors: Record<string, string> = code ? { code } : {};
  const path = returnPath(naar, "");
  const other = (way: string) => `/inloggen/code?${new URLSearchParams({ ...(way ? { met: way } : {}), ...(path ? { naar: path } : {}) }).toString()}`;
  const byRecovery = met === "herstelcode";
  return visit.page(
    { title: t("factor.title"), door: true, hasErrors: code !== undefined },
    <>
      <ErrorSummary errors={errors} title={t("errors")} />
      {wait ? <WaitNote visit={visit} wait={wait} /> : null}
      <h1>{t("factor.title")}</h1>
      <p>{t(byRecovery ? "factor.recovery-lead" : "factor.lead")}</p>
      <Form action="/inloggen/code" errors={errors}>
        <Hidden name="naar" value={path} />
        <Hidden name="met" value={byRecovery ? "herstelcode" : ""} />
        {byRecovery ? (
          <TextField name="code" label={t("factor.recovery-code")} width="20" autocomplete="off" spellcheck={false} />
        ) : (
          <TextField name="code" label={t("factor.code")} width="10" autocomplete="one-time-code" inputmode="numeric" />
        )}
        <FormActions>
          <Button>{t("factor.submit")}</Button>
          <a href={other(byRecovery ? "" : "herstelcode")}>{t(byRecovery ? "factor.back" : "factor.lost")}</a>
        </FormActions>
      </Form>
      {byRecovery ? <p class="small soft">{t("factor.no-codes")}</p> : null}
    </>,
    wait ? 429 : code ? 422 : 200,
  );
}
