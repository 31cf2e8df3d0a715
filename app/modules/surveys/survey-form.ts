import { z } from "zod";
import { dimensionNames } from "#modules/functions/public.ts";
import { type Answer, longestOwnWord, mostOwnWords, type OwnKind, ownKinds, ownWordsIn } from "./survey.ts";

const place = z.coerce.number("not-a-place").int("not-a-place").min(0, "not-a-place").max(100, "not-a-place");
const ticked = z.uuid("not-a-tag");
const own = z
  .string()
  .max(2000, "too-long")
  .default("")
  .transform(ownWordsIn)
  .refine((words) => words.length <= mostOwnWords, "too-many")
  .refine((words) => words.every((word) => word.length <= longestOwnWord), "too-long");

const fields = z.object({
  ...(Object.fromEntries(dimensionNames.map((name) => [name, place])) as Record<(typeof dimensionNames)[number], typeof place>),
  tags: z.union([z.array(ticked), ticked.transform((one) => [one])], "not-a-tag").default([]),
  ...(Object.fromEntries(ownKinds.map((kind) => [ownField(kind), own])) as Record<`own-${OwnKind}`, typeof own>),
});

/** The form as an answer. */
export const answerForm = fields.transform((typed): Answer => ({
  dimensions: dimensionNames.map((name) => typed[name]),
  tagIds: typed.tags,
  ownWords: ownKinds.flatMap((kind) => typed[ownField(kind)].map((label) => ({ kind, label }))),
}));

export function ownField<Kind extends OwnKind>(kind: Kind): `own-${Kind}` {
  return `own-${kind}`;
}
