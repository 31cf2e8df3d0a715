import { z } from "zod";
import { notFound } from "#platform/errors/errors.ts";
import { answerPdf } from "#platform/pdf/answer-pdf.ts";
import { isUuid } from "#platform/database/tenant.ts";
import { today } from "#platform/time/clock.ts";
import { isDate } from "#platform/time/date-string.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { PaperPage } from "#ui/paper.tsx";
import { entitlementWords } from "../entitlement-words.ts";
import { ownPolicyPaper, proofPaper } from "../parts/policy-papers.ts";
import { NotHere } from "../parts/policy-not-here.tsx";
import { type PolicyOverview, readOwnPolicy, readPolicyOverview } from "../read-policy-hours.ts";
import { rulesInForce } from "../rules-in-force.ts";
import { statementWords } from "../statement-words.ts";
import { asksForProof } from "../task-policy.ts";
import { taskPolicyWords } from "../task-policy-words.ts";

/** Where one's own hours stand in the task policy (H-73). */
export async function myPolicyPage(visit: Visit): Promise<Response> {
  const t = visit.words(taskPolicyWords);
  const crumbs = <Crumbs links={[{ href: "/mijn-recht", label: visit.words(entitlementWords)("title") }]} />;
  if (!asksForProof(rulesInForce(visit.portal, today())))
    return visit.page({ title: t("paper.own"), menu: "/mijn-recht" }, <NotHere visit={visit} title={t("paper.own")} />);
  const paper = ownPolicyPaper(visit, await readOwnPolicy(visit.me));
  return visit.page(
    { title: paper.title, menu: "/mijn-recht" },
    <>
      {crumbs}
      <PaperPage paper={paper} actions={<Download visit={visit} href="/mijn-recht/taakbeleid.pdf" />} />
    </>,
  );
}

export async function myPolicyPdf(visit: Visit): Promise<Response> {
  if (!asksForProof(rulesInForce(visit.portal, today()))) notFound();
  const own = await readOwnPolicy(visit.me);
  return answerPdf(visit, ownPolicyPaper(visit, own), visit.words(taskPolicyWords)("paper.own.file", { year: fileYear(own.rules.year.label) }));
}

/** The proof for a part of the organisation, or for all of it. */
export async function policyProofPage(visit: Visit): Promise<Response> {
  const t = visit.words(taskPolicyWords);
  const { overview, unitId } = await wanted(visit);
  if (!asksForProof(overview.rules)) return visit.page({ title: t("title"), menu: "/rechten/taakbeleid" }, <NotHere visit={visit} title={t("title")} />);
  const paper = proofPaper(visit, overview, unitId);
  const href = `/rechten/taakbeleid/bewijs.pdf?jaar=${overview.rules.year.start}${unitId ? `&onderdeel=${unitId}` : ""}`;
  return visit.page(
    { title: paper.title, menu: "/rechten/taakbeleid" },
    <>
      <Crumbs links={[{ href: `/rechten/taakbeleid?jaar=${overview.rules.year.start}`, label: t("title") }]} />
      <PaperPage paper={paper} actions={<Download visit={visit} href={href} />} />
    </>,
  );
}

export async function policyProofPdf(visit: Visit): Promise<Response> {
  const { overview, unitId } = await wanted(visit);
  if (!asksForProof(overview.rules)) notFound();
  return answerPdf(visit, proofPaper(visit, overview, unitId), visit.words(taskPolicyWords)("paper.proof.file", { year: fileYear(overview.rules.year.label) }));
}

async function wanted(visit: Visit): Promise<{ overview: PolicyOverview; unitId: string | null }> {
  const { jaar, onderdeel } = visit.query(z.object({ jaar: z.string().optional(), onderdeel: z.string().default("") }));
  if (jaar !== undefined && !isDate(jaar)) notFound();
  if (onderdeel !== "" && !isUuid(onderdeel)) notFound();
  const overview = await readPolicyOverview(visit.me, jaar);
  if (onderdeel !== "" && !overview.units.some(({ id }) => id === onderdeel)) notFound();
  return { overview, unitId: onderdeel || null };
}

function Download({ visit, href }: { visit: Visit; href: string }) {
  return (
    <LinkButton href={href} look="second" download>
      {visit.words(statementWords)("pdf")}
    </LinkButton>
  );
}

function fileYear(label: string): string {
  return label.replace("–", "-");
}
