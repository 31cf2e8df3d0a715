import { z } from "zod";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formSign } from "#platform/web/form-sign.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { addWalkEvidence } from "../collect-evidence.ts";
import { ownErrors } from "../parts/track-parts.tsx";
import { type Choice, readChoices } from "../read-own.ts";
import { trackWords } from "../track-words.ts";
import { evidenceForm, longestText } from "../walk-form.ts";

type Trouble = { readonly raw: TypedValues; readonly errors?: Record<string, string>; readonly refusal?: string };

const chosen = z.object({ voor: z.uuid().optional().catch(undefined) });

/** Adding evidence to one condition of the step at hand. */
export function evidencePage(visit: Visit): Promise<Response> {
  return show(visit, visit.query(chosen).voor);
}

export async function addEvidencePage(visit: Visit): Promise<Response> {
  const t = visit.words(trackWords);
  const form = await visit.form(evidenceForm);
  const typed = typeof form.raw["condition"] === "string" ? form.raw["condition"] : undefined;
  if (!form.ok) return show(visit, typed, { raw: form.raw, errors: ownErrors(visit, form.errors) });
  const { condition, ...input } = form.value;
  const outcome = await addWalkEvidence(visit.me, visit.param("walk"), condition, input);
  if ("refused" in outcome) return show(visit, condition, { raw: form.raw, refusal: t(`refused.${outcome.refused}`) });
  return visit.redirect(`/groeipaden/mijn/${visit.param("walk")}#voorwaarden`, t("add.done"));
}

async function show(visit: Visit, conditionKey: string | undefined, trouble?: Trouble): Promise<Response> {
  const t = visit.words(trackWords);
  const { walk, step, choices } = await readChoices(visit.me, visit.param("walk"));
  const address = `/groeipaden/mijn/${walk.id}`;
  const condition = step?.conditions.find(({ key }) => key === conditionKey) ?? step?.conditions[0];
  if (!condition) return visit.redirect(address);
  return visit.page(
    { title: t("add.title"), menu: "/groeipaden", hasErrors: trouble?.errors !== undefined },
    <>
      <Crumbs
        links={[
          { href: "/groeipaden", label: t("title") },
          { href: address, label: walk.content.name },
        ]}
      />
      <ErrorSummary errors={trouble?.errors} />
      <PageHead title={t("add.title")} lead={t("add.for", { condition: condition.text })} />
      <Stack>
        {trouble?.refusal ? (
          <Note tone="bad" isAnswer>
            {trouble.refusal}
          </Note>
        ) : null}
        <Form action={`${address}/bewijs`} values={trouble?.raw ?? {}} errors={trouble?.errors ?? {}} once={formSign(trouble?.raw)}>
          <Hidden name="condition" value={condition.key} />
          <TextArea name="text" label={t("add.text")} hint={t("add.text-hint")} rows={5} maxlength={longestText} optional />
          <TextField name="link" type="url" label={t("add.link")} hint={t("add.link-hint")} maxlength={500} optional />
          <TextField name="title" label={t("add.name")} maxlength={120} optional />
          {choices.length > 0 ? <Existing visit={visit} choices={choices} /> : <p class="soft measure">{t("add.files")}</p>}
          <FormActions>
            <Button>{t("add.send")}</Button>
            <a href={address}>{t("back")}</a>
          </FormActions>
        </Form>
      </Stack>
    </>,
    trouble ? 422 : 200,
  );
}

function Existing({ visit, choices }: { visit: Visit; choices: readonly Choice[] }) {
  const t = visit.words(trackWords);
  const options = (isFromPlan: boolean) => choices.filter((one) => one.isFromPlan === isFromPlan).map(({ id, title }) => ({ value: id, label: title }));
  const groups = [
    { group: t("add.from-plan"), options: options(true) },
    { group: t("add.earlier"), options: options(false) },
  ];
  return (
    <Select
      name="existing"
      label={t("add.existing")}
      hint={t("add.existing-hint")}
      none={t("add.existing-none")}
      options={groups.filter((group) => group.options.length > 0)}
      optional
    />
  );
}
