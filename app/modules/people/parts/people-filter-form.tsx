import type { Visit } from "#platform/web/visit.ts";
import { SearchField } from "#ui/search-field.tsx";
import { Row } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { Button } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Hidden } from "#ui/form.tsx";
import { categories } from "../employment.ts";
import { employmentWords } from "../employment-words.ts";
import type { TreeUnit } from "../list-units.ts";
import type { PeopleQuery } from "../people-filter.ts";
import { peopleWords } from "../people-words.ts";
import { unitOptions } from "./unit-options.ts";

/** Searching and narrowing in one form, so that the address holds everything that was chosen. */
export function PeopleFilter({ visit, query, units }: { visit: Visit; query: PeopleQuery; units: readonly TreeUnit[] }) {
  const t = visit.words(peopleWords);
  const kinds = visit.words(employmentWords);
  return (
    <SearchField action="/mensen" name="zoek" label={t("find")} value={query.zoek} frame="people">
      {query.lijst === "in" ? null : <Hidden name="lijst" value={query.lijst} />}
      <Details summary={t("filter")} open={Boolean(query.onderdeel || query.categorie)}>
        <Row>
          <Select name="onderdeel" label={t("filter.unit")} none={t("filter.all-units")} value={query.onderdeel} options={unitOptions(units)} />
          <Select
            name="categorie"
            label={t("filter.category")}
            none={t("filter.all-categories")}
            value={query.categorie}
            options={categories.map((category) => ({ value: category, label: kinds(`category.${category}`) }))}
          />
          <Button look="second">{t("filter.apply")}</Button>
        </Row>
      </Details>
    </SearchField>
  );
}
