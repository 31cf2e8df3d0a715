import { Button } from "#ui/button.tsx";
import { Details } from "#ui/details.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Form, FormActions } from "#ui/form.tsx";
import { Icon } from "#ui/icon.tsx";
import { Block, Row } from "#ui/layout.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { Translate } from "#platform/words/words.ts";
import type { activityPageWords } from "../activity-page-words.ts";
import type { KeptEvidence } from "../evidence-table.ts";
import { EvidenceLink } from "./evidence-link.tsx";

type T = Translate<typeof activityPageWords.nl>;
type Props = { t: T; activityId: string; evidence: readonly KeptEvidence[]; typed: TypedValues; errors: Readonly<Record<string, string>> };

/** What shows that an activity was done, and a form to add to it. */
export function EvidenceBlock({ t, activityId, evidence, typed, errors }: Props) {
  return (
    <Block id="bewijs" title={t("evidence")}>
      <div class="stack">
        <p class="soft small">{t("evidence.text")}</p>
        {evidence.length === 0 ? <p>{t("evidence.none")}</p> : null}
        {evidence.length > 0 ? (
          <ul role="list" class="stack">
            {evidence.map((one) => (
              <EvidenceLine t={t} evidence={one} />
            ))}
          </ul>
        ) : null}
        <Details summary={t("evidence.add")} open={Object.keys(errors).length > 0}>
          <Form action={`/plan/activiteit/${activityId}/bewijs`} values={typed} errors={errors} withFiles prefix="bewijs-">
            <FileField name="file" label={t("evidence.file")} hint={t("evidence.file-hint")} />
            <TextField name="link" label={t("evidence.link")} hint={t("evidence.link-hint")} optional inputmode="url" />
            <TextArea name="text" label={t("evidence.words")} rows={4} />
            <TextField name="evidenceTitle" label={t("evidence.title")} optional />
            <FormActions>
              <Button look="second">{t("evidence.add")}</Button>
            </FormActions>
          </Form>
        </Details>
      </div>
    </Block>
  );
}

function EvidenceLine({ t, evidence }: { t: T; evidence: KeptEvidence }) {
  const { id, kind, title, content } = evidence;
  return (
    <li>
      <Row>
        <Icon name={kind === "link" ? "link" : "file"} />
        {kind === "text" ? <b>{title}</b> : <EvidenceLink evidence={evidence} />}
        <form method="post" action={`/plan/bewijs/${id}/weg`}>
          <Button look="plain" small>
            {t("evidence.remove")}
            <span class="for-readers"> {title}</span>
          </Button>
        </form>
      </Row>
      {kind === "text" && content !== title ? <p class="measure">{content}</p> : null}
    </li>
  );
}
