import type { Child } from "hono/jsx";

type Props = {
  /** A Button or LinkButton with `opens` set to this id opens it. */
  id: string;
  /** What will happen, and to whom: "Account van Ria Mol sluiten". */
  title: Child;
  children?: Child;
  /** Where the form is sent that does it. */
  action: string;
  /** The verb with its object: "Sluit het account van Ria". */
  confirm: string;
  cancel: string;
  /** `danger` for what can not be undone, as most questions are; `primary` for a promise. */
  look?: "danger" | "primary";
  /** Only on the page of its own: where "no" leads. */
  cancelHref?: string;
  /** Values that go along with the form. */
  values?: Readonly<Record<string, string>>;
  once?: string;
};

/**
 * A question before something that can not be undone. What opens it is a link to a page with `Confirm` in it,
 * so that it works without scripts.
 * Accessibility: the browser's own `dialog`: focus goes in, Escape closes, the rest of the page is inert.
 *
 * @example
 * <LinkButton href={`/mensen/${id}/sluiten`} look="danger" opens="close-account">Sluit het account</LinkButton>
 * <Dialog id="close-account" title="Account van Ria Mol sluiten" action={`/mensen/${id}/sluiten`} confirm="Sluit het account van Ria" cancel="Niet doen">…</Dialog>
 */
export function Dialog({ id, title, children, action, confirm, cancel, look = "danger", values, once }: Props) {
  return (
    <wr-dialog>
      <dialog class="dialog" id={id} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{title}</h2>
        <div class="dialog-text">{children}</div>
        <form class="row" method="post" action={action}>
          <HiddenValues values={values} once={once} />
          <button class={look === "danger" ? "button danger" : "button"} type="submit">
            {confirm}
          </button>
          <button class="button plain" type="button" data-closes={id}>
            {cancel}
          </button>
        </form>
      </dialog>
    </wr-dialog>
  );
}

/** The same question as a page of its own, for browsers without scripts. @example <Confirm title=… action=… confirm=… cancel=… cancelHref="/mensen">…</Confirm> */
export function Confirm({
  title,
  level = 1,
  children,
  action,
  confirm,
  cancel,
  look = "danger",
  cancelHref = "/",
  values,
  once,
}: Omit<Props, "id"> & { level?: 1 | 2 | 3 }) {
  const Title = `h${level}` as "h1";
  return (
    <section class="dialog as-page" aria-labelledby="confirm-title">
      <Title id="confirm-title">{title}</Title>
      <div class="dialog-text">{children}</div>
      <form class="row" method="post" action={action}>
        <HiddenValues values={values} once={once} />
        <button class={look === "danger" ? "button danger" : "button"} type="submit">
          {confirm}
        </button>
        <a class="button plain" href={cancelHref}>
          {cancel}
        </a>
      </form>
    </section>
  );
}

function HiddenValues({ values = {}, once }: { values?: Readonly<Record<string, string>>; once?: string }) {
  const all = once ? { ...values, once } : values;
  return (
    <>
      {Object.entries(all).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
