import { z } from "zod";
import { returnPath } from "#platform/web/return-path.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form } from "#ui/form.tsx";
import { PageHead, Stack } from "#ui/layout.tsx";
import { Table } from "#ui/table.tsx";
import type { CompassEntry } from "../compass-entries.ts";
import { formatTenths } from "../format-tenths.ts";
import { readCompass } from "../read-compass.ts";
import { letGoFunction, saveFunction } from "../save-function.ts";
import { savedWords } from "../saved-words.ts";

/** The functions that somebody keeps for themselves (K-24). */
export async function savedPage(visit: Visit): Promise<Response> {
  const t = visit.words(savedWords);
  const { entries, kept, profile, house } = await readCompass(visit.me);
  const own = profile.start && kept.savedIds.has(profile.start.id) ? [ownEntry(profile.start.id, profile.start.passport.title)] : [];
  const saved = [...own, ...entries.filter((entry) => kept.savedIds.has(entry.id))];
  const gone = [...kept.savedIds].filter((id) => !house.functions.has(id)).length;
  return visit.page(
    { title: t("title"), menu: "/kompas" },
    <>
      <Crumbs links={[{ href: "/kompas", label: t("up") }]} />
      <PageHead title={t("title")} lead={t("lead")} />
      <Stack>
        {saved.length > 0 ? (
          <SavedTable visit={visit} saved={saved} isStart={(id) => id === profile.start?.id && house.functions.has(id)} />
        ) : (
          <Empty title={t("empty.title")} action={<LinkButton href="/kompas">{t("empty.action")}</LinkButton>}>
            {t("empty")}
          </Empty>
        )}
        {gone > 0 ? <p class="measure">{t("gone", { count: gone })}</p> : null}
        <p class="soft small measure">{t("lead.why")}</p>
      </Stack>
    </>,
  );
}

// One's own function is no dot of the compass, and can be saved all the same.
function ownEntry(id: string, title: string): Pick<CompassEntry, "id" | "title" | "tenths" | "shared"> {
  return { id, title, tenths: null, shared: [] };
}

type SavedEntry = Pick<CompassEntry, "id" | "title" | "tenths" | "shared">;

function SavedTable({ visit, saved, isStart }: { visit: Visit; saved: readonly SavedEntry[]; isStart: (id: string) => boolean }) {
  const t = visit.words(savedWords);
  return (
    <Table
      caption={<span class="for-readers">{t("title")}</span>}
      rows={saved}
      columns={[
        { label: t("function"), isName: true, cell: (entry) => <a href={`/kompas/functie/${entry.id}`}>{entry.title}</a> },
        {
          label: t("fits"),
          isNumber: true,
          cell: (entry) => (entry.tenths === null ? (isStart(entry.id) ? "" : t("not-filled")) : `${formatTenths(visit.tone.language, entry.tenths)}%`),
        },
        { label: t("shared"), cell: (entry) => entry.shared.join(", ") },
        {
          label: t("remove"),
          hideLabel: true,
          cell: (entry) => (
            <Form action={`/kompas/bewaard/${entry.id}/weg`}>
              <input type="hidden" name="naar" value="/kompas/bewaard" />
              <Button look="plain" small>
                <span aria-hidden="true">{t("remove")}</span>
                <span class="for-readers">{t("remove-of", { title: entry.title })}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

export async function saveFunctionPage(visit: Visit): Promise<Response> {
  await saveFunction(visit.actor, visit.param("function"));
  return back(visit, "done.saved");
}

export async function letGoFunctionPage(visit: Visit): Promise<Response> {
  await letGoFunction(visit.actor, visit.param("function"));
  return back(visit, "done.gone");
}

async function back(visit: Visit, word: "done.saved" | "done.gone"): Promise<Response> {
  const form = await visit.form(z.object({ naar: z.string().max(300).catch("") }));
  const { house } = await readCompass(visit.me);
  const id = visit.param("function");
  const title = house.functions.get(id)?.passport.title ?? "";
  return visit.redirect(returnPath(form.ok ? form.value.naar : "", `/kompas/functie/${id}`), visit.words(savedWords)(word, { title }));
}
