import { useKitWords } from "./kit.tsx";

/**
 * The way up, above the title. The page itself is not in it.
 *
 * @example <Crumbs links={[{ href: "/mensen", label: "Mensen" }]} />
 */
export function Crumbs({ links }: { links: readonly { href: string; label: string }[] }) {
  return (
    <nav class="crumbs" aria-label={useKitWords()("path")}>
      <ol role="list">
        {links.map((link) => (
          <li>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
