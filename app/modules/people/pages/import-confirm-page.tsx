import { z } from "zod";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Note } from "#ui/note.tsx";
import { confirmImport, markOfPlan, whyNotConfirmed, type WhyNotConfirmed } from "../confirm-import.ts";
import { type FoundImport, getImport } from "../find-import.ts";
import { importPageWords } from "../import-page-words.ts";
import { whatHappens } from "../parts/import-counts.tsx";
import { Way } from "./import-page.tsx";

const wish = z.object({ uitnodigen: z.literal("ja").optional().catch(undefined) });

/** Asks once more, naming what will happen. */
export async function importConfirmPage(visit: Visit): Promise<Response> {
  const found = await find(visit);
  const shown = markOfPlan(found);
  const problem = whyNotConfirmed(found, shown);
  return problem ? refuse(visit, found, problem) : ask(visit, found, shown);
}

export async function confirmImportPage(visit: Visit): Promise<Response> {
  const typed = await visit.form(wish.extend({ shown: z.string().catch("") }));
  const { uitnodigen, shown } = typed.ok ? typed.value : { uitnodigen: undefined, shown: "" };
  const outcome = await confirmImport(visit.actor, visit.param("import"), { invites: uitnodigen === "ja", shown });
  if ("refused" in outcome) return refuse(visit, await find(visit), outcome.refused);
  return visit.redirect(`/mensen/import/${visit.param("import")}`);
}

async function find(visit: Visit): Promise<FoundImport> {
  const { found } = await getImport(visit.actor, visit.param("import"), { outcome: "refused", page: 1, perPage: 1 });
  return found;
}

function ask(visit: Visit, found: FoundImport, shown: string): Promise<Response> {
  const t = visit.words(importPageWords);
  const invites = visit.query(wish).uitnodigen === "ja";
  const path = `/mensen/import/${found.id}`;
  return visit.page(
    { title: t("confirm.title"), menu: "/mensen/import" },
    <>
      <Way visit={visit} />
      <PageHead title={t("confirm.title")} lead={t("confirm.text", { what: whatHappens(t, found.counts) })} />
      <Stack>
        {found.counts.refused > 0 ? <p>{t("some-refused", { refused: t("count.refused", { count: found.counts.refused }) })}</p> : null}
        {invites ? <p>{t("confirm.invites")}</p> : null}
        <Form action={`${path}/bevestigen`}>
          <Hidden name="shown" value={shown} />
          {invites ? <Hidden name="uitnodigen" value="ja" /> : null}
          <FormActions>
            <Button>{t(found.counts.refused > 0 ? "confirm-good" : "confirm")}</Button>
            <LinkButton href={path} look="plain">
              {t("cancel")}
            </LinkButton>
          </FormActions>
        </Form>
      </Stack>
    </>,
  );
}

function refuse(visit: Visit, found: FoundImport, reason: WhyNotConfirmed): Promise<Response> {
  const t = visit.words(importPageWords);
  const back = (
    <LinkButton href={`/mensen/import/${found.id}`} look="second" small>
      {t("checked.title")}
    </LinkButton>
  );
  return visit.page(
    { title: t("checked.title"), menu: "/mensen/import" },
    <>
      <Way visit={visit} />
      <h1>{t("checked.title")}</h1>
      <Note tone="bad" isAnswer title={t(`refusal.${reason}`)} action={back} />
    </>,
    422,
  );
}
