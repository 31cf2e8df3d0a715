import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { Details } from "#ui/details.tsx";
import { Row, Stack } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { DateField, TextField } from "#ui/text-field.tsx";
import { houseWords } from "../house-words.ts";
import { passportWords } from "../passport-words.ts";
import type { HouseChoices } from "../read-house.ts";
import { tagKinds } from "../tag-kind.ts";
import { unitOptions } from "./unit-options.ts";

/** What can be done with many functions: each with a field of its own and the button that does it. */
export function ManyFields({ visit, choices, total, isOpen }: { visit: Visit; choices: HouseChoices; total: number; isOpen: boolean }) {
  const t = visit.words(houseWords);
  const kinds = visit.words(passportWords);
  return (
    <Details summary={t("many.title")} open={isOpen}>
      <Stack>
        <Radios
          name="which"
          label={t("many.which")}
          value="ticked"
          choices={[
            { value: "ticked", label: t("many.ticked") },
            { value: "all", label: t("many.all", { count: total }) },
          ]}
        />
        <Row>
          <Button look="second" name="do" value="publish">
            {t("many.publish")}
          </Button>
          <Button look="second" name="do" value="archive">
            {t("many.archive")}
          </Button>
        </Row>
        <Row>
          <Select
            name="ownerId"
            label={t("many.owner")}
            none={t("many.owner-none")}
            options={choices.owners.map((owner) => ({ value: owner.id, label: owner.name }))}
          />
          <Do name="owner">{t("many.owner-do")}</Do>
        </Row>
        <Row>
          <DateField name="checkBefore" label={t("many.check")} hint={t("many.check-hint")} />
          <Do name="check">{t("many.check-do")}</Do>
        </Row>
        <Row>
          <Select name="unitId" label={t("many.unit")} none={t("many.unit-none")} options={unitOptions(choices.units)} />
          <Do name="unit">{t("many.unit-do")}</Do>
        </Row>
        <Row>
          <Select
            name="domainId"
            label={t("many.domain")}
            none={t("many.domain-choose")}
            options={choices.domains.map((domain) => ({ value: domain.id, label: domain.name }))}
          />
          <Do name="addDomain">{t("many.domain-add")}</Do>
          <Do name="removeDomain">{t("many.domain-remove")}</Do>
        </Row>
        <Row>
          <Select name="kind" label={t("many.tag-kind")} options={tagKinds.map((kind) => ({ value: kind, label: kinds(`kind.${kind}`) }))} />
          <TextField name="label" label={t("many.tag")} hint={t("many.tag-hint")} width="20" autocomplete="off" />
          <Do name="addTag">{t("many.tag-add")}</Do>
          <Do name="removeTag">{t("many.tag-remove")}</Do>
        </Row>
      </Stack>
    </Details>
  );
}

function Do({ name, children }: { name: string; children: string }) {
  return (
    <Button look="second" small name="do" value={name}>
      {children}
    </Button>
  );
}
