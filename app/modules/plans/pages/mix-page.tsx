import { mayEnter } from "#platform/web/may-enter.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { type Column, Table } from "#ui/table.tsx";
import type { MixBranch, UnitMix } from "../group-mix.ts";
import { groupMixWords } from "../group-mix-words.ts";
import { GroupMix } from "../parts/group-mix.tsx";
import { planPageWords } from "../plan-page-words.ts";
import { readMixes } from "../read-group-mix.ts";

/** H-12: how schools and the board plan to learn, from five people on. */
export async function mixPage(visit: Visit): Promise<Response> {
  const t = visit.words(groupMixWords);
  const branches = await readMixes(visit.actor);
  const isEmpty = branches.every(({ mix, below }) => !mix && below.every((each) => !each.mix));
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Stack big>
        {isEmpty ? <Nothing visit={visit} /> : branches.map((branch) => <Branch visit={visit} branch={branch} />)}
        <p class="soft small measure">{t("rule")}</p>
      </Stack>
    </>,
  );
}

function Nothing({ visit }: { visit: Visit }) {
  const t = visit.words(groupMixWords);
  const deadlines = mayEnter(["hr", "schoolLead"], visit.actor) ? (
    <LinkButton href="/termijnen?stand=geen" look="second">
      {t("to-deadlines")}
    </LinkButton>
  ) : null;
  return (
    <Empty title={t("nothing.title")} action={deadlines}>
      {t("nothing")}
    </Empty>
  );
}

function Branch({ visit, branch }: { visit: Visit; branch: MixBranch }) {
  const t = visit.words(groupMixWords);
  return (
    <Block id={`onderdeel-${branch.id}`} title={branch.name}>
      <Stack>
        {branch.mix ? <GroupMix visit={visit} id={`leermix-${branch.id}`} mix={branch.mix} /> : <p class="soft">{t("too-few")}</p>}
        {branch.below.length > 0 ? <Table caption={t("below", { name: branch.name })} rows={branch.below} columns={columns(visit)} /> : null}
      </Stack>
    </Block>
  );
}

function columns(visit: Visit): Column<UnitMix>[] {
  const t = visit.words(groupMixWords);
  const page = visit.words(planPageWords);
  const percent = (index: 0 | 1 | 2) => (unit: UnitMix) => (unit.mix ? `${unit.mix.percents[index]}%` : "–");
  return [
    { label: t("below.unit"), isName: true, cell: ({ name }) => name },
    { label: page("mix.70"), isNumber: true, cell: percent(0) },
    { label: page("mix.20"), isNumber: true, cell: percent(1) },
    { label: page("mix.10"), isNumber: true, cell: percent(2) },
    { label: t("below.people"), isNumber: true, cell: ({ mix }) => (mix ? t("below.people-value", { count: mix.people }) : t("too-few")) },
  ];
}
