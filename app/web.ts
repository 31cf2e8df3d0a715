import type { Hono } from "hono";
import type { Config } from "#platform/config/config.ts";
import { ownerPool } from "#platform/database/databases.ts";
import { createWeb } from "#platform/web/create-web.ts";
import type { Route } from "#platform/web/route.ts";
import { findPortalByHost } from "#modules/portals/public.ts";
import { findSignedIn, readSessionCookie } from "#modules/signin/public.ts";
import { devRoutes } from "./dev/dev-routes.ts";
import { lostForm } from "./shell/lost-form.ts";
import { renderMessage } from "./shell/render-message.tsx";
import { renderPage } from "./shell/render-page.tsx";
import { administrationRoutes } from "#modules/administration/routes.ts";
import { escoRoutes } from "#modules/esco/esco-routes.ts";
import { surveyRoutes } from "#modules/surveys/survey-routes.ts";
import { passportFileRoutes } from "#modules/functions/passport-file-routes.ts";
import { assignmentRoutes } from "#modules/assignments/routes.ts";
import { homeRoutes } from "#modules/home/routes.ts";
import { importRoutes } from "#modules/people/import-routes.ts";
import { peopleRoutes } from "#modules/people/routes.ts";
import { planRoutes } from "#modules/plans/routes.ts";
import { teamRoutes } from "#modules/plans/team-routes.ts";
import { portalRoutes } from "#modules/portals/routes.ts";
import { sharingRoutes } from "#modules/sharing/routes.ts";
import { initiativeRoutes } from "#modules/initiatives/routes.ts";
import { transferRoutes } from "#modules/transfer/routes.ts";
import { signinRoutes } from "#modules/signin/routes.ts";
import { entitlementRoutes } from "#modules/entitlements/routes.ts";
import { functionRoutes } from "#modules/functions/routes.ts";
import { conversationRoutes } from "#modules/conversations/conversation-routes.ts";
import { feedbackRoutes } from "#modules/feedback/routes.ts";
import { compassRoutes } from "#modules/compass/routes.ts";
import { qualificationRoutes } from "#modules/qualifications/routes.ts";
import { trackRoutes } from "#modules/tracks/routes.ts";
import { termRoutes } from "#modules/terms/routes.ts";
import { personRoutes } from "#modules/compass/person-routes.ts";

/** The URL map: one line per module, in the order in which a person meets them. */
export const allRoutes: readonly Route[] = [
  ...signinRoutes,
  ...homeRoutes,
  ...importRoutes,
  ...peopleRoutes,
  ...planRoutes,
  ...conversationRoutes,
  ...feedbackRoutes,
  ...teamRoutes,
  ...transferRoutes,
  ...initiativeRoutes,
  ...sharingRoutes,
  ...portalRoutes,
  ...administrationRoutes,
  ...entitlementRoutes,
  ...assignmentRoutes,
  ...termRoutes,
  ...qualificationRoutes,
  ...trackRoutes,
  ...passportFileRoutes,
  ...escoRoutes,
  ...surveyRoutes,
  ...compassRoutes,
  ...personRoutes,
  ...functionRoutes,
  ...devRoutes,
];

/** The web server's handler for these settings. The process keeps no state: run as many as needed on one database. */
export function makeWeb(config: Config, stop: { readonly isStopping: boolean } = { isStopping: false }): Hono<never> {
  return createWeb({
    routes: allRoutes,
    mode: config.MODE,
    https: config.PUBLIC_SCHEME === "https",
    trustedProxies: config.TRUSTED_PROXIES,
    findPortal: (host) => findPortalByHost(host, config.BASE_DOMAIN),
    findSignedIn: async (c, portal) => {
      const token = readSessionCookie(c);
      return token ? findSignedIn(portal, token) : undefined;
    },
    render: renderPage,
    renderMessage,
    isReady: async () => !stop.isStopping && (await ownerPool().query("select 1")).rowCount === 1,
    lostForm,
    signInPath: "/inloggen",
    factorPath: "/account/tweede-factor",
  }) as unknown as Hono<never>;
}
