import type { Visit } from "#platform/web/visit.ts";
import { Details } from "#ui/details.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { RowActions, Sub, Table } from "#ui/table.tsx";
import { passportWords, type SeenTag } from "#modules/functions/public.ts";
import type { CompassHouse } from "../compass-house.ts";
import { coursesFor } from "../courses-for.ts";
import { formatTenths } from "../format-tenths.ts";
import type { Match, MatchPart } from "../match.ts";
import { matchWords } from "../match-words.ts";

type Props = { visit: Visit; house: CompassHouse; functionId: string; match: Match };

/** More than this many are folded: who wants to begin needs a few, and a phone is small. */
const mostOpen = 8;

/** What the function asks and somebody does not have: what raises the match most first, each with what helps. Requirements are folded away (K-26). */
export function MissingTags({ visit, house, functionId, match }: Props) {
  const t = visit.words(matchWords);
  const counting = match.missing.filter(({ tag }) => house.weights[tag.kind] > 0);
  const [requirements, asked] = [counting.filter(({ tag }) => tag.kind === "requirement"), counting.filter(({ tag }) => tag.kind !== "requirement")];
  const [first] = asked;
  return (
    <Block id="mis" title={t("missing.title")}>
      <Stack>
        {first ? (
          <p class="measure">
            <Sentence text={t("missing.most", { tag: house.tag(first.tag.id)?.label ?? "", points: formatTenths(visit.tone.language, first.tenths) })} />
          </p>
        ) : (
          <p class="measure">{t("missing.none")}</p>
        )}
        {asked.length > 0 ? <MissingTable visit={visit} house={house} functionId={functionId} parts={asked.slice(0, mostOpen)} /> : null}
        {asked.length > mostOpen ? (
          <Details summary={t("missing.rest", { count: asked.length - mostOpen })}>
            <MissingTable
              visit={visit}
              house={house}
              functionId={functionId}
              parts={asked.slice(mostOpen)}
              caption={t("missing.rest", { count: asked.length - mostOpen })}
            />
          </Details>
        ) : null}
        {requirements.length > 0 ? (
          <Details summary={t("missing.requirements", { count: requirements.length })}>
            <p class="measure">{t("missing.requirements.hint")}</p>
            <MissingTable
              visit={visit}
              house={house}
              functionId={functionId}
              parts={requirements}
              caption={t("missing.requirements", { count: requirements.length })}
            />
          </Details>
        ) : null}
      </Stack>
    </Block>
  );
}

type TableProps = Omit<Props, "match"> & { parts: readonly MatchPart[]; caption?: string };

function MissingTable({ visit, house, functionId, parts, caption }: TableProps) {
  const t = visit.words(matchWords);
  const p = visit.words(passportWords);
  return (
    <Table
      {...(caption ? { caption: <span class="for-readers">{caption}</span> } : { labelledBy: "mis-title" })}
      rows={parts}
      columns={[
        {
          label: t("missing.tag"),
          isName: true,
          cell: ({ tag }) => (
            <>
              {house.tag(tag.id)?.label} <Sub>{p(`kind.${tag.kind}`)}</Sub>
            </>
          ),
        },
        { label: t("missing.raises"), isNumber: true, cell: (part) => `+${formatTenths(visit.tone.language, part.tenths)}` },
        { label: t("missing.help"), cell: ({ tag }) => <Courses courses={coursesFor(house, tag.id)} /> },
        {
          label: t("missing.plan"),
          hideLabel: true,
          cell: ({ tag }) => (
            <RowActions>
              <a href={`/kompas/functie/${functionId}/plan?kenmerk=${tag.id}`} aria-label={t("missing.plan-of", { tag: house.tag(tag.id)?.label ?? "" })}>
                {t("missing.plan")}
              </a>
            </RowActions>
          ),
        },
      ]}
    />
  );
}

function Courses({ courses }: { courses: readonly SeenTag[] }) {
  return (
    <>
      {courses.map((course, place) => (
        <>
          {place > 0 ? ", " : null}
          <CourseLink course={course} />
        </>
      ))}
    </>
  );
}

/** A course by its name; a link to where it is offered when that is known (K-43). */
export function CourseLink({ course }: { course: SeenTag }) {
  if (!/^https?:\/\//i.test(course.webAddress)) return <>{course.label}</>;
  return (
    <a href={course.webAddress} rel="noopener noreferrer">
      {course.label}
    </a>
  );
}
