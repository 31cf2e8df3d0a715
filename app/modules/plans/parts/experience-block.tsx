import type { Visit } from "#platform/web/visit.ts";
import type { Language } from "#platform/words/words.ts";
import { LinkButton } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { Block, Row, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import type { Activity } from "../activity.ts";
import { activityWords } from "../activity-words.ts";
import type { Average, Experiences } from "../experience-source.ts";
import { experienceWords } from "../experience-words.ts";

type Props = { visit: Visit; activity: Pick<Activity, "id" | "kind" | "doneOn">; experiences: Experiences | undefined };

/** H-56, H-57: what others thought of it, and once it is done: what the owner thought, and telling about it. */
export function ExperienceBlock({ visit, activity, experiences }: Props) {
  if (!experiences || (!activity.doneOn && !experiences.average && experiences.tips.length === 0)) return null;
  const t = visit.words(experienceWords);
  return (
    <Block id="opbrengst" title={t("title")}>
      <Stack>
        {activity.doneOn ? <Own visit={visit} id={activity.id} isEvaluated={experiences.isEvaluated} /> : null}
        {experiences.average ? <AverageOf visit={visit} average={experiences.average} kind={activity.kind} /> : null}
        {experiences.tips.length > 0 ? (
          <div>
            <h3>{t("tips")}</h3>
            <LineList lines={experiences.tips.map(({ text, by }) => ({ what: text, more: t("tip.by", { name: by }) }))} />
          </div>
        ) : null}
      </Stack>
    </Block>
  );
}

function Own({ visit, id, isEvaluated }: { visit: Visit; id: string; isEvaluated: boolean }) {
  const t = visit.words(experienceWords);
  const tell = (
    <LinkButton href={`/kennis/vertellen?bij=${id}`} look="second" small>
      {t("tell")}
    </LinkButton>
  );
  if (isEvaluated)
    return (
      <Stack>
        <p>
          {t("given")} <a href={`/kennis/evaluatie/${id}`}>{t("given.link")}</a>
        </p>
        <Row>{tell}</Row>
      </Stack>
    );
  return (
    <Stack>
      <p>{t("ask")}</p>
      <Row>
        <LinkButton href={`/kennis/evaluatie/${id}`} small>
          {t("ask.button")}
        </LinkButton>
        {tell}
      </Row>
    </Stack>
  );
}

function AverageOf({ visit, average, kind }: { visit: Visit; average: Average; kind: Activity["kind"] }) {
  const t = visit.words(experienceWords);
  const score = (tenths: number) => t("score", { score: formatTenths(visit.tone.language, tenths) });
  return (
    <div>
      <h3>{t(`average.${average.of}`, { count: average.people, kind: visit.words(activityWords)(`kind.${kind}`).toLowerCase() })}</h3>
      <Facts
        facts={[
          { label: t("usefulness"), value: score(average.usefulness) },
          { label: t("own-work"), value: score(average.ownWork) },
          ...(average.forWhom === undefined ? [] : [{ label: t("for-whom"), value: score(average.forWhom) }]),
          { label: t("recommends"), value: `${average.recommends}%` },
        ]}
      />
      <p class="source">{t("source")}</p>
    </div>
  );
}

function formatTenths(language: Language, tenths: number): string {
  const text = `${Math.floor(tenths / 10)}.${tenths % 10}`;
  return language === "nl" ? text.replace(".", ",") : text;
}
