import { z } from "zod";
import { isUuid } from "#platform/database/tenant.ts";
import { dateField } from "#platform/time/date-field.ts";
import { tidyText } from "#platform/workbook/cell.ts";
import { type TagKind, tagKinds, tagSources } from "./tag-kind.ts";

/** The name of a tag as somebody typed it, where it may be empty. */
export const tagName = z.string().default("").transform(tidyText).pipe(z.string().max(120, "line-too-long"));
const chosen = z.string().refine(isUuid).or(z.literal("")).catch("");

/** A tag on one passport. `tag` is what was chosen from the list, `tag-search` what was typed; `tag-find` asks to search without scripts. */
export const tagOnPassport = z.object({
  kind: z.enum(tagKinds),
  tag: chosen,
  "tag-search": tagName,
  "tag-find": z.string().optional(),
  explanation: z
    .string()
    .default("")
    .transform((text) => text.trim())
    .pipe(z.string().max(1000, "text-too-long")),
  source: z.enum(tagSources).catch("editor"),
  sourceOn: dateField(),
});

const place = z.coerce.number().int().min(0).max(100);
/** The five lines, each from 0 to 100, under the names of the dimensions; or that they go. */
export const linesForm = z.object({
  do: z.enum(["save", "clear"]).catch("save"),
  strategic: place.catch(50),
  abstract: place.catch(50),
  external: place.catch(50),
  generalist: place.catch(50),
  resident: place.catch(50),
});

/** What a tag is called everywhere, and of a course where people read on. */
export const tagForm = z.object({
  label: tagName.refine((label) => label !== "", "tag-empty"),
  webAddress: z
    .string()
    .default("")
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .max(500, "address-not-https")
        .refine((text) => text === "" || isWebAddress(text), "address-not-https"),
    ),
});

// Nothing but a page of the web: what stands here becomes a link.
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ["https:", "http:"].includes(new URL(text).protocol);
}

/** A course that helps, chosen or typed. */
export const courseForm = z.object({ course: chosen, "course-search": tagName, "course-find": z.string().optional() });

/** The tag in which another lives on. Here typing makes nothing new. */
export const mergeForm = z.object({ other: chosen, "other-search": tagName, "other-find": z.string().optional() });

/** A function that is named in a form. */
export const functionChoice = z.object({ pin: chosen, "pin-search": tagName, "pin-find": z.string().optional() });

/** All tags as their address asks for them. */
export const tagQuery = z.object({
  zoek: z.string().max(200).catch(""),
  soort: z.enum(tagKinds).or(z.literal("")).catch(""),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type TagQuery = z.infer<typeof tagQuery>;

export function tagAddress(query: TagQuery, change: Partial<TagQuery> = {}): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, pagina: 1, ...change })) if (value !== "" && value !== 1) parts.set(name, String(value));
  const text = parts.toString();
  return text === "" ? "/functiehuis/kenmerken" : `/functiehuis/kenmerken?${text}`;
}

/** The tabs of the tags of one passport: a kind, or the five lines. */
export const passportTabs = [...tagKinds, "lijnen"] as const;
export type PassportTab = TagKind | "lijnen";
