import type { Route } from "#platform/web/route.ts";
import { allRoutes } from "#app/web.ts";
import { code, page, table } from "./table.ts";

/** Every address: who may enter, which module answers, and to which table its ids belong. */
export function urlsPage(): string {
  const rows = allRoutes.map((route) => [
    route.method,
    code(route.path),
    route.who.join(", "),
    route.module,
    code(route.page.name),
    idsOf(route),
    notesOf(route),
  ]);
  const legend =
    "Who may enter is the door only; the use case behind it checks the person and the record once more. `/healthz`, `/readyz` and `/assets/…` are answered by the platform.";
  return page("Addresses", "`allRoutes` in app/web.ts", legend, table(["method", "address", "who", "module", "page", "ids", "notes"], rows));
}

function idsOf(route: Route): string {
  return Object.entries(route.ids ?? {})
    .map(([name, of]) => `${name}: ${of}`)
    .join(", ");
}

function notesOf(route: Route): string {
  const notes = [
    route.demoOnly && "demo and development only",
    route.beforeFactor && "also before the second factor is set up",
    route.limit && `at most ${route.limit.max} in ${route.limit.seconds} s`,
    route.maxBody && `body up to ${Math.round(route.maxBody / 1024)} KB`,
  ];
  return notes.filter(Boolean).join("; ");
}
