import { z } from "zod";

const colour = z
  .string()
  .default("")
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().regex(/^#[0-9a-f]{6}$/, "colour"));

/** P-29: each colour as `#rrggbb`. */
export const coloursForm = z.object({ primary: colour, primaryLetter: colour, second: colour, secondLetter: colour });

export const portalForm = coloursForm.extend({
  title: z
    .string()
    .default("")
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, "title-empty").max(80, "title-too-long")),
});
