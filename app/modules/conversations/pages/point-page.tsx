import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { pointForm, signs } from "../agreement-form.ts";
import { longText } from "../cycle-form.ts";
import { errorSentences, speechOf } from "../parts/speech.ts";
import { readPoint } from "../read-conversation.ts";
import { changePoint } from "../write-point.ts";

/** Changes one point of the joint notes. */
export function pointPage(visit: Visit): Promise<Response> {
  return show(visit);
}

export async function changePointPage(visit: Visit): Promise<Response> {
  const { t } = speechOf(visit);
  const id = visit.param("conversation");
  const typed = await visit.form(pointForm.extend(signs.shape));
  if (!typed.ok) return show(visit, typed);
  const outcome = await changePoint(visit.actor, id, visit.param("point"), typed.value.text, typed.value.revision);
  if ("refused" in outcome) return show(visit, { raw: typed.raw, refusal: outcome.refused });
  const { name } = await readPoint(visit.actor, id, visit.param("point"));
  return visit.redirect(`/gesprekken/${id}#verslag`, t(`notes.kept.${outcome.done}`, { name }));
}

type Typed = { readonly raw: TypedValues; readonly errors?: FieldErrors; readonly refusal?: "closed" | "signed" };

async function show(visit: Visit, typed?: Typed): Promise<Response> {
  const speech = speechOf(visit);
  const { t } = speech;
  const { conversation, point, name } = await readPoint(visit.actor, visit.param("conversation"), visit.param("point"));
  const errors = typed?.errors && errorSentences(speech, typed.errors);
  const address = `/gesprekken/${conversation.id}`;
  return visit.page(
    { title: t("notes.change-title"), hasErrors: Boolean(errors), menu: "/gesprekken" },
    <>
      <Crumbs links={[{ href: address, label: t("page.title", { name }) }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("notes.change-title")} lead={t("notes.lead")} />
      <Stack>
        {typed?.refusal ? <Note tone="bad" isAnswer title={t(`refused.${typed.refusal}`)} /> : null}
        <Form action={`${address}/punten/${point.id}`} values={typed ? { text: typed.raw["text"] ?? "" } : {}} errors={errors ?? {}}>
          {/* The revision that was opened, also after a mistake: what the other wrote meanwhile must not be gone over. */}
          <Hidden name="revision" value={typeof typed?.raw["revision"] === "string" ? typed.raw["revision"] : point.revision} />
          <TextArea name="text" label={t("notes.text")} rows={6} maxlength={longText} value={point.text} />
          <FormActions>
            <Button>{t("notes.save")}</Button>
            <LinkButton href={`${address}#verslag`} look="plain">
              {t("page.title", { name })}
            </LinkButton>
          </FormActions>
        </Form>
      </Stack>
    </>,
    typed ? 422 : 200,
  );
}
