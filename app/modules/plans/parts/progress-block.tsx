import { Button, LinkButton } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Block } from "#ui/layout.tsx";
import { Status } from "#ui/status.tsx";
import { DateField } from "#ui/text-field.tsx";
import { hundredthHours, type HoursAndMoney } from "#platform/amounts/amounts.ts";
import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Translate } from "#platform/words/words.ts";
import type { activityPageWords } from "../activity-page-words.ts";
import { activityState, type Activity } from "../activity.ts";
import type { PlanSpeech } from "./plan-speech.ts";
import { typedDate } from "./typed-activity.ts";

type Props = {
  speech: PlanSpeech;
  t: Translate<typeof activityPageWords.nl>;
  activity: Activity;
  booked: HoursAndMoney | undefined;
  today: DateString;
  typed: TypedValues;
  errors: Readonly<Record<string, string>>;
};

/** How far an activity is, and saying that it is done. No change of what was agreed on. */
export function ProgressBlock({ speech, t, activity, booked, today, typed, errors }: Props) {
  const { language, activity: a } = speech;
  const state = activityState(activity, booked?.hours ?? hundredthHours(0));
  const hasBooked = booked && (booked.hours > 0 || booked.money > 0);
  return (
    <Block id="stand" title={t("progress")}>
      <div class="stack">
        <p>
          <Status shape={state === "done" ? "check" : state === "under-way" ? "half" : "open"}>
            {activity.doneOn ? t("done.on", { date: formatDate(language, activity.doneOn) }) : a(`state.${state}`)}
          </Status>
        </p>
        {hasBooked ? <p class="soft">{t("booked", { hours: formatHours(language, booked.hours), money: formatMoney(language, booked.money) })}</p> : null}
        {booked && activity.chargedTo === "right" ? (
          <p>
            <LinkButton href={`/mijn-recht/boeken?activiteit=${activity.id}`} look="second" small>
              {t("book")}
            </LinkButton>
          </p>
        ) : null}
        {activity.doneOn ? (
          <form method="post" action={`/plan/activiteit/${activity.id}/niet-klaar`}>
            <Button look="plain" small>
              {t("done.undo")}
            </Button>
          </form>
        ) : (
          <Details summary={t("done.mark")} open={Object.keys(errors).length > 0}>
            <Form action={`/plan/activiteit/${activity.id}/klaar`} values={typed} errors={errors} prefix="klaar-">
              <DateField name="doneOn" label={t("done.label")} hint={t("done.no-version")} value={typedDate(today)} />
              <FormActions>
                <Button look="second">{t("done.mark")}</Button>
              </FormActions>
            </Form>
          </Details>
        )}
      </div>
    </Block>
  );
}
