import type { Visit } from "#platform/web/visit.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Table } from "#ui/table.tsx";
import { nearPercent } from "../exposure.ts";
import { findWhoFits, type WhoFits } from "../find-who-fits.ts";
import { findingWords } from "../finding-words.ts";
import { formatTenths } from "../format-tenths.ts";

/** Who asked to be found and fits this function, and how many others do (K-46). */
export async function whoFitsPage(visit: Visit): Promise<Response> {
  const t = visit.words(findingWords);
  const { title, found } = await findWhoFits(visit.actor, visit.param("function"));
  const path = `/kompas/functie/${visit.param("function")}`;
  return visit.page(
    { title: t("fits.title", { title }), menu: "/kompas" },
    <>
      <Crumbs
        links={[
          { href: "/kompas", label: t("up") },
          { href: path, label: title },
        ]}
      />
      <PageHead title={t("fits.title", { title })} lead={found ? t("fits.lead", { percent: nearPercent }) : undefined} />
      {found ? <Found visit={visit} found={found} /> : <Note title={t("fits.off.title")}>{t("fits.off")}</Note>}
    </>,
  );
}

function Found({ visit, found }: { visit: Visit; found: NonNullable<WhoFits["found"]> }) {
  const t = visit.words(findingWords);
  return (
    <Stack>
      {found.people.length > 0 ? (
        <Table
          caption={<span class="for-readers">{t("fits.lead", { percent: nearPercent })}</span>}
          rows={found.people}
          columns={[
            { label: t("fits.name"), isName: true, cell: (person) => person.name },
            { label: t("fits.function"), cell: (person) => person.functionTitle },
            { label: t("fits.match"), isNumber: true, cell: (person) => `${formatTenths(visit.tone.language, person.tenths)}%` },
          ]}
        />
      ) : (
        <Empty title={t("fits.none.title")}>{t("fits.none")}</Empty>
      )}
      <p class="measure">{found.others === null ? t("fits.others-few") : t("fits.others", { count: found.others })}</p>
      <p class="measure soft small">
        {t("fits.talk")} {t("fits.seen")}
      </p>
    </Stack>
  );
}
