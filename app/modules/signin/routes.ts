import { routes } from "#platform/web/route.ts";

export const signinRoutes = routes("signin", []);
