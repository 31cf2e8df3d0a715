import { z } from "zod";
import type { Offered } from "#platform/files/check-upload.ts";
import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { Button } from "#ui/button.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Form, FormActions, Hidden } from "#ui/form.tsx";
import { HousePreview } from "#ui/house-preview.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { TextField } from "#ui/text-field.tsx";
import { changePictures, type OfferedPictures, removePicture, type WhyNotPicture } from "../change-pictures.ts";
import { changePortalSettings } from "../change-portal-settings.ts";
import { contrastSentence } from "../contrast-sentence.ts";
import { defaultColours, houseStyleOf, pictureAddress, type PictureKind, pictureSizes } from "../house-style.ts";
import { portalForm } from "../portal-form.ts";
import { portalWords } from "../portal-words.ts";

const kinds = Object.keys(pictureSizes) as PictureKind[];
type Shown = { raw?: TypedValues; errors?: Record<string, string> };

export function portalPage(visit: Visit): Promise<Response> {
  return show(visit);
}

/** Changes the name and the four colours. */
export async function changePortal(visit: Visit): Promise<Response> {
  const t = visit.words(portalWords);
  const typed = await visit.form(portalForm);
  if (!typed.ok) return show(visit, { raw: typed.raw, errors: sentences(visit, typed.errors) });
  const { title, ...colours } = typed.value;
  await changePortalSettings(visit.actor, { title, houseStyle: colours });
  return visit.redirect("/beheer/portaal", t("done.saved"));
}

/** Takes in the pictures that were chosen; all of them or none. */
export async function changePortalPictures(visit: Visit): Promise<Response> {
  const t = visit.words(portalWords);
  const body = await visit.c.req.parseBody();
  const offered: OfferedPictures = {};
  for (const kind of kinds) {
    const file = body[kind];
    if (file instanceof File && file.name !== "") offered[kind] = await offeredOf(file);
  }
  if (Object.keys(offered).length === 0) return show(visit, { raw: {}, errors: { logo: t("error.nothing-chosen") } });
  const outcome = await changePictures(visit.actor, offered);
  if (!("refused" in outcome)) return visit.redirect("/beheer/portaal#plaatjes", t("done.pictures"));
  return show(visit, { raw: {}, errors: Object.fromEntries(Object.entries(outcome.refused).map(([kind, reason]) => [kind, pictureSentence(visit, reason)])) });
}

export async function removePortalPicture(visit: Visit): Promise<Response> {
  const typed = await visit.form(z.object({ kind: z.enum(["logo", "banner", "picture"]) }));
  if (typed.ok) await removePicture(visit.actor, typed.value.kind);
  return visit.redirect("/beheer/portaal#plaatjes", visit.words(portalWords)("done.removed"));
}

/** The sentences under the preview, while someone types. */
export function contrastOf(visit: Visit): Response {
  const text = z.string().max(20).catch("");
  const colours = visit.query(z.object({ primary: text, primaryLetter: text, second: text, secondLetter: text }));
  return visit.c.json({
    primary: contrastSentence(visit, colours.primary, colours.primaryLetter),
    second: contrastSentence(visit, colours.second, colours.secondLetter),
  });
}

async function offeredOf(file: File): Promise<Offered> {
  return { name: file.name, mediaType: file.type, bytes: Buffer.from(await file.arrayBuffer()) };
}

function pictureSentence(visit: Visit, reason: WhyNotPicture): string {
  const t = visit.words(portalWords);
  if (typeof reason === "string") return t(`error.${reason}`);
  return t("error.size", { width: reason.found.width, height: reason.found.height, wantedWidth: reason.wanted.width, wantedHeight: reason.wanted.height });
}

function sentences(visit: Visit, errors: FieldErrors): Record<string, string> {
  const t = visit.words(portalWords);
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, t(`error.${code}` as WordKey<typeof portalWords.nl>)]));
}

function show(visit: Visit, shown: Shown = {}): Promise<Response> {
  const t = visit.words(portalWords);
  const errors = shown.errors ?? {};
  return visit.page(
    { title: t("title"), menu: "/beheer", hasErrors: Object.keys(errors).length > 0 },
    <>
      <Crumbs links={[{ href: "/beheer", label: t("up") }]} />
      <ErrorSummary errors={errors} />
      <PageHead title={t("title")} lead={t("lead")} />
      <Stack big>
        <NameAndColours visit={visit} shown={shown} />
        <Pictures visit={visit} errors={errors} />
      </Stack>
    </>,
    shown.raw ? 422 : 200,
  );
}

function NameAndColours({ visit, shown }: { visit: Visit; shown: Shown }) {
  const t = visit.words(portalWords);
  const colours = houseStyleOf(visit.portal).colours ?? defaultColours;
  const fields = [
    ["primary", "colour.primary"],
    ["primaryLetter", "colour.primary-letter"],
    ["second", "colour.second"],
    ["secondLetter", "colour.second-letter"],
  ] as const;
  return (
    <Form action="/beheer/portaal" values={shown.raw ?? {}} errors={shown.errors ?? {}}>
      <TextField name="title" label={t("name")} hint={t("name.hint")} value={visit.portal.title} width="20" maxlength={80} />
      <Block id="kleuren" title={t("colours")}>
        <Stack>
          <p class="measure soft">{t("colours.lead")}</p>
          {fields.map(([name, label]) => (
            <TextField name={name} label={t(label)} value={colours[name]} width="10" maxlength={7} autocomplete="off" spellcheck={false} />
          ))}
          <HousePreview
            source="/beheer/portaal/contrast"
            primaryText={t("preview.primary")}
            secondText={t("preview.second")}
            primaryNote={contrastSentence(visit, colours.primary, colours.primaryLetter)}
            secondNote={contrastSentence(visit, colours.second, colours.secondLetter)}
          />
        </Stack>
      </Block>
      <FormActions>
        <Button>{t("save")}</Button>
      </FormActions>
    </Form>
  );
}

function Pictures({ visit, errors }: { visit: Visit; errors: Record<string, string> }) {
  const t = visit.words(portalWords);
  const own = kinds.filter((kind) => pictureAddress(visit.portal, kind) !== undefined);
  return (
    <Block id="plaatjes" title={t("pictures")}>
      <Stack>
        <p class="measure soft">{t("pictures.lead")}</p>
        <Form action="/beheer/portaal/plaatjes" withFiles errors={errors}>
          {kinds.map((kind) => (
            <FileField name={kind} label={t(`picture.${kind}`)} hint={t("picture.hint", pictureSizes[kind])} accept=".png,.jpg,.jpeg" />
          ))}
          <FormActions>
            <Button look="second">{t("pictures.save")}</Button>
          </FormActions>
        </Form>
        <LineList
          lines={own.map((kind) => ({
            what: t(`picture.${kind}`),
            more: <a href={pictureAddress(visit.portal, kind) ?? ""}>{t("picture.own")}</a>,
            action: <RemovePicture visit={visit} kind={kind} />,
          }))}
        />
      </Stack>
    </Block>
  );
}

function RemovePicture({ visit, kind }: { visit: Visit; kind: PictureKind }) {
  const t = visit.words(portalWords);
  return (
    <Form action="/beheer/portaal/plaatjes/weg">
      <Hidden name="kind" value={kind} />
      <Button look="plain" small>
        <span aria-hidden="true">{t("picture.remove")}</span>
        <span class="for-readers">{t("picture.remove-of", { what: t(`picture.${kind}`) })}</span>
      </Button>
    </Form>
  );
}
