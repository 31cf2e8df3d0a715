import { formatDate } from "#platform/time/format-date.ts";
import { dayOf } from "#platform/time/clock.ts";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { formSign } from "#platform/web/form-sign.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Radios } from "#ui/choices.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Details } from "#ui/details.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, PageHead, Row, Stack, Two } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Note } from "#ui/note.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { longestText } from "../initiative-form.ts";
import { updateKinds } from "../initiative.ts";
import { plannedAs } from "../place-in-plan.ts";
import { initiativeWords } from "../initiative-words.ts";
import type { InitiativePage } from "../read-initiatives.ts";
import { initiativeErrors } from "./initiative-fields.tsx";

type Props = { visit: Visit; page: InitiativePage };
type Typed = { raw: TypedValues; errors: FieldErrors };

export function InitiativeView({ visit, page, raw, errors: wrong, isRefused }: Props & Typed & { isRefused: boolean }) {
  const t = visit.words(initiativeWords);
  const { initiative, by, members } = page;
  const errors = initiativeErrors(visit, wrong);
  return (
    <>
      <Crumbs links={[{ href: "/initiatieven", label: t("title") }]} />
      <ErrorSummary errors={errors} />
      <PageHead
        title={initiative.title}
        lead={t("began", { name: by, date: formatDate(visit.tone.language, dayOf(initiative.startedAt)), count: members.length })}
        actions={<JoinOrLeave visit={visit} page={page} />}
      />
      <Stack>
        {isRefused ? <Refused visit={visit} /> : null}
        {initiative.closedBecause ? <Note tone={initiative.closedBecause === "done" ? "good" : "warn"}>{t(`closed.${initiative.closedBecause}`)}</Note> : null}
        {page.reports > 0 ? <Reported visit={visit} page={page} /> : null}
      </Stack>
      <Two>
        <Stack big>
          <Idea visit={visit} page={page} />
          <Updates visit={visit} page={page} raw={raw} errors={errors} />
        </Stack>
        <Stack big>
          <Block id="mensen" title={t("people")}>
            <Stack>
              <p class="soft">{page.unit ? t("for-unit", { unit: page.unit }) : t("for-all")}</p>
              <LineList lines={members.map((what) => ({ what }))} />
            </Stack>
          </Block>
          <Ends visit={visit} page={page} />
        </Stack>
      </Two>
    </>
  );
}

function JoinOrLeave({ visit, page: { initiative, may } }: Props) {
  const t = visit.words(initiativeWords);
  const way = may.join ? "meedoen" : may.leave ? "stoppen" : undefined;
  if (!way) return null;
  return (
    <Form action={`/initiatieven/${initiative.id}/${way}`}>
      {way === "meedoen" ? <Button>{t("join")}</Button> : <Button look="second">{t("leave")}</Button>}
    </Form>
  );
}

function Refused({ visit }: { visit: Visit }) {
  const t = visit.words(initiativeWords);
  return (
    <Note
      tone="bad"
      isAnswer
      action={
        <LinkButton href="/plan" small>
          {t("to-plan")}
        </LinkButton>
      }
    >
      {t("refused.already-submitted")}
    </Note>
  );
}

/** For HR: what people said, and the two things HR can do. */
function Reported({ visit, page: { initiative, reports } }: Props) {
  const t = visit.words(initiativeWords);
  const address = `/initiatieven/${initiative.id}`;
  return (
    <Note
      tone="warn"
      title={t("guard.title", { count: reports })}
      action={
        <Row>
          <Form action={`${address}/ongepast`}>
            <Button small>{t("guard.close")}</Button>
          </Form>
          <Form action={`${address}/laat-staan`}>
            <Button look="second" small>
              {t("guard.stand")}
            </Button>
          </Form>
        </Row>
      }
    >
      {t("guard.text")}
    </Note>
  );
}

