import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { notFound } from "#platform/errors/errors.ts";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { tidyText } from "#platform/workbook/cell.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack } from "#ui/layout.tsx";
import { Select } from "#ui/select.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Table } from "#ui/table.tsx";
import { TextField } from "#ui/text-field.tsx";
import { addDomain } from "../add-domain.ts";
import { endDomain, moveDomain, renameDomain } from "../change-domain.ts";
import { domainWords } from "../domain-words.ts";
import { errorSentences } from "../error-sentences.ts";
import { HouseTabs } from "../parts/house-tabs.tsx";
import { readDomains, type UsedDomain } from "../read-domains.ts";

const nameForm = z.object({
  name: z.string().default("").transform(tidyText).pipe(z.string().min(1, "name-empty").max(60, "name-too-long")),
});
type Shown = {
  readonly raw?: TypedValues;
  readonly errors?: FieldErrors;
  /** The domain whose form was sent; without it the one for a new domain. */ readonly of?: string;
};

/** The domains: adding, naming, ordering and ending them. */
export async function domainsPage(visit: Visit): Promise<Response> {
  return show(visit, await readDomains(visit.actor));
}

export async function addDomainPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(nameForm);
  const again = async (errors: FieldErrors) => show(visit, await readDomains(visit.actor), { raw: typed.raw, errors });
  if (!typed.ok) return again(typed.errors);
  const outcome = await addDomain(visit.actor, typed.value.name);
  if ("refused" in outcome) return again({ name: outcome.refused });
  return visit.redirect("/functiehuis/domeinen", visit.words(domainWords)("done.added", { name: typed.value.name }));
}

export async function renameDomainPage(visit: Visit): Promise<Response> {
  const id = visit.param("domain");
  const typed = await visit.form(nameForm);
  const again = async (errors: FieldErrors) => {
    const domains = await readDomains(visit.actor);
    if (!domains.some((domain) => domain.id === id)) notFound();
    return show(visit, domains, { raw: typed.raw, errors, of: id });
  };
  if (!typed.ok) return again(typed.errors);
  const outcome = await renameDomain(visit.actor, id, typed.value.name);
  if ("refused" in outcome) return again({ name: outcome.refused });
  return visit.redirect("/functiehuis/domeinen", visit.words(domainWords)("done.renamed", { name: typed.value.name }));
}

export async function moveDomainPage(visit: Visit): Promise<Response> {
  const id = visit.param("domain");
  const typed = await visit.form(z.object({ direction: z.enum(["up", "down"]).catch("up") }));
  await moveDomain(visit.actor, id, typed.ok ? typed.value.direction : "up");
  const domain = (await readDomains(visit.actor)).find((each) => each.id === id);
  return visit.redirect("/functiehuis/domeinen", visit.words(domainWords)("done.moved", { name: domain?.name ?? "" }));
}

function show(visit: Visit, domains: readonly UsedDomain[], shown: Shown = {}): Promise<Response> {
  const t = visit.words(domainWords);
  const errors = errorSentences(t, shown.errors);
  const prefix = shown.of ? prefixOf(shown.of) : "new-";
  const ofNew = shown.of ? {} : { values: shown.raw ?? {}, errors };
  return visit.page(
    { title: t("title"), menu: "/functiehuis", hasErrors: Object.keys(errors).length > 0 },
    <>
      <ErrorSummary errors={errors} prefix={prefix} />
      <PageHead title={t("title")} lead={t("lead")} />
      <HouseTabs visit={visit} current="domains" />
      <Stack big>
        {domains.length === 0 ? <p>{t("none")}</p> : null}
        {domains.length === 0 ? null : (
          <Table
            caption={t("list")}
            rows={domains}
            columns={[
              {
                label: t("name"),
                isName: true,
                cell: (domain) => <NameForm visit={visit} domain={domain} shown={shown.of === domain.id ? { values: shown.raw ?? {}, errors } : {}} />,
              },
              { label: t("column.uses"), isNumber: true, cell: (domain) => domain.functions },
              {
                label: t("column.actions"),
                hideLabel: true,
                cell: (domain, index) => <DomainActions visit={visit} domain={domain} isFirst={index === 0} isLast={index === domains.length - 1} />,
              },
            ]}
          />
        )}
        <Block id="nieuw" title={t("new.title")}>
          <Form action="/functiehuis/domeinen" prefix="new-" {...ofNew}>
            <TextField name="name" label={t("name")} width="20" autocomplete="off" />
            <FormActions>
              <Button>{t("new.save")}</Button>
            </FormActions>
          </Form>
        </Block>
      </Stack>
    </>,
    shown.raw ? 422 : 200,
  );
}

