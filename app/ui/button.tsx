import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";

type Look = {
  /** `primary` once per page; `danger` only before something that can not be undone. */
  look?: "primary" | "second" | "plain" | "danger";
  small?: boolean;
  icon?: IconName;
  /** Id of the Dialog that opens instead of going to `href` or sending the form, when the browser runs scripts. */
  opens?: string;
  children?: Child;
};

type ButtonProps = Look & {
  name?: string;
  value?: string;
  type?: "submit" | "button";
  /** Id of the form it sends, when it stands outside that form. */
  form?: string;
  formaction?: string;
  /** Sends without the browser's own checks and without our own "send once". */
  formnovalidate?: boolean;
  /** Why it can not be used now. The reason stands beside the button, because a grey button explains nothing. */
  disabledBecause?: string;
};

/**
 * A verb with its object: "Dien versie 2 in". Sends the form it stands in.
 * Accessibility: a button that can not be used keeps its focus and says why; it is `aria-disabled`, not `disabled`.
 *
 * @example <Button>Bewaar</Button>  <Button look="second" name="next" value="more">Bewaar en voeg toe</Button>
 */
export function Button({ look, small, icon, opens, children, type = "submit", disabledBecause, ...rest }: ButtonProps) {
  if (disabledBecause) return <BlockedButton {...{ look, small, icon, disabledBecause, children }} />;
  return (
    <button type={type} class={buttonClass(look, small)} data-opens={opens} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

function BlockedButton({ look, small, icon, disabledBecause, children }: Look & { disabledBecause: string }) {
  return (
    <span class="blocked">
      <button type="button" class={buttonClass(look, small)} aria-disabled="true">
        {icon ? <Icon name={icon} /> : null}
        {children}
      </button>
      <span class="blocked-because">{disabledBecause}</span>
    </span>
  );
}

type LinkButtonProps = Look & { href: string; download?: boolean | string; lang?: string; external?: boolean };

/**
 * A link that looks like a button: for going to the page where something is done.
 *
 * @example <LinkButton href="/plan/activiteit" look="second" small>Voeg een activiteit toe</LinkButton>
 */
export function LinkButton({ href, look, small, icon, opens, external, children, ...rest }: LinkButtonProps) {
  return (
    <a href={href} class={buttonClass(look, small)} data-opens={opens} rel={external ? "noopener noreferrer" : undefined} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}

function buttonClass(look: Look["look"] = "primary", small = false): string {
  return ["button", look === "primary" ? "" : look, small ? "small" : ""].filter(Boolean).join(" ");
}
