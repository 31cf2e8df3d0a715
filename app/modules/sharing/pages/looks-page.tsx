import { z } from "zod";
import { dayOf } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { formatDate, formatMoment } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { type Line, LineList } from "#ui/line-list.tsx";
import { Pagination } from "#ui/pagination.tsx";
import { Table } from "#ui/table.tsx";
import { listMyLooks, looksPerPage, type MyLooks, type MyOtherShare, type MyShare } from "../list-looks.ts";
import { sharingWords } from "../sharing-words.ts";
import { withdrawShare } from "../withdraw-share.ts";

/** Who looked at what is mine, and what I share now. */
export async function looksPage(visit: Visit): Promise<Response> {
  const t = visit.words(sharingWords);
  const { pagina } = visit.query(z.object({ pagina: z.coerce.number().int().min(1).max(10_000).catch(1) }));
  const mine = await listMyLooks(visit.actor, pagina);
  const lines = [...mine.shares.map((share) => line(visit, share)), ...mine.others.map((other) => otherLine(visit, other))];
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Stack big>
        <Block id="bekeken" title={t("looks")} hideTitle>
          {mine.looks.length > 0 ? <Looks visit={visit} mine={mine} page={pagina} /> : <Empty title={t("looks.empty.title")}>{t("looks.empty")}</Empty>}
        </Block>
        <Block id="delen" title={t("shares")}>
          {lines.length > 0 ? <LineList lines={lines} /> : <p class="soft measure">{t("shares.none")}</p>}
        </Block>
      </Stack>
    </>,
  );
}

function Looks({ visit, mine, page }: { visit: Visit; mine: MyLooks; page: number }) {
  const t = visit.words(sharingWords);
  const from = (page - 1) * looksPerPage + 1;
  return (
    <>
      <Table
        caption={t("looks.range", { from, to: from + mine.looks.length - 1, total: mine.total })}
        rows={mine.looks}
        columns={[
          { label: t("looks.when"), isName: true, cell: (look) => formatMoment(visit.tone.language, look.at) },
          { label: t("looks.who"), cell: (look) => look.viewer },
          { label: t("looks.what"), cell: (look) => t(`subject.${look.subjectKind}`) },
        ]}
      />
      <Pagination page={page} pages={Math.ceil(mine.total / looksPerPage)} href={(number) => `/wie-zag-mijn-gegevens?pagina=${number}`} />
    </>
  );
}

function line(visit: Visit, share: MyShare): Line {
  const t = visit.words(sharingWords);
  const what = t(`subject.${share.subjectKind}`);
  const whom = t(`audience.${share.audience}`, { name: share.person ?? "" });
  const since = t("share.since", { date: formatDate(visit.tone.language, dayOf(share.since)) });
  const until = share.until ? [t("share.until", { date: formatDate(visit.tone.language, share.until) })] : [];
  return {
    what,
    more: [t("with", { whom }), since, ...until].join(", "),
    action: (
      <Form action={`/delen/${share.id}/intrekking`}>
        <Button look="plain" small>
          <span aria-hidden="true">{t("share.withdraw")}</span>
          <span class="for-readers">{t("share.withdraw-of", { what, whom })}</span>
        </Button>
      </Form>
    ),
  };
}

// It is taken back where it is kept, because each has its own moment after which that can not be done.
function otherLine(visit: Visit, other: MyOtherShare): Line {
  const t = visit.words(sharingWords);
  const day = (date: DateString) => formatDate(visit.tone.language, date);
  const what = other.kind === "reflection" ? t("other.reflection", { date: day(other.madeOn) }) : t("other.preparation", { name: other.name });
  const since = other.since ? [t("share.since", { date: day(dayOf(other.since)) })] : [];
  return {
    what: other.href ? <a href={other.href}>{what}</a> : what,
    more: [t("with", { whom: other.reader }), ...since].join(", "),
  };
}

export async function withdrawPage(visit: Visit): Promise<Response> {
  const t = visit.words(sharingWords);
  const share = await withdrawShare(visit.actor, visit.param("share"));
  return visit.redirect(
    "/wie-zag-mijn-gegevens#delen",
    t("share.withdrawn", { whom: capital(t(`audience.${share.audience}`, { name: share.person ?? "" }), visit) }),
  );
}

// In Dutch the sentence begins with whom; in English it stands in the middle.
function capital(text: string, visit: Visit): string {
  return visit.tone.language === "nl" ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
