import { Button, LinkButton } from "#ui/button.tsx";
import { Hidden } from "#ui/form.tsx";
import { Block, Row, Stack } from "#ui/layout.tsx";
import { type Line, LineList } from "#ui/line-list.tsx";
import type { Agreement } from "../agreement.ts";
import type { Shown } from "./shown.ts";
import { AgreementText, doerName } from "./agreement-text.tsx";

/** What the two agree on in this conversation. */
export function AgreementsBlock(shown: Shown) {
  const { speech, view } = shown;
  const { t } = speech;
  const { conversation, agreements } = view;
  const canWrite = conversation.closedBecause === null;
  // Agreements come out of the conversation: before it there is nothing to say here.
  if (conversation.state === "prepare" && agreements.length === 0) return null;
  return (
    <Block
      id="afspraken"
      title={t("agreements")}
      side={
        canWrite ? (
          <LinkButton href={`/gesprekken/${conversation.id}/afspraken/nieuw`} look="second" small>
            {t("agreements.new")}
          </LinkButton>
        ) : undefined
      }
    >
      <Stack>
        {agreements.length === 0 ? <p class="soft">{t("agreements.none")}</p> : null}
        <LineList lines={agreements.map((agreement) => agreementLine(shown, agreement, canWrite))} />
      </Stack>
    </Block>
  );
}

function agreementLine({ speech, view: { conversation, names } }: Shown, agreement: Agreement, canWrite: boolean): Line {
  const { t } = speech;
  const people = { employee: names.get(conversation.employeeId) ?? "", manager: names.get(conversation.managerId) ?? "" };
  const address = `/gesprekken/${conversation.id}/afspraken/${agreement.id}`;
  return {
    what: agreement.what,
    more: <AgreementText speech={speech} agreement={agreement} doer={doerName(speech, agreement.who, people)} />,
    action: agreement.placedId ? (
      t("agreements.in-plan")
    ) : canWrite ? (
      <Row>
        <LinkButton href={address} look="plain" small>
          {t("agreements.change")}
        </LinkButton>
        <form method="post" action={`${address}/weg`}>
          <Hidden name="revision" value={agreement.revision} />
          <Button look="plain" small>
            {t("agreements.remove")}
          </Button>
        </form>
      </Row>
    ) : undefined,
  };
}
