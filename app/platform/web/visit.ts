import type { Context } from "hono";
import type { z } from "zod";
import { isUuid } from "../database/tenant.ts";
import { notFound } from "../errors/errors.ts";
import { words, type Tone, type Translate, type WordList } from "../words/words.ts";
import { answerHtml } from "./answer-html.ts";
import type { Actor, Portal, SignedIn } from "./actor.ts";
import { readableText, readForm, type FormResult } from "./read-form.ts";
import { setFlash, setPlace } from "./flash.ts";
import type { Route } from "./route.ts";

/** What a page says about itself; the shell does the rest. */
export type PageHead = {
  readonly title: string;
  /** Something was typed wrong: "Fout: " goes in front of the title. */
  readonly hasErrors?: boolean;
  /** Address of the menu entry this page belongs to, when it is not its own path. */
  readonly menu?: string;
  readonly wholeBanner?: boolean;
  /** A page without menu, as for signing in. */
  readonly door?: boolean;
  /** Seconds after which a page without JavaScript asks again, for a job under way. */
  readonly refresh?: number;
};

export type Body = unknown;
export type RenderPage = (visit: Visit, head: PageHead, body: Body, flash: string | undefined) => Promise<string> | string;

/** One request as a page sees it: who, where, what was sent, and ways to answer. */
export class Visit {
  readonly c: Context;
  readonly portal: Portal;
  readonly actor: Actor;
  readonly route: Route;
  readonly tone: Tone;
  readonly ip: string;
  readonly #render: RenderPage;

  constructor(parts: { c: Context; portal: Portal; actor: Actor; route: Route; tone: Tone; ip: string; render: RenderPage }) {
    this.c = parts.c;
    this.portal = parts.portal;
    this.actor = parts.actor;
    this.route = parts.route;
    this.tone = parts.tone;
    this.ip = parts.ip;
    this.#render = parts.render;
  }

  /** The signed-in person. Only on routes that ask for one; anywhere else it is a mistake in the route. */
  get me(): SignedIn {
    if (this.actor.kind !== "person") throw new Error("this route is open to people who are not signed in");
    return this.actor as SignedIn;
  }

  /** An id or text from the path. A value that can not be an id ends as "not found" here. @example visit.param("plan") */
  param(name: string): string {
    const value = this.c.req.param(name) ?? "";
    if (this.route.ids?.[name] !== "text" && !isUuid(value)) notFound();
    return value;
  }

  /** The query string by a schema; what does not fit falls back to the schema's defaults. @example visit.query(z.object({ zoek: z.string().catch("") })) */
  query<S extends z.ZodType>(schema: S): z.infer<S> {
    const typed = Object.entries(this.c.req.query()).map(([name, value]) => [name, readableText(value)]);
    const parsed = schema.safeParse(Object.fromEntries(typed));
    return parsed.success ? parsed.data : schema.parse({});
  }

  /** The form by a schema: a value, or the errors per field with what was typed. */
  form<S extends z.ZodType>(schema: S): Promise<FormResult<z.infer<S>>> {
    return readForm(this.c, schema);
  }

  /** The words of a module in the language of this visit. */
  words<W extends Readonly<Record<string, string>>>(list: WordList<W>): Translate<W> {
    return words(list, this.tone);
  }

  /** Answers with a page in the shell of the portal. 422 when something was typed wrong or a rule refused. */
  async page(head: PageHead, body: Body, status: 200 | 403 | 404 | 409 | 410 | 422 | 429 | 500 = 200): Promise<Response> {
    const flash = this.c.get("flash") as string | undefined;
    return answerHtml(this.c, await this.#render(this, head, body, flash), status);
  }

  /** Sends the browser on with 303, with a sentence that is shown once and, where it is clear that one wants back, a link. Only to addresses of this portal. */
  redirect(path: string, flash?: string, back?: { readonly href: string; readonly label: string }): Response {
    if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) throw new Error("a redirect stays within the portal");
    if (flash) setFlash(this.c, back ? [flash, back.href, back.label].map((part) => part.replaceAll("\n", " ")).join("\n") : flash);
    const [, place] = path.split("#");
    if (place) setPlace(this.c, place);
    return this.c.redirect(path, 303);
  }
}
