import type { Visit } from "#platform/web/visit.ts";
import { Accord } from "#ui/accord.tsx";
import { Crumbs } from "#ui/crumbs.tsx";
import { Block, PageHead, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { TypedText } from "#ui/typed-text.tsx";
import { AgreementText, doerName } from "../parts/agreement-text.tsx";
import { type Speech, speechOf } from "../parts/speech.ts";
import { readSignedVersion, type SignedView } from "../read-conversation.ts";

/** What both signed, word for word, with nothing behind a click: to read and to print, for ever. */
export async function versionPage(visit: Visit): Promise<Response> {
  const speech = speechOf(visit);
  const { t, day } = speech;
  const view = await readSignedVersion(visit.actor, visit.param("conversation"), visit.param("version"));
  const { conversation, side, version, text } = view;
  const name = side === "employee" ? text.managerName : text.employeeName;
  const title = t("version.title", { number: view.place, name });
  const facts = [`${t(`kind.${text.kind}`)}, ${text.cycleName}.`, text.heldOn ? t("version.held", { date: day(text.heldOn) }) : "", t("to-print")];
  return visit.page(
    { title, menu: "/gesprekken" },
    <>
      <Crumbs links={[{ href: `/gesprekken/${conversation.id}`, label: t("page.title", { name }) }]} />
      <PageHead title={title} lead={facts.filter(Boolean).join(" ")} />
      <Text speech={speech} view={view} />
      <Block id="handtekeningen" title={t("state.signed")}>
        <Stack>
          <Accord
            steps={version.signatures.map((signature) => ({ what: t("sign.step.employee", { name: signature.name }), who: day(signature.on), isDone: true }))}
          />
          <p>{text.nextOn ? t("sign.next-known", { date: day(text.nextOn) }) : t("sign.next-none")}</p>
        </Stack>
      </Block>
    </>,
  );
}

function Text({ speech, view: { text } }: { speech: Speech; view: SignedView }) {
  const { t } = speech;
  const people = { employee: text.employeeName, manager: text.managerName };
  return (
    <>
      <Block id="verslag" title={t("notes")}>
        {text.points.length === 0 ? <p class="soft">{t("notes.nothing")}</p> : null}
        <LineList lines={text.points.map((point) => ({ what: <TypedText text={point.text} />, isText: true, more: point.author }))} />
      </Block>
      <Block id="afspraken" title={t("agreements")}>
        {text.agreements.length === 0 ? <p class="soft">{t("agreements.none")}</p> : null}
        <LineList
          lines={text.agreements.map((agreement) => ({
            what: agreement.what,
            more: <AgreementText speech={speech} agreement={agreement} doer={doerName(speech, agreement.who, people)} />,
          }))}
        />
      </Block>
      {text.progress.length > 0 ? (
        <Block id="eerder" title={t("agenda")}>
          <LineList
            lines={text.progress.map((each) => ({
              what: each.title,
              more: each.note === "" ? undefined : <TypedText text={each.note} />,
              action: t(`progress.${each.progress ?? "none"}`),
            }))}
          />
        </Block>
      ) : null}
    </>
  );
}
