import { z } from "zod";
import { bare } from "./case-names.ts";
import { longestCase } from "./case.ts";

const filled = (most: number) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .pipe(z.string().min(1, "text-empty").max(most, "text-too-long"));
const showsName = z
  .string()
  .optional()
  .transform((value) => value === "yes");
/** Words of which the writer said that they name nobody. Only those: another name in the text is asked about again. */
const ordinary = z
  .union([z.string(), z.array(z.string()).transform((several) => several.join(","))])
  .catch("")
  .transform((words) =>
    words
      .slice(0, 2000)
      .split(/[^\p{L}\p{M}]+/u)
      .map(bare)
      .filter(Boolean),
  );
const once = z.string().min(1).max(100);

export const caseForm = z.object({
  title: filled(longestCase.title),
  situation: filled(longestCase.situation),
  question: filled(longestCase.question),
  showsName,
  ordinary,
  once,
});
export type CaseInput = z.infer<typeof caseForm>;

export const replyForm = z.object({ reply: filled(longestCase.reply), showsName, ordinary, once });
export type ReplyInput = z.infer<typeof replyForm>;

export const takenForm = z.object({ taken: filled(longestCase.taken), ordinary });
export type TakenInput = z.infer<typeof takenForm>;
