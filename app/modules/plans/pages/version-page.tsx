import { Crumbs } from "#ui/crumbs.tsx";
import { PageHead } from "#ui/layout.tsx";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { planSpeech } from "../parts/plan-speech.ts";
import { SeenContent } from "../parts/seen-content.tsx";
import { viewOwnAgreement } from "../view-own-plan.ts";

/** A version as both agreed on it, for ever. */
export async function versionPage(visit: Visit): Promise<Response> {
  const seen = await viewOwnAgreement(visit.me, visit.param("version"));
  const speech = planSpeech(visit);
  const { page, language } = speech;
  const { version, agreement } = seen;
  const title = page("version.title", { number: version.number });
  const lead = agreement
    ? page("version.lead", { date: formatDate(language, agreement.manager.on), employee: agreement.employee.name, manager: agreement.manager.name })
    : "";
  const term =
    version.from && version.until ? ` ${page("version.runs", { from: formatDate(language, version.from), until: formatDate(language, version.until) })}` : "";
  return visit.page(
    { title, menu: "/plan" },
    <>
      <Crumbs links={[{ href: "/plan", label: speech.plan("title") }]} />
      <PageHead title={title} lead={lead + term} />
      <SeenContent
        speech={speech}
        sector={visit.tone.sector}
        seen={seen}
        name={visit.me.firstName}
        managerName={agreement?.manager.name ?? null}
        agreements={agreement ? [agreement] : []}
        versionHref={({ id }) => `/plan/versie/${id}`}
      />
    </>,
  );
}
