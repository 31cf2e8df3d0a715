import type { Child } from "hono/jsx";
import { Accord, type AccordStep } from "#ui/accord.tsx";
import { Details } from "#ui/details.tsx";
import { Block } from "#ui/layout.tsx";
import { formatDate } from "#platform/time/format-date.ts";
import { renewBefore, type PlanVersion } from "../plan.ts";
import type { Agreement } from "../version-table.ts";
import type { PlanSpeech } from "./plan-speech.ts";

type Props = {
  speech: PlanSpeech;
  /** The version that is being written, waits or was agreed on; undefined when only agreements are shown. */
  open: Pick<PlanVersion, "number" | "state" | "submitted"> | undefined;
  /** Who writes, and since when; for the owner only. */
  writing?: { readonly name: string; readonly since: string };
  managerName: string | null;
  /** Newest first. */
  agreements: readonly Agreement[];
  versionHref: (agreement: Agreement) => string;
  children?: Child;
};

/** How far the agreement is: who did what and when, and what is still open (H-45). */
export function AgreementBlock({ speech, open, writing, managerName, agreements, versionHref, children }: Props) {
  const { plan, page, language } = speech;
  const [latest, ...earlier] = agreements;
  return (
    <Block id="afspraak" title={page("agreement")}>
      <Accord steps={[...(latest ? [agreedStep(speech, latest)] : []), ...openSteps(speech, open, writing, managerName, latest)]} />
      {latest ? <p class="small soft">{plan("renew-before", { date: formatDate(language, renewBefore(latest.manager.on)) })}</p> : null}
      {children}
      {earlier.length > 0 ? (
        <Details summary={page("agreement.earlier", { count: earlier.length })}>
          <ul>
            {earlier.map((agreement) => (
              <li>
                <a href={versionHref(agreement)}>{page("agreement.version", { number: agreement.number, date: formatDate(language, agreement.manager.on) })}</a>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </Block>
  );
}

function agreedStep({ plan, language }: PlanSpeech, { number, employee, manager }: Agreement): AccordStep {
  const who = (
    <>
      {formatDate(language, manager.on)}
      <br />
      {plan("both-names", { employee: employee.name, manager: manager.name })}
    </>
  );
  return { what: plan("accord.agreed", { number }), who, isDone: true };
}

function openSteps(
  { plan, page, language }: PlanSpeech,
  open: Props["open"],
  writing: Props["writing"],
  manager: string | null,
  latest: Agreement | undefined,
): AccordStep[] {
  if (!open || open.state === "agreed") return [];
  const { number, submitted } = open;
  const stays = latest ? ` ${plan("accord.keeps-counting", { number: latest.number })}` : "";
  if (open.state === "submitted" && submitted) {
    const by = page("agreement.submitted-by", { date: formatDate(language, submitted.on), employee: submitted.name });
    return [
      { what: plan("accord.submitted", { number }), who: `${by}.${stays}`, isDone: true },
      { what: plan("accord.to-agree", { number }), who: page("agreement.waits", { manager: manager ?? "" }), isDone: false },
    ];
  }
  const by = writing ? page("agreement.draft-by", { employee: writing.name, date: writing.since }) : "";
  const after = manager ? plan("accord.after-submitting", { manager }) : plan("accord.no-manager");
  return [
    { what: plan("accord.draft", { number }), who: `${by}${stays}`, isDone: false },
    { what: plan("accord.to-agree", { number }), who: after, isDone: false },
  ];
}
