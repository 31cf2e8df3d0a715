import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { Block, Row, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { tagKinds } from "#modules/functions/public.ts";
import type { ProfileTag } from "../own-profile.ts";
import { profileWords } from "../profile-words.ts";
import { Act } from "./act.tsx";

type Props = { visit: Visit; tags: readonly ProfileTag[] };

/** The tags of a profile by kind, each with where it comes from and a way to take it away. */
export function TagsByKind({ visit, tags }: Props) {
  const t = visit.words(profileWords);
  const kinds = tagKinds.filter((kind) => tags.some((tag) => tag.kind === kind));
  return (
    <>
      {kinds.map((kind) => (
        <Block id={`kenmerken-${kind}`} title={t(`kind.${kind}`)}>
          <LineList
            label={t(`kind.${kind}`)}
            lines={tags
              .filter((tag) => tag.kind === kind)
              .map((tag) => ({
                what: tag.label,
                more: tag.from === "passport" ? undefined : t(`from.${tag.from}`),
                action: <Act action={`/kompas/profiel/kenmerk/${tag.id}/weg`} word={t("remove")} full={t("remove-of", { label: tag.label })} />,
              }))}
          />
        </Block>
      ))}
    </>
  );
}

/** What somebody took away, to bring back. */
export function RemovedTags({ visit, tags }: Props) {
  const t = visit.words(profileWords);
  if (tags.length === 0) return null;
  return (
    <Block id="weggehaald" title={t("removed.title")}>
      <LineList
        label={t("removed.title")}
        lines={tags.map((tag) => ({
          what: tag.label,
          action: <Act action={`/kompas/profiel/kenmerk/${tag.id}/terug`} word={t("removed.back")} full={t("removed.back-of", { label: tag.label })} />,
        }))}
      />
    </Block>
  );
}

/** What a test proposed, to say yes or no to. */
export function ProposedTags({ visit, tags }: Props) {
  const t = visit.words(profileWords);
  if (tags.length === 0) return null;
  return (
    <Block id="voorgesteld" title={t("proposed.title")}>
      <Stack>
        <p class="measure">{t("proposed.lead")}</p>
        <LineList
          label={t("proposed.title")}
          lines={tags.map((tag) => ({
            what: tag.label,
            action: (
              <Row>
                <Answer visit={visit} tag={tag} answer="yes" />
                <Answer visit={visit} tag={tag} answer="no" />
              </Row>
            ),
          }))}
        />
      </Stack>
    </Block>
  );
}

function Answer({ visit, tag, answer }: { visit: Visit; tag: ProfileTag; answer: "yes" | "no" }) {
  const t = visit.words(profileWords);
  return (
    <Form action={`/kompas/profiel/voorstel/${tag.id}`}>
      <input type="hidden" name="answer" value={answer} />
      <Button look={answer === "yes" ? "second" : "plain"} small>
        <span aria-hidden="true">{t(`proposed.${answer}`)}</span>
        <span class="for-readers">{t(`proposed.${answer}-of`, { label: tag.label })}</span>
      </Button>
    </Form>
  );
}
