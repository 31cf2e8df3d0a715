import { Bones } from "../bones.tsx";
import { Button, LinkButton } from "../button.tsx";
import { Confirm, Dialog } from "../dialog.tsx";
import { Empty } from "../empty.tsx";
import { Icon, type IconName } from "../icon.tsx";
import { iconShapes } from "../icon-shapes.ts";
import { JobProgress } from "../job-progress.tsx";
import { Row, Stack } from "../layout.tsx";
import { Note } from "../note.tsx";
import { showWords } from "./show-words.ts";

const { buttons, dialog, empty } = showWords;

export function ShowButtons() {
  return (
    <Stack>
      <Row>
        <Button type="button">{buttons.primary}</Button>
        <LinkButton href="#knoppen" look="second">
          {buttons.second}
        </LinkButton>
        <Button type="button" look="danger">
          {buttons.danger}
        </Button>
        <LinkButton href="#knoppen" look="plain">
          {buttons.plain}
        </LinkButton>
      </Row>
      <Row>
        <LinkButton href="#knoppen" look="second" small icon="plus">
          {buttons.small}
        </LinkButton>
        <Button disabledBecause={buttons.because}>{buttons.blocked}</Button>
      </Row>
    </Stack>
  );
}

export function ShowMessages() {
  return (
    <Stack>
      {showWords.notes.map((note) => (
        <Note
          tone={note.tone}
          title={note.title || undefined}
          action={
            "action" in note ? (
              <LinkButton href="#berichten" small>
                {note.action}
              </LinkButton>
            ) : undefined
          }
        >
          <p>{note.text}</p>
        </Note>
      ))}
      <Empty title={empty.title} action={<LinkButton href="#berichten">{empty.action}</LinkButton>}>
        {empty.text}
      </Empty>
      <Bones />
    </Stack>
  );
}

export function ShowDialog() {
  return (
    <Stack>
      <LinkButton href="#vraag" look="danger" opens="close-account">
        {dialog.open}
      </LinkButton>
      <Dialog id="close-account" title={dialog.title} action="/ui" confirm={dialog.confirm} cancel={dialog.cancel}>
        <p>{dialog.text}</p>
      </Dialog>
      <Confirm title={dialog.title} level={3} action="/ui" confirm={dialog.confirm} cancel={dialog.cancel} cancelHref="#vraag">
        <p>{dialog.text}</p>
      </Confirm>
    </Stack>
  );
}

export function ShowJobs() {
  return (
    <Stack big>
      {showWords.jobs.map((job, index) => (
        <JobProgress id={`job-${index}`} title={job.title} done={job.done} total={job.total}>
          {job.text}
        </JobProgress>
      ))}
    </Stack>
  );
}

export function ShowIcons() {
  return (
    <Row>
      {(Object.keys(iconShapes) as IconName[]).map((name) => (
        <span class="row small">
          <Icon name={name} />
          {name}
        </span>
      ))}
    </Row>
  );
}
