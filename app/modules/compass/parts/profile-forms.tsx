import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Combo, type ComboOption } from "#ui/combo.tsx";
import { Details } from "#ui/details.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { byTitle } from "../by-title.ts";
import type { CompassHouse } from "../compass-house.ts";
import { profileWords } from "../profile-words.ts";

type Errors = Record<string, string>;

export function AddTag({
  visit,
  raw,
  errors,
  found,
}: {
  visit: Visit;
  raw: TypedValues | undefined;
  errors: Errors;
  found: readonly ComboOption[] | undefined;
}) {
  const t = visit.words(profileWords);
  return (
    <Block id="toevoegen" title={t("add.title")}>
      <Form action="/kompas/profiel/kenmerk" values={raw ?? {}} errors={errors}>
        <Combo name="kenmerk" label={t("add.label")} hint={t("add.hint")} source="/kompas/profiel/kenmerken" {...(found ? { found } : {})} />
        <FormActions>
          <Button>{t("add.save")}</Button>
        </FormActions>
      </Form>
    </Block>
  );
}

/** Another function to begin with: who works under a name that is not what they do. */
export function OtherStart({ visit, house, chosenId, errors }: { visit: Visit; house: CompassHouse; chosenId: string | undefined; errors: Errors }) {
  const t = visit.words(profileWords);
  const filled = [...house.functions.values()].filter((each) => each.isFilled).toSorted((a, b) => byTitle(a.passport.title, b.passport.title));
  return (
    <Details summary={t("start.title")} open={errors["functionId"] !== undefined}>
      <Stack>
        <p class="measure">{t("start.lead")}</p>
        <Form action="/kompas/profiel/functie" errors={errors}>
          <Select
            name="functionId"
            label={t("start.label")}
            value={chosenId ?? ""}
            none={t("start.none")}
            options={filled.map((each) => ({ value: each.id, label: each.passport.title }))}
          />
          <FormActions>
            <Button look="second">{t("start.save")}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Details>
  );
}

export function BeginAgain({ visit }: { visit: Visit }) {
  const t = visit.words(profileWords);
  return (
    <Details summary={t("reset.title")}>
      <Stack>
        <p class="measure">{t("reset.lead")}</p>
        <p>
          <LinkButton href="/kompas/profiel/opnieuw" look="second" small opens="opnieuw">
            {t("reset")}
          </LinkButton>
        </p>
        <Dialog id="opnieuw" title={t("reset.question")} action="/kompas/profiel/opnieuw" confirm={t("reset.confirm")} cancel={t("reset.cancel")}>
          <p>{t("reset.text")}</p>
        </Dialog>
      </Stack>
    </Details>
  );
}
