import type { Child } from "hono/jsx";
import { useKitWords } from "./kit.tsx";

/** A link, or plain words when it has no `href`. `before` stands in front of the link: "Regels: cao-vo-2014". */
export type FootLink = { label: Child; href?: string; before?: string };

/** Links that every page has: rules in force, who saw my data, help, accessibility, version. */
export function Foot({ links }: { links: readonly FootLink[] }) {
  const t = useKitWords();
  return (
    <footer class="foot" aria-label={t("footer")}>
      {links.map((link) => (
        <span>
          {link.before ? `${link.before} ` : null}
          {link.href ? <a href={link.href}>{link.label}</a> : link.label}
        </span>
      ))}
    </footer>
  );
}