function Idea({ visit, page }: Props) {
  const t = visit.words(initiativeWords);
  const { initiative, by, may } = page;
  return (
    <Block id="idee" title={t("idea")} side={may.change ? <a href={`/initiatieven/${initiative.id}/aanpassen`}>{t("change")}</a> : null}>
      <Stack>
        <p class="measure">{initiative.idea}</p>
        {initiative.workshop ? (
          <Note title={t("workshop.title", { name: by })}>
            <p>{initiative.workshop}</p>
          </Note>
        ) : null}
        <InPlan visit={visit} page={page} />
      </Stack>
    </Block>
  );
}

/** What stands in the reader's own plan leads there; the rest can be put there while the initiative runs. */
function InPlan({ visit, page: { initiative, inPlan } }: Props) {
  const t = visit.words(initiativeWords);
  const isOffered = { project: initiative.closedAt === null, workshop: initiative.closedAt === null && initiative.workshop !== "" };
  const shown = plannedAs.filter((as) => isOffered[as] || inPlan[as].activityId);
  if (shown.length === 0) return null;
  return (
    <Row>
      {shown.map((as) =>
        inPlan[as].activityId ? (
          <a href={`/plan/activiteit/${inPlan[as].activityId}`}>{t(`in-plan.${as}`)}</a>
        ) : (
          <Form action={`/initiatieven/${initiative.id}/plan`}>
            <Button look="second" small name="as" value={as}>
              {t(`plan.${as}`)}
            </Button>
          </Form>
        ),
      )}
    </Row>
  );
}

function Updates({ visit, page: { initiative, updates, may }, raw, errors }: Props & { raw: TypedValues; errors: Record<string, string> }) {
  const t = visit.words(initiativeWords);
  return (
    <Block id="stand" title={t("updates")}>
      <Stack>
        {updates.length === 0 ? <p class="soft">{t("updates.none")}</p> : null}
        {updates.map(({ kind, text, by, writtenAt }) => (
          <div>
            <p class="measure">
              <strong>{t(`kind.${kind}`)}.</strong> {text}
            </p>
            <p class="soft small">{t("update.when", { name: by, date: formatDate(visit.tone.language, dayOf(writtenAt), "short") })}</p>
          </div>
        ))}
        {may.write ? (
          <Details summary={t("update.add")} open={Object.keys(errors).length > 0}>
            <Form action={`/initiatieven/${initiative.id}/bericht`} values={raw} errors={errors}>
              <Hidden name="once" value={formSign(raw)} />
              <Radios name="kind" label={t("update.kind")} choices={updateKinds.map((kind) => ({ value: kind, label: t(`update.kind.${kind}`) }))} />
              <TextArea name="text" label={t("update.text")} hint={t("update.hint")} rows={4} maxlength={longestText} />
              <FormActions>
                <Button>{t("update.send")}</Button>
              </FormActions>
            </Form>
          </Details>
        ) : null}
      </Stack>
    </Block>
  );
}

/** Closing by who began it; reporting by anybody else; HR may close it without a report as well. */
function Ends({ visit, page: { initiative, may, reports } }: Props) {
  const t = visit.words(initiativeWords);
  const address = `/initiatieven/${initiative.id}`;
  return (
    <Stack>
      {may.close ? (
        <Details summary={t("close")}>
          <Stack>
            <p>{t("close.text")}</p>
            <Form action={`${address}/einde`}>
              <Button look="second">{t("close")}</Button>
            </Form>
          </Stack>
        </Details>
      ) : null}
      {may.report && !may.guard ? (
        <Details summary={t("report")}>
          <Stack>
            <p>{t("report.text")}</p>
            <Form action={`${address}/melding`}>
              <Button look="second" small>
                {t("report")}
              </Button>
            </Form>
          </Stack>
        </Details>
      ) : null}
      {may.guard && may.report && reports === 0 ? (
        <Details summary={t("guard.close")}>
          <Stack>
            <p>
              {t("guard.any")} {t("guard.text")}
            </p>
            <Form action={`${address}/ongepast`}>
              <Button look="second" small>
                {t("guard.close")}
              </Button>
            </Form>
          </Stack>
        </Details>
      ) : null}
    </Stack>
  );
}
