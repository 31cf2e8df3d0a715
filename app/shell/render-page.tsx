import type { Child } from "hono/jsx";
import { DoorPage } from "#ui/door-page.tsx";
import { type Account, type FootLink, type NavEntry, type NavGroup, Page } from "#ui/page.tsx";
import type { SignedIn } from "#platform/web/actor.ts";
import { returnPath } from "#platform/web/return-path.ts";
import type { Body, PageHead, Visit } from "#platform/web/visit.ts";
import { words } from "#platform/words/words.ts";
import { footRules } from "./foot-rules.ts";
import { houseOf } from "./house-of.ts";
import { currentEntry, menuFor, type MenuEntry } from "./menu.ts";
import { shellWords } from "./shell-words.ts";
import { version } from "./version.ts";

type Translate = ReturnType<typeof words<typeof shellWords.nl>>;

/** The whole document around a page: with the menu for who is signed in, as a door for who is not. */
export function renderPage(visit: Visit, head: PageHead, body: Body, flash: string | undefined): string {
  const t = words(shellWords, visit.tone);
  const document = {
    tone: visit.tone,
    title: head.title,
    house: houseOf(visit.portal),
    ...(head.hasErrors ? { hasErrors: true } : {}),
    ...(head.refresh ? { refresh: head.refresh } : {}),
    ...(flash ? { flash: withLink(flash) } : {}),
  };
  const page =
    head.door || visit.actor.kind !== "person" ? (
      <DoorPage {...document} foot={doorFoot(t, visit)}>
        {body as Child}
      </DoorPage>
    ) : (
      <Page {...document} wholeBanner={head.wholeBanner ?? false} {...navigation(t, visit, head)} account={account(visit.me, visit)} foot={foot(t, visit)}>
        {body as Child}
      </Page>
    );
  return page.toString();
}

/** A sentence, or a sentence with a link back on the lines below it (visit.redirect). */
function withLink(flash: string): Child {
  const [sentence, href, label] = flash.split("\n");
  if (!href || !label) return flash;
  return (
    <>
      {sentence} <a href={href}>{label}</a>
    </>
  );
}

function navigation(t: Translate, visit: Visit, head: PageHead): { nav: NavGroup[]; phone: NavEntry[] } {
  const entries = menuFor(visit.actor);
  const current = currentEntry(entries, head.menu ?? visit.c.req.path);
  const shown = (entry: MenuEntry): NavEntry => ({ href: entry.path, label: t(entry.word), icon: entry.icon, current: entry === current });
  const group = (name: MenuEntry["group"], heading?: string): NavGroup => ({
    ...(heading ? { heading } : {}),
    entries: entries.filter((entry) => entry.group === name).map(shown),
  });
  const groups = [
    group("own"),
    group("team", t("menu.group.team")),
    group("hr", t("menu.group.hr")),
    group("figures", t("menu.group.figures")),
    group("admin", t("menu.group.admin")),
  ];
  return {
    nav: groups.filter((each) => each.entries.length > 0),
    phone: entries
      .filter((entry) => entry.onPhone)
      .slice(0, 4)
      .map(shown),
  };
}

function account(me: SignedIn, visit: Visit): Account {
  return { name: me.name, sub: me.functionTitle, href: "/account", isCurrent: visit.c.req.path.startsWith("/account"), signOut: "/uitloggen" };
}

function foot(t: Translate, visit: Visit): FootLink[] {
  const rules = footRules(visit.portal);
  return [
    ...(rules ? [{ before: `${t("footer.rules")}:`, label: rules.label, href: rules.href }] : []),
    { label: t("footer.looks"), href: "/wie-zag-mijn-gegevens" },
    { label: t("footer.help"), href: "/hulp" },
    { label: t("footer.accessibility"), href: "/toegankelijkheid" },
    { label: t("footer.privacy"), href: "/wat-wij-bewaren" },
    { label: t("footer.version", { version }) },
  ];
}

function doorFoot(t: Translate, visit: Visit): (FootLink & { lang?: string })[] {
  const other = visit.tone.language === "nl" ? { label: "English", lang: "en" } : { label: "Nederlands", lang: "nl" };
  return [
    { ...other, href: `/taal/${other.lang}?naar=${encodeURIComponent(visit.c.req.path + wayOn(visit))}` },
    { label: t("footer.help"), href: "/hulp" },
    { label: t("footer.accessibility"), href: "/toegankelijkheid" },
    { label: t("footer.privacy"), href: "/wat-wij-bewaren" },
  ];
}

// Of what stands behind the address only where one was going, and that only within this portal.
function wayOn(visit: Visit): string {
  const on = returnPath(visit.c.req.query("naar"), "");
  return on ? `?naar=${encodeURIComponent(on)}` : "";
}
