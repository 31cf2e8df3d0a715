import { formatMoment } from "#platform/time/format-date.ts";
import type { MailState, OutboxMail, ReadableMail } from "#platform/mail/outbox.ts";
import type { Visit } from "#platform/web/visit.ts";
import { Status, type StatusShape } from "#ui/status.tsx";
import { Table } from "#ui/table.tsx";
import { accessWords } from "../access-words.ts";

const shapes: Record<MailState, StatusShape> = { waiting: "half", sent: "check", failed: "triangle", kept: "open" };

export function MailStatus({ visit, state }: { visit: Visit; state: MailState }) {
  return <Status shape={shapes[state]}>{visit.words(accessWords)(`outbox.state.${state}`)}</Status>;
}

/** Mails of a portal, each with a link to read it below `path`. */
export function MailTable({ visit, mails, path }: { visit: Visit; mails: readonly OutboxMail[]; path: string }) {
  const t = visit.words(accessWords);
  return (
    <Table
      caption={t("outbox.range")}
      rows={mails}
      columns={[
        { label: t("outbox.subject"), isName: true, cell: (mail) => <a href={`${path}/${mail.id}`}>{mail.subject}</a> },
        { label: t("outbox.to"), cell: (mail) => mail.to },
        { label: t("outbox.when"), cell: (mail) => formatMoment(visit.tone.language, mail.createdAt) },
        { label: t("outbox.state"), cell: (mail) => <MailStatus visit={visit} state={mail.state} /> },
      ]}
    />
  );
}

/** The text of a mail. Where its link stands there is a sentence, except in demo and development, where the link works. */
export function MailText({ visit, mail }: { visit: Visit; mail: ReadableMail }) {
  return (
    <div class="stack measure">
      {mail.pieces.map((piece, index) => (
        <>
          {index > 0 ? <LinkOfMail visit={visit} mail={mail} /> : null}
          {piece
            .split(/\n\n+/)
            .filter((paragraph) => paragraph.trim() !== "")
            .map((paragraph) => (
              <p>{paragraph}</p>
            ))}
        </>
      ))}
    </div>
  );
}

function LinkOfMail({ visit, mail }: { visit: Visit; mail: ReadableMail }) {
  const t = visit.words(accessWords);
  if (mail.link === undefined) return <p class="soft">{t("outbox.link-hidden")}</p>;
  return (
    <p>
      <a href={mail.link}>{t("outbox.link-open")}</a> <small class="soft">{t("outbox.link-demo")}</small>
    </p>
  );
}
