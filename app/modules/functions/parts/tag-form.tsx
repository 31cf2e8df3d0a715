import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Combo, type ComboOption } from "#ui/combo.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { DateField } from "#ui/text-field.tsx";
import type { PassportTag } from "../passport.ts";
import { passportWords } from "../passport-words.ts";
import { type TagKind, tagSources } from "../tag-kind.ts";
import { tagWords } from "../tag-words.ts";

type Props = {
  visit: Visit;
  functionId: string;
  kind: TagKind;
  today: DateString;
  /** The tag of which something is changed; without it a new one is added. */
  editing?: PassportTag;
  /** What was said about it when this form was first opened. */
  was?: string;
  values: TypedValues;
  errors: Readonly<Record<string, string>>;
  found?: readonly ComboOption[];
};

/** Adding a tag to a passport, or changing what is said about it there. */
export function TagForm({ visit, functionId, kind, today, editing, was, values, errors, found }: Props) {
  const t = visit.words(tagWords);
  const sources = visit.words(passportWords);
  return (
    <Block id="kenmerk" title={editing ? t("on.edit", { label: editing.label }) : t("on.add")}>
      <Form action={`/functiehuis/${functionId}/kenmerken`} values={values} errors={errors}>
        <Hidden name="kind" value={kind} />
        {editing ? (
          <>
            <Hidden name="editing" value={editing.tagId} />
            <Hidden name="was" value={was ?? ""} />
          </>
        ) : (
          <Combo
            name="tag"
            label={t("on.tag")}
            hint={t("on.tag-hint")}
            source={`/functiehuis/kenmerken/zoek?soort=${kind}`}
            {...(errors["tag-search"] ? { error: errors["tag-search"] } : {})}
            {...(found ? { found } : {})}
          />
        )}
        <TextArea name="explanation" label={t("on.explanation")} hint={t("on.explanation-hint")} optional rows={3} value={editing?.explanation} />
        <Select
          name="source"
          label={t("on.source")}
          value={editing?.source ?? "editor"}
          options={tagSources.map((source) => ({ value: source, label: sources(`source.${source}`) }))}
        />
        <DateField
          name="sourceOn"
          label={t("on.source-on")}
          hint={t("on.source-on-hint")}
          value={formatDate(visit.tone.language, editing?.sourceOn ?? today)}
        />
        <FormActions>
          <Button>{t("on.save")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}
