import type { Role } from "./actor.ts";
import type { Visit } from "./visit.ts";

/**
 * Who may come in at a route. This is the door, made into guards by tools; the use case behind it still checks the person and the record.
 * `anyone` needs no session, `signedIn` any session, `manager` someone who manages people, and a role that role anywhere in the portal.
 */
export type Who = "anyone" | "signedIn" | "manager" | Role;

export type Page = (visit: Visit) => Promise<Response> | Response;

export type RouteOptions = {
  /** Which table each id in the path belongs to: the guard tries the ids of another portal here and expects 404. */
  readonly ids?: Readonly<Record<string, string>>;
  /** The largest body in bytes, for routes that take a file. Default 256 KB. */
  readonly maxBody?: number;
  /** Attempts per person or address; beyond it the answer is 429 with Retry-After. */
  readonly limit?: { readonly max: number; readonly seconds: number };
  /** Only in demo and development. In production the route does not exist. */
  readonly demoOnly?: boolean;
  /** Only in development: pages for who builds the product. */
  readonly developmentOnly?: boolean;
  /** Open to a session that must still set up its second factor. */
  readonly beforeFactor?: boolean;
};

export type Route = RouteOptions & {
  readonly module: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly who: readonly Who[];
  readonly page: Page;
};

type Draft = Omit<Route, "module">;

/** A page that is read. Never changes anything. @example get("/plan", "signedIn", planPage) */
export function get(path: string, who: Who | readonly Who[], page: Page, options: RouteOptions = {}): Draft {
  return { method: "GET", path, who: [who].flat(), page, ...options };
}

/** A form that is sent. Refused when it does not come from our own pages. @example post("/plan/:plan/akkoord", "manager", agreePlanPage, { ids: { plan: "personal_plans" } }) */
export function post(path: string, who: Who | readonly Who[], page: Page, options: RouteOptions = {}): Draft {
  return { method: "POST", path, who: [who].flat(), page, ...options };
}

/**
 * The URLs of one module. An id in the path without a table in `ids` is refused here, so that no id escapes the guard.
 *
 * @example export const planRoutes = routes("plans", [get("/plan", "signedIn", planPage)]);
 */
export function routes(module: string, drafts: readonly Draft[]): readonly Route[] {
  for (const draft of drafts) {
    for (const [, name] of draft.path.matchAll(/:([a-zA-Z]+)/g)) {
      if (name && draft.ids?.[name] === undefined) throw new Error(`${draft.path}: say in ids which table :${name} belongs to (or "text")`);
    }
  }
  return drafts.map((draft) => ({ ...draft, module }));
}
