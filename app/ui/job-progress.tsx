import type { Child } from "hono/jsx";

type Props = {
  id: string;
  /** What it does: "1.204 mensen inlezen". */
  title: string;
  done: number;
  /** 0 while it is not known yet. */
  total: number;
  /** How far, what went wrong, and that the page may be left. */
  children?: Child;
  /**
   * Address that renders this same part with the same id; asked every `every` seconds while the job runs.
   * Leave it out when the job has ended. Without scripts the page itself asks again: give Page `refresh`.
   */
  poll?: string;
  every?: number;
};

/**
 * Progress of anything over two seconds. Leaving the page does not stop the job.
 * Accessibility: `progress` with a name; the sentence below says the same in words, without speaking at every step.
 *
 * @example <JobProgress id="import" title="1.204 mensen inlezen" done={871} total={1204} poll={`/mensen/import/${id}`}>871 gelezen, 3 rijen kloppen niet. Je kunt deze pagina sluiten.</JobProgress>
 */
export function JobProgress({ id, title, done, total, children, poll, every = 2 }: Props) {
  return (
    <turbo-frame id={id}>
      <div class="job">
        <h2 id={`${id}-title`}>{title}</h2>
        {/* Without a value the browser shows that it does not know yet. */}
        <progress aria-labelledby={`${id}-title`} max={total > 0 ? total : undefined} value={total > 0 ? done : undefined}></progress>
        <div class="soft">{children}</div>
        {poll ? <wr-job data-poll={poll} data-every={String(every)}></wr-job> : null}
      </div>
    </turbo-frame>
  );
}
