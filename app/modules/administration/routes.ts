import { get, post, routes } from "#platform/web/route.ts";
import { auditPage, checkAuditPage } from "./pages/audit-page.tsx";
import { settingsPage } from "./pages/settings-page.tsx";

export const administrationRoutes = routes("administration", [
  get("/beheer", "tenantAdmin", settingsPage),
  get("/beheer/logboek", "tenantAdmin", auditPage),
  post("/beheer/logboek/controle", "tenantAdmin", checkAuditPage, { limit: { max: 10, seconds: 600 } }),
]);
