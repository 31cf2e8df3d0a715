import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { formSign } from "#platform/web/form-sign.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { PlanOfferForm, type OfferedValues } from "../parts/plan-offer-form.tsx";
import { planOfferForm } from "../plan-offer-form.ts";
import { planOfferWords } from "../plan-offer-words.ts";
import { type OfferedForPlan, putInPlan, readPlanOffer } from "../put-in-plan.ts";

const asked = z.object({ kenmerk: z.string().optional(), weg: z.string().max(20).optional(), cursus: z.string().optional() });
type Asked = z.infer<typeof asked>;
type Shown = { readonly raw?: TypedValues; readonly errors?: Record<string, string>; readonly isRefused?: boolean };

function read(visit: Visit, { kenmerk, weg }: Asked): Promise<OfferedForPlan> {
  return readPlanOffer(visit.me, visit.param("function"), { tagId: kenmerk && isUuid(kenmerk) ? kenmerk : undefined, way: weg });
}

/** What will be put in the plan, to look at and change before it is there. */
export async function planOfferPage(visit: Visit): Promise<Response> {
  const query = visit.query(asked);
  return show(visit, query, await read(visit, query), {});
}

export async function putInPlanPage(visit: Visit): Promise<Response> {
  const t = visit.words(planOfferWords);
  const query = visit.query(asked);
  const offered = await read(visit, query);
  const form = await visit.form(planOfferForm);
  if (!form.ok) {
    const errors = Object.entries(form.errors).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof planOfferWords.nl>)]);
    return show(visit, query, offered, { raw: form.raw, errors: Object.fromEntries(errors) as Record<string, string> });
  }
  const outcome = await putInPlan(visit.me, form.value);
  if ("refused" in outcome) return show(visit, query, offered, { raw: form.raw, isRefused: true });
  const { title } = offered.target.passport;
  const back = { href: `/kompas/functie/${offered.target.id}`, label: t("done.back", { title }) };
  return visit.redirect("/plan#activiteiten", t("done.added", { activity: form.value.title }), back);
}

function show(visit: Visit, query: Asked, offered: OfferedForPlan, shown: Shown): Promise<Response> {
  const t = visit.words(planOfferWords);
  const { target, form } = offered;
  const errors = shown.errors ?? {};
  const path = `/kompas/functie/${target.id}`;
  const address = `${path}/plan?${new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString()}`;
  return visit.page(
    { title: t("title"), menu: "/kompas", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs
        links={[
          { href: "/kompas", label: t("up") },
          { href: path, label: target.passport.title },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title={t("title")} lead={form.standsStill ? undefined : t("lead")} />
      <Stack>
        {form.standsStill ? (
          <Note
            tone="bad"
            isAnswer={shown.isRefused === true}
            title={t("submitted.title")}
            action={
              <LinkButton href="/plan" small>
                {t("submitted.plan")}
              </LinkButton>
            }
          >
            {t("submitted")}
          </Note>
        ) : (
          <>
            {form.agreedVersion ? <Note>{t("agreed.note", { agreed: form.agreedVersion, next: form.agreedVersion + 1 })}</Note> : null}
            <PlanOfferForm
              visit={visit}
              offered={offered}
              address={address}
              start={startValues(visit, query, offered)}
              raw={shown.raw}
              errors={errors}
              once={formSign(shown.raw)}
            />
          </>
        )}
      </Stack>
    </>,
    shown.raw ? 422 : 200,
  );
}

function startValues(visit: Visit, { cursus }: Asked, { target, offer }: OfferedForPlan): OfferedValues {
  const t = visit.words(planOfferWords);
  const title = target.passport.title;
  if (offer.from === "way") return { title: t(`title.${offer.way}`, { title: lowered(title) }), kind: offer.kind, servesMe: t("serves.way", { title }) };
  if (offer.from === "function") return { title: t("title.function", { title: lowered(title) }), kind: offer.kind, servesMe: t("serves.way", { title }) };
  const tag = offer.tag.label;
  const course = offer.courses.find((each) => each.id === cursus) ?? offer.courses[0];
  const link = course && /^https?:\/\//i.test(course.webAddress) ? [t("serves.course", { address: course.webAddress })] : [];
  return {
    title: course ? t("title.course", { course: course.label }) : t("title.tag", { tag }),
    kind: offer.kind,
    servesMe: [t("serves.tag", { tag, title }), ...link].join("\n"),
  };
}

/** "een docent biologie", within a sentence; abbreviations such as ICT keep their capitals. */
function lowered(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
