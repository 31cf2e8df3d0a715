import { formatMoment } from "#platform/time/format-date.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Button } from "#ui/button.tsx";
import { Block } from "#ui/layout.tsx";
import { Sub, Table } from "#ui/table.tsx";
import { accountWords } from "../account-words.ts";
import type { OpenSession } from "../session-table.ts";

/** Where one is signed in, this device first, each to be ended by itself. */
export function OwnSessions({ visit, sessions }: { visit: Visit; sessions: readonly OpenSession[] }) {
  const t = visit.words(accountWords);
  const mine = visit.me.sessionId;
  const rows = sessions.toSorted((a, b) => Number(b.id === mine) - Number(a.id === mine));
  const moment = (at: Date) => formatMoment(visit.tone.language, at);
  const table = (
    <Table
      labelledBy="ingelogd-title"
      rows={rows}
      columns={[
        { label: t("session-device"), isName: true, cell: (row) => <Device visit={visit} session={row} isThis={row.id === mine} /> },
        { label: t("session-since"), cell: (row) => moment(row.madeAt) },
        { label: t("session-seen"), cell: (row) => moment(row.seenAt) },
        { label: t("session-actions"), hideLabel: true, cell: (row) => (row.id === mine ? null : <EndSession visit={visit} session={row} />) },
      ]}
    />
  );
  return (
    <Block id="ingelogd" title={t("sessions")}>
      <p class="soft">{t("sessions-lead")}</p>
      {rows.length > 1 ? (
        // One form around the table: a button in a row says where it goes, so that no form stands inside a cell.
        <form class="stack" method="post" action="/account/sessies/andere/einde">
          {table}
          <div>
            <Button look="second" small>
              {t("sessions-end-others")}
            </Button>
          </div>
        </form>
      ) : (
        table
      )}
    </Block>
  );
}

function Device({ visit, session, isThis }: { visit: Visit; session: OpenSession; isThis: boolean }) {
  const name = deviceName(visit, session);
  if (!isThis) return <>{name}</>;
  return (
    <>
      {name} <Sub>{visit.words(accountWords)("session-this")}</Sub>
    </>
  );
}

function EndSession({ visit, session }: { visit: Visit; session: OpenSession }) {
  const t = visit.words(accountWords);
  const label = t("session-end-label", { device: deviceName(visit, session), since: formatMoment(visit.tone.language, session.madeAt) });
  return (
    <Button look="plain" small formaction={`/account/sessies/${session.id}/einde`}>
      <span aria-hidden="true">{t("session-end")}</span>
      <span class="for-readers">{label}</span>
    </Button>
  );
}

function deviceName(visit: Visit, session: OpenSession): string {
  const t = visit.words(accountWords);
  return session.device === "demo" ? t("session-demo") : session.device || t("session-unknown");
}
