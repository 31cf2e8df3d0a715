import { Crumbs } from "#ui/crumbs.tsx";
import { PageHead } from "#ui/layout.tsx";
import type { Visit } from "#platform/web/visit.ts";
import { eitherName } from "../either-name.ts";
import { planSpeech } from "../parts/plan-speech.ts";
import { SeenContent } from "../parts/seen-content.tsx";
import { viewOwnPlan } from "../view-own-plan.ts";

/** The own plan as it stands, with nothing behind a click: on paper, or to read from beginning to end. */
export async function printPage(visit: Visit): Promise<Response> {
  const { plan, lines } = await viewOwnPlan(visit.me);
  if (!plan.id) return visit.redirect("/plan");
  const speech = planSpeech(visit);
  const { version } = plan;
  const title = speech.page("print.title", { name: visit.me.name });
  return visit.page(
    { title, menu: "/plan" },
    <>
      <Crumbs links={[{ href: "/plan", label: speech.plan("title") }]} />
      <PageHead title={title} lead={speech.page("print.lead", { number: version.number, state: speech.plan(`state.${version.state}`).toLowerCase() })} />
      <SeenContent
        speech={speech}
        sector={visit.tone.sector}
        seen={{ version, lines, agreement: undefined }}
        name={visit.me.firstName}
        managerName={eitherName(speech.language, plan.managers)}
        agreements={plan.agreements}
        versionHref={({ id }) => `/plan/versie/${id}`}
      />
    </>,
  );
}
