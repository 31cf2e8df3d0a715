import { dayOf, today } from "#platform/time/clock.ts";
import { formatDate, formatMoment } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack, Two } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Status } from "#ui/status.tsx";
import { Table } from "#ui/table.tsx";
import { archiveFunction, bringBackFunction } from "../archive-function.ts";
import type { KeptFunction } from "../function-table.ts";
import { functionWords } from "../function-words.ts";
import { houseWords } from "../house-words.ts";
import { EmptyNote, whereToFill } from "../parts/function-notes.tsx";
import { FunctionStatus } from "../parts/function-state.tsx";
import { PassportBody } from "../parts/passport-body.tsx";
import { emptyKinds, type InformationKind, informationKinds } from "../passport.ts";
import { passportWords } from "../passport-words.ts";
import { practiceShare } from "../practice-share.ts";
import { publishFunction, whyNotPublishable } from "../publish-function.ts";
import { type FunctionPage, readFunction } from "../read-function.ts";

type Refused = { readonly empty?: readonly InformationKind[]; readonly isTitleTaken?: boolean };

/** A passport as its editors see it: how it stands, what is empty, what it says and how it came to be. */
export async function functionPage(visit: Visit): Promise<Response> {
  return show(visit, await readFunction(visit.actor, visit.param("function")));
}

export async function publishPage(visit: Visit): Promise<Response> {
  const id = visit.param("function");
  const outcome = await publishFunction(visit.actor, id);
  const read = await readFunction(visit.actor, id);
  if ("refused" in outcome) return show(visit, read, outcome.refused.reason === "empty" ? { empty: outcome.refused.kinds } : {}, 422);
  return visit.redirect(`/functiehuis/${id}`, visit.words(functionWords)("publish.done", { title: read.kept.title, version: outcome.done }));
}

export async function archivePage(visit: Visit): Promise<Response> {
  const id = visit.param("function");
  await archiveFunction(visit.actor, id);
  const { kept } = await readFunction(visit.actor, id);
  return visit.redirect(`/functiehuis/${id}`, visit.words(functionWords)("archive.done", { title: kept.title }));
}

export async function bringBackPage(visit: Visit): Promise<Response> {
  const id = visit.param("function");
  const outcome = await bringBackFunction(visit.actor, id);
  const read = await readFunction(visit.actor, id);
  if ("refused" in outcome) return show(visit, read, { isTitleTaken: true }, 422);
  return visit.redirect(`/functiehuis/${id}`, visit.words(functionWords)("back.done", { title: read.kept.title }));
}

function show(visit: Visit, read: FunctionPage, refused: Refused = {}, status: 200 | 422 = 200): Promise<Response> {
  const t = visit.words(functionWords);
  const { kept } = read;
  const unitName = read.units.find((unit) => unit.id === kept.unitId)?.name ?? null;
  return visit.page(
    { title: kept.title, menu: "/functiehuis" },
    <>
      <Crumbs links={[{ href: "/functiehuis", label: t("up") }]} />
      {refused.empty ? <EmptyNote visit={visit} functionId={kept.id} kinds={refused.empty} /> : null}
      {refused.isTitleTaken ? (
        <Note tone="bad" isAnswer title={t("back.title-taken.title")}>
          {t("back.title-taken", { title: kept.title })}
        </Note>
      ) : null}
      <PageHead title={kept.title} lead={<Sentence text={stateSentence(visit, kept)} />} actions={<Actions visit={visit} kept={kept} />} />
      <Two>
        <Stack big>
          <Kinds visit={visit} kept={kept} />
        </Stack>
        <Upkeep visit={visit} read={read} />
      </Two>
      <Block id="paspoort" title={t("says.title")} hideTitle>
        <PassportBody
          tone={visit.tone}
          passport={kept}
          unitName={unitName}
          domainNames={read.domains.filter((domain) => kept.domainIds.includes(domain.id)).map((domain) => domain.name)}
          webAddresses={read.webAddresses}
        />
      </Block>
      <Pins visit={visit} read={read} />
      <Versions visit={visit} read={read} />
      <Archive visit={visit} read={read} />
    </>,
    status,
  );
}

function stateSentence(visit: Visit, kept: KeptFunction): string {
  const t = visit.words(functionWords);
  if (kept.state === "archived") return t("state.archived");
  if (kept.publishedVersion === null) return t("state.draft");
  return t(kept.isChanged ? "state.changed" : "state.version", { version: kept.publishedVersion });
}

function Actions({ visit, kept }: { visit: Visit; kept: KeptFunction }) {
  const t = visit.words(functionWords);
  const path = `/functiehuis/${kept.id}`;
  if (kept.state === "archived") return null;
  const isNew = kept.publishedVersion === null || kept.isChanged;
  const isReady = whyNotPublishable(kept) === undefined;
  return (
    <>
      {isNew ? (
        <Form action={`${path}/publicatie`}>
          <Button look={isReady ? "primary" : "second"}>{t("publish", { version: (kept.publishedVersion ?? 0) + 1 })}</Button>
        </Form>
      ) : null}
      <LinkButton href={`${path}/wijzigen`} look="second">
        {t("edit")}
      </LinkButton>
      <LinkButton href={`${path}/kenmerken`} look="second">
        {t("tags")}
      </LinkButton>
      <LinkButton href={`/functiehuis/vragen?functie=${kept.id}`} look="second">
        {t("ask")}
      </LinkButton>
    </>
  );
}

