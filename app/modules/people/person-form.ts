import { z } from "zod";
import { tidyText } from "#platform/workbook/cell.ts";
import { readEmail } from "./email-address.ts";
import { longestNamePart, whyNotNamePart } from "./person-name.ts";

/** What a page says about a person. Codes are sentences in person-words.ts, under `error.`. */
export const personForm = z.object({
  firstName: namePart(),
  infix: namePart(),
  lastName: namePart().refine((name) => name !== "", "last-name-empty"),
  email: z
    .string()
    .default("")
    .transform((text, context) => {
      const read = readEmail(text);
      if ("email" in read) return read.email;
      context.addIssue(read.reason);
      return z.NEVER;
    }),
  personnelNumber: z
    .string()
    .default("")
    .transform((text) => tidyText(text) || null)
    .pipe(z.string().max(40, "too-long").nullable()),
  language: z.enum(["nl", "en"]).catch("nl"),
});

/** For the sentence of `too-long`. */
export const longest = { firstName: longestNamePart, infix: longestNamePart, lastName: longestNamePart, personnelNumber: 40, functionTitle: 120 };

function namePart() {
  return z
    .string()
    .default("")
    .transform((text, context) => {
      const problem = whyNotNamePart(text);
      if (problem) context.addIssue(problem);
      return tidyText(text);
    });
}
