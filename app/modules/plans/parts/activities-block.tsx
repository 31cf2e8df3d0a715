import type { Child } from "hono/jsx";
import { LinkButton } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Facts, type Fact } from "#ui/facts.tsx";
import { Block, Stack } from "#ui/layout.tsx";
import { Status } from "#ui/status.tsx";
import { Sub, Table, type Column } from "#ui/table.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { hundredthHours, sumOf, type HoursAndMoney } from "#platform/amounts/amounts.ts";
import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { formatDate } from "#platform/time/format-date.ts";
import { activityState, costsOf, facilityKinds, type Activity } from "../activity.ts";
import type { Goal } from "../goal.ts";
import type { PlanSpeech } from "./plan-speech.ts";

type Booked = ReadonlyMap<string, HoursAndMoney> | undefined;
type Cells = { speech: PlanSpeech; activities: readonly Activity[] };

/** The owner's activities: each a link, with how far it is. */
export function OwnActivities({
  speech,
  activities: all,
  booked,
  onlyRegistered,
  children,
}: Cells & { booked: Booked; onlyRegistered: boolean; children?: Child }) {
  const t = speech.page;
  const activities = onlyRegistered ? all.filter(({ isRegistered }) => isRegistered) : all;
  if (all.length === 0) {
    return (
      <Block id="activiteiten" title={t("activities")}>
        <Stack>
          <Empty title={t("activities.empty")} action={<LinkButton href="/plan/activiteit/kiezen">{t("activities.first")}</LinkButton>}>
            {t("activities.none")}
          </Empty>
          {children}
        </Stack>
      </Block>
    );
  }
  const name: Column<Activity> = {
    label: t("column.activity"),
    isName: true,
    cell: (activity) => (
      <>
        <a href={`/plan/activiteit/${activity.id}`}>{activity.title}</a>
        <UnderName speech={speech} activity={activity} />
      </>
    ),
  };
  const state: Column<Activity> = { label: t("column.state"), cell: (activity) => <ActivityStatus speech={speech} activity={activity} booked={booked} /> };
  const add = (
    <LinkButton href="/plan/activiteit/kiezen" look="second" small>
      {t("activities.add")}
    </LinkButton>
  );
  return (
    <Block id="activiteiten" title={t("activities")} side={add}>
      <RegisterTabs speech={speech} activities={all} onlyRegistered={onlyRegistered} />
      <Table
        labelledBy="activiteiten-title"
        rows={activities.toSorted(byClassAndDay)}
        totalLabel={t("activities.total")}
        columns={[name, ...factColumns(speech, activities), state]}
      />
      <p class="source">{categorySource(speech)}</p>
    </Block>
  );
}

/** H-61: all of them, or those that count for the register. Only where that makes a difference. */
function RegisterTabs({ speech, activities, onlyRegistered }: Cells & { onlyRegistered: boolean }) {
  const count = activities.filter(({ isRegistered }) => isRegistered).length;
  if (!onlyRegistered && (count === 0 || count === activities.length)) return null;
  const t = speech.page;
  const tabs = [
    { href: "/plan#activiteiten", label: t("activities.all"), count: activities.length, current: !onlyRegistered },
    { href: "/plan?register=ja#activiteiten", label: speech.registered, count, current: onlyRegistered },
  ];
  return <Tabs label={t("activities.which")} tabs={tabs} />;
}

function UnderName({ speech, activity }: { speech: PlanSpeech; activity: Activity }) {
  return (
    <>
      <Sub>{kindAndPeriod(speech, activity)}</Sub>
      {activity.isRegistered ? <Sub>{speech.registered}</Sub> : null}
    </>
  );
}

/** The activities of a version as somebody else reads them, without what was done since. */
export function SeenActivities({ speech, activities }: Cells) {
  const t = speech.page;
  if (activities.length === 0)
    return (
      <Block id="activiteiten" title={t("activities")}>
        <p class="soft">{t("activities.seen-none")}</p>
      </Block>
    );
  const first: Column<Activity> = {
    label: t("column.activity"),
    isName: true,
    cell: (activity) => (
      <>
        {activity.title}
        <UnderName speech={speech} activity={activity} />
      </>
    ),
  };
  return (
    <Block id="activiteiten" title={t("activities")}>
      <Table
        labelledBy="activiteiten-title"
        rows={activities.toSorted(byClassAndDay)}
        totalLabel={t("activities.total")}
        columns={[first, ...factColumns(speech, activities)]}
      />
      <p class="source">{categorySource(speech)}</p>
    </Block>
  );
}

// The largest way of learning first, as in the bar above the table; within it what comes first.
function byClassAndDay(one: Activity, other: Activity): number {
  return other.learningClass - one.learningClass || (one.plannedFrom ?? "9").localeCompare(other.plannedFrom ?? "9");
}