function Kinds({ visit, kept }: { visit: Visit; kept: KeptFunction }) {
  const t = visit.words(functionWords);
  const name = visit.words(passportWords);
  const empty = emptyKinds(kept);
  return (
    <Block id="soorten" title={t("kinds.title")}>
      <LineList
        label={t("kinds.title")}
        lines={informationKinds.map((kind) => {
          const isEmpty = empty.includes(kind);
          const word = name(`empty.${kind}`);
          return {
            what: isEmpty && kept.state !== "archived" ? <a href={whereToFill(kept.id, kind)}>{t("kind.fill", { kind: word })}</a> : capital(word),
            action: <Status shape={isEmpty ? "open" : "check"}>{t(isEmpty ? "kind.empty" : "kind.filled")}</Status>,
          };
        })}
      />
    </Block>
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function Upkeep({ visit, read: { kept, names } }: { visit: Visit; read: FunctionPage }) {
  const t = visit.words(functionWords);
  const date = kept.checkBefore ? formatDate(visit.tone.language, kept.checkBefore) : "";
  const check = !kept.checkBefore ? (
    t("upkeep.no-check")
  ) : kept.checkBefore < today() ? (
    <Status shape="triangle">{t("upkeep.overdue", { date })}</Status>
  ) : (
    t("upkeep.before", { date })
  );
  return (
    <Block id="bijhouden" title={t("upkeep.title")}>
      <Facts
        facts={[
          { label: visit.words(houseWords)("column.state"), value: <FunctionStatus visit={visit} state={kept.state} isChanged={kept.isChanged} /> },
          { label: t("upkeep.owner"), value: (kept.ownerId && names.get(kept.ownerId)) ?? t("upkeep.nobody") },
          { label: t("upkeep.check"), value: check },
          { label: t("upkeep.practice"), value: t("upkeep.percent", { percent: practiceShare(kept.tags) }) },
        ]}
      />
    </Block>
  );
}

function Pins({ visit, read }: { visit: Visit; read: FunctionPage }) {
  const t = visit.words(functionWords);
  const edit = (
    <LinkButton href={`/functiehuis/${read.kept.id}/onverwacht`} look="second" small>
      {t("pins.edit")}
    </LinkButton>
  );
  return (
    <Block id="onverwacht" title={t("pins.title")} side={read.kept.state === "archived" ? null : edit}>
      {read.pins.length === 0 ? (
        <p class="soft measure">{t("pins.none")}</p>
      ) : (
        <LineList
          label={t("pins.title")}
          lines={read.pins.map((pin) => {
            const unit = read.units.find((each) => each.id === pin.unitId)?.name;
            return { what: <a href={`/functiehuis/${pin.id}`}>{unit ? `${pin.title} (${unit})` : pin.title}</a> };
          })}
        />
      )}
    </Block>
  );
}

function Versions({ visit, read: { kept, versions, names } }: { visit: Visit; read: FunctionPage }) {
  const t = visit.words(functionWords);
  return (
    <Block id="geschiedenis" title={t("versions.title")}>
      {versions.length === 0 ? (
        <p class="soft">{t("versions.none")}</p>
      ) : (
        <Table
          labelledBy="geschiedenis-title"
          rows={versions}
          columns={[
            {
              label: t("versions.number"),
              isName: true,
              cell: (version) => <a href={`/functiehuis/${kept.id}/versie/${version.number}`}>{`${t("versions.number")} ${version.number}`}</a>,
            },
            {
              label: t("versions.when"),
              cell: (version) => <time datetime={dayOf(version.publishedAt)}>{formatMoment(visit.tone.language, version.publishedAt)}</time>,
            },
            { label: t("versions.who"), cell: (version) => (version.publishedBy && names.get(version.publishedBy)) ?? t("versions.system") },
          ]}
        />
      )}
    </Block>
  );
}

function Archive({ visit, read: { kept, holders } }: { visit: Visit; read: FunctionPage }) {
  const t = visit.words(functionWords);
  const isArchived = kept.state === "archived";
  const touched =
    isArchived || holders === 0 ? [] : [t("archive.holders", { count: holders }), kept.state === "published" ? t("archive.compass", { count: holders }) : ""];
  return (
    <Block id="archief" title={t(isArchived ? "back" : "archive")} hideTitle>
      {touched.length > 0 ? (
        <p class="measure">
          <Sentence text={touched.filter(Boolean).join(" ")} />
        </p>
      ) : null}
      <Row>
        <Form action={`/functiehuis/${kept.id}/archief${isArchived ? "/terug" : ""}`}>
          <Button look={isArchived ? "primary" : "plain"}>{t(isArchived ? "back" : "archive")}</Button>
        </Form>
        <p class="soft small measure">{t("archive.text")}</p>
      </Row>
    </Block>
  );
}
