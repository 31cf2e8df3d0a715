import { z } from "zod";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Details } from "#ui/details.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form, Hidden } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { Table } from "#ui/table.tsx";
import { confirmPassports, dropPassports, getPassportImport, type PassportImport, type ShownLine } from "../passport-file-imports.ts";
import { changeSentence, fileNoticeSentence, lineProblemSentence } from "../passport-file-sentence.ts";
import { passportFileWords } from "../passport-file-words.ts";

type Shown = { visit: Visit; found: PassportImport };
type Answer = "changed-meanwhile" | "already-dropped" | "already-done" | "nothing";

/** What a file would do, or did. */
export async function passportImportPage(visit: Visit): Promise<Response> {
  return show(visit, await getPassportImport(visit.actor, visit.param("import")));
}

export async function confirmPassportsPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(z.object({ shown: z.string() }));
  const id = visit.param("import");
  const outcome = await confirmPassports(visit.actor, id, typed.ok ? typed.value.shown : "");
  if ("done" in outcome) return visit.redirect(`/functiehuis/bestand/${id}`, visit.words(passportFileWords)("imported"));
  const answers = { dropped: "already-dropped", "nothing-to-do": "nothing", "changed-meanwhile": "changed-meanwhile" } as const;
  return show(visit, await getPassportImport(visit.actor, id), answers[outcome.refused]);
}

export async function dropPassportsPage(visit: Visit): Promise<Response> {
  const id = visit.param("import");
  const outcome = await dropPassports(visit.actor, id);
  if ("done" in outcome) return visit.redirect("/functiehuis/bestand", visit.words(passportFileWords)("dropped"));
  return show(visit, await getPassportImport(visit.actor, id), "already-done");
}

function show(visit: Visit, found: PassportImport, answer?: Answer): Promise<Response> {
  const t = visit.words(passportFileWords);
  const title = found.state === "checked" ? t("checked") : t(`${found.state}-title`, { file: found.fileName });
  const { content } = found;
  return visit.page(
    { title, menu: "/functiehuis" },
    <>
      <Crumbs
        links={[
          { href: "/functiehuis", label: t("house") },
          { href: "/functiehuis/bestand", label: t("title") },
        ]}
      />
      <PageHead
        title={title}
        lead={found.state === "checked" ? t("checked-lead", { file: found.fileName }) : t(`${found.state}-lead`)}
        actions={found.state === "done" ? <LinkButton href="/functiehuis">{t("to-house")}</LinkButton> : null}
      />
      <Stack big>
        <Answered visit={visit} answer={answer} />
        <Numbers visit={visit} found={found} />
        {content.newDomains.length > 0 ? <p>{t("new-domains", { count: content.newDomains.length, names: content.newDomains.join(", ") })}</p> : null}
        <Notices visit={visit} found={found} />
        {found.state === "checked" ? <Decide visit={visit} found={found} /> : null}
        <Refused visit={visit} found={found} />
        <Lines visit={visit} found={found} kind="create" lines={content.create} />
        <Lines visit={visit} found={found} kind="update" lines={content.update} />
      </Stack>
    </>,
    answer ? 422 : 200,
  );
}

function Answered({ visit, answer }: { visit: Visit; answer: Answer | undefined }) {
  if (!answer || answer === "nothing") return null;
  const t = visit.words(passportFileWords);
  return (
    <Note tone={answer === "changed-meanwhile" ? "warn" : "bad"} isAnswer title={t(answer)}>
      {answer === "changed-meanwhile" ? t("changed-meanwhile-text") : null}
    </Note>
  );
}

function Numbers({ visit, found: { content } }: Shown) {
  const t = visit.words(passportFileWords);
  const counts = {
    create: content.create.length,
    update: content.update.length,
    unchanged: content.unchanged,
    refused: new Set(content.problems.map((problem) => problem.row)).size,
    domains: content.newDomains.length,
  };
  return <Facts facts={(Object.keys(counts) as (keyof typeof counts)[]).map((kind) => ({ label: t(`fact.${kind}`), value: counts[kind] }))} />;
}

