import { dayOf, today } from "#platform/time/clock.ts";
import type { DateString } from "#platform/time/date-string.ts";
import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { Block, Row, Stack } from "#ui/layout.tsx";
import { personWords } from "../person-words.ts";
import type { Dossier, DossierPerson } from "../read-dossier.ts";

/** Whether someone can sign in, and what changes that. Inviting, blocking and sessions are pages of module signin. */
export function AccessBlock({ visit, dossier: { person, may } }: { visit: Visit; dossier: Dossier }) {
  const t = visit.words(personWords);
  return (
    <Block id="toegang" title={t("access")} side={may.arrangeAccess ? <Arrange visit={visit} person={person} /> : undefined}>
      <Stack>
        {accessSentences(visit, person).map((sentence) => (
          <p class="measure">{sentence}</p>
        ))}
        <Row>
          {may.arrangeAccess && !hasLeft(person) && person.signedInAt === null ? <Invite visit={visit} person={person} /> : null}
          {may.change && person.leavesOn === null ? (
            <LinkButton href={`/mensen/${person.id}/vertrek`} look="plain" small>
              {t("access.leave")}
            </LinkButton>
          ) : null}
          {may.change && person.leavesOn !== null && !hasLeft(person) ? <Stay visit={visit} person={person} /> : null}
        </Row>
      </Stack>
    </Block>
  );
}

type Props = { visit: Visit; person: DossierPerson };

function Arrange({ visit, person }: Props) {
  return (
    <LinkButton href={`/beheer/toegang/${person.id}`} look="second" small>
      {visit.words(personWords)("access.arrange")}
    </LinkButton>
  );
}

function Invite({ visit, person }: Props) {
  return (
    <Form action={`/beheer/toegang/${person.id}/uitnodiging`}>
      <Button look="second" small>
        {visit.words(personWords)(person.invitedAt === null ? "access.invite" : "access.invite-again")}
      </Button>
    </Form>
  );
}

function Stay({ visit, person }: Props) {
  return (
    <Form action={`/mensen/${person.id}/vertrek/terug`}>
      <Button look="second" small>
        {visit.words(personWords)("access.stay")}
      </Button>
    </Form>
  );
}

function accessSentences(visit: Visit, person: DossierPerson): string[] {
  const t = visit.words(personWords);
  const day = (date: DateString) => formatDate(visit.tone.language, date);
  const name = person.firstName || person.name;
  if (person.leavesOn !== null && hasLeft(person)) return [t("access.blocked", { date: day(person.leavesOn), name })];
  const came =
    person.signedInAt !== null
      ? t("access.signed-in", { date: day(dayOf(person.signedInAt)) })
      : person.invitedAt !== null
        ? t("access.invited", { date: day(dayOf(person.invitedAt)) })
        : t("access.none", { name });
  return [came, ...(person.leavesOn === null ? [] : [t("access.leaves", { date: day(person.leavesOn) })])];
}

function hasLeft(person: DossierPerson): boolean {
  return person.leavesOn !== null && person.leavesOn < today();
}
