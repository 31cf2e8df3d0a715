import type { Child } from "hono/jsx";

type Props = { children?: Child };

/**
 * The head of a page: its title, the sentence below it, and what can be done here.
 *
 * @example <PageHead title={t("title")} lead={t("lead")} actions={<LinkButton href="/plan/nieuw">{t("new")}</LinkButton>} />
 */
export function PageHead({ title, lead, actions }: { title: Child; lead?: Child; actions?: Child }) {
  return (
    <div class="page-head">
      <div>
        <h1>{title}</h1>
        {lead ? <p class="lead">{lead}</p> : null}
      </div>
      {actions ? <div class="row page-actions">{actions}</div> : null}
    </div>
  );
}

type BlockProps = Props & {
  /** Anchor and name of the block: `/plan#activiteiten` jumps here. */
  id: string;
  title: Child;
  /** Right of the title: a link, a small button or a figure. */
  side?: Child;
  /** Keeps the title for screen readers only, where the picture below is clear to who sees it. */
  hideTitle?: boolean;
};

/**
 * A part of a page under its own heading. Accessibility: a named region, so screen readers can jump to it.
 *
 * @example <Block id="activiteiten" title={t("activities")} side={<LinkButton …/>}>…</Block>
 */
export function Block({ id, title, side, hideTitle, children }: BlockProps) {
  return (
    <section class="block" id={id} aria-labelledby={`${id}-title`}>
      <div class={hideTitle ? "for-readers" : "block-head"}>
        <h2 id={`${id}-title`}>{title}</h2>
        {!hideTitle && side ? side : null}
      </div>
      {children}
    </section>
  );
}

/** Two columns, the first wider; one column under 64 rem. Give it two children. @example <Two><div>…</div><div>…</div></Two> */
export function Two({ children }: Props) {
  return <div class="two">{children}</div>;
}

/** Two equal columns; one under 64 rem. */
export function Halves({ children }: Props) {
  return <div class="halves">{children}</div>;
}

/** Things below each other with space between: `big` between blocks. */
export function Stack({ big, children }: Props & { big?: boolean }) {
  return <div class={big ? "stack big" : "stack"}>{children}</div>;
}

/** Things beside each other that wrap. */
export function Row({ children }: Props) {
  return <div class="row">{children}</div>;
}
