import { z } from "zod";
import { notFound } from "#platform/errors/errors.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Hidden } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { adoptExample } from "../make-track.ts";
import { SubmissionTable } from "../parts/submission-table.tsx";
import { readTrackOverview, type TrackOverview, type TrackWithCounts } from "../read-tracks.ts";
import { submissionWords } from "../submission-words.ts";
import { exampleNames, exampleOf } from "../track-examples.ts";

const adoptForm = z.object({ example: z.enum(exampleNames) });

/** For HR: who waits for a decision, how many people are where, and the tracks. */
export async function trackOverviewPage(visit: Visit): Promise<Response> {
  const t = visit.words(submissionWords);
  const overview = await readTrackOverview(visit.actor);
  const { waiting, decided, mayMake } = overview;
  const lead = waiting.length > 0 ? <Sentence text={t("hr.lead", { count: waiting.length })} /> : t("hr.lead-none");
  return visit.page(
    { title: t("hr.title"), menu: "/groeipaden/beheer" },
    <>
      <PageHead title={t("hr.title")} lead={lead} actions={mayMake ? <LinkButton href="/groeipaden/beheer/nieuw">{t("hr.new")}</LinkButton> : null} />
      <Stack big>
        <Block id="wacht" title={t("waiting")}>
          {waiting.length > 0 ? <SubmissionTable visit={visit} labelledBy="wacht-title" rows={waiting} /> : <p class="soft">{t("waiting.empty")}</p>}
        </Block>
        <Tracks visit={visit} overview={overview} />
        {mayMake ? <Examples visit={visit} overview={overview} /> : null}
        {decided.length > 0 ? (
          <Block id="besloten" title={t("decided")}>
            <SubmissionTable visit={visit} labelledBy="besloten-title" rows={decided} />
          </Block>
        ) : null}
      </Stack>
    </>,
  );
}

export async function adoptExamplePage(visit: Visit): Promise<Response> {
  const form = await visit.form(adoptForm);
  const id = await adoptExample(visit.me, form.ok ? form.value.example : notFound());
  return visit.redirect(`/groeipaden/beheer/${id}`, visit.words(submissionWords)("hr.adopted"));
}

function Tracks({ visit, overview: { tracks, mayMake } }: { visit: Visit; overview: TrackOverview }) {
  const t = visit.words(submissionWords);
  return (
    <Block id="paden" title={t("hr.tracks")}>
      {tracks.length === 0 ? (
        <p class="soft">{t("hr.no-tracks")}</p>
      ) : (
        <Stack>
          <LineList
            lines={tracks.map((track) => ({
              what: <a href={mayMake ? `/groeipaden/beheer/${track.id}` : `/groeipaden/pad/${track.id}`}>{track.content.name}</a>,
              action: track.isOffered ? t("hr.version", { number: track.number }) : t("hr.not-offered"),
              below: stepLines(visit, track),
            }))}
          />
          <p class="soft small">{t("hr.counts-note")}</p>
        </Stack>
      )}
    </Block>
  );
}

function stepLines(visit: Visit, { content: { steps }, counts }: TrackWithCounts) {
  const t = visit.words(submissionWords);
  return steps.map(({ to }, index) => {
    const count = counts[index] ?? null;
    return { what: to, action: <span class="soft">{count === null ? t("hr.few") : t("hr.people", { count })}</span> };
  });
}

function Examples({ visit, overview: { examples } }: { visit: Visit; overview: TrackOverview }) {
  const t = visit.words(submissionWords);
  if (examples.length === 0) return null;
  return (
    <Block id="voorbeelden" title={t("hr.examples")}>
      <LineList
        lines={examples.map((example) => {
          const { name, start, steps } = exampleOf(example, visit.tone);
          return {
            what: name,
            more: [start, ...steps.map(({ to }) => to)].join(" → "),
            action: (
              <form method="post" action="/groeipaden/beheer/voorbeeld">
                <Hidden name="example" value={example} />
                <Button look="second" small aria-label={t("hr.adopt-of", { name })}>
                  {t("hr.adopt")}
                </Button>
              </form>
            ),
          };
        })}
      />
    </Block>
  );
}
