import { Button } from "#ui/button.tsx";
import { Hidden } from "#ui/form.tsx";
import { Note } from "#ui/note.tsx";
import type { OpenedForm } from "./open-form.ts";
import type { PlanSpeech } from "./plan-speech.ts";

/** The unseen fields of an opened form. */
export function FormSigns({ opened }: { opened: OpenedForm }) {
  return (
    <>
      {Object.entries(opened.signs).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
    </>
  );
}

/** That unsaved text is back, with a way to be rid of it. */
export function RestoredNote({ speech: { page }, opened, address }: { speech: PlanSpeech; opened: OpenedForm; address: string }) {
  if (!opened.isRestored) return null;
  const drop = (
    <form method="post" action={`/plan/concept/${address}/weg`}>
      <Button look="second" small>
        {page("draft.drop")}
      </Button>
    </form>
  );
  return (
    <Note tone="info" action={drop}>
      {page("draft.restored")}
    </Note>
  );
}

/** Somebody's other tab saved meanwhile; what was typed here is still here. */
export function ChangedNote({ speech: { page } }: { speech: PlanSpeech }) {
  return (
    <Note tone="bad" isAnswer title={page("changed.title")}>
      {page("changed.text")}
    </Note>
  );
}
