import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Select } from "#ui/select.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { type ActivityKind, activityKindNames, activityKinds, activityWords, learningClasses } from "#modules/plans/public.ts";
import type { SeenTag } from "#modules/functions/public.ts";
import { planOfferWords } from "../plan-offer-words.ts";
import type { OfferedForPlan } from "../put-in-plan.ts";
import { CourseLink } from "./missing-tags.tsx";

export type OfferedValues = { readonly title: string; readonly kind: ActivityKind; readonly servesMe: string };
type Props = {
  visit: Visit;
  offered: OfferedForPlan;
  address: string;
  start: OfferedValues;
  raw: TypedValues | undefined;
  errors: Readonly<Record<string, string>>;
  once: string;
};

export function PlanOfferForm({ visit, offered, address, start, raw, errors, once }: Props) {
  const t = visit.words(planOfferWords);
  const { target, offer, form } = offered;
  return (
    <>
      {offer.from === "tag" && offer.courses.length > 0 ? <Courses visit={visit} offered={offered} courses={offer.courses} tagId={offer.tag.id} /> : null}
      <Form action={address} values={raw ?? {}} errors={errors} once={once}>
        <TextField name="title" label={t("field.title")} value={start.title} maxlength={200} />
        <Select name="kind" label={t("field.kind")} value={start.kind} none={t("kind.none")} options={kindsByClass(visit)} />
        {form.goals.length > 0 ? (
          <Select
            name="goalId"
            label={t("field.goal")}
            none={t("goal.none")}
            width="full"
            options={form.goals.map((goal) => ({ value: goal.id, label: goal.title }))}
          />
        ) : null}
        <TextArea name="servesMe" label={t("field.serves")} value={start.servesMe} rows={3} maxlength={2000} />
        <FormActions>
          <Button>{t("save")}</Button>
          <a href={`/kompas/functie/${target.id}`}>{t("cancel", { title: target.passport.title })}</a>
        </FormActions>
      </Form>
    </>
  );
}

/** The forms an activity can have, under how much of the learning happens where (H-12). */
function kindsByClass(visit: Visit) {
  const a = visit.words(activityWords);
  return learningClasses.map((learningClass) => ({
    group: a(`class.${learningClass}.long`),
    options: activityKindNames.filter((kind) => activityKinds[kind].learningClass === learningClass).map((kind) => ({ value: kind, label: a(`kind.${kind}`) })),
  }));
}

function Courses({ visit, offered, courses, tagId }: { visit: Visit; offered: OfferedForPlan; courses: readonly SeenTag[]; tagId: string }) {
  const t = visit.words(planOfferWords);
  const choose = (course: SeenTag) => `/kompas/functie/${offered.target.id}/plan?${new URLSearchParams({ kenmerk: tagId, cursus: course.id }).toString()}`;
  return (
    <Block id="cursussen" title={t("courses")}>
      <LineList
        label={t("courses")}
        lines={courses.map((course) => ({
          what: <CourseLink course={course} />,
          action:
            courses.length > 1 ? (
              <a class="small" href={choose(course)}>
                {t("course.choose", { course: course.label })}
              </a>
            ) : undefined,
        }))}
      />
    </Block>
  );
}
