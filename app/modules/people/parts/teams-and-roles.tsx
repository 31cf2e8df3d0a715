import { formatDate } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { Block } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { employmentWords } from "../employment-words.ts";
import { personWords } from "../person-words.ts";
import type { Dossier } from "../read-dossier.ts";

type Props = { visit: Visit; dossier: Dossier };

/** H-09: the teams someone is in, also of other schools. */
export function TeamsBlock({ visit, dossier: { person, teams, may } }: Props) {
  const t = visit.words(personWords);
  const kinds = visit.words(employmentWords);
  const add = (
    <LinkButton href={`/mensen/${person.id}/team`} look="second" small>
      {t("teams.add")}
    </LinkButton>
  );
  return (
    <Block id="teams" title={t("teams")} side={may.change ? add : undefined}>
      {teams.length === 0 ? <p class="soft">{t("teams.none")}</p> : null}
      <LineList
        lines={teams.map((team) => ({
          what: <a href={`/organisatie/${team.unitId}`}>{team.name}</a>,
          more: `${kinds(`kind.${team.kind}`)}, ${t("team.since", { date: formatDate(visit.tone.language, team.startsOn, "short") })}`,
          action: may.change ? <EndButton action={`/mensen/${person.id}/team/${team.id}/einde`} label={t("team.leave", { team: team.name })} /> : undefined,
        }))}
      />
    </Block>
  );
}

/** The roles someone was given. */
export function RolesBlock({ visit, dossier: { person, roles, may } }: Props) {
  const t = visit.words(personWords);
  const kinds = visit.words(employmentWords);
  const add = (
    <LinkButton href={`/mensen/${person.id}/rol`} look="second" small>
      {t("roles.add")}
    </LinkButton>
  );
  return (
    <Block id="rollen" title={t("roles")} side={may.giveRoles ? add : undefined}>
      {roles.length === 0 ? <p class="soft measure">{t("roles.none")}</p> : null}
      <LineList
        lines={roles.map((role) => ({
          what: kinds(`role.${role.role}`),
          more: role.unitName === null ? t("role.everywhere") : t("role.at", { unit: role.unitName }),
          action: may.giveRoles ? (
            <EndButton action={`/mensen/${person.id}/rol/${role.id}/einde`} label={t("role.take", { role: kinds(`role.${role.role}`) })} />
          ) : undefined,
        }))}
      />
    </Block>
  );
}

function EndButton({ action, label }: { action: string; label: string }) {
  return (
    <Form action={action}>
      <Button look="plain" small>
        {label}
      </Button>
    </Form>
  );
}
