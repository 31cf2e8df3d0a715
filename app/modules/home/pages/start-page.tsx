import { BigSentence, Entitlement } from "#ui/entitlement.tsx";
import { EntitlementMeter } from "#ui/entitlement-meter.tsx";
import { GoalLine } from "#ui/goal-line.tsx";
import { Block, Stack, Two } from "#ui/layout.tsx";
import { LemniscateSign, type Mark } from "#ui/lemniscate.tsx";
import { type Todo, TodoList } from "#ui/todo-list.tsx";
import type { Cents, HundredthHours } from "#platform/amounts/amounts.ts";
import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { Language, Translate } from "#platform/words/words.ts";
import type { GoalLine as GoalLineData } from "#modules/plans/public.ts";
import { nextSteps, type Step } from "../next-steps.ts";
import { readStart, type StartData } from "../read-start.ts";
import { startWords } from "../start-words.ts";

type Standing<Amount> = { total: Amount; used: Amount; planned: Amount; free: Amount };
type T = Translate<typeof startWords.nl>;

/** The first page after signing in: what is free, then what one can do now, then what it is all for. */
export async function startPage(visit: Visit): Promise<Response> {
  const data = await readStart(visit.me);
  const t = visit.words(startWords);
  const { language } = visit.tone;
  const steps = nextSteps(data.standing).map((step, index) => todo(t, language, step, data, index === 0));
  return visit.page(
    { title: t("title"), wholeBanner: true },
    <>
      <h1 class="for-readers">{t("title")}</h1>
      <Right t={t} language={language} name={visit.me.firstName} data={data} />
      <Two>
        <Block id="stappen" title={t("steps")}>
          <TodoList items={steps} />
        </Block>
        <Contribution t={t} data={data} />
      </Two>
    </>,
  );
}

function Right({ t, language, name, data }: { t: T; language: Language; name: string; data: StartData }) {
  const { entitlement } = data;
  const year = t("year");
  if (entitlement.state !== "has-right") {
    return (
      <section class="entitlement" aria-labelledby="recht-title">
        <BigSentence id="recht-title">
          {t("hello", { name })} {t("no-right", { year })}
        </BigSentence>
        {entitlement.state === "none" ? (
          <p class="soft measure">
            {t("no-right.why", { year })} <a href={`/regels/${entitlement.ruleSet}`}>{t("no-right.rules")}</a>
          </p>
        ) : null}
      </section>
    );
  }
  const hours = formatHours(language, entitlement.hours.free);
  const money = formatMoney(language, entitlement.money.free);
  const kind = entitlement.hours.total === 0 ? "free.money" : entitlement.money.total === 0 ? "free.hours" : "free.both";
  return (
    <Entitlement
      id="recht"
      sentence={
        <>
          {t("hello", { name })} <Emphasised text={t(kind, { year, hours: "\u0001", money: "\u0002" })} figures={{ "\u0001": hours, "\u0002": money }} />
        </>
      }
      after={<Lapse t={t} language={language} data={data} />}
    >
      {entitlement.hours.total > 0 ? (
        <Meter t={t} id="uren" label={t("hours")} standing={entitlement.hours} text={(amount: HundredthHours) => formatHours(language, amount)} />
      ) : null}
      {entitlement.money.total > 0 ? (
        <Meter t={t} id="geld" label={t("money")} standing={entitlement.money} text={(amount: Cents) => formatMoney(language, amount)} />
      ) : null}
    </Entitlement>
  );
}

/** A sentence with its figures in bold, wherever a language puts them. */
function Emphasised({ text, figures }: { text: string; figures: Readonly<Record<string, string>> }) {
  const pieces = text.split(/([\u0001\u0002])/);
  return <>{pieces.map((piece) => (figures[piece] ? <b>{figures[piece]}</b> : piece))}</>;
}

type MeterProps<Amount extends number> = { t: T; id: string; label: string; standing: Standing<Amount>; text: (amount: Amount) => string };

function Meter<Amount extends number>({ t, id, label, standing, text }: MeterProps<Amount>) {
  const part = (word: "used" | "planned" | "free") => ({ amount: standing[word], text: text(standing[word]), word: t(word) });
  return (
    <EntitlementMeter
      id={id}
      label={label}
      totalText={t("right-of", { amount: text(standing.total) })}
      total={standing.total}
      used={part("used")}
      planned={part("planned")}
      free={part("free")}
    />
  );
}

function Lapse({ t, language, data }: { t: T; language: Language; data: StartData }) {
  const { entitlement } = data;
  return (
    <>
      {entitlement.articles.length > 0 ? (
        <>
          {t("articles", { count: entitlement.articles.length, articles: listOf(entitlement.articles, t("and")) })}{" "}
          <a href={`/regels/${entitlement.ruleSet}`}>{entitlement.ruleSet}</a>.{" "}
        </>
      ) : null}
      {entitlement.lapses ? t("lapses", { date: formatDate(language, entitlement.endsOn) }) : t("own-choice")} <a href="/mijn-recht">{t("every-booking")}</a>
    </>
  );
}

function listOf(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`;
}

// Somebody waits for these, so they are not for whenever one likes; there is no day by which they must be done either.
const othersWait: ReadonlySet<Step["kind"]> = new Set(["agree-plans", "answer-wishes", "overdue-plans", "import-people", "improve-plan", "sign-conversation"]);

function todo(t: T, language: Language, step: Step, data: StartData, isFirst: boolean): Todo {
  const values = { about: step.about ?? "", count: step.count ?? 0, manager: data.managerName ?? t("manager") };
  const button = step.kind === "wait-for-agreement" || step.kind === "overdue-plans" ? undefined : t(`step.${step.kind}.button`);
  const when = step.before
    ? t("before", { date: formatDate(language, step.before, "short") })
    : step.since
      ? t("since", { date: formatDate(language, step.since, "day-month") })
      : undefined;
  return {
    what: t(`step.${step.kind}.what`, values),
    why: t(`step.${step.kind}.why`, values),
    href: step.href,
    ...(when || !othersWait.has(step.kind) ? { when: when ?? t("whenever") } : {}),
    isNear: step.kind === "renew-plan",
    ...(isFirst && button ? { button } : {}),
  };
}

function Contribution({ t, data }: { t: T; data: StartData }) {
  const line = data.goalLine;
  return (
    <Block id="lijn" title={t("line")}>
      <Stack big>
        {line.length > 0 ? (
          <GoalLine
            steps={line.map((goal) => ({
              level: t(`line.${goal.level}`, { unit: goal.unit ?? t("unit") }),
              text: goal.title,
              href: goal.level === "personal" ? "/plan" : `/doelen/${goal.id}`,
              isMine: goal.level === "personal",
            }))}
          />
        ) : (
          <p class="soft measure">{t("line.empty")}</p>
        )}
        <LemniscateSign id="koers" marks={marksOf(line)} />
      </Stack>
    </Block>
  );
}

/** Where the goals of the line stand on the course of the school: one's own is "hier sta jij". */
function marksOf(line: GoalLineData): Mark[] {
  const place = { school: "left-bottom", team: "right-top", personal: "right-far" } as const;
  return line.map((goal) => ({ place: place[goal.level], shape: "full", isYou: goal.level === "personal" }));
}
