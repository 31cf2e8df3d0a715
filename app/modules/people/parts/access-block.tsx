import { dayOf, today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { Block, Row, Stack } from "#ui/layout.tsx";
import { personWords } from "../person-words.ts";
import type { Dossier, DossierPerson } from "../read-dossier.ts";

/** Whether someone can sign in, and what changes that. Sending an invitation is a route of module signin. */
export function AccessBlock({ visit, dossier: { person, may } }: { visit: Visit; dossier: Dossier }) {
  const t = visit.words(personWords);
  return (
    <Block id="toegang" title={t("access")}>
     <Stack>
      {accessSentences(visit, person).map((sentence) => (
        <p class="measure">{sentence}</p>
      ))}
      {may.change ? (
        <Row>
          {hasLeft(person) || person.signedInAt !== null ? null : (
            <Form action={`/mensen/${person.id}/uitnodiging`}>
              <Button look="second" small>
                {t(person.invitedAt === null ? "access.invite" : "access.invite-again")}
              </Button>
            </Form>
          )}
          {person.leavesOn === null ? (
            <LinkButton href={`/mensen/${person.id}/vertrek`} look="plain" small>
              {t("access.leave")}
            </LinkButton>
          ) : null}
          {person.leavesOn !== null && !hasLeft(person) ? (
            <Form action={`/mensen/${person.id}/vertrek/terug`}>
              <Button look="second" small>
                {t("access.stay")}
              </Button>
            </Form>
          ) : null}
        </Row>
      ) : null}
     </Stack>
    </Block>
  );
}

function accessSentences(visit: Visit, person: DossierPerson): string[] {
  const t = visit.words(personWords);
  const day = (date: DateString) => formatDate(visit.tone.language, date);
  const name = person.firstName || person.name;
  if (person.leavesOn !== null && hasLeft(person)) return [t("access.blocked", { date: day(person.leavesOn), name })];
  const came = person.signedInAt !== null ? t("access.signed-in", { date: day(dayOf(person.signedInAt)) }) : person.invitedAt !== null ? t("access.invited", { date: day(dayOf(person.invitedAt)) }) : t("access.none", { name });
  return [came, ...(person.leavesOn === null ? [] : [t("access.leaves", { date: day(person.leavesOn) })])];
}

function hasLeft(person: DossierPerson): boolean {
  return person.leavesOn !== null && person.leavesOn < today();
}
