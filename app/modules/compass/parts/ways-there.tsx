import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Form, Hidden } from "#ui/form.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { type Line, LineList } from "#ui/line-list.tsx";
import { coursesFor } from "../courses-for.ts";
import { formatTenths } from "../format-tenths.ts";
import { matchWords } from "../match-words.ts";
import { findingWays, type PathWay } from "../path-step.ts";
import type { FunctionMatch } from "../read-match.ts";
import { CourseLink } from "./missing-tags.tsx";

type Props = { visit: Visit; found: FunctionMatch };

/** Ways to a function (K-49): each can become a step of the own path or an activity in the plan. None of them is the best one (K-25). */
export function WaysThere({ visit, found }: Props) {
  const t = visit.words(matchWords);
  const between = betweenLines({ visit, found });
  const courses = courseLines({ visit, found });
  return (
    <Block id="hoe" title={t("ways.title")}>
      <Stack>
        <p class="measure soft">{t("ways.lead")}</p>
        {between.length > 0 ? (
          <div>
            <h3>{t("ways.between")}</h3>
            <LineList lines={between} />
          </div>
        ) : null}
        {courses.length > 0 ? (
          <div>
            <h3>{t("ways.training")}</h3>
            <LineList lines={courses} />
          </div>
        ) : null}
        <div>
          <h3>{t("ways.others")}</h3>
          <LineList lines={findingWays.map((way) => otherLine({ visit, found }, way))} />
        </div>
      </Stack>
    </Block>
  );
}

function betweenLines({ visit, found }: Props): Line[] {
  const t = visit.words(matchWords);
  const { house } = found.compass;
  const figure = (tenths: number) => formatTenths(visit.tone.language, tenths);
  return found.between.map(({ id, fromHere, onwards }) => {
    const title = house.functions.get(id)?.passport.title ?? "";
    return {
      what: <a href={`/kompas/functie/${id}`}>{title}</a>,
      more: t("ways.between.more", { here: figure(fromHere), onwards: figure(onwards), title: found.target.passport.title }),
      action: <OnPath visit={visit} way="function" functionId={id} what={title} />,
    };
  });
}

function courseLines({ visit, found }: Props): Line[] {
  const t = visit.words(matchWords);
  const { house } = found.compass;
  const asked = found.match ? found.match.missing.map((part) => part.tag.id) : found.target.tags.map((tag) => tag.id);
  const courses = [...new Map(asked.flatMap((id) => coursesFor(house, id)).map((course) => [course.id, course])).values()];
  return courses.slice(0, mostCourses).map((course) => ({
    what: <CourseLink course={course} />,
    action: (
      <a href={planAddress(found.target.id, { kenmerk: course.id })} aria-label={t("missing.plan-of", { tag: course.label })}>
        {t("missing.plan")}
      </a>
    ),
  }));
}

const mostCourses = 8;

function otherLine({ visit, found }: Props, way: Exclude<PathWay, "function" | "training">): Line {
  const t = visit.words(matchWords);
  const what = t(`way.${way}`);
  return {
    what,
    more: t(`way.${way}.more`),
    action: (
      <div class="row">
        <OnPath visit={visit} way={way} functionId={found.target.id} what={what} />
        <a href={planAddress(found.target.id, { weg: way })} aria-label={t("missing.plan-of", { tag: what })}>
          {t("missing.plan")}
        </a>
      </div>
    ),
  };
}

function planAddress(functionId: string, query: Record<string, string>): string {
  return `/kompas/functie/${functionId}/plan?${new URLSearchParams(query).toString()}`;
}

function OnPath({ visit, way, functionId, what }: { visit: Visit; way: PathWay; functionId: string; what: string }) {
  const t = visit.words(matchWords);
  return (
    <Form action="/kompas/pad">
      <Hidden name="way" value={way} />
      <Hidden name="functionId" value={functionId} />
      <Button look="plain" small>
        <span aria-hidden="true">{t("ways.path")}</span>
        <span class="for-readers">{t("ways.path-of", { what })}</span>
      </Button>
    </Form>
  );
}
