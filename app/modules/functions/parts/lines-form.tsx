import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { RangeField } from "#ui/range-field.tsx";
import type { KeptFunction } from "../function-table.ts";
import { dimensionNames } from "../passport.ts";
import { tagWords } from "../tag-words.ts";
import { dimensionEnds } from "./dimension-scales.tsx";

/** The five lines with a slider each (K-09). */
export function LinesForm({ visit, kept }: { visit: Visit; kept: KeptFunction }) {
  const t = visit.words(tagWords);
  return (
    <Stack>
      <p class="measure">{t("about.lines")}</p>
      {kept.dimensions ? null : <p class="soft measure">{t("lines.none")}</p>}
      <Form action={`/functiehuis/${kept.id}/lijnen`}>
        {dimensionNames.map((name, index) => (
          <RangeField name={name} label={t(`line.${name}`)} ends={dimensionEnds(visit.tone, name)} value={kept.dimensions?.[index] ?? 50} step={5} />
        ))}
        <FormActions>
          <Button name="do" value="save">
            {t("lines.save")}
          </Button>
          {kept.dimensions ? (
            <Button look="plain" name="do" value="clear">
              {t("lines.clear")}
            </Button>
          ) : null}
        </FormActions>
      </Form>
    </Stack>
  );
}
