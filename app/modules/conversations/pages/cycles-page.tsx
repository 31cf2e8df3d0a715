import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import { conversationWords } from "../conversation-words.ts";
import { cycleWords } from "../cycle-words.ts";
import { CycleTabs, organiseMenu } from "../parts/cycle-tabs.tsx";
import { readCycles } from "../read-cycles.ts";

/** The rounds of conversations of this employer. */
export async function cyclesPage(visit: Visit): Promise<Response> {
  const t = visit.words(cycleWords);
  const kinds = visit.words(conversationWords);
  const { cycles } = await readCycles(visit.actor);
  const day = (date: Parameters<typeof formatDate>[1]) => formatDate(visit.tone.language, date, "short");
  const make = <LinkButton href="/gesprekken/cyclus/nieuw">{t("new")}</LinkButton>;
  return visit.page(
    { title: t("title"), menu: organiseMenu },
    <>
      <PageHead title={t("title")} lead={t("lead")} actions={cycles.length > 0 ? make : undefined} />
      <Stack>
        <CycleTabs visit={visit} current="cycles" />
        {cycles.length === 0 ? (
          <Empty title={t("empty.title")} action={make}>
            {t("empty")}
          </Empty>
        ) : (
          <Table
            caption={<span class="for-readers">{t("title")}</span>}
            rows={cycles}
            columns={[
              { label: t("column.name"), isName: true, cell: (cycle) => <a href={`/gesprekken/cyclus/${cycle.id}`}>{cycle.name}</a> },
              { label: t("column.kind"), cell: (cycle) => kinds(`kind.${cycle.kind}`) },
              { label: t("column.period"), cell: (cycle) => t("period", { from: day(cycle.startsOn), until: day(cycle.endsOn) }) },
              { label: t("column.conversations"), isNumber: true, cell: (cycle) => cycle.conversations },
            ]}
          />
        )}
      </Stack>
    </>,
  );
}
