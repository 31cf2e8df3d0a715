import { beforeAll, describe, expect, it } from "vitest";
import { countDatabase } from "#platform/database/round-trips.ts";
import type { Route } from "#platform/web/route.ts";
import { allRoutes } from "#app/web.ts";
import { htmlMistakes } from "#tests/support/html-mistakes.ts";
import { everyPathOf } from "#tests/support/route-paths.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { makeSmallWorld, type SmallWorld } from "#worlds/small-world.ts";

// Every page of the URL map, as somebody who may see it: nobody has to remember a new page here. axe looks at the same
// pages in a browser (tests/support/every-page.ts).
const world = usePortal();
const ask = testWeb();
const attack = `"'><s onclick=x>`;
let place: SmallWorld;
const visitors: { readonly role: string; readonly token: string | undefined }[] = [{ role: "anyone", token: undefined }];

beforeAll(async () => {
  place = await makeSmallWorld(world.portal, (text) => `${text} ${attack}`);
  await runJobs(world.portal);
  for (const [role, person] of Object.entries(place.people)) visitors.push({ role, token: await signIn(person) });
});

const texts: Readonly<Record<string, string>> = { set: "cao-vo-2014", taal: "en", version: "1", term: "framework" };
/** What is not a page one can look at without having done something else before; each is walked through in a journey or a test of its module. */
const notAtOnce: Readonly<Record<string, string>> = {
  "/uitnodiging/:token": "by a link in a mail; password-links.test.ts and the journeys",
  "/wachtwoord/:token": "by a link in a mail; wachtwoord-vergeten.journey.ts",
  "/account/e-mail/:token": "by a link in a mail; own-account.test.ts",
  "/huisstijl/:picture": "a picture; portal-page.test.ts",
  "/ui": "development only; app/ui/show/show-page.test.tsx",
  "/inloggen/code": "only between password and code; signin-pages.test.ts",
  "/account/tweede-factor/instellen": "only while setting up; signin-pages.test.ts",
  "/account/tweede-factor/herstelcodes": "shown once; signin-pages.test.ts",
  "/dev/als/:person": "signs in and goes on",
  "/taal/:taal": "sets the language and goes on",
  "/kalender/feed/:key": "by a secret address; calendar-feed.test.ts",
  "/kalender/agenda/adres": "shown once; calendar-feed.test.ts",
};
const pages = allRoutes.filter((route) => route.method === "GET" && !(route.path in notAtOnce));

describe("every page of the URL map", () => {
  it.each(pages.map((route) => [route.path, route] as const))(
    "T26 X-04 %s is valid HTML, shows what people typed as text, and asks the database six times at most",
    async (_path, route) => {
      const seen = await everyView(route);
      expect(seen, `nobody sees ${route.path}`).not.toEqual([]);
      for (const { role, html, roundTrips } of seen) {
        expect(/<s onclick|"'>/.exec(html)?.index, `${role} sees a text as markup`).toBeUndefined();
        if (html !== "" && isNewMarkup(role, html)) expect(await htmlMistakes(html), role).toEqual([]);
        if (html !== "") expect(roundTrips, role).toBeLessThanOrEqual(6);
      }
    },
  );
});

// Reading a page by the standard takes its time. Where a portal is stored changes no markup, nor does who looks at it when only names differ.
const markupSeen = new Set<string>();

function isNewMarkup(role: string, html: string): boolean {
  const content = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  const bones = content
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
    .replaceAll(/>[^<]*[^<\s][^<]*</g, ">text<")
    .replaceAll(/(value|href|action|title)="[^"]*"/g, "$1");
  const isNew = world.portal.storage === "shared" && !(markupSeen.has(bones) && markupSeen.has(role));
  markupSeen.add(bones).add(role);
  return isNew;
}

type Seen = { readonly role: string; readonly html: string; readonly roundTrips: number };

/** The page as each kind of visitor sees it who may. A second request counts: the first fills what is remembered. No HTML for a file. */
async function everyView(route: Route): Promise<Seen[]> {
  const seen: Seen[] = [];
  const paths = await everyPathOf(route, place, texts, place.people.employee.personId);
  for (const { role, token } of visitors) {
    if (!["anyone", "signedIn", role].some((who) => route.who.includes(who as never)) || (role === "anyone" && !route.who.includes("anyone"))) continue;
    for (const path of paths) {
      if ((await ask(place.portal, path, { as: token })).status !== 200) continue;
      const [answer, count] = await counted(path, token);
      const isPage = answer.headers.get("content-type")?.includes("text/html");
      seen.push({ role, html: isPage ? await answer.text() : "", roundTrips: count.roundTrips });
      break;
    }
  }
  return seen;
}

// What is remembered of a portal is read anew every fifteen seconds; when that falls in this request, the one after it counts.
async function counted(path: string, token: string | undefined): ReturnType<typeof countDatabase<Response>> {
  const first = await countDatabase(() => ask(place.portal, path, { as: token }));
  return first[1].roundTrips <= 6 ? first : countDatabase(() => ask(place.portal, path, { as: token }));
}
