import type { FieldErrors, TypedValues } from "#platform/web/read-form.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { ConversationView } from "../read-conversation.ts";
import type { Speech } from "./speech.ts";

/** The reasons for which the page of a conversation has a sentence. */
export type Refusal = Extract<Parameters<Speech["t"]>[0], `refused.${string}`> extends `refused.${infer Reason}` ? Reason : never;

/** What a form on the page answered when it was not taken. */
export type Answer = {
  readonly errors?: FieldErrors;
  readonly raw?: TypedValues;
  readonly refusal?: Refusal;
  readonly form?: "moment" | "point" | "sign" | "begin" | "progress";
};

/** What can be folded open by its address. */
export const folds = ["eerder", "verantwoording"] as const;
export type Fold = (typeof folds)[number];

/** What every part of the page of a conversation shows from. `name` is of the other of the two. */
export type Shown = {
  readonly visit: Visit;
  readonly speech: Speech;
  readonly view: ConversationView;
  readonly name: string;
  readonly answer: Answer;
  /** The fold somebody just worked in, which stays open. */
  readonly unfold: Fold | undefined;
};