function Notices({ visit, found: { content } }: Shown) {
  if (content.notices.length === 0) return null;
  const t = visit.words(passportFileWords);
  const pay = content.notices.filter((notice) => notice.kind === "column-dropped" && notice.why === "pay");
  const others = content.notices.filter((notice) => !pay.includes(notice));
  return (
    <>
      {pay.map((notice) => (
        <Note tone="warn" title={fileNoticeSentence(t, notice)} />
      ))}
      {others.length > 0 ? (
        <Details summary={t("notices")} open={others.length <= 3}>
          <ul>
            {others.map((notice) => (
              <li>{fileNoticeSentence(t, notice)}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

function Decide({ visit, found }: Shown) {
  const t = visit.words(passportFileWords);
  const { create, update, unchanged, mark } = found.content;
  const again = (
    <LinkButton href="/functiehuis/bestand" look="second" small>
      {t("again")}
    </LinkButton>
  );
  if (create.length + update.length === 0)
    return <Note tone={unchanged > 0 ? "good" : "bad"} title={t(unchanged > 0 ? "nothing-same" : "nothing-refused")} action={again} />;
  const what = [create.length > 0 ? t("count.create", { count: create.length }) : "", update.length > 0 ? t("count.update", { count: update.length }) : ""];
  return (
    <Row>
      <Form action={`/functiehuis/bestand/${found.id}/inlezen`}>
        <Hidden name="shown" value={mark} />
        <Button>{t("confirm", { what: what.filter(Boolean).join(", ") })}</Button>
      </Form>
      <Form action={`/functiehuis/bestand/${found.id}/weggooien`}>
        <Button look="plain">{t("drop")}</Button>
      </Form>
    </Row>
  );
}

function Refused({ visit, found: { content } }: Shown) {
  if (content.problems.length === 0) return null;
  const t = visit.words(passportFileWords);
  return (
    <Block id="geweigerd" title={t("refused")}>
      <p class="measure">{t("refused-lead")}</p>
      <Table
        labelledBy="geweigerd-title"
        rows={content.problems.slice(0, mostShown)}
        columns={[
          { label: t("row"), isName: true, isNumber: true, cell: (problem) => problem.row },
          { label: t("row.column"), cell: (problem) => problem.column },
          { label: t("row.value"), cell: (problem) => problem.value || <span class="soft">{t("nothing")}</span> },
          { label: t("row.why"), cell: (problem) => lineProblemSentence(t, problem) },
        ]}
      />
    </Block>
  );
}

/** More than anybody reads; the counts above say how many there are. */
const mostShown = 300;

function Lines({ visit, kind, lines }: Shown & { kind: "create" | "update"; lines: readonly ShownLine[] }) {
  if (lines.length === 0) return null;
  const t = visit.words(passportFileWords);
  const id = kind === "create" ? "nieuw" : "veranderd";
  return (
    <Block id={id} title={t(kind)}>
      <Table
        labelledBy={`${id}-title`}
        rows={lines.slice(0, mostShown)}
        columns={[
          { label: t("row"), isNumber: true, cell: (line) => line.row },
          {
            label: t("row.title"),
            isName: true,
            cell: (line) => (line.functionId ? <a href={`/functiehuis/${line.functionId}`}>{line.title}</a> : line.title),
          },
          { label: t("row.what"), cell: (line) => <Changes visit={visit} line={line} isNew={kind === "create"} /> },
        ]}
      />
    </Block>
  );
}

function Changes({ visit, line, isNew }: { visit: Visit; line: ShownLine; isNew: boolean }) {
  const t = visit.words(passportFileWords);
  // Of what is new only the tags: its texts are in the file, and the page stays short.
  const shown = isNew ? line.changes.filter((change) => change.what !== "text") : line.changes;
  return (
    <>
      {shown.map((change, index) => (
        <>
          {index > 0 ? <br /> : null}
          {changeSentence(t, change)}
        </>
      ))}
    </>
  );
}
