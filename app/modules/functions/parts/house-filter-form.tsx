import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Hidden } from "#ui/form.tsx";
import { Row } from "#ui/layout.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { Select } from "#ui/select.tsx";
import type { HouseQuery } from "../house-filter.ts";
import { houseWords } from "../house-words.ts";
import type { HouseChoices } from "../read-house.ts";
import { unitOptions } from "./unit-options.ts";

/** Searching and narrowing in one form, so that the address holds everything that was chosen. */
export function HouseFilter({ visit, query, choices }: { visit: Visit; query: HouseQuery; choices: HouseChoices }) {
  const t = visit.words(houseWords);
  return (
    <SearchField action="/functiehuis" name="zoek" label={t("find")} value={query.zoek} frame="functions">
      {query.lijst === "alle" ? null : <Hidden name="lijst" value={query.lijst} />}
      <Details summary={t("filter")} open={Boolean(query.onderdeel || query.domein || query.beheerder)}>
        <Row>
          <Select name="onderdeel" label={t("filter.unit")} none={t("filter.all")} value={query.onderdeel} options={unitOptions(choices.units)} />
          <Select
            name="domein"
            label={t("filter.domain")}
            none={t("filter.all")}
            value={query.domein}
            options={choices.domains.map((domain) => ({ value: domain.id, label: domain.name }))}
          />
          <Select
            name="beheerder"
            label={t("filter.owner")}
            none={t("filter.all")}
            value={query.beheerder}
            options={[{ value: "niemand", label: t("filter.no-owner") }, ...choices.owners.map((owner) => ({ value: owner.id, label: owner.name }))]}
          />
          <Button look="second">{t("filter.apply")}</Button>
        </Row>
      </Details>
    </SearchField>
  );
}
