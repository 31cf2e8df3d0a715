import { z } from "zod";
import { longText, shortText } from "./text-field.ts";

/** A file as a browser sends it; an empty field sends one without a name. */
const fileField = z
  .custom<File>((value) => value instanceof File)
  .optional()
  .catch(undefined)
  .transform((file) => (file && (file.size > 0 || file.name !== "") ? file : undefined));

const linkField = z
  .string()
  .default("")
  .transform((text, context) => {
    const typed = text.trim();
    if (typed === "") return "";
    const address = readAddress(typed.includes("://") ? typed : `https://${typed}`);
    if (!address) context.addIssue("link-not-an-address");
    return address ?? z.NEVER;
  });

/** What shows that something was done: a file, a link, a text, or several of them. */
export const evidenceForm = z
  .object({
    evidenceTitle: z.string().default("").pipe(z.string().trim().max(shortText, "text-too-long")),
    file: fileField,
    link: linkField,
    text: z.string().default("").pipe(z.string().trim().max(longText, "text-too-long")),
  })
  .superRefine(({ file, link, text }, context) => {
    if (!file && link === "" && text === "") context.addIssue({ code: "custom", path: ["file"], message: "evidence-empty" });
  });

export type EvidenceInput = z.infer<typeof evidenceForm>;

// Only addresses of the web: `javascript:` and `data:` would run in the page of whoever follows the link.
function readAddress(text: string): string | undefined {
  const url = URL.canParse(text) && text.length <= 2000 ? new URL(text) : undefined;
  return url && (url.protocol === "https:" || url.protocol === "http:") && url.hostname.includes(".") ? url.href : undefined;
}