/** In front of the fields of one domain; an id of a field begins with a letter. */
function prefixOf(id: string): string {
  return `domain-${id}-`;
}

function NameForm({ visit, domain, shown }: { visit: Visit; domain: UsedDomain; shown: { values?: TypedValues; errors?: Record<string, string> } }) {
  const t = visit.words(domainWords);
  return (
    <Form action={`/functiehuis/domeinen/${domain.id}`} prefix={prefixOf(domain.id)} {...shown}>
      <Row>
        <TextField name="name" label={t("name-of", { name: domain.name })} value={domain.name} width="20" autocomplete="off" />
        <Button look="second" small>
          {t("rename")}
        </Button>
      </Row>
    </Form>
  );
}

function DomainActions({ visit, domain, isFirst, isLast }: { visit: Visit; domain: UsedDomain; isFirst: boolean; isLast: boolean }) {
  const t = visit.words(domainWords);
  const path = `/functiehuis/domeinen/${domain.id}`;
  const move = (direction: "up" | "down", word: string) => (
    <Button look="plain" small name="direction" value={direction}>
      {word}
      <span class="for-readers">: {domain.name}</span>
    </Button>
  );
  return (
    <Row>
      {isFirst && isLast ? null : (
        <Form action={`${path}/plaats`}>
          <Row>
            {isFirst ? null : move("up", t("up1"))}
            {isLast ? null : move("down", t("down"))}
          </Row>
        </Form>
      )}
      <LinkButton href={`${path}/einde`} look="plain" small>
        {t("end")}
        <span class="for-readers">: {domain.name}</span>
      </LinkButton>
    </Row>
  );
}

export async function endDomainPage(visit: Visit): Promise<Response> {
  return showEnd(visit, await readDomains(visit.actor), visit.param("domain"));
}

export async function endDomainNow(visit: Visit): Promise<Response> {
  const id = visit.param("domain");
  const before = await readDomains(visit.actor);
  const typed = await visit.form(z.object({ to: z.string().refine(isUuid).nullable().catch(null) }));
  const outcome = await endDomain(visit.actor, id, typed.ok ? typed.value.to : null);
  if ("refused" in outcome) return showEnd(visit, await readDomains(visit.actor), id, { to: "to-empty" });
  const name = before.find((each) => each.id === id)?.name;
  return visit.redirect("/functiehuis/domeinen", name ? visit.words(domainWords)("done.ended", { name }) : undefined);
}

function showEnd(visit: Visit, domains: readonly UsedDomain[], id: string, problems?: FieldErrors): Promise<Response> {
  const t = visit.words(domainWords);
  const domain = domains.find((each) => each.id === id) ?? notFound();
  const errors = errorSentences(t, problems);
  const others = domains.filter((each) => each.id !== id);
  const isStuck = domain.functions > 0 && others.length === 0;
  const title = t("end.title", { name: domain.name });
  return visit.page(
    { title, menu: "/functiehuis", hasErrors: problems !== undefined },
    <>
      <Crumbs
        links={[
          { href: "/functiehuis", label: t("up") },
          { href: "/functiehuis/domeinen", label: t("title") },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={domain.functions === 0 ? t("end.empty") : <Sentence text={t("end.in-use", { count: domain.functions })} />} />
      {isStuck ? (
        <Stack>
          <p>{t("end.only")}</p>
          <Row>
            <LinkButton href="/functiehuis/domeinen#nieuw">{t("new.title")}</LinkButton>
          </Row>
        </Stack>
      ) : (
        <Form action={`/functiehuis/domeinen/${id}/einde`} errors={errors}>
          {domain.functions > 0 ? (
            <Select
              name="to"
              label={t("end.to")}
              hint={t("end.published")}
              none={t("end.choose")}
              options={others.map((other) => ({ value: other.id, label: other.name }))}
            />
          ) : null}
          <FormActions>
            <Button look="danger">{t("end.save", { name: domain.name })}</Button>
            <LinkButton href="/functiehuis/domeinen" look="plain">
              {t("cancel")}
            </LinkButton>
          </FormActions>
        </Form>
      )}
    </>,
    problems ? 422 : 200,
  );
}
