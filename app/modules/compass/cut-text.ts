import { z } from "zod";

/**
 * Text from an address, cut to the longest that is looked at: what somebody pasted is searched as far as it goes, and is not dropped without a word.
 *
 * @example cutText(100).parse("…") // the first hundred signs
 */
export const cutText = (most: number) =>
  z
    .string()
    .trim()
    // By whole signs: half of one is text that no database can hold.
    .transform((text) => [...text].slice(0, most).join("").trim())
    .catch("");

/** Ids from an address: as many as are looked at, and without what is no id. @example cutIds(20).parse(["x", tagId]) // [tagId] */
export const cutIds = (most: number) =>
  z
    .array(z.string())
    .transform((ids) => ids.filter((id) => z.uuid().safeParse(id).success).slice(0, most))
    .catch([]);
