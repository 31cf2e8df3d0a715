import type { Child } from "hono/jsx";

type PanesProps = {
  title: Child;
  skip: { href: string; text: string };
  /** Id of the turbo-frame with the same content as a list: the picture is renewed along with it. */
  follows?: string;
  picture: Child;
  why: Child;
};

/**
 * A compass with beside it what is told of one of its marks; below each other under 64 rem.
 *
 * @example <CompassPanes title={t("picture")} skip={{ href: "#lijst", text: t("skip") }} picture={<Compass …/>} why={<CompassWhy …/>} />
 */
export function CompassPanes({ title, skip, follows, picture, why }: PanesProps) {
  return (
    <div class="compass">
      <section id="compass-picture" aria-labelledby="compass-title" data-follows={follows}>
        <h2 id="compass-title" class="for-readers">
          {title}
        </h2>
        <a class="compass-skip" href={skip.href}>
          {skip.text}
        </a>
        {picture}
      </section>
      {why}
    </div>
  );
}

/** What a reader has to know of a picture: what is not in it, and how much is still to come. */
export function CompassNotes({ notes, progress }: { notes: readonly Child[]; progress?: { done: number; total: number; label: string } | undefined }) {
  if (notes.length === 0) return null;
  return (
    <div class="compass-notes">
      {progress ? <progress max={progress.total} value={progress.done} aria-label={progress.label}></progress> : null}
      {notes.map((note) => (
        <p>{note}</p>
      ))}
    </div>
  );
}

/** What is told of one mark. @example <CompassReason id="why-title" title="Schoolopleider" under="Begeleiding">…</CompassReason> */
export function CompassReason({ id, title, under, mark, children }: { id: string; title: Child; under?: Child; mark: string; children?: Child }) {
  return (
    <section class="compass-reason" aria-labelledby={id} data-mark={mark}>
      <div>
        <h2 id={id}>{title}</h2>
        {under}
      </div>
      {children}
    </section>
  );
}
