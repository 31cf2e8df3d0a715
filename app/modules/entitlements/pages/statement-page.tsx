import { answerPdf } from "#platform/pdf/answer-pdf.ts";
import type { Visit } from "#platform/web/visit.ts";
import { LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { PaperPage } from "#ui/paper.tsx";
import { entitlementWords } from "../entitlement-words.ts";
import { statementPaper } from "../parts/statement-paper.ts";
import { readYearStatement } from "../read-year-statement.ts";
import { statementWords } from "../statement-words.ts";
import { yearQuery } from "./my-right-page.tsx";

/** One's own year on one sheet: to read, to print, and to hand over in the conversation (H-71). */
export async function statementPage(visit: Visit): Promise<Response> {
  const statement = await readYearStatement(visit.me, visit.query(yearQuery).jaar);
  const paper = statementPaper(visit, statement);
  const href = `/mijn-recht/jaaroverzicht.pdf?jaar=${statement.rules.year.start}`;
  return visit.page(
    { title: paper.title, menu: "/mijn-recht" },
    <>
      <Crumbs links={[{ href: "/mijn-recht", label: visit.words(entitlementWords)("title") }]} />
      <PaperPage
        paper={paper}
        actions={
          <LinkButton href={href} look="second" download>
            {visit.words(statementWords)("pdf")}
          </LinkButton>
        }
      />
    </>,
  );
}

/** The same sheet as a file. */
export async function statementPdf(visit: Visit): Promise<Response> {
  const statement = await readYearStatement(visit.me, visit.query(yearQuery).jaar);
  const name = visit.words(statementWords)("file", { year: statement.rules.year.label.replace("–", "-") });
  return answerPdf(visit, statementPaper(visit, statement), name);
}
