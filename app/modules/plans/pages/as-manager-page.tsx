import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageHead } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import type { Visit } from "#platform/web/visit.ts";
import { eitherName } from "../either-name.ts";
import { planSpeech } from "../parts/plan-speech.ts";
import { SeenContent } from "../parts/seen-content.tsx";
import { viewOwnPlanAsManager } from "../view-own-plan.ts";

/** Exactly what the manager sees of the own plan now. */
export async function asManagerPage(visit: Visit): Promise<Response> {
  const { plan, seen } = await viewOwnPlanAsManager(visit.me);
  const speech = planSpeech(visit);
  const { page } = speech;
  const manager = eitherName(speech.language, plan.managers) ?? "";
  const back = (
    <LinkButton href="/plan" look="second">
      {page("as-manager.back")}
    </LinkButton>
  );
  const head = { title: page("as-manager.title", { manager }), menu: "/plan" };
  const crumbs = <Crumbs links={[{ href: "/plan", label: speech.plan("title") }]} />;
  if (!seen) {
    return visit.page(
      head,
      <>
        {crumbs}
        <PageHead title={head.title} />
        <Empty title={page("as-manager.nothing", { manager })} action={back}>
          {page("as-manager.nothing-text", { manager })}
        </Empty>
      </>,
    );
  }
  const isOld = plan.version.state === "draft" && seen.agreement !== undefined;
  return visit.page(
    head,
    <>
      {crumbs}
      <PageHead title={head.title} actions={back} />
      <Note>{isOld ? page("as-manager.old", { manager, number: seen.version.number }) : page("as-manager.now", { manager })}</Note>
      <SeenContent
        speech={speech}
        sector={visit.tone.sector}
        seen={seen}
        name={visit.me.firstName}
        managerName={manager}
        agreements={plan.agreements}
        versionHref={({ id }) => `/plan/versie/${id}`}
      />
    </>,
  );
}
