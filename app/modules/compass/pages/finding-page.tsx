import { z } from "zod";
import { dayOf } from "#platform/time/clock.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { type OwnFinding, readOwnFinding, sayFindable } from "../change-finding.ts";
import { compassSettings } from "../compass-settings.ts";
import { nearPercent } from "../exposure.ts";
import { findingWords } from "../finding-words.ts";

/** Whether I want to be found, and what that means (K-46). */
export async function findingPage(visit: Visit): Promise<Response> {
  const t = visit.words(findingWords);
  const word = await readOwnFinding(visit.actor);
  const { finding } = compassSettings(visit.portal);
  const isOn = word?.isGiven === true && !word.isOld;
  return visit.page(
    { title: t("title"), menu: "/kompas" },
    <>
      <Crumbs links={[{ href: "/kompas", label: t("up") }]} />
      <PageHead title={t("title")} lead={t("lead")} />
      <Stack big>
        {finding ? null : <Note title={t("switched-off.title")}>{t("switched-off")}</Note>}
        {word?.isOld ? (
          <Note tone="warn" title={t("state.old.title")}>
            {t("state.old")}
          </Note>
        ) : null}
        <p>
          <b>{stateOf(visit, word)}</b>
        </p>
        {finding ? (
          <Block id="waarom" title={t("why")}>
            <p class="measure">{finding.text}</p>
          </Block>
        ) : null}
        <Block id="wat" title={t("what.title")}>
          <Stack>
            <ul class="measure">
              {(["what.1", "what.2", "what.3", "what.4"] as const).map((key) => (
                <li>{t(key, { percent: nearPercent })}</li>
              ))}
            </ul>
            <p class="measure soft">{t("what.others")}</p>
          </Stack>
        </Block>
        {finding || isOn ? (
          <Form action="/kompas/vindbaar">
            <Hidden name="answer" value={isOn ? "no" : "yes"} />
            <FormActions>
              <Button look={isOn ? "second" : "primary"}>{t(isOn ? "no" : "yes")}</Button>
              <a href="/wie-zag-mijn-gegevens">{t("looks")}</a>
            </FormActions>
          </Form>
        ) : null}
      </Stack>
    </>,
  );
}

function stateOf(visit: Visit, word: OwnFinding | undefined): string {
  const t = visit.words(findingWords);
  if (!word || word.isOld) return t("state.off");
  return t(word.isGiven ? "state.on" : "state.stopped", { date: formatDate(visit.tone.language, dayOf(word.saidAt)) });
}

export async function sayFindablePage(visit: Visit): Promise<Response> {
  const t = visit.words(findingWords);
  const form = await visit.form(z.object({ answer: z.enum(["yes", "no"]).catch("no") }));
  const isGiven = form.ok && form.value.answer === "yes";
  const outcome = await sayFindable(visit.actor, isGiven);
  if ("refused" in outcome) return visit.redirect("/kompas/vindbaar", t("switched-off"));
  return visit.redirect("/kompas/vindbaar", t(isGiven ? "done.yes" : "done.no"));
}