function factColumns({ activity: a, page, language }: PlanSpeech, activities: readonly Activity[]): Column<Activity>[] {
  const costs = (amount: ReturnType<typeof costsOf>) => (amount === 0 ? a("costs.none") : formatMoney(language, amount));
  const hours = (amount: Activity["hours"]) => formatHours(language, amount).replace(/ .*$/, "");
  return [
    {
      label: page("column.class"),
      cell: ({ learningClass }) => (
        <>
          {learningClass}
          <Sub>{a(`class.${learningClass}`)}</Sub>
        </>
      ),
    },
    {
      label: page("column.category"),
      cell: ({ category }) =>
        category === "equal" ? (
          a("category.equal")
        ) : (
          <>
            {category}
            <Sub>{a(`category.${category}`)}</Sub>
          </>
        ),
    },
    {
      label: page("column.hours"),
      isNumber: true,
      cell: (activity) => hours(activity.hours),
      total: hours(sumOf(activities.map((activity) => activity.hours))),
    },
    { label: page("column.costs"), isNumber: true, cell: (activity) => costs(costsOf(activity)), total: costs(sumOf(activities.map(costsOf))) },
  ];
}

function ActivityStatus({ speech: { activity: a, language }, activity, booked }: { speech: PlanSpeech; activity: Activity; booked: Booked }) {
  const hours = booked?.get(activity.id)?.hours ?? hundredthHours(0);
  const state = activityState(activity, hours);
  const shape = state === "done" ? "check" : state === "under-way" ? "half" : "open";
  return (
    <>
      <Status shape={shape}>{a(`state.${state}`)}</Status>
      {activity.doneOn ? <Sub>{formatDate(language, activity.doneOn, "short")}</Sub> : null}
      {state === "under-way" ? (
        <Sub>{a("state.booked-of", { booked: formatHours(language, hours).replace(/ .*$/, ""), planned: formatHours(language, activity.hours) })}</Sub>
      ) : null}
    </>
  );
}

/** "Intervisie, 12 februari 2027": what it is and when. */
export function kindAndPeriod(speech: PlanSpeech, activity: Pick<Activity, "kind" | "plannedFrom" | "plannedUntil">): string {
  const when = period(speech, activity);
  return when ? `${speech.activity(`kind.${activity.kind}`)}, ${when}` : speech.activity(`kind.${activity.kind}`);
}

function period({ page, language }: PlanSpeech, { plannedFrom, plannedUntil }: Pick<Activity, "plannedFrom" | "plannedUntil">): string {
  const [from, until] = [plannedFrom ?? plannedUntil, plannedUntil ?? plannedFrom];
  if (!from || !until) return "";
  return from === until
    ? formatDate(language, from)
    : page("when.period", { from: formatDate(language, from, "short"), until: formatDate(language, until, "short") });
}

/** Why each activity is in the plan and how it is made possible (H-44). In full and not behind a click: this is what both agree on. */
export function WhyAndHow({ speech, activities, goals, name }: Cells & { goals: readonly Goal[]; name: string }) {
  const explained = activities
    .toSorted(byClassAndDay)
    .map((activity) => ({ activity, facts: reasonsAndFacilities(speech, activity, goals, speech.page("serves", { name })) }))
    .filter(({ facts }) => facts.length > 0);
  if (explained.length === 0) return null;
  return (
    <Block id="waarom-en-hoe" title={speech.page("why-and-how")}>
      <Stack big>
        {explained.map(({ activity, facts }) => (
          <section class="stack" aria-labelledby={`waarom-${activity.id}`}>
            <h3 id={`waarom-${activity.id}`}>{activity.title}</h3>
            <Facts facts={facts} />
          </section>
        ))}
      </Stack>
    </Block>
  );
}

/** Why an activity is in the plan and how it is made possible: what was filled in of it. */
export function reasonsAndFacilities({ activity: a, page, language }: PlanSpeech, activity: Activity, goals: readonly Goal[], servesLabel: string): Fact[] {
  const goal = goals.find(({ id }) => id === activity.goalId);
  return [
    { label: page("fact.goal"), value: goal?.title ?? "" },
    { label: page("fact.equal"), value: activity.equalExplanation },
    { label: servesLabel, value: activity.servesMe },
    { label: page("fits"), value: activity.fitsOrganisation },
    ...facilityKinds.map((kind) => ({ label: a(`facility.${kind}`), value: activity.facilities[kind] ?? "" })),
    {
      label: a("field.costs"),
      value: activity.costs.map(({ kind, amount, note }) => `${a(`cost.${kind}`)} ${formatMoney(language, amount)}${note ? ` (${note})` : ""}`).join(", "),
    },
    { label: page("fact.charged"), value: activity.hours > 0 || activity.costs.length > 0 ? a(`charged.${activity.chargedTo}`) : "" },
  ].filter(({ value }) => value !== "");
}

function categorySource({ page, hasArticles }: PlanSpeech): string {
  return page(hasArticles ? "article.17.1" : "article.none");
}
