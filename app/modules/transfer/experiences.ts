import { peopleNames } from "#modules/people/public.ts";
import { type Experiences, provideExperiences } from "#modules/plans/public.ts";
import { findAverage, listEvaluations, listTips } from "./evaluation-table.ts";

/** The page of an activity shows what those thought who did the same, by title, or else by kind. Not one's own line: that one knows. */
provideExperiences(async (db, actor, activity): Promise<Experiences> => {
  const [own, sameTitle, sameKind, tips] = await Promise.all([
    listEvaluations(db, actor.personId ?? ""),
    findAverage(db, { title: activity.title }),
    findAverage(db, { kind: activity.kind }),
    listTips(db, activity.title),
  ]);
  const others = tips.filter(({ personId }) => personId !== actor.personId);
  const names = await peopleNames(
    db,
    others.map(({ personId }) => personId),
  );
  return {
    isEvaluated: own.some(({ activityId, isAnswered }) => activityId === activity.id && isAnswered),
    average: sameTitle ? { of: "title", ...sameTitle } : sameKind && { of: "kind", ...sameKind },
    tips: others.map(({ id, personId, text }) => ({ id, text, by: names.get(personId) ?? "" })),
  };
});
