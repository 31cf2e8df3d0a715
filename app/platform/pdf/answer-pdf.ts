import type { Visit } from "../web/visit.ts";
import { now } from "../time/clock.ts";
import type { Paper } from "./paper.ts";
import { writePdf } from "./write-pdf.ts";

/** Sends a paper as a file to keep. @example return answerPdf(visit, paper, `${t("file", { year: "2026" })}.pdf`) */
export async function answerPdf({ c }: Visit, paper: Paper, fileName: string): Promise<Response> {
  c.header("content-type", "application/pdf");
  c.header("content-disposition", `attachment; filename="${fileName}"`);
  return c.body(await writePdf(paper, now()));
}
